//! `roznama fold`: lines in one way of writing.

use std::io::{self, Write};

use clap::builder::PossibleValuesParser;
use roznama_text::{Change, Lang, Level, explain, fold_in, fold_mapped_in, lang_id};
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::lines::{self, Piece};

/// Which folding, and how to write it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// raw: as it is; repair: tidied for display; standard: as its language writes it; search: one spelling for all keyboards;
    /// name: one key for a name in all languages
    #[arg(long, value_parser = PossibleValuesParser::new(Level::ALL.map(Level::as_str)))]
    level: String,
    /// The lines' language, for `standard`; without it each line's is identified
    #[arg(long, value_name = "CODE", value_parser = roznama_inputs::language)]
    lang: Option<Lang>,
    /// Write JSON: the folded text, and which of its bytes come from which bytes of the line
    #[arg(long)]
    map: bool,
    /// Write JSON: the folded text, and every change with its rule, reason and source
    #[arg(long)]
    explain: bool,
}

/// What JSON tells of a line. Of `map` each quadruple is folded start, folded end, start, end.
#[derive(Serialize)]
struct Folded<'t> {
    text: &'t str,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    map: Option<Vec<[usize; 4]>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Vec<Explained>>,
}

/// Offsets are bytes: `start` and `end` of the line, the others of the folded text.
#[derive(Serialize)]
struct Explained {
    start: usize,
    end: usize,
    folded_start: usize,
    folded_end: usize,
    rule: &'static str,
    before: Vec<String>,
    after: Vec<String>,
    reason: &'static str,
    source: &'static str,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let level: Level = args.level.parse().map_err(|_| {
        Failure::Message(format!("error: expected a level of folding, found `{}`", args.level))
    })?;
    if args.map || args.explain {
        return lines::filter(|line, output| write_json(args, line, level, output));
    }
    let mut lang = Lang::UND;
    // Whether this line has something written already.
    let mut written = false;
    lines::filter_pieces(|piece, output| {
        if piece.first {
            lang = language(args, piece.text, level);
            written = false;
        }
        write_piece(piece, level, lang, &mut written, output)
    })
}

/// The language that decides: the one given, or for the standard level the one that the line is in.
fn language(args: &Args, line: &str, level: Level) -> Lang {
    match args.lang {
        Some(lang) => lang,
        // What is likelier another language's is only repaired.
        None if level == Level::Standard => {
            let guess = lang_id::identify(line);
            if guess.confidence >= 0.5 { guess.lang } else { Lang::UND }
        }
        None => Lang::UND,
    }
}

/// Folds a piece as a part of its line: the space before it stays where there is something on both sides of it.
fn write_piece(
    piece: Piece<'_>,
    level: Level,
    lang: Lang,
    written: &mut bool,
    output: &mut dyn Write,
) -> io::Result<()> {
    let folded = fold_in(piece.text, level, lang);
    if piece.after_space && (level == Level::Raw || *written && !folded.is_empty()) {
        output.write_all(b" ")?;
    }
    *written |= !folded.is_empty();
    output.write_all(folded.as_bytes())
}

fn write_json(args: &Args, line: &str, level: Level, output: &mut dyn Write) -> io::Result<()> {
    let lang = language(args, line, level);
    let folded = fold_mapped_in(line, level, lang);
    let segments = || {
        let segments = folded.map.segments();
        segments.map(|s| [s.folded.start, s.folded.end, s.original.start, s.original.end]).collect()
    };
    let value = Folded {
        text: &folded.text,
        lang: (level == Level::Standard).then_some(lang.as_str()),
        map: args.map.then(segments),
        changes: args.explain.then(|| explain(line, level, lang).iter().map(explained).collect()),
    };
    serde_json::to_writer(output, &value)?;
    Ok(())
}

fn explained(change: &Change) -> Explained {
    let codes = |text: &str| text.chars().map(|c| format!("U+{:04X}", c as u32)).collect();
    Explained {
        start: change.original.start,
        end: change.original.end,
        folded_start: change.folded.start,
        folded_end: change.folded.end,
        rule: change.reason.rule,
        before: codes(&change.before),
        after: codes(&change.after),
        reason: change.reason.text,
        source: change.reason.source,
    }
}
