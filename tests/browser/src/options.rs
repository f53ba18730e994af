//! What kind of reader opens the site.

/// The reader's colour scheme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// `light` or `dark`, as media queries call it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A reader's screen and settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Width of the viewport in CSS pixels.
    pub width: u32,
    /// Height of the viewport in CSS pixels.
    pub height: u32,
    /// The languages the browser asks for, as in `Accept-Language`.
    pub languages: &'static str,
    /// The system's colour scheme.
    pub scheme: Scheme,
    /// Whether scripts run.
    pub javascript: bool,
    /// A script that runs before any of the page's, to take away what an older or stricter browser does not have.
    pub before: Option<&'static str>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            width: 1280,
            height: 900,
            languages: "en",
            scheme: Scheme::Light,
            javascript: true,
            before: None,
        }
    }
}

impl Options {
    /// The default reader on a screen of another width.
    pub fn width(width: u32) -> Self {
        Self { width, ..Self::default() }
    }
}
