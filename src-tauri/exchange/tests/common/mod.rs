//! What the tests of files share: a clock that stands still and ids that count up.

use headwater_domain::workshop::Workshop;
use headwater_exchange::{
    FileError,
    workshop_file::{Moment, read_workshop_file},
};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

/// The day and time at which every test reads.
pub(crate) fn moment() -> Moment {
    Moment {
        at: Timestamp::constant(1_790_000_000, 0),
        today: Date::constant(2026, 9, 21),
    }
}

/// Reads a file with ids that count up from 1.
pub(crate) fn read(bytes: &[u8]) -> Result<Workshop, FileError> {
    let mut last = 0_u128;
    let mut ids = || {
        last += 1;
        Uuid::from_u128(last)
    };
    read_workshop_file(bytes, &mut ids, moment())
}
