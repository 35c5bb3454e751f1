//! A returning organisation: what its last workshop left, looked at and brought along only when asked.
//!
//! Nothing of another organisation is ever read out: both commands find the last workshop by themselves.

use std::collections::BTreeSet;

use headwater_domain::{
    NoteId, ParticipantId, Text, WorkshopId,
    capture::{self, Context, Reading},
    note::{Note, NoteKind},
    placement::place,
    workshop::{Handle, Participant, Presence, State, Workshop as Last, is_same_organisation},
};
use headwater_store::{
    Reader, Writer,
    table::{
        note::{insert_note, list_notes},
        participant::{insert_participant, list_participants},
        workshop::{WorkshopSummary, list_workshops},
    },
};

use super::{App, note};
use crate::{
    clock,
    error::{Answer, Problem},
    summary, transfer,
    wire::{
        Saved,
        last_time::{LastTime, OpenAction},
        parse, text,
        workshop::Workshop,
    },
};

/// The last workshop of the same organisation that was closed, or nothing where it is the first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn last_time_find(app: App<'_>, workshop: String) -> Answer<Option<LastTime>> {
    let workshop = parse::id("workshop", &workshop)?;
    app.read(move |reader| {
        let last = find(reader, workshop)?;
        last.map(|last| said(reader, workshop, &last)).transpose()
    })
    .await
}

/// Brings open actions of the last workshop along as notes that say from when they are, and its people,
/// where that is wanted, into the seats after those who are there. Nothing else crosses.
#[tauri::command]
#[specta::specta]
pub(crate) async fn last_time_bring(
    app: App<'_>,
    workshop: String,
    from: String,
    actions: Vec<String>,
    people: bool,
) -> Answer<Saved<Workshop>> {
    let workshop = parse::id("workshop", &workshop)?;
    let from: WorkshopId = parse::id("workshop", &from)?;
    let actions: BTreeSet<NoteId> = actions
        .iter()
        .map(|id| parse::id("action", id))
        .collect::<Answer<_>>()?;
    app.change(workshop, "bring along last time", move |writer| {
        let last = find(writer, workshop)?.filter(|last| last.id == from);
        let last = last.ok_or_else(|| {
            Problem::refused("This is not the organisation's last workshop. Open Prepare again.")
        })?;
        if people {
            seat(writer, workshop, &last)?;
        }
        bring(writer, workshop, &last, &actions)?;
        Ok(Workshop::new(
            &transfer::get(writer, workshop)?,
            clock::now(),
        ))
    })
    .await
}

/// The last closed workshop of the organisation that the workshop is about, before the workshop's day.
pub(crate) fn find(reader: &Reader<'_>, workshop: WorkshopId) -> Answer<Option<Last>> {
    let all = list_workshops(reader)?;
    let this = all.iter().find(|one| one.id == workshop);
    let this = this.ok_or_else(|| Problem::not_found("workshop"))?;
    let is_earlier = |one: &&WorkshopSummary| {
        one.id != this.id
            && one.state == State::Closed
            && one.invented == this.invented
            && is_same_organisation(&one.organisation, &this.organisation)
            && this
                .held_on
                .is_none_or(|day| one.held_on.is_none_or(|held| held <= day))
    };
    let last = all.iter().filter(is_earlier).max_by_key(|one| one.held_on);
    last.map(|last| transfer::get(reader, last.id)).transpose()
}

fn said(reader: &Reader<'_>, workshop: WorkshopId, last: &Last) -> Answer<LastTime> {
    let there = list_participants(reader, workshop)?;
    let brought = Brought::read(reader, workshop)?;
    let placement = place(&last.pack, &last.ratings);
    let set = placement.in_force(last.set_by_room.as_ref());
    let role = |reading: &Reading| {
        let owner = reading.owner().and_then(|handle| last.participant(handle));
        text(owner.map(|person| &person.role))
    };
    let actions = open_actions(last).map(|(note, reading)| OpenAction {
        note: note.id.to_string(),
        shown: reading.shown.clone(),
        owner: role(&reading),
        due: text(reading.due.as_ref()),
        brought: marked(last, note).is_some_and(|line| brought.has(&line)),
    });
    Ok(LastTime::new(
        last,
        summary::placement(&last.pack, &last.ratings),
        set.map(|set| set.stage.number()),
        actions.collect(),
        &unseated(last, &there),
    ))
}

/// Its actions that are not done, but for the facilitator's own.
fn open_actions(last: &Last) -> impl Iterator<Item = (&Note, Reading)> {
    let read = last.notes.iter().map(|note| (note, last.read_note(note)));
    read.filter(|(note, reading)| {
        reading.kind == NoteKind::Action && !reading.private && !note.done
    })
}

/// The line that says from when it is; `None` where it is too long for that.
fn marked(last: &Last, note: &Note) -> Option<Text> {
    let remark = last.details.held_on.map_or_else(
        || "from last time".to_owned(),
        |day| format!("from last time, {}", day.strftime("%-d %B %Y")),
    );
    let context = Context {
        handles: &last.handles(),
        captured_on: note.captured_on,
    };
    capture::with_remark(&note.line, &remark, context)
}

/// What the notes of the workshop say, so that nothing is brought along twice, also where it was given
/// another owner or date since.
struct Brought {
    handles: Vec<Handle>,
    shown: Vec<String>,
}

impl Brought {
    fn read(reader: &Reader<'_>, workshop: WorkshopId) -> Answer<Self> {
        let handles = note::list_handles(reader, workshop)?;
        let notes = list_notes(reader, workshop)?;
        let shown = notes.iter().map(|note| note::read(note, &handles).shown);
        let shown = shown.collect();
        Ok(Self { handles, shown })
    }

    fn has(&self, line: &Text) -> bool {
        let context = Context {
            handles: &self.handles,
            captured_on: clock::today(),
        };
        self.shown
            .contains(&capture::read(line.as_str(), context).shown)
    }
}

/// Those of last time whose handle nobody has here.
fn unseated<'a>(last: &'a Last, there: &[Participant]) -> Vec<&'a Participant> {
    let is_new = |person: &&Participant| there.iter().all(|known| known.handle != person.handle);
    last.participants.iter().filter(is_new).collect()
}

fn seat(writer: &Writer<'_>, workshop: WorkshopId, last: &Last) -> Answer<()> {
    for person in unseated(last, &list_participants(writer, workshop)?) {
        let seated = Participant {
            id: ParticipantId::new(clock::draw_id()),
            presence: Presence::Present,
            ..person.clone()
        };
        insert_participant(writer, workshop, &seated)?;
    }
    note::read_anew(writer, workshop)
}

fn bring(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    last: &Last,
    actions: &BTreeSet<NoteId>,
) -> Answer<()> {
    let there = Brought::read(writer, workshop)?;
    let open: Vec<&Note> = open_actions(last).map(|(note, _)| note).collect();
    if actions
        .iter()
        .any(|id| open.iter().all(|note| note.id != *id))
    {
        return Err(Problem::not_found("open action"));
    }
    for action in open.iter().filter(|note| actions.contains(&note.id)) {
        let line = marked(last, action).ok_or_else(|| {
            let reason = "An action is too long to say from when it is. Shorten it there.";
            Problem::invalid("actions", reason)
        })?;
        if there.has(&line) {
            continue;
        }
        let brought = Note {
            id: NoteId::new(clock::draw_id()),
            block: None,
            line,
            captured_at: clock::now(),
            captured_on: clock::today(),
            done: false,
            withheld: false,
        };
        insert_note(
            writer,
            workshop,
            &brought,
            &note::read(&brought, &there.handles),
        )?;
    }
    Ok(())
}
