//! The clock that runs along the plan, and the end that the day was promised.

use std::collections::BTreeMap;

use jiff::{
    SignedDuration, Timestamp, Zoned,
    civil::{Date, Time},
};

use super::{Block, Fit, fit};
use crate::BlockId;

/// Where a block is in the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, specta::Type))]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum BlockState {
    /// The clock ran in it and went on.
    Done,
    /// The clock went past it and never ran in it: it takes no time, unless the clock goes to it.
    Skipped,
    /// The clock stands at it.
    Now,
    /// It is yet to be held, or to be finished.
    ToCome,
}

/// Where the facilitator is in the plan, on the wall clock, so that sleep counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// The current block; `None` before the first one starts.
    pub block: Option<BlockId>,
    /// Since when the clock runs; `None` while it is paused.
    pub running_since: Option<Timestamp>,
    /// Seconds of each block that had passed when the clock last stopped or left it; a block of which
    /// nothing passed is not in it.
    pub elapsed_seconds: BTreeMap<BlockId, u32>,
    /// When the day is planned to end; `None` before the clock was first started.
    pub ends_at: Option<Timestamp>,
}

impl Clock {
    /// Seconds of the current block that have passed at `now`.
    ///
    /// Where `now` lies before the clock was started, because the system clock was put back, nothing
    /// has passed since.
    #[must_use]
    pub fn seconds_elapsed(&self, now: Timestamp) -> u32 {
        let running = self
            .running_since
            .map_or(0, |since| now.duration_since(since).as_secs());
        let before = self.block.map_or(0, |block| self.seconds_of(block));
        before.saturating_add(u32::try_from(running.max(0)).unwrap_or(u32::MAX))
    }

    /// Seconds of a block that had passed when the clock last stopped or left it.
    #[must_use]
    pub fn seconds_of(&self, block: BlockId) -> u32 {
        self.elapsed_seconds.get(&block).copied().unwrap_or(0)
    }

    /// The clock stopped, with what has passed of the current block.
    #[must_use]
    pub fn paused(&self, now: Timestamp) -> Self {
        let mut elapsed_seconds = self.elapsed_seconds.clone();
        let passed = self.seconds_elapsed(now);
        if let Some(block) = self.block.filter(|_| passed > 0) {
            elapsed_seconds.insert(block, passed);
        }
        Self {
            running_since: None,
            elapsed_seconds,
            ..*self
        }
    }

    /// The clock at another block, where it goes on with what is left of that; running where it ran.
    ///
    /// What it ran on an earlier day, such as in a rehearsal, is forgotten.
    #[must_use]
    pub fn gone(&self, to: BlockId, now: &Zoned) -> Self {
        let mut elapsed_seconds = self.paused(now.timestamp()).elapsed_seconds;
        if self.promised(now).is_none() {
            elapsed_seconds.remove(&to);
        }
        Self {
            block: Some(to),
            running_since: self.running_since.map(|_| now.timestamp()),
            elapsed_seconds,
            ..*self
        }
    }

    /// The clock running; before the first block, at the first one.
    ///
    /// The first start of a day gives it its planned end: by the plan where the workshop is held today
    /// and has a first start, in the time zone of `now`; else when everything still to come would end.
    /// A rehearsal the day before promises nothing for the day itself, and uses up nothing of it. Where the
    /// workshop is not held today, what ran up to the current block stays: a day that is held over two goes
    /// on where it stopped.
    #[must_use]
    pub fn started(
        &self,
        held_on: Option<Date>,
        starts_at: Option<Time>,
        agenda: &[Block],
        now: &Zoned,
    ) -> Self {
        if self.running_since.is_some() {
            return self.clone();
        }
        let promised = self.promised(now);
        let block = self.block.or_else(|| agenda.first().map(|block| block.id));
        let mut elapsed_seconds = self.elapsed_seconds.clone();
        if promised.is_none() && held_on == Some(now.date()) {
            elapsed_seconds.clear();
        } else if promised.is_none() {
            let backwards = agenda.iter().rev().map(|block| block.id);
            let later: Vec<BlockId> = backwards.take_while(|id| Some(*id) != block).collect();
            elapsed_seconds.retain(|passed, _| !later.contains(passed));
        }
        let placed = Self {
            block,
            running_since: Some(now.timestamp()),
            elapsed_seconds,
            ends_at: None,
        };
        let ends_at = promised
            .or_else(|| planned_end(held_on?, starts_at?, agenda, now))
            .unwrap_or_else(|| placed.projected_end(agenda, now.timestamp()));
        Self {
            ends_at: Some(ends_at),
            ..placed
        }
    }

    /// The planned end, unless it is an earlier day's.
    fn promised(&self, now: &Zoned) -> Option<Timestamp> {
        let day_of = |instant: Timestamp| instant.to_zoned(now.time_zone().clone()).date();
        self.ends_at.filter(|end| day_of(*end) >= now.date())
    }

    /// The same clock after the system clock was moved by that much: nobody is later for it.
    #[must_use]
    pub fn shifted(&self, by: SignedDuration) -> Self {
        Self {
            running_since: self.running_since.map(|since| plus(since, by)),
            ends_at: self.ends_at.map(|end| plus(end, by)),
            ..self.clone()
        }
    }

