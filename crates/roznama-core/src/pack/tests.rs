//! Round trips, and packs that are not what they should be.

use std::collections::BTreeMap;

use proptest::prelude::*;
use roznama_text::Lang;

use super::codec::{Reader, Writer};
use super::format::{ENTRY_LENGTH, HEADER_LENGTH, Section};
use super::header::header_checksum;
use super::{FORMAT_VERSION, PackError, read, write};
use crate::{
    Article, EventLinkRow, EventRow, Options, Passage, Provenance, Role, Sourced, build,
    build_understood, merge, timeline, understand,
};

fn articles() -> Vec<Article> {
    vec![
        Article {
            lang: Some(Sourced::stated(Lang::UR)),
            date: "2016-12-25".parse().ok().map(|date| Sourced::curated(date, Some("why".into()))),
            source: Some(Sourced::stated("جیو".into())),
            tags: vec!["شام".into()],
            extra: vec![("licence".into(), "none".into())],
            ..Article::new("a", "سرخی\n\nروس 30 ستمبر2015ء سے شام میں حملے کر رہا ہے۔")
        },
        Article::new("b", ""),
        Article::new(
            "bb",
            "قال الرئيس إن الانتصارات على الإرهابيين يجب أن تستمر.\nانہوں نے کہا کہ دہشت گردی کے خلاف جنگ جاری رہے گی۔",
        ),
        Article::new("c", "تروریست\u{200C}ها آمدند\u{0}"),
    ]
}

fn events() -> Vec<EventRow> {
    let link =
        |article: &str, role, passage| EventLinkRow { article: article.into(), role, passage };
    vec![EventRow {
        id: "E1".into(),
        titles: BTreeMap::from([(Lang::EN, "Strikes".into()), (Lang::UR, "حملے".into())]),
        edtf: "2015-09-30/..".parse().unwrap(),
        places: vec!["شام".into()],
        participants: vec!["روس".into()],
        articles: vec![
            link("c", Role::Mention, Passage::Whole),
            link("a", Role::Report, Passage::Quote("30 ستمبر".into())),
        ],
        note: None,
    }]
}

fn sample() -> Vec<u8> {
    write(articles(), events())
}

#[test]
fn round_trip() {
    let built = build(articles(), events());
    assert_eq!(built.problems, []);
    let corpus = read(&built.pack()).unwrap();
    assert_eq!(corpus.documents(), built.documents);
    assert_eq!(corpus.events(), built.events);
    assert_eq!(corpus.version(), FORMAT_VERSION);
    assert_eq!((corpus.meta().documents, corpus.meta().events), (4, 1));

    let names: Vec<&str> = corpus.sections().iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, Section::ALL.map(Section::name));
    let bytes: usize = corpus.sections().iter().map(|section| section.bytes).sum();
    assert_eq!(bytes + HEADER_LENGTH + names.len() * ENTRY_LENGTH, sample().len());

    let event = &corpus.events()[0];
    assert_eq!(event.provenance, Provenance::Curated { reason: None });
    assert_eq!(event.links[0].role, Role::Report);
    let document = corpus.get(event.links[0].document);
    assert_eq!(document.text(&event.links[0].span), "30 ستمبر");
    assert_eq!(event.title(Lang::FA), (Lang::EN, "Strikes"));
    assert_eq!(event.reports(), 1);
    assert_eq!(corpus.pyramid().undated(), 3);
    let pyramid: Vec<_> = corpus.pyramid().counts(timeline::Resolution::Year).collect();
    assert_eq!(pyramid, [(Lang::UR, "2016-01-01".parse().unwrap(), 1)]);
}

#[test]
fn any_order_gives_the_same_bytes() {
    let mut reversed = articles();
    reversed.reverse();
    let mut rows = events();
    rows[0].articles.reverse();
    assert_eq!(write(reversed, rows), sample());
}

/// The section that a byte of a sound pack belongs to.
fn section_of(pack: &[u8], at: usize) -> String {
    let corpus = read(pack).unwrap();
    let mut end = HEADER_LENGTH + corpus.sections().len() * ENTRY_LENGTH;
    let mut section = "header";
    for next in corpus.sections() {
        if at < end {
            break;
        }
        section = &next.name;
        end += next.bytes;
    }
    section.to_owned()
}

#[test]
fn a_damaged_byte_is_an_error_of_its_section() {
    let pack = sample();
    for at in 0..pack.len() {
        let section = section_of(&pack, at);
        for pattern in [0x01, 0x80, 0xFF, pack[at], 0x55] {
            let mut damaged = pack.clone();
            damaged[at] ^= pattern;
            if damaged == pack {
                continue;
            }
            let error = read(&damaged).expect_err("damage must be found");
            assert_eq!(error.section(), section, "byte {at} ^ {pattern:02x}: {error}");
        }
    }
}

