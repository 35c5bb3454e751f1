//! Reading a workshop file.

use std::collections::BTreeMap;

use headwater_domain::{
    BlockId, NoteId, ParticipantId, WorkshopId,
    note::Note,
    placement::Override,
    workshop::{Block, Clock, Currency, Details, Handle, Participant, Side, Workshop},
};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use super::{
    WORKSHOP_BYTES, embedded_pack, header,
    model::{
        FileBlock, FileClock, FileNote, FileOverride, FileParticipant, FileWorkshop, Position,
        Seconds,
    },
    note, opening_vote,
    people::{no_doubles, once, seated},
    priority, rating,
    value_line::{self, Around},
};
use crate::{FileError, field::list::Object, guard, json, pack::Flaw, path::FieldPath};

/// When a file is read: what a note that does not say when it was captured is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The point in time.
    pub at: Timestamp,
    /// The calendar day of whoever reads it.
    pub today: Date,
}

/// Reads a workshop from the bytes of its file. `ids` draws an id for everything that has none.
///
/// # Errors
/// When the file is empty, cut, too large, no workshop file, of a newer version, or says anything that a
/// workshop cannot hold: one plain sentence with line, column and field. Nothing of it is taken in then.
pub fn read_workshop_file(
    bytes: &[u8],
    ids: &mut dyn FnMut() -> Uuid,
    now: Moment,
) -> Result<Workshop, FileError> {
    let text = guard::text_of(bytes, WORKSHOP_BYTES)?;
    guard::check_json(text)?;
    header::check(text)?;
    let Object(file): Object<FileWorkshop> = json::read(text)?;
    workshop(file, &mut Ids { draw: ids }, now).map_err(|flaw| {
        let place = json::place(text, &flaw.path);
        FileError::at(Some(place), &flaw.path, flaw.message)
    })
}

/// Where ids come from: the file, or the caller's source.
pub(super) struct Ids<'a> {
    draw: &'a mut dyn FnMut() -> Uuid,
}

impl Ids<'_> {
    pub(super) fn take(&mut self, given: Option<Uuid>) -> Uuid {
        given.unwrap_or_else(|| (self.draw)())
    }
}

fn workshop(file: FileWorkshop, ids: &mut Ids<'_>, now: Moment) -> Result<Workshop, Flaw> {
    let id = WorkshopId::new(ids.take(file.id));
    let details = details(&file);
    let pack = embedded_pack::read(file.pack)?;
    let participants = participants(file.participants, ids)?;
    let handles: Vec<Handle> = participants.iter().map(|p| p.handle.clone()).collect();
    let passed: Vec<_> = (file.agenda.iter())
        .map(|block| block.elapsed_seconds)
        .collect();
    let agenda = agenda(file.agenda, ids)?;
    let day = Moment {
        today: file.held_on.unwrap_or(now.today),
        ..now
    };
    let notes = notes(file.notes, &agenda, ids, day)?;
    let around = Around {
        pack: &pack,
        handles: &handles,
        notes: notes.iter().map(|note| note.id).zip(0..).collect(),
    };
    Ok(Workshop {
        id,
        details,
        state: file.state.unwrap_or_default(),
        clock: clock(file.clock, &agenda, &passed)?,
        opening_votes: opening_vote::read_all(file.opening_votes, &handles)?,
        ratings: rating::read_all(file.ratings, &pack, &handles)?,
        value_lines: value_line::read_all(file.value_lines, &around, ids)?,
        set_by_room: set_by_room(file.set_by_room, &handles)?,
        priorities: priority::read_all(file.priorities, &pack, &handles, ids)?,
        notes,
        pack,
        participants,
        agenda,
    })
}

fn details(file: &FileWorkshop) -> Details {
    Details {
        organisation: file.organisation.clone(),
        title: file.title.clone(),
        sponsor: file.sponsor.clone(),
        facilitator: file.facilitator.clone(),
        place: file.place.clone(),
        held_on: file.held_on,
        starts_at: file.starts_at,
        currency: file.currency.unwrap_or(Currency::EUR),
        confidentiality: file.confidentiality.clone(),
        target: file.target,
        invented: file.invented,
        votes_named: file.votes_named,
    }
}

