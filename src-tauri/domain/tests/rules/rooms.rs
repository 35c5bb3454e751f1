//! Rooms of every kind: what may have been said of each statement.

use headwater_domain::{
    ballot::{Ballot, Counts},
    pack::{Role, Statement},
    rating::{Answer, EvidenceGrade, Rating, Truth},
};
use proptest::prelude::*;

use crate::shape::{pack, text};

fn truth() -> impl Strategy<Value = Truth> {
    prop::sample::select(Truth::ALL.as_slice())
}

fn evidence() -> impl Strategy<Value = EvidenceGrade> {
    prop::sample::select(EvidenceGrade::ALL.as_slice())
}

fn ballot() -> impl Strategy<Value = Ballot> {
    let vote = || prop_oneof![2 => Just(0_u16), 3 => 1..5_u16];
    ([vote(), vote(), vote(), vote()], vote())
        .prop_map(|(votes, unknown)| Ballot::Counted(Counts { votes, unknown }))
}

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        8 => truth().prop_map(Answer::True),
        1 => Just(Answer::Unknown),
        1 => Just(Answer::NotApplicable { reason: None }),
        2 => Just(Answer::NotApplicable { reason: Some(text("why")) }),
    ]
}

/// What may be said of a statement; the statement is filled in later.
pub(crate) type Said = (Answer, EvidenceGrade, Vec<Ballot>);

pub(crate) fn anything() -> impl Strategy<Value = Said> {
    let ballots = prop_oneof![
        2 => Just(Vec::new()),
        1 => prop::collection::vec(ballot(), 1..3),
    ];
    (any_answer(), evidence(), ballots)
}

/// What holds a statement up: most of the stages below a room's level look like this.
fn sound() -> impl Strategy<Value = Said> {
    let held = prop::sample::select([Truth::Largely, Truth::Fully].as_slice());
    (
        held,
        prop::sample::select([EvidenceGrade::E1, EvidenceGrade::E2].as_slice()),
    )
        .prop_map(|(truth, evidence)| (Answer::True(truth), evidence, Vec::new()))
}

pub(crate) fn rating(statement: &Statement, (answer, evidence, ballots): Said) -> Rating {
    Rating {
        statement: statement.id.clone(),
        answer,
        evidence,
        evidence_text: None,
        dissent: Vec::new(),
        ballots,
    }
}

/// What a room said: sound up to some stage but for a few statements, anything above it, and gaps.
pub(crate) fn room() -> impl Strategy<Value = Vec<Rating>> {
    let statements = pack().statements().len();
    let one = (sound(), prop::option::weighted(0.7, anything()), 0..100_u8);
    (0..=5_u8, 0..30_u8, prop::collection::vec(one, statements)).prop_map(
        |(level, oddity, said)| {
            let pack = pack();
            let pairs = pack.statements().iter().zip(said);
            let ratings = pairs.filter_map(|(statement, (sound, anything, chance))| {
                let holds = statement.role == Role::MustHave && statement.stage.number() <= level;
                let said = if holds && chance >= oddity {
                    Some(sound)
                } else {
                    anything
                };
                said.map(|said| rating(statement, said))
            });
            ratings.collect()
        },
    )
}
