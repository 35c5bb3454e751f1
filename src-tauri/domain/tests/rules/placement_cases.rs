//! The placement rule, clause by clause.

use headwater_domain::{
    StatementId,
    placement::{Level, Placement, certificate, place},
    rating::{Answer, EvidenceGrade, Rating, Truth},
};
use rstest::rstest;

use crate::shape::{
    REASON, all_up_to, answer, must_haves, not_applicable, pack, rate, stage, with, with_ballot,
};
use Truth::{Fully, Largely, Not, Partly};

pub(crate) fn placed(ratings: &[Rating]) -> Placement {
    place(pack(), ratings)
}

pub(crate) fn bracket(placement: &Placement) -> (u8, u8) {
    (placement.floor.number(), placement.ceiling.number())
}

pub(crate) fn names(ids: &[StatementId]) -> Vec<&str> {
    ids.iter().map(StatementId::as_str).collect()
}

/// The stages 1 to 3 met, stage 5 met, stage 4 failing, and that answer on the reason to be global.
pub(crate) fn three_and_five(reason: Option<Rating>) -> Vec<Rating> {
    let mut ratings = all_up_to(5, Largely);
    ratings = with(ratings, rate("4-failover", Not));
    ratings.extend(reason);
    ratings
}

pub(crate) fn asserted(rating: Rating) -> Rating {
    Rating {
        evidence: EvidenceGrade::E0,
        ..rating
    }
}

#[test]
fn an_empty_assessment_is_not_rated() {
    let placement = placed(&[]);
    assert_eq!(bracket(&placement), (0, 5));
    assert!(!placement.rated && placement.stage().is_none());
    assert_eq!(placement.confidence.level, Level::Low);
    assert_eq!(names(&placement.open), must_haves(1));
    assert_eq!(placement.to_settle.len(), 22);
}

#[test]
fn point_1_must_haves_alone_decide() {
    let ratings = with(all_up_to(2, Fully), rate("2-owner", Partly));
    let ratings = with(ratings, rate("2-together", Fully));
    assert_eq!(bracket(&placed(&ratings)), (1, 1));
}

#[test]
fn point_2_open_answers_make_a_bracket_and_one_failure_settles_it() {
    let open = placed(&all_up_to(2, Largely));
    assert_eq!((bracket(&open), open.rated), ((2, 5), false));
    let settled = placed(&with(all_up_to(2, Largely), rate("3-joined", Partly)));
    assert_eq!((bracket(&settled), settled.rated), ((2, 2), true));
    assert_eq!(names(&settled.failing), ["3-joined"]);
    assert_eq!(settled.to_settle, []);
    assert_eq!(settled.confidence.level, Level::Low);
}

#[test]
fn point_2_one_stage_apart_is_rated_at_the_floor() {
    let ratings = with(all_up_to(2, Largely), rate("4-majority", Not));
    let ratings = with(ratings, rate(REASON, Largely));
    let placement = placed(&ratings);
    assert_eq!(bracket(&placement), (2, 3));
    assert_eq!(placement.stage(), Some(stage(2)));
    assert_eq!(names(&placement.open), must_haves(3));
}

#[test]
fn point_2_a_stage_not_needed_between_the_ends_does_not_count() {
    let mut ratings = all_up_to(3, Largely);
    ratings.push(rate(REASON, Not));
    ratings.push(rate("4-failover", Not));
    let placement = placed(&ratings);
    assert_eq!(bracket(&placement), (3, 5));
    assert!(placement.rated);
    assert_eq!(placement.not_needed, [stage(4)]);
    assert_eq!(placement.next, Some(stage(5)));
    assert_eq!(names(&placement.open), must_haves(5));
}

#[rstest]
#[case::lower_median_below([0, 5, 0, 0], (0, 1))]
#[case::agreed_above_and_contested([2, 0, 5, 0], (0, 1))]
#[case::undisputed([0, 1, 5, 0], (1, 1))]
fn point_3_a_ballot_can_hold_a_stage_open(#[case] votes: [u16; 4], #[case] expected: (u8, u8)) {
    let ratings = with(
        all_up_to(1, Largely),
        with_ballot(rate("1-pilot", Largely), votes, 0),
    );
    let ratings = with(ratings, rate("2-live", Not));
    let placement = placed(&ratings);
    assert_eq!(bracket(&placement), expected);
    let unsettled: &[&str] = if expected.0 == 0 { &["1-pilot"] } else { &[] };
    assert_eq!(names(&placement.unsettled), unsettled);
}

#[test]
fn point_3_contested_statements_are_listed_whatever_became_of_them() {
    let split = [2, 0, 0, 2];
    let ratings = [
        with_ballot(rate("1-pilot", Largely), split, 0),
        with_ballot(rate("1-pain", Largely), split, 0),
        with_ballot(rate("2-live", Largely), split, 9),
        with_ballot(not_applicable("2-owner"), split, 0),
    ];
    let placement = placed(&ratings);
    assert_eq!(
        names(&placement.contested),
        ["1-pilot", "1-pain", "2-live", "2-owner"]
    );
}

#[rstest]
#[case::one_of_three(&["1-pilot"], 1)]
#[case::two_of_three(&["1-pilot", "1-purpose"], 0)]
#[case::one_of_four(&["2-live"], 2)]
#[case::two_of_four(&["2-live", "2-owner"], 1)]
#[case::one_of_seven(&["3-joined"], 3)]
#[case::two_of_seven(&["3-joined", "3-levels"], 2)]
fn point_4_too_many_set_aside_cap_the_stage(#[case] aside: &[&str], #[case] expected: u8) {
    let mut ratings = all_up_to(aside[0].as_bytes()[0] - b'0', Largely);
    for name in aside {
        ratings = with(ratings, not_applicable(name));
    }
    assert_eq!(placed(&ratings).floor, stage(expected));
}

