//! What to ask next, clause by clause. Placement rule, points 5, 6 and 10.

use headwater_domain::{
    StatementId,
    ballot::{Ballot, Counts},
    placement::{Asking, Level, Span, ask_next, contradictions, minutes_for, place},
    rating::{Answer, Rating, Truth},
};
use rstest::rstest;

use crate::{
    placement_cases::{asserted, names},
    shape::{REASON, all_up_to, answer, must_haves, not_applicable, pack, rate, with},
};
use Truth::{Fully, Largely, Not};

fn asked(ratings: &[Rating]) -> Asking {
    ask_next(pack(), ratings)
}

fn next(ratings: &[Rating]) -> Option<String> {
    asked(ratings).next.map(|id| id.as_str().to_owned())
}

fn met(stage: u8) -> impl Iterator<Item = Rating> {
    must_haves(stage).iter().map(|id| rate(id, Largely))
}

#[rstest]
#[case::midway_of_1_to_5(vec![], "3-critical")]
#[case::on_a_failure_halve_below_the_upper_on_ties(vec![rate("3-critical", Not)], "2-live")]
#[case::midway_of_2_to_5_the_upper(all_up_to(1, Largely), "4-replicated")]
#[case::midway_of_3_to_5(all_up_to(2, Largely), "4-replicated")]
#[case::midway_of_4_and_5_the_upper(all_up_to(3, Largely), "5-all")]
#[case::a_whole_stage_one_after_another(vec![rate("3-critical", Fully)], "3-secured")]
#[case::what_is_not_known_is_not_asked_again(vec![answer("3-critical", Answer::Unknown)], "3-secured")]
#[case::what_is_unsettled_is_not_asked_again(vec![asserted(rate("3-critical", Fully))], "3-secured")]
#[case::the_nearest_where_midway_holds(met(3).collect(), "4-replicated")]
#[case::then_below(met(3).chain(met(4)).collect(), "2-live")]
#[case::the_precondition_once_it_widens(vec![rate("4-failover", Not)], REASON)]
#[case::past_a_stage_not_needed(
    with(
        with(all_up_to(3, Largely), rate(REASON, Not)),
        rate("4-failover", Not)
    ),
    "5-all"
)]
fn point_10_asks_first(#[case] ratings: Vec<Rating>, #[case] expected: &str) {
    assert_eq!(next(&ratings).as_deref(), Some(expected));
}

#[test]
fn point_10_at_a_width_of_one_all_of_the_next_stage_is_asked_while_it_can_be_met() {
    let mut ratings = all_up_to(2, Largely);
    ratings.extend([rate("4-majority", Not), rate(REASON, Largely)]);
    for name in must_haves(3) {
        assert_eq!(asked(&ratings).to_rated, None);
        assert_eq!(next(&ratings).as_deref(), Some(*name));
        assert_eq!(next(&with(ratings.clone(), rate(name, Not))), None);
        ratings.push(rate(name, Fully));
    }
    assert_eq!(next(&ratings), None);
}

#[rstest]
#[case::not_known(answer("1-pilot", Answer::Unknown), 1)]
#[case::set_aside_without_a_reason(answer("1-pilot", Answer::NotApplicable { reason: None }), 1)]
fn point_10_what_is_still_to_answer_counts_though_it_is_not_asked_again(
    #[case] rating: Rating,
    #[case] left: u32,
) {
    let asking = asked(&with(all_up_to(5, Largely), rating));
    assert_eq!((asking.next, asking.left), (None, left));
    assert_eq!(asking.to_rated, Some(Span { best: 1, worst: 1 }));
}

#[test]
fn point_10_what_is_only_said_counts_to_a_rated_placement() {
    let mut ratings = all_up_to(5, Largely);
    ratings = with(ratings, asserted(rate("3-critical", Fully)));
    let asking = asked(&ratings);
    assert_eq!((asking.next, asking.left), (None, 0));
    assert_eq!(asking.to_rated, Some(Span { best: 1, worst: 1 }));
}

#[test]
fn point_10_nothing_is_left_of_a_stage_that_too_many_set_aside() {
    let mut ratings = all_up_to(2, Largely);
    ratings.extend([not_applicable("3-joined"), not_applicable("3-levels")]);
    assert_eq!((next(&ratings), asked(&ratings).left), (None, 0));
}

