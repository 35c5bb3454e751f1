//! Money questions and value lines: what streaming may be worth, a year.

use crate::{NoteId, StatementId, Text, ValueLineId, workshop::Handle};

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

    /// The question in two words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Make => "Make money",
            Self::Save => "Save cost",
            Self::Risk => "Mitigate risk",
        }
    }
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
    /// What must be true, or done, before the money comes, in pack order and as captured.
    pub released_by: Vec<Release>,
}

/// What releases the worth of a value line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Release {
    /// A statement of the pack, once it is largely true.
    Statement(StatementId),
    /// An action of the workshop, once it is done.
    Action(NoteId),
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
///
/// Groups may span questions; their names are compared without regard to case. A line that is not yet
/// supported cannot stand for its group: otherwise a figure without a basis would push a supported one
/// out of the sums.
#[must_use]
pub fn worth(lines: &[ValueLine]) -> Worth {
    let counting: Vec<Counting> = lines.iter().map(|line| counting(line, lines)).collect();
    let counted = || {
        let pairs = lines.iter().zip(&counting);
        pairs.filter_map(|(line, how)| (*how == Counting::Counted).then_some(line))
    };
    let sum_of = |question: Option<MoneyQuestion>| {
        let asked = counted().filter(|line| question.is_none_or(|asked| line.question == asked));
        asked.fold(Sum::default(), |sum, line| sum.with(line.range))
    };
    Worth {
        questions: MoneyQuestion::ALL.map(Some).map(sum_of),
        total: sum_of(None),
        widest: first_largest(counted(), |line| line.range.width())
            .filter(|line| line.range.width() > 0)
            .map(|line| line.id),
        counting,
    }
}

impl ValueLine {
    /// It has an owner and a basis.
    #[must_use]
    pub const fn is_supported(&self) -> bool {
        self.owner.is_some() && self.basis.is_some()
    }

    /// Whether two lines name the same overlap group. A line without a group shares none.
    fn overlaps(&self, other: &Self) -> bool {
        let group = |line: &Self| {
            line.overlap
                .as_ref()
                .map(|name| name.as_str().to_lowercase())
        };
        group(self).is_some_and(|name| Some(name) == group(other))
    }
}

impl Range {
    /// From low to high, in whole units.
    const fn width(self) -> u64 {
        self.high.units() - self.low.units()
    }
}

impl Sum {
    const fn with(self, range: Range) -> Self {
        Self {
            lines: self.lines + 1,
            low: self.low + range.low.units(),
            likely: self.likely + range.likely.units(),
            high: self.high + range.high.units(),
        }
    }
}

fn counting(line: &ValueLine, lines: &[ValueLine]) -> Counting {
    if !line.is_supported() {
        return Counting::NotYetSupported;
    }
    let group = lines
        .iter()
        .filter(|other| other.is_supported() && other.overlaps(line));
    match first_largest(group, |other| other.range.likely().units()) {
        Some(stands) if stands.id != line.id => Counting::Overlapping(stands.id),
        Some(_) | None => Counting::Counted,
    }
}

fn first_largest<'a>(
    lines: impl Iterator<Item = &'a ValueLine>,
    size: impl Fn(&ValueLine) -> u64,
) -> Option<&'a ValueLine> {
    lines.reduce(|best, line| if size(line) > size(best) { line } else { best })
}