#[test]
fn point_4_all_set_aside_is_a_rated_stage_0_of_low_confidence() {
    let ratings: Vec<Rating> = must_haves(1).iter().map(|id| not_applicable(id)).collect();
    let placement = placed(&ratings);
    assert_eq!((bracket(&placement), placement.rated), ((0, 0), true));
    assert_eq!(placement.confidence.level, Level::Low);
}

#[rstest]
#[case::no_reason(Some(rate(REASON, Partly)), (5, 5), true, &[])]
#[case::a_reason(Some(rate(REASON, Largely)), (3, 3), false, &[])]
#[case::an_asserted_reason(Some(asserted(rate(REASON, Largely))), (3, 3), false, &[])]
#[case::an_asserted_lack(Some(asserted(rate(REASON, Not))), (5, 5), true, &[])]
#[case::set_aside_means_needed(Some(not_applicable(REASON)), (3, 3), false, &[])]
#[case::open(None, (3, 5), false, &[REASON])]
#[case::not_known(Some(answer(REASON, Answer::Unknown)), (3, 5), false, &[REASON])]
fn point_4_stage_4_is_passed_over_where_there_is_no_reason(
    #[case] reason: Option<Rating>,
    #[case] expected: (u8, u8),
    #[case] passed_over: bool,
    #[case] open: &[&str],
) {
    let placement = placed(&three_and_five(reason));
    assert_eq!(bracket(&placement), expected);
    assert_eq!(!placement.not_needed.is_empty(), passed_over);
    assert_eq!(names(&placement.open), open);
    assert_eq!(placement.rated, open.is_empty());
    assert_eq!(names(&placement.to_settle), open);
}

#[test]
fn point_4_an_unsettled_reason_is_listed_when_it_widens_the_bracket() {
    let reason = with_ballot(rate(REASON, Largely), [0, 5, 0, 0], 0);
    let placement = placed(&three_and_five(Some(reason.clone())));
    assert_eq!(bracket(&placement), (3, 5));
    assert_eq!(names(&placement.unsettled), [REASON]);
    let early = placed(&with(
        with(all_up_to(1, Largely), rate("2-live", Not)),
        reason,
    ));
    assert_eq!(names(&early.unsettled), [""; 0]);
}

#[test]
fn point_4_a_met_stage_4_counts_as_met() {
    let mut ratings = all_up_to(4, Largely);
    ratings.push(rate(REASON, Not));
    ratings.push(rate("5-all", Not));
    let placement = placed(&ratings);
    assert_eq!(bracket(&placement), (4, 4));
    assert_eq!(placement.not_needed, []);
}

#[test]
fn scale_asserted_must_haves_hold_stage_3_open() {
    let ratings: Vec<Rating> = all_up_to(3, Fully).into_iter().map(asserted).collect();
    let ratings = with(
        with(ratings, rate("4-majority", Not)),
        rate(REASON, Largely),
    );
    let placement = placed(&ratings);
    assert_eq!((bracket(&placement), placement.rated), ((2, 3), true));
    assert_eq!(names(&placement.unsettled), must_haves(3));
    assert_eq!(placement.confidence.evidence.count, 0);
    assert_eq!(placement.confidence.level, Level::Low);
}

#[test]
fn point_9_the_stage_rests_on_what_is_exactly_largely() {
    let ratings = with(all_up_to(2, Fully), rate("1-pilot", Largely));
    let ratings = with(ratings, asserted(rate("2-live", Fully)));
    let ratings = with(
        ratings,
        with_ballot(rate("2-owner", Fully), [0, 0, 5, 0], 0),
    );
    let placement = placed(&with(ratings, rate("3-joined", Not)));
    assert_eq!(names(&placement.rests_on), ["1-pilot", "2-live", "2-owner"]);
}

#[test]
fn point_9_a_stage_4_that_5_can_do_without_is_not_rested_on() {
    let without = placed(&with(all_up_to(5, Largely), rate(REASON, Not)));
    assert_eq!(
        (without.floor, without.rests_on.len()),
        (stage(5), 3 + 4 + 7 + 4)
    );
    let needed = placed(&with(all_up_to(5, Largely), rate(REASON, Largely)));
    assert_eq!(needed.rests_on.len(), 22);
}

#[test]
fn point_9_a_met_stage_4_is_rested_on_at_4() {
    let ratings = with(all_up_to(4, Largely), rate(REASON, Not));
    let placement = placed(&with(ratings, rate("5-all", Not)));
    assert_eq!(placement.rests_on.len(), 3 + 4 + 7 + 4);
}

#[test]
fn point_9_the_certificate_names_failing_open_unsettled_and_set_aside() {
    let mut ratings = all_up_to(1, Largely);
    ratings.push(rate("2-live", Partly));
    ratings.push(with_ballot(rate("2-owner", Largely), [0, 5, 0, 0], 0));
    ratings.push(not_applicable("2-shown"));
    ratings.push(not_applicable("2-realtime"));
    let certificate = certificate(pack(), &ratings);
    assert_eq!(certificate.to, Some(stage(2)));
    assert_eq!(names(&certificate.lift), ["2-live", "2-owner"]);
    assert_eq!(names(&certificate.answer), ["2-shown"]);
    assert_eq!(names(&certificate.rests_on), must_haves(1));
}

#[test]
fn point_9_at_5_there_is_no_change_up() {
    let certificate = certificate(pack(), &all_up_to(5, Fully));
    assert_eq!((certificate.to, certificate.lift.len()), (None, 0));
}

#[test]
fn ratings_of_unknown_statements_are_passed_over() {
    assert_eq!(placed(&[rate("9-unknown", Fully)]), placed(&[]));
}
