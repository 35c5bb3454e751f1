//! The clock of the day: its planned end, how far behind it is, what fitting and moving the end do.

use headwater_domain::{
    BlockId,
    workshop::{Activity, Block, Clock, Fit, Minutes, Need},
};
use jiff::{
    SignedDuration, Timestamp, Zoned,
    civil::{Date, Time, date, time},
    tz::{TimeZone, offset},
};
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

const HALF_PAST_SEVEN: i64 = 1_795_073_400; // 2026-11-19T07:30:00Z, in Hamburg 08:30

fn block(number: u128, planned: u16, minimum: u16, locked: bool) -> Block {
    let minutes = |minutes| Minutes::new(minutes).unwrap();
    Block {
        id: BlockId::new(Uuid::from_u128(number)),
        activity: Activity::Briefing,
        title: None,
        planned_minutes: minutes(planned),
        minimum_minutes: minutes(minimum),
        locked,
    }
}

/// 45, 60 and 15 minutes.
fn agenda() -> Vec<Block> {
    vec![
        block(1, 45, 20, false),
        block(2, 60, 30, false),
        block(3, 15, 10, false),
    ]
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(HALF_PAST_SEVEN + second).unwrap()
}

fn in_hamburg(instant: Timestamp) -> Zoned {
    instant.to_zoned(TimeZone::fixed(offset(1)))
}

const TODAY: Option<Date> = Some(date(2026, 11, 19));
const NINE: Option<Time> = Some(time(9, 0, 0, 0));

fn started(held_on: Option<Date>, starts_at: Option<Time>) -> Clock {
    Clock::default().started(held_on, starts_at, &agenda(), &in_hamburg(at(0)))
}

#[test]
fn the_first_start_promises_the_end_that_the_plan_has() {
    let clock = started(TODAY, NINE);
    assert_eq!(clock.ends_at, Some("2026-11-19T10:00:00Z".parse().unwrap()));
    assert_eq!(clock.block, Some(agenda()[0].id));
    assert_eq!(clock.seconds_behind(&agenda(), at(0)), Some(-30 * 60));
}

#[rstest]
#[case::without_a_day(None, NINE)]
#[case::without_a_first_start(TODAY, None)]
#[case::on_another_day(Some(date(2026, 11, 20)), NINE)]
fn where_the_plan_says_nothing_of_today_the_day_ends_after_all_its_minutes(
    #[case] held_on: Option<Date>,
    #[case] starts_at: Option<Time>,
) {
    let clock = started(held_on, starts_at);
    assert_eq!(clock.ends_at, Some(at(120 * 60)));
    assert_eq!(clock.seconds_behind(&agenda(), at(0)), Some(0));
}

#[test]
fn a_pause_keeps_the_end_and_a_later_day_begins_with_one_of_its_own() {
    let first = started(None, None);
    let paused = Clock {
        running_since: None,
        ..first.clone()
    };
    let again = |now| paused.started(None, None, &agenda(), &in_hamburg(now));
    assert_eq!(again(at(3600)).ends_at, first.ends_at);
    let tomorrow = at(24 * 3600);
    assert_eq!(
        again(tomorrow).ends_at,
        Some(paused.projected_end(&agenda(), tomorrow))
    );
    let already = first.started(None, None, &agenda(), &in_hamburg(at(9)));
    assert_eq!(already, first, "a clock that runs is not started anew");
}

#[test]
fn a_block_that_runs_over_makes_the_day_late_by_just_that() {
    let clock = started(None, None);
    assert_eq!(clock.seconds_behind(&agenda(), at(45 * 60)), Some(0));
    assert_eq!(clock.seconds_behind(&agenda(), at(52 * 60)), Some(7 * 60));
    assert_eq!(Clock::default().seconds_behind(&agenda(), at(0)), None);
}

