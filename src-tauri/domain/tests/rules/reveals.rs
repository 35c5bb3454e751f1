//! What a reveal leaves of the votes, and what evidence they speak for. Placement rule, point 3.

use headwater_domain::{
    ParticipantId,
    ballot::{Ballot, Counts, Sides, Vote},
    rating::{EvidenceGrade, Truth},
    workshop::{Handle, Participant, Presence, Side},
};
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use crate::shape::text;
use Truth::{Fully, Largely, Not, Partly};

fn handle(seat: usize) -> Handle {
    Handle::parse(&format!("p{seat}")).unwrap()
}

/// A room of people in those roles, seat by seat.
fn people(roles: &[&str], side: impl Fn(usize) -> Side) -> Vec<Participant> {
    let person = |(seat, role): (usize, &&str)| Participant {
        id: ParticipantId::new(Uuid::from_u128(seat as u128)),
        handle: handle(seat),
        role: text(role),
        name: None,
        side: side(seat),
        presence: Presence::Present,
    };
    roles.iter().enumerate().map(person).collect()
}

fn votes(truths: &[Option<Truth>]) -> Vec<Vote> {
    let vote = |(seat, truth): (usize, &Option<Truth>)| Vote {
        by: handle(seat),
        truth: *truth,
    };
    truths.iter().enumerate().map(vote).collect()
}

#[rstest]
#[case::two_roles(&[Some(Largely), Some(Fully)], &["CFO", "COO"], true, EvidenceGrade::E1)]
#[case::one_role_twice(&[Some(Largely), Some(Fully)], &["CFO", "cfo"], true, EvidenceGrade::E0)]
#[case::one_voter(&[Some(Fully)], &["CFO"], true, EvidenceGrade::E0)]
#[case::the_median_below(
    &[Some(Partly), Some(Not), Some(Largely), Some(Fully)], &["CEO", "CFO", "COO", "CIO"], true,
    EvidenceGrade::E0
)]
#[case::dont_know_set_aside(&[None, Some(Largely), None, Some(Largely)], &["a", "b", "c", "d"], true, EvidenceGrade::E1)]
#[case::only_one_role_affirms(&[Some(Largely), Some(Largely), Some(Partly)], &["a", "a", "b"], true, EvidenceGrade::E0)]
#[case::nobody_knows(&[None, None], &["CFO", "COO"], true, EvidenceGrade::E0)]
#[case::without_names(&[Some(Largely), Some(Fully)], &["CFO", "COO"], false, EvidenceGrade::E0)]
#[case::those_who_left_have_no_role(&[Some(Largely), Some(Largely)], &["CFO"], true, EvidenceGrade::E0)]
fn two_roles_and_the_lower_median_speak_for_an_example(
    #[case] truths: &[Option<Truth>],
    #[case] roles: &[&str],
    #[case] named: bool,
    #[case] expected: EvidenceGrade,
) {
    let people = people(roles, |_| Side::Business);
    let ballot = Ballot::reveal(votes(truths), named, &people);
    assert_eq!(ballot.proposed_evidence(&people), expected);
}

#[rstest]
#[case::four_each(8, 4, true)]
#[case::three_and_five(8, 3, false)]
#[case::five_and_three(8, 5, false)]
#[case::one_side_alone(8, 8, false)]
fn sides_are_told_apart_at_four_votes_each(
    #[case] voters: usize,
    #[case] business: usize,
    #[case] apart: bool,
) {
    let side = |seat| {
        if seat < business {
            Side::Business
        } else {
            Side::Technology
        }
    };
    let people = people(&vec!["role"; voters], side);
    // "Don't know" is a vote as well.
    let truths: Vec<_> = (0..voters)
        .map(|seat| Truth::ALL.get(seat % 5).copied())
        .collect();
    for named in [true, false] {
        let sides = Ballot::reveal(votes(&truths), named, &people).sides(&people);
        assert_eq!(sides.is_some(), apart);
        if let Some(sides) = sides {
            assert_eq!(sides.of(Side::Business).cast() as usize, business);
        }
    }
}

#[test]
fn sides_are_not_guessed_for_a_voter_who_is_not_known() {
    let people = people(&["role"; 8], |seat| Side::ALL[seat % 2]);
    let ballot = Ballot::reveal(votes(&[Some(Largely); 9]), true, &people);
    assert_eq!(ballot.sides(&people), None);
}

fn truths() -> impl Strategy<Value = Vec<Option<Truth>>> {
    let truth = prop::option::weighted(0.8, prop::sample::select(Truth::ALL.as_slice()));
    prop::collection::vec(truth, 0..20)
}

fn counted(truths: &[Option<Truth>]) -> Counts {
    let of = |wanted: Option<Truth>| {
        let votes = truths.iter().filter(|truth| **truth == wanted);
        u16::try_from(votes.count()).unwrap()
    };
    Counts {
        votes: Truth::ALL.map(|truth| of(Some(truth))),
        unknown: of(None),
    }
}

proptest! {
    #[test]
    fn a_reveal_loses_no_vote(
        truths in truths(), technology in prop::collection::vec(any::<bool>(), 20), named in any::<bool>(),
    ) {
        let side = |seat: usize| Side::ALL[usize::from(technology[seat])];
        let people = people(&vec!["role"; truths.len()], side);
        let ballot = Ballot::reveal(votes(&truths), named, &people);
        prop_assert_eq!(ballot.counts(), counted(&truths));
        let of = |wanted: Side| {
            let seats = truths.iter().enumerate().filter(|(seat, _)| side(*seat) == wanted);
            counted(&seats.map(|(_, truth)| *truth).collect::<Vec<_>>())
        };
        let (business, technology) = (of(Side::Business), of(Side::Technology));
        prop_assert_eq!(ballot.sides(&people), Sides::new(business, technology));
        let shown = business.cast() >= 4 && technology.cast() >= 4;
        prop_assert_eq!(ballot.sides(&people).is_some(), shown);
        prop_assert_eq!(matches!(ballot, Ballot::Named(_)), named);
        if named {
            prop_assert_eq!(ballot, Ballot::Named(votes(&truths)));
        }
    }

    #[test]
    fn without_names_a_reveal_does_not_depend_on_who_voted_what(
        (truths, shuffled) in truths().prop_flat_map(|t| (Just(t.clone()), Just(t).prop_shuffle())),
    ) {
        let people = people(&vec!["role"; truths.len()], |_| Side::Business);
        let reveal = |truths: &[Option<Truth>]| Ballot::reveal(votes(truths), false, &people);
        prop_assert_eq!(reveal(&truths), reveal(&shuffled));
    }
}
