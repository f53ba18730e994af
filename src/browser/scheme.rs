//! Notices when the system changes between light and dark.

use gloo::events::EventListener;

/// Listens to the system's colour scheme, until it is dropped.
#[must_use = "changes go unnoticed when this is dropped"]
pub struct SchemeWatch {
    _listener: Option<EventListener>,
}

impl SchemeWatch {
    /// Calls `changed` at each change.
    pub fn start(changed: impl Fn() + 'static) -> Self {
        let query =
            gloo::utils::window().match_media("(prefers-color-scheme: dark)").ok().flatten();
        let listener = query.map(|query| EventListener::new(&query, "change", move |_| changed()));
        Self { _listener: listener }
    }
}
