//! Each value as its written form: `"2016-12-24"`, `"2016-12~"`, `"solar-hijri"`, `"weekday"`.

use std::borrow::Cow;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Calendar, Day, Edtf, Evidence, Rule};

macro_rules! as_text {
    ($($type:ty),*) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    )*};
}

as_text!(Calendar, Day, Edtf, Rule);

/// Names where people may read them, two bytes elsewhere.
impl Serialize for Evidence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            serializer.serialize_u16(self.bits())
        }
    }
}

impl<'de> Deserialize<'de> for Evidence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return Cow::<'de, str>::deserialize(deserializer)?.parse().map_err(D::Error::custom);
        }
        let bits = u16::deserialize(deserializer)?;
        Evidence::from_bits(bits).ok_or_else(|| D::Error::custom("expected known clues of a date"))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Calendar, Clue, Day, Edtf, Evidence, Mention, PartOfDay, Rule};

    #[test]
    fn a_mention_keeps_its_written_forms() {
        let mention = Mention {
            span: 3..7,
            edtf: "2016-12~".parse().unwrap(),
            calendar: Calendar::SolarHijri,
            rule: Rule::Month,
            evidence: Evidence::default().with(Clue::Tense).with_part_of_day(PartOfDay::Noon),
        };
        let json = serde_json::to_string(&mention).unwrap();
        assert_eq!(
            json,
            r#"{"span":{"start":3,"end":7},"edtf":"2016-12~","calendar":"solar-hijri","rule":"month","evidence":"tense noon"}"#
        );
        assert_eq!(serde_json::from_str::<Mention>(&json).unwrap(), mention);
    }

    #[test]
    fn wrong_values_are_errors_that_say_so() {
        let error = serde_json::from_str::<Edtf>("\"2016-13\"").unwrap_err().to_string();
        assert!(error.contains("expected a month"), "{error}");
        assert!(serde_json::from_str::<Day>("\"2016-02-30\"").is_err());
        assert!(serde_json::from_str::<Calendar>("\"julian\"").is_err());
        assert!(serde_json::from_str::<Rule>("5").is_err());
    }
}
