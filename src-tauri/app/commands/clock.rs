//! The clock along the plan, and what is done when it runs behind. The clock is no edit: undo leaves it
//! alone. The minutes of blocks are one, and are taken back by name.

use headwater_domain::{
    WorkshopId,
    placement::ask_next,
    workshop::{Block, Clock, Fit, Need},
};
use headwater_store::{
    Reader, Writer,
    table::{
        block::{list_blocks, update_block},
        clock::{get_clock, shift_clocks, update_clock},
        opening_vote::list_opening_votes,
        value_line::list_value_lines,
        workshop::get_details,
    },
};
use jiff::{SignedDuration, Timestamp};

use super::{App, agenda, assessment::Answers};
use crate::{
    clock,
    error::{Answer, Problem},
    state::refuse_closed,
    wire::{
        Saved,
        agenda::{Agenda, Corrected, rest::Rest},
        parse,
    },
};

/// Makes a block the current one, with what is left of it; the clock goes on running, or stays paused.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clock_go(
    app: App<'_>,
    workshop: String,
    block: String,
) -> Answer<Saved<Agenda>> {
    let block = parse::id("block", &block)?;
    turn(&app, &workshop, move |_, _, day| {
        Ok(day.clock.gone(block, &clock::local(day.now)))
    })
    .await
}

/// Starts the clock; before the first block, the first one. The first start plans the day's end.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clock_start(app: App<'_>, workshop: String) -> Answer<Saved<Agenda>> {
    turn(&app, &workshop, |writer, workshop, day| {
        let details = get_details(writer, workshop)?;
        let now = clock::local(day.now);
        let (held_on, starts_at) = (details.held_on, details.starts_at);
        Ok(day.clock.started(held_on, starts_at, &day.blocks, &now))
    })
    .await
}

/// Stops the clock.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clock_pause(app: App<'_>, workshop: String) -> Answer<Saved<Agenda>> {
    turn(&app, &workshop, |_, _, day| Ok(day.clock.paused(day.now))).await
}

/// Makes the planned end of the day the one that is projected now.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clock_move_end(app: App<'_>, workshop: String) -> Answer<Saved<Agenda>> {
    turn(&app, &workshop, |_, _, day| {
        day.clock.ends_at.ok_or_else(not_started)?;
        let ends_at = Some(day.clock.projected_end(&day.blocks, day.now));
        Ok(Clock {
            ends_at,
            ..day.clock.clone()
        })
    })
    .await
}

/// Puts the clocks right where the system clock was set since the window opened or last asked, and says
/// by how much. A sleep of the computer is no such thing.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clock_correct(app: App<'_>, workshop: String) -> Answer<Saved<Corrected>> {
    let workshop = parse::id("workshop", &workshop)?;
    let by = put_right(&app).await?;
    app.write(move |writer| {
        Ok(Corrected {
            seconds: i32::try_from(by.as_secs()).unwrap_or(i32::MAX),
            agenda: agenda::read(writer, workshop)?,
        })
    })
    .await
}

/// Gives the current block that many minutes more, or takes them from it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clock_lengthen(
    app: App<'_>,
    workshop: String,
    minutes: i16,
) -> Answer<Saved<Agenda>> {
    let name = if minutes < 0 {
        "shorten block"
    } else {
        "lengthen block"
    };
    change(&app, &workshop, name, move |writer, workshop, day| {
        let current = day.clock.block;
        let current = day.blocks.iter().find(|block| Some(block.id) == current);
        let current = current.ok_or_else(not_started)?;
        let elapsed = day.clock.seconds_elapsed(day.now);
        let changed = current.lengthened(minutes, elapsed).ok_or_else(|| {
            Problem::refused(format!(
                "The block stays at {} minutes: it takes 1 to 600, and no fewer than have passed.",
                current.planned_minutes.get()
            ))
        })?;
        Ok(update_block(writer, workshop, &changed)?)
    })
    .await
}

/// Fits the later blocks into what is left until the planned end.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clock_fit(app: App<'_>, workshop: String) -> Answer<Saved<Agenda>> {
    change(&app, &workshop, "fit the rest", |writer, workshop, day| {
        let fit = day.clock.fit_rest(&day.blocks, day.now);
        let fitted = match fit.ok_or_else(not_started)? {
            Fit::Fits(fitted) => fitted,
            Fit::Short { minutes } => {
                return Err(Problem::refused(format!(
                    "Even at their shortest the later blocks are {minutes} min too long; move the end instead."
                )));
            }
        };
        let later = day.clock.later(&day.blocks).into_iter().zip(fitted);
        for (block, planned_minutes) in later {
            let fitted = Block {
                planned_minutes,
                ..block.clone()
            };
            update_block(writer, workshop, &fitted)?;
        }
        Ok(())
    })
    .await
}

/// What fitting the rest would do now, and what the result still depends on in each block.
#[tauri::command]
#[specta::specta]
pub(crate) async fn clock_rest(app: App<'_>, workshop: String) -> Answer<Rest> {
    let workshop = parse::id("workshop", &workshop)?;
    app.read(move |reader| {
        let day = Day::read(reader, workshop)?;
        let answers = Answers::read(reader, workshop)?;
        let open = ask_next(&answers.pack, &answers.ratings).left;
        let lines = list_value_lines(reader, workshop)?;
        let votes = list_opening_votes(reader, workshop)?;
        let need = |block: &Block| Need::of(block.activity, open, &lines, &votes);
        Rest::new(&day.blocks, &day.clock, day.now, need).ok_or_else(not_started)
    })
    .await
}

/// A day as it stands.
struct Day {
    blocks: Vec<Block>,
    clock: Clock,
    now: Timestamp,
}

impl Day {
    fn read(reader: &Reader<'_>, workshop: WorkshopId) -> Answer<Self> {
        Ok(Self {
            blocks: list_blocks(reader, workshop)?,
            clock: get_clock(reader, workshop)?,
            now: clock::now(),
        })
    }
}

fn not_started() -> Problem {
    Problem::refused("The day has no planned end yet; start the clock first.")
}

async fn turn<F>(app: &App<'_>, workshop: &str, turn: F) -> Answer<Saved<Agenda>>
where
    F: FnOnce(&Writer<'_>, WorkshopId, &Day) -> Answer<Clock> + Send + 'static,
{
    let workshop = parse::id("workshop", workshop)?;
    put_right(app).await?;
    app.write(move |writer| {
        refuse_closed(writer, workshop)?;
        let turned = turn(writer, workshop, &Day::read(writer, workshop)?)?;
        update_clock(writer, workshop, &turned)?;
        agenda::read(writer, workshop)
    })
    .await
}

async fn change<F>(app: &App<'_>, workshop: &str, name: &str, edit: F) -> Answer<Saved<Agenda>>
where
    F: FnOnce(&Writer<'_>, WorkshopId, &Day) -> Answer<()> + Send + 'static,
{
    put_right(app).await?;
    let edit =
        move |writer: &Writer<'_>, workshop| edit(writer, workshop, &Day::read(writer, workshop)?);
    app.edit(workshop, name, agenda::read, edit).await
}

/// Takes a jump of the system clock out of the clocks before anything is reckoned with them. The lock is
/// held until it is on the disk, so that nobody takes it out twice.
async fn put_right(app: &App<'_>) -> Answer<SignedDuration> {
    let mut known = clock::STARTED_AT.lock().await;
    let by = clock::jump_since(*known);
    if !by.is_zero() {
        app.write(move |writer| Ok(shift_clocks(writer, by)?))
            .await?;
        *known = known.saturating_add(by).unwrap_or(*known);
    }
    Ok(by)
}
