//! The table: entries with their ids, forms by hash.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::class::Class;

/// A form's record.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Form {
    pub hash: u64,
    pub class: Class,
    /// Bits of languages and rules.
    pub flags: u8,
    /// The entry, or for `unless` its number.
    pub entry: u16,
    /// How many letters at the beginning are context and not of the name.
    pub skip: u8,
}

/// What is written.
#[derive(Default)]
pub struct Table {
    pub forms: Vec<Form>,
    /// Ids in the order of their numbers.
    pub ids: Vec<String>,
    /// Numbers of ids.
    pub numbers: BTreeMap<String, u16>,
    /// What an entry is called in Arabic, Persian, Urdu and English; empty where no list says it.
    pub labels: BTreeMap<u16, [String; 4]>,
    /// Of a spelling (its hash and language): hashes of the words before and behind, beside which it is no name.
    pub unless: BTreeMap<(u64, u8), [Vec<u64>; 2]>,
}

impl Table {
    /// The number of an id.
    pub fn entry(&mut self, id: &str) -> u16 {
        let next = self.ids.len() as u16;
        *self.numbers.entry(id.to_owned()).or_insert_with(|| {
            self.ids.push(id.to_owned());
            next
        })
    }

    /// Adds a form, or its languages to what is there.
    pub fn add(&mut self, form: Form) {
        self.forms.push(form);
    }

    /// Adds the first words of a longer form.
    pub fn add_prefix(&mut self, hash: u64, flags: u8) {
        self.add(Form { hash, class: Class::Prefix, flags, entry: 0, skip: 0 });
    }

    pub fn write(mut self, out: &Path) -> std::io::Result<()> {
        self.forms.sort_unstable();
        // One record for a form of one class, entry and rule; its languages together.
        let mut forms: Vec<Form> = Vec::new();
        for form in self.forms {
            match forms.iter_mut().rev().take_while(|last| last.hash == form.hash).find(|last| {
                (last.class, last.entry, last.flags >> 5, last.skip)
                    == (form.class, form.entry, form.flags >> 5, form.skip)
            }) {
                Some(last) => last.flags |= form.flags,
                None => forms.push(form),
            }
        }
        let mut bytes = Vec::with_capacity(forms.len() * 13);
        let mut starts = vec![0_u32; (1 << 16) + 1];
        for form in &forms {
            starts[(form.hash >> 48) as usize + 1] += 1;
            bytes.extend(form.hash.to_le_bytes());
            bytes.extend([form.class as u8, form.flags]);
            bytes.extend(form.entry.to_le_bytes());
            bytes.push(form.skip);
        }
        for bucket in 1..starts.len() {
            starts[bucket] += starts[bucket - 1];
        }
        let starts: Vec<u8> = starts.iter().flat_map(|start| start.to_le_bytes()).collect();
        std::fs::write(out.join("forms.bin"), bytes)?;
        std::fs::write(out.join("starts.bin"), starts)?;
        let mut code = format!("pub static IDS: [&str; {}] = {:?};\n", self.ids.len(), self.ids);
        // By id, to be looked up.
        let labels: BTreeMap<&str, &[String; 4]> = self
            .labels
            .iter()
            .filter_map(|(entry, labels)| {
                Some((self.ids.get(usize::from(*entry))?.as_str(), labels))
            })
            .collect();
        let _ = writeln!(code, "pub static LABELS: [(&str, [&str; 4]); {}] = [", labels.len());
        for (id, labels) in labels {
            let _ = writeln!(code, "    ({id:?}, {labels:?}),");
        }
        code.push_str("];\n");
        let _ = writeln!(
            code,
            "pub static UNLESS: [(u64, u8, [&[u64]; 2]); {}] = [",
            self.unless.len()
        );
        for ((hash, lang), [before, behind]) in &self.unless {
            let _ = writeln!(code, "    ({hash}, {lang}, [&{before:?}, &{behind:?}]),");
        }
        code.push_str("];\n");
        std::fs::write(out.join("ids.rs"), code)
    }
}
