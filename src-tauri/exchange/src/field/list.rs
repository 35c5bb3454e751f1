//! Lists within a limit, and objects that are objects. For `#[serde(deserialize_with = …)]`.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serializer,
    de::{self, value::MapAccessDeserializer},
};

use super::{
    number::{self, Whole},
    spelled::{self, Spelled},
};
use crate::plain;

/// Reads a list of at most `MOST` objects.
pub(crate) fn objects<'de, const MOST: usize, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let list: Vec<Object<T>> = deserializer.deserialize_seq(List::<MOST, _>(PhantomData))?;
    Ok(list.into_iter().map(|Object(value)| value).collect())
}

/// Reads a list of at most `MOST` things that are written as a text.
pub(crate) fn words<'de, const MOST: usize, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Spelled,
{
    let list: Vec<Word<T>> = deserializer.deserialize_seq(List::<MOST, _>(PhantomData))?;
    Ok(list.into_iter().map(|Word(value)| value).collect())
}

/// Reads a list of at most `MOST` whole numbers.
pub(crate) fn numbers<'de, const MOST: usize, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Whole,
{
    let list: Vec<Number<T>> = deserializer.deserialize_seq(List::<MOST, _>(PhantomData))?;
    Ok(list.into_iter().map(|Number(value)| value).collect())
}

/// Reads a list of words that may be left out or `null`.
pub(crate) fn optional_words<'de, const MOST: usize, D, T>(
    deserializer: D,
) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Spelled,
{
    struct Optional<const MOST: usize, T>(PhantomData<T>);

    impl<'de, const MOST: usize, T: Spelled> de::Visitor<'de> for Optional<MOST, T> {
        type Value = Option<Vec<T>>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a sequence")
        }

        fn visit_none<E>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
            words::<MOST, _, _>(inner).map(Some)
        }
    }

    deserializer.deserialize_option(Optional::<MOST, T>(PhantomData))
}

/// Writes a list of things that are written as a text.
pub(crate) fn write_words<S, T>(list: &[T], serializer: S) -> Result<S::Ok, S::Error>
where
    S: Serializer,
    T: Spelled,
{
    serializer.collect_seq(list.iter().map(Spelled::write))
}

/// Writes a list of whole numbers.
pub(crate) fn write_numbers<S, T>(list: &[T], serializer: S) -> Result<S::Ok, S::Error>
where
    S: Serializer,
    T: Whole,
{
    serializer.collect_seq(list.iter().map(Whole::whole))
}

/// The same as [`write_words`] for a list that may be left out.
#[expect(
    clippy::ref_option,
    reason = "serde hands over a reference to the field"
)]
pub(crate) fn write_optional_words<S, T>(
    list: &Option<Vec<T>>,
    serializer: S,
) -> Result<S::Ok, S::Error>
where
    S: Serializer,
    T: Spelled,
{
    match list {
        Some(list) => write_words(list, serializer),
        None => serializer.serialize_none(),
    }
}

/// Reads one object.
pub(crate) fn object<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Object::deserialize(deserializer).map(|Object(value)| value)
}

/// Reads one object that may be left out or `null`.
pub(crate) fn optional_object<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::<Object<T>>::deserialize(deserializer).map(|object| object.map(|Object(value)| value))
}

/// An object with named fields. Left alone, serde would read a bare list of values in its place.
pub(crate) struct Object<T>(pub(crate) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Fields<T> {
            type Value = T;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("map")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map))
            }
        }

        deserializer.deserialize_map(Fields(PhantomData)).map(Self)
    }
}

struct Word<T>(T);

impl<'de, T: Spelled> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        spelled::deserialize(deserializer).map(Self)
    }
}

struct Number<T>(T);

impl<'de, T: Whole> Deserialize<'de> for Number<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        number::deserialize(deserializer).map(Self)
    }
}

struct List<const MOST: usize, E>(PhantomData<E>);

impl<'de, const MOST: usize, E: Deserialize<'de>> de::Visitor<'de> for List<MOST, E> {
    type Value = Vec<E>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<E>, A::Error> {
        let mut list = Vec::new();
        while let Some(entry) = seq.next_element()? {
            if list.len() == MOST {
                return Err(de::Error::custom(format!(
                    "this list has more than {} entries, the most that is read; take some out",
                    plain::number(MOST as u64)
                )));
            }
            list.push(entry);
        }
        Ok(list)
    }
}
