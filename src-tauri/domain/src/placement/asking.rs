//! What to ask next, and how much is left to ask. Placement rule, point 10.
//!
//! Where the rule could be read in two ways:
//!
//! - Where the stage midway was asked and holds, the bracket is as wide as before until the stages
//!   below were asked as well. Then the nearest stage with something to ask comes next, the upper on
//!   ties: right above it a failure saves most questions.
//! - Nothing is asked that can no longer change the placement: not the rest of a stage of which a
//!   must-have fails, nor a stage that is not needed, nor anything once floor and ceiling meet.
//! - The precondition is asked as soon as it widens the bracket, and last of all where its stage is all
//!   that lies between floor and ceiling: not needed, the stage does not count.
//! - What the room did not know is not asked again of its own accord; the counts to a rated placement
//!   take it, and what is unsettled, as still to be answered.

use std::cmp::Reverse;

use super::{
    Confidence, Level,
    answers::Line,
    assessment::Assessment,
    bracket::Bracket,
    confidence::count_u32,
    rungs::{Gate, Rung, Rungs},
};
use crate::{Stage, StatementId, pack::ModelPack, rating::Rating};

/// What settles most next, and how many answers are left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The must-have, or the precondition, to ask next; `None` once everything that could still move
    /// the placement was asked.
    pub next: Option<StatementId>,
    /// Open must-haves from floor + 1 to the ceiling, and the precondition where it widens the bracket.
    pub left: u32,
    /// How many answers make the placement rated, asked in this order; `None` when it is.
    pub to_rated: Option<Span>,
    /// How many answers lift the confidence to each higher level, the next first; empty where more
    /// answers alone do not, and until the placement is rated.
    pub to_confidence: Vec<ToLevel>,
}

/// A number of answers, if all goes well and if nothing does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The fewest.
    pub best: u32,
    /// The most.
    pub worst: u32,
}

/// How many answers lift the confidence to which level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ToLevel {
    /// The level reached.
    pub level: Level,
    /// Answers of must-haves up to the next stage, each on a named example.
    pub answers: u32,
}

/// What to ask next. Placement rule, point 10.
#[must_use]
pub fn ask_next(pack: &ModelPack, ratings: &[Rating]) -> Asking {
    Assessment::new(pack, ratings).asking()
}

/// How many minutes that many answers take: at the room's own pace, and two minutes each until five
/// are answered.
#[must_use]
pub fn minutes_for(answers: u32, answered: u32, elapsed_seconds: u32) -> u32 {
    if answered < 5 {
        return answers.saturating_mul(2);
    }
    let seconds = u64::from(answers) * u64::from(elapsed_seconds);
    let minutes = seconds.div_ceil(u64::from(answered) * 60);
    u32::try_from(minutes).unwrap_or(u32::MAX)
}

/// What to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pick {
    /// The must-haves of that stage.
    Stage(Stage),
    /// The precondition.
    Gate,
}

/// Which of the undecided must-haves are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Round {
    /// Those never asked.
    First,
    /// Those asked, and open or unsettled all the same.
    Again,
}

impl Assessment<'_> {
    fn asking(&self) -> Asking {
        let pick = self.rungs.pick(&self.bracket, Round::First);
        Asking {
            next: pick.and_then(|pick| self.first(pick)),
            left: count_u32(self.left().count()),
            to_rated: (!self.bracket.is_rated()).then(|| self.rungs.to_rated()),
            to_confidence: self.to_confidence(),
        }
    }

    fn first(&self, pick: Pick) -> Option<StatementId> {
        let mut lines = self.answers.lines().filter(|line| line.is_unasked());
        let line = lines.find(|line| match pick {
            Pick::Stage(stage) => line.is_must_have_at(Some(stage)),
            Pick::Gate => line.statement.precondition,
        });
        line.map(Line::id)
    }

    /// Answers lift coverage and evidence; how far the room agrees, they leave as it is.
    fn to_confidence(&self) -> Vec<ToLevel> {
        if !self.is_sound() {
            return Vec::new();
        }
        let Confidence {
            mut level,
            coverage,
            agreement,
            evidence,
        } = self.confidence(true);
        let reached = |answers| {
            let answered = coverage.level_with(answers, 0);
            let shown = evidence.level_with(answers, answers);
            answered.min(shown).min(agreement.level)
        };
        let mut to = Vec::new();
        for answers in 1..=coverage.of - coverage.count {
            if reached(answers) > level {
                level = reached(answers);
                to.push(ToLevel { level, answers });
            }
        }
        to
    }
}

