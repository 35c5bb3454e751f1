//! What happened to the things that a room names or agrees: figures, priorities and notes.

use std::collections::BTreeMap;

use super::{Change, How, Thing};
use crate::{
    capture::Reading,
    note::{Note, NoteKind},
    priority::{Priority, Subject},
    value::ValueLine,
    workshop::Workshop,
};

const OWNER: [How; 3] = [How::OwnerSet, How::OwnerChanged, How::OwnerCleared];
const DATE: [How; 3] = [How::DateSet, How::DateChanged, How::DateCleared];

/// Every change of a thing, grouped by what it is and what happened to it.
pub(super) fn changed(before: &Workshop, now: &Workshop) -> Vec<Change> {
    let mut found = Found::default();
    value_lines(before, now, &mut found);
    priorities(before, now, &mut found);
    notes(before, now, &mut found);
    let change = |((what, how), names)| Change::Things { what, how, names };
    found.0.into_iter().map(change).collect()
}

/// What was found, by what it is and what happened to it.
#[derive(Default)]
struct Found(BTreeMap<(Thing, How), Vec<String>>);

impl Found {
    fn add(&mut self, what: Thing, how: How, name: impl Into<String>) {
        self.0.entry((what, how)).or_default().push(name.into());
    }

    /// Of one thing that stays: each of its parts that is otherwise.
    fn add_parts(&mut self, what: Thing, name: &str, parts: &[Option<How>]) {
        for how in parts.iter().flatten() {
            self.add(what, *how, name);
        }
    }
}

/// A thing as it was and as it is; one of the two may be missing.
type Pair<'a, T> = (Option<&'a T>, Option<&'a T>);

/// Every thing of now beside the same of before, then those that are gone.
fn pairs<'a, T, Id: PartialEq>(
    before: &'a [T],
    now: &'a [T],
    id: impl Fn(&T) -> Id,
) -> Vec<Pair<'a, T>> {
    let same = |one: &T, all: &'a [T]| all.iter().find(|other| id(other) == id(one));
    let kept = now.iter().map(|one| (same(one, before), Some(one)));
    let gone = before.iter().filter(|one| same(one, now).is_none());
    kept.chain(gone.map(|one| (Some(one), None))).collect()
}

fn moved<T: PartialEq>(before: Option<T>, now: Option<T>, hows: [How; 3]) -> Option<How> {
    let [set, changed, cleared] = hows;
    match (before, now) {
        (None, Some(_)) => Some(set),
        (Some(before), Some(now)) => (before != now).then_some(changed),
        (Some(_), None) => Some(cleared),
        (None, None) => None,
    }
}

fn otherwise(is_otherwise: bool) -> Option<How> {
    is_otherwise.then_some(How::Changed)
}

fn value_lines(before: &Workshop, now: &Workshop, found: &mut Found) {
    let what = Thing::ValueLine;
    for pair in pairs(&before.value_lines, &now.value_lines, |line| line.id) {
        match pair {
            (Some(before), Some(now)) => {
                let others = |line: &ValueLine| ValueLine {
                    range: now.range,
                    owner: None,
                    ..line.clone()
                };
                let parts = [
                    (before.range != now.range).then_some(How::Figures),
                    otherwise(others(before) != others(now)),
                    moved(before.owner.as_ref(), now.owner.as_ref(), OWNER),
                ];
                found.add_parts(what, now.name.as_str(), &parts);
            }
            (None, Some(line)) => found.add(what, How::Added, line.name.as_str()),
            (Some(line), None) => found.add(what, How::Removed, line.name.as_str()),
            (None, None) => {}
        }
    }
}

fn priorities(before: &Workshop, now: &Workshop, found: &mut Found) {
    let what = Thing::Priority;
    for pair in pairs(&before.priorities, &now.priorities, |priority| priority.id) {
        match pair {
            (Some(then), Some(now_is)) => {
                let name = title(now, now_is);
                found.add_parts(what, &name, &of_priority(then, now_is));
            }
            (None, Some(new)) if new.is_taken() => found.add(what, How::Added, title(now, new)),
            (None, Some(new)) => found.add(what, How::Dropped, title(now, new)),
            (Some(old), None) => found.add(what, How::Removed, title(before, old)),
            (None, None) => {}
        }
    }
}

