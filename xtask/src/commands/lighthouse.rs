//! `cargo xtask lighthouse`: Lighthouse's four scores of the built site.

use std::fs;
use std::path::Path;

use roznama_server::Server;

use super::{CommandInfo, site};
use crate::args::Args;
use crate::error::{Context as _, Error, Result};
use crate::sizes;
use crate::step;
use crate::tools::{self, Need, npm};
use crate::workspace;

pub(super) const COMMAND: CommandInfo = CommandInfo {
    name: "lighthouse",
    summary: "measure the built site with Lighthouse",
    help: "
Usage: cargo xtask lighthouse [--no-build] [--desktop] [--applied]

Builds the site, serves it compressed as static hosts do, and prints Lighthouse's scores of the home page in
English and in Persian, and of one article. Reports go to target/lighthouse/.

  --no-build  take the site that is in dist/
  --desktop   a desktop machine instead of Lighthouse's slow telephone
  --applied   slow network and processor down in fact; Lighthouse else loads the page at full speed and estimates, which
              takes all that was fetched before a paint for what that paint waited for",
    run,
};

/// Name and address below the site's root of the pages measured.
const PAGES: [(&str, &str); 3] = [
    ("home-en", "?ui=en"),
    ("home-fa", "?ui=fa"),
    ("article-fa", "?ui=fa&page=article&id=002_300396c204fd0f1e"),
];

/// Prints `name score…` from a report, to be run by Node.js.
const SUMMARY: &str = r#"
const report = JSON.parse(require("fs").readFileSync(process.argv[1]));
const scores = Object.values(report.categories).map((c) => `${c.title} ${Math.round(c.score * 100)}`);
const audit = (id) => report.audits[id]?.displayValue ?? "?";
console.log(scores.join(", "));
console.log("  largest paint " + audit("largest-contentful-paint") + ", blocked " + audit("total-blocking-time")
  + ", shift " + audit("cumulative-layout-shift"));
for (const category of Object.values(report.categories))
  for (const ref of category.auditRefs) {
    const found = report.audits[ref.id];
    if (ref.weight > 0 && found.score !== null && found.score < 0.9)
      console.log(`  ${category.title}: ${found.title} (${found.displayValue ?? found.score})`);
  }
"#;

fn run(mut args: Args) -> Result {
    let keep = args.switch("--no-build");
    let desktop = args.switch("--desktop");
    let applied = args.switch("--applied");
    args.finish()?;
    let tools = tools::ensure(Need::Browser)?;
    let package = workspace::root().join("tests/lighthouse");
    let modules = npm::ensure_in(&package, false, "Lighthouse from npm")?;
    if !keep {
        site::build(&tools)?;
    }
    let reports = workspace::root().join("target/lighthouse");
    let site = reports.join("site");
    let _ = fs::remove_dir_all(&site);
    copy_folder(&workspace::dist(), &site)?;
    sizes::measure(&site, true)?;
    let address = Server::bind(&site, 0).and_then(Server::spawn).context("serving the site")?;
    let chromium = tools.browser.as_ref().map(|browser| browser.chromium.clone());
    for (name, query) in PAGES {
        let report = reports.join(format!("{name}.json"));
        let mut command = workspace::program("node");
        command.arg(modules.join("lighthouse/cli/index.js"));
        command.arg(format!("http://{address}/{query}"));
        command.args(["--quiet", "--output=json", "--output=html"]);
        command.arg(format!("--output-path={}", reports.join(name).display()));
        command.arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync");
        if desktop {
            command.arg("--preset=desktop");
        }
        if applied {
            command.arg("--throttling-method=devtools");
        }
        if let Some(chromium) = &chromium {
            command.env("CHROME_PATH", chromium);
        }
        step::run(&format!("Lighthouse of {name}"), tools.apply(&mut command))?;
        let written = reports.join(format!("{name}.report.json"));
        fs::rename(&written, &report).context(written.display())?;
        let mut node = workspace::program("node");
        let summary = node.args(["-e", SUMMARY, "--"]).arg(&report).output().context("node")?;
        if !summary.status.success() {
            let message = String::from_utf8_lossy(&summary.stderr).into_owned();
            return Err(Error::Failed(format!("{}: {message}", report.display())));
        }
        print!("{name}: {}", String::from_utf8_lossy(&summary.stdout));
    }
    println!("The reports are in {}.", reports.display());
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Result {
    fs::create_dir_all(to).context(to.display())?;
    for entry in fs::read_dir(from).context(from.display())? {
        let entry = entry.context(from.display())?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).context(target.display())?;
        }
    }
    Ok(())
}
