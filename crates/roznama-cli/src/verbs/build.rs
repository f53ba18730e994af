//! `roznama build`: a whole site of a corpus, for any static host.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use roznama_core::pack;
use roznama_pages::index::Policy;
use roznama_pages::offline::Offline;
use roznama_pages::{Source, write_site};

use crate::failure::{Failure, Outcome};
use crate::folders::NewFolder;
use crate::making::Inputs;
use crate::output::{count, made, stdout, tell};
use crate::packs;
use crate::progress::Progress;
use crate::threads::spread;
use crate::viewer;

/// What goes in, and where to.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: Inputs,
    /// The folder to write; an earlier site in it is replaced
    #[arg(short, long, value_name = "SITE")]
    output: PathBuf,
    /// The built viewer: what `cargo xtask dist` writes; without it, the one beside this command
    #[arg(long, value_name = "FOLDER")]
    viewer: Option<PathBuf>,
    /// Put the corpus into shards, of which a reader's browser fetches only what it needs: for large corpora
    #[arg(long)]
    shards: bool,
    /// Write no service worker: readers' browsers do not keep the site, and forget it if they did
    #[arg(long)]
    no_offline: bool,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let viewer = viewer::find(args.viewer.as_deref())?;
    may_be_replaced(&args.output, &viewer, args.inputs.paths())?;
    let (corpus, progress) = args.inputs.make(Progress::of("reading"), "no site was written")?;
    progress.next("indexing", None);
    let bytes = corpus.built.pack_with(&spread);
    let shards = args.shards.then(|| packs::shards_of(&corpus.built));
    progress.next("writing pages", None);
    let shown = pack::read(&bytes).map_err(|error| Failure::Message(error.to_string()))?;
    let source = shards.as_ref().map_or(Source::Pack(&bytes), Source::Shards);

    let failed = |error: io::Error| {
        Failure::Message(format!(
            "{}: error: expected to write a site here, found {error}\n  \
             to do: give another place with `-o`, or make room and permission for this one",
            args.output.display()
        ))
    };
    if let Some(parent) = args.output.parent() {
        fs::create_dir_all(parent).map_err(failed)?;
    }
    let folder = NewFolder::beside(&args.output).map_err(failed)?;
    viewer::copy(&viewer, folder.path()).map_err(failed)?;
    let offline = if args.no_offline { Offline::Off } else { Offline::On };
    let written = write_site(folder.path(), &shown, source, Policy::Strict, offline)
        .map_err(|error| Failure::Message(error.to_string()))?;
    folder.put().map_err(failed)?;
    drop(progress);

    let had_errors = tell(&corpus.problems);
    for (first, second) in &written.clashes {
        eprintln!(
            "{first}: warning: expected a name of its own, found {second}, the same file where case is ignored\n  \
             to do: give one of the two another id"
        );
    }
    let size = shards.as_ref().map_or(bytes.len(), |folder| {
        folder.manifest.len() + folder.files.iter().map(|(_, file)| file.len()).sum::<usize>()
    });
    made(&args.output, corpus.articles, corpus.built.events.len(), size, begun)?;
    let mut output = stdout();
    writeln!(
        output,
        "{}, {}; look at it with `roznama serve {}`",
        count(written.pages, "plain page"),
        if written.has_feed { "a feed" } else { "no feed, as no article has a stated day" },
        args.output.display()
    )?;
    output.flush()?;
    Ok(Outcome::of(had_errors))
}

/// Fails when the folder holds anything that is not of a site, for whoever put it there may want it; or the viewer, or an input.
fn may_be_replaced(site: &Path, viewer: &Path, inputs: &[PathBuf]) -> Result<(), Failure> {
    let place = |path: &Path| path.canonicalize().ok();
    let refuse = |found: &str| {
        Err(Failure::Message(format!(
            "{}: error: expected an earlier site to replace, an empty folder or nothing, found {found}; it was left as it is\n  \
             to do: give another place with `-o`",
            site.display()
        )))
    };
    if place(site).is_some_and(|it| place(viewer) == Some(it)) {
        return refuse("the viewer that the site is to be made of");
    }
    if inputs.iter().any(|input| is_within(input, site)) {
        return refuse("a folder that an INPUT lies in");
    }
    match viewer::not_a_site(site) {
        Ok(None) => Ok(()),
        Ok(Some(found)) => refuse(&found),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(_) => refuse("something that is no folder"),
    }
}

/// Whether `inner` is `outer` or lies in it.
fn is_within(inner: &Path, outer: &Path) -> bool {
    match (inner.canonicalize(), outer.canonicalize()) {
        (Ok(inner), Ok(outer)) => inner.starts_with(outer),
        _ => false,
    }
}
