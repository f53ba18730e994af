use std::io::BufReader;

use proptest::prelude::*;

use super::copy;

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

proptest! {
    /// As many lines come out as went in, whatever they hold.
    #[test]
    fn a_line_for_a_line(input: Vec<u8>) {
        let (output, _) = bracketed(&input, 7);
        let ends = input.split(|&byte| byte == b'\n').count() - 1;
        let expected = ends + usize::from(!input.is_empty() && !input.ends_with(b"\n"));
        prop_assert_eq!(output.matches('\n').count(), expected);
    }
}