#[test]
fn going_back_to_a_block_goes_on_with_what_is_left_of_it() {
    let [first, second, third] = agenda().try_into().expect("three blocks");
    let on =
        |clock: &Clock, to: &Block, minutes: i64| clock.gone(to.id, &in_hamburg(at(minutes * 60)));
    let elapsed = |clock: &Clock, minutes: i64| clock.seconds_elapsed(at(minutes * 60)) / 60;
    let clock = on(&started(None, None), &second, 50);
    assert_eq!(elapsed(&clock, 50), 0);
    let back = on(&clock, &first, 60);
    assert_eq!(
        elapsed(&back, 60),
        50,
        "it was over by 5 minutes, and is again"
    );
    let forth = on(&back.paused(at(70 * 60)), &second, 90);
    assert_eq!(
        (forth.running_since, elapsed(&forth, 95)),
        (None, 10),
        "a pause is not counted"
    );
    let third = on(&forth, &third, 95);
    assert_eq!(third.seconds_of(first.id), 60 * 60);
    assert_eq!(
        third
            .shifted(SignedDuration::from_hours(1))
            .seconds_of(second.id),
        10 * 60
    );
}

#[test]
fn a_block_that_ran_in_part_has_only_its_remaining_minutes_to_come() {
    let blocks = agenda();
    let ahead = started(None, None).gone(blocks[1].id, &in_hamburg(at(45 * 60)));
    let back = ahead.gone(blocks[0].id, &in_hamburg(at(65 * 60 + 30)));
    let now = at(67 * 60 + 30);
    // 39 and a half minutes of the second and 15 of the third are left; so the day ends 2 late.
    assert_eq!(back.seconds_behind(&blocks, now), Some(2 * 60));
    let fitted = Fit::Fits([59, 14].map(minutes).to_vec());
    assert_eq!(back.fit_rest(&blocks, now), Some(fitted));
    // With 20 and a half run and a minimum of 30, 9 more must stay; of the third, 10.
    let late = back.fit_rest(&blocks, at(120 * 60));
    assert_eq!(late, Some(Fit::Short { minutes: 20 }));
}

#[test]
fn what_a_rehearsal_used_up_is_there_again_on_the_day() {
    let blocks = agenda();
    let rehearsed = started(None, None).gone(blocks[1].id, &in_hamburg(at(45 * 60)));
    let stopped = rehearsed.paused(at(60 * 60));
    let tomorrow = in_hamburg(at(24 * 3600));
    let begun = stopped.gone(blocks[0].id, &tomorrow);
    let run = begun.started(TODAY, NINE, &blocks, &tomorrow);
    assert_eq!(run.elapsed_seconds, [].into());
    let over_two_days = stopped.started(TODAY, NINE, &blocks, &tomorrow);
    let held = [(blocks[0].id, 45 * 60), (blocks[1].id, 15 * 60)];
    assert_eq!(over_two_days.elapsed_seconds, held.into());
    let ahead = stopped.gone(blocks[2].id, &tomorrow);
    let once_more = ahead.gone(blocks[1].id, &tomorrow);
    let run = once_more.started(TODAY, NINE, &blocks, &tomorrow);
    assert_eq!(run.elapsed_seconds, [held[0]].into());
}

#[test]
fn a_day_rehearsed_to_its_end_begins_whole() {
    let blocks = agenda();
    let eve = |seconds: i64| in_hamburg(at(seconds - 24 * 3600));
    let rehearsed = Clock::default()
        .started(TODAY, NINE, &blocks, &eve(0))
        .gone(blocks[1].id, &eve(45 * 60))
        .gone(blocks[2].id, &eve(105 * 60))
        .paused(eve(120 * 60).timestamp());
    let begun = rehearsed.started(TODAY, NINE, &blocks, &in_hamburg(at(0)));
    assert_eq!(begun.elapsed_seconds, [].into());
    let first = begun.gone(blocks[0].id, &in_hamburg(at(5)));
    assert_eq!(first.later(&blocks).len(), 2);
}

#[test]
fn fitting_shares_what_is_left_until_the_end() {
    let clock = started(None, None);
    let fitted = clock.fit_rest(&agenda(), at(55 * 60)).unwrap();
    // 65 of 75 minutes are left.
    assert_eq!(fitted, Fit::Fits([52, 13].map(minutes).to_vec()));
    let late = clock.fit_rest(&agenda(), at(100 * 60)).unwrap();
    assert_eq!(late, Fit::Short { minutes: 20 });
    let over = clock.fit_rest(&agenda(), at(121 * 60 + 1)).unwrap();
    assert_eq!(over, Fit::Short { minutes: 42 });
    assert_eq!(Clock::default().fit_rest(&agenda(), at(0)), None);
}

