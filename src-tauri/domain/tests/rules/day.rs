//! Where each block is in the day, whatever the clock was led through.

use headwater_domain::{
    BlockId,
    workshop::{
        Activity, Block,
        BlockState::{self, Done, Now, Skipped, ToCome},
        Clock, Minutes,
    },
};
use jiff::{
    SignedDuration, Timestamp, Zoned,
    tz::{TimeZone, offset},
};
use proptest::prelude::*;
use uuid::Uuid;

/// Five blocks of half an hour.
fn agenda() -> Vec<Block> {
    (1..=5_u128)
        .map(|number| Block {
            id: BlockId::new(Uuid::from_u128(number)),
            activity: Activity::Briefing,
            title: None,
            planned_minutes: Minutes::new(30).unwrap(),
            minimum_minutes: Minutes::new(10).unwrap(),
            locked: false,
        })
        .collect()
}

/// So many minutes into a day that began at 08:30.
fn at(minutes: i64) -> Zoned {
    let begin: Timestamp = "2026-11-19T07:30:00Z".parse().unwrap();
    (begin + SignedDuration::from_mins(minutes)).to_zoned(TimeZone::fixed(offset(1)))
}

/// A clock that went to blocks, counted from 1, after so many minutes of the day.
fn led(through: &[(usize, i64)]) -> Clock {
    let blocks = agenda();
    let clock = Clock::default().started(None, None, &blocks, &at(0));
    through.iter().fold(clock, |clock, (to, minutes)| {
        clock.gone(blocks[to - 1].id, &at(*minutes))
    })
}

fn states(through: &[(usize, i64)]) -> Vec<BlockState> {
    led(through).states(&agenda())
}

fn minutes_behind(through: &[(usize, i64)], minutes: i64) -> i64 {
    let clock = led(through);
    clock
        .seconds_behind(&agenda(), at(minutes).timestamp())
        .unwrap()
        / 60
}

#[test]
fn a_block_that_is_left_is_done_and_one_that_is_passed_over_is_skipped() {
    assert_eq!(states(&[]), [Now, ToCome, ToCome, ToCome, ToCome]);
    assert_eq!(
        states(&[(2, 30), (5, 40)]),
        [Done, Done, Skipped, Skipped, Now]
    );
    let unstarted = Clock::default().states(&agenda());
    assert_eq!(unstarted, [ToCome; 5]);
}

#[test]
fn a_skipped_block_is_held_when_the_clock_goes_to_it_and_the_one_it_left_is_finished_after() {
    let through = [(2, 30), (5, 40), (3, 50)];
    assert_eq!(states(&through), [Done, Done, Now, ToCome, ToCome]);
    // 30 of the third, 30 of the fourth and 20 of the fifth are left: 130 of 150.
    assert_eq!(minutes_behind(&through, 50), -20);
}

#[test]
fn going_back_does_not_hold_what_is_done_once_more() {
    // Three blocks in ten minutes each, and ten of the fourth: an hour ahead, with fifty minutes left.
    let through = [(2, 10), (3, 20), (4, 30)];
    assert_eq!(minutes_behind(&through, 40), -60);
    let back = [(2, 10), (3, 20), (4, 30), (1, 40)];
    assert_eq!(states(&back), [Now, Done, Done, ToCome, ToCome]);
    // What is left of the first is added, and nothing else.
    assert_eq!(minutes_behind(&back, 40), -40);
}

#[test]
fn a_jump_by_mistake_is_undone_by_going_back() {
    let through = [(2, 30), (5, 40), (2, 41)];
    assert_eq!(states(&through), [Done, Now, ToCome, ToCome, ToCome]);
    assert_eq!(minutes_behind(&through, 41), 0);
}

/// What a facilitator may do to the clock.
#[derive(Clone, Copy, Debug)]
enum Step {
    Go(usize),
    Next,
    Pause,
    Start,
    Wait,
}

fn steps() -> impl Strategy<Value = Vec<(Step, i64)>> {
    let step = prop_oneof![
        (0..5_usize).prop_map(Step::Go),
        Just(Step::Next),
        Just(Step::Pause),
        Just(Step::Start),
        Just(Step::Wait),
    ];
    prop::collection::vec((step, 0..20_i64), 0..30)
}

fn take(step: Step, clock: &Clock, now: &Zoned) -> Clock {
    let blocks = agenda();
    match step {
        Step::Go(to) => clock.gone(blocks[to].id, now),
        Step::Next => clock
            .later(&blocks)
            .first()
            .map_or_else(|| clock.clone(), |next| clock.gone(next.id, now)),
        Step::Pause => clock.paused(now.timestamp()),
        Step::Start => clock.started(None, None, &blocks, now),
        Step::Wait => clock.clone(),
    }
}

proptest! {
    #[test]
    fn what_is_to_come_lies_after_the_clock_and_what_is_skipped_before_it(steps in steps()) {
        let blocks = agenda();
        let (mut clock, mut minutes) = (Clock::default(), 0);
        for (step, passed) in steps {
            minutes += passed;
            clock = take(step, &clock, &at(minutes));
            let states = clock.states(&blocks);
            let here = states.iter().position(|state| *state == Now);
            prop_assert_eq!(here.map(|here| blocks[here].id), clock.block);
            for (place, state) in states.iter().enumerate() {
                let ran = clock.seconds_of(blocks[place].id) > 0;
                let is_right = match state {
                    Now => here == Some(place),
                    Skipped => here.is_some_and(|here| place < here) && !ran,
                    Done => ran && here != Some(place),
                    ToCome => here.is_none_or(|here| here < place),
                };
                prop_assert!(is_right, "{states:?} at {place}");
            }
        }
    }

    #[test]
    fn the_end_that_is_projected_is_what_walking_on_comes_to(steps in steps()) {
        let blocks = agenda();
        let (mut clock, mut minutes) = (Clock::default().started(None, None, &blocks, &at(0)), 0);
        for (step, passed) in steps {
            minutes += passed;
            clock = take(step, &clock, &at(minutes));
        }
        let mut now = at(minutes);
        clock = clock.started(None, None, &blocks, &now);
        let projected = clock.projected_end(&blocks, now.timestamp());
        // Each block takes what is left of it, and N leads to the next.
        for _ in &blocks {
            let block = blocks.iter().find(|block| Some(block.id) == clock.block).unwrap();
            let planned = i64::from(block.planned_minutes.get()) * 60;
            let left = planned - i64::from(clock.seconds_elapsed(now.timestamp()));
            now = now.saturating_add(SignedDuration::from_secs(left.max(0)));
            clock = take(Step::Next, &clock, &now);
        }
        prop_assert_eq!(now.timestamp(), projected);
        prop_assert!(clock.later(&blocks).is_empty());
    }
}