#[test]
fn point_10_an_empty_assessment_is_two_failures_away_from_a_placement_at_best() {
    let asking = asked(&[]);
    assert_eq!(asking.left, 22);
    // At worst everything is asked, the precondition as well.
    assert_eq!(asking.to_rated, Some(Span { best: 2, worst: 23 }));
    assert_eq!(asking.to_confidence, []);
}

#[rstest]
#[case::two_each_at_first(10, 4, 60, 20)]
#[case::at_the_room_s_own_pace(10, 5, 600, 20)]
#[case::rounded_up(10, 5, 301, 11)]
#[case::nothing_to_ask(0, 9, 600, 0)]
#[case::no_time_was_taken(9, 9, 0, 0)]
#[case::more_than_anybody_has(u32::MAX, 5, u32::MAX, u32::MAX)]
fn point_10_minutes(
    #[case] answers: u32,
    #[case] answered: u32,
    #[case] elapsed_seconds: u32,
    #[case] minutes: u32,
) {
    assert_eq!(minutes_for(answers, answered, elapsed_seconds), minutes);
}

#[test]
fn point_6_each_part_says_how_far_it_is_to_the_next_level() {
    // Seven of stage 1 and 2, one of the seven of stage 3.
    let ratings = with(all_up_to(2, Largely), rate("3-joined", Not));
    let confidence = place(pack(), &ratings).confidence;
    assert_eq!((confidence.coverage.count, confidence.coverage.of), (8, 14));
    assert_eq!(confidence.coverage.to_next(), Some((Level::Medium, 2)));
    assert_eq!(confidence.agreement.to_next(), Some((Level::High, 1)));
    assert_eq!(confidence.evidence.to_next(), None);
}

/// How many answers it takes to which level of confidence.
fn to_confidence(ratings: &[Rating]) -> Vec<(Level, u32)> {
    let to = asked(ratings).to_confidence.into_iter();
    to.map(|to| (to.level, to.answers)).collect()
}

#[test]
fn point_10_answers_to_each_higher_level_of_confidence() {
    // Of fourteen must-haves eight are answered; a last ballot that agrees lets the confidence be high.
    let mut ratings = with(all_up_to(2, Largely), rate("3-joined", Not));
    assert_eq!(to_confidence(&ratings), [(Level::Medium, 2)]);
    ratings[0].ballots = vec![Ballot::Counted(Counts {
        votes: [0, 0, 3, 0],
        unknown: 0,
    })];
    let levels = [(Level::Medium, 2), (Level::High, 5)];
    assert_eq!(to_confidence(&ratings), levels);
}

#[test]
fn point_10_answers_on_a_named_example_lift_the_evidence_too() {
    let said = all_up_to(2, Largely).into_iter().map(asserted).collect();
    let ratings = with(said, rate("3-joined", Not));
    // One of eight on an example is low: with two more it is 3 of 10, and coverage 10 of 14.
    assert_eq!(to_confidence(&ratings), [(Level::Medium, 2)]);
}

#[test]
fn point_6_answers_do_not_lift_a_confidence_that_votes_hold_back() {
    // Nothing was voted on: the agreement is medium, and so is the whole.
    let ratings = with(all_up_to(3, Largely), rate("4-majority", Not));
    let ratings = with(ratings, rate(REASON, Largely));
    assert_eq!(place(pack(), &ratings).confidence.level, Level::Medium);
    assert_eq!(asked(&ratings).to_confidence, []);
}

#[test]
fn point_5_a_contradiction_names_the_must_haves_above_it_up_to_the_floor() {
    let mut ratings = with(all_up_to(2, Largely), rate("3-joined", Not));
    ratings.extend([
        rate("0-batches", Fully),
        rate("1-experiments", Largely),
        rate("2-bounded", Fully),
    ]);
    let found = contradictions(pack(), &ratings);
    let tell_tales: Vec<&str> = found.iter().map(|found| found.tell_tale.as_str()).collect();
    assert_eq!(tell_tales, ["0-batches", "1-experiments"]);
    assert_eq!(
        names(&found[0].against),
        [must_haves(1), must_haves(2)].concat()
    );
    assert_eq!(names(&found[1].against), must_haves(2));
}

#[test]
fn point_5_a_stage_not_needed_is_not_spoken_against() {
    let mut ratings = with(all_up_to(5, Largely), rate("4-failover", Not));
    ratings.extend([rate(REASON, Not), rate("3-regional", Fully)]);
    let found = contradictions(pack(), &ratings);
    let against: &[StatementId] = &found[0].against;
    assert_eq!(names(against), must_haves(5));
}