#[test]
fn a_short_pack_is_an_error_of_the_section_that_lacks() {
    let pack = sample();
    for length in 0..pack.len() {
        let section = section_of(&pack, length);
        let error = read(&pack[..length]).expect_err("a short pack must be found out");
        assert_eq!(error.section(), section, "{length} bytes: {error}");
        if length > 0 {
            assert!(matches!(error, PackError::Truncated { .. }), "{length} bytes: {error}");
        }
    }
}

#[test]
fn errors_say_what_was_expected_and_found() {
    let pack = sample();
    let change = |at: usize, bytes: &[u8]| {
        let mut pack = pack.clone();
        pack[at..at + bytes.len()].copy_from_slice(bytes);
        read(&pack).unwrap_err().to_string()
    };
    let longer = read(&[pack.as_slice(), b"x"].concat()).unwrap_err().to_string();
    for (error, expected) in [
        (change(0, b"PK"), "found \"PKZN\\r\\n\\x1a\\n\""),
        (change(8, &[8]), "says format version 8, this software reads version 7; use a newer"),
        (change(12, &[1]), "section `header` is damaged"),
        (change(pack.len() - 1, &[0xEE]), "section `event-rows` is damaged: expected checksum"),
        (read(b"").unwrap_err().to_string(), "found \"\""),
        (longer, "section `end`"),
    ] {
        assert!(error.contains(expected), "{error:?} lacks {expected:?}");
    }
}

/// Puts other bytes into a section, with the right checksums: what only a faulty writer does.
fn forged(pack: &[u8], section: Section, change: impl Fn(&mut Vec<u8>)) -> Vec<u8> {
    let corpus = read(pack).unwrap();
    let mut start = HEADER_LENGTH + corpus.sections().len() * ENTRY_LENGTH;
    let mut out = pack[..start].to_vec();
    let mut bodies = Vec::new();
    for (row, size) in corpus.sections().iter().enumerate() {
        let mut body = pack[start..start + size.bytes].to_vec();
        start += size.bytes;
        if size.name == section.name() {
            change(&mut body);
        }
        let entry = HEADER_LENGTH + row * ENTRY_LENGTH + 12;
        let offset = (out.len() + bodies.len()) as u64;
        out[entry..entry + 8].copy_from_slice(&offset.to_le_bytes());
        out[entry + 8..entry + 16].copy_from_slice(&(body.len() as u64).to_le_bytes());
        out[entry + 16..entry + 20].copy_from_slice(&crc32fast::hash(&body).to_le_bytes());
        bodies.extend(body);
    }
    let checksum = header_checksum(&out);
    out[20..24].copy_from_slice(&checksum.to_le_bytes());
    out.extend(bodies);
    out
}

#[test]
fn forged_sections_never_panic() {
    let pack = sample();
    for section in Section::ALL {
        let corpus = read(&pack).unwrap();
        let size = corpus.sections().iter().find(|size| size.name == section.name()).unwrap();
        let length = size.bytes;
        for at in 0..length {
            for byte in [0x00, 0x01, 0x7F, 0x80, 0xFF] {
                // Whether it can be read or not: no panic, and what can be read can be used.
                let Ok(corpus) = read(&forged(&pack, section, |body| body[at] = byte)) else {
                    continue;
                };
                for text in ["", "شام", "تروریستها", "2015"] {
                    let query = crate::Query { text: text.into(), ..crate::Query::default() };
                    let _ = (corpus.search(&query), corpus.facets(&query));
                    let _ = timeline::entries(&corpus, &query);
                }
                let _ = merge(vec![corpus]).map(|built| built.pack());
            }
        }
        // The events' rows are read by whoever merges.
        let read = |pack: &[u8]| read(pack).and_then(|corpus| merge(vec![corpus])).map(|_| ());
        let short = read(&forged(&pack, section, |body| body.truncate(body.len() - 1)));
        assert_eq!(short.unwrap_err().section(), section.name());
        let long = read(&forged(&pack, section, |body| body.push(0)));
        assert_eq!(long.unwrap_err().section(), section.name());
    }
}

#[test]
fn huge_counts_reserve_nothing() {
    let pack = sample();
    for section in [Section::Documents, Section::Terms, Section::Events, Section::EventRows] {
        let forged = forged(&pack, section, |body| {
            body.splice(0..1, [0xFF, 0xFF, 0xFF, 0xFF, 0x0F]);
        });
        let read = read(&forged).and_then(|corpus| merge(vec![corpus])).map(|_| ());
        assert_eq!(read.unwrap_err().section(), section.name());
    }
    let mut header = pack.clone();
    header[16..20].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(matches!(read(&header), Err(PackError::Truncated { .. })));
}

#[test]
fn numbers() {
    for number in [0, 1, 127, 128, 300, 16_383, 16_384, u32::MAX - 1, u32::MAX] {
        let mut writer = Writer::default();
        writer.number(number);
        let mut reader = Reader::new(&writer.bytes);
        assert_eq!(reader.number(), Ok(number));
        assert_eq!(reader.end(), Ok(()));
    }
    for malformed in [&[][..], &[0x80], &[0xFF; 5], &[0x80, 0x80, 0x80, 0x80, 0x10]] {
        assert!(Reader::new(malformed).number().is_err(), "{malformed:x?}");
    }
}

