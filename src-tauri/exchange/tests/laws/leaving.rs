//! What holds of the files that only leave: every note that may leave is in them, and no private one.

use std::io::{Cursor, Read};

use headwater_domain::workshop::Workshop;
use headwater_exchange::{markdown, xlsx};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use zip::ZipArchive;

use crate::any_workshop::workshop;

/// The items of all lists as a reader sees them. Anything but text and bold kinds is an error.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "whatever else Markdown knows must not be found"
)]
fn items(markdown: &str) -> Result<Vec<String>, String> {
    let mut items: Vec<String> = Vec::new();
    let mut within = false;
    // Every extension but the one that changes quotation marks, so that none of them finds anything.
    let extensions = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_ext(markdown, extensions) {
        match event {
            Event::Start(Tag::Item) => {
                items.push(String::new());
                within = true;
            }
            Event::End(TagEnd::Item) => within = false,
            Event::Text(text) if within => {
                items.last_mut().expect("an item").push_str(&text);
            }
            Event::HardBreak => items
                .last_mut()
                .ok_or("a break before any item")?
                .push('\n'),
            Event::Text(_)
            | Event::Start(
                Tag::Paragraph | Tag::Heading { id: None, .. } | Tag::List(None) | Tag::Strong,
            )
            | Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::List(false) | TagEnd::Strong,
            ) => {}
            other => return Err(format!("{other:?}")),
        }
    }
    Ok(items)
}

/// A text as Markdown can hold it: with one kind of line break, and a sign for nothing.
fn held(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.replace('\0', "\u{2400}")
}

/// What the notes that may leave say, and what the private ones do.
fn said(workshop: &Workshop) -> (Vec<String>, Vec<String>) {
    let readings = workshop.notes.iter().map(|note| workshop.read_note(note));
    let (private, leaving): (Vec<_>, Vec<_>) = readings.partition(|reading| reading.private);
    let shown = |readings: Vec<headwater_domain::capture::Reading>| {
        readings.into_iter().map(|reading| reading.shown).collect()
    };
    (shown(leaving), shown(private))
}

/// The part of a workbook.
fn part(workbook: &[u8], name: &str) -> Option<String> {
    let mut parts = ZipArchive::new(Cursor::new(workbook)).expect("a workbook is a ZIP");
    let mut text = String::new();
    let mut part = parts.by_name(name).ok()?;
    part.read_to_string(&mut text).expect("its parts are text");
    Some(text)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn markdown_reads_back_as_the_notes(workshop in workshop()) {
        let (leaving, private) = said(&workshop);
        let text = markdown::notes(&workshop);
        let items = items(&text).map_err(TestCaseError::fail)?;
        prop_assert_eq!(items.len(), leaving.len(), "{}", text);
        for note in leaving {
            let note = held(&note);
            let found = items.iter().any(|item| {
                item.split_once(": ").is_some_and(|(_, said)| said.starts_with(&note))
            });
            prop_assert!(found, "{:?} is not in\n{}", note, text);
        }
        let counted = format!("Left out: {} private note", private.len());
        prop_assert_eq!(text.contains(&counted), !private.is_empty());
    }

    #[test]
    fn a_workbook_has_no_formula_and_is_the_same_twice(workshop in workshop()) {
        let workbook = xlsx::write(&workshop).map_err(|error| TestCaseError::fail(error.to_string()))?;
        for sheet in 1..=5 {
            let sheet = part(&workbook, &format!("xl/worksheets/sheet{sheet}.xml"));
            prop_assert!(sheet.is_some_and(|sheet| !sheet.contains("<f")));
        }
        prop_assert!(xlsx::write(&workshop).is_ok_and(|again| again == workbook));
    }
}
