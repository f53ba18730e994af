//! A page of the site in a browser of its own.

use std::fmt;
use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::driver::Driver;
use crate::{Options, Site, cdp, firefox, requests};

/// How long something may take to appear: wasm starts slowly on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// An open page.
#[derive(Debug)]
pub struct Page {
    client: Client,
    site: Site,
    options: Options,
    // Last: it ends the browser.
    driver: Driver,
}

impl Page {
    /// Opens an address of the built site and waits until the app stands.
    pub async fn open(options: Options, rest: &str) -> Self {
        let page = Self::blank(options, Site::built()).await;
        page.goto(rest).await;
        page
    }

    /// A browser that has not been anywhere yet.
    pub async fn blank(options: Options, site: Site) -> Self {
        let driver = Driver::start();
        let client = driver.session(&options).await;
        let page = Self { client, site, options, driver };
        page.emulate().await;
        page
    }

    /// The browser's client, for what this type has no word for.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Goes to an address of the site and waits until the app stands, if there is to be one.
    pub async fn goto(&self, rest: &str) {
        self.goto_raw(rest).await;
        let is_plain = ["article/", "event/", "help/"].iter().any(|kind| rest.starts_with(kind));
        if self.options.javascript && !is_plain {
            self.app().await;
        }
    }

    /// Goes to an address of the site and waits only for the document.
    pub async fn goto_raw(&self, rest: &str) {
        let url = self.site.url(rest);
        self.client.goto(&url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        self.done("reload", self.client.refresh().await).await;
        self.app().await;
    }

    /// Goes back in the history.
    pub async fn back(&self) {
        self.done("back", self.client.back().await).await;
    }

    /// Goes forward in the history.
    pub async fn forward(&self) {
        self.done("forward", self.client.forward().await).await;
    }

    /// Waits until the app has mounted and drawn.
    pub async fn app(&self) {
        // The foot comes last.
        let drawn = "document.querySelector('#app > .site-footer')
            && !document.querySelector('#static') && document.fonts.status === 'loaded'";
        self.wait_until("the app stands", drawn).await;
    }

    /// The page's address.
    pub async fn url(&self) -> String {
        self.client
            .current_url()
            .await
            .map_or_else(|error| panic!("no address: {error}"), String::from)
    }

    /// A parameter of the address's query, decoded; empty when absent.
    pub async fn parameter(&self, name: &str) -> String {
        self.eval(&format!("new URLSearchParams(location.search).get({name:?}) ?? ''")).await
    }

    /// The value of a JavaScript expression.
    pub async fn eval<T: DeserializeOwned>(&self, expression: &str) -> T {
        let value = self.run(&format!("return ({expression})")).await;
        self.typed(expression, value).await
    }

    /// Runs JavaScript statements and hands out what they return.
    pub async fn run(&self, script: &str) -> Value {
        match self.client.execute(script, Vec::new()).await {
            Ok(value) => value,
            Err(error) => self.fail(format!("{}: {error}", head(script))).await,
        }
    }

    /// Runs JavaScript that calls `done(value)` at its end.
    pub async fn eval_async<T: DeserializeOwned>(&self, script: &str) -> T {
        let whole = format!("const done = arguments[arguments.length - 1]; {script}");
        match self.client.execute_async(&whole, Vec::new()).await {
            Ok(value) => self.typed(script, value).await,
            Err(error) => self.fail(format!("{}: {error}", head(script))).await,
        }
    }

    /// Waits until a JavaScript expression is truthy.
    pub async fn wait_until(&self, what: &str, expression: &str) {
        let start = Instant::now();
        let script = format!("return Boolean({expression})");
        // A page on its way to another has no answer for a moment.
        while self.client.execute(&script, Vec::new()).await.ok() != Some(Value::Bool(true)) {
            if start.elapsed() > PATIENCE {
                self.fail(format!("waited in vain until {what}: {expression}")).await;
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    /// Waits for an element and hands it out.
    pub async fn find(&self, css: &str) -> Element {
        self.wait_until(&format!("there is {css}"), &format!("document.querySelector({css:?})"))
            .await;
        match self.client.find(Locator::Css(css)).await {
            Ok(element) => element,
            Err(error) => self.fail(format!("{css}: {error}")).await,
        }
    }

    /// Waits for an element and clicks it as a person would: where it is, if nothing covers it.
    pub async fn click(&self, css: &str) {
        let element = self.find(css).await;
        // The header stays at the top and would cover what lies just below it.
        self.run(&format!("document.querySelector({css:?}).scrollIntoView({{block: 'center'}})"))
            .await;
        if let Err(error) = element.click().await {
            self.fail(format!("click on {css}: {error}")).await;
        }
    }

    /// Empties a field and types into it.
    pub async fn fill(&self, css: &str, text: &str) {
        let element = self.find(css).await;
        self.run(&format!("document.querySelector({css:?}).select?.()")).await;
        let text = if text.is_empty() { "\u{e017}" } else { text };
        if let Err(error) = element.send_keys(text).await {
            self.fail(format!("typing into {css}: {error}")).await;
        }
    }

    /// Presses one key on whatever has the focus; special keys are those of `fantoccini::key`.
    pub async fn press(&self, key: char) {
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        self.done("a key", self.client.perform_actions(actions).await).await;
    }

    /// How many elements match.
    pub async fn count(&self, css: &str) -> usize {
        self.eval(&format!("document.querySelectorAll({css:?}).length")).await
    }

    /// Waits until so many elements match.
    pub async fn wait_count(&self, css: &str, count: usize) {
        let expression = format!("document.querySelectorAll({css:?}).length === {count}");
        self.wait_until(&format!("there are {count} of {css}"), &expression).await;
    }

    /// The text of the first element that matches, as the document has it, with spaces run together.
    pub async fn text(&self, css: &str) -> String {
        self.find(css).await;
        self.eval(&format!(
            "document.querySelector({css:?}).textContent.replace(/\\s+/g, ' ').trim()"
        ))
        .await
    }

    /// The texts of all elements that match.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        self.eval(&format!(
            "[...document.querySelectorAll({css:?})].map(e => e.textContent.replace(/\\s+/g, ' ').trim())"
        ))
        .await
    }

    /// An attribute of the first element that matches, empty when it has none.
    pub async fn attribute(&self, css: &str, name: &str) -> String {
        self.find(css).await;
        self.eval(&format!("document.querySelector({css:?}).getAttribute({name:?}) ?? ''")).await
    }

    /// Addresses asked for since this was last called.
    pub async fn take_requests(&self) -> Vec<String> {
        if firefox::is_asked() {
            return self.eval("performance.getEntries().map(entry => entry.name)").await;
        }
        requests::requested(&cdp::take_log(&self.client, "performance").await)
    }

    /// What the console holds at the level of an error, since this was last called.
    pub async fn take_console_errors(&self) -> Vec<String> {
        let log = cdp::take_log(&self.client, "browser").await;
        let severe = log.iter().filter(|entry| entry["level"] == "SEVERE");
        severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// By how many pixels the page is wider than the screen.
    pub async fn overflow(&self) -> i32 {
        self.eval("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .await
    }

    /// From now on what the page would have the browser save is kept as `[file's name, text]` in `window.saved`.
    pub async fn keep_what_is_saved(&self) {
        self.run(
            "window.saved = [];
             let content;
             URL.createObjectURL = blob => { content = blob; return '#'; };
             URL.revokeObjectURL = () => {};
             HTMLAnchorElement.prototype.click = function () {
               content.text().then(text => saved.push([this.download, text]));
             }",
        )
        .await;
    }

    /// Writes a picture of the whole page, not only of what the screen shows.
    pub async fn screenshot(&self, file: &Path) {
        let height: u32 = self.eval("document.documentElement.scrollHeight").await;
        self.resize(self.options.width, height.max(self.options.height)).await;
        self.drawn().await;
        let picture = match self.client.screenshot().await {
            Ok(picture) => picture,
            Err(error) => self.fail(format!("no picture: {error}")).await,
        };
        self.resize(self.options.width, self.options.height).await;
        std::fs::write(file, picture).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    }

    /// Waits until what the last change set off has been drawn.
    pub async fn drawn(&self) {
        if self.options.javascript {
            let frames = "requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
            self.eval_async::<bool>(frames).await;
        } else {
            // Without scripts nobody tells.
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
    }

    /// Ends the browser; dropping the page does too, less tidily.
    pub async fn close(self) {
        // The driver shuts down whatever is left.
        let _ = self.client.close().await;
    }

    async fn emulate(&self) {
        if firefox::is_asked() {
            self.resize(self.options.width, self.options.height).await;
            if let Some(source) = self.options.before {
                firefox::run_before(&self.client, source, &self.driver.folder().join("before"))
                    .await;
            }
            return;
        }
        self.resize(self.options.width, self.options.height).await;
        let scheme = self.options.scheme.as_str();
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        cdp::send(&self.client, "Emulation.setEmulatedMedia", json!({ "features": features }))
            .await;
        if let Some(source) = self.options.before {
            let script = json!({ "source": source });
            cdp::send(&self.client, "Page.addScriptToEvaluateOnNewDocument", script).await;
        }
        if !self.options.javascript {
            let off = json!({ "value": true });
            cdp::send(&self.client, "Emulation.setScriptExecutionDisabled", off).await;
        }
    }

    async fn resize(&self, width: u32, height: u32) {
        if firefox::is_asked() {
            // A window is larger than its page; without scripts nobody tells by how much.
            let size = |width, height| self.client.set_window_size(width, height);
            self.done("the window's size", size(width, height).await).await;
            if self.options.javascript {
                let inner: (u32, u32) = self.eval("[innerWidth, innerHeight]").await;
                let wider = width.max(firefox::NARROWEST).saturating_sub(inner.0);
                let (width, height) = (width + wider, height + height.saturating_sub(inner.1));
                self.done("the window's size", size(width, height).await).await;
            }
            return;
        }
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        cdp::send(&self.client, "Emulation.setDeviceMetricsOverride", metrics).await;
    }

    async fn typed<T: DeserializeOwned>(&self, script: &str, value: Value) -> T {
        match serde_json::from_value(value.clone()) {
            Ok(value) => value,
            Err(error) => self.fail(format!("{}: {error} in {value}", head(script))).await,
        }
    }

    async fn done<E: fmt::Display>(&self, what: &str, result: Result<(), E>) {
        if let Err(error) = result {
            self.fail(format!("{what}: {error}")).await;
        }
    }

    /// Panics with the page's address and its console.
    async fn fail(&self, message: String) -> ! {
        let url = self.client.current_url().await.map(String::from).unwrap_or_default();
        let log = cdp::take_log(&self.client, "browser").await;
        let console: Vec<&str> = log.iter().filter_map(|entry| entry["message"].as_str()).collect();
        panic!("{message}\n  at {url}\n  console: {console:#?}")
    }
}

fn head(script: &str) -> String {
    script.chars().take(200).collect()
}