#[test]
fn fitting_gives_no_minute_away_between_two_seconds() {
    let mut blocks = agenda();
    let clock = started(None, None);
    // Five minutes more for the block that runs: 70 of 75 are left for the others, whenever it is asked.
    blocks[0].planned_minutes = minutes(50);
    let between = at(30 * 60) + SignedDuration::from_millis(500);
    let fitted = Fit::Fits([56, 14].map(minutes).to_vec());
    assert_eq!(clock.fit_rest(&blocks, between), Some(fitted));
}

fn minutes(minutes: u16) -> Minutes {
    Minutes::new(minutes).unwrap()
}

#[rstest]
#[case::longer(30, 10, 1, 0, Some((31, 10)))]
#[case::shorter(30, 10, -1, 0, Some((29, 10)))]
#[case::the_minimum_follows(30, 30, -5, 0, Some((25, 25)))]
#[case::not_below_a_minute(3, 1, -9, 0, Some((1, 1)))]
#[case::not_below_what_has_passed(30, 1, -9, 24 * 60 + 1, Some((25, 1)))]
#[case::over_already_and_shorter(30, 1, -1, 40 * 60, None)]
#[case::over_already_and_longer(30, 1, 1, 40 * 60, Some((31, 1)))]
#[case::at_the_shortest(1, 1, -1, 0, None)]
#[case::at_the_longest(600, 1, 1, 0, None)]
fn a_block_is_lengthened_within_what_it_may_take(
    #[case] planned: u16,
    #[case] minimum: u16,
    #[case] by: i16,
    #[case] elapsed: u32,
    #[case] expected: Option<(u16, u16)>,
) {
    let changed = block(1, planned, minimum, false).lengthened(by, elapsed);
    let changed = changed.map(|block| (block.planned_minutes.get(), block.minimum_minutes.get()));
    assert_eq!(changed, expected);
}

#[test]
fn a_block_is_needed_as_long_as_the_result_depends_on_it() {
    let need = |activity, open| Need::of(activity, open, &[], &[]);
    assert_eq!(need(Activity::Assess, 3), Some(Need::MustHaves(3)));
    assert_eq!(need(Activity::Assess, 0), None);
    assert_eq!(need(Activity::Save, 0), Some(Need::ValueLine));
    assert_eq!(need(Activity::Placement, 0), Some(Need::Placement));
    assert_eq!(need(Activity::OpeningVote, 0), Some(Need::OpeningVote));
    assert_eq!(need(Activity::Break, 3), None);
}

fn agendas() -> impl Strategy<Value = Vec<Block>> {
    let one = (1..=120_u16, any::<bool>())
        .prop_flat_map(|(planned, locked)| (1..=planned, Just((planned, locked))));
    prop::collection::vec(one, 1..10).prop_map(|blocks| {
        let numbered = (1..).zip(blocks);
        numbered
            .map(|(number, (minimum, (planned, locked)))| block(number, planned, minimum, locked))
            .collect()
    })
}

/// A day at some instant: its agenda, a clock somewhere in it or before it, and the instant.
fn days() -> impl Strategy<Value = (Vec<Block>, Clock, Timestamp)> {
    let second = || -40_000..40_000_i64;
    let clock = (any::<prop::sample::Index>(), prop::option::of(second()));
    let elapsed = prop::collection::vec(prop_oneof![Just(0), 1..9_000_u32], 10);
    (
        agendas(),
        clock,
        elapsed,
        second(),
        prop::bool::weighted(0.9),
    )
        .prop_flat_map(move |(agenda, (current, running), elapsed, ends, placed)| {
            let current = agenda[current.index(agenda.len())].id;
            let elapsed = agenda.iter().map(|block| block.id).zip(elapsed);
            let elapsed_seconds = elapsed.filter(|(_, seconds)| *seconds > 0).collect();
            let clock = Clock {
                block: placed.then_some(current),
                running_since: running.map(at),
                elapsed_seconds,
                ends_at: Some(at(ends)),
            };
            (Just(agenda), Just(clock), second().prop_map(at))
        })
}

fn late(clock: &Clock, agenda: &[Block], now: Timestamp) -> i64 {
    clock.seconds_behind(agenda, now).unwrap()
}

