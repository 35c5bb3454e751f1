//! Sentences of pages 4 to 6, what was not covered, and where links lead.

use std::collections::HashSet;

use headwater_domain::{
    Text,
    pack::Horizon,
    rating::{Answer, EvidenceGrade},
    workshop::Workshop,
};
use headwater_report::content::{Edition, Options, compose, not_covered};

use super::{
    full::{self, dropped, full, own, taken},
    room::{empty, rating, with_must_haves, with_rating},
    titles::{assert_says, for_sponsor, no, said, section, title},
};

#[test]
fn every_line_of_the_certificate_is_traced() {
    let said = said(&full(), "why-not-yet");
    assert_says(
        &said,
        "| Here is recovery from disaster. 3-recovery (S1) | Unsettled / Largely true / Contested: the room did not agree / Votes, round 2: 3 not, 1 largely, 4 fully | E1, an example or a second voice: Evidence for 3-recovery / Dissent: “It was never exercised.”",
    );
    assert_says(
        &said,
        "| Here is one live use. 2-live (S1) | Met / Largely true | E1, an example or a second voice: Evidence for 2-live |",
    );
}

#[test]
fn what_was_set_aside_beyond_measure_is_needed_as_well() {
    let aside = |workshop, id| {
        let reason = Text::parse("Nothing of it here").ok();
        let answer = Answer::NotApplicable { reason };
        with_rating(workshop, rating(id, answer, EvidenceGrade::E0))
    };
    let next = with_rating(with_must_haves(empty("Acme"), 2), no("3-critical"));
    let enough = "Nothing less will do, and nothing more is needed.";
    assert_says(&said(&next, "why-not-yet"), enough);
    let next = aside(aside(next, "3-recovery"), "3-levels");
    let said = said(&next, "why-not-yet");
    assert!(!said.contains("nothing more is needed"), "{said}");
    assert_says(
        &said,
        "by the voice of a second role. Nothing less will do.",
    );
    assert_says(
        &said,
        "to claim the stage. This one would have to be largely true as well.",
    );
}

#[test]
fn a_contradiction_is_shown_with_what_it_speaks_against() {
    let workshop = full::contradicted();
    assert_says(
        &said(&workshop, "summary"),
        "Confidence is low, since one answer contradicts the stage: nightly batches.",
    );
    let said = said(&workshop, "why-not-yet");
    assert_says(&said, "## What contradicts it");
    assert_says(
        &said,
        "| Here is nightly batches. 0-batches (S1) | Largely true | E1, an example or a second voice: Evidence for 0-batches | A platform on trial, a pilot, one live use, a business owner and results shown |",
    );
}

#[test]
fn a_figure_says_what_releases_it() {
    let said = said(&full(), "worth");
    assert_says(
        &said,
        "| A1 | Value line 1 | Recovery from disaster 3-recovery, unsettled / Exercise recovery action, Head 2, by 31 January 2027 / An action that this edition does not print |",
    );
    assert_says(&said, "For B1 no such condition was named.");
    assert!(!said.contains("tired"));
}

#[test]
fn page_6_follows_the_room() {
    let (title_of, said) = section(&full(), Edition::Attendee, "next");
    assert_eq!(title_of, "Two things now, one next and one later");
    assert_says(
        &said,
        "| 1 | Exercise recovery, and say how it went / It helps.",
    );
    assert_says(&said, "In the pack’s words: “Do what stage 2 asks for”");
    assert_says(&said, "| Choose a quiet Sunday | It is done | CEO |");
    assert_says(
        &said,
        "| 2 | Count the night batches / The room’s own idea | not said | not said | no owner yet |",
    );
    assert_says(
        &said,
        "1 Exercise recovery, and say how it went: value 5, effort 2.",
    );
    assert_says(
        &said,
        "The room placed three of four by what they bring and what they take",
    );
    assert_says(
        &said,
        "One thing that the room weighed and dropped is left out: the attendee edition only counts what was dropped.",
    );
    assert_says(
        &for_sponsor(&full(), "next"),
        "| Do what stage 1 asks for / Owner: CEO | Done last year |",
    );
}

#[test]
fn page_6_is_honest_where_the_room_took_nothing_up() {
    let advised = with_rating(with_must_haves(empty("Acme"), 2), no("3-critical"));
    assert_eq!(
        title(&advised, "next"),
        "One thing later, as the model pack advises"
    );
    assert_says(&said(&advised, "summary"), "== First recommendations ==");
    let all_dropped = Workshop {
        priorities: vec![dropped(taken(1, 2, Horizon::Now, None), None)],
        ..advised.clone()
    };
    assert_eq!(title(&all_dropped, "next"), "The room took nothing up");
    assert_says(&for_sponsor(&all_dropped, "next"), "no reason was given");
    let one = Workshop {
        priorities: vec![own(1, "Call them", Horizon::Later, Some((3, 3)))],
        ..advised
    };
    assert_eq!(title(&one, "next"), "One thing later");
    assert_says(&said(&one, "next"), "Advised, and not weighed by the room");
    assert_says(
        &said(&one, "summary"),
        "| 1 | Call them / the room’s own idea | No owner yet · after a year |",
    );
}

#[test]
fn what_was_not_covered_is_a_list_as_well() {
    let all = [
        "assessment",
        "opening vote",
        "worth",
        "priorities",
        "commitments",
        "notes",
    ];
    assert_eq!(not_covered(&empty("Acme")), all);
    assert_eq!(not_covered(&full()), Vec::<&str>::new());
    assert!(!said(&full(), "summary").contains("Not covered"));
}

#[test]
fn every_link_leads_to_a_section() {
    for edition in Edition::ALL {
        let options = Options {
            edition,
            ..Options::attendee("0.1.0")
        };
        let document = compose(&full::full(), &options);
        let ids: HashSet<&str> = document.sections.iter().map(|section| section.id).collect();
        let said = format!("{document:?}");
        for link in said.split("Section(\"").skip(1) {
            let id = link.split('"').next().unwrap_or_default();
            assert!(ids.contains(id), "{id}");
        }
    }
}
