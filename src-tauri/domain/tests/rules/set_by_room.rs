//! The override, by case and by law. Placement rule, point 7.

use headwater_domain::{
    Stage,
    placement::{Override, Placement, place},
    rating::{Rating, Truth},
    workshop::Handle,
};
use proptest::prelude::*;
use rstest::rstest;

use crate::{
    placement_cases::{placed, three_and_five},
    rooms::room,
    shape::{REASON, all_up_to, pack, rate, stage, text, with},
};
use Truth::{Largely, Not};

fn set(to: Stage) -> Override {
    Override {
        stage: to,
        reason: text("the merger is done"),
        agreed_by: Handle::parse("cfo").into_iter().collect(),
    }
}

fn without_reason(ratings: Vec<Rating>) -> Vec<Rating> {
    with(with(ratings, rate(REASON, Not)), rate("4-failover", Not))
}

#[rstest]
#[case::not_rated(vec![], &[])]
#[case::settled_at_0(vec![rate("1-pilot", Not)], &[])]
#[case::settled_at_2(with(all_up_to(2, Largely), rate("3-joined", Not)), &[1])]
#[case::could_be_1(vec![rate("2-live", Not)], &[1])]
#[case::could_be_3(
    with(with(all_up_to(2, Largely), rate("4-majority", Not)), rate(REASON, Largely)),
    &[1, 3]
)]
#[case::over_a_stage_not_needed(without_reason(all_up_to(3, Largely)), &[2, 5])]
#[case::not_to_a_stage_not_needed(
    with(without_reason(all_up_to(3, Largely)), rate("5-all", Not)),
    &[2]
)]
#[case::down_over_a_stage_not_needed(three_and_five(Some(rate(REASON, Not))), &[3])]
#[case::down_to_a_stage_met_without_need(with(all_up_to(5, Largely), rate(REASON, Not)), &[4])]
fn a_rated_stage_may_be_set_to_its_applicable_neighbours(
    #[case] ratings: Vec<Rating>,
    #[case] expected: &[u8],
) {
    let expected: Vec<Stage> = expected.iter().copied().map(stage).collect();
    assert_eq!(placed(&ratings).may_be_set_to(), expected);
}

fn neighbours(placement: &Placement) -> Vec<Stage> {
    let needed: Vec<Stage> = Stage::ALL
        .into_iter()
        .filter(|stage| !placement.not_needed.contains(stage))
        .collect();
    let pairs = needed
        .windows(2)
        .flat_map(|pair| [(pair[0], pair[1]), (pair[1], pair[0])]);
    let of = pairs.filter(|(from, _)| Some(*from) == placement.stage());
    of.map(|(_, to)| to).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_override_holds_at_an_applicable_neighbour_within_the_ceiling_only(ratings in room()) {
        let placement = place(pack(), &ratings);
        for to in Stage::ALL {
            let set = set(to);
            let may = neighbours(&placement).contains(&to) && to <= placement.ceiling;
            prop_assert_eq!(placement.may_be_set_to().contains(&to), may);
            prop_assert_eq!(placement.in_force(Some(&set)), may.then_some(&set));
        }
        prop_assert_eq!(placement.in_force(None), None);
    }
}