proptest! {
    #[test]
    fn after_fitting_the_day_ends_in_time_and_no_more_than_a_minute_is_given_away(
        (agenda, clock, now) in days(),
    ) {
        let before = late(&clock, &agenda, now);
        match clock.fit_rest(&agenda, now).unwrap() {
            Fit::Fits(fitted) => {
                let mut after = agenda.clone();
                for (later, minutes) in clock.later(&agenda).into_iter().zip(fitted) {
                    let block = after.iter_mut().find(|block| block.id == later.id);
                    block.unwrap().planned_minutes = minutes;
                }
                let then = late(&clock, &after, now);
                prop_assert!(then <= 0);
                prop_assert!(then > -60 || then == before, "only as much as was behind");
            }
            Fit::Short { minutes } => {
                prop_assert!(before > 0, "who is in time is never short");
                let missing = i64::from(minutes) * 60;
                let more = Clock { ends_at: clock.ends_at.map(|end| end + SignedDuration::from_secs(missing)), ..clock.clone() };
                prop_assert!(matches!(more.fit_rest(&agenda, now), Some(Fit::Fits(_))));
                let less = Clock { ends_at: more.ends_at.map(|end| end - SignedDuration::from_mins(1)), ..clock };
                let is_short = matches!(less.fit_rest(&agenda, now), Some(Fit::Short { .. }));
                prop_assert!(is_short);
            }
        }
    }

    #[test]
    fn after_moving_the_end_the_day_is_on_time((agenda, clock, now) in days()) {
        let ends_at = Some(clock.projected_end(&agenda, now));
        prop_assert_eq!(late(&Clock { ends_at, ..clock }, &agenda, now), 0);
    }

    #[test]
    fn going_to_a_block_and_back_at_once_changes_nothing(
        (agenda, clock, now) in days(),
        to in any::<prop::sample::Index>(),
    ) {
        let ends_at = Some(at(40_000).max(now));
        let clock = Clock { ends_at, ..clock };
        if let Some(current) = clock.block {
            let (to, now) = (agenda[to.index(agenda.len())].id, in_hamburg(now));
            let back = clock.gone(to, &now).gone(current, &now);
            let now = now.timestamp();
            prop_assert_eq!(back.seconds_elapsed(now), clock.seconds_elapsed(now));
            prop_assert_eq!(late(&back, &agenda, now), late(&clock, &agenda, now));
        }
    }

    #[test]
    fn a_minute_that_passes_is_lost_only_beyond_a_blocks_time_or_in_a_pause(
        (agenda, clock, now) in days(),
    ) {
        let then = now + SignedDuration::from_mins(1);
        let lost = late(&clock, &agenda, then) - late(&clock, &agenda, now);
        prop_assert!((0..=60).contains(&lost));
        if clock.running_since.is_none() {
            prop_assert_eq!(lost, 60);
        }
    }

    #[test]
    fn nobody_is_later_because_the_system_clock_was_set(
        (agenda, clock, now) in days(),
        moved in -90_000..90_000_i64,
    ) {
        let by = SignedDuration::from_secs(moved);
        let (right, then) = (clock.shifted(by), now + by);
        prop_assert_eq!(right.seconds_elapsed(then), clock.seconds_elapsed(now));
        prop_assert_eq!(late(&right, &agenda, then), late(&clock, &agenda, now));
        prop_assert_eq!(right.fit_rest(&agenda, then), clock.fit_rest(&agenda, now));
        prop_assert_eq!(right.shifted(-by), clock);
    }

    #[test]
    fn a_longer_block_and_a_shorter_one_move_the_end_by_just_that(
        (agenda, clock, now) in days(),
        by in -30..30_i16,
    ) {
        let current = agenda.iter().position(|block| Some(block.id) == clock.block);
        let elapsed = clock.seconds_elapsed(now);
        if let Some(current) = current
            && let Some(changed) = agenda[current].lengthened(by, elapsed)
        {
            prop_assert!(changed.minimum_minutes <= changed.planned_minutes);
            let mut after = agenda.clone();
            let minutes = |block: &Block| i64::from(block.planned_minutes.get());
            let difference = minutes(&changed) - minutes(&agenda[current]);
            prop_assert_eq!(difference.signum(), i64::from(by.signum()));
            let within = i64::from(elapsed) <= minutes(&agenda[current]).min(minutes(&changed)) * 60;
            after[current] = changed;
            if within {
                let moved = late(&clock, &after, now) - late(&clock, &agenda, now);
                prop_assert_eq!(moved, difference * 60);
            }
        }
    }
}
