//! The repository's own corpus: packed, inspected, searched.

use serde_json::{Value, json};

use crate::support::{Answer, Folder, root, run};

/// A folder with the corpus's pack in it, called `p`.
fn packed() -> Folder {
    let folder = Folder::with(&[]);
    let answer = pack(&folder, "p");
    assert_eq!(answer.code, Some(0), "{}", answer.err);
    folder
}

fn pack(folder: &Folder, name: &str) -> Answer {
    let path = folder.path(name);
    run(&root(), &["pack", "corpus", "-o", path.to_str().unwrap()], b"")
}

#[test]
fn check_understands_it_without_a_problem() {
    let answer = run(&root(), &["check", "corpus"], b"");
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    for words in [
        "000_17ccf73d9d5bbf05",
        "language    ur  [curated",
        "date        2021-04-13T19:56:00+04:30  [stated]",
        "date        2016-12-25?  [curated",
        "5 articles, 18 events",
    ] {
        assert!(answer.out.contains(words), "{words:?} in\n{}", answer.out);
    }
}

#[test]
fn packing_twice_gives_the_same_bytes_and_leaves_nothing_else() {
    let folder = packed();
    let first = folder.read("p");
    let answer = pack(&folder, "p");
    assert!(answer.out.contains("5 articles, 18 events"), "{}", answer.out);
    assert_eq!(folder.read("p"), first);
    assert_eq!(folder.names(), ["p"]);
}

/// The corpus in two folders, each with the events of both: their packs merged are the pack of the whole.
#[test]
fn merging_is_packing_together() {
    let whole = packed();
    let table = |name: &str| std::fs::read(root().join("corpus").join(name)).unwrap();
    let part = |name: &str, ids: &[&str]| {
        whole.write(&format!("{name}/events.csv"), &table("events.csv"));
        whole.write(&format!("{name}/metadata.csv"), &table("metadata.csv"));
        for entry in std::fs::read_dir(root().join("corpus/articles")).unwrap() {
            let path = entry.unwrap().path();
            let file = path.file_name().unwrap().to_str().unwrap();
            if ids.contains(&&file[..3]) {
                whole.write(&format!("{name}/{file}"), &std::fs::read(&path).unwrap());
            }
        }
        // What the tables say of articles of the other part is told, and stops nothing.
        let answer = whole.run(&["pack", name, "-o", &format!("{name}.pack")]);
        assert_eq!(answer.code, Some(1), "{}", answer.err);
    };
    part("x", &["000", "003"]);
    part("y", &["001", "002", "004"]);
    for packs in [["x.pack", "y.pack"], ["y.pack", "x.pack"]] {
        let answer = whole.run(&["merge", packs[0], packs[1], "-o", "merged"]);
        assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
        assert!(answer.out.contains("5 articles, 18 events"), "{}", answer.out);
        assert!(whole.read("merged") == whole.read("p"), "the bytes differ");
    }
}

#[test]
fn of_two_articles_with_one_id_merging_keeps_the_same_as_packing() {
    let folder = Folder::with(&[("x/a.txt", b"two"), ("y/a.txt", b"one"), ("y/b.txt", b"three")]);
    for part in ["x", "y"] {
        assert_eq!(folder.run(&["pack", part, "-o", &format!("{part}.pack")]).code, Some(0));
    }
    let merged = folder.run(&["merge", "x.pack", "y.pack", "-o", "merged"]);
    assert_eq!(merged.code, Some(1));
    let told = "x.pack and y.pack: error: two articles have the id `a`";
    assert!(merged.err.contains(told), "{}", merged.err);
    for inputs in [["x", "y"], ["y", "x"]] {
        assert_eq!(folder.run(&["pack", inputs[0], inputs[1], "-o", "p"]).code, Some(1));
        assert!(folder.read("merged") == folder.read("p"), "the bytes differ");
    }
    let same = folder.run(&["merge", "merged", "merged", "y.pack", "-o", "again"]);
    assert_eq!((same.code, same.err.as_str()), (Some(0), ""));
    assert!(folder.read("merged") == folder.read("again"));
}

