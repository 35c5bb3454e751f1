//! Model packs: each kept as the text that it was read from, since a workshop keeps its own for ever.

use headwater_domain::WorkshopId;

use crate::{Reader, StoreError};

/// A model pack as text. Two of the same id and version may differ in content: both are kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PackRow {
    /// The pack's id.
    pub id: String,
    /// The pack's version.
    pub version: String,
    /// Its content, in the format that the caller reads.
    pub content: String,
}

/// The pack that a workshop is run with.
///
/// # Errors
/// When the workshop is not there.
pub fn get_pack(reader: &Reader<'_>, workshop: WorkshopId) -> Result<PackRow, StoreError> {
    todo!()
}
