//! Writing a workshop file.

use headwater_domain::{
    BlockId, Text, capture,
    note::Note,
    placement::Override,
    workshop::{Block, Clock, Participant, Presence, Workshop},
};

use super::{
    FORMAT, VERSION, embedded_pack,
    model::{
        FileBlock, FileClock, FileNote, FileOverride, FileParticipant, FileWorkshop, Position,
    },
    note, opening_vote, priority, rating, value_line,
};
use crate::{field::number::Count, json};

/// Writes a workshop as its file. The same workshop gives the same text; reading it gives the same
/// workshop again, as long as it keeps within the limits of [`super`].
#[must_use]
pub fn write_workshop_file(workshop: &Workshop) -> String {
    let details = &workshop.details;
    let position = |id: Option<BlockId>| position(id, &workshop.agenda);
    let file = FileWorkshop {
        format: format(),
        version: Count(VERSION),
        pack: embedded_pack::write(&workshop.pack),
        id: Some(workshop.id.uuid()),
        organisation: details.organisation.clone(),
        title: details.title.clone(),
        sponsor: details.sponsor.clone(),
        facilitator: details.facilitator.clone(),
        place: details.place.clone(),
        held_on: details.held_on,
        starts_at: details.starts_at,
        currency: Some(details.currency),
        confidentiality: details.confidentiality.clone(),
        target: details.target,
        invented: details.invented,
        votes_named: details.votes_named,
        state: Some(workshop.state),
        participants: workshop.participants.iter().map(participant).collect(),
        agenda: (workshop.agenda.iter())
            .map(|one| block(one, &workshop.clock))
            .collect(),
        clock: clock(&workshop.clock, position(workshop.clock.block)),
        opening_votes: opening_vote::write_all(&workshop.opening_votes),
        notes: workshop
            .notes
            .iter()
            .map(|note| file_note(note, position(note.block)))
            .collect(),
        ratings: workshop.ratings.iter().map(rating::write).collect(),
        value_lines: workshop.value_lines.iter().map(value_line::write).collect(),
        set_by_room: workshop.set_by_room.as_ref().map(set_by_room),
        priorities: workshop.priorities.iter().map(priority::write).collect(),
    };
    json::write(&file)
}

fn format() -> Text {
    Text::parse(FORMAT).expect("BUG: the format is a word")
}

fn participant(participant: &Participant) -> FileParticipant {
    let presence = participant.presence;
    FileParticipant {
        handle: participant.handle.clone(),
        role: participant.role.clone(),
        name: participant.name.clone(),
        side: Some(participant.side),
        presence: (presence != Presence::default()).then_some(presence),
        id: Some(participant.id.uuid()),
    }
}

/// Of the current block the clock itself says what has passed.
fn block(block: &Block, clock: &Clock) -> FileBlock {
    let passed = clock.seconds_of(block.id);
    let is_left = clock.block != Some(block.id) && passed > 0;
    FileBlock {
        activity: block.activity,
        title: block.title.clone(),
        planned_minutes: block.planned_minutes,
        minimum_minutes: Some(block.minimum_minutes),
        locked: block.locked,
        elapsed_seconds: is_left.then_some(Count(passed)),
        id: Some(block.id.uuid()),
    }
}

fn clock(clock: &Clock, block: Option<Position>) -> Option<FileClock> {
    let passed = clock.block.map_or(0, |current| clock.seconds_of(current));
    (*clock != Clock::default()).then_some(FileClock {
        block,
        running_since: clock.running_since,
        elapsed_seconds: Some(Count(passed)),
        ends_at: clock.ends_at,
    })
}

fn file_note(note: &Note, block: Option<Position>) -> FileNote {
    let (kind, private, asked, text) = note::parts(&note.line);
    let composed = capture::compose(kind, private, asked, &text);
    FileNote {
        kind,
        text,
        line: (composed != note.line).then(|| note.line.clone()),
        private,
        asked,
        done: note.done,
        withheld: note.withheld,
        block,
        captured_at: Some(note.captured_at),
        captured_on: Some(note.captured_on),
        id: Some(note.id.uuid()),
    }
}

fn set_by_room(set: &Override) -> FileOverride {
    FileOverride {
        stage: set.stage,
        reason: set.reason.clone(),
        agreed_by: set.agreed_by.clone(),
    }
}

fn position(id: Option<BlockId>, agenda: &[Block]) -> Option<Position> {
    let position = agenda.iter().position(|block| Some(block.id) == id)?;
    u32::try_from(position).ok().map(Count)
}
