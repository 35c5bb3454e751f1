//! The one place that reads the time, knows the time zone and draws random numbers.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use uuid::Uuid;

/// This instant.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the clock"
)]
pub(crate) fn now() -> Timestamp {
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

fn local(instant: Timestamp) -> jiff::Zoned {
    instant.to_zoned(TimeZone::system())
}
