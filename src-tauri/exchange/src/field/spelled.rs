//! Fields that are written as a text: words, dates, ids, handles. For `#[serde(with = …)]`.

use std::fmt;

use headwater_domain::{
    Dimension, Flow, RecommendationId, StatementId, Text,
    note::NoteKind,
    pack::{Horizon, Role},
    rating::{EvidenceGrade, Truth},
    value::MoneyQuestion,
    workshop::{Activity, Currency, Handle, Presence, Side, State},
};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use serde::{Deserialize, Deserializer, Serializer, de};
use uuid::Uuid;

use crate::plain::{any_of, quoted};

/// Something that a file writes as a text.
pub(crate) trait Spelled: Sized {
    /// Reads it, or says in plain words why it cannot be read.
    fn read(text: &str) -> Result<Self, String>;

    /// Reads it where it may be left out.
    fn read_optional(text: &str) -> Result<Option<Self>, String> {
        Self::read(text).map(Some)
    }

    /// Writes it so that it reads as the same.
    fn write(&self) -> String;
}

/// Reads a field that must be there.
pub(crate) fn deserialize<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Spelled,
{
    deserializer.deserialize_str(Reader(T::read))
}

/// Writes a field.
pub(crate) fn serialize<S, T>(value: &T, serializer: S) -> Result<S::Ok, S::Error>
where
    S: Serializer,
    T: Spelled,
{
    serializer.serialize_str(&value.write())
}

/// The same for a field that may be left out, `null` or, for words, blank.
pub(crate) mod optional {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::{Blankable, Spelled};

    pub(crate) fn deserialize<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
    where
        D: Deserializer<'de>,
        T: Spelled,
    {
        let word = Option::<Blankable<T>>::deserialize(deserializer)?;
        Ok(word.and_then(|Blankable(word)| word))
    }

    #[expect(
        clippy::ref_option,
        reason = "serde hands over a reference to the field"
    )]
    pub(crate) fn serialize<S, T>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error>
    where
        S: Serializer,
        T: Spelled,
    {
        match value {
            Some(value) => super::serialize(value, serializer),
            None => serializer.serialize_none(),
        }
    }
}

/// A word where no attribute can stand, such as in a list.
pub(crate) struct Word<T>(pub(crate) T);

impl<'de, T: Spelled> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer).map(Self)
    }
}

/// A word that may be blank.
struct Blankable<T>(Option<T>);

impl<'de, T: Spelled> Deserialize<'de> for Blankable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_str(Reader(T::read_optional))
            .map(Self)
    }
}

/// Hands a text over without copying it.
struct Reader<T>(fn(&str) -> Result<T, String>);

impl<T> de::Visitor<'_> for Reader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(E::custom)
    }
}

impl Spelled for Text {
    fn read(text: &str) -> Result<Self, String> {
        Self::parse(text).map_err(|error| error.to_string())
    }

    fn read_optional(text: &str) -> Result<Option<Self>, String> {
        Self::parse_optional(text).map_err(|error| error.to_string())
    }

    fn write(&self) -> String {
        self.as_str().to_owned()
    }
}

impl Spelled for Handle {
    fn read(text: &str) -> Result<Self, String> {
        Self::parse(text).ok_or_else(|| {
            format!(
                "{} is no handle; use letters, digits and “-”, at most {} of them, such as “cfo”",
                quoted(text),
                Self::MAX
            )
        })
    }

    fn read_optional(text: &str) -> Result<Option<Self>, String> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        Self::read(text).map(Some)
    }

    fn write(&self) -> String {
        self.as_str().to_owned()
    }
}

impl Spelled for Currency {
    fn read(text: &str) -> Result<Self, String> {
        Self::parse(text).ok_or_else(|| {
            format!(
                "{} is no currency; use its three letters, such as “EUR”",
                quoted(text)
            )
        })
    }

    fn write(&self) -> String {
        self.code().to_owned()
    }
}

impl Spelled for Date {
    fn read(text: &str) -> Result<Self, String> {
        text.parse()
            .map_err(|_| format!("{} is no date; write it as “2026-11-19”", quoted(text)))
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Spelled for Time {
    fn read(text: &str) -> Result<Self, String> {
        text.parse()
            .map_err(|_| format!("{} is no time of day; write it as “08:30”", quoted(text)))
    }

    fn write(&self) -> String {
        if self.second() == 0 && self.subsec_nanosecond() == 0 {
            self.strftime("%H:%M").to_string()
        } else {
            self.to_string()
        }
    }
}

impl Spelled for Timestamp {
    fn read(text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| {
            format!(
                "{} is no point in time; write it as “2026-11-19T08:30:00Z”",
                quoted(text)
            )
        })
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Spelled for Uuid {
    fn read(text: &str) -> Result<Self, String> {
        Self::try_parse(text).map_err(|_| {
            format!(
                "{} is no id (a UUID); leave it out and one is drawn",
                quoted(text)
            )
        })
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

macro_rules! pack_ids {
    ($($id:ty),+) => {$(
        impl Spelled for $id {
            fn read(text: &str) -> Result<Self, String> {
                Self::parse(text).ok_or_else(|| format!(
                    "{} is no id of a pack; use small letters, digits and “-”, at most {} of them",
                    quoted(text),
                    Self::MAX
                ))
            }

            fn write(&self) -> String {
                self.as_str().to_owned()
            }
        }
    )+};
}

pack_ids!(StatementId, RecommendationId);

/// Says that a word is none of those that can stand in a place.
pub(crate) fn not_one_of(text: &str, codes: &[&str]) -> String {
    format!("{} cannot stand here; use {}", quoted(text), any_of(codes))
}

macro_rules! coded {
    ($($word:ty),+) => {$(
        impl Spelled for $word {
            fn read(text: &str) -> Result<Self, String> {
                Self::parse(text)
                    .ok_or_else(|| not_one_of(text, &Self::ALL.map(Self::code)))
            }

            fn write(&self) -> String {
                self.code().to_owned()
            }
        }
    )+};
}

coded!(
    Activity,
    Dimension,
    EvidenceGrade,
    Flow,
    Horizon,
    MoneyQuestion,
    NoteKind,
    Presence,
    Role,
    Side,
    State,
    Truth
);
