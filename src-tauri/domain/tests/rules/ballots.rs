//! How a ballot reads. Placement rule, point 3.

use headwater_domain::{
    ballot::{Ballot, Counts, Vote},
    pack::{ModelPack, Statement},
    placement::{Standing, readings, standing},
    rating::{Answer, EvidenceGrade, Rating, Truth},
    workshop::Handle,
};
use rstest::rstest;

use crate::shape::{answer, id, not_applicable, pack, rate, with_ballot};
use Truth::{Fully, Largely, Not, Partly};

fn counts(votes: [u16; 4], unknown: u16) -> Counts {
    Counts { votes, unknown }
}

fn statement<'a>(pack: &'a ModelPack, name: &str) -> &'a Statement {
    pack.statement(&id(name)).unwrap()
}

fn low_and_high(standing: Standing) -> Option<(Truth, Truth)> {
    match standing {
        Standing::Answered { low, high, .. } => Some((low, high)),
        Standing::Open | Standing::NotApplicable => None,
    }
}

#[rstest]
#[case::odd([1, 1, 1, 0], 0, Some(Partly))]
#[case::even_takes_the_lower([0, 2, 2, 0], 0, Some(Partly))]
#[case::one([0, 0, 0, 1], 0, Some(Fully))]
#[case::unknown_set_aside([0, 0, 3, 0], 9, Some(Largely))]
#[case::nobody([0, 0, 0, 0], 4, None)]
fn the_lower_median_is_vote_half_n_rounded_up(
    #[case] votes: [u16; 4],
    #[case] unknown: u16,
    #[case] median: Option<Truth>,
) {
    assert_eq!(counts(votes, unknown).lower_median(), median);
}

#[rstest]
#[case::five([2, 1, 0, 2], Some((Not, Fully)))]
#[case::eight([2, 2, 2, 2], Some((Not, Largely)))]
#[case::one([0, 1, 0, 0], Some((Partly, Partly)))]
#[case::nobody([0, 0, 0, 0], None)]
fn the_quartiles_are_votes_one_and_three_quarters_n_rounded_up(
    #[case] votes: [u16; 4],
    #[case] quartiles: Option<(Truth, Truth)>,
) {
    assert_eq!(counts(votes, 0).quartiles(), quartiles);
}

#[rstest]
#[case::the_first_of_several_in_seat_order(&[Some(Largely), Some(Not), None, Some(Not), Some(Fully)], Some(("p1", "p4")))]
#[case::one_step_is_near(&[Some(Partly), Some(Largely)], None)]
#[case::one_voter(&[Some(Fully)], None)]
fn the_two_furthest_apart_speak_first_where_votes_have_names(
    #[case] cast: &[Option<Truth>],
    #[case] expected: Option<(&str, &str)>,
) {
    let votes = cast.iter().enumerate().map(|(seat, truth)| Vote {
        by: Handle::parse(&format!("p{seat}")).unwrap(),
        truth: *truth,
    });
    let votes: Vec<Vote> = votes.collect();
    let named = Ballot::reveal(votes.clone(), true, &[]);
    let apart = named.furthest_apart();
    assert_eq!(
        apart.map(|(low, high)| (low.as_str(), high.as_str())),
        expected
    );
    assert_eq!(
        Ballot::reveal(votes, false, &[]).furthest_apart(),
        None,
        "without names nothing names"
    );
}

#[rstest]
#[case::exactly_80_per_cent_near([4, 0, 1, 0], false)]
#[case::fewer([3, 0, 1, 0], true)]
#[case::one_step_is_near([0, 5, 5, 0], false)]
#[case::nobody([0, 0, 0, 0], false)]
fn a_ballot_is_contested_below_80_per_cent_near_its_median(
    #[case] votes: [u16; 4],
    #[case] contested: bool,
) {
    assert_eq!(counts(votes, 0).is_contested(), contested);
}

#[rstest]
#[case([1, 0, 1, 0], true)]
#[case([1, 1, 0, 0], false)]
#[case([0, 1, 0, 1], true)]
#[case([0, 0, 0, 0], false)]
fn two_votes_two_steps_apart_ask_for_another_round(#[case] votes: [u16; 4], #[case] spread: bool) {
    assert_eq!(counts(votes, 3).is_spread(), spread);
}

#[rstest]
#[case::median_below(Largely, [0, 5, 0, 0], 0, Some((Partly, Largely)))]
#[case::median_above(Partly, [0, 0, 5, 0], 0, Some((Partly, Largely)))]
#[case::contested_reads_the_quartiles(Largely, [2, 0, 3, 1], 0, Some((Not, Largely)))]
#[case::contested_reads_the_upper_quartile(Partly, [0, 3, 0, 2], 0, Some((Partly, Fully)))]
#[case::half_unknown_is_not_open(Largely, [0, 0, 2, 0], 2, Some((Largely, Largely)))]
#[case::more_than_half_unknown_is_open(Largely, [0, 0, 2, 0], 3, None)]
#[case::nobody_voted(Largely, [0, 0, 0, 0], 0, Some((Largely, Largely)))]
fn floor_and_ceiling_read_agreed_answer_and_ballot(
    #[case] agreed: Truth,
    #[case] votes: [u16; 4],
    #[case] unknown: u16,
    #[case] expected: Option<(Truth, Truth)>,
) {
    let pack = pack();
    let rating = with_ballot(rate("1-pilot", agreed), votes, unknown);
    let standing = standing(statement(pack, "1-pilot"), Some(&rating));
    assert_eq!(low_and_high(standing), expected);
}

