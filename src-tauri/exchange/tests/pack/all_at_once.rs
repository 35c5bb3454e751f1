//! Whoever makes a pack hears of everything that is wrong with it, not of the first thing only.

use headwater_exchange::{
    FileError,
    pack::{PACK_ERRORS, SHIPPED_PACK, check_pack},
};
use rstest::rstest;

use crate::KITCHEN;

const BROKEN: &str = include_str!("../../../../tests/fixtures/packs/broken.toml");

fn errors(text: &str) -> Vec<FileError> {
    check_pack(text.as_bytes()).expect_err("it is flawed")
}

fn fields(errors: &[FileError]) -> Vec<&str> {
    errors.iter().filter_map(FileError::field).collect()
}

#[test]
fn every_error_of_the_broken_pack_is_told_in_the_order_of_the_file() {
    let errors = errors(BROKEN);
    assert_eq!(
        fields(&errors),
        [
            "title",
            "stages[0].drivers",
            "stages[2].short_name",
            "stages[3].curve_height",
            "statements",
            "statements",
            "statements[1].id",
            "statements[2].text",
            "statements[3].sections[0]",
            "statements[7].stage",
            "questions[1].prompts",
            "recommendations[0].answers[1]",
            "recommendations[2]",
            "recommendations[2].answers[0]",
            "templates[0].blocks[1].minimum_minutes"
        ]
    );
    for error in &errors {
        assert!(error.to_string().starts_with("line "), "{error}");
        assert!(!error.message().contains('\n'), "{error}");
    }
}

#[rstest]
#[case::stage("stage = 3\nrole", "stage = \"three\"\nrole", &["statements[3].stage", "statements"])]
#[case::id("id = \"2-guest\"", "id = \"Guest!\"", &["statements[2].id", "recommendations[1].answers[0]"])]
#[case::number_of_a_stage("stage = 2\nname", "stage = true\nname", &["stages[2].stage"])]
#[case::section("sections = [\"K\"]\n\n[[stages]]", "sections = [5]\n\n[[stages]]", &["framework[0].sections[0]"])]
#[case::no_sections("sections = [{ mark = \"K\", heading = \"The only chapter\" }]", "sections = 5", &["publication.sections"])]
#[case::agenda("id = \"dinner\"", "id = []", &["templates[0].id"])]
#[case::question("question = \"make\"", "question = \"earn\"", &["questions[0].question"])]
fn what_was_mended_to_read_on_is_told_once(
    #[case] from: &str,
    #[case] to: &str,
    #[case] told: &[&str],
) {
    assert!(KITCHEN.contains(from), "{from} is in the fixture");
    let mut errors = errors(&KITCHEN.replacen(from, to, 1));
    errors.sort_by_key(|error| error.field() != Some(told[0]));
    assert_eq!(fields(&errors), told, "{errors:?}");
}

#[test]
fn a_statement_that_is_none_leaves_the_others_alone() {
    let (start, rest) = KITCHEN.split_once("[[statements]]").expect("statements");
    let (_, rest) = rest.split_once("[[questions]]").expect("questions");
    let text = format!("statements = [5, {{}}]\n{start}[[questions]]{rest}");
    let errors = errors(&text);
    let fields = fields(&errors);
    assert!(fields.contains(&"statements[0]"), "{fields:?}");
    assert!(fields.contains(&"statements[1].settled_by"), "{fields:?}");
    let doubled = |error: &FileError| error.message().contains("twice");
    assert!(!errors.iter().any(doubled), "{errors:?}");
}

#[test]
fn no_more_is_told_than_anybody_reads() {
    let text = SHIPPED_PACK.replace("settled_by = ", "settledby = ");
    let text = text.replace("short = ", "shortly = ");
    assert_eq!(errors(&text).len(), PACK_ERRORS);
    let text = SHIPPED_PACK.replace("mark = \"S", "mark = \"T");
    assert_eq!(errors(&text).len(), PACK_ERRORS);
}
