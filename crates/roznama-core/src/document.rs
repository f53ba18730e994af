//! An article that was understood.

use std::ops::Range;

use roznama_dates::{Day, Edtf, Mention};
use roznama_text::Lang;
use serde::{Deserialize, Serialize};

use crate::{Provenance, Sourced};

/// The place of a document in [`Corpus::documents`](crate::Corpus::documents).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct DocIx(pub u32);

impl DocIx {
    /// The same as an index into a slice.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A text with its language, title, dates and paragraphs, each with its basis.
///
/// `body` is the text exactly as it was found; every span here is a range of its bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The document's name in the corpus.
    pub id: String,
    /// The text, untouched.
    pub body: String,
    /// Its language; `und` when nothing could be told.
    pub lang: Sourced<Lang>,
    /// Its title; concluded from the text when the metadata has none.
    pub title: Sourced<String>,
    /// When it was published, if that is known.
    pub date: Option<Sourced<Edtf>>,
    /// Who published it.
    pub source: Option<Sourced<String>>,
    /// Where it was published.
    pub url: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Where it was written.
    pub place: Option<String>,
    /// Its subjects.
    pub tags: Vec<String>,
    /// Metadata columns that have no meaning here, in their order.
    pub extra: Vec<(String, String)>,
    /// The dates that the text speaks of, in reading order.
    pub mentions: Vec<Mention>,
    /// The lines that hold something, in reading order.
    pub paragraphs: Vec<Paragraph>,
}

impl Document {
    /// Whether words are written together with the particles and the article of Arabic: in Arabic,
    /// and where the language is not known or was concluded from a few words only.
    pub(crate) fn is_arabic(&self) -> bool {
        /// Bytes of a text whose language can be told.
        const ENOUGH: usize = 64;
        let is_guess = matches!(self.lang.provenance, Provenance::Inferred { .. });
        [Lang::AR, Lang::UND].contains(&self.lang.value) || is_guess && self.body.len() < ENOUGH
    }

    /// The first and last day on which it may have been published; `None` at an end that is open.
    pub fn bounds(&self) -> (Option<Day>, Option<Day>) {
        self.date.as_ref().map_or((None, None), |date| date.value.bounds())
    }

    /// The language of a paragraph of this document: its own, if it was found to have one, else the document's.
    pub fn lang_of(&self, paragraph: &Paragraph) -> Lang {
        paragraph.lang.unwrap_or(self.lang.value)
    }

    /// The language at a place of the body; between two paragraphs that of the one before.
    pub fn lang_at(&self, place: usize) -> Lang {
        let after = self.paragraphs.partition_point(|paragraph| paragraph.span.start <= place);
        let paragraph = after.checked_sub(1).and_then(|ix| self.paragraphs.get(ix));
        paragraph.map_or(self.lang.value, |paragraph| self.lang_of(paragraph))
    }

    /// The body in stretches of one language each, in order and without a gap.
    ///
    /// ```
    /// use roznama_core::{Article, document_of};
    ///
    /// let urdu = "ایران کے صدر نے کہا ہے کہ دہشت گردی کے خلاف جنگ جاری رہے گی۔";
    /// let arabic = "قال الرئيس إن الانتصارات على الإرهابيين يجب أن تستمر في كل البلاد.";
    /// let document = document_of(Article::new("a", format!("{urdu}\n{arabic}\n{urdu}\n{urdu}")));
    /// let stretches = document.stretches();
    /// assert_eq!(stretches.map(|(span, lang)| (span.start, lang.to_string())).collect::<Vec<_>>(), [
    ///     (0, "ur".to_owned()),
    ///     (urdu.len() + 1, "ar".to_owned()),
    ///     (urdu.len() + arabic.len() + 2, "ur".to_owned()),
    /// ]);
    /// ```
    pub fn stretches(&self) -> impl Iterator<Item = (Range<usize>, Lang)> {
        stretches(self.lang.value, self.body.len(), &self.paragraphs)
    }

    /// The languages of paragraphs other than the document's, each once, in the order of their first paragraphs.
    pub fn other_langs(&self) -> Vec<Sourced<Lang>> {
        let mut langs = Vec::new();
        for lang in self.paragraphs.iter().filter_map(Paragraph::lang) {
            if !langs.contains(&lang) {
                langs.push(lang);
            }
        }
        langs
    }

    /// The text of a span of the body.
    ///
    /// Answers the empty string for a span that is not one of this body.
    pub fn text(&self, span: &Range<usize>) -> &str {
        self.body.get(span.clone()).unwrap_or_default()
    }
}

/// One line of a body, without the white space around it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Paragraph {
    /// Bytes of the body.
    pub span: Range<usize>,
    /// What the line is for.
    pub kind: ParagraphKind,
    /// How that was concluded.
    pub rule: ParagraphRule,
    /// Its language, where it surely is another than the article's. A pack has it beside the paragraphs.
    #[serde(skip)]
    pub(crate) lang: Option<Lang>,
}

impl Paragraph {
    /// The rule by which a paragraph has a language of its own.
    const LANG_RULE: &str = "paragraph-language";

    /// The paragraph's own language, where it surely is another than the article's: always inferred.
    pub fn lang(&self) -> Option<Sourced<Lang>> {
        self.lang.map(|lang| Sourced::inferred(lang, Self::LANG_RULE))
    }
}

/// A body of so many bytes in stretches of one language each.
pub(crate) fn stretches(
    article: Lang,
    length: usize,
    paragraphs: &[Paragraph],
) -> impl Iterator<Item = (Range<usize>, Lang)> {
    let mut rest = paragraphs;
    let mut start = 0;
    std::iter::from_fn(move || {
        let lang = rest.first().map_or(article, |first| first.lang.unwrap_or(article));
        let same = rest.iter().take_while(|next| next.lang.unwrap_or(article) == lang).count();
        rest = &rest[same..];
        let end = rest.first().map_or(length, |next| next.span.start);
        let span = start..end;
        start = end;
        (!span.is_empty()).then_some((span, lang))
    })
}

/// What a line of an article is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ParagraphKind {
    /// The headline or a heading inside the text.
    Heading,
    /// What the author wrote.
    Body,
    /// What the page around the text left in it: datelines, tags, links, notices.
    Furniture,
}

impl ParagraphKind {
    /// `heading`, `body` or `furniture`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Body => "body",
            Self::Furniture => "furniture",
        }
    }
}

/// The rule by which a line got its [`ParagraphKind`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ParagraphRule {
    /// Nothing speaks for anything else than body.
    Plain,
    /// A line of the head is the title.
    TitleLine,
    /// The line has a sign of a heading before it.
    MarkedHeading,
    /// A line of the head says the title again.
    RepeatedHeadline,
    /// A line of the head that is a date and little else.
    DateLine,
    /// The line is a phrase that pages put around articles.
    PagePhrase,
    /// A short line after the first such phrase of the foot.
    AfterPagePhrase,
    /// Whatever stands after a mark that ends the article.
    AfterEndMark,
}

impl ParagraphRule {
    /// The rule's kebab-case name; [`crate::rules::explain`] tells it in a sentence.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::TitleLine => "title-line",
            Self::MarkedHeading => "marked-heading",
            Self::RepeatedHeadline => "repeated-headline",
            Self::DateLine => "date-line",
            Self::PagePhrase => "page-phrase",
            Self::AfterPagePhrase => "after-page-phrase",
            Self::AfterEndMark => "after-end-mark",
        }
    }
}
