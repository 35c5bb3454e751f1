//! Whole reports in words, for workshops of different shape.

use headwater_domain::{
    rating::{Answer, EvidenceGrade, Truth},
    value::{MoneyQuestion, ValueLine},
    workshop::{Currency, Workshop, changes::changed_since},
};
use headwater_report::content::{Edition, Options, Version, compose};

use super::{
    full,
    pack::text,
    plain, returning,
    room::{
        self, contested, empty, line, rating, with_must_haves, with_notes, with_people, with_rating,
    },
};

const NOTES: [&str; 9] = [
    "All are here.",
    "\"I have paid for this twice.\" @cfo",
    "! Recovery comes first @ceo",
    "!? Release the budget by January @cfo ^2027-01-12",
    "> Exercise recovery @head-2 ^2027-01-31 #s3",
    "> Write down who owns what",
    "? Which data may leave the country? #risk",
    "~ A second region ^2027-06-01",
    "% The chair is tired",
];

fn said(workshop: &Workshop, edition: Edition) -> String {
    let options = Options {
        edition,
        ..Options::attendee("0.1.0")
    };
    plain::document(&compose(workshop, &options))
}

/// The sections whose words depend on the workshop alone, for shapes that differ in little else.
fn told(workshop: &Workshop, ids: &[&str]) -> String {
    let document = compose(workshop, &Options::attendee("0.1.0"));
    let sections = document.sections.iter();
    let sections = sections.filter(|section| ids.contains(&section.id));
    let said: Vec<String> = sections.map(plain::section).collect();
    said.join("\n").replace('\u{a0}', " ")
}

/// Stage 2, could be 3: one must-have fails, one is open, one is met.
pub(crate) fn mid() -> Workshop {
    let mut workshop = with_must_haves(with_people(empty("Acme"), 5), 2);
    workshop = with_notes(workshop, &NOTES);
    workshop = with_rating(workshop, contested("3-recovery"));
    workshop = with_rating(
        workshop,
        rating("3-critical", Answer::True(Truth::Fully), EvidenceGrade::E2),
    );
    workshop = with_rating(
        workshop,
        rating("3-levels", Answer::Unknown, EvidenceGrade::E0),
    );
    workshop = with_rating(
        workshop,
        rating("0-batches", Answer::True(Truth::Largely), EvidenceGrade::E1),
    );
    for (id, truth) in [("4-failover", Truth::Not), ("4-reason", Truth::Fully)] {
        workshop = with_rating(workshop, rating(id, Answer::True(truth), EvidenceGrade::E1));
    }
    workshop.value_lines = vec![
        line(1, MoneyQuestion::Make, [300_000, 600_000, 1_100_000]),
        line(2, MoneyQuestion::Save, [1_000_000, 1_500_000, 2_400_000]),
        ValueLine {
            overlap: Some(text("batches")),
            ..line(3, MoneyQuestion::Save, [400_000, 500_000, 600_000])
        },
        ValueLine {
            overlap: Some(text("batches")),
            ..line(4, MoneyQuestion::Risk, [100_000, 200_000, 300_000])
        },
        ValueLine {
            owner: None,
            ..line(5, MoneyQuestion::Risk, [0, 50_000, 80_000])
        },
    ];
    workshop
}

#[test]
fn a_mid_sized_workshop() {
    insta::assert_snapshot!(said(&mid(), Edition::Attendee));
}

#[test]
fn the_short_edition_of_it() {
    insta::assert_snapshot!(said(&mid(), Edition::Short));
}

#[test]
fn a_full_workshop_as_attendees_read_it() {
    insta::assert_snapshot!(said(&full::full(), Edition::Attendee));
}

#[test]
fn a_full_workshop_as_its_sponsor_reads_it() {
    insta::assert_snapshot!(said(&full::set_by_room(), Edition::Sponsor));
}

#[test]
fn an_empty_workshop() {
    insta::assert_snapshot!(said(&empty("Acme"), Edition::Attendee));
}

#[test]
fn stage_0_with_one_participant() {
    let workshop = with_people(empty("Acme"), 1);
    let no = |id| rating(id, Answer::True(Truth::Not), EvidenceGrade::E1);
    let workshop = with_rating(with_rating(workshop, no("1-platform")), no("1-pilot"));
    insta::assert_snapshot!(said(&workshop, Edition::Attendee));
}

#[test]
fn stage_5_past_a_stage_4_that_is_not_needed() {
    let mut workshop = with_must_haves(with_people(empty("Acme"), 40), 5);
    workshop
        .ratings
        .retain(|rating| !rating.statement.as_str().starts_with('4'));
    workshop = with_rating(
        workshop,
        rating("4-reason", Answer::True(Truth::Not), EvidenceGrade::E1),
    );
    workshop.value_lines = vec![
        line(1, MoneyQuestion::Make, [1_000, 2_000, 9_000]),
        line(2, MoneyQuestion::Save, [1_000, 2_000, 9_000]),
    ];
    insta::assert_snapshot!(said(&workshop, Edition::Sponsor));
}

