//! A browser's own commands, sent through its driver.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::firefox;

/// A POST to an endpoint of chromedriver's own.
#[derive(Debug)]
struct Post {
    /// Below the session's address.
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// Sends a command of the Chrome `DevTools` Protocol, such as `Emulation.setEmulatedMedia`.
///
/// # Panics
///
/// When Chromium refuses it.
pub async fn send(client: &Client, command: &'static str, parameters: Value) -> Value {
    let body = json!({ "cmd": command, "params": parameters });
    post(client, "goog/cdp/execute", body).await
}

/// Takes what a log has gathered since it was last taken: `performance` or `browser`.
///
/// # Panics
///
/// When chromedriver refuses it.
pub async fn take_log(client: &Client, kind: &'static str) -> Vec<Value> {
    if firefox::is_asked() {
        // It keeps none.
        return Vec::new();
    }
    match post(client, "se/log", json!({ "type": kind })).await {
        Value::Array(entries) => entries,
        other => panic!("expected a list of log entries, found {other}"),
    }
}

/// Sends a command of the driver's own.
///
/// # Panics
///
/// When the driver refuses it.
pub async fn post(client: &Client, path: &'static str, body: Value) -> Value {
    let shown = format!("{path} {body}");
    match client.issue_cmd(Post { path, body }).await {
        Ok(value) => value,
        Err(error) => panic!("{shown}: {error}"),
    }
}
