//! Any vote, with names, by side or counted only.

use headwater_domain::{
    Stage, StatementId,
    ballot::{Ballot, Counts, Sides, Vote},
    opening_vote::{Guess, OpeningVote, StageCounts},
    rating::{Answer, Dissent, EvidenceGrade, Rating, Truth},
    workshop::Handle,
};
use headwater_exchange::pack::shipped_pack;
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{select, subsequence},
};

use crate::any::text;

/// Some of these people, in their order.
pub(crate) fn some(people: &[Handle]) -> impl Strategy<Value = Vec<Handle>> + use<> {
    subsequence(people.to_vec(), 0..=people.len())
}

/// One of these people, or nobody.
pub(crate) fn somebody(people: &[Handle]) -> impl Strategy<Value = Option<Handle>> + use<> {
    subsequence(people.to_vec(), 0..=people.len().min(1)).prop_map(|mut one| one.pop())
}

fn counts(least: u16) -> impl Strategy<Value = Counts> {
    ([least..150, 0_u16..150, 0_u16..100, 0_u16..50], 0_u16..50)
        .prop_map(|(votes, unknown)| Counts { votes, unknown })
}

fn ballot(people: &[Handle]) -> impl Strategy<Value = Ballot> + use<> {
    let truths = vec(option::of(select(Truth::ALL.to_vec())), people.len());
    let named = (some(people), truths).prop_map(|(people, truths)| {
        let votes = people.into_iter().zip(truths);
        Ballot::Named(votes.map(|(by, truth)| Vote { by, truth }).collect())
    });
    let sides = (counts(4), counts(4)).prop_map(|(business, technology)| {
        Ballot::BySide(Sides::new(business, technology).expect("four votes each"))
    });
    prop_oneof![counts(0).prop_map(Ballot::Counted), sides, named]
}

/// At most two rounds of the opening vote.
pub(crate) fn opening_votes(people: &[Handle]) -> impl Strategy<Value = Vec<OpeningVote>> + use<> {
    let counted = (
        [0_u16..150, 0..150, 0..150, 0..150, 0..150, 0..150],
        0_u16..100,
    )
        .prop_map(|(votes, abstained)| OpeningVote::Counted(StageCounts { votes, abstained }));
    let stages = vec(option::of(select(Stage::ALL.to_vec())), people.len());
    let named = (some(people), stages).prop_map(|(people, stages)| {
        let guesses = people.into_iter().zip(stages);
        OpeningVote::Named(guesses.map(|(by, stage)| Guess { by, stage }).collect())
    });
    vec(prop_oneof![counted, named], 0..=OpeningVote::ROUNDS)
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        4 => select(Truth::ALL.to_vec()).prop_map(Answer::True),
        1 => Just(Answer::Unknown),
        1 => option::of(text()).prop_map(|reason| Answer::NotApplicable { reason }),
    ]
}

fn rating(statement: StatementId, people: &[Handle]) -> impl Strategy<Value = Rating> + use<> {
    let dissent = (somebody(people), text()).prop_map(|(by, words)| Dissent { by, words });
    (
        answer(),
        select(EvidenceGrade::ALL.to_vec()),
        option::of(text()),
        vec(dissent, 0..3),
        vec(ballot(people), 0..3),
    )
        .prop_map(
            move |(answer, evidence, evidence_text, dissent, ballots)| Rating {
                statement: statement.clone(),
                answer,
                evidence,
                evidence_text,
                dissent,
                ballots,
            },
        )
}

/// Ratings of some statements, in the pack's order.
pub(crate) fn ratings(people: &[Handle]) -> impl Strategy<Value = Vec<Rating>> + use<> {
    let people = people.to_vec();
    let pack = shipped_pack();
    let ids: Vec<StatementId> = pack.statements().iter().map(|s| s.id.clone()).collect();
    subsequence(ids, 0..6).prop_flat_map(move |ids| {
        let ratings = ids.into_iter().map(|id| rating(id, &people));
        ratings.collect::<Vec<_>>()
    })
}
