//! What a file says it is, read before anything else of it.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{self, IgnoredAny},
};

use super::{FORMAT, VERSION};
use crate::{FileError, field::list::Object, json, path::FieldPath, plain};

/// The two fields that name the form of a file; what else the file holds does not matter yet.
#[derive(Deserialize)]
struct Header {
    format: Option<Said>,
    version: Option<Said>,
}

/// Refuses what is not ours, or was written by a newer Headwater, by what it says of itself.
pub(super) fn check(text: &str) -> Result<(), FileError> {
    let Object(header): Object<Header> = json::read(text)?;
    let refuse = |name: &str, message: String| {
        let path = FieldPath::top(name);
        Err(FileError::at(
            Some(json::place(text, &path)),
            &path,
            message,
        ))
    };
    match header.format {
        Some(Said::Text(format)) if format == FORMAT => {}
        Some(Said::Text(format)) => {
            let format = plain::quoted(&format);
            return refuse(
                "format",
                format!("this is no workshop file but {format}; choose another file"),
            );
        }
        Some(Said::Whole(_) | Said::Other) | None => {
            let message = format!(
                "this is no workshop file, which says “{FORMAT}” here; choose another file"
            );
            return refuse("format", message);
        }
    }
    match header.version {
        Some(Said::Whole(version)) if version == u64::from(VERSION) => Ok(()),
        Some(Said::Whole(version)) if version > u64::from(VERSION) => refuse(
            "version",
            format!(
                "a newer Headwater wrote this file (version {version}, while this one reads {VERSION}); update Headwater, or export it again as version {VERSION}"
            ),
        ),
        Some(Said::Whole(_) | Said::Text(_) | Said::Other) | None => refuse(
            "version",
            format!("the version of a workshop file is the number {VERSION}; write it so"),
        ),
    }
}

/// What stands in a field, whatever it is. Only what can be ours takes up memory.
enum Said {
    Text(String),
    Whole(u64),
    Other,
}

impl<'de> Deserialize<'de> for Said {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Anything)
    }
}

struct Anything;

impl<'de> de::Visitor<'de> for Anything {
    type Value = Said;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_str<E>(self, text: &str) -> Result<Said, E> {
        Ok(Said::Text(text.chars().take(64).collect()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Said, E> {
        Ok(Said::Whole(number))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Said, E> {
        Ok(Said::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Said, E> {
        Ok(Said::Other)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Said, E> {
        Ok(Said::Other)
    }

    fn visit_unit<E>(self) -> Result<Said, E> {
        Ok(Said::Other)
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<Said, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Said::Other)
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Said, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Said::Other)
    }
}
