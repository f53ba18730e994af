//! `roznama serve`: looking at a site on this machine.

use std::io::Write as _;
use std::path::PathBuf;

use roznama_server::Server;

use crate::failure::{Failure, Outcome};
use crate::output::stdout;

/// Which site, and where.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The site's folder, as `roznama build` writes it
    #[arg(value_name = "SITE")]
    site: PathBuf,
    /// The port on 127.0.0.1; the next free one when it is taken, any free one for 0
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
}

pub(crate) fn run(args: &Args) -> Result<Outcome, Failure> {
    if !args.site.join("index.html").is_file() {
        return Err(Failure::Message(format!(
            "{0}: error: expected a folder with an index.html, found none\n  \
             to do: correct the path, or make a site with `roznama build INPUT… -o {0}`",
            args.site.display()
        )));
    }
    let server = Server::bind(&args.site, args.port)?;
    let mut output = stdout();
    writeln!(output, "http://{}/", server.address()?)?;
    output.flush()?;
    eprintln!("Ctrl+C ends it.");
    server.run(|path, status| {
        if status >= 400 {
            eprintln!("{status} {path}");
        }
    });
    Ok(Outcome::Done)
}
