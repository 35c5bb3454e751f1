//! The clock along the plan. It is no edit: undo leaves it alone.

use headwater_domain::workshop::{Block, Clock};
use headwater_store::table::{
    block::list_blocks,
    clock::{get_clock, update_clock},
};
use jiff::Timestamp;

use super::{App, agenda::read_agenda};
use crate::{
    clock,
    error::Answer,
    wire::{Saved, agenda::Agenda, parse},
};

/// Makes a block the current one, its clock at 0; the clock goes on running, or stays paused.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clock_go(
    app: App<'_>,
    workshop: String,
    block: String,
) -> Answer<Saved<Agenda>> {
    let block = Some(parse::id("block", &block)?);
    turn(&app, &workshop, move |clock, now, _| {
        let running_since = clock.running_since.map(|_| now);
        Clock {
            block,
            running_since,
            elapsed_seconds: 0,
        }
    })
    .await
}

/// Starts the clock; before the first block, the first one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clock_start(app: App<'_>, workshop: String) -> Answer<Saved<Agenda>> {
    turn(&app, &workshop, |clock, now, blocks| Clock {
        block: clock.block.or_else(|| blocks.first().map(|block| block.id)),
        running_since: Some(clock.running_since.unwrap_or(now)),
        ..clock
    })
    .await
}

/// Stops the clock.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clock_pause(app: App<'_>, workshop: String) -> Answer<Saved<Agenda>> {
    turn(&app, &workshop, |clock, now, _| Clock {
        elapsed_seconds: clock.seconds_elapsed(now),
        running_since: None,
        ..clock
    })
    .await
}

async fn turn<F>(app: &App<'_>, workshop: &str, turn: F) -> Answer<Saved<Agenda>>
where
    F: FnOnce(Clock, Timestamp, &[Block]) -> Clock + Send + 'static,
{
    let workshop = parse::id("workshop", workshop)?;
    let now = clock::now();
    app.write(move |writer| {
        let blocks = list_blocks(writer, workshop)?;
        let turned = turn(get_clock(writer, workshop)?, now, &blocks);
        update_clock(writer, workshop, &turned)?;
        read_agenda(writer, workshop)
    })
    .await
}
