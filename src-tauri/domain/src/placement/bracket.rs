//! The bracket: the lowest and the highest stage that the answers allow.

use super::rungs::{Rung, Rungs};
use crate::Stage;

/// Between which stages the organisation stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bracket {
    /// The highest stage if everything open turns out not true.
    pub(super) floor: Stage,
    /// The highest stage if everything open turns out fully true.
    pub(super) ceiling: Stage,
    /// The stage that the floor may pass over, since no reading of its precondition holds.
    pub(super) spared: Option<Stage>,
    /// That stage, where it is not met in the floor either.
    pub(super) not_needed: Option<Stage>,
    /// The stage to reach next; `None` at 5.
    pub(super) next: Option<Stage>,
    /// The precondition is undecided, and the bracket would be narrower if it were not.
    pub(super) is_widened: bool,
}

impl Bracket {
    pub(super) fn of(rungs: &Rungs) -> Self {
        let met = |rung: &Rung| rung.met;
        let possible = |rung: &Rung| rung.possible;
        let spared = rungs.passed_over_by_floor();
        let floor = rungs.highest(met, spared);
        let not_needed = spared.filter(|stage| !rungs.rung(*stage).met);
        let is_widened = rungs.gate.is_some_and(|gate| {
            let moves = |holds: fn(&Rung) -> bool| {
                rungs.highest(holds, None) != rungs.highest(holds, Some(gate.stage))
            };
            gate.is_undecided() && (moves(met) || moves(possible))
        });
        Self {
            floor,
            ceiling: rungs.highest(possible, rungs.passed_over_by_ceiling()),
            spared,
            not_needed,
            next: floor.above().and_then(|next| {
                if not_needed == Some(next) {
                    next.above()
                } else {
                    Some(next)
                }
            }),
            is_widened,
        }
    }

    /// How many stages it is wide, a stage that is not needed between its ends left out.
    pub(super) fn width(&self) -> u8 {
        self.apart(self.floor, self.ceiling)
    }

    /// How many stages lie between two of them, the upper included, one that is not needed between
    /// them left out.
    pub(super) fn apart(&self, low: Stage, high: Stage) -> u8 {
        let between = |stage: Stage| low < stage && stage < high;
        let left_out = u8::from(self.not_needed.is_some_and(between));
        high.number().saturating_sub(low.number() + left_out)
    }

    /// The stage below, one that is not needed passed over. Below 0 there is none.
    pub(super) fn below(&self, stage: Stage) -> Stage {
        let below = |stage: Stage| stage.below().unwrap_or(Stage::ZERO);
        let first = below(stage);
        if self.not_needed == Some(first) {
            below(first)
        } else {
            first
        }
    }

    /// At most one stage wide.
    pub(super) fn is_rated(&self) -> bool {
        self.width() <= 1
    }
}

impl Rungs {
    /// The highest stage that holds with every stage below, but for one that may be passed over.
    fn highest(&self, holds: fn(&Rung) -> bool, passed_over: Option<Stage>) -> Stage {
        let mut reached = Stage::ZERO;
        for stage in Stage::ALL.into_iter().skip(1) {
            if holds(self.rung(stage)) {
                reached = stage;
            } else if passed_over != Some(stage) {
                break;
            }
        }
        reached
    }
}
