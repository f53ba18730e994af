use std::fs;

use super::of;

#[test]
fn it_changes_with_what_is_in_the_folder() {
    let folder = std::env::temp_dir().join(format!("roznama-fingerprint-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("a/target")).expect("a temporary folder");
    let now = || of(&[folder.join("a"), folder.join("none")]);
    let mut seen = vec![now()];
    let mut check_new = |what: &str| {
        assert!(!seen.contains(&now()), "{what}");
        assert_eq!(now(), now(), "{what}");
        seen.push(now());
    };
    fs::write(folder.join("a/one"), "1").expect("a file");
    check_new("a new file");
    fs::write(folder.join("a/one"), "12").expect("a file");
    check_new("another length");
    let file = fs::File::options().write(true).open(folder.join("a/one")).expect("the file");
    file.set_modified(std::time::UNIX_EPOCH).expect("a time");
    check_new("another time");
    fs::create_dir(folder.join("none")).expect("a folder");
    check_new("a folder that was missing");
    fs::write(folder.join("a/target/two"), "").expect("a file");
    assert!(seen.contains(&now()), "what tools write is left out");
    let _ = fs::remove_dir_all(&folder);
}
