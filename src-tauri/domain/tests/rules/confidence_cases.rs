//! How sure a placement is, clause by clause.

use headwater_domain::{
    placement::{Level, Placement},
    rating::{Rating, Truth},
};
use rstest::rstest;

use crate::{
    placement_cases::{asserted, bracket, names, placed, three_and_five},
    shape::{REASON, all_up_to, must_haves, rate, with, with_ballot},
};
use Truth::{Fully, Largely, Not, Partly};

#[rstest]
#[case::below_the_floor(rate("1-experiments", Largely), &["1-experiments"])]
#[case::only_said(asserted(rate("1-experiments", Fully)), &["1-experiments"])]
#[case::whatever_was_voted(with_ballot(rate("1-experiments", Largely), [9, 0, 0, 0], 0), &["1-experiments"])]
#[case::not_largely(rate("1-experiments", Partly), &[])]
#[case::of_the_floor_itself(rate("2-bounded", Fully), &[])]
fn point_5_tell_tales_contradict_and_move_nothing(
    #[case] tell_tale: Rating,
    #[case] expected: &[&str],
) {
    let ratings: Vec<Rating> = must_haves(3)
        .iter()
        .fold(all_up_to(2, Fully), |ratings, id| {
            with(ratings, rate(id, Not))
        });
    let before = placed(&ratings);
    let after = placed(&with(ratings, tell_tale));
    assert_eq!(names(&after.contradictions), expected);
    assert_eq!(bracket(&before), bracket(&after));
    assert!(after.rated);
    let level = if expected.is_empty() {
        Level::Medium
    } else {
        Level::Low
    };
    assert_eq!(after.confidence.level, level);
}

#[test]
fn point_6_confidence_looks_at_the_must_haves_up_to_the_next_stage() {
    let placement = placed(&with(all_up_to(1, Largely), rate("1-pilot", Not)));
    assert_eq!(bracket(&placement), (0, 0));
    let confidence = placement.confidence;
    assert_eq!((confidence.coverage.count, confidence.coverage.of), (3, 3));
    assert_eq!(confidence.coverage.level, Level::High);
    assert_eq!(
        (confidence.agreement.of, confidence.agreement.level),
        (0, Level::Medium)
    );
    assert_eq!(confidence.evidence.level, Level::High);
    assert_eq!(confidence.level, Level::Medium);
}

/// The stages 1 and 2 met and stage 3 failing on its last must-have: fourteen are looked at.
fn fourteen(change: impl Fn(usize, Rating) -> Option<Rating>) -> Placement {
    let ratings = with(all_up_to(3, Largely), rate("3-direction", Not));
    let ratings = ratings.into_iter().enumerate();
    placed(
        &ratings
            .filter_map(|(place, rating)| change(place, rating))
            .collect::<Vec<_>>(),
    )
}

#[rstest]
#[case::thirteen_of_fourteen(1, Level::High)]
#[case::twelve_of_fourteen(2, Level::Medium)]
#[case::ten_of_fourteen(4, Level::Medium)]
#[case::nine_of_fourteen(5, Level::Low)]
fn point_6_coverage(#[case] open: usize, #[case] level: Level) {
    let placement = fourteen(|place, rating| (!(7..7 + open).contains(&place)).then_some(rating));
    assert_eq!(bracket(&placement), (2, 2));
    assert_eq!(placement.confidence.coverage.of, 14);
    assert_eq!(placement.confidence.coverage.level, level);
}

#[rstest]
#[case::eight_of_ten(2, Level::High)]
#[case::six_of_ten(4, Level::Medium)]
#[case::five_of_ten(5, Level::Low)]
fn point_6_agreement(#[case] contested: usize, #[case] level: Level) {
    let placement = fourteen(|place, rating| {
        let split = (7..7 + contested).contains(&place);
        let votes = if split { [0, 3, 0, 3] } else { [0, 0, 6, 0] };
        let voted = (2..12).contains(&place);
        Some(if voted {
            with_ballot(rating, votes, 0)
        } else {
            rating
        })
    });
    let agreement = placement.confidence.agreement;
    assert_eq!((agreement.of, agreement.level), (10, level));
}

#[rstest]
#[case::nine_of_fourteen(5, Level::High)]
#[case::eight_of_fourteen(6, Level::Medium)]
#[case::five_of_fourteen(9, Level::Medium)]
#[case::four_of_fourteen(10, Level::Low)]
fn point_6_evidence(#[case] said: usize, #[case] level: Level) {
    let placement = fourteen(|place, rating| {
        Some(if place < said {
            asserted(rating)
        } else {
            rating
        })
    });
    let evidence = placement.confidence.evidence;
    assert_eq!((evidence.of, evidence.level), (14, level));
}

#[test]
fn point_6_stages_not_needed_are_left_out() {
    let placement = placed(&three_and_five(Some(rate(REASON, Not))));
    assert_eq!(placement.confidence.coverage.of, 3 + 4 + 7 + 4);
}
