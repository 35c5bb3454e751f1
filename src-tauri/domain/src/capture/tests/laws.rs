//! What holds for every line, of any characters.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{context, handles};
use crate::{
    Text,
    capture::{Meaning, Reading, body, compose, read, with_due, with_kind, with_owner},
    note::NoteKind,
};

/// Pieces that mean something, or nearly, so that the laws meet each other's corners.
const PIECES: &[&str] = &[
    "!",
    "!?",
    ">",
    "?",
    "~",
    "\"",
    "%",
    "\\",
    "\\\\",
    "#make",
    "#S3",
    "#people",
    "#saveX",
    "@cfo",
    "@COO",
    "@nobody",
    "@",
    "^",
    "^fri",
    "^15",
    "dec",
    "^dec",
    "15",
    "^2026-12-15",
    "^30 feb",
    "go",
    "5",
    ",",
    "é",
    "経理",
    "\u{301}",
    "\u{a0}",
    "\n",
    "\r\n",
    "\t",
    " ",
    " ",
    " ",
    "İ",
    "👩‍💻",
];

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(piece(), 0..10).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

fn text() -> impl Strategy<Value = Text> {
    line().prop_filter_map("blank", |line| Text::parse(&line).ok())
}

/// A kind with its marks, as the menu offers them.
fn kind() -> impl Strategy<Value = (NoteKind, bool, bool)> {
    prop_oneof![
        6 => prop::sample::select(NoteKind::ALL.as_slice()).prop_map(|kind| (kind, false, false)),
        1 => Just((NoteKind::Note, true, false)),
        1 => Just((NoteKind::Decision, false, true)),
    ]
}

fn due() -> impl Strategy<Value = Date> {
    (0..=9999_i16, 1..=12_i8, 1..=28_i8).prop_map(|(year, month, day)| date(year, month, day))
}

/// Everything but the people and the date: what setting those leaves alone.
fn topics(reading: &Reading) -> Vec<Meaning> {
    let is_topic = |meaning: &Meaning| match meaning {
        Meaning::Question(_) | Meaning::Stage(_) | Meaning::Dimension(_) => true,
        Meaning::Marker | Meaning::Escape | Meaning::Person(_) | Meaning::Due(_) => false,
    };
    let meanings = reading.spans.iter().map(|span| span.meaning.clone());
    meanings.filter(is_topic).collect()
}

fn marks(reading: &Reading) -> (NoteKind, bool, bool) {
    (reading.kind, reading.private, reading.asked)
}

