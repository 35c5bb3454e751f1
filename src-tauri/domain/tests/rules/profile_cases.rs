//! The profile, clause by clause. Placement rule, point 8.

use headwater_domain::{
    Dimension, Flow, StatementId,
    placement::{Finding, Met, Profile, Reach, Strand, profile},
    rating::{Rating, Truth},
};

use crate::{
    placement_cases::{asserted, names},
    shape::{REASON, all_up_to, not_applicable, pack, rate, stage, with},
};
use Truth::{Fully, Largely, Not, Partly};

fn profiled(ratings: &[Rating]) -> Profile {
    profile(pack(), ratings)
}

fn strand(profile: &Profile, of: Dimension) -> &Strand<Dimension> {
    let mut dimensions = profile.dimensions.iter();
    dimensions.find(|strand| strand.of == of).unwrap()
}

fn at(number: u8) -> Reach {
    Reach::At(stage(number))
}

#[test]
fn point_8_a_dimension_is_one_below_its_lowest_unmet_must_have() {
    let ratings = with(all_up_to(5, Largely), rate("3-recovery", Partly));
    let profile = profiled(&ratings);
    let technology = strand(&profile, Dimension::Technology);
    assert_eq!(technology.reach, at(2));
    assert_eq!(
        technology.holds_back.as_ref().map(StatementId::as_str),
        Some("3-recovery")
    );
    assert_eq!(technology.must_haves, [0, 2, 1, 3, 2, 2]);
}

#[test]
fn point_8_with_none_unmet_it_is_at_least_where_its_must_haves_end() {
    let profile = profiled(&with(all_up_to(3, Largely), rate("4-failover", Not)));
    let reaches = Dimension::ALL.map(|of| strand(&profile, of).reach);
    let at_least = |number| Reach::AtLeast(stage(number));
    // People, process, technology, strategy, value; technology is open from stage 4 on.
    assert_eq!(
        reaches,
        [Reach::Unknown, at(3), at(3), at_least(3), at_least(2)]
    );
    assert_eq!(
        strand(&profile, Dimension::Value).must_haves,
        [0, 1, 2, 0, 0, 0]
    );
    assert_eq!(strand(&profile, Dimension::People).must_haves, [0; 6]);
    assert_eq!(strand(&profile, Dimension::Strategy).holds_back, None);
}

#[test]
fn point_8_what_is_met_is_counted_by_stage_without_tell_tales_and_what_does_not_apply() {
    let mut ratings = vec![
        not_applicable("3-joined"),
        asserted(rate("3-watched", Fully)),
    ];
    ratings.extend([rate("3-levels", Largely), rate("2-bounded", Fully)]);
    let profile = profiled(&ratings);
    let process = strand(&profile, Dimension::Process);
    assert_eq!(process.met[3], Met { count: 1, of: 2 });
    assert_eq!(process.met[2], Met { count: 0, of: 1 });
    assert_eq!(process.met[0], Met::default());
}

#[test]
fn point_8_what_does_not_apply_holds_nothing_back() {
    let profile = profiled(&[not_applicable("3-direction")]);
    assert_eq!(strand(&profile, Dimension::Strategy).reach, Reach::Unknown);
}

#[test]
fn point_8_a_stage_not_needed_is_passed_over() {
    let mut ratings = with(all_up_to(3, Largely), rate(REASON, Not));
    ratings.extend([rate("4-failover", Not), rate("5-decide", Not)]);
    let process = strand(&profiled(&ratings), Dimension::Process).clone();
    assert_eq!(process.reach, at(3));
    assert_eq!(
        process
            .holds_back
            .iter()
            .map(StatementId::as_str)
            .collect::<Vec<_>>(),
        ["5-instant"]
    );
}

#[test]
fn point_8_a_lead_of_two_stages_is_a_finding() {
    let mut ratings: Vec<Rating> = ["1-platform", "1-pilot", "2-live", "3-critical", "3-secured"]
        .map(|name| rate(name, Largely))
        .to_vec();
    ratings.extend([rate("3-recovery", Fully), rate("2-realtime", Not)]);
    let expected = |behind, behind_at| Finding::Dimensions {
        ahead: Dimension::Technology,
        ahead_at: stage(3),
        behind,
        behind_at: stage(behind_at),
    };
    assert_eq!(
        profiled(&ratings).findings,
        [expected(Dimension::Process, 1)]
    );
    let narrower = with(ratings, rate("2-realtime", Largely));
    let narrower = with(narrower, rate("3-direction", Not));
    assert_eq!(profiled(&narrower).findings, []);
}

#[test]
fn point_8_what_is_open_neither_leads_nor_trails() {
    // Strategy has its first must-have at stage 3; value was not asked at all.
    let ratings = [rate("1-platform", Not)];
    let profile = profiled(&ratings);
    assert_eq!(strand(&profile, Dimension::Strategy).reach, at(2));
    assert_eq!(strand(&profile, Dimension::Value).reach, at(0));
    assert_eq!(profile.findings, []);
}

#[test]
fn point_8_flows_lead_and_trail_as_well() {
    let ratings = with(all_up_to(3, Largely), rate("2-owner", Not));
    let ratings = with(ratings, rate("4-replicated", Largely));
    let profile = profiled(&with(ratings, rate("4-failover", Largely)));
    let bottom_up = &profile.flows[0];
    assert_eq!((bottom_up.of, bottom_up.reach), (Flow::BottomUp, at(4)));
    assert_eq!(names(bottom_up.holds_back.as_slice()), ["5-always"]);
    let expected = Finding::Flows {
        ahead: Flow::BottomUp,
        ahead_at: stage(4),
        behind: Flow::TopDown,
        behind_at: stage(1),
    };
    assert_eq!(profile.findings.last(), Some(&expected));
}
