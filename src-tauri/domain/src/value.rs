//! Money questions and value lines: what streaming may be worth, a year.

use crate::{Text, ValueLineId, workshop::Handle};

/// One of the three questions for executives. Source: Stage 3, recommendations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "wire",
    derive(serde::Serialize, serde::Deserialize, specta::Type)
)]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum MoneyQuestion {
    /// How can streaming help us make more money?
    Make,
    /// How can it help save operating cost?
    Save,
    /// How can it mitigate risk?
    Risk,
}

impl MoneyQuestion {
    /// All three, in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::Make, Self::Save, Self::Risk];
}

/// An amount of money a year, in whole units of the workshop's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(u64);

impl Amount {
    /// The largest amount. A thousand of them still add up exactly in every number type that the
    /// window and spreadsheets use.
    pub const MAX: u64 = 1_000_000_000_000;

    /// The amount of that many units, or `None` above [`Amount::MAX`].
    #[must_use]
    pub const fn new(units: u64) -> Option<Self> {
        if units <= Self::MAX {
            Some(Self(units))
        } else {
            None
        }
    }

    /// Whole units of currency.
    #[must_use]
    pub const fn units(self) -> u64 {
        self.0
    }
}

/// Low ≤ likely ≤ high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Range {
    low: Amount,
    likely: Amount,
    high: Amount,
}

/// The three figures are not in order: low ≤ likely ≤ high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("low, likely and high must not fall: {low}, {likely}, {high}")]
pub struct RangeError {
    /// The low figure given.
    pub low: u64,
    /// The likely figure given.
    pub likely: u64,
    /// The high figure given.
    pub high: u64,
}

impl Range {
    /// Takes three figures in.
    ///
    /// # Errors
    /// When they are not in order.
    pub const fn new(low: Amount, likely: Amount, high: Amount) -> Result<Self, RangeError> {
        if low.0 <= likely.0 && likely.0 <= high.0 {
            Ok(Self { low, likely, high })
        } else {
            Err(RangeError {
                low: low.0,
                likely: likely.0,
                high: high.0,
            })
        }
    }

    /// The least it may be worth.
    #[must_use]
    pub const fn low(self) -> Amount {
        self.low
    }

    /// What it is most likely worth.
    #[must_use]
    pub const fn likely(self) -> Amount {
        self.likely
    }

    /// The most it may be worth.
    #[must_use]
    pub const fn high(self) -> Amount {
        self.high
    }
}

/// One estimate under a money question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueLine {
    /// Which line.
    pub id: ValueLineId,
    /// What would be earned, saved or protected.
    pub name: Text,
    /// Under which question it stands.
    pub question: MoneyQuestion,
    /// What it is worth a year.
    pub range: Range,
    /// Who answers for the figures. Without an owner the line is not yet supported.
    pub owner: Option<Handle>,
    /// Where the figures come from. Without a basis the line is not yet supported.
    pub basis: Option<Text>,
    /// Lines of the same group count the same money: only the one with the largest likely value counts.
    pub overlap: Option<Text>,
}

/// How a value line counts in the sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// It is in the sums.
    Counted,
    /// Outside the sums until it has an owner and a basis.
    NotYetSupported,
    /// Outside the sums: the line named stands for its overlap group.
    Overlapping(ValueLineId),
}

/// Low, likely and high, each added up over the lines that count. A pencil gives the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// How many lines count.
    pub lines: u32,
    /// The low figures added up, in whole units.
    pub low: u64,
    /// The likely figures added up.
    pub likely: u64,
    /// The high figures added up.
    pub high: u64,
}

/// What it may be worth, in all and by question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worth {
    /// By question, in the order of [`MoneyQuestion::ALL`].
    pub questions: [Sum; 3],
    /// In all.
    pub total: Sum,
    /// How each line counts, in the order of the lines.
    pub counting: Vec<Counting>,
    /// The counted line with the widest range: the figure that would change the decision. The first
    /// of equals; `None` where no counted line has a range.
    pub widest: Option<ValueLineId>,
}

/// Adds up value lines: only lines with owner and basis count, and in an overlap group only the one
/// with the largest likely value (the first of equals), in its own question.
#[must_use]
pub fn worth(lines: &[ValueLine]) -> Worth {
    todo!()
}
