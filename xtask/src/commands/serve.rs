//! `cargo xtask serve`: builds the site and serves it on this machine.

use std::env;

use roznama_server::Server;

use super::{CommandInfo, site};
use crate::args::Args;
use crate::error::{Context as _, Error, Result};
use crate::step;
use crate::tools::{self, Need};
use crate::workspace;

const DEFAULT_PORT: u16 = 8080;

pub(super) const COMMAND: CommandInfo = CommandInfo {
    name: "serve",
    summary: "build the site, serve it on this machine and print its address",
    help: "
Usage: cargo xtask serve [--port N] [--watch]

Builds the site as readers get it and serves dist/ on 127.0.0.1 until it is interrupted.

  --port N  the port; the next free one when it is taken (default 8080)
  --watch   for work on the site: an unoptimised build, built anew and reloaded at every change, by Trunk

ROZNAMA_CORPUS=FOLDER shows another corpus than the one in corpus/.",
    run,
};

fn run(mut args: Args) -> Result {
    let watch = args.switch("--watch");
    let port = match args.value("--port")? {
        Some(text) => text.parse().map_err(|_| {
            Error::Usage(format!("--port takes a number from 0 to 65535, found {text:?}"))
        })?,
        None => DEFAULT_PORT,
    };
    args.finish()?;
    let tools = tools::ensure(Need::Build)?;
    if watch {
        let mut trunk = workspace::program("trunk");
        trunk.args(["serve", "--offline", "--port", &port.to_string()]).env_remove("NO_COLOR");
        return step::show("serve", tools.apply(&mut trunk));
    }
    site::build(&tools)?;
    let server =
        Server::bind(workspace::dist(), port).context(format!("port {port} and the next"))?;
    let address = server.address().context("the address")?;
    println!("\n  Roznama is at http://{address}/\n\n  Ctrl+C ends it.");
    let verbose = env::var_os("ROZNAMA_LOG").is_some();
    server.run(move |path, status| {
        if verbose || status >= 400 {
            eprintln!("{status} {path}");
        }
    });
    Ok(())
}
