//! Which addresses the page asked for, out of Chromium's performance log.

use serde_json::Value;

/// The addresses of all requests in a performance log, in order.
pub fn requested(log: &[Value]) -> Vec<String> {
    let event = |entry: &Value| -> Option<String> {
        let message: Value = serde_json::from_str(entry.get("message")?.as_str()?).ok()?;
        let message = message.get("message")?;
        let method = message.get("method")?.as_str()?;
        let url = match method {
            "Network.requestWillBeSent" => message.pointer("/params/request/url"),
            "Network.webSocketCreated" => message.pointer("/params/url"),
            _ => None,
        };
        url?.as_str().map(str::to_owned)
    };
    log.iter().filter_map(event).collect()
}

/// Those that go out on a network to anywhere else than below `home`. What a page makes up itself (`data:`, `blob:`) does
/// not, nor do the browser's own pages (`chrome:`), one of which every new window shows at first.
pub fn foreign<'u>(urls: &'u [String], home: &str) -> Vec<&'u str> {
    let is_network =
        |url: &str| ["http:", "https:", "ws:", "wss:"].iter().any(|scheme| url.starts_with(scheme));
    urls.iter()
        .map(String::as_str)
        .filter(|url| is_network(url) && !url.starts_with(home))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{foreign, requested};

    #[test]
    fn requests_are_found_and_told_apart() {
        let entry = |method: &str, url: &str| {
            let message = json!({ "message": { "method": method, "params": {
                "url": url, "request": { "url": url } } } });
            json!({ "message": message.to_string() })
        };
        let log = [
            entry("Network.requestWillBeSent", "http://127.0.0.1:1/a.js"),
            entry("Network.responseReceived", "http://127.0.0.1:1/b.js"),
            entry("Network.requestWillBeSent", "data:text/plain,x"),
            entry("Network.requestWillBeSent", "chrome://new-tab-page/"),
            entry("Network.requestWillBeSent", "http://127.0.0.1:10/c.js"),
            entry("Network.webSocketCreated", "ws://127.0.0.1:1/d"),
        ];
        let urls = requested(&log);
        assert_eq!(urls.len(), 5);
        let expected = ["http://127.0.0.1:10/c.js", "ws://127.0.0.1:1/d"];
        assert_eq!(foreign(&urls, "http://127.0.0.1:1/"), expected);
    }
}
