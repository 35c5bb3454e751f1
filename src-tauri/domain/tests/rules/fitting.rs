//! Fitting the rest of the day.

use headwater_domain::{
    BlockId,
    workshop::{Activity, Block, Fit, Minutes, fit},
};
use proptest::prelude::*;
use uuid::Uuid;

fn block(planned: u16, minimum: u16, locked: bool) -> Block {
    let minutes = |minutes| Minutes::new(minutes).expect("a block has minutes");
    Block {
        id: BlockId::new(Uuid::nil()),
        activity: Activity::Briefing,
        title: None,
        planned_minutes: minutes(planned),
        minimum_minutes: minutes(minimum),
        locked,
    }
}

fn fitted(blocks: &[Block], minutes: u32) -> Vec<u16> {
    match fit(blocks, |_| 0, minutes) {
        Fit::Fits(fitted) => fitted.into_iter().map(Minutes::get).collect(),
        Fit::Short { minutes } => panic!("{minutes} minutes are missing"),
    }
}

#[test]
fn the_rest_is_shared_in_proportion_by_largest_remainder() {
    let blocks = [
        block(20, 5, false),
        block(30, 5, false),
        block(15, 5, false),
    ];
    // 50 of 65: 15.38, 23.08, 11.54; the last has the largest remainder.
    assert_eq!(fitted(&blocks, 50), [15, 23, 12]);
}

#[test]
fn minimums_hold_and_the_others_bear_what_is_missing() {
    let blocks = [
        block(20, 18, false),
        block(30, 5, false),
        block(10, 5, false),
    ];
    assert_eq!(fitted(&blocks, 38), [18, 15, 5]);
}

#[test]
fn a_locked_block_keeps_its_minutes() {
    let blocks = [block(20, 5, true), block(20, 5, false)];
    assert_eq!(fitted(&blocks, 30), [20, 10]);
}

#[test]
fn where_the_minimums_do_not_fit_it_says_how_much_is_missing() {
    let blocks = [block(20, 10, true), block(20, 15, false)];
    assert_eq!(fit(&blocks, |_| 0, 28), Fit::Short { minutes: 7 });
}

#[test]
fn a_block_that_ran_in_part_has_only_what_is_left_of_it_to_give() {
    let blocks = [
        block(30, 10, false),
        block(30, 10, false),
        block(20, 20, false),
    ];
    let passed = |minutes: [u32; 3]| {
        let of = |block: &Block| blocks.iter().position(|other| std::ptr::eq(block, other));
        move |block: &Block| minutes[of(block).expect("it is one of them")]
    };
    let minutes = |numbers: [u16; 3]| {
        Fit::Fits(
            numbers
                .map(|number| Minutes::new(number).expect("a block has minutes"))
                .to_vec(),
        )
    };
    // 10 and 30 of them are left: 5 are missing, so 8 and 22 of 30 (8.75 and 26.25 of 35).
    assert_eq!(fit(&blocks, passed([20, 0, 20]), 35), minutes([29, 26, 20]));
    // The first ran over, and is as long as it was planned.
    assert_eq!(fit(&blocks, passed([40, 0, 20]), 15), minutes([30, 15, 20]));
    assert_eq!(fit(&blocks, passed([40, 40, 40]), 0), minutes([30, 30, 20]));
    assert_eq!(
        fit(&blocks, passed([0, 15, 10]), 19),
        Fit::Short { minutes: 1 }
    );
}

#[test]
fn nothing_to_come_fits_in_no_time() {
    assert_eq!(fitted(&[], 0), [] as [u16; 0]);
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let one = (1..=120_u16, any::<bool>()).prop_flat_map(|(planned, locked)| {
        (1..=planned).prop_map(move |minimum| block(planned, minimum, locked))
    });
    prop::collection::vec(one, 0..12)
}

proptest! {
    #[test]
    fn what_fits_takes_the_minutes_there_are_and_respects_plan_minimum_and_lock(
        blocks in blocks(),
        minutes in 0..1500_u32,
    ) {
        let planned: u32 = blocks.iter().map(|block| u32::from(block.planned_minutes.get())).sum();
        let least: u32 = blocks
            .iter()
            .map(|block| if block.locked { block.planned_minutes } else { block.minimum_minutes })
            .map(|minutes| u32::from(minutes.get()))
            .sum();
        match fit(&blocks, |_| 0, minutes) {
            Fit::Short { minutes: missing } => prop_assert_eq!(missing + minutes, least),
            Fit::Fits(fitted) => {
                prop_assert!(least <= minutes);
                let taken: u32 = fitted.iter().map(|minutes| u32::from(minutes.get())).sum();
                prop_assert_eq!(taken, minutes.min(planned));
                for (block, minutes) in blocks.iter().zip(&fitted) {
                    prop_assert!(*minutes <= block.planned_minutes);
                    prop_assert!(*minutes >= block.minimum_minutes);
                    prop_assert!(!block.locked || *minutes == block.planned_minutes);
                }
            }
        }
    }
}
