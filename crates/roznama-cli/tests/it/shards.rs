//! Folders of shards: written, read, damaged.

use crate::support::{Folder, root, run};

/// A folder with the repository's corpus as one file, `p`, and in shards, `s`.
fn packed() -> Folder {
    let folder = Folder::with(&[]);
    for (name, shards) in [("p", &[][..]), ("s", &["--shards"])] {
        let path = folder.path(name);
        let args = [&["pack", "corpus", "-o", path.to_str().unwrap()], shards].concat();
        let answer = run(&root(), &args, b"");
        assert_eq!(answer.code, Some(0), "{}", answer.err);
    }
    folder
}

/// The names and bytes of the files of the shards.
fn files(folder: &Folder) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder.path("s")).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names.into_iter().map(|name| (name.clone(), folder.read(&format!("s/{name}")))).collect()
}

#[test]
fn the_answers_are_those_of_the_pack_in_one_file() {
    let folder = packed();
    for args in [
        &["search", "PACK", "روحانی", "--json", "--facets"][..],
        &["search", "PACK", "\"وزیر خارجه\"", "--json"],
        &["search", "PACK", "حلب", "--kwic", "--sort", "left"],
        &["search", "PACK", "روحانيي ", "--json"],
        &["events", "PACK", "--json", "--explain"],
        &["export", "PACK", "--format", "jsonl"],
    ] {
        let ask = |pack: &str| {
            let args: Vec<&str> =
                args.iter().map(|arg| if *arg == "PACK" { pack } else { arg }).collect();
            let answer = folder.run(&args);
            assert_eq!(answer.code, Some(0), "{}", answer.err);
            (answer.out, answer.err)
        };
        assert_eq!(ask("s"), ask("p"), "{args:?}");
        assert_eq!(ask("s/manifest"), ask("p"), "{args:?}");
    }
    let inspected = &folder.run(&["inspect", "s", "--json"]).json()[0];
    assert_eq!(inspected["documents"], 5);
    assert_eq!(inspected["folder"]["files"], files(&folder).len());
}

#[test]
fn merging_takes_shards_and_makes_them() {
    let folder = packed();
    assert_eq!(folder.run(&["merge", "s", "-o", "merged"]).code, Some(0));
    assert!(folder.read("merged") == folder.read("p"), "the bytes differ");
    let before = files(&folder);
    assert_eq!(folder.run(&["merge", "p", "s", "--shards", "-o", "s"]).code, Some(0));
    assert!(files(&folder) == before, "the bytes differ");
}

#[test]
fn a_new_folder_takes_the_place_of_the_old_one() {
    let folder = packed();
    let before = files(&folder);
    folder.write("s/0123456789abcdef0123456789abcdef.shard", b"of another time");
    folder.write("s/notes.txt", b"not ours");
    folder.write("x/a.txt", "یک خبر".as_bytes());
    assert_eq!(folder.run(&["pack", "x", "--shards", "-o", "s"]).code, Some(0));
    let after = files(&folder);
    let names: Vec<&String> = after.iter().map(|(name, _)| name).collect();
    assert!(names.contains(&&"notes.txt".to_owned()), "{names:?}");
    let is_stale =
        |name: &&&String| before.iter().any(|(old, _)| old == **name && old != "manifest");
    assert_eq!(names.iter().filter(is_stale).count(), 0, "{names:?}");
    assert_eq!(folder.run(&["search", "s", "خبر", "--json"]).json()[0]["id"], "a");
}

#[test]
fn what_is_no_folder_of_shards_is_left_as_it_is() {
    let folder = packed();
    folder.write("other/a.txt", b"x");
    for (args, told) in [
        (["pack", "other", "--shards", "-o", "other"], "found a folder that is none"),
        (["pack", "other", "--shards", "-o", "p"], "found a file"),
    ] {
        let answer = folder.run(&args);
        assert_eq!(answer.code, Some(1));
        assert!(answer.err.contains(told), "{}", answer.err);
    }
    assert_eq!(folder.read("other/a.txt"), b"x");
    let answer = folder.run(&["pack", "other", "-o", "s"]);
    assert_eq!(answer.code, Some(1), "{}", answer.out);
    let answer = folder.run(&["inspect", "other"]);
    assert!(answer.err.contains("found a folder without a manifest"), "{}", answer.err);
}

#[test]
fn a_damaged_or_missing_file_is_named_and_the_rest_answers() {
    let folder = packed();
    let files = files(&folder);
    let (mut answered, mut named) = (0, 0);
    for (name, bytes) in files.iter().filter(|(name, _)| name != "manifest") {
        for damaged in [Some(&bytes[..bytes.len() / 2]), None] {
            match damaged {
                Some(damaged) => folder.write(&format!("s/{name}"), damaged),
                None => std::fs::remove_file(folder.path(&format!("s/{name}"))).unwrap(),
            }
            let answer = folder.run(&["search", "s", "حلب ", "--json"]);
            if answer.code == Some(0) {
                answered += 1;
            } else {
                named += 1;
                assert!(answer.err.contains(name.as_str()), "{}", answer.err);
                assert!(answer.err.contains("shard `"), "{}", answer.err);
            }
        }
        folder.write(&format!("s/{name}"), bytes);
    }
    // Neither the events nor what merging needs is asked for.
    assert!(answered >= 4 && named >= 4, "{answered} {named}");

    let manifest = folder.read("s/manifest");
    folder.write("s/manifest", &manifest[..manifest.len() - 1]);
    let answer = folder.run(&["search", "s", "حلب"]);
    assert!(answer.err.contains("manifest: error: the pack ends in section"), "{}", answer.err);
}
