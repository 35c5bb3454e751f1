//! Text: its lines, its letters, and nothing of it lost.

use std::collections::HashMap;

use headwater_report::{
    document::{Block, Cell, Column, Rich, Table},
    layout::{self, Mark, Page, Paper},
};
use proptest::prelude::*;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{
    seen::{all_text, assert_within, one_section, texts, unit},
    support::{body, document},
};

#[test]
fn lines_break_alike_on_both_papers() {
    let lines = |paper| {
        let pages = layout::set(&document(), paper);
        let in_text = |page: &Page| texts(page, |mark| matches!(mark, Mark::Content(_)));
        pages
            .pages
            .iter()
            .flat_map(in_text)
            .map(|run| run.text)
            .collect::<Vec<_>>()
    };
    assert_eq!(lines(Paper::A4), lines(Paper::Letter));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_set_and_written(text in "\\PC{0,400}|[ \\t\\r\\na-zα-ω\u{300}-\u{36f}\u{200b}-\u{200f}\u{1f600}-\u{1f64f}]{0,400}") {
        let cell = || vec![Cell::Text(Rich::plain(text.as_str())), Cell::Number(text.clone())];
        let table = Table {
            caption: Some(Rich::plain(text.as_str())),
            columns: vec![Column { width: 1.0, right: true }, Column { width: 0.5, right: false }],
            header: vec![Rich::plain(text.as_str()), Rich::plain(text.as_str())],
            rows: vec![cell()],
        };
        let document = one_section(vec![body(text.as_str()), Block::Table(table)]);
        let pages = layout::set(&document, Paper::A4);
        for page in &pages.pages {
            assert_within(page);
            assert!(headwater_report::paint::svg::page(page).ends_with("</svg>"));
        }
        headwater_report::paint::pdf::write(&pages).unwrap();
        let missing: String = layout::missing(&document).iter().map(|missing| missing.character).collect();
        let missing = letters(&missing);
        let said = letters(&all_text(&pages));
        for (letter, count) in letters(&text) {
            let found = said.get(&letter).copied().unwrap_or(0);
            // It stands in the paragraph, two cells, the caption and two heads.
            prop_assert!(missing.contains_key(&letter) || found >= 6 * count, "{letter} {found} times, not 6 × {count}");
        }
    }
}

/// How often each Latin, Greek or Cyrillic letter stands in a text, whatever marks it carries: what draws
/// nothing is dropped, and may have stood between the two.
fn letters(text: &str) -> HashMap<char, usize> {
    let mut counts = HashMap::new();
    let is_ours = |letter: char| matches!(letter, '\0'..='\u{52f}' | '\u{1e00}'..='\u{1fff}');
    let is_letter = |letter: char| letter.is_alphanumeric() && !is_combining_mark(letter);
    for letter in text
        .nfd()
        .filter(|&letter| is_ours(letter) && is_letter(letter))
    {
        *counts.entry(letter).or_default() += 1;
    }
    counts
}

#[test]
fn missing_characters_are_named_with_their_text() {
    let missing = layout::missing(&document());
    let characters: String = missing.iter().map(|missing| missing.character).collect();
    assert_eq!(characters, "😀世界אב");
    assert!(missing[0].context.starts_with("Missing: 😀"));
}

#[test]
fn quotation_marks_in_the_side_column_hang() {
    let left_of = |side: &str| {
        let paragraph = Block::Paragraph {
            text: Rich::plain("Text beside it."),
            style: headwater_report::document::Style::Body,
            side: Some(Rich::plain(side)),
        };
        let pages = layout::set(&one_section(vec![paragraph]), Paper::A4);
        let runs = texts(&pages.pages[0], |_| true);
        let run = runs.iter().find(|run| run.text.contains("Nobody")).unwrap();
        let letter = run.text.find('N').unwrap();
        let before = run.text[..letter].chars().count();
        run.at.x + unit(run.glyphs[before].x) * run.size
    };
    assert!((left_of("“Nobody told us”") - left_of("Nobody told us")).abs() < 0.05);
}

#[test]
fn figures_of_a_number_are_all_as_wide() {
    let runs = ["0123456789", "1111111111", "8888888888"].map(|digits| {
        let pages = layout::set(&one_section(vec![body(digits)]), Paper::A4);
        let runs = texts(&pages.pages[0], |_| true);
        runs.iter().find(|run| run.text == digits).unwrap().advance
    });
    assert_eq!(runs[0], runs[1]);
    assert_eq!(runs[1], runs[2]);
}
