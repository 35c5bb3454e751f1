//! The opening vote, by case and by law.

use headwater_domain::{
    Stage,
    opening_vote::{Guess, OpeningVote, Spread, StageCounts},
    workshop::Handle,
};
use proptest::prelude::*;
use rstest::rstest;

use crate::shape::stage;

fn counts(votes: [u16; 6]) -> StageCounts {
    StageCounts {
        votes,
        abstained: 1,
    }
}

fn guesses(stages: &[Option<u8>]) -> Vec<Guess> {
    let guess = |(seat, to): (usize, &Option<u8>)| Guess {
        by: Handle::parse(&format!("p{seat}")).unwrap(),
        stage: to.map(stage),
    };
    stages.iter().enumerate().map(guess).collect()
}

#[rstest]
#[case::one_voter([0, 0, 1, 0, 0, 0], 2, (2, 2), (2, 2), Spread::Aligned)]
#[case::two_far_voters([1, 0, 0, 0, 0, 1], 0, (0, 5), (0, 5), Spread::Split)]
#[case::all_alike([0, 0, 0, 7, 0, 0], 3, (3, 3), (3, 3), Spread::Aligned)]
#[case::the_middle_half_within_one_stage([0, 3, 5, 2, 0, 0], 2, (1, 2), (1, 3), Spread::Aligned)]
#[case::the_middle_half_over_two_stages([0, 3, 2, 3, 0, 0], 2, (1, 3), (1, 3), Spread::Mixed)]
#[case::two_people_three_apart([0, 1, 8, 0, 1, 0], 2, (2, 2), (1, 4), Spread::Split)]
#[case::two_apart_is_no_split([0, 1, 8, 1, 0, 0], 2, (2, 2), (1, 3), Spread::Aligned)]
#[case::even_takes_the_lower([0, 0, 2, 2, 0, 0], 2, (2, 3), (2, 3), Spread::Aligned)]
fn a_round_reads(
    #[case] votes: [u16; 6],
    #[case] median: u8,
    #[case] middle: (u8, u8),
    #[case] ends: (u8, u8),
    #[case] spread: Spread,
) {
    let read = counts(votes).read().unwrap();
    let numbers = |(low, high): (Stage, Stage)| (low.number(), high.number());
    assert_eq!(read.median.number(), median);
    assert_eq!((numbers(read.middle), numbers(read.ends)), (middle, ends));
    assert_eq!(read.spread, spread);
}

#[test]
fn a_round_of_abstentions_says_nothing() {
    assert_eq!(counts([0; 6]).read(), None);
    let vote = OpeningVote::reveal(guesses(&[None, None]), true);
    assert_eq!((vote.counts().cast(), vote.counts().abstained), (0, 2));
    assert_eq!(vote.furthest_apart(), None);
}

#[rstest]
#[case::the_first_of_several_in_seat_order(&[Some(3), Some(1), None, Some(1), Some(4)], Some(("p1", "p4")))]
#[case::all_alike(&[Some(2), Some(2)], None)]
#[case::one_voter(&[Some(2)], None)]
fn the_two_furthest_apart_speak_first(
    #[case] stages: &[Option<u8>],
    #[case] expected: Option<(&str, &str)>,
) {
    let vote = OpeningVote::reveal(guesses(stages), true);
    let apart = vote
        .furthest_apart()
        .map(|(low, high)| (low.as_str(), high.as_str()));
    assert_eq!(apart, expected);
}

proptest! {
    #[test]
    fn a_reveal_loses_no_guess_and_without_names_nothing_names(
        stages in prop::collection::vec(prop::option::of(0..=5_u8), 0..20), named in any::<bool>(),
    ) {
        let guesses = guesses(&stages);
        let vote = OpeningVote::reveal(guesses.clone(), named);
        let counts = vote.counts();
        for (number, votes) in (0..=5).zip(counts.votes) {
            let cast = stages.iter().filter(|guess| **guess == Some(number)).count();
            prop_assert_eq!(usize::from(votes), cast);
        }
        prop_assert_eq!(counts.cast() as usize + usize::from(counts.abstained), stages.len());
        let expected = if named { OpeningVote::Named(guesses) } else { OpeningVote::Counted(counts) };
        prop_assert_eq!(&vote, &expected);
        if !named {
            prop_assert_eq!(vote.furthest_apart(), None);
        }
    }

    #[test]
    fn what_a_round_says_is_always_a_vote_that_was_cast(votes in prop::array::uniform6(0..4_u16)) {
        let Some(read) = counts(votes).read() else { return Ok(()) };
        for said in [read.median, read.middle.0, read.middle.1, read.ends.0, read.ends.1] {
            prop_assert!(votes[said.index()] > 0);
        }
        prop_assert!(read.ends.0 <= read.middle.0 && read.middle.0 <= read.median);
        prop_assert!(read.median <= read.middle.1 && read.middle.1 <= read.ends.1);
    }
}