fn any_articles() -> impl Strategy<Value = Vec<Article>> {
    let text = || {
        prop_oneof![
            Just(String::new()),
            Just("\u{0}".to_owned()),
            Just("ا".repeat(20_000)),
            Just("\r\n\u{2028}\u{200C}\u{64E}\u{FEFF}".to_owned()),
            "\\PC{0,80}",
            "[ابتیکہ۰-۹ \u{200C}\u{64E}\n۔]{0,80}",
            any::<String>(),
        ]
    };
    let sourced = move || prop::option::of(text().prop_map(|t| Sourced::inferred(t, "rule")));
    let article = (
        "[a-c]{1,2}",
        text(),
        sourced(),
        sourced(),
        prop::option::of(prop::sample::select(vec!["2016", "2016-12-24", "2016-12~/..", "1899"])),
        prop::collection::vec((text(), text()), 0..3),
    );
    let article = article.prop_map(|(id, body, title, source, date, extra)| Article {
        title,
        source,
        date: date.and_then(|date| date.parse().ok()).map(Sourced::stated),
        extra,
        ..Article::new(id, body)
    });
    prop::collection::vec(article, 0..5)
}

/// Events that name articles which may be in another pack, or quote what only one of two articles of an id has.
fn any_events() -> impl Strategy<Value = Vec<EventRow>> {
    let passage = prop_oneof![
        Just(Passage::Whole),
        "[ابتیکہ ]{1,3}".prop_map(Passage::Quote),
        (0usize..9, 0usize..9).prop_map(|(start, end)| Passage::Range(start..end)),
    ];
    let link = ("[a-c]{1,2}", any::<bool>(), passage).prop_map(|(article, reports, passage)| {
        let role = if reports { Role::Report } else { Role::Mention };
        EventLinkRow { article, role, passage }
    });
    let date = prop::sample::select(vec!["2016-12-24", "2016", "2015-09-30/.."]);
    let event = ("E[1-3]", date, prop::option::of("[xy]"), prop::collection::vec(link, 0..4));
    let event = event.prop_map(|(id, date, note, articles)| EventRow {
        id,
        titles: BTreeMap::new(),
        edtf: date.parse().unwrap(),
        places: vec![],
        participants: vec![],
        articles,
        note,
    });
    prop::collection::vec(event, 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// A pack of all is the packs of its parts merged, whatever the parts and their order.
    #[test]
    fn merging_is_packing_together(parts in prop::collection::vec((any_articles(), any_events()), 1..4)) {
        let packed = |parts: &[(Vec<Article>, Vec<EventRow>)]| {
            let (articles, events): (Vec<_>, Vec<_>) = parts.iter().cloned().unzip();
            write(articles.concat(), events.concat())
        };
        let merged = |packs: &[Vec<u8>]| {
            let corpora = packs.iter().map(|pack| read(pack)).collect::<Result<_, _>>();
            merge(corpora.unwrap()).unwrap().pack()
        };
        let packs: Vec<Vec<u8>> = parts.iter().map(|part| packed(std::slice::from_ref(part))).collect();
        let all = packed(&parts);
        prop_assert_eq!(&merged(&packs), &all);
        let reversed: Vec<Vec<u8>> = packs.iter().rev().cloned().collect();
        prop_assert_eq!(&merged(&reversed), &all);
        let one_by_one = packs.iter().cloned().reduce(|one, next| merged(&[one, next])).unwrap();
        prop_assert_eq!(&one_by_one, &all);
        prop_assert_eq!(&merged(&[all.clone(), all.clone()]), &all);
    }

    #[test]
    fn whatever_is_packed_can_be_read(articles in any_articles(), seed in any::<u64>()) {
        let built = build(articles.clone(), vec![]);
        let pack = built.pack();
        let corpus = read(&pack).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(corpus.documents(), built.documents.as_slice());
        for document in corpus.documents() {
            prop_assert!(articles.iter().any(|article| article.body == document.body));
        }

        let mut shuffled = articles;
        let by = usize::try_from(seed % 5).unwrap_or(0).min(shuffled.len());
        shuffled.rotate_left(by);
        if seed % 2 == 0 {
            shuffled.reverse();
        }
        prop_assert_eq!(&write(shuffled.clone(), vec![]), &pack);
        let backwards = |pieces: usize, work: &(dyn Fn(usize) + Sync)| {
            (0..pieces).rev().for_each(work);
        };
        let understood = understand(shuffled, &backwards, &|_| {});
        prop_assert_eq!(build_understood(understood, vec![], Options::default(), &backwards, || {}).pack_with(&backwards), pack);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&bytes).is_err());
        let mut after_magic = super::format::MAGIC.to_vec();
        after_magic.extend(1u32.to_le_bytes());
        after_magic.extend(bytes);
        prop_assert!(read(&after_magic).is_err());
    }
}
