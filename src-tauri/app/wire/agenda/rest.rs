//! What can be done about the rest of a day that runs behind.

use headwater_domain::workshop::{self as domain, Clock, Fit, Need};
use jiff::Timestamp;
use serde::Serialize;
use specta::Type;

/// The rest of the day: what fitting it would do.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Rest {
    /// The later blocks, in order, with what they would get; none where they do not fit.
    pub fitted: Vec<Fitted>,
    /// How many minutes are missing even with every later block at its minimum; nothing where they fit.
    pub short_minutes: Option<u32>,
}

/// A later block, as fitting would leave it.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Fitted {
    /// Which block.
    pub block: String,
    /// Its minutes now.
    pub planned_minutes: u16,
    /// Its minutes then.
    pub fitted_minutes: u16,
    /// What the result still depends on in it, where it would be cut.
    pub need: Option<NeedCode>,
    /// How many must-haves are open, where they are what it depends on.
    pub open: u32,
}

/// What the result still depends on in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NeedCode {
    /// No guess of the stage was taken yet.
    OpeningVote,
    /// The money question has no value line yet.
    ValueLine,
    /// Open must-haves still settle the placement.
    MustHaves,
    /// The stage is yet to be shown.
    Placement,
}

impl Rest {
    /// The rest of the day at `now`, or `None` where the day has no planned end yet.
    #[must_use]
    pub fn new(
        agenda: &[domain::Block],
        clock: &Clock,
        now: Timestamp,
        need: impl Fn(&domain::Block) -> Option<Need>,
    ) -> Option<Self> {
        let (fitted, short_minutes) = match clock.fit_rest(agenda, now)? {
            Fit::Fits(fitted) => (fitted, None),
            Fit::Short { minutes } => (Vec::new(), Some(minutes)),
        };
        let blocks = clock.later(agenda).into_iter().zip(fitted);
        let fitted = blocks.map(|(block, minutes)| {
            let is_cut = minutes < block.planned_minutes;
            let (need, open) = codes(need(block).filter(|_| is_cut));
            Fitted {
                block: block.id.to_string(),
                planned_minutes: block.planned_minutes.get(),
                fitted_minutes: minutes.get(),
                need,
                open,
            }
        });
        Some(Self {
            fitted: fitted.collect(),
            short_minutes,
        })
    }
}

fn codes(need: Option<Need>) -> (Option<NeedCode>, u32) {
    match need {
        None => (None, 0),
        Some(Need::OpeningVote) => (Some(NeedCode::OpeningVote), 0),
        Some(Need::ValueLine) => (Some(NeedCode::ValueLine), 0),
        Some(Need::MustHaves(open)) => (Some(NeedCode::MustHaves), open),
        Some(Need::Placement) => (Some(NeedCode::Placement), 0),
    }
}