#[test]
fn only_the_last_ballot_counts() {
    let pack = pack();
    let mut rating = with_ballot(rate("1-pilot", Largely), [5, 0, 0, 0], 0);
    rating
        .ballots
        .push(Ballot::Counted(counts([0, 0, 5, 0], 0)));
    let standing = standing(statement(pack, "1-pilot"), Some(&rating));
    assert_eq!(low_and_high(standing), Some((Largely, Largely)));
}

#[rstest]
#[case::asserted_never_above_largely("1-pilot", Fully, EvidenceGrade::E0, (Largely, Largely))]
#[case::asserted_must_have_from_stage_3("3-critical", Fully, EvidenceGrade::E0, (Partly, Largely))]
#[case::asserted_must_have_below_stage_3("2-live", Fully, EvidenceGrade::E0, (Largely, Largely))]
#[case::asserted_supporting_from_stage_3("3-operating", Fully, EvidenceGrade::E0, (Largely, Largely))]
#[case::asserted_precondition("4-reason", Largely, EvidenceGrade::E0, (Largely, Largely))]
#[case::asserted_and_partly("3-critical", Partly, EvidenceGrade::E0, (Partly, Partly))]
#[case::asserted_and_not("3-critical", Not, EvidenceGrade::E0, (Not, Not))]
#[case::example_named("3-critical", Fully, EvidenceGrade::E1, (Fully, Fully))]
#[case::artefact_seen("3-critical", Largely, EvidenceGrade::E2, (Largely, Largely))]
fn what_is_only_said_is_capped(
    #[case] name: &str,
    #[case] agreed: Truth,
    #[case] evidence: EvidenceGrade,
    #[case] expected: (Truth, Truth),
) {
    let pack = pack();
    let rating = Rating {
        evidence,
        ..rate(name, agreed)
    };
    let standing = standing(statement(pack, name), Some(&rating));
    assert_eq!(low_and_high(standing), Some(expected));
}

#[test]
fn the_caps_hold_after_the_ballot() {
    let pack = pack();
    let rating = Rating {
        evidence: EvidenceGrade::E0,
        ..with_ballot(rate("3-critical", Largely), [0, 0, 0, 5], 0)
    };
    let standing = standing(statement(pack, "3-critical"), Some(&rating));
    assert_eq!(low_and_high(standing), Some((Partly, Largely)));
}

#[rstest]
#[case::unasked(None, Standing::Open)]
#[case::unknown(Some(answer("1-pilot", Answer::Unknown)), Standing::Open)]
#[case::unknown_whatever_was_voted(
    Some(with_ballot(answer("1-pilot", Answer::Unknown), [0, 0, 9, 0], 0)),
    Standing::Open
)]
#[case::set_aside_without_a_reason(
    Some(answer("1-pilot", Answer::NotApplicable { reason: None })),
    Standing::Open
)]
#[case::set_aside(Some(not_applicable("1-pilot")), Standing::NotApplicable)]
#[case::set_aside_whatever_was_voted(
    Some(with_ballot(not_applicable("1-pilot"), [0, 0, 1, 0], 9)),
    Standing::NotApplicable
)]
fn what_has_no_place_on_the_scale_stands_as_agreed(
    #[case] rating: Option<Rating>,
    #[case] expected: Standing,
) {
    let pack = pack();
    assert_eq!(
        standing(statement(pack, "1-pilot"), rating.as_ref()),
        expected
    );
}

#[rstest]
#[case::before_anything_is_agreed_as_voted(rating(Answer::Unknown, EvidenceGrade::E1), Some((Not, Largely)))]
#[case::what_was_agreed_reaches_further(rating(Answer::True(Fully), EvidenceGrade::E1), Some((Not, Fully)))]
#[case::only_said(rating(Answer::True(Fully), EvidenceGrade::E0), Some((Not, Largely)))]
#[case::set_aside(not_applicable("3-critical"), None)]
fn a_contested_statement_has_two_readings(
    #[case] rating: Rating,
    #[case] expected: Option<(Truth, Truth)>,
) {
    let rating = with_ballot(rating, [2, 2, 2, 2], 0);
    let pack = pack();
    assert_eq!(
        readings(statement(pack, "3-critical"), &rating, &[]),
        expected
    );
}

fn rating(answer: Answer, evidence: EvidenceGrade) -> Rating {
    Rating {
        answer,
        evidence,
        ..rate("3-critical", Not)
    }
}
