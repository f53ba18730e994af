//! `roznama fold`: lines in one way of writing.

use std::io::Write;

use roznama_text::{Lang, Level, fold, fold_mapped};
use serde::Serialize;

use crate::failure::{Failure, Outcome};
use crate::lines;

/// Which folding, and how to write it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// raw: as it is; repair: tidied for display; search: one spelling for all keyboards; name: one key for a name in all languages
    #[arg(long, value_parser = ["raw", "repair", "search", "name"])]
    level: String,
    /// The lines' language. No level so far depends on it: they are the same for all
    #[arg(long, value_name = "CODE", value_parser = roznama_inputs::language)]
    lang: Option<Lang>,
    /// Write JSON: the folded text, and which of its bytes come from which bytes of the line
    #[arg(long)]
    map: bool,
}

/// With `map` each quadruple is folded start, folded end, start, end.
#[derive(Serialize)]
struct Mapped<'t> {
    text: &'t str,
    map: Vec<[usize; 4]>,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    // Checked when it was parsed; see its help.
    let _ = args.lang;
    let level: Level = args.level.parse().map_err(|_| {
        Failure::Message(format!("error: expected a level of folding, found `{}`", args.level))
    })?;
    lines::filter(|line, output| {
        if args.map {
            write_mapped(line, level, output)
        } else {
            output.write_all(fold(line, level).as_bytes())
        }
    })
}

fn write_mapped(line: &str, level: Level, output: &mut dyn Write) -> std::io::Result<()> {
    let folded = fold_mapped(line, level);
    let segments = folded.map.segments();
    let map = segments.map(|s| [s.folded.start, s.folded.end, s.original.start, s.original.end]);
    serde_json::to_writer(output, &Mapped { text: &folded.text, map: map.collect() })?;
    Ok(())
}
