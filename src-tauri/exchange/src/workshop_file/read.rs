//! Reading a workshop file.

use std::collections::HashSet;

use headwater_domain::{
    BlockId, NoteId, ParticipantId, ValueLineId, WorkshopId,
    note::Note,
    value::{Range, ValueLine},
    workshop::{Block, Clock, Currency, Details, Handle, Participant, Side, Workshop},
};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use super::{
    WORKSHOP_BYTES, embedded_pack, header,
    model::{
        FileBlock, FileClock, FileNote, FileParticipant, FileValueLine, FileWorkshop, Position,
    },
    note, rating,
};
use crate::{
    FileError,
    field::list::Object,
    guard, json,
    pack::Flaw,
    path::FieldPath,
    plain::{nearest, quoted},
};

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
struct Ids<'a> {
    draw: &'a mut dyn FnMut() -> Uuid,
}

impl Ids<'_> {
    fn take(&mut self, given: Option<Uuid>) -> Uuid {
        given.unwrap_or_else(|| (self.draw)())
    }
}

fn workshop(file: FileWorkshop, ids: &mut Ids<'_>, now: Moment) -> Result<Workshop, Flaw> {
    let id = WorkshopId::new(ids.take(file.id));
    let details = Details {
        organisation: file.organisation,
        title: file.title,
        sponsor: file.sponsor,
        facilitator: file.facilitator,
        place: file.place,
        held_on: file.held_on,
        starts_at: file.starts_at,
        currency: file.currency.unwrap_or(Currency::EUR),
        confidentiality: file.confidentiality,
        target: file.target,
        invented: file.invented,
        votes_named: true,
    };
    let pack = embedded_pack::read(file.pack)?;
    let participants = participants(file.participants, ids)?;
    let handles: Vec<Handle> = participants.iter().map(|p| p.handle.clone()).collect();
    let agenda = agenda(file.agenda, ids)?;
    let day = Moment {
        today: file.held_on.unwrap_or(now.today),
        ..now
    };
    Ok(Workshop {
        id,
        details,
        state: file.state.unwrap_or_default(),
        ratings: rating::read_all(file.ratings, &pack)?,
        clock: clock(file.clock, &agenda)?,
        notes: notes(file.notes, &agenda, ids, day)?,
        value_lines: value_lines(file.value_lines, &handles, ids)?,
        opening_votes: Vec::new(),
        set_by_room: None,
        priorities: Vec::new(),
        pack,
        participants,
        agenda,
    })
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

fn clock(file: Option<FileClock>, agenda: &[Block]) -> Result<Clock, Flaw> {
    let Some(file) = file else {
        return Ok(Clock::default());
    };
    Ok(Clock {
        block: block(file.block, agenda, &FieldPath::top("clock"))?,
        running_since: file.running_since,
        elapsed_seconds: file.elapsed_seconds.map_or(0, |seconds| seconds.0),
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
        })
    };
    files.into_iter().enumerate().map(note).collect()
}

fn value_lines(
    files: Vec<FileValueLine>,
    handles: &[Handle],
    ids: &mut Ids<'_>,
) -> Result<Vec<ValueLine>, Flaw> {
    let list = FieldPath::top("value_lines");
    once(&list, "id", files.iter().map(|file| file.id))?;
    let value_line = |(entry, file): (usize, FileValueLine)| {
        let at = list.entry(entry);
        check_owner(file.owner.as_ref(), handles, &at)?;
        let range = Range::new(file.low, file.likely, file.high).map_err(|error| Flaw {
            path: at.field(if file.low > file.likely {
                "low"
            } else {
                "likely"
            }),
            message: format!("{error}; put the three in order"),
        })?;
        Ok(ValueLine {
            id: ValueLineId::new(ids.take(file.id)),
            name: file.name,
            question: file.question,
            range,
            owner: file.owner,
            basis: file.basis,
            overlap: file.overlap,
            released_by: Vec::new(),
        })
    };
    files.into_iter().enumerate().map(value_line).collect()
}

fn check_owner(owner: Option<&Handle>, handles: &[Handle], at: &FieldPath) -> Result<(), Flaw> {
    let Some(owner) = owner.filter(|owner| !handles.contains(owner)) else {
        return Ok(());
    };
    let near = nearest(owner.as_str(), handles.iter().map(Handle::as_str));
    let advice = near.map_or_else(
        || "add this participant, or take the owner out".to_owned(),
        |near| format!("“{near}” may be meant"),
    );
    Err(Flaw {
        path: at.field("owner"),
        message: format!(
            "{} is no participant of this workshop; {advice}",
            quoted(owner.as_str())
        ),
    })
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

/// Each entry of a list that has this field has another value in it.
fn once<T: Eq + std::hash::Hash + ToString>(
    list: &FieldPath,
    field: &str,
    values: impl Iterator<Item = Option<T>>,
) -> Result<(), Flaw> {
    let mut seen = HashSet::new();
    for (entry, value) in values.enumerate() {
        let Some(value) = value else { continue };
        let shown = quoted(&value.to_string());
        if !seen.insert(value) {
            return Err(Flaw {
                path: list.entry(entry).field(field),
                message: format!(
                    "{shown} stands in this list twice; give one of them another {field}"
                ),
            });
        }
    }
    Ok(())
}
