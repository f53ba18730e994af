//! How far long work has come, on a terminal; nothing in a pipe.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// What is being done at the moment; it disappears when dropped.
#[must_use]
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// Standard error must be a terminal for anything to be seen.
    pub(crate) fn of(doing: &'static str) -> Self {
        let progress = Self(ProgressBar::new_spinner());
        progress.0.enable_steady_tick(Duration::from_millis(100));
        progress.next(doing, None);
        progress
    }

    /// The next part of the work: a bar where its steps are counted, else a spinner.
    pub(crate) fn next(&self, doing: &'static str, steps: Option<usize>) {
        let template = match steps {
            Some(_) => "{msg} {wide_bar} {pos}/{len} ({elapsed})",
            None => "{spinner} {msg} ({elapsed})",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.0.set_style(style);
        }
        self.0.set_message(doing);
        self.0.set_length(steps.unwrap_or(0) as u64);
        self.0.set_position(0);
    }

    /// How many steps are done.
    pub(crate) fn done(&self, steps: usize) {
        self.0.set_position(steps as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
