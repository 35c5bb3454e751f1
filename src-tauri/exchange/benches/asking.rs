//! How well the order of asking does, over ten thousand organisations made up by a fixed rule: how
//! often it ends at the stage of the full walk, and how many must-haves it asks. Placement rule, point
//! 10. Ends with an error where a figure is missed.

#![expect(clippy::print_stdout, reason = "the figures are what this is for")]

use std::process::ExitCode;

use headwater_domain::{
    Stage,
    pack::{ModelPack, Role, Statement},
    placement::{ask_next, place},
    rating::{Answer, EvidenceGrade, Rating, Truth},
};
use headwater_exchange::pack::shipped_pack;

const ORGANISATIONS: u32 = 10_000;
/// At least so many per cent end at the stage of the full walk.
const SAME_STAGE: u32 = 95;
/// At most so many per cent of the must-haves are asked, on average.
const ASKED: usize = 60;

/// How an organisation answers, out of a hundred times.
const UNKNOWN: u64 = 2;
const ASSERTED: u64 = 10;
const SEEN: u64 = 30;
const REASON: u64 = 75;

/// `SplitMix64`: the same organisations on every machine and in every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        let place = self.below(list.len() as u64);
        list[usize::try_from(place).expect("BUG: a place in a list")]
    }
}

/// An organisation: must-haves up to its stage are largely or fully true, at least one of the next
/// stage is not, the others are anything.
struct Organisation<'a> {
    stage: Stage,
    /// It has a reason for the stage that needs one.
    has_reason: bool,
    /// What is not true of it for sure.
    missing: Vec<&'a Statement>,
}

impl<'a> Organisation<'a> {
    fn new(pack: &'a ModelPack, chance: &mut Chance) -> Self {
        let stage = chance.one_of(&Stage::ALL);
        let has_reason = chance.below(100) < REASON;
        let spared = pack.precondition().map(|statement| statement.stage);
        let mut next: Vec<Stage> = stage.above().into_iter().collect();
        if !has_reason && next.first().copied() == spared {
            // That stage is passed over, so the one above has to be missed as well.
            next.extend(spared.and_then(Stage::above));
        }
        let one_of = |stage: Stage| chance.one_of(&pack.must_haves(stage).collect::<Vec<_>>());
        Self {
            stage,
            has_reason,
            missing: next.into_iter().map(one_of).collect(),
        }
    }

    fn steps(&self, statement: &Statement) -> &'static [Truth] {
        const TRUE: &[Truth] = &[Truth::Largely, Truth::Fully];
        const NOT_TRUE: &[Truth] = &[Truth::Not, Truth::Partly];
        let is_missing = self
            .missing
            .iter()
            .any(|missing| missing.id == statement.id);
        match statement.precondition {
            true if self.has_reason => TRUE,
            true => NOT_TRUE,
            false if statement.stage <= self.stage => TRUE,
            false if is_missing => NOT_TRUE,
            false => &Truth::ALL,
        }
    }

    fn answer(&self, statement: &Statement, chance: &mut Chance) -> Rating {
        let step = chance.one_of(self.steps(statement));
        let evidence = match chance.below(100) {
            draw if draw < ASSERTED => EvidenceGrade::E0,
            draw if draw < ASSERTED + SEEN => EvidenceGrade::E2,
            _ => EvidenceGrade::E1,
        };
        Rating {
            statement: statement.id.clone(),
            answer: if chance.below(100) < UNKNOWN {
                Answer::Unknown
            } else {
                Answer::True(step)
            },
            evidence,
            evidence_text: None,
            dissent: Vec::new(),
            ballots: Vec::new(),
        }
    }

    /// What it would say to everything that can move its placement.
    fn answers(&self, pack: &ModelPack, chance: &mut Chance) -> Vec<Rating> {
        let statements = pack.statements().iter();
        let deciding =
            statements.filter(|statement| statement.precondition || is_must_have(statement));
        deciding
            .map(|statement| self.answer(statement, chance))
            .collect()
    }
}

fn is_must_have(statement: &Statement) -> bool {
    statement.role == Role::MustHave
}

/// What is rated once everything proposed was asked.
fn walk(pack: &ModelPack, answers: &[Rating]) -> Vec<Rating> {
    let mut asked: Vec<Rating> = Vec::new();
    while let Some(next) = ask_next(pack, &asked).next {
        let answer = answers.iter().find(|answer| answer.statement == next);
        asked.push(
            answer
                .expect("BUG: only what decides is proposed, and once")
                .clone(),
        );
    }
    asked
}

/// What the two walks of all organisations come to.
#[derive(Default)]
struct Figures {
    /// How many end higher by the short walk than by the full one.
    higher: u32,
    /// How many the full walk rates.
    rated: u32,
    /// How many of these the short walk places on the same stage.
    same: u32,
    /// How many must-haves the short walks ask.
    asked: usize,
}

impl Figures {
    fn add(&mut self, pack: &ModelPack, answers: &[Rating]) {
        let walked = walk(pack, answers);
        let (short, full) = (place(pack, &walked), place(pack, answers));
        self.higher += u32::from(short.floor > full.floor);
        self.rated += u32::from(full.rated);
        self.same += u32::from(full.rated && short.stage() == full.stage());
        let asked = walked
            .iter()
            .filter_map(|rating| pack.statement(&rating.statement));
        self.asked += asked.filter(|statement| is_must_have(statement)).count();
    }
}

fn main() -> ExitCode {
    let pack = shipped_pack();
    let mut chance = Chance(1);
    let mut figures = Figures::default();
    for _ in 0..ORGANISATIONS {
        let organisation = Organisation::new(&pack, &mut chance);
        figures.add(&pack, &organisation.answers(&pack, &mut chance));
    }
    let Figures {
        higher,
        rated,
        same,
        asked,
    } = figures;
    let all = pack.statements().iter().filter(|s| is_must_have(s)).count();
    let most = all * ORGANISATIONS as usize;
    println!("Asking in the order proposed, {ORGANISATIONS} organisations:");
    println!("  placed higher than by the full walk: {higher} (none allowed)");
    println!(
        "  same stage, where the full walk is rated: {same} of {rated} (at least {SAME_STAGE} %)"
    );
    println!(
        "  must-haves asked: {} of 1000 (at most {})",
        asked * 1000 / most,
        ASKED * 10
    );
    if higher == 0 && same * 100 >= rated * SAME_STAGE && asked * 100 <= most * ASKED {
        ExitCode::SUCCESS
    } else {
        println!("A figure was missed.");
        ExitCode::FAILURE
    }
}
