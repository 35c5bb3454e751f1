//! Blocks of the agenda, in order.

use headwater_domain::{BlockId, WorkshopId, workshop::Block};

use crate::{Reader, StoreError, Writer};

/// The agenda of a workshop, in order.
///
/// # Errors
/// When the library cannot be read.
pub fn list_blocks(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Vec<Block>, StoreError> {
    todo!()
}

/// Puts a block in at a position, counted from 0; beyond the last means last.
///
/// # Errors
/// When the workshop is not there.
pub fn insert_block(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    block: &Block,
    at: usize,
) -> Result<(), StoreError> {
    todo!()
}

/// Writes a block anew, in the same place.
///
/// # Errors
/// When the block is not there.
pub fn update_block(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    block: &Block,
) -> Result<(), StoreError> {
    todo!()
}

/// Takes a block out. Its notes stay, outside any block; a clock on it stands before the first block.
///
/// # Errors
/// When the block is not there.
pub fn delete_block(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    id: BlockId,
) -> Result<(), StoreError> {
    todo!()
}

/// Moves a block to a position, counted from 0; beyond the last means last.
///
/// # Errors
/// When the block is not there.
pub fn update_block_position(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    id: BlockId,
    to: usize,
) -> Result<(), StoreError> {
    todo!()
}

/// Replaces the whole agenda: blocks whose id is in both are kept with their notes, the others are taken
/// out as [`delete_block`] does or put in.
///
/// # Errors
/// When the workshop is not there.
pub fn update_agenda(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    agenda: &[Block],
) -> Result<(), StoreError> {
    todo!()
}