#[test]
fn everything_contested_and_so_not_rated() {
    let mut workshop = with_people(empty("Acme"), 8);
    for statement in super::pack::must_haves(5) {
        workshop = with_rating(workshop, contested(statement));
    }
    insta::assert_snapshot!(said(&workshop, Edition::Attendee));
}

#[test]
fn greek_names_and_another_currency() {
    let mut workshop = with_must_haves(with_people(empty("Ναυτιλιακή Αιγαίου"), 2), 3);
    workshop.participants[0].role = text("Διευθύνουσα σύμβουλος");
    workshop.details.currency = Currency::parse("SEK").expect("a currency");
    workshop.details.invented = true;
    workshop = with_notes(workshop, &["! Αποφασίσαμε να προχωρήσουμε @ceo"]);
    workshop.value_lines = vec![room::line(1, MoneyQuestion::Risk, [20_000, 40_000, 90_000])];
    insta::assert_snapshot!(said(&workshop, Edition::Attendee));
}

#[test]
fn a_contradiction_although_the_counts_are_good() {
    insta::assert_snapshot!(told(
        &full::contradicted_on_good_counts(),
        &["summary", "where"]
    ));
}

#[test]
fn answers_without_any_figure_or_vote_and_one_open_question() {
    let workshop = with_must_haves(with_people(empty("Acme"), 3), 2);
    let workshop = with_rating(
        workshop,
        rating("3-levels", Answer::True(Truth::Not), EvidenceGrade::E0),
    );
    let workshop = with_notes(workshop, &["? Who owns the platform?", "~ A second region"]);
    insta::assert_snapshot!(told(
        &workshop,
        &["summary", "where", "profile", "worth", "agreed", "method"]
    ));
}

#[test]
fn figures_that_nearly_tie_and_one_that_lacks_an_owner() {
    let mut workshop = with_must_haves(with_people(empty("Acme"), 3), 1);
    workshop.value_lines = vec![
        line(1, MoneyQuestion::Make, [500_000, 1_000_000, 1_500_000]),
        line(2, MoneyQuestion::Save, [500_000, 990_000, 1_500_000]),
        line(3, MoneyQuestion::Risk, [40_000, 50_000, 60_000]),
        ValueLine {
            owner: None,
            ..line(4, MoneyQuestion::Risk, [0, 1, 2])
        },
    ];
    insta::assert_snapshot!(told(&workshop, &["summary", "worth"]));
}

#[test]
fn figures_that_nobody_supports() {
    let mut workshop = with_people(empty("Acme"), 2);
    workshop.value_lines = vec![ValueLine {
        basis: None,
        ..line(1, MoneyQuestion::Save, [1, 2, 3])
    }];
    insta::assert_snapshot!(told(&workshop, &["summary", "worth"]));
}

#[test]
fn names_that_are_nearly_the_same_in_greek_and_vietnamese() {
    let mut workshop = with_must_haves(with_people(empty("Công ty Vận tải Đông Á"), 5), 2);
    let roles = [
        "Giám đốc",
        "Giám đốc",
        "Διευθυντής",
        "Διευθύντρια",
        "Giám đốc",
    ];
    for (person, role) in workshop.participants.iter_mut().zip(roles) {
        person.role = text(role);
    }
    let workshop = with_notes(
        workshop,
        &[
            "! Chúng ta bắt đầu vào tháng Một @ceo",
            "> Ελέγξτε τα δεδομένα @head-2 ^2027-01-31",
            "\"Chưa ai thấy nó.\" @cfo",
        ],
    );
    insta::assert_snapshot!(told(&workshop, &["summary", "agreed", "method", "notes"]));
}

#[test]
fn an_organisation_that_returns_with_a_second_version() {
    let earlier = returning::earlier();
    let now = returning::now();
    let options = Options {
        edition: Edition::Attendee,
        version: Version {
            number: 2,
            changes: changed_since(&full::full(), &now),
        },
        earlier: Some(&earlier),
        ..Options::attendee("0.1.0")
    };
    let document = compose(&now, &options);
    let shown = ["summary", "progress", "changed"];
    let sections = document.sections.iter();
    let sections = sections.filter(|section| shown.contains(&section.id));
    let said: Vec<String> = sections.map(plain::section).collect();
    assert_eq!(document.about.footer_right.text(), "Report version 2");
    insta::assert_snapshot!(said.join("\n").replace('\u{a0}', " "));
}
