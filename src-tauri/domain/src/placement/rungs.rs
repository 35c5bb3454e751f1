//! What the bracket needs to know of each stage, told apart from the statements: so that a stage can be
//! supposed to hold or to fail without a room having said so.

use super::{
    Standing,
    answers::{Answers, Line},
};
use crate::{Stage, rating::Truth};

/// What the answers make of one stage's must-haves.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rung {
    /// They hold in the floor: the stage is met.
    pub(super) met: bool,
    /// They hold in the ceiling: the stage can still be met.
    pub(super) possible: bool,
    /// How many of them were never asked.
    pub(super) unasked: u32,
    /// How many of them were asked and are open or unsettled all the same.
    pub(super) unclear: u32,
}

/// What the answers make of the precondition.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gate {
    /// Of which stage.
    pub(super) stage: Stage,
    /// The floor takes the stage for needed.
    pub(super) needed_by_floor: bool,
    /// The ceiling takes the stage for needed.
    pub(super) needed_by_ceiling: bool,
    /// It was asked.
    pub(super) asked: bool,
}

/// All six stages, lowest first, and the precondition.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rungs {
    pub(super) stages: [Rung; 6],
    pub(super) gate: Option<Gate>,
}

impl Rungs {
    pub(super) fn of(answers: &Answers<'_>) -> Self {
        let whole = Rung {
            met: true,
            possible: true,
            ..Rung::default()
        };
        let mut stages = [whole; 6];
        for line in answers.lines().filter(|line| line.is_must_have()) {
            let rung = &mut stages[line.statement.stage.index()];
            rung.met &= line.is_out_of_the_count() || line.standing.is_met();
            rung.possible &= !line.standing.is_failing();
            rung.unasked += u32::from(line.is_unasked());
            rung.unclear += u32::from(line.is_undecided() && !line.is_unasked());
        }
        for stage in Stage::ALL {
            if answers.too_many_set_aside(stage) > 0 {
                let rung = &mut stages[stage.index()];
                (rung.met, rung.possible) = (false, false);
            }
        }
        let gate = answers.precondition().map(Gate::of);
        Self { stages, gate }
    }

    /// The stage that the floor may pass over, since no reading of its precondition holds.
    pub(super) fn passed_over_by_floor(&self) -> Option<Stage> {
        self.gate
            .filter(|gate| !gate.needed_by_floor)
            .map(|gate| gate.stage)
    }

    /// The stage that the ceiling may pass over.
    pub(super) fn passed_over_by_ceiling(&self) -> Option<Stage> {
        self.gate
            .filter(|gate| !gate.needed_by_ceiling)
            .map(|gate| gate.stage)
    }

    pub(super) fn rung(&self, stage: Stage) -> &Rung {
        &self.stages[stage.index()]
    }

    pub(super) fn rung_mut(&mut self, stage: Stage) -> &mut Rung {
        &mut self.stages[stage.index()]
    }
}

impl Gate {
    /// For the precondition alone the floor takes the highest reading and the ceiling the lowest, since
    /// having a reason asks for more. Placement rule, point 4.
    fn of(line: &Line<'_>) -> Self {
        let (needed_by_floor, needed_by_ceiling) = match line.standing {
            Standing::NotApplicable => (true, true),
            Standing::Open => (true, false),
            Standing::Answered { low, high, .. } => (high >= Truth::Largely, low >= Truth::Largely),
        };
        Self {
            stage: line.statement.stage,
            needed_by_floor,
            needed_by_ceiling,
            asked: !line.is_unasked(),
        }
    }

    /// An answer could still go either way.
    pub(super) fn is_undecided(self) -> bool {
        self.needed_by_floor != self.needed_by_ceiling
    }
}
