//! Whole reports in words, for workshops of different shape.

use headwater_domain::workshop::{Workshop, changes::changed_since};
use headwater_report::content::{Edition, Options, Version, compose};

use super::{
    full, plain, returning,
    room::empty,
    shapes::{
        all_contested, greek, mid, nearly_tied, stage_0, stage_5, unsupported, unvalued, vietnamese,
    },
};

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
    insta::assert_snapshot!(said(&stage_0(), Edition::Attendee));
}

#[test]
fn stage_5_past_a_stage_4_that_is_not_needed() {
    insta::assert_snapshot!(said(&stage_5(), Edition::Sponsor));
}

#[test]
fn everything_contested_and_so_not_rated() {
    insta::assert_snapshot!(said(&all_contested(), Edition::Attendee));
}

#[test]
fn greek_names_and_another_currency() {
    insta::assert_snapshot!(said(&greek(), Edition::Attendee));
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
    insta::assert_snapshot!(told(
        &unvalued(),
        &["summary", "where", "profile", "worth", "agreed", "method"]
    ));
}

#[test]
fn figures_that_nearly_tie_and_one_that_lacks_an_owner() {
    insta::assert_snapshot!(told(&nearly_tied(), &["summary", "worth"]));
}

#[test]
fn figures_that_nobody_supports() {
    insta::assert_snapshot!(told(&unsupported(), &["summary", "worth"]));
}

#[test]
fn names_that_are_nearly_the_same_in_greek_and_vietnamese() {
    insta::assert_snapshot!(told(
        &vietnamese(),
        &["summary", "agreed", "method", "notes"]
    ));
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
