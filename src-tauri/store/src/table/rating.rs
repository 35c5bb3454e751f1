//! Ratings, with their ballots and dissent.

use headwater_domain::{StatementId, WorkshopId, rating::Rating};

use crate::{Reader, StoreError, Writer};

/// The ratings of a workshop, in the order of their statements' ids; a whole workshop has them in pack order.
///
/// # Errors
/// When the library cannot be read.
pub fn list_ratings(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Vec<Rating>, StoreError> {
    todo!()
}

/// The rating of one statement, or `None`.
///
/// # Errors
/// When the library cannot be read.
pub fn find_rating(
    reader: &Reader<'_>,
    workshop: WorkshopId,
    statement: &StatementId,
) -> Result<Option<Rating>, StoreError> {
    todo!()
}

/// Writes the rating of a statement, whether there was one or not, with all its ballots and dissent.
/// The caller writes the placement summary in the same transaction.
///
/// # Errors
/// When the workshop is not there.
pub fn update_rating(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    rating: &Rating,
) -> Result<(), StoreError> {
    todo!()
}

/// Takes the rating of a statement out, with its ballots and dissent. The caller writes the placement
/// summary in the same transaction.
///
/// # Errors
/// When there is none.
pub fn delete_rating(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    statement: &StatementId,
) -> Result<(), StoreError> {
    todo!()
}
