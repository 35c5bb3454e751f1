//! Blocks of the agenda, in order.

use headwater_domain::{
    BlockId, Text, WorkshopId,
    workshop::{Activity, Block, Minutes},
};
use rusqlite::Row;

use super::order::{self, Ordered};
use crate::{Reader, StoreError, Writer, sql};

const AGENDA: Ordered = Ordered::Blocks;

/// The agenda of a workshop, in order.
///
/// # Errors
/// When the library cannot be read.
pub fn list_blocks(reader: &Reader<'_>, workshop: WorkshopId) -> Result<Vec<Block>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT id, activity, title, planned_minutes, minimum_minutes, locked FROM block
             WHERE workshop = ?1 ORDER BY position, rowid",
        )?
        .query_and_then([workshop.to_string()], read_block)?
        .collect()
}

/// Puts a block in at a position, counted from 0; beyond the last means last.
///
/// # Errors
/// When the workshop is not there, or [`StoreError::TooMany`] when its agenda is full.
pub fn insert_block(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    block: &Block,
    at: usize,
) -> Result<(), StoreError> {
    let last = order::next(writer, AGENDA, workshop)?;
    writer
        .connection()
        .prepare_cached(
            "INSERT INTO block (workshop, id, activity, title, planned_minutes, minimum_minutes,
                                locked, position)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((
            workshop.to_string(),
            block.id.to_string(),
            block.activity.code(),
            block.title.as_ref().map(Text::as_str),
            block.planned_minutes.get(),
            block.minimum_minutes.get(),
            block.locked,
            sql::place(last),
        ))?;
    order::move_to(writer, AGENDA, workshop, &block.id.to_string(), at)
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
    let changed = writer
        .connection()
        .prepare_cached(
            "UPDATE block SET activity = ?3, title = ?4, planned_minutes = ?5, minimum_minutes = ?6,
                              locked = ?7
             WHERE workshop = ?1 AND id = ?2",
        )?
        .execute((
            workshop.to_string(),
            block.id.to_string(),
            block.activity.code(),
            block.title.as_ref().map(Text::as_str),
            block.planned_minutes.get(),
            block.minimum_minutes.get(),
            block.locked,
        ))?;
    sql::found(changed, "block")
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
    let changed = writer
        .connection()
        .prepare_cached("DELETE FROM block WHERE workshop = ?1 AND id = ?2")?
        .execute([workshop.to_string(), id.to_string()])?;
    sql::found(changed, "block")?;
    order::close_gaps(writer, AGENDA, workshop)
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
    order::move_to(writer, AGENDA, workshop, &id.to_string(), to)
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
    let there: Vec<BlockId> = list_blocks(writer, workshop)?
        .into_iter()
        .map(|block| block.id)
        .collect();
    for id in &there {
        if agenda.iter().all(|block| block.id != *id) {
            delete_block(writer, workshop, *id)?;
        }
    }
    for block in agenda {
        if there.contains(&block.id) {
            update_block(writer, workshop, block)?;
        } else {
            insert_block(writer, workshop, block, usize::MAX)?;
        }
    }
    let order: Vec<String> = agenda.iter().map(|block| block.id.to_string()).collect();
    order::write(writer, AGENDA, workshop, &order)
}

fn read_block(row: &Row<'_>) -> Result<Block, StoreError> {
    let minutes = |value: i64| u16::try_from(value).ok().and_then(Minutes::new);
    Ok(Block {
        id: sql::required(row, 0, "block.id", sql::parsed)?,
        activity: sql::required(row, 1, "block.activity", Activity::parse)?,
        title: sql::optional(row, 2, "block.title", sql::text)?,
        planned_minutes: sql::number(row, 3, "block.planned_minutes", minutes)?,
        minimum_minutes: sql::number(row, 4, "block.minimum_minutes", minutes)?,
        locked: row.get(5)?,
    })
}
