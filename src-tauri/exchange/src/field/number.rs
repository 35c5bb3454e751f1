//! Fields that are whole numbers within bounds. For `#[serde(with = …)]`.

use std::{fmt, marker::PhantomData};

use headwater_domain::{Stage, priority::Weight, value::Amount, workshop::Minutes};
use serde::{Deserialize, Deserializer, Serializer, de};

use crate::plain;

/// Something that a file writes as a whole number.
pub(crate) trait Whole: Sized {
    /// The least that it can be.
    const LEAST: u64;
    /// The most that it can be.
    const MOST: u64;

    /// Takes a number within those bounds in.
    fn of(number: u64) -> Option<Self>;

    /// The number.
    fn whole(&self) -> u64;
}

pub(crate) fn deserialize<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Whole,
{
    deserializer.deserialize_u64(Reader(PhantomData))
}

pub(crate) fn serialize<S, T>(value: &T, serializer: S) -> Result<S::Ok, S::Error>
where
    S: Serializer,
    T: Whole,
{
    serializer.serialize_u64(value.whole())
}

/// The same for a field that may be left out or `null`.
pub(crate) mod optional {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::{Number, Whole};

    pub(crate) fn deserialize<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
    where
        D: Deserializer<'de>,
        T: Whole,
    {
        let number = Option::<Number<T>>::deserialize(deserializer)?;
        Ok(number.map(|Number(number)| number))
    }

    #[expect(
        clippy::ref_option,
        reason = "serde hands over a reference to the field"
    )]
    pub(crate) fn serialize<S, T>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error>
    where
        S: Serializer,
        T: Whole,
    {
        match value {
            Some(value) => super::serialize(value, serializer),
            None => serializer.serialize_none(),
        }
    }
}

struct Reader<T>(PhantomData<T>);

impl<T: Whole> Reader<T> {
    fn out_of_bounds<E: de::Error>(shown: impl fmt::Display) -> E {
        E::custom(format!(
            "{shown} is no whole number from {} to {}, which is needed here",
            plain::number(T::LEAST),
            plain::number(T::MOST)
        ))
    }
}

impl<T: Whole> de::Visitor<'_> for Reader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("number")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        (T::LEAST..=T::MOST)
            .contains(&number)
            .then(|| T::of(number))
            .flatten()
            .ok_or_else(|| Self::out_of_bounds(number))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        match u64::try_from(number) {
            Ok(number) => self.visit_u64(number),
            Err(_) => Err(Self::out_of_bounds(number)),
        }
    }

    /// `1200.0` and `1e6` are whole numbers, written otherwise.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "the bounds are checked first, and are far below what a double holds exactly"
    )]
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<T, E> {
        let fits = number.fract() == 0.0 && (0.0..=T::MOST as f64).contains(&number);
        if fits {
            self.visit_u64(number as u64)
        } else {
            Err(Self::out_of_bounds(number))
        }
    }
}

/// A whole number where no attribute can stand, such as in a list.
pub(crate) struct Number<T>(pub(crate) T);

impl<'de, T: Whole> Deserialize<'de> for Number<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer).map(Self)
    }
}

impl Whole for Stage {
    const LEAST: u64 = 0;
    const MOST: u64 = 5;

    fn of(number: u64) -> Option<Self> {
        u8::try_from(number).ok().and_then(Self::new)
    }

    fn whole(&self) -> u64 {
        u64::from(self.number())
    }
}

impl Whole for Weight {
    const LEAST: u64 = 1;
    const MOST: u64 = 5;

    fn of(number: u64) -> Option<Self> {
        u8::try_from(number).ok().and_then(Self::new)
    }

    fn whole(&self) -> u64 {
        u64::from(self.number())
    }
}

impl Whole for Minutes {
    const LEAST: u64 = 1;
    const MOST: u64 = Self::MAX as u64;

    fn of(number: u64) -> Option<Self> {
        u16::try_from(number).ok().and_then(Self::new)
    }

    fn whole(&self) -> u64 {
        u64::from(self.get())
    }
}

impl Whole for Amount {
    const LEAST: u64 = 0;
    const MOST: u64 = Self::MAX;

    fn of(number: u64) -> Option<Self> {
        Self::new(number)
    }

    fn whole(&self) -> u64 {
        self.units()
    }
}

/// A plain count with bounds of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Count<const LEAST: u32, const MOST: u32>(pub(crate) u32);

impl<const LEAST: u32, const MOST: u32> Whole for Count<LEAST, MOST> {
    const LEAST: u64 = LEAST as u64;
    const MOST: u64 = MOST as u64;

    fn of(number: u64) -> Option<Self> {
        u32::try_from(number).ok().map(Self)
    }

    fn whole(&self) -> u64 {
        u64::from(self.0)
    }
}
