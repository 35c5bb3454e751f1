//! Lists within a limit, and objects that are objects. For `#[serde(deserialize_with = …)]`.

use std::{fmt, marker::PhantomData};

use headwater_domain::Text;
use serde::{
    Deserialize, Deserializer, Serializer,
    de::{self, value::MapAccessDeserializer},
};

use super::{
    number::{Number, Whole},
    spelled::{Spelled, Word},
};
use crate::plain;

/// Reads a list of at most `MOST` entries that read themselves.
pub(crate) fn entries<'de, const MOST: usize, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    UpTo::<MOST, T>::deserialize(deserializer).map(|UpTo(list)| list)
}

/// Reads a list of at most `MOST` objects.
pub(crate) fn objects<'de, const MOST: usize, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let list = entries::<MOST, _, _>(deserializer)?;
    Ok(list.into_iter().map(|Object(value)| value).collect())
}

/// The same where an empty list says something else than none.
pub(crate) fn given_objects<'de, const MOST: usize, D, T>(
    deserializer: D,
) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    objects::<MOST, _, _>(deserializer).map(Some)
}

/// Reads a list of at most `MOST` things that are written as a text.
pub(crate) fn words<'de, const MOST: usize, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Spelled,
{
    let list = entries::<MOST, _, _>(deserializer)?;
    Ok(list.into_iter().map(|Word(value)| value).collect())
}

/// Reads a list of at most `MOST` whole numbers.
pub(crate) fn numbers<'de, const MOST: usize, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Whole,
{
    let list = entries::<MOST, _, _>(deserializer)?;
    Ok(list.into_iter().map(|Number(value)| value).collect())
}

/// Reads the four texts that anchor the scale.
pub(crate) fn anchors<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[Text; 4], D::Error> {
    Anchors::deserialize(deserializer).map(|Anchors(four)| four)
}

/// The same where they may be left out or `null`.
pub(crate) fn optional_anchors<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<[Text; 4]>, D::Error> {
    let four = Option::<Anchors>::deserialize(deserializer)?;
    Ok(four.map(|Anchors(four)| four))
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

/// Writes the four texts that anchor the scale, where there are any.
#[expect(
    clippy::ref_option,
    reason = "serde hands over a reference to the field"
)]
pub(crate) fn write_optional_anchors<S: Serializer>(
    four: &Option<[Text; 4]>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match four {
        Some(four) => write_words(four, serializer),
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

struct Anchors([Text; 4]);

impl<'de> Deserialize<'de> for Anchors {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list: Vec<Text> = words::<50, _, _>(deserializer)?;
        let four = list.try_into().map_err(|list: Vec<Text>| {
            de::Error::custom(format!(
                "{} anchors stand here; write four, for not, partly, largely and fully",
                list.len()
            ))
        });
        four.map(Self)
    }
}

/// A list that stops at its limit, before more of it takes up memory.
struct UpTo<const MOST: usize, E>(Vec<E>);

impl<'de, const MOST: usize, E: Deserialize<'de>> Deserialize<'de> for UpTo<MOST, E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_seq(List::<MOST, E>(PhantomData))
            .map(Self)
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