fn participants(files: Vec<FileParticipant>, ids: &mut Ids<'_>) -> Result<Vec<Participant>, Flaw> {
    let list = FieldPath::top("participants");
    once(&list, "handle", files.iter().map(|file| Some(&file.handle)))?;
    once(&list, "id", files.iter().map(|file| file.id))?;
    let participant = |file: FileParticipant| Participant {
        id: ParticipantId::new(ids.take(file.id)),
        handle: file.handle,
        role: file.role,
        name: file.name,
        side: file.side.unwrap_or(Side::Business),
        presence: file.presence.unwrap_or_default(),
    };
    Ok(files.into_iter().map(participant).collect())
}

fn agenda(files: Vec<FileBlock>, ids: &mut Ids<'_>) -> Result<Vec<Block>, Flaw> {
    let list = FieldPath::top("agenda");
    once(&list, "id", files.iter().map(|file| file.id))?;
    let mut blocks = Vec::with_capacity(files.len());
    for (entry, file) in files.into_iter().enumerate() {
        let minimum_minutes = file.minimum_minutes.unwrap_or(file.planned_minutes);
        if minimum_minutes > file.planned_minutes {
            return Err(Flaw {
                path: list.entry(entry).field("minimum_minutes"),
                message: "the minimum is longer than the plan; lower it".to_owned(),
            });
        }
        blocks.push(Block {
            id: BlockId::new(ids.take(file.id)),
            activity: file.activity,
            title: file.title,
            planned_minutes: file.planned_minutes,
            minimum_minutes,
            locked: file.locked,
        });
    }
    Ok(blocks)
}

/// The clock, with what each block says has passed of it; of the current one the clock knows better.
fn clock(
    file: Option<FileClock>,
    agenda: &[Block],
    passed: &[Option<Seconds>],
) -> Result<Clock, Flaw> {
    let blocks = agenda.iter().zip(passed);
    let mut elapsed_seconds: BTreeMap<BlockId, u32> = blocks
        .filter_map(|(block, passed)| Some((block.id, passed.as_ref()?.0)))
        .collect();
    let file = file.unwrap_or_default();
    let block = block(file.block, agenda, &FieldPath::top("clock"))?;
    if let (Some(block), Some(passed)) = (block, file.elapsed_seconds) {
        elapsed_seconds.insert(block, passed.0);
    }
    elapsed_seconds.retain(|_, passed| *passed > 0);
    Ok(Clock {
        block,
        running_since: file.running_since,
        elapsed_seconds,
        ends_at: file.ends_at,
    })
}

fn notes(
    files: Vec<FileNote>,
    agenda: &[Block],
    ids: &mut Ids<'_>,
    day: Moment,
) -> Result<Vec<Note>, Flaw> {
    let list = FieldPath::top("notes");
    once(&list, "id", files.iter().map(|file| file.id))?;
    let note = |(entry, file): (usize, FileNote)| {
        let at = list.entry(entry);
        Ok(Note {
            id: NoteId::new(ids.take(file.id)),
            block: block(file.block, agenda, &at)?,
            line: note::line(&file, &at)?,
            captured_at: file.captured_at.unwrap_or(day.at),
            captured_on: file.captured_on.unwrap_or(day.today),
            done: file.done,
            withheld: file.withheld,
        })
    };
    files.into_iter().enumerate().map(note).collect()
}

/// Whether the answers still allow this stage is not asked here: they may have changed since.
fn set_by_room(file: Option<FileOverride>, handles: &[Handle]) -> Result<Option<Override>, Flaw> {
    let Some(file) = file else { return Ok(None) };
    let list = FieldPath::top("override").field("agreed_by");
    no_doubles(&list, &file.agreed_by)?;
    Ok(Some(Override {
        stage: file.stage,
        reason: file.reason,
        agreed_by: seated(file.agreed_by, handles, |handle| handle),
    }))
}

fn block(
    position: Option<Position>,
    agenda: &[Block],
    at: &FieldPath,
) -> Result<Option<BlockId>, Flaw> {
    let Some(position) = position else {
        return Ok(None);
    };
    let block = usize::try_from(position.0)
        .ok()
        .and_then(|entry| agenda.get(entry));
    match block {
        Some(block) => Ok(Some(block.id)),
        None => Err(Flaw {
            path: at.field("block"),
            message: format!(
                "there is no block {} in an agenda of {}; blocks are counted from 0",
                position.0,
                agenda.len()
            ),
        }),
    }
}
