//! Which recommendations come first, and why.

use headwater_domain::{
    StatementId,
    placement::place,
    rating::{Rating, Truth},
    recommendation::{Because, advise},
};

use crate::shape::{REASON, all_up_to, pack, rate, with, with_ballot};
use Truth::{Fully, Largely, Not, Partly};

fn told(ratings: &[Rating]) -> Vec<String> {
    let pack = pack();
    let placement = place(pack, ratings);
    let advice = advise(pack, ratings, &placement);
    let told = advice.iter().map(|advice| {
        let ids = |ids: &[StatementId]| {
            let ids: Vec<&str> = ids.iter().map(StatementId::as_str).collect();
            ids.join(",")
        };
        let because = match &advice.because {
            Because::Failing(missing) => format!("failing {}", ids(missing)),
            Because::Unsettled(missing) => format!("unsettled {}", ids(missing)),
            Because::Open(missing) => format!("open {}", ids(missing)),
            Because::AtStage => "at stage".to_owned(),
            Because::LeftBehind(missing) => format!("left behind {}", ids(missing)),
        };
        format!("{}: {because}", advice.recommendation.id)
    });
    told.collect()
}

#[test]
fn an_empty_assessment_is_advised_by_what_is_open_at_stage_1() {
    assert_eq!(told(&[]), ["discover: open 1-pilot,1-platform,1-purpose"]);
}

#[test]
fn failing_comes_before_unsettled_before_open_before_the_stage_before_what_was_left_behind() {
    let mut ratings = all_up_to(2, Largely);
    ratings.push(rate("3-critical", Partly));
    ratings.push(rate("2-together", Not));
    ratings.push(rate("1-pain", Not));
    ratings.push(rate("2-unaware", Largely));
    assert_eq!(
        told(&ratings),
        [
            "to-critical: failing 3-critical",
            "qualities: failing 3-critical",
            "educate-business: at stage",
            "team: at stage",
            "event-thinking: left behind 2-together",
        ]
    );
}

#[test]
fn the_strongest_reason_is_the_one_told() {
    let mut ratings = all_up_to(2, Largely);
    ratings.push(rate("3-critical", Fully));
    ratings.push(with_ballot(rate("3-recovery", Largely), [0, 5, 0, 0], 0));
    let told = told(&ratings);
    assert_eq!(told[0], "qualities: unsettled 3-recovery");
    assert_eq!(told[1], "educate-business: at stage");
}

#[test]
fn only_must_haves_of_the_next_stage_count_as_open() {
    let mut ratings = all_up_to(1, Largely);
    ratings.push(rate("2-owner", Not));
    let told = told(&ratings);
    assert_eq!(told[0], "early-production: open 2-live,2-realtime");
    assert!(!told.iter().any(|line| line.starts_with("to-critical")));
}

#[test]
fn a_tell_tale_that_is_true_leaves_something_behind() {
    let ratings = with(all_up_to(3, Fully), rate("2-unaware", Largely));
    let told = told(&with(ratings, rate("4-majority", Not)));
    assert_eq!(
        told,
        [
            "qualities: at stage",
            "educate-business: left behind 2-unaware"
        ]
    );
}

#[test]
fn a_stage_that_is_not_needed_leaves_nothing_behind() {
    let ratings = with(all_up_to(5, Fully), rate("4-failover", Not));
    let ratings = with(with(ratings, rate(REASON, Not)), rate("4-worth", Not));
    assert_eq!(told(&ratings), ["improve: at stage"]);
}
