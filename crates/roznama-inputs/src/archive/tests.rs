use std::io::Write as _;

use flate2::Crc;
use flate2::write::DeflateEncoder;
use proptest::prelude::*;

use super::read;
use crate::compressed::Limit;
use crate::input::Input;

/// One file of an archive to be made.
struct File<'f> {
    name: &'f [u8],
    text: &'f [u8],
    method: u16,
    flags: u16,
}

fn file<'f>(name: &'f str, text: &'f str) -> File<'f> {
    File { name: name.as_bytes(), text: text.as_bytes(), method: 8, flags: 0x0800 }
}

/// An archive as programs write it: local headers with their data, the table of contents, its end.
fn zip(files: &[File<'_>]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for File { name, text, method, flags } in files {
        let mut sum = Crc::new();
        sum.update(text);
        let packed = if *method == 8 {
            let mut encoder = DeflateEncoder::new(Vec::new(), flate2::Compression::default());
            encoder.write_all(text).unwrap();
            encoder.finish().unwrap()
        } else {
            text.to_vec()
        };
        let offset = (bytes.len() as u32).to_le_bytes();
        // From the version needed to the length of the extra fields: the same in both headers.
        let mut shared = vec![20, 0];
        shared.extend(flags.to_le_bytes());
        shared.extend(method.to_le_bytes());
        shared.extend([0; 4]);
        for value in [sum.sum(), packed.len() as u32, text.len() as u32] {
            shared.extend(value.to_le_bytes());
        }
        shared.extend((name.len() as u16).to_le_bytes());
        shared.extend([0; 2]);
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&shared);
        bytes.extend(*name);
        bytes.extend(packed);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(shared);
        directory.extend([0; 10]);
        directory.extend(offset);
        directory.extend(*name);
    }
    let start = bytes.len() as u32;
    let count = (files.len() as u16).to_le_bytes();
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count);
    bytes.extend(count);
    bytes.extend((directory.len() as u32).to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0; 2]);
    bytes
}