impl Rungs {
    fn pick(&self, bracket: &Bracket, round: Round) -> Option<Pick> {
        let is_due = |gate: &Gate| gate.is_undecided() && gate.asked == (round == Round::Again);
        let gate = self.gate.filter(is_due);
        if gate.is_some() && bracket.is_widened {
            return Some(Pick::Gate);
        }
        let asks = |stage: Stage| {
            let rung = self.rung(stage);
            bracket.not_needed != Some(stage) && rung.possible && rung.count(round) > 0
        };
        if bracket.is_rated() {
            let next = bracket.next.filter(|next| *next <= bracket.ceiling);
            return next.filter(|next| asks(*next)).map(Pick::Stage);
        }
        let (low, high) = (bracket.floor.number() + 1, bracket.ceiling.number());
        let midway = (low + high).div_ceil(2);
        let between = (low..=high).filter_map(Stage::new);
        let nearest = between.filter(|stage| asks(*stage)).min_by_key(|stage| {
            let distance = stage.number().abs_diff(midway);
            (distance, Reverse(*stage))
        });
        let makes_rated = |gate: &Gate| {
            let is_between = bracket.floor < gate.stage && gate.stage < bracket.ceiling;
            is_between && bracket.width() == 2
        };
        let last = gate.filter(makes_rated).map(|_| Pick::Gate);
        nearest.map(Pick::Stage).or(last)
    }

    /// The fewest and the most answers to a rated placement.
    fn to_rated(self) -> Span {
        let bracket = Bracket::of(&self);
        let pick = || {
            let first = self.pick(&bracket, Round::First);
            let first = first.map(|pick| (pick, Round::First));
            first.or_else(|| Some((self.pick(&bracket, Round::Again)?, Round::Again)))
        };
        let pick = if bracket.is_rated() { None } else { pick() };
        match pick {
            None => Span { best: 0, worst: 0 },
            Some((Pick::Gate, _)) => {
                let [needed, needless] = [true, false].map(|is| self.with_gate(is).to_rated());
                needed.or(needless).after(1, 1)
            }
            Some((Pick::Stage(stage), round)) => {
                let count = self.rung(stage).count(round);
                let holds = self.with_stage(stage, round, true).to_rated();
                let fails = self.with_stage(stage, round, false).to_rated();
                holds.after(count, count).or(fails.after(1, count))
            }
        }
    }

    /// As if that were known of the precondition.
    fn with_gate(mut self, is_needed: bool) -> Self {
        if let Some(gate) = &mut self.gate {
            gate.needed_by_floor = is_needed;
            gate.needed_by_ceiling = is_needed;
        }
        self
    }

    /// As if those must-haves of the stage were answered: all hold, or one fails.
    fn with_stage(mut self, stage: Stage, round: Round, holds: bool) -> Self {
        let rung = self.rung_mut(stage);
        match round {
            Round::First => rung.unasked = 0,
            Round::Again => rung.unclear = 0,
        }
        rung.possible = holds;
        rung.met = holds && rung.unasked + rung.unclear == 0;
        self
    }
}

impl Rung {
    fn count(&self, round: Round) -> u32 {
        match round {
            Round::First => self.unasked,
            Round::Again => self.unclear,
        }
    }
}

impl Span {
    fn after(self, best: u32, worst: u32) -> Self {
        Self {
            best: self.best + best,
            worst: self.worst + worst,
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            best: self.best.min(other.best),
            worst: self.worst.max(other.worst),
        }
    }
}
