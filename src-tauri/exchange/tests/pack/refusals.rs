//! A flawed pack is refused by line and field.

use headwater_exchange::{
    FileError,
    pack::{SHIPPED_PACK, check_pack},
};
use rstest::rstest;

/// The shipped pack with one piece of text replaced where it first stands.
fn changed(from: &str, to: &str) -> String {
    assert!(SHIPPED_PACK.contains(from), "{from} is in the pack");
    SHIPPED_PACK.replacen(from, to, 1)
}

fn first_error(bytes: &[u8]) -> FileError {
    let errors = check_pack(bytes).expect_err("it is flawed");
    errors.into_iter().next().expect("it is said why")
}

#[rstest]
#[case::unknown_field(
    "settled_by = ",
    "settledby = ",
    "statements[0].settledby",
    "“settled_by” may be meant"
)]
#[case::missing_field("rule = ", "# rule = ", "rule", "“rule” is missing")]
#[case::unknown_role(
    "role = \"must_have\"",
    "role = \"must\"",
    "statements[0].role",
    "must_have"
)]
#[case::blank_text(
    "short = \"a pilot under way\"",
    "short = \"  \"",
    "statements[1].short",
    "nothing is written here"
)]
#[case::stage_six("stage = 1\nrole", "stage = 6\nrole", "statements[0].stage", "0 to 5")]
#[case::doubled_statement(
    "id = \"1-pain\"",
    "id = \"1-platform\"",
    "statements[3].id",
    "stands twice"
)]
#[case::bad_id(
    "id = \"1-pilot\"",
    "id = \"Pilot 1\"",
    "statements[1].id",
    "no id of a pack"
)]
#[case::unknown_answer(
    "answers = [\"1-leader\"",
    "answers = [\"1-leadr\"",
    "recommendations[0].answers[0]",
    "“1-leader” may be meant"
)]
#[case::unknown_section(
    "sections = [\"S1\", \"Sum\"]",
    "sections = [\"S9\"]",
    "stages[1].sentence.sections[0]",
    "no section of the source"
)]
#[case::no_source(
    "horizon = \"next\"\nquestions = [\"make\", \"risk\"]\nanswers = [\"4-replicated\", \"4-majority\", \"4-sovereign\", \"4-failover\", \"4-near\", \"4-portable\", \"3-regional\"]\nsections = [\"S4\"]\nours = true",
    "horizon = \"next\"\nanswers = []",
    "recommendations[24]",
    "where it comes from"
)]
#[case::no_must_have(
    "id = \"5-all\"\nstage = 5\nrole = \"must_have\"",
    "id = \"5-all\"\nstage = 5\nrole = \"tell_tale\"",
    "statements[60].stage",
    "cannot stand at stage 5"
)]
#[case::three_anchors("  \"in one place, or in words only\",\n", "", "anchors", "write four")]
#[case::minimum_above_plan(
    "planned_minutes = 5, minimum_minutes = 3",
    "planned_minutes = 5, minimum_minutes = 30",
    "templates[0].blocks[0].minimum_minutes",
    "longer than the plan"
)]
#[case::wrong_type(
    "curve_height = 9",
    "curve_height = \"low\"",
    "stages[0].curve_height",
    "a number is expected here, not a text"
)]
#[case::list_for_an_object(
    "example = { name = \"Card",
    "example = [\"x\"]\n# { name = \"Card",
    "questions[2].example",
    "an object is expected here, not a list"
)]
fn a_flawed_pack_is_refused_by_line_and_field(
    #[case] from: &str,
    #[case] to: &str,
    #[case] field: &str,
    #[case] says: &str,
) {
    let text = changed(from, to);
    let error = first_error(text.as_bytes()).in_file("mine.toml");
    assert_eq!(error.field(), Some(field), "{error}");
    assert!(error.message().contains(says), "{error}");
    assert!(error.to_string().starts_with("mine.toml, line "), "{error}");
}

#[test]
fn the_line_named_is_the_line_of_the_flaw() {
    let text = changed(
        "text = \"A streaming platform runs here, in a trial at least.\"",
        "text = 5",
    );
    let line = text
        .lines()
        .position(|line| line == "text = 5")
        .expect("it is there")
        + 1;
    let error = first_error(text.as_bytes());
    assert_eq!(error.place().map(|place| place.line), Some(line), "{error}");
}

#[rstest]
#[case(b"" as &[u8], "empty")]
#[case(b"id = ", "not valid TOML")]
#[case(b"\xff\xfe\x00", "UTF-8")]
fn what_is_no_pack_is_refused(#[case] bytes: &[u8], #[case] says: &str) {
    let error = first_error(bytes);
    assert!(error.to_string().contains(says), "{error}");
}

#[test]
fn a_pack_beyond_the_limit_is_refused() {
    let text = format!("{SHIPPED_PACK}\n#{}", "x".repeat(512 << 10));
    let error = first_error(text.as_bytes());
    assert!(error.to_string().contains("larger than 512 KiB"), "{error}");
}

#[rstest]
#[case::arrays("a = ", "[")]
#[case::tables("a = ", "{a=")]
#[case::dotted_keys("a", ".a")]
#[case::headers("[a", ".a")]
#[case::many_headers("", "[[a.b]]\n")]
#[case::many_keys("", "[a]\n")]
fn a_pack_that_nests_without_end_is_refused(#[case] start: &str, #[case] again: &str) {
    let count = ((512 << 10) - 100) / again.len();
    let text = format!("{start}{}", again.repeat(count));
    assert!(check_pack(text.as_bytes()).is_err());
    for end in [" = 1", "]\nb = 1"] {
        assert!(check_pack(format!("{text}{end}").as_bytes()).is_err());
    }
}
