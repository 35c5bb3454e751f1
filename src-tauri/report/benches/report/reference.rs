//! The reference workshop: the sample, grown until its report has thirty pages.
//!
//! Whatever is added says that it is invented. Its words are those of the shipped pack, put together in
//! ever new ways, so that no page compresses better than a real one.

use headwater_domain::{
    Text,
    ballot::{Ballot, Vote},
    note::Note,
    pack::Statement,
    rating::{Answer, Dissent, EvidenceGrade, Rating, Truth},
    value::{Amount, MoneyQuestion, Range, ValueLine},
    workshop::{Handle, Participant, Presence, Side, Workshop},
};
use headwater_exchange::workshop_file::{Moment, SAMPLE, read_workshop_file};
use jiff::{Timestamp, ToSpan, civil::date};

/// What is asked of the report.
pub(crate) const PAGES: usize = 30;
const PEOPLE: usize = 7;
const VALUE_LINES: u64 = 6;
/// So many notes and votes are added at a time: less than a page of them.
const STEP: usize = 3;
const RATED: usize = 1;

/// The sample with more people and value lines, and as many votes, answers and notes as thirty pages take.
pub(crate) fn workshop() -> Workshop {
    let mut workshop = sample();
    people(&mut workshop);
    value_lines(&mut workshop);
    let pack = workshop.pack.clone();
    let mut statements = pack.statements().iter().enumerate();
    while crate::set(&workshop).1.pages.len() < PAGES {
        for (place, statement) in statements.by_ref().take(RATED) {
            rate(&mut workshop, statement, place);
        }
        notes(&mut workshop);
    }
    workshop
}

/// The same, after that many more things were said: one note is another in each.
pub(crate) fn changed(workshop: &Workshop, run: usize) -> Workshop {
    let mut changed = workshop.clone();
    let count = changed.notes.len();
    // From the last one back: these are the invented ones.
    let note = &mut changed.notes[count - 1 - run % count];
    let line = note
        .line
        .as_str()
        .replacen(": ", &format!(", said {run} times: "), 1);
    note.line = text(&line);
    changed
}

fn sample() -> Workshop {
    let mut drawn = 0;
    let mut ids = || {
        drawn += 1;
        id(drawn)
    };
    let now = Moment {
        at: Timestamp::UNIX_EPOCH,
        today: date(2026, 11, 19),
    };
    read_workshop_file(SAMPLE.as_bytes(), &mut ids, now).expect("the sample can be read")
}

fn people(workshop: &mut Workshop) {
    for seat in 1..=PEOPLE {
        workshop.participants.push(Participant {
            id: id(100_000 + seat),
            handle: Handle::parse(&format!("site-{seat}")).expect("a handle"),
            role: text(&format!("Head of invented site {seat}")),
            name: Some(text(&format!("Invented person {seat}"))),
            side: [Side::Business, Side::Technology][seat % 2],
            presence: Presence::Present,
        });
    }
}

/// Answers a statement, or puts that answer to the vote by name.
fn rate(workshop: &mut Workshop, statement: &Statement, place: usize) {
    let handles = workshop.handles();
    let given = workshop.rating(&statement.id).cloned();
    let mut rating = given.unwrap_or_else(|| invented_rating(statement, place));
    if rating.ballots.is_empty() {
        rating.ballots = vec![ballot(&handles, place)];
    }
    if place.is_multiple_of(6) {
        let words = format!("Invented doubt: {}", statement.settled_by.as_str());
        rating.dissent.push(Dissent {
            by: handles.get(place % handles.len()).cloned(),
            words: text(&words),
        });
    }
    let ratings = &mut workshop.ratings;
    ratings.retain(|other| other.statement != statement.id);
    ratings.push(rating);
    let pack = workshop.pack.statements();
    ratings.sort_by_key(|rating| pack.iter().position(|s| s.id == rating.statement));
}

fn invented_rating(statement: &Statement, place: usize) -> Rating {
    let evidence = EvidenceGrade::ALL[place % 3];
    let seen = format!("Invented evidence: {}", statement.settled_by.as_str());
    Rating {
        statement: statement.id.clone(),
        answer: Answer::True(Truth::ALL[place % 4]),
        evidence,
        evidence_text: (evidence != EvidenceGrade::E0).then(|| text(&seen)),
        dissent: Vec::new(),
        ballots: Vec::new(),
    }
}

fn ballot(handles: &[Handle], place: usize) -> Ballot {
    let vote = |(seat, by): (usize, &Handle)| Vote {
        by: by.clone(),
        truth: Truth::ALL.get((place + seat * seat) % 5).copied(),
    };
    Ballot::Named(handles.iter().enumerate().map(vote).collect())
}

fn value_lines(workshop: &mut Workshop) {
    let statements = workshop.pack.clone();
    for (place, statement) in (1..=VALUE_LINES).zip(statements.statements().iter().skip(30)) {
        let amount = |times: u64| Amount::new(place * times * 7_000).expect("an amount");
        let question = MoneyQuestion::ALL[workshop.value_lines.len() % 3];
        let basis = format!("Invented basis: {}", statement.settled_by.as_str());
        workshop.value_lines.push(ValueLine {
            id: id(200_000 + workshop.value_lines.len()),
            name: text(&format!("Invented line, {}", statement.short.as_str())),
            question,
            range: Range::new(amount(3), amount(5), amount(11)).expect("in order"),
            owner: workshop
                .participants
                .get(1)
                .map(|person| person.handle.clone()),
            basis: Some(text(&basis)),
            overlap: None,
            released_by: Vec::new(),
        });
    }
}

fn notes(workshop: &mut Workshop) {
    let handles = workshop.handles();
    let statements = workshop.pack.clone();
    let statements = statements.statements();
    for _ in 0..STEP {
        let place = workshop.notes.len();
        let about = &statements[place * 7 % statements.len()];
        let other = &statements[(place * 11 + place / 9) % statements.len()];
        let owner = &handles[place % handles.len()];
        let (about, other) = (about.short.as_str(), other.settled_by.as_str());
        let line = match place % 8 {
            0 => format!("! Invented: {about} comes first. {other} @{owner}"),
            1 => format!("> Invented: see to {about}. {other} @{owner} ^2027-02-12"),
            2 => format!("? Invented: who answers for {about}? {other}"),
            3 => format!("\" Invented: we have {about}, and nobody looks. {other} @{owner}"),
            _ => format!("Invented: {about}. {other} #process @{owner}"),
        };
        let block = &workshop.agenda[place % workshop.agenda.len()];
        let minutes = i64::try_from(place).expect("few notes");
        workshop.notes.push(Note {
            id: id(300_000 + place),
            block: Some(block.id),
            line: text(&line),
            captured_at: "2026-11-19T11:30:00Z".parse::<Timestamp>().expect("a time")
                + minutes.minutes(),
            captured_on: date(2026, 11, 19),
            done: false,
            withheld: false,
        });
    }
}

fn text(said: &str) -> Text {
    Text::parse(said).expect("some text")
}

fn id<T: std::str::FromStr>(number: usize) -> T {
    let written = format!("00000000-0000-7000-8000-{number:012}");
    written
        .parse()
        .unwrap_or_else(|_| panic!("BUG: {written} is an id"))
}
