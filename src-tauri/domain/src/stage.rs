//! Stages, dimensions and flows: the axes of the method.

use std::fmt;

/// A stage from 0 (before streaming) to 5 (central nervous system). Source: Summarizing the stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stage(u8);

impl Stage {
    /// Before streaming: where everybody starts; it needs nothing.
    pub const ZERO: Self = Self(0);
    /// The highest stage.
    pub const FIVE: Self = Self(5);
    /// Every stage, lowest first.
    pub const ALL: [Self; 6] = [Self(0), Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The stage of that number, or `None` above 5.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number <= 5 {
            Some(Self(number))
        } else {
            None
        }
    }

    /// Its number, 0 to 5.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Its place in a list of all six stages.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// The stage above, or `None` at 5.
    #[must_use]
    pub const fn above(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }

    /// The stage below, or `None` at 0.
    #[must_use]
    pub const fn below(self) -> Option<Self> {
        match self.0.checked_sub(1) {
            Some(number) => Some(Self(number)),
            None => None,
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a statement is about: three dimensions of the adoption framework (Fig3), and strategy and
/// value, which the later stages weigh.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum Dimension {
    /// Skills, roles, organisation.
    People,
    /// How work and events flow.
    Process,
    /// The platform and what runs on it.
    Technology,
    /// Direction and objectives.
    Strategy,
    /// What it is worth.
    Value,
}

impl Dimension {
    /// Every dimension, in the order of the framework.
    pub const ALL: [Self; 5] = [
        Self::People,
        Self::Process,
        Self::Technology,
        Self::Strategy,
        Self::Value,
    ];
}

/// From where a statement is moved (Fig3): early stages lean on the first, later ones on the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum Flow {
    /// By engineers, from the work itself.
    BottomUp,
    /// By the business and its leaders.
    TopDown,
}

impl Flow {
    /// Both flows, in the order in which they lead.
    pub const ALL: [Self; 2] = [Self::BottomUp, Self::TopDown];
}
