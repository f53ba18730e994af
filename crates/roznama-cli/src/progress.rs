//! A spinner on a terminal for work that may take long; nothing in a pipe.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// What is being done at the moment; it disappears when dropped.
#[must_use]
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// Standard error must be a terminal for anything to be seen.
    pub(crate) fn of(doing: &'static str) -> Self {
        let bar = ProgressBar::new_spinner();
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} ({elapsed})") {
            bar.set_style(style);
        }
        bar.set_message(doing);
        bar.enable_steady_tick(Duration::from_millis(100));
        Self(bar)
    }

    pub(crate) fn now(&self, doing: String) {
        self.0.set_message(doing);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
