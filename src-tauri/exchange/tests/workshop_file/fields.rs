//! What is read from the fields of a file.

use std::sync::Arc;

use headwater_domain::{
    Text,
    note::NoteKind,
    pack::ModelPack,
    rating::{Answer, EvidenceGrade, Truth},
    workshop::{Currency, Side, State},
};
use headwater_exchange::{pack::shipped_pack, workshop_file::write_workshop_file};
use jiff::civil::Date;
use serde_json::json;

use crate::{
    common::{moment, read},
    load, minimal, readings,
};

#[test]
fn a_file_with_four_fields_is_a_workshop() {
    let workshop = load(&json!({}));
    assert_eq!(workshop.details.organisation.as_str(), "Acme");
    assert_eq!(workshop.details.currency, Currency::EUR);
    assert_eq!(workshop.state, State::Planned);
    assert!(Arc::ptr_eq(&workshop.pack, &shipped_pack()));
    assert!(workshop.notes.is_empty() && workshop.ratings.is_empty());
}

#[test]
fn a_rating_needs_a_statement_and_an_answer_only() {
    let workshop = load(&json!({ "ratings": [
        { "statement": "3-critical", "rating": "partly" },
        { "statement": "1-platform", "rating": "unknown", "reason": null },
        { "statement": "4-sovereign", "rating": "not_applicable", "reason": null }
    ] }));
    let ids: Vec<&str> = workshop
        .ratings
        .iter()
        .map(|r| r.statement.as_str())
        .collect();
    assert_eq!(
        ids,
        ["1-platform", "3-critical", "4-sovereign"],
        "in the pack's order"
    );
    assert_eq!(workshop.ratings[1].answer, Answer::True(Truth::Partly));
    assert_eq!(workshop.ratings[1].evidence, EvidenceGrade::E0);
    assert_eq!(
        workshop.ratings[2].answer,
        Answer::NotApplicable { reason: None }
    );
}

#[test]
fn a_participant_needs_a_handle_and_a_role_only() {
    let workshop = load(&json!({ "participants": [{ "handle": "@CFO", "role": "CFO" }] }));
    assert_eq!(workshop.participants[0].handle.as_str(), "cfo");
    assert_eq!(workshop.participants[0].side, Side::Business);
    assert_eq!(workshop.participants[0].name, None);
}

#[test]
fn a_note_is_put_together_from_its_parts() {
    let workshop = load(&json!({ "held_on": "2026-11-19", "notes": [
        { "kind": "action", "text": "Send the plan @cfo ^fri" },
        { "kind": "note", "text": "! is not a decision here" },
        { "kind": "note", "text": "Mine alone", "private": true },
        { "kind": "decision", "text": "Release the money", "asked": true }
    ] }));
    let said: Vec<_> = readings(&workshop)
        .into_iter()
        .map(|reading| (reading.kind, reading.private, reading.asked))
        .collect();
    assert_eq!(
        said,
        [
            (NoteKind::Action, false, false),
            (NoteKind::Note, false, false),
            (NoteKind::Note, true, false),
            (NoteKind::Decision, false, true)
        ]
    );
    assert_eq!(workshop.notes[0].captured_on, Date::constant(2026, 11, 19));
    assert_eq!(workshop.notes[0].captured_at, moment().at);
}

#[test]
fn ballots_are_read_in_the_order_of_their_rounds() {
    let workshop = load(
        &json!({ "ratings": [{ "statement": "3-critical", "rating": "largely",
        "ballots": [
            { "round": 2, "not": 0, "partly": 1, "largely": 5, "fully": 1, "unknown": 0 },
            { "round": 1, "partly": 2, "largely": 5, "unknown": 1 }
        ] }] }),
    );
    let ballots = &workshop.ratings[0].ballots;
    assert_eq!(ballots[0].counts().votes, [0, 2, 5, 0]);
    assert_eq!(ballots[1].counts().votes, [0, 1, 5, 1]);
}

#[test]
fn a_reason_that_belongs_to_no_exception_is_kept_as_evidence() {
    let workshop = load(&json!({ "ratings": [
        { "statement": "3-critical", "rating": "partly", "reason": "one use only" }
    ] }));
    let kept = workshop.ratings[0].evidence_text.as_ref();
    assert_eq!(kept.map(Text::as_str), Some("one use only"));
}

#[test]
fn blank_words_that_may_be_left_out_are_left_out() {
    let workshop = load(&json!({ "title": "  ", "value_lines": [
        { "name": "Less", "question": "save", "low": 1, "likely": 2.0, "high": 1e3,
          "owner": "", "basis": " ", "overlap": null }
    ] }));
    assert_eq!(workshop.details.title, None);
    assert_eq!(workshop.value_lines[0].owner, None);
    assert_eq!(workshop.value_lines[0].basis, None);
    assert_eq!(workshop.value_lines[0].range.high().units(), 1000);
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let text = format!("\u{feff}{}", minimal(&json!({})));
    assert!(read(text.as_bytes()).is_ok());
}

#[test]
fn a_pack_of_its_own_comes_along() {
    let mut workshop = load(&json!({}));
    let mut content = shipped_pack().content().clone();
    content.id = Text::parse("own").expect("a text");
    content.statements[0].text = Text::parse("Our own words.").expect("a text");
    let own = ModelPack::new(content).expect("it is whole");
    workshop.pack = Arc::new(own);
    let text = write_workshop_file(&workshop);
    assert!(text.contains("Our own words."));
    assert_eq!(read(text.as_bytes()), Ok(workshop));
}

#[test]
fn the_shipped_pack_is_named_but_not_repeated() {
    let text = write_workshop_file(&load(&json!({})));
    assert!(!text.contains("\"content\""));
}

#[test]
fn a_line_that_its_parts_do_not_give_back_is_kept_as_typed() {
    let mut workshop = load(&json!({ "notes": [{ "kind": "decision", "text": "Go" }] }));
    workshop.notes[0].line = Text::parse("!Go   on").expect("a text");
    let text = write_workshop_file(&workshop);
    assert_eq!(read(text.as_bytes()), Ok(workshop));
}
