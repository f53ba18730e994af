use std::io::BufReader;

use proptest::prelude::*;

use super::{copy, copy_pieces};

/// What comes out for `input` when each line is put in brackets, and the places that were told.
fn bracketed(input: &[u8], capacity: usize) -> (String, Vec<String>) {
    let mut output = Vec::new();
    let mut told = Vec::new();
    copy(
        BufReader::with_capacity(capacity, input),
        &mut output,
        |problem| {
            let at = problem.position.unwrap();
            told.push(format!("{}:{} byte {}", at.line, at.column, at.byte));
        },
        |line, output| write!(output, "[{line}]").map(|()| None),
    )
    .unwrap();
    (String::from_utf8(output).unwrap(), told)
}

#[track_caller]
fn check(input: &[u8], output: &str, told: &[&str]) {
    for capacity in [1, 3, 8192] {
        let (found, places) = bracketed(input, capacity);
        assert_eq!(found, output);
        assert_eq!(places, told);
    }
}

#[test]
fn ends_of_lines() {
    check(b"", "", &[]);
    check(b"\n", "[]\n", &[]);
    check(b"a\nb", "[a]\n[b]\n", &[]);
    check(b"a\r\nb\r\n", "[a]\n[b]\n", &[]);
    check(b"a\rb\r\r\n", "[a\rb\r]\n", &[]);
    check(b"a\0b\n\0", "[a\0b]\n[\0]\n", &[]);
}

#[test]
fn what_is_not_utf8_is_told() {
    check(
        b"\xD8\xB3\xFF\nx\xE2\x80\n",
        "[س\u{FFFD}]\n[x\u{FFFD}]\n",
        &["1:2 byte 2", "2:2 byte 5"],
    );
}

#[test]
fn long_lines() {
    let line = "سلام ".repeat(20_000);
    check(line.as_bytes(), &format!("[{line}]\n"), &[]);
}

/// The lines of `input` as their pieces make them, and the places that were told.
fn pieced(input: &[u8], long: usize) -> (String, Vec<String>) {
    let mut output = Vec::new();
    let mut told = Vec::new();
    copy_pieces(
        BufReader::with_capacity(7, input),
        &mut output,
        long,
        |problem| {
            let at = problem.position.unwrap();
            told.push(format!("{}:{} byte {}", at.line, at.column, at.byte));
        },
        |piece, output| {
            assert!(piece.text.len() <= long * 3, "{} bytes", piece.text.len());
            let space = if piece.after_space { " " } else { "" };
            let begin = if piece.first { "<" } else { "" };
            write!(output, "{begin}{space}{}", piece.text)
        },
    )
    .unwrap();
    (String::from_utf8(output).unwrap(), told)
}

#[test]
fn long_lines_come_in_pieces() {
    let line = "سلام دنیا abc ".repeat(50);
    for long in [5, 8, 21, 100] {
        let (output, told) = pieced(format!("{line}\r\n{line}").as_bytes(), long);
        assert_eq!(output, format!("<{line}\n<{line}\n"));
        assert_eq!(told, [""; 0]);
    }
    assert_eq!(pieced(b"", 8), (String::new(), vec![]));
    // Places are counted through the pieces.
    let bad = [b"ab cd ef gh ij kl \xFF".as_slice(), b"\nx"].concat();
    assert_eq!(pieced(&bad, 8).1, ["1:19 byte 18"]);
}

proptest! {
    /// Pieces put together are the line, whatever is in it.
    #[test]
    fn pieces_make_the_line(text in "[a-c \\r\\nس\u{200C}é]{0,60}", long in 5..40_usize) {
        let whole = bracketed(text.as_bytes(), 64).0.replace('[', "<").replace(']', "");
        prop_assert_eq!(pieced(text.as_bytes(), long).0, whole);
    }

    /// As many lines come out as went in, whatever they hold.
    #[test]
    fn a_line_for_a_line(input: Vec<u8>) {
        let (output, _) = bracketed(&input, 7);
        let ends = input.split(|&byte| byte == b'\n').count() - 1;
        let expected = ends + usize::from(!input.is_empty() && !input.ends_with(b"\n"));
        prop_assert_eq!(output.matches('\n').count(), expected);
    }
}