/// Packed texts and tables are read as if they were not packed.
#[test]
fn compressed_inputs() {
    let lines = "{\"id\":\"a\",\"body\":\"متن\"}\n{\"body\":\"خبر\"}\n".as_bytes();
    let folder = Folder::with(&[("news.jsonl", lines), ("in/b.txt", "متن".as_bytes())]);
    assert_eq!(folder.run(&["pack", "news.jsonl", "in", "-o", "plain"]).code, Some(0));
    folder.write("z/news.jsonl.gz", &gzip(lines));
    folder.write("z/in/b.txt.gz", &gzip("متن".as_bytes()));
    let answer = folder.run(&["pack", "z/news.jsonl.gz", "z/in", "-o", "packed"]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    assert!(folder.read("plain") == folder.read("packed"), "the bytes differ");

    folder.write("bad.jsonl.zst", b"{}");
    let answer = folder.run(&["check", "bad.jsonl.zst", "news.jsonl"]);
    assert_eq!(answer.code, Some(1));
    assert!(
        answer.err.starts_with("bad.jsonl.zst: error: expected a file that zstd has packed"),
        "{}",
        answer.err
    );
    assert!(answer.out.contains("2 articles"));
}

/// A gzip file that holds the bytes as they are.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(bytes.len()).unwrap();
    let crc = bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 }
        })
    });
    let mut out = vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1];
    out.extend(length.to_le_bytes());
    out.extend((!length).to_le_bytes());
    out.extend(bytes);
    out.extend((!crc).to_le_bytes());
    out.extend(u32::from(length).to_le_bytes());
    out
}

#[test]
fn inspect_counts() {
    let folder = packed();
    let inventory = &folder.run(&["inspect", "p", "--json"]).json()[0];
    assert_eq!(inventory["documents"], 5);
    assert_eq!(inventory["events"], 18);
    assert_eq!(inventory["languages"], json!({"ar": 1, "fa": 1, "ur": 3}));
    assert_eq!(inventory["years"], json!({"2016": 3, "2017": 1, "2021": 1}));
    assert_eq!(inventory["without_source"], 1);
    assert_eq!(inventory["bytes"], folder.read("p").len());
    let sections = inventory["sections"].as_object().unwrap();
    let sum: u64 = sections.values().filter_map(Value::as_u64).sum();
    assert!(sum > 0 && sum <= inventory["bytes"].as_u64().unwrap());
    assert!(folder.run(&["inspect", "p"]).out.contains("articles by language"));
}

/// The first three characters of the ids that a search finds, sorted.
#[track_caller]
fn found(folder: &Folder, args: &[&str]) -> Vec<String> {
    let lines = folder.run(&[&["search", "p"], args, &["--json"]].concat()).json();
    let (total, hits) = lines.split_last().unwrap();
    assert_eq!(total["total"], hits.len(), "{args:?}");
    for hit in hits {
        let snippet = hit["snippet"].as_str().unwrap();
        for highlight in hit["highlights"].as_array().unwrap() {
            let (start, end) = (highlight[0].as_u64().unwrap(), highlight[1].as_u64().unwrap());
            assert!(snippet.get(start as usize..end as usize).is_some_and(|text| !text.is_empty()));
        }
    }
    let mut ids: Vec<String> =
        hits.iter().map(|hit| hit["id"].as_str().unwrap()[..3].to_owned()).collect();
    ids.sort();
    ids
}

#[test]
fn search_finds_any_spelling() {
    let folder = packed();
    let all = ["000", "001", "002", "003", "004"];
    for query in ["روحاني", "روحانی", ""] {
        assert_eq!(found(&folder, &[query]), all, "{query}");
    }
    for query in ["2015", "۲۰۱۵", "٢٠١٥"] {
        assert_eq!(found(&folder, &[query]), ["004"], "{query}");
    }
    for query in ["الارهابيين", "الارهابیین"] {
        assert_eq!(found(&folder, &[query]), ["002"], "{query}");
    }
    assert_eq!(found(&folder, &["nirgends"]), [""; 0]);
}

