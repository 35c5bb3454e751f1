//! What is refused, where, and in which words.

use headwater_exchange::workshop_file::WORKSHOP_BYTES;
use rstest::rstest;
use serde_json::{Value, json};

use crate::{common::read, minimal};

fn rating(fields: &str) -> String {
    minimal(&json!({ "ratings": [serde_json::from_str::<Value>(fields).expect("JSON")] }))
}

fn value_line(low: &str, likely: &str, high: &str) -> String {
    minimal(&json!({ "value_lines": ["LINE"] })).replace(
        "\"LINE\"",
        &format!("{{ \"name\": \"x\", \"question\": \"make\", \"low\": {low}, \"likely\": {likely}, \"high\": {high} }}"),
    )
}

#[rstest]
#[case::unknown_statement(
    rating(r#"{"statement":"3-critcal","rating":"partly"}"#),
    "ratings[0].statement",
    "“3-critical” may be meant"
)]
#[case::foreign_statement(
    rating(r#"{"statement":"x","rating":"partly"}"#),
    "ratings[0].statement",
    "is no statement of the pack “five-stages”"
)]
#[case::unknown_rating(
    rating(r#"{"statement":"3-critical","rating":"mostly"}"#),
    "ratings[0].rating",
    "use not, partly, largely, fully, unknown or not_applicable"
)]
#[case::unknown_evidence(
    rating(r#"{"statement":"3-critical","rating":"partly","evidence":"E3"}"#),
    "ratings[0].evidence",
    "use E0, E1 or E2"
)]
#[case::missing_rating(
    rating(r#"{"statement":"3-critical"}"#),
    "ratings[0].rating",
    "“rating” is missing"
)]
#[case::unknown_field(
    rating(r#"{"statement":"3-critical","rating":"partly","evidense":"E1"}"#),
    "ratings[0].evidense",
    "“evidence” may be meant"
)]
#[case::rating_as_list(minimal(&json!({"ratings":[["3-critical","partly"]]})), "ratings[0]", "an object is expected here, not a list")]
#[case::rated_twice(minimal(&json!({"ratings":[{"statement":"3-critical","rating":"not"},{"statement":"3-critical","rating":"not"}]})), "ratings[1].statement", "rated twice")]
#[case::round_twice(
    rating(r#"{"statement":"3-critical","rating":"partly","ballots":[{"round":1},{"round":1}]}"#),
    "ratings[0].ballots[1].round",
    "twice"
)]
#[case::round_zero(
    rating(r#"{"statement":"3-critical","rating":"partly","ballots":[{"round":0}]}"#),
    "ratings[0].ballots[0].round",
    "1 to 50"
)]
#[case::too_many_votes(
    rating(r#"{"statement":"3-critical","rating":"partly","ballots":[{"not":600,"fully":600}]}"#),
    "ratings[0].ballots[0]",
    "1200 votes"
)]
#[case::negative_votes(
    rating(r#"{"statement":"3-critical","rating":"partly","ballots":[{"not":-1}]}"#),
    "ratings[0].ballots[0].not",
    "-1 is no whole number"
)]
#[case::votes_in_words(
    rating(r#"{"statement":"3-critical","rating":"partly","ballots":[{"not":"two"}]}"#),
    "ratings[0].ballots[0].not",
    "a number is expected here, not a text"
)]
#[case::low_above_likely(value_line("5", "4", "6"), "value_lines[0].low", "must not fall")]
#[case::likely_above_high(
    value_line("1", "4", "3"),
    "value_lines[0].likely",
    "put the three in order"
)]
#[case::negative_amount(
    value_line("-5", "4", "6"),
    "value_lines[0].low",
    "-5 is no whole number from 0"
)]
#[case::broken_amount(
    value_line("0.5", "4", "6"),
    "value_lines[0].low",
    "0.5 is no whole number"
)]
#[case::huge_amount(
    value_line("0", "4", "99999999999999999999"),
    "value_lines[0].high",
    "1,000,000,000,000"
)]
#[case::stranger_as_owner(minimal(&json!({"participants":[{"handle":"cfo","role":"CFO"}],"value_lines":[{"name":"x","question":"make","low":0,"likely":0,"high":0,"owner":"cfi"}]})), "value_lines[0].owner", "“cfo” may be meant")]
#[case::handle_twice(minimal(&json!({"participants":[{"handle":"cfo","role":"CFO"},{"handle":"CFO","role":"CFO"}]})), "participants[1].handle", "“cfo” stands in this list twice")]
#[case::bad_handle(minimal(&json!({"participants":[{"handle":"c f o","role":"CFO"}]})), "participants[0].handle", "is no handle")]
#[case::blank_organisation(minimal(&json!({"organisation":" "})), "organisation", "nothing is written here")]
#[case::bad_currency(minimal(&json!({"currency":"euro"})), "currency", "three letters")]
#[case::bad_date(minimal(&json!({"held_on":"19.11.2026"})), "held_on", "2026-11-19")]
#[case::bad_target(minimal(&json!({"target":6})), "target", "0 to 5")]
#[case::unknown_pack(minimal(&json!({"pack":{"id":"six-stages","version":"1.0.0"}})), "pack.id", "carries no content of it")]
#[case::newer_pack(minimal(&json!({"pack":{"id":"five-stages","version":"9.0.0"}})), "pack.version", "carries no content of it")]
#[case::pack_as_text(minimal(&json!({"pack":"five-stages"})), "pack", "an object is expected here, not a text")]
#[case::notes_as_object(minimal(&json!({"notes":{}})), "notes", "a list is expected here, not an object")]
#[case::unknown_kind(minimal(&json!({"notes":[{"kind":"idea","text":"x"}]})), "notes[0].kind", "use note, decision, action, question, parked or quote")]
#[case::private_decision(minimal(&json!({"notes":[{"kind":"decision","text":"x","private":true}]})), "notes[0].private", "only a plain note")]
#[case::asked_action(minimal(&json!({"notes":[{"kind":"action","text":"x","asked":true}]})), "notes[0].asked", "only a decision")]
#[case::line_says_else(minimal(&json!({"notes":[{"kind":"action","text":"x","line":"! x"}]})), "notes[0].line", "does not say")]
#[case::no_such_block(minimal(&json!({"notes":[{"kind":"note","text":"x","block":3}]})), "notes[0].block", "agenda of 0")]
#[case::newer_version(minimal(&json!({"version":2,"colour":"blue"})), "version", "a newer Headwater wrote this file")]
#[case::version_in_words(minimal(&json!({"version":"1"})), "version", "the number 1")]
#[case::foreign(r#"{"name":"left-pad","version":"1.3.0"}"#.to_owned(), "format", "no workshop file")]
#[case::other_format(minimal(&json!({"format":"geojson"})), "format", "“geojson”")]
fn what_does_not_fit_is_refused_by_field(
    #[case] text: String,
    #[case] field: &str,
    #[case] says: &str,
) {
    let error = read(text.as_bytes()).expect_err("it does not fit");
    assert_eq!(error.field(), Some(field), "{error}");
    assert!(error.message().contains(says), "{error}");
    assert!(error.place().is_some(), "{error}");
}

