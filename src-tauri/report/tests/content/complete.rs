//! The completeness law: of any workshop, every note that is not private, decision, action, rating and
//! value line is in the sponsor edition, and in the attendee edition or in its list of what is left out.

use std::collections::HashSet;

use headwater_domain::{note::NoteKind, priority::Subject, workshop::Workshop};
use headwater_report::content::{Edition, Options, compose, left_out};
use proptest::prelude::*;

use super::{
    laws::{note_lines, ratings, value_lines, words},
    plain,
    room::{empty, with_notes, with_people, with_rating},
    taken_up::priorities,
};

const NUMBERS: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// Any workshop, with some notes withheld, some actions done and some outside every block.
fn workshops() -> impl Strategy<Value = Workshop> {
    let flags = prop::collection::vec((any::<bool>(), any::<bool>(), any::<bool>()), 12);
    let parts = (note_lines(), flags, ratings(), value_lines(), priorities());
    let people = prop::sample::select(vec![0u32, 1, 3, 40]);
    (parts, people).prop_map(
        |((lines, flags, ratings, value_lines, priorities), people)| {
            let typed: Vec<&str> = lines.iter().map(|(line, _)| line.as_str()).collect();
            let mut workshop = with_notes(with_people(empty("Acme"), people), &typed);
            for (note, (withheld, done, outside)) in workshop.notes.iter_mut().zip(flags) {
                (note.withheld, note.done) = (withheld, done);
                if outside {
                    note.block = None;
                }
            }
            for rating in ratings {
                workshop = with_rating(workshop, rating);
            }
            Workshop {
                value_lines,
                priorities,
                ..workshop
            }
        },
    )
}

fn text(workshop: &Workshop, edition: Edition) -> String {
    let options = Options {
        edition,
        ..Options::attendee("0.1.0")
    };
    plain::document(&compose(workshop, &options))
}

/// Every rating and value line, which no full edition leaves out.
fn assert_answers_and_figures(workshop: &Workshop, said: &str) {
    let found = words(said);
    for rating in &workshop.ratings {
        assert!(
            said.contains(rating.statement.as_str()),
            "{}",
            rating.statement
        );
        let dissent = rating.dissent.iter().map(|dissent| &dissent.words);
        for text in rating.evidence_text.iter().chain(dissent) {
            assert!(found.contains(text.as_str()), "{text}");
        }
    }
    for line in &workshop.value_lines {
        assert!(found.contains(line.name.as_str()), "{}", line.name);
        if let Some(basis) = &line.basis {
            assert!(found.contains(basis.as_str()), "{basis}");
        }
    }
}

/// How the list of what is left out counts those notes.
fn counted(workshop: &Workshop, is_of: impl Fn(bool, bool) -> bool) -> Vec<String> {
    let nouns = |kind| match kind {
        NoteKind::Note => ["note", "notes"],
        NoteKind::Decision => ["decision", "decisions"],
        NoteKind::Action => ["action", "actions"],
        NoteKind::Question => ["open question", "open questions"],
        NoteKind::Parked => ["parked item", "parked items"],
        NoteKind::Quote => ["quote", "quotes"],
    };
    let count = |kind| {
        let notes = workshop.notes.iter().filter(|note| {
            let reading = workshop.read_note(note);
            reading.kind == kind && is_of(reading.private, note.withheld)
        });
        notes.count()
    };
    let kinds = NoteKind::ALL.into_iter().map(|kind| (kind, count(kind)));
    kinds
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| {
            let noun = nouns(kind)[usize::from(count != 1)];
            format!("{} {noun}", NUMBERS[count])
        })
        .collect()
}

fn assert_notes(workshop: &Workshop, found: &HashSet<String>, is_in: impl Fn(bool, bool) -> bool) {
    for (place, note) in workshop.notes.iter().enumerate() {
        let private = workshop.read_note(note).private;
        for canary in [format!("canary{place}x"), format!("end{place}x")] {
            let is_there = found.contains(&canary);
            assert_eq!(is_there, is_in(private, note.withheld), "{canary}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn nothing_is_lost_but_what_is_counted(workshop in workshops()) {
        let sponsor = text(&workshop, Edition::Sponsor);
        assert_answers_and_figures(&workshop, &sponsor);
        assert_notes(&workshop, &words(&sponsor), |private, _| !private);
        for priority in &workshop.priorities {
            if let Subject::Own { title } = &priority.subject {
                prop_assert!(sponsor.contains(title.as_str()));
            }
        }
        let attendee = text(&workshop, Edition::Attendee);
        assert_answers_and_figures(&workshop, &attendee);
        assert_notes(&workshop, &words(&attendee), |private, withheld| !private && !withheld);
        let list = left_out(&workshop, None, Edition::Attendee);
        let said = list.join("\n").to_lowercase();
        let kept_back = counted(&workshop, |private, withheld| !private && withheld);
        let private = counted(&workshop, |private, _| private);
        for count in kept_back.iter().chain(&private) {
            prop_assert!(said.contains(count), "{} is not in {}", count, said);
        }
        let dropped = workshop.priorities.iter().filter(|priority| !priority.is_taken());
        prop_assert_eq!(dropped.count() > 0, said.contains("weighed and dropped"));
        for sentence in &list {
            prop_assert!(attendee.contains(sentence), "{}", sentence);
        }
    }
}
