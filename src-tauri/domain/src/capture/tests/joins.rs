//! Merging, whys and topics: no word is lost, and nobody comes to own what they did not.

use proptest::prelude::*;

use super::{context, handles, read_today};
use crate::{
    Text,
    capture::{joined, topic, with_remark, with_topic, with_why},
    note::NoteKind,
};

fn text(line: &str) -> Text {
    Text::parse(line).unwrap()
}

fn join(first: &str, second: &str) -> String {
    joined(&text(first), &text(second), context(&handles()))
        .unwrap()
        .to_string()
}

#[test]
fn two_lines_become_one_of_the_first_ones_kind_with_the_tags_of_both_at_the_end() {
    let line = join("> Map it @cfo ^2026-12-15", "! with the bank #risk @coo");
    assert_eq!(line, "> Map it\nwith the bank @cfo ^2026-12-15 #risk @coo");
    let reading = read_today(&line);
    assert_eq!(reading.kind, NoteKind::Action);
    assert_eq!(reading.shown, "Map it\nwith the bank");
    assert_eq!(reading.owner().unwrap().as_str(), "cfo");
}

#[test]
fn somebody_named_in_the_second_text_does_not_take_the_first_over() {
    let line = join("> Map it @cfo", "as @coo said");
    assert_eq!(line, "> Map it @cfo\nas @coo said");
    assert_eq!(read_today(&line).owner().unwrap().as_str(), "cfo");
}

#[test]
fn a_line_without_an_owner_takes_the_others() {
    let reading = read_today(&join("> Map it", "this week @coo ^2026-12-15"));
    assert_eq!(reading.owner().unwrap().as_str(), "coo");
    assert!(reading.due.is_some());
}

#[test]
fn a_why_goes_before_the_tags_and_names_nobody() {
    let why = with_why(
        &text("! Buy it #save"),
        "Why:",
        &text("? asked by @coo for \\#risk @cfo ^fri"),
        context(&handles()),
    );
    let line = why.unwrap().to_string();
    assert_eq!(line, "! Buy it\nWhy: asked by \\@coo for \\#risk #save");
    let reading = read_today(&line);
    assert_eq!(reading.shown, "Buy it\nWhy: asked by @coo for #risk");
    assert_eq!(
        (reading.people.len(), reading.due, reading.kind),
        (0, None, NoteKind::Decision)
    );
}

#[test]
fn what_would_be_too_long_is_not_written() {
    let long = text(&"a".repeat(Text::MAX));
    let handles = handles();
    assert_eq!(joined(&long, &text("b"), context(&handles)), None);
    assert_eq!(
        with_why(&text("! b"), "Why:", &long, context(&handles)),
        None
    );
}

#[test]
fn a_topic_is_set_and_taken_out_and_nothing_else_changes() {
    let handles = handles();
    let make = topic("Make").unwrap();
    let line = with_topic(&text("> Sell @cfo"), &make, true, context(&handles));
    assert_eq!(line.as_str(), "> Sell @cfo #make");
    let again = with_topic(&line, &make, true, context(&handles));
    assert_eq!(again, line);
    let staged = with_topic(&line, &topic("s3").unwrap(), true, context(&handles));
    assert_eq!(staged.as_str(), "> Sell @cfo #make #s3");
    let out = with_topic(&staged, &make, false, context(&handles));
    assert_eq!(out.as_str(), "> Sell @cfo #s3");
    assert_eq!(topic("s9"), None);
}

proptest! {
    #[test]
    fn merging_keeps_kind_owner_and_date_of_the_first(
        first in "[!>?~]?( ?(a|@cfo|@coo|#make|\\^fri|é|\n)){1,6}",
        second in "[!>?~]?( ?(b|@cfo|@coo|#s3|\\^fri|\\\\)){1,6}",
    ) {
        let handles = handles();
        let (Ok(first), Ok(second)) = (Text::parse(&first), Text::parse(&second)) else {
            return Ok(());
        };
        let line = joined(&first, &second, context(&handles)).unwrap();
        let (one, both) = (read_today(first.as_str()), read_today(line.as_str()));
        prop_assert_eq!(one.kind, both.kind);
        prop_assert_eq!(one.private, both.private);
        if let Some(owner) = one.owner() {
            prop_assert_eq!(both.owner(), Some(owner));
        }
        if let Some(due) = one.due {
            prop_assert_eq!(both.due, Some(due));
        }
    }
}

#[test]
fn a_line_that_is_brought_along_says_from_when_and_keeps_owner_date_and_topics() {
    let handles = handles();
    let along = |line: &str| {
        let line = with_remark(&text(line), "from 3 March 2026", context(&handles)).unwrap();
        line.to_string()
    };
    let line = along("> Ask @coo to map it ^fri @cfo #risk");
    let reading = read_today(&line);
    assert_eq!(reading.shown, "Ask @coo to map it (from 3 March 2026)");
    assert_eq!(reading.owner().unwrap().as_str(), "coo");
    assert_eq!(reading.due, read_today("> Map it ^fri").due);
    assert!(
        !line.contains("^fri"),
        "a weekday means another day later: {line}"
    );
    assert_eq!(along("> Map it"), "> Map it (from 3 March 2026)");
}

#[test]
fn a_line_too_long_for_a_remark_is_none() {
    let handles = handles();
    let long = "x".repeat(Text::MAX - 3);
    assert_eq!(
        with_remark(&text(&long), "from then", context(&handles)),
        None
    );
}