/// Checks what is read, as `kind path=text`, and the first line of each problem.
#[track_caller]
fn check(bytes: &[u8], limit: u64, expected: &[&str], messages: &[&str]) {
    let mut problems = Vec::new();
    let mut shown = Vec::new();
    for input in read("n.zip", bytes, Limit(limit), &mut problems) {
        let (kind, files) = match input {
            Input::Folder { path, files } => (format!("in {path}"), files),
            Input::Csv(file) => ("csv".to_owned(), vec![file]),
            Input::Jsonl(file) => ("jsonl".to_owned(), vec![file]),
        };
        shown.extend(
            files.iter().map(|file| {
                format!("{kind} {}={}", file.below, String::from_utf8_lossy(&file.bytes))
            }),
        );
    }
    let told: Vec<String> = problems
        .iter()
        .map(|problem| problem.to_string().lines().next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(shown, expected);
    assert_eq!(told, messages);
}

#[test]
fn an_archive_is_a_folder() {
    let stored = File { method: 0, ..file("x/b.txt", "ب") };
    let archive = zip(&[file("a.txt", "ا"), file("x/", ""), stored, file("p.jpg", "")]);
    check(&archive, 1000, &["in n.zip a.txt=ا", "in n.zip x/b.txt=ب"], &[]);
    // What stands before an archive moves all of it.
    let behind = [b"#!".as_slice(), &archive].concat();
    check(&behind, 1000, &["in n.zip a.txt=ا", "in n.zip x/b.txt=ب"], &[]);
    let within = zip(&[
        file("news/metadata.csv", "file"),
        file("news/a.txt", "ا"),
        file("__MACOSX/news/._a.txt", "-"),
    ]);
    check(&within, 1000, &["in n.zip metadata.csv=file", "in n.zip a.txt=ا"], &[]);
    check(&zip(&[file("news.jsonl", "{}")]), 1000, &["jsonl news.jsonl={}"], &[]);
}

#[test]
fn names_in_other_encodings() {
    // سلام.txt in Windows-1256.
    let legacy = File { name: b"\xD3\xE1\xC7\xE3.txt", flags: 0, ..file("", "ا") };
    check(&zip(&[legacy]), 1000, &["in n.zip سلام.txt=ا"], &[]);
    let unmarked = File { flags: 0, ..file("سلام.txt", "ا") };
    check(&zip(&[unmarked]), 1000, &["in n.zip سلام.txt=ا"], &[]);
    let windows = file("x\\a.txt", "ا");
    check(
        &zip(&[windows, file("b.txt", "ب")]),
        1000,
        &["in n.zip x/a.txt=ا", "in n.zip b.txt=ب"],
        &[],
    );
}

#[test]
fn what_cannot_be_read_costs_itself() {
    let secret = File { flags: 1, ..file("a.txt", "ا") };
    let other = File { method: 12, ..file("b.txt", "ب") };
    let archive = zip(&[secret, other, file("c.txt", "ج")]);
    let message = |name: &str, found: &str| {
        format!(
            "n.zip/{name}: error: expected a file of a zip archive, packed by `deflate`, found {found}"
        )
    };
    let told = [
        message("a.txt", "one that a password protects"),
        message("b.txt", "one packed in another way, number 12"),
    ];
    check(&archive, 1000, &["in n.zip c.txt=ج"], &told.each_ref().map(String::as_str));

    let mut damaged = zip(&[file("a.txt", "ا"), file("b.txt", "ب")]);
    let sum = damaged.iter().rposition(|byte| *byte == b'b').unwrap() - 46 + 16;
    damaged[sum] ^= 1;
    let told = message("b.txt", "other contents than the archive says");
    check(&damaged, 1000, &["in n.zip a.txt=ا"], &[&told]);
}

#[test]
fn what_unpacks_to_more_than_the_limit_is_left_out() {
    let long = "x".repeat(100_000);
    let archive = zip(&[file("a.txt", &long), file("b.txt", "ب")]);
    assert!(archive.len() < 1000);
    let told = "n.zip/a.txt: error: expected a file of a zip archive, packed by `deflate` from at \
                most 1000 bytes, found more";
    check(&archive, 1000, &["in n.zip b.txt=ب"], &[told]);
    // All of them together.
    let archive = zip(&[file("a.txt", "1234567"), file("b.txt", "1234567")]);
    let told = told.replace("/a", "/b").replace("1000 bytes", "10 bytes");
    check(&archive, 10, &["in n.zip a.txt=1234567"], &[&told]);
}

#[test]
fn what_is_no_archive_is_told() {
    let whole = zip(&[file("a.txt", "ا")]);
    let cut = "n.zip: error: expected a zip archive, found a file without an archive's end; it may \
               be cut off";
    check(&whole[..whole.len() - 1], 1000, &[], &[cut]);
    check(b"", 1000, &[], &[cut]);
    let mut damaged = whole.clone();
    let directory = damaged.windows(4).position(|it| it == b"PK\x01\x02").unwrap();
    damaged[directory] = b'X';
    let told = "n.zip: error: expected a zip archive, found an archive whose table of contents is \
                damaged";
    check(&damaged, 1000, &[], &[told]);
}

proptest! {
    #[test]
    fn what_was_packed_is_read(texts in prop::collection::vec(".{1,40}", 1..8)) {
        let names: Vec<String> = (0..texts.len()).map(|number| format!("{number}.txt")).collect();
        let files: Vec<File> = names.iter().zip(&texts).map(|(name, text)| file(name, text)).collect();
        let mut problems = Vec::new();
        let inputs = read("n.zip", &zip(&files), Limit::BROWSER, &mut problems);
        let [Input::Folder { files, .. }] = &inputs[..] else { panic!("{inputs:?}") };
        let read: Vec<&[u8]> = files.iter().map(|file| file.bytes.as_slice()).collect();
        prop_assert_eq!(read, texts.iter().map(String::as_bytes).collect::<Vec<_>>());
        prop_assert!(problems.is_empty());
    }

    #[test]
    fn no_bytes_make_it_panic(mut bytes: Vec<u8>, at: prop::sample::Index, by: u8) {
        read("n.zip", &bytes, Limit::BROWSER, &mut Vec::new());
        let mut archive = zip(&[file("a.txt", "ا"), file("b.txt", "ب")]);
        let at = at.index(archive.len());
        archive[at] = by;
        read("n.zip", &archive, Limit(1000), &mut Vec::new());
        bytes.extend(&archive[at..]);
        read("n.zip", &bytes, Limit(1000), &mut Vec::new());
    }
}