    /// Where each block of the agenda is in the day, in its order.
    ///
    /// Who goes back to a block does not hold the day once more: of the blocks after it those that ran
    /// stay done, but for the last of them, in which the day was when one went back.
    #[must_use]
    pub fn states(&self, agenda: &[Block]) -> Vec<BlockState> {
        let here = agenda.iter().position(|block| Some(block.id) == self.block);
        let ran = |block: &Block| self.seconds_of(block.id) > 0;
        let reached = agenda.iter().rposition(ran);
        let state = |(place, block): (usize, &Block)| match here {
            Some(here) if place == here => BlockState::Now,
            Some(here) if place < here && ran(block) => BlockState::Done,
            Some(here) if place < here => BlockState::Skipped,
            Some(_) | None if ran(block) && Some(place) != reached => BlockState::Done,
            Some(_) | None => BlockState::ToCome,
        };
        agenda.iter().enumerate().map(state).collect()
    }

    /// The blocks that are still to come: those that the projected end counts beside the current one.
    #[must_use]
    pub fn later<'a>(&self, agenda: &'a [Block]) -> Vec<&'a Block> {
        let blocks = agenda.iter().zip(self.states(agenda));
        let later = blocks.filter(|(_, state)| *state == BlockState::ToCome);
        later.map(|(block, _)| block).collect()
    }

    /// When the day ends if what is left of the current block and of every later one take their time.
    #[must_use]
    pub fn projected_end(&self, agenda: &[Block], now: Timestamp) -> Timestamp {
        let later = self.later(agenda).into_iter();
        let later: i64 = later.map(|block| self.seconds_left(block)).sum();
        plus(
            now,
            self.left(agenda, now) + SignedDuration::from_secs(later),
        )
    }

    /// What is left of a block that the clock is not in, never below nothing.
    fn seconds_left(&self, block: &Block) -> i64 {
        let planned = i64::from(block.planned_minutes.get()) * 60;
        (planned - i64::from(self.seconds_of(block.id))).max(0)
    }

    /// By how many seconds the projected end lies after the planned one, below 0 when before; `None`
    /// without a planned end.
    #[must_use]
    pub fn seconds_behind(&self, agenda: &[Block], now: Timestamp) -> Option<i64> {
        let projected = self.projected_end(agenda, now);
        Some(projected.duration_since(self.ends_at?).as_secs())
    }

    /// Fits what is left of the later blocks into the whole minutes between the current block and the
    /// planned end; `None` without a planned end.
    #[must_use]
    pub fn fit_rest(&self, agenda: &[Block], now: Timestamp) -> Option<Fit> {
        let later = self.later(agenda);
        let room = self.ends_at?.duration_since(now) - self.left(agenda, now);
        // Blocks have whole minutes: the odd seconds of one that has run in part cannot be taken from it.
        let odd = later
            .iter()
            .map(|block| self.seconds_left(block) % 60)
            .sum();
        let room = room - SignedDuration::from_secs(odd);
        let passed = |block: &Block| self.seconds_of(block.id).div_ceil(60);
        let Ok(seconds) = u64::try_from(room.as_secs()) else {
            let over = room.as_secs().unsigned_abs().div_ceil(60);
            let over = u32::try_from(over).unwrap_or(u32::MAX);
            let least = match fit(&later, passed, 0) {
                Fit::Short { minutes } => minutes,
                Fit::Fits(_) => 0,
            };
            let minutes = least.saturating_add(over);
            return Some(Fit::Short { minutes });
        };
        let minutes = u32::try_from(seconds / 60).unwrap_or(u32::MAX);
        Some(fit(&later, passed, minutes))
    }

    /// What is left of the current block, never below nothing; to the fraction of a second, so that a rest
    /// of whole minutes is not taken for one minute less.
    fn left(&self, agenda: &[Block], now: Timestamp) -> SignedDuration {
        let Some(block) = agenda.iter().find(|block| Some(block.id) == self.block) else {
            return SignedDuration::ZERO;
        };
        let running = self.running_since.map(|since| now.duration_since(since));
        let running = running.unwrap_or_default().max(SignedDuration::ZERO);
        let planned = SignedDuration::from_mins(i64::from(block.planned_minutes.get()));
        let before = SignedDuration::from_secs(i64::from(self.seconds_of(block.id)));
        (planned - before - running).max(SignedDuration::ZERO)
    }
}

/// When the plan ends, where its day is the day of `now`.
fn planned_end(held_on: Date, starts_at: Time, agenda: &[Block], now: &Zoned) -> Option<Timestamp> {
    if held_on != now.date() {
        return None;
    }
    let start = held_on.to_datetime(starts_at);
    let start = start.to_zoned(now.time_zone().clone()).ok()?;
    let minutes = agenda
        .iter()
        .map(|block| i64::from(block.planned_minutes.get()));
    let length = SignedDuration::from_mins(minutes.sum());
    Some(plus(start.timestamp(), length))
}

/// Some time later; at the end of time there is no later.
fn plus(instant: Timestamp, by: SignedDuration) -> Timestamp {
    let edge = if by.is_negative() {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    };
    instant.checked_add(by).unwrap_or(edge)
}
