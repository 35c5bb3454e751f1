//! Fitting the rest of the day: what is left of it, shared among the blocks that are still to come.

use std::borrow::Borrow;

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

/// Shares `minutes` among blocks of which `passed` minutes are gone: locked ones keep theirs, the others
/// get theirs in proportion to what is left of their planned minutes, in whole minutes by largest
/// remainder (the earlier of equals first), none below its minimum. No block gets longer than it was
/// planned, nor shorter than what has passed of it.
#[must_use]
pub fn fit<B: Borrow<Block>>(blocks: &[B], passed: impl Fn(&Block) -> u32, minutes: u32) -> Fit {
    let blocks = || blocks.iter().map(Borrow::borrow);
    let rests: Vec<Rest> = blocks()
        .map(|block| Rest::new(block, passed(block)))
        .collect();
    let least = rests.iter().map(|rest| rest.least).sum::<u32>();
    if let Some(missing) = least.checked_sub(minutes).filter(|missing| *missing > 0) {
        return Fit::Short { minutes: missing };
    }
    let mut fitted = vec![None; rests.len()];
    let pool = minutes.min(weight(&rests, &fitted));
    let pool = hold_least(&rests, &mut fitted, pool);
    share(&rests, &mut fitted, pool);
    let fitted = blocks().zip(&rests).zip(fitted);
    Fit::Fits(
        fitted
            .map(|((block, rest), fitted)| whole(block, rest, fitted))
            .collect(),
    )
}

/// What is left of a block, in minutes, and the least that it can be cut to.
struct Rest {
    left: u32,
    least: u32,
}

impl Rest {
    fn new(block: &Block, passed: u32) -> Self {
        let left = u32::from(block.planned_minutes.get()).saturating_sub(passed);
        let minimum = u32::from(block.minimum_minutes.get()).saturating_sub(passed);
        let least = if block.locked { left } else { minimum };
        Self { left, least }
    }
}

fn whole(block: &Block, rest: &Rest, fitted: Option<u32>) -> Minutes {
    let cut = rest.left - fitted.unwrap_or(rest.left);
    let cut = u16::try_from(cut).ok();
    cut.and_then(|cut| Minutes::new(block.planned_minutes.get() - cut))
        .expect("BUG: a share lies between minimum and plan")
}

/// Gives their least to those whose share would be below it, until every other share holds; answers
/// what is left for these.
fn hold_least(rests: &[Rest], fitted: &mut [Option<u32>], mut pool: u32) -> u32 {
    loop {
        let weight = weight(rests, fitted);
        let below = rests
            .iter()
            .zip(fitted.iter())
            .position(|(rest, fitted)| fitted.is_none() && pool * rest.left < rest.least * weight);
        let Some(below) = below else { return pool };
        fitted[below] = Some(rests[below].least);
        pool -= rests[below].least;
    }
}

/// Shares the pool among those that have nothing yet.
fn share(rests: &[Rest], fitted: &mut [Option<u32>], pool: u32) {
    // Where nothing is left of any there is nothing to share, and nothing to divide by.
    let weight = weight(rests, fitted).max(1);
    let mut open: Vec<(usize, u32)> = Vec::new();
    let mut over = pool;
    for (place, (rest, fitted)) in rests.iter().zip(fitted.iter_mut()).enumerate() {
        if fitted.is_none() {
            let quota = pool * rest.left;
            *fitted = Some(quota / weight);
            over -= quota / weight;
            open.push((place, quota % weight));
        }
    }
    open.sort_by_key(|(place, remainder)| (std::cmp::Reverse(*remainder), *place));
    for (place, _) in open.into_iter().take(over as usize) {
        fitted[place] = fitted[place].map(|minutes| minutes + 1);
    }
}

/// What is left of those that have nothing yet.
fn weight(rests: &[Rest], fitted: &[Option<u32>]) -> u32 {
    let open = rests.iter().zip(fitted);
    let open = open.filter(|(_, fitted)| fitted.is_none());
    open.map(|(rest, _)| rest.left).sum()
}
