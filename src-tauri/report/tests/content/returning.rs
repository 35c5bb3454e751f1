//! An organisation that comes back: its workshop of last year, and this year's.

use headwater_domain::{
    note::Note,
    rating::{Answer, EvidenceGrade, Truth},
    value::MoneyQuestion,
    workshop::Workshop,
};
use headwater_report::content::{Edition, Options, compose, left_out};
use jiff::civil::Date;

use super::{
    full,
    pack::text,
    plain,
    room::{empty, line, rating, with_must_haves, with_notes, with_people, with_rating},
    titles::assert_says,
};

const ACTIONS: [&str; 4] = [
    "> Show the pilot with facts @cfo ^2026-02-01",
    "> Name an owner @ceo ^2026-03-31",
    "> Exercise recovery @head-2",
    "% > Nobody reads this",
];

/// Stage 1, eleven months before.
pub(crate) fn earlier() -> Workshop {
    let mut workshop = with_must_haves(with_people(empty("Acme"), 5), 1);
    let no = rating("2-live", Answer::True(Truth::Not), EvidenceGrade::E1);
    workshop = with_notes(with_rating(workshop, no), &ACTIONS);
    workshop.notes[0].done = true;
    workshop.details.held_on = Some(Date::constant(2025, 12, 12));
    workshop.value_lines = vec![line(1, MoneyQuestion::Save, [100_000, 200_000, 300_000])];
    workshop
}

/// Stage 2, with one action brought along, and changed a little since its report went out.
pub(crate) fn now() -> Workshop {
    let mut workshop = full::full();
    let brought = Note {
        line: text("> Exercise recovery (from last time, 12 December 2025) @head-2"),
        ..workshop.notes[0].clone()
    };
    workshop.notes.push(Note {
        id: super::room::id(1900),
        ..brought
    });
    workshop.notes[1].line = text("> Exercise recovery @head-2 ^2027-02-28");
    workshop
        .value_lines
        .push(line(9, MoneyQuestion::Risk, [40_000, 50_000, 60_000]));
    let levels = rating("3-levels", Answer::True(Truth::Not), EvidenceGrade::E1);
    with_rating(workshop, levels)
}

fn report(workshop: &Workshop, earlier: &Workshop, edition: Edition) -> String {
    let options = Options {
        edition,
        earlier: Some(earlier),
        ..Options::attendee("0.1.0")
    };
    plain::document(&compose(workshop, &options))
}

#[test]
fn progress_compares_the_stage_the_answers_and_the_actions() {
    let said = report(&now(), &earlier(), Edition::Attendee);
    assert_says(&said, "# From stage 1 to 2 in eleven months [progress]");
    assert_says(&said, "Eleven months ago it was at stage 1.");
    assert_says(&said, "| One live use 2-live | Not true | Largely true |");
    assert_says(
        &said,
        "Of three actions, one is done, one is still open and one was not brought along.",
    );
    assert_says(&said, "| Exercise recovery | Head 2 | – | Still open |");
    assert!(!said.contains("Nobody reads this"), "{said}");
}

#[test]
fn progress_is_told_backwards_and_without_days_as_well() {
    let mut last = earlier();
    assert_says(
        &report(&last, &now(), Edition::Sponsor),
        "# From stage 2 back to 1 since last time [progress]",
    );
    last.details.held_on = None;
    assert_says(
        &report(&now(), &last, Edition::Sponsor),
        "# From stage 1 to 2 since last time [progress]",
    );
    assert_says(
        &report(&empty("Acme"), &empty("Acme"), Edition::Sponsor),
        "# No stage could be named, neither last time nor now [progress]",
    );
}

#[test]
fn the_short_edition_says_where_it_was_and_leaves_the_rest_out() {
    let said = report(&now(), &earlier(), Edition::Short);
    assert_says(&said, "Eleven months ago it was at stage 1.");
    assert!(!said.contains("[progress]"), "{said}");
    let told = |before: Option<&Workshop>| left_out(&now(), before, Edition::Short).join(" ");
    assert_says(&told(Some(&earlier())), "the progress since last time");
    assert!(!told(None).contains("last time"), "{}", told(None));
}
