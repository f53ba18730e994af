//! Paragraphs in another language than their article's: a quotation, a verse, a foreign agency's lines.
//!
//! What [`lang_id::segments`] tells of the whole text counts where a paragraph by itself says the same and is sure of it. A word
//! or a name in another language changes nothing, nor does a sentence inside of a paragraph.
//!
//! # Limits
//!
//! Only languages that language identification knows. What is close to one of them reads as it (Gilaki as Persian), so a
//! paragraph of an article in a language that is not known, or not identified, gets one of its own in the other direction
//! alone: English in a Gilaki article, Arabic in a German one.

use roznama_text::Lang;
use roznama_text::lang_id::{self, LANGUAGES};

use crate::Paragraph;

/// Letters by which a language can be told. Fewer are a name or a title.
const LETTERS: usize = 24;

/// How sure the paragraph must be by itself.
const SURE: f32 = 0.99;

/// Of English, whose likelihood is its share of small words.
const SURE_ENGLISH: f32 = 0.75;

/// Gives each paragraph its own language that has one.
pub(crate) fn tell(body: &str, article: Lang, paragraphs: &mut [Paragraph]) {
    let segments = lang_id::segments(body);
    if segments.iter().all(|segment| !may_differ(article, segment.lang)) {
        return;
    }
    for paragraph in paragraphs {
        let (text, span) = (&body[paragraph.span.clone()], &paragraph.span);
        let first = segments.partition_point(|segment| segment.span.end <= span.start);
        let covers = |segment: &&lang_id::Segment| span.end <= segment.span.end;
        let Some(segment) = segments.get(first).filter(covers) else { continue };
        if may_differ(article, segment.lang) && is_sure(text, segment.lang) {
            paragraph.lang = Some(segment.lang);
        }
    }
}

fn is_sure(text: &str, lang: Lang) -> bool {
    let is_long = || text.chars().filter(|c| c.is_alphabetic()).nth(LETTERS - 1).is_some();
    let sure = if lang == Lang::EN { SURE_ENGLISH } else { SURE };
    let is_told = || {
        let guess = lang_id::identify(text);
        guess.lang == lang && guess.confidence >= sure
    };
    is_long() && is_told()
}

/// Whether a paragraph that reads as a language is in another one than the article.
fn may_differ(article: Lang, paragraph: Lang) -> bool {
    let primary = article.as_str().split('-').next().unwrap_or_default();
    let is_known = article == Lang::EN || LANGUAGES.iter().any(|known| known.as_str() == primary);
    let is_other_way = article.direction() != paragraph.direction();
    // Of what is not known not even the direction is.
    let may = article != Lang::UND && (is_known || is_other_way);
    may && paragraph != Lang::UND && paragraph.as_str() != primary
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paragraphs::{classify, lines};

    const URDU: &str = "ایران کے صدر نے کہا ہے کہ دہشت گردی کے خلاف جنگ جاری رہے گی۔";
    const ARABIC: &str = "قال الرئيس إن الانتصارات على الإرهابيين يجب أن تستمر في كل البلاد.";
    const PERSIAN: &str = "رییس جمهوری گفت که این پیروزی گامی مهم در راه صلح است و ادامه دارد.";
    const ENGLISH: &str = "The president said on Monday that they would not be there.";

    #[track_caller]
    fn check(article: &str, paragraphs: &[&str], langs: &[Option<&str>]) {
        let body = paragraphs.join("\n");
        let article = Lang::new(article).unwrap();
        let mut found = classify(&body, &lines(&body), article, "", None);
        tell(&body, article, &mut found);
        let found: Vec<_> =
            found.iter().map(|paragraph| paragraph.lang.map(|lang| lang.to_string())).collect();
        let expected: Vec<_> = langs.iter().map(|lang| lang.map(str::to_owned)).collect();
        assert_eq!(found, expected, "{article}: {body}");
    }

    #[test]
    fn what_surely_differs() {
        check("ur", &[URDU, ARABIC, URDU], &[None, Some("ar"), None]);
        check("ur", &[URDU, ARABIC, PERSIAN, URDU], &[None, Some("ar"), Some("fa"), None]);
        check("ar", &[ARABIC, PERSIAN, ARABIC], &[None, Some("fa"), None]);
        check("fa", &[PERSIAN, ENGLISH, PERSIAN], &[None, Some("en"), None]);
        check("en", &[ENGLISH, PERSIAN, ENGLISH], &[None, Some("fa"), None]);
        // The metadata are wrong, or of another text.
        check("ur", &[PERSIAN, PERSIAN], &[Some("fa"), Some("fa")]);
    }

    #[test]
    fn what_does_not() {
        check("ur", &[], &[]);
        check("ur", &[URDU, "بشار الاسد", "السلام علیکم", "BBC Urdu", URDU], &[None; 5]);
        check("fa", &[PERSIAN, "Reuters", "۱۳۹۵", "حلب، سوریه", PERSIAN], &[None; 5]);
        let inside = format!("{URDU} \u{AB}{ARABIC}\u{BB} {URDU}");
        check("ur", &[URDU, &inside, URDU], &[None; 3]);
    }

    #[test]
    fn articles_in_languages_that_are_not_identified() {
        check("fa-af", &[PERSIAN, ARABIC, PERSIAN], &[None, Some("ar"), None]);
        check("mzn", &[PERSIAN, ENGLISH, PERSIAN], &[None, Some("en"), None]);
        check("de", &["Der Präsident sagte am Montag", ARABIC], &[None, Some("ar")]);
        check("und", &[PERSIAN, ARABIC], &[None, None]);
    }
}
