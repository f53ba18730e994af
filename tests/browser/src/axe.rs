//! axe-core: what it finds wrong with a page for people who use assistive technology.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::Page;

/// One broken rule.
#[derive(Clone, Debug, Deserialize)]
pub struct Violation {
    /// The rule's name.
    pub id: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: Option<String>,
    /// What to do.
    pub help: String,
    /// The elements that break it.
    pub nodes: Vec<Node>,
}

/// An element that breaks a rule.
#[derive(Clone, Debug, Deserialize)]
pub struct Node {
    /// The beginning of its markup.
    pub html: String,
    /// What axe found and expected.
    #[serde(rename = "failureSummary")]
    pub summary: Option<String>,
}

impl Violation {
    /// Whether readers are kept out by it.
    pub fn is_serious(&self) -> bool {
        matches!(self.impact.as_deref(), Some("serious" | "critical"))
    }

    /// A few lines for the one who mends it.
    pub fn describe(&self) -> String {
        let nodes = self.nodes.iter().take(5).map(|node| {
            let html: String = node.html.chars().take(200).collect();
            format!(
                "    {html}\n      {}",
                node.summary.as_deref().unwrap_or("").replace('\n', " ")
            )
        });
        let nodes: Vec<String> = nodes.collect();
        let impact = self.impact.as_deref().unwrap_or("?");
        format!("  {} ({impact}): {}\n{}", self.id, self.help, nodes.join("\n"))
    }
}

/// Runs axe-core on the page as it is now.
///
/// # Panics
///
/// When axe-core is not installed or stops with an error.
pub async fn run(page: &Page) -> Vec<Violation> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!("{}: {error}; `cargo xtask setup` installs it", path.display())
    });
    // Chromium runs it in the page's own world, but outside its Content Security Policy.
    page.run(&format!("{axe}; return true")).await;
    page.eval_async(
        "axe.run(document, { resultTypes: ['violations'] })
            .then(result => done(result.violations), error => done(String(error)))",
    )
    .await
}
