//! What the rules find in a workshop, gathered once for all sections.

use std::collections::{HashMap, HashSet};

use headwater_domain::{
    Stage, StatementId, ValueLineId,
    capture::{self, Reading},
    note::{Note, NoteKind},
    pack::{ModelPack, Statement},
    placement::{
        Certificate, Contradiction, Override, Placement, Profile, Standing, certificate,
        contradictions, place, profile, standing,
    },
    rating::{Answer, Rating},
    recommendation::{Advice, advise},
    value::{Worth, worth},
    workshop::{Handle, Participant, Workshop},
};

use crate::figure::range;

use super::{Edition, words};

/// A workshop with everything that the rules say of it.
pub(super) struct Findings<'a> {
    pub(super) workshop: &'a Workshop,
    pub(super) edition: Edition,
    pub(super) placement: Placement,
    pub(super) certificate: Certificate,
    pub(super) profile: Profile,
    /// Each tell-tale that speaks against the floor, with the must-haves that it contradicts.
    pub(super) contradictions: Vec<Contradiction>,
    /// The stage that the room set, where it is in force.
    pub(super) set: Option<&'a Override>,
    pub(super) advice: Vec<Advice<'a>>,
    pub(super) worth: Worth,
    /// The notes that may be printed, as captured.
    pub(super) notes: Vec<Line<'a>>,
    /// The facilitator's own notes, which no edition has.
    pub(super) private: Vec<Line<'a>>,
    /// The notes that this edition leaves out by the facilitator's choice.
    pub(super) withheld: Vec<Line<'a>>,
    /// The organisation's workshop before this one, where the report is told of it.
    pub(super) earlier: Option<&'a Workshop>,
    keys: HashMap<ValueLineId, String>,
    ratings: HashMap<&'a StatementId, &'a Rating>,
}

/// A note and what its line says.
pub(super) struct Line<'a> {
    pub(super) note: &'a Note,
    pub(super) reading: Reading,
}

impl Line<'_> {
    /// What a reader sees; a line of nothing but tags is shown whole, so that it is not lost.
    pub(super) fn text(&self) -> String {
        if self.reading.shown.trim().is_empty() {
            return capture::body(&self.note.line).to_string();
        }
        self.reading.shown.clone()
    }
}

impl<'a> Findings<'a> {
    /// Applies every rule to a workshop.
    pub(super) fn of(workshop: &'a Workshop, edition: Edition) -> Self {
        let pack: &ModelPack = &workshop.pack;
        let placement = place(pack, &workshop.ratings);
        let advice = advise(pack, &workshop.ratings, &placement);
        let (private, open): (Vec<_>, Vec<_>) = read(workshop)
            .into_iter()
            .partition(|line| line.reading.private);
        let (withheld, notes): (Vec<_>, Vec<_>) = open
            .into_iter()
            .partition(|line| line.note.withheld && !edition.names_people());
        Self {
            workshop,
            edition,
            certificate: certificate(pack, &workshop.ratings),
            profile: profile(pack, &workshop.ratings),
            contradictions: contradictions(pack, &workshop.ratings),
            set: placement.in_force(workshop.set_by_room.as_ref()),
            advice,
            worth: worth(&workshop.value_lines),
            notes,
            private,
            withheld,
            earlier: None,
            keys: range::keys(&workshop.value_lines),
            ratings: workshop.ratings.iter().map(|r| (&r.statement, r)).collect(),
            placement,
        }
    }

    pub(super) fn pack(&self) -> &'a ModelPack {
        &self.workshop.pack
    }

    /// The organisation, short enough for a title.
    pub(super) fn organisation(&self) -> String {
        words::clip(self.workshop.details.organisation.as_str(), 8)
    }

    pub(super) fn rating(&self, id: &StatementId) -> Option<&'a Rating> {
        self.ratings.get(id).copied()
    }

    pub(super) fn standing(&self, statement: &Statement) -> Standing {
        standing(statement, self.rating(&statement.id))
    }

    /// The statements of those ids, in that order.
    pub(super) fn statements(&self, ids: &[StatementId]) -> Vec<&'a Statement> {
        ids.iter()
            .filter_map(|id| self.pack().statement(id))
            .collect()
    }

    /// The few words of those statements, for lists.
    pub(super) fn shorts(&self, ids: &[StatementId]) -> Vec<String> {
        let short = |statement: &Statement| words::clip(statement.short.as_str(), 8);
        self.statements(ids).into_iter().map(short).collect()
    }

    /// Whether the room answered nothing at all.
    pub(super) fn nothing_answered(&self) -> bool {
        self.workshop
            .ratings
            .iter()
            .all(|rating| match &rating.answer {
                Answer::True(_) => self.pack().statement(&rating.statement).is_none(),
                Answer::Unknown => true,
                Answer::NotApplicable { reason } => reason.is_none(),
            })
    }

    /// The notes of that kind; asked decisions apart from taken ones.
    pub(super) fn notes_of(&self, kind: NoteKind, asked: bool) -> Vec<&Line<'a>> {
        let wanted = |line: &&Line<'_>| line.reading.kind == kind && line.reading.asked == asked;
        self.notes.iter().filter(wanted).collect()
    }

    /// The short name of a value line, such as "B2".
    pub(super) fn key(&self, line: ValueLineId) -> &str {
        self.keys.get(&line).map_or("", String::as_str)
    }

    /// A person by office. Where several hold the same office, the handle tells them apart.
    pub(super) fn person(&self, handle: &Handle) -> String {
        self.workshop.office(handle)
    }

    /// People by office, as in a table.
    pub(super) fn people(&self, handles: &[Handle]) -> String {
        let people: Vec<String> = handles.iter().map(|handle| self.person(handle)).collect();
        people.join(", ")
    }

    /// Who was in the room.
    pub(super) fn present(&self) -> Vec<&'a Participant> {
        use headwater_domain::workshop::Presence;
        let people = self.workshop.participants.iter();
        people
            .filter(|person| person.presence == Presence::Present)
            .collect()
    }

    /// The must-haves of a stage that apply.
    pub(super) fn applicable(&self, stage: Stage) -> Vec<&'a Statement> {
        let applies = |s: &&Statement| self.standing(s) != Standing::NotApplicable;
        self.pack().must_haves(stage).filter(applies).collect()
    }

    /// Everything that keeps the next stage away, in pack order, each once.
    pub(super) fn missing(&self) -> Vec<StatementId> {
        let Placement {
            failing,
            open,
            unsettled,
            ..
        } = &self.placement;
        let all: HashSet<&StatementId> = failing.iter().chain(open).chain(unsettled).collect();
        let in_order = self
            .pack()
            .statements()
            .iter()
            .map(|statement| &statement.id);
        in_order.filter(|id| all.contains(id)).cloned().collect()
    }
}

fn read(workshop: &Workshop) -> Vec<Line<'_>> {
    let line = |note| Line {
        note,
        reading: workshop.read_note(note),
    };
    workshop.notes.iter().map(line).collect()
}