fn of_priority(before: &Priority, now: &Priority) -> [Option<How>; 2] {
    let weighed = match (before.is_taken(), now.is_taken()) {
        (false, true) => Some(How::TakenUp),
        (true, false) => Some(How::Dropped),
        (true, true) | (false, false) => {
            let others = |priority: &Priority| Priority {
                owner: None,
                ..priority.clone()
            };
            otherwise(others(before) != others(now))
        }
    };
    let owner = moved(before.owner.as_ref(), now.owner.as_ref(), OWNER);
    [weighed, owner.filter(|_| now.is_taken())]
}

/// The priority in the room's words where it has any, else in the pack's.
fn title(workshop: &Workshop, priority: &Priority) -> String {
    match &priority.subject {
        Subject::Own { title }
        | Subject::Recommendation {
            title: Some(title), ..
        } => title.to_string(),
        Subject::Recommendation { id, title: None } => {
            let mut all = workshop.pack.content().recommendations.iter();
            let of_pack = all.find(|recommendation| recommendation.id == *id);
            of_pack.map_or_else(|| id.to_string(), |found| found.title.to_string())
        }
    }
}

/// A note, and what it says.
struct Line<'a> {
    note: &'a Note,
    reading: Reading,
}

fn lines(workshop: &Workshop) -> Vec<Line<'_>> {
    let line = |note| Line {
        note,
        reading: workshop.read_note(note),
    };
    workshop.notes.iter().map(line).collect()
}

fn notes(before: &Workshop, now: &Workshop, found: &mut Found) {
    for pair in pairs(&lines(before), &lines(now), |line| line.note.id) {
        let is_kept_back = |line: Option<&Line<'_>>| line.is_some_and(Line::is_kept_back);
        match pair {
            (then, now) if is_kept_back(then) || is_kept_back(now) => {}
            (Some(then), Some(now)) if then.thing() == now.thing() => {
                found.add_parts(now.thing(), &now.reading.shown, &of_note(then, now));
            }
            (then, now) => {
                if let Some(line) = now {
                    found.add(line.thing(), How::Added, line.reading.shown.as_str());
                }
                if let Some(line) = then {
                    found.add(line.thing(), How::Removed, line.reading.shown.as_str());
                }
            }
        }
    }
}

fn of_note(before: &Line<'_>, now: &Line<'_>) -> Vec<Option<How>> {
    let words = |line: &Line<'_>| Reading {
        spans: Vec::new(),
        people: Vec::new(),
        due: None,
        ..line.reading.clone()
    };
    let said = otherwise(words(before) != words(now));
    let (people, people_now) = (&before.reading.people, &now.reading.people);
    let (due, due_now) = (before.reading.due, now.reading.due);
    if now.thing() != Thing::Action {
        return vec![said.or_else(|| otherwise(people != people_now || due != due_now))];
    }
    let others = people.get(1..) != people_now.get(1..) && people.len().max(people_now.len()) > 1;
    let done = match (before.note.done, now.note.done) {
        (false, true) => Some(How::Done),
        (true, false) => Some(How::Undone),
        (true, true) | (false, false) => None,
    };
    vec![
        said.or_else(|| otherwise(others)),
        moved(people.first(), people_now.first(), OWNER),
        moved(due, due_now, DATE),
        done,
    ]
}

impl Line<'_> {
    /// Whether some edition does not have it.
    fn is_kept_back(&self) -> bool {
        self.reading.private || self.note.withheld
    }

    fn thing(&self) -> Thing {
        match self.reading.kind {
            NoteKind::Decision if self.reading.asked => Thing::Asked,
            NoteKind::Decision => Thing::Decision,
            NoteKind::Action => Thing::Action,
            NoteKind::Question => Thing::Question,
            NoteKind::Parked => Thing::Parked,
            NoteKind::Note | NoteKind::Quote => Thing::Note,
        }
    }
}
