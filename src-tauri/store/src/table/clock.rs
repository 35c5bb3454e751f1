//! Where the facilitator is in the agenda. The clock is no edit: undo leaves it alone.

use headwater_domain::{WorkshopId, workshop::Clock};

use crate::{Reader, StoreError, Writer};

/// The clock of a workshop.
///
/// # Errors
/// When the workshop is not there.
pub fn get_clock(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Clock, StoreError> {
    todo!()
}

/// Sets the clock of a workshop.
///
/// # Errors
/// When the workshop or the block is not there.
pub fn update_clock(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    clock: &Clock,
) -> Result<(), StoreError> {
    todo!()
}
