//! The one place that reads the time, knows the time zone and draws random numbers.

use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp, Zoned, civil::Date, tz::TimeZone};
use tokio::sync::Mutex;
use uuid::Uuid;

/// When the machine was started, by the wall clock as it was last known to be right. It moves only when
/// somebody sets that clock.
pub(crate) static STARTED_AT: LazyLock<Mutex<Timestamp>> =
    LazyLock::new(|| Mutex::new(started_at()));

/// Less than this is no jump: two clocks are never read in the same instant.
const JUMP: SignedDuration = SignedDuration::from_secs(2);

/// How far the wall clock was set since it was known to be right; zero where it was not.
pub(crate) fn jump_since(started_at_then: Timestamp) -> SignedDuration {
    jump(started_at_then, started_at())
}

fn jump(then: Timestamp, now: Timestamp) -> SignedDuration {
    let by = now.duration_since(then);
    if by.abs() < JUMP {
        SignedDuration::ZERO
    } else {
        by
    }
}

fn started_at() -> Timestamp {
    wall_clock()
        .checked_sub(time_up())
        .unwrap_or(Timestamp::MIN)
}

/// How long the machine has been up, asleep or awake, by a clock that nobody can set. It has to count
/// sleep, or every sleep would look like a jump of the wall clock: on Linux `CLOCK_BOOTTIME` does, while
/// `Instant` there, and `performance.now()` in the window, stand still.
#[cfg(unix)]
fn time_up() -> SignedDuration {
    use std::time::Duration;

    use rustix::time::{ClockId, clock_gettime};
    #[cfg(target_os = "linux")]
    const COUNTS_SLEEP: ClockId = ClockId::Boottime;
    // On macOS this is the one that goes on in sleep.
    #[cfg(not(target_os = "linux"))]
    const COUNTS_SLEEP: ClockId = ClockId::Monotonic;
    let up = Duration::try_from(clock_gettime(COUNTS_SLEEP)).unwrap_or_default();
    SignedDuration::try_from(up).unwrap_or(SignedDuration::MAX)
}

/// How long the program has been running, asleep or awake: on Windows `Instant` reads the performance
/// counter, which counts sleep.
#[cfg(not(unix))]
fn time_up() -> SignedDuration {
    use std::time::Instant;
    static FIRST: LazyLock<Instant> = LazyLock::new(Instant::now);
    SignedDuration::try_from(FIRST.elapsed()).unwrap_or(SignedDuration::MAX)
}

/// This instant.
pub(crate) fn now() -> Timestamp {
    // From the first look at the clock on, a jump of it is noticed.
    LazyLock::force(&STARTED_AT);
    wall_clock()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the clock"
)]
fn wall_clock() -> Timestamp {
    Timestamp::now()
}

/// The facilitator's calendar day.
pub(crate) fn today() -> Date {
    local(now()).date()
}

/// A new id. Ids drawn later sort later.
pub(crate) fn draw_id() -> Uuid {
    Uuid::now_v7()
}

/// An instant as hours, minutes and seconds on the wall clock: "14:32:07".
pub(crate) fn to_seconds(instant: Timestamp) -> String {
    local(instant).strftime("%H:%M:%S").to_string()
}

/// An instant as hours and minutes on the wall clock: "14:32".
pub(crate) fn to_minutes(instant: Timestamp) -> String {
    local(instant).strftime("%H:%M").to_string()
}

/// An instant on the wall clock of this computer, which is the room's.
pub(crate) fn local(instant: Timestamp) -> Zoned {
    instant.to_zoned(TimeZone::system())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wall_clock_that_was_set_is_a_jump_and_a_moment_between_two_readings_is_none() {
        let then = Timestamp::UNIX_EPOCH;
        let after = |milliseconds| then + SignedDuration::from_millis(milliseconds);
        assert_eq!(jump(then, after(1_999)), SignedDuration::ZERO);
        assert_eq!(jump(then, after(-1_999)), SignedDuration::ZERO);
        assert_eq!(jump(then, after(3_600_000)), SignedDuration::from_hours(1));
        assert_eq!(jump(then, after(-5_000)), SignedDuration::from_secs(-5));
    }

    #[test]
    fn time_that_passes_is_no_jump() {
        let then = started_at();
        let up = time_up();
        while time_up() <= up {}
        assert_eq!(jump_since(then), SignedDuration::ZERO);
    }
}