/// The characters of what is shown, line breaks and spaces aside.
fn ink(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spans_lie_in_order_on_characters_and_say_what_stands_there(line in line()) {
        let handles = handles();
        let reading = read(&line, context(&handles));
        let mut from = 0;
        for span in &reading.spans {
            prop_assert!(from <= span.start && span.start < span.end);
            let written = line.get(span.start..span.end);
            prop_assert!(written.is_some(), "spans lie on characters");
            let first = written.and_then(|text| text.chars().next()).unwrap_or_default();
            let expected = match span.meaning {
                Meaning::Marker => "!>?~\"%",
                Meaning::Escape => "\\",
                Meaning::Question(_) | Meaning::Stage(_) | Meaning::Dimension(_) => "#",
                Meaning::Person(_) => "@",
                Meaning::Due(_) => "^",
            };
            prop_assert!(expected.contains(first));
            from = span.end;
        }
        prop_assert!(from <= line.len());
    }

    #[test]
    fn white_space_around_a_line_changes_nothing_that_is_read(text in text()) {
        let handles = handles();
        let kept = read(text.as_str(), context(&handles));
        let typed = read(&format!(" \t{text}\n "), context(&handles));
        prop_assert_eq!(marks(&kept), marks(&typed));
        prop_assert_eq!(kept.shown, typed.shown);
        prop_assert_eq!(kept.people, typed.people);
        prop_assert_eq!(kept.due, typed.due);
    }

    #[test]
    fn what_is_shown_is_never_blank_and_only_markers_escapes_and_last_tags_are_gone(text in text()) {
        let handles = handles();
        let reading = read(text.as_str(), context(&handles));
        prop_assert!(!reading.shown.trim().is_empty());
        let mut hidden = String::new();
        let mut from = 0;
        for span in reading.spans.iter().filter(|s| matches!(s.meaning, Meaning::Marker | Meaning::Escape)) {
            hidden.push_str(&text.as_str()[from..span.start]);
            from = span.end;
        }
        hidden.push_str(&text.as_str()[from..]);
        let (all, shown) = (ink(&hidden), ink(&reading.shown));
        prop_assert!(all.starts_with(&shown));
        let left_out = reading.spans.iter().filter(|s| s.meaning.is_tag()).map(|s| {
            ink(&text.as_str()[s.start..s.end])
        });
        prop_assert!(left_out.collect::<String>().ends_with(&all[shown.len()..]));
    }

    #[test]
    fn a_composed_line_has_its_kind_and_gives_its_text_back(text in text(), kind in kind()) {
        let (kind, private, asked) = kind;
        let handles = handles();
        let line = compose(kind, private, asked, &text);
        prop_assert_eq!(body(&line), text.clone());
        let reading = read(line.as_str(), context(&handles));
        prop_assert_eq!(marks(&reading), (kind, private, asked));
        let plain = compose(NoteKind::Note, false, false, &text);
        let plain = read(plain.as_str(), context(&handles));
        prop_assert_eq!(topics(&reading), topics(&plain));
        prop_assert_eq!(reading.shown, plain.shown);
    }

    #[test]
    fn a_kind_is_set_and_set_back(line in text(), first in kind(), second in kind()) {
        let there = with_kind(&line, first.0, first.1, first.2);
        prop_assert_eq!(with_kind(&there, first.0, first.1, first.2), there.clone());
        let back = with_kind(&with_kind(&there, second.0, second.1, second.2), first.0, first.1, first.2);
        prop_assert_eq!(back, there);
    }

    #[test]
    fn an_owner_is_set_and_everything_else_is_left(line in text(), who in 0..4_usize) {
        let handles = handles();
        let context = context(&handles);
        let owner = handles.get(who).filter(|_| who < 3);
        let before = read(line.as_str(), context);
        let edited = with_owner(&line, owner, context);
        let after = read(edited.as_str(), context);
        prop_assert_eq!(after.owner(), owner);
        prop_assert_eq!(after.due, before.due);
        prop_assert_eq!(marks(&after), marks(&before));
        prop_assert_eq!(topics(&after), topics(&before));
        prop_assert_eq!(with_owner(&edited, owner, context), edited.clone());
        if before.owner().is_none() && owner.is_some() {
            prop_assert!(edited.as_str().contains(body(&line).as_str()));
        }
    }

    #[test]
    fn a_date_is_set_and_everything_else_is_left(line in text(), due in prop::option::of(due())) {
        let handles = handles();
        let context = context(&handles);
        let before = read(line.as_str(), context);
        let edited = with_due(&line, due, context);
        let after = read(edited.as_str(), context);
        prop_assert_eq!(after.due, due);
        prop_assert_eq!(&after.people, &before.people);
        prop_assert_eq!(marks(&after), marks(&before));
        prop_assert_eq!(topics(&after), topics(&before));
        prop_assert_eq!(with_due(&edited, due, context), edited);
    }

    #[test]
    fn a_tag_taken_out_again_leaves_the_line(line in text()) {
        let handles = handles();
        let context = context(&handles);
        let before = read(line.as_str(), context);
        if before.owner().is_none() {
            let there = with_owner(&line, handles.first(), context);
            let back = with_owner(&there, None, context);
            prop_assert_eq!(read(back.as_str(), context).shown, before.shown);
        }
    }
}
