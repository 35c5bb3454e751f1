//! Fitting the rest of the day: what is left of it, shared among the blocks that are still to come.

use super::{Activity, Block, Minutes};
use crate::{opening_vote::OpeningVote, value::ValueLine};

/// What fitting comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The minutes of each block, in the order given.
    Fits(Vec<Minutes>),
    /// Even with every unlocked block at its minimum the blocks need that many minutes more: only the
    /// end can move.
    Short {
        /// How many minutes are missing.
        minutes: u32,
    },
}

/// What the result still depends on in a block: whoever cuts it should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// No guess of the stage was taken yet.
    OpeningVote,
    /// The money question has no value line yet.
    ValueLine,
    /// That many open must-haves still settle the placement.
    MustHaves(u32),
    /// The stage is yet to be shown to the room.
    Placement,
}

impl Need {
    /// What the result still depends on in a block of that activity, with that many must-haves open that
    /// settle the placement.
    #[must_use]
    pub fn of(
        activity: Activity,
        open_must_haves: u32,
        value_lines: &[ValueLine],
        opening_votes: &[OpeningVote],
    ) -> Option<Self> {
        let is_without_lines = |question| value_lines.iter().all(|line| line.question != question);
        match activity {
            Activity::OpeningVote => opening_votes.is_empty().then_some(Self::OpeningVote),
            Activity::Make | Activity::Save | Activity::Risk => activity
                .question()
                .is_some_and(is_without_lines)
                .then_some(Self::ValueLine),
            Activity::Assess => (open_must_haves > 0).then_some(Self::MustHaves(open_must_haves)),
            Activity::Placement => Some(Self::Placement),
            Activity::Welcome
            | Activity::Briefing
            | Activity::Priorities
            | Activity::Commit
            | Activity::Close
            | Activity::Break => None,
        }
    }
}

/// Shares `minutes` among blocks: locked ones keep theirs, the others get theirs in proportion to
/// their planned minutes, in whole minutes by largest remainder (the earlier of equals first), none
/// below its minimum. No block gets longer than it was planned.
#[must_use]
pub fn fit(blocks: &[Block], minutes: u32) -> Fit {
    let sum = |of: fn(&Block) -> u32| blocks.iter().map(of).sum::<u32>();
    let least = sum(|block| {
        if block.locked {
            planned(block)
        } else {
            minimum(block)
        }
    });
    if let Some(missing) = least.checked_sub(minutes).filter(|missing| *missing > 0) {
        return Fit::Short { minutes: missing };
    }
    let pool =
        minutes.min(sum(planned)) - sum(|block| if block.locked { planned(block) } else { 0 });
    let mut fitted: Vec<Option<u32>> = blocks
        .iter()
        .map(|block| block.locked.then(|| planned(block)))
        .collect();
    let pool = hold_minimums(blocks, &mut fitted, pool);
    share(blocks, &mut fitted, pool);
    Fit::Fits(fitted.into_iter().map(whole).collect())
}

fn whole(minutes: Option<u32>) -> Minutes {
    let minutes = minutes.and_then(|minutes| u16::try_from(minutes).ok());
    minutes
        .and_then(Minutes::new)
        .expect("BUG: a share lies between minimum and plan")
}

/// Gives their minimum to those whose share would be below it, until every other share holds; answers
/// what is left for these.
fn hold_minimums(blocks: &[Block], fitted: &mut [Option<u32>], mut pool: u32) -> u32 {
    loop {
        let weight = weight(blocks, fitted);
        let below = blocks
            .iter()
            .zip(fitted.iter())
            .position(|(block, fitted)| {
                fitted.is_none() && pool * planned(block) < minimum(block) * weight
            });
        let Some(below) = below else { return pool };
        fitted[below] = Some(minimum(&blocks[below]));
        pool -= minimum(&blocks[below]);
    }
}

/// Shares the pool among those that have nothing yet.
fn share(blocks: &[Block], fitted: &mut [Option<u32>], pool: u32) {
    let weight = weight(blocks, fitted);
    let mut open: Vec<(usize, u32)> = Vec::new();
    let mut rest = pool;
    for (place, (block, fitted)) in blocks.iter().zip(fitted.iter_mut()).enumerate() {
        if fitted.is_none() {
            let quota = pool * planned(block);
            *fitted = Some(quota / weight);
            rest -= quota / weight;
            open.push((place, quota % weight));
        }
    }
    open.sort_by_key(|(place, remainder)| (std::cmp::Reverse(*remainder), *place));
    for (place, _) in open.into_iter().take(rest as usize) {
        fitted[place] = fitted[place].map(|minutes| minutes + 1);
    }
}

/// The planned minutes of those that have nothing yet.
fn weight(blocks: &[Block], fitted: &[Option<u32>]) -> u32 {
    let open = blocks
        .iter()
        .zip(fitted)
        .filter(|(_, fitted)| fitted.is_none());
    open.map(|(block, _)| planned(block)).sum()
}

fn planned(block: &Block) -> u32 {
    block.planned_minutes.get().into()
}

fn minimum(block: &Block) -> u32 {
    block.minimum_minutes.get().into()
}
