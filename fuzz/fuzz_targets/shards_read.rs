//! Folders of shards: any bytes are a manifest or an error, any bytes a shard or an error, and what is taken over can be asked.
//!
//! Besides the bytes as they are, they stand in a manifest and in a shard with the right checksum: what only a faulty writer does.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use roznama_core::pack::{Folder, Manifest, Shard};
use roznama_core::{Article, Query, build, spread::one_by_one};

static GOOD: LazyLock<Folder> = LazyLock::new(|| {
    let articles = vec![
        Article::new("a", "روس 30 ستمبر2015ء سے شام میں حملے کر رہا ہے"),
        Article::new("b", "رییس جمهوری روز چهارشنبه"),
    ];
    build(articles, vec![]).shards(&one_by_one, &<[u8]>::to_vec, &|_| [0; 16])
});

fuzz_target!(|bytes: &[u8]| {
    let _ = Manifest::read(bytes);
    let good = &GOOD.manifest;
    let mut forged = good[..16].to_vec();
    forged.extend((bytes.len() as u32).to_le_bytes());
    let sum = crc(&[&forged[8..20], bytes].concat());
    forged.extend(sum.to_le_bytes());
    forged.extend(bytes);
    if let Ok(manifest) = Manifest::read(&forged) {
        let _ = manifest.open(&[bytes, bytes, bytes, bytes]);
    }

    let manifest = Manifest::read(good).expect("a good manifest");
    let plain = |manifest: &Manifest, shard: Shard| {
        let place = manifest.place(shard)?;
        Some(GOOD.files[place.file].1.get(place.bytes)?.to_vec())
    };
    let sealed = |shard: Shard| {
        let name = manifest.shard_name(shard);
        let mut sealed = bytes.to_vec();
        sealed.extend(crc(&[bytes, name.as_bytes()].concat()).to_le_bytes());
        sealed
    };
    let resident = manifest.resident();
    for instead in 0..=resident.len() {
        let first = resident.iter().filter_map(|shard| plain(&manifest, *shard));
        let mut first: Vec<Vec<u8>> = first.collect();
        if let Some(first) = first.get_mut(instead) {
            *first = sealed(resident[instead]);
        }
        let Ok(partial) = manifest.clone().open(&first) else { continue };
        let shards = (0..manifest.len() as u32).map(Shard).filter(|shard| !resident.contains(shard));
        for shard in shards {
            let _ = partial.supply(shard, bytes);
            if partial.supply(shard, &sealed(shard)).is_err() {
                // Its head may have told of another place.
                let sound = plain(partial.manifest(), shard);
                let _ = sound.map(|sound| partial.supply(shard, &sound));
            }
        }
        for text in ["شام", "\"روس 30\"", "-شا"] {
            let query = Query { text: text.to_owned(), ..Query::default() };
            let _ = partial.ask(|corpus| (corpus.search(&query), corpus.facets(&query)));
        }
    }
});

/// CRC-32, bit by bit.
fn crc(bytes: &[u8]) -> u32 {
    let bit = |sum: u32| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg());
    !bytes.iter().fold(!0u32, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| bit(sum)))
}