#[test]
fn search_filters() {
    let folder = packed();
    assert_eq!(found(&folder, &["روحانی", "--lang", "fa", "--lang", "ar"]), ["002", "003"]);
    assert_eq!(found(&folder, &["", "--from", "2017"]), ["001", "003"]);
    assert_eq!(
        found(&folder, &["", "--from", "2016-12", "--to", "2016-12-31"]),
        ["000", "002", "004"]
    );
    assert_eq!(found(&folder, &["", "--source", "جماران", "--source", "جیوڈیسک"]), ["003", "004"]);
}

#[test]
fn search_takes_the_query_language() {
    let folder = packed();
    for (query, ids) in [
        ("روحانی -lang:ur", &["002", "003"][..]),
        ("-lang:ur", &["002", "003"]),
        ("date:2016-12..2017 lang:ur,ar", &["000", "002", "004"]),
        ("تاریخ:\"دی ۱۳۹۵\" lang:fa", &["003"]),
        ("source:جماران OR source:جیوڈیسک ", &["003", "004"]),
        ("\"الانتصارات على الارهابيين\"", &["002"]),
        ("\"الارهابيين الانتصارات\"", &[]),
        ("2015 OR لاوروف ", &["001", "004"]),
    ] {
        assert_eq!(found(&folder, &[query]), ids, "{query}");
    }
    let broken = folder.run(&["search", "p", "(روحانی OR", "--json"]);
    assert_eq!(broken.json().len(), 6);
    assert!(broken.err.starts_with("query:1: note: Found \u{2068}(\u{2069}"), "{}", broken.err);
    assert_eq!(broken.err.lines().count(), 2);
}

#[test]
fn search_tells_what_was_meant() {
    let folder = packed();
    let lines = folder.run(&["search", "p", "روحانبی ", "--json"]).json();
    assert_eq!(lines, [json!({"total": 0, "did_you_mean": "روحانی "})]);
    let answer = folder.run(&["search", "p", "روحانبی "]);
    assert_eq!(
        (answer.out.as_str(), answer.err.as_str()),
        ("0 articles\n", "did you mean: روحانی \n")
    );
    let lines = folder.run(&["search", "p", "nirgends", "--json"]).json();
    assert_eq!(lines, [json!({"total": 0})]);
}

#[test]
fn search_counts() {
    let folder = packed();
    let lines = folder
        .run(&["search", "p", "", "--facets", "--lang", "ur", "--limit", "1", "--json"])
        .json();
    let facets = &lines[1]["facets"];
    assert_eq!(lines[1]["total"], 3);
    assert_eq!(facets["languages"], json!({"ar": 1, "fa": 1, "ur": 3}));
    assert_eq!(facets["years"], json!({"2016": 2, "2021": 1}));
    assert!(folder.run(&["search", "p", "", "--facets"]).out.contains("by year"));
}

#[test]
fn search_shows_words_in_context() {
    let folder = packed();
    let lines = folder
        .run(&["search", "p", "روحانی", "--kwic", "--sort", "right", "--limit", "3", "--json"])
        .json();
    assert_eq!((lines.len(), &lines[3]["total"]), (4, &json!(5)));
    assert!(lines[3]["rows"].as_u64() > Some(5));
    for row in &lines[..3] {
        let id = row["id"].as_str().unwrap();
        let body =
            std::fs::read_to_string(root().join(format!("corpus/articles/{id}.txt"))).unwrap();
        let (start, end) =
            (row["start"].as_u64().unwrap() as usize, row["end"].as_u64().unwrap() as usize);
        assert_eq!(row["match"], body[start..end]);
        assert!(body[..start].ends_with(row["left"].as_str().unwrap()));
        assert!(body[end..].starts_with(row["right"].as_str().unwrap()));
    }
    assert!(folder.run(&["search", "p", "لاوروف", "--kwic"]).out.ends_with(" places\n"));
}

#[test]
fn search_tells_the_total_beyond_the_limit() {
    let folder = packed();
    let lines = folder.run(&["search", "p", "روحانی", "--limit", "2", "--json"]).json();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[2], json!({"total": 5}));
    assert!(lines[0]["score"].as_u64() >= lines[1]["score"].as_u64());
    assert!(folder.run(&["search", "p", "روحانی", "--limit", "2"]).out.contains("2 of 5 articles"));
}

