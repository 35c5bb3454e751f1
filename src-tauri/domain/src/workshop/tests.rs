use jiff::{
    Timestamp,
    civil::{Time, time},
};
use rstest::rstest;
use uuid::Uuid;

use super::{Activity, Block, Clock, Minutes, planned_starts};
use crate::BlockId;

fn block(number: u128, minutes: u16) -> Block {
    let minutes = Minutes::new(minutes).unwrap();
    Block {
        id: BlockId::new(Uuid::from_u128(number)),
        activity: Activity::Assess,
        title: None,
        planned_minutes: minutes,
        minimum_minutes: minutes,
        locked: false,
    }
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

#[rstest]
#[case::in_a_day(time(9, 0, 0, 0), [time(9, 0, 0, 0), time(9, 45, 0, 0), time(19, 45, 0, 0)])]
#[case::past_midnight(time(23, 30, 0, 0), [time(23, 30, 0, 0), time(0, 15, 0, 0), time(10, 15, 0, 0)])]
fn blocks_start_one_after_the_other(#[case] start: Time, #[case] starts: [Time; 3]) {
    let agenda = [block(1, 45), block(2, 600), block(3, 1)];
    assert_eq!(planned_starts(start, &agenda), starts);
}

#[rstest]
#[case::paused(None, 90, 90)]
#[case::running(Some(at(1_000)), 90, 90 + 500)]
#[case::clock_put_back(Some(at(2_000)), 90, 90)]
#[case::never_past_what_fits(Some(at(-377_705_023_201)), u32::MAX - 1, u32::MAX)]
fn a_clock_counts_from_its_last_start(
    #[case] running_since: Option<Timestamp>,
    #[case] elapsed_seconds: u32,
    #[case] expected: u32,
) {
    let block = BlockId::new(Uuid::nil());
    let clock = Clock {
        block: Some(block),
        running_since,
        elapsed_seconds: [(block, elapsed_seconds)].into(),
        ends_at: None,
    };
    assert_eq!(clock.seconds_elapsed(at(1_500)), expected);
}
