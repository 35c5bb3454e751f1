//! Workshops built by hand.

use headwater_domain::{
    Stage, Text,
    ballot::{Ballot, Counts},
    note::Note,
    rating::{Answer, Dissent, EvidenceGrade, Rating, Truth},
    value::{Amount, MoneyQuestion, Range, ValueLine},
    workshop::{
        Activity, Block, Clock, Currency, Details, Handle, Minutes, Participant, Presence, Side,
        State, Workshop,
    },
};
use jiff::{Timestamp, civil::Date};

use super::pack::{ParseId, pack, text};

/// The day of every test workshop.
const DAY: Date = Date::constant(2026, 11, 19);

/// A workshop in which nothing was said yet.
pub(crate) fn empty(organisation: &str) -> Workshop {
    Workshop {
        id: id(1),
        details: details(organisation),
        state: State::Closed,
        pack: pack(),
        participants: vec![],
        agenda: vec![block(1, Activity::Welcome), block(2, Activity::Assess)],
        clock: Clock::default(),
        notes: vec![],
        ratings: vec![],
        value_lines: vec![],
        opening_votes: vec![],
        set_by_room: None,
        priorities: vec![],
    }
}

/// The same with so many people: a CEO, a CFO, and heads of numbered units.
pub(crate) fn with_people(workshop: Workshop, count: u32) -> Workshop {
    let participants = (0..count)
        .map(|seat| Participant {
            id: id(100 + seat),
            handle: Handle::parse(&role(seat).to_lowercase().replace(' ', "-")).expect("a handle"),
            role: text(&role(seat)),
            name: Some(text(&format!("Person {seat}"))),
            side: if seat % 3 == 0 {
                Side::Business
            } else {
                Side::Technology
            },
            presence: if seat == 3 {
                Presence::Absent
            } else {
                Presence::Present
            },
        })
        .collect();
    Workshop {
        participants,
        ..workshop
    }
}

fn role(seat: u32) -> String {
    match seat {
        0 => "CEO".to_owned(),
        1 => "CFO".to_owned(),
        other => format!("Head {other}"),
    }
}

/// The same with those lines captured, a minute apart, in the second block.
pub(crate) fn with_notes(mut workshop: Workshop, lines: &[&str]) -> Workshop {
    for (place, line) in lines.iter().enumerate() {
        let minute = i64::try_from(place).expect("few lines");
        workshop.notes.push(Note {
            id: id(1000 + u32::try_from(place).expect("few lines")),
            block: Some(workshop.agenda[1].id),
            line: text(line),
            captured_at: Timestamp::constant(1_795_078_800 + minute * 60, 0),
            captured_on: DAY,
            done: false,
            withheld: false,
        });
    }
    workshop
}

/// The same with the must-haves up to a stage largely true on a named example.
pub(crate) fn with_must_haves(mut workshop: Workshop, highest: u8) -> Workshop {
    for statement in super::pack::must_haves(highest) {
        workshop.ratings.push(rating(
            statement,
            Answer::True(Truth::Largely),
            EvidenceGrade::E1,
        ));
    }
    workshop
}

/// One more rating, or another in its place.
pub(crate) fn with_rating(mut workshop: Workshop, rating: Rating) -> Workshop {
    workshop
        .ratings
        .retain(|other| other.statement != rating.statement);
    workshop.ratings.push(rating);
    workshop
}

/// A rating without votes.
pub(crate) fn rating(statement: &str, answer: Answer, evidence: EvidenceGrade) -> Rating {
    let evidence_text =
        (evidence != EvidenceGrade::E0).then(|| text(&format!("Evidence for {statement}")));
    Rating {
        statement: statement.parse_id(),
        answer,
        evidence,
        evidence_text,
        dissent: vec![],
        ballots: vec![],
    }
}

/// A rating whose last ballot splits the room.
pub(crate) fn contested(statement: &str) -> Rating {
    Rating {
        ballots: vec![Ballot::Counted(Counts {
            votes: [3, 0, 1, 3],
            unknown: 1,
        })],
        dissent: vec![Dissent {
            by: None,
            words: text("I have never seen it."),
        }],
        ..rating(statement, Answer::True(Truth::Largely), EvidenceGrade::E1)
    }
}

/// A value line with owner and basis.
pub(crate) fn line(place: u32, question: MoneyQuestion, units: [u64; 3]) -> ValueLine {
    let [low, likely, high] = units.map(|units| Amount::new(units).expect("an amount"));
    ValueLine {
        id: id(2000 + place),
        name: text(&format!("Value line {place}")),
        question,
        range: Range::new(low, likely, high).expect("in order"),
        owner: Handle::parse("cfo"),
        basis: Some(text(&format!("Basis of line {place}"))),
        overlap: None,
        released_by: vec![],
    }
}

/// An id of any kind, by number.
pub(crate) fn id<T: std::str::FromStr>(number: u32) -> T {
    let written = format!("00000000-0000-7000-8000-{number:012}");
    written
        .parse()
        .unwrap_or_else(|_| panic!("{written} is an id"))
}

fn block(place: u32, activity: Activity) -> Block {
    Block {
        id: id(10 + place),
        activity,
        title: None,
        planned_minutes: Minutes::new(30).expect("minutes"),
        minimum_minutes: Minutes::new(10).expect("minutes"),
        locked: false,
    }
}

fn details(organisation: &str) -> Details {
    Details {
        organisation: Text::parse(organisation).expect("a name"),
        title: None,
        sponsor: None,
        facilitator: Some(text("Ada Facilitator")),
        place: Some(text("Hamburg")),
        held_on: Some(DAY),
        starts_at: None,
        currency: Currency::EUR,
        confidentiality: Some(text("Confidential")),
        target: Stage::new(4),
        invented: false,
        votes_named: true,
    }
}