#[rstest]
#[case::empty("", "empty")]
#[case::blank(" \n\t ", "empty")]
#[case::not_json("Minutes of the meeting", "not a workshop file")]
#[case::list("[1, 2]", "not a workshop file")]
#[case::cut("{ \"format\": \"headwater-workshop\", \"ver", "cut off")]
#[case::nan("{ \"format\": NaN }", "a value is expected here")]
#[case::bare_word("{ format: 1 }", "field name in quotation marks")]
#[case::trailing_comma("{ \"format\": 1, }", "comma")]
#[case::two_files("{} {}", "follows the end")]
#[case::huge_number("{ \"version\": 1e999 }", "too large")]
#[case::lone_surrogate("{ \"format\": \"\\ud800\" }", "half a character")]
#[case::lone_surrogate_and_text("{ \"format\": \"\\ud800x\" }", "half a character")]
#[case::control_character("{ \"format\": \"a\u{1}b\" }", "control character")]
fn what_is_no_json_of_ours_is_refused_in_plain_words(#[case] text: &str, #[case] says: &str) {
    let error = read(text.as_bytes()).expect_err("it is no workshop file");
    assert!(error.to_string().contains(says), "{error}");
}

#[rstest]
#[case::utf_16(b"\xff\xfe{\0" as &[u8])]
#[case::latin_1(b"{ \"organisation\": \"Caf\xe9\" }")]
#[case::zip(b"PK\x03\x04\xff\xff")]
fn what_is_no_utf_8_is_refused(#[case] bytes: &[u8]) {
    let error = read(bytes).expect_err("it is no text");
    assert!(error.to_string().contains("UTF-8"), "{error}");
}

#[test]
fn a_doubled_field_is_refused() {
    let text = minimal(&json!({})).replacen('{', "{ \"organisation\": \"Other\",", 1);
    let error = read(text.as_bytes()).expect_err("which of the two is meant?");
    assert!(error.message().contains("stands here twice"), "{error}");
    assert_eq!(error.field(), Some("organisation"), "{error}");
}

#[test]
fn a_deep_file_is_refused_in_plain_words() {
    let text = format!("{{ \"notes\": {}", "[".repeat(100_000));
    let error = read(text.as_bytes()).expect_err("it is too deep");
    assert!(
        error.to_string().contains("deeper than 32 levels"),
        "{error}"
    );
}

#[rstest]
#[case::notes("notes", r#"{"kind":"note","text":"x"}"#, 5_001, "more than 5,000")]
#[case::empty_notes("notes", "{}", 1_000_000, "“kind” is missing")]
#[case::participants("participants", r#"{"handle":"x","role":"X"}"#, 201, "more than 200")]
#[case::value_lines(
    "value_lines",
    r#"{"name":"x","question":"make","low":0,"likely":0,"high":0}"#,
    1_001,
    "more than 1,000"
)]
#[case::priorities(
    "priorities",
    r#"{"title":"x","choice":"taken","horizon":"now"}"#,
    1_001,
    "more than 1,000"
)]
fn long_lists_are_refused(
    #[case] list: &str,
    #[case] entry: &str,
    #[case] count: usize,
    #[case] says: &str,
) {
    let entries = vec![entry; count].join(",");
    let text = minimal(&json!({ list: ["X"] })).replace("\"X\"", &entries);
    let error = read(text.as_bytes()).expect_err("it is too long");
    assert!(error.to_string().contains(says), "{error}");
}

#[test]
fn a_file_beyond_the_limit_is_refused() {
    let bytes = vec![b' '; WORKSHOP_BYTES + 1];
    let error = read(&bytes).expect_err("it is too large");
    assert!(
        error.to_string().contains("larger than 16,384 KiB"),
        "{error}"
    );
}

#[test]
fn the_place_named_is_that_of_the_value() {
    let text = "{\n  \"format\": \"headwater-workshop\", \"version\": 1,\n  \"pack\": {\"id\": \"five-stages\", \"version\": \"1.0.0\"},\n  \"organisation\": \"Ünï\", \"target\": 7 }";
    let error = read(text.as_bytes()).expect_err("there is no stage 7");
    assert_eq!(
        error.in_file("a.json").to_string(),
        "a.json, line 4, column 36, target: 7 is no whole number from 0 to 5, which is needed here"
    );
}