#[test]
fn a_hit_says_on_what_basis() {
    let folder = packed();
    let lines = folder.run(&["search", "p", "لاوروف", "--json"]).json();
    assert_eq!(lines[0]["date"], "2021-04-13T19:56:00+04:30");
    assert_eq!(lines[0]["date_basis"], "stated");
    let lines = folder.run(&["search", "p", "جیوڈیسک", "--json"]).json();
    assert_eq!(lines[0]["date_basis"], "curated");
    assert_eq!(lines[0]["title_basis"], "inferred");
}

#[test]
fn events_have_their_passages() {
    let folder = packed();
    let events = folder.run(&["events", "p", "--json"]).json();
    assert_eq!(events.len(), 18);
    let call = &events[0];
    assert_eq!(call["id"], "E01");
    assert_eq!(call["edtf"], "2016-12-24");
    assert_eq!(call["provenance"], "curated");
    let titles: Vec<&String> = call["titles"].as_object().unwrap().keys().collect();
    assert_eq!(titles, ["ar", "en", "fa", "ur"]);
    let articles = call["articles"].as_array().unwrap();
    assert_eq!(articles.len(), 3);
    for link in articles {
        assert_eq!(link["role"], "report");
        let id = link["id"].as_str().unwrap();
        let body =
            std::fs::read_to_string(root().join(format!("corpus/articles/{id}.txt"))).unwrap();
        let (start, end) = (link["start"].as_u64().unwrap(), link["end"].as_u64().unwrap());
        let passage = &body[start as usize..end as usize];
        assert!(
            ["فون", "هاتفيا", "ٹیلی فون"].iter().any(|word| passage.contains(word)),
            "{passage}"
        );
        // A passage, not the whole text.
        assert!(passage.len() < body.len() / 2);
    }
    assert!(folder.run(&["events", "p"]).out.contains("report 002_300396c204fd0f1e, bytes"));
}

#[test]
fn an_export_is_packed_to_the_same_articles() {
    let folder = packed();
    let run = |args: &[&str]| folder.run(args);
    for (format, file) in [("jsonl", "again.jsonl"), ("csv", "again.csv")] {
        let answer = run(&["export", "p", "--format", format]);
        assert_eq!(answer.code, Some(0), "{}", answer.err);
        folder.write(file, answer.out.as_bytes());
        let answer = run(&["pack", file, "-o", "q"]);
        assert_eq!(answer.code, Some(0), "{}", answer.err);
        let answer = run(&["export", "q", "--format", "jsonl"]);
        let first = run(&["export", "p", "--format", "jsonl"]);
        assert_eq!(answer.out, first.out, "{format}");
    }
}

#[test]
fn exports_are_of_what_is_asked_for() {
    let folder = packed();
    let run = |args: &[&str]| folder.run(args);
    let records = |answer: &Answer| answer.out.matches("TY  - NEWS").count();
    assert_eq!(records(&run(&["export", "p", "--format", "ris"])), 5);
    assert_eq!(records(&run(&["export", "p", "lang:ur", "--format", "ris"])), 3);
    let events = run(&["export", "p", "--format", "ics", "--events"]);
    assert!(events.out.matches("BEGIN:VEVENT").count() > 10, "{}", events.err);
    assert_eq!(run(&["export", "p", "--format", "ris", "--events"]).code, Some(2));
    assert_eq!(run(&["export", "p", "--format", "pdf"]).code, Some(2));
}

#[test]
fn check_shows_what_a_pack_will_hold() {
    let folder = Folder::with(&[
        ("in/a.txt", "خبر نخست\nمتن".as_bytes()),
        ("in/events.csv", b"id,edtf,title_en,article,role\nE,2016-12-24,Call,a,report\n"),
    ]);
    let answer = folder.run(&["check", "in"]);
    let date = answer.out.lines().find(|line| line.starts_with("  date ")).unwrap_or_default();
    assert!(date.contains("[inferred (event-date)]"), "{}", answer.out);
}
