//! The layout, seen as a compact text of pages, and its promises.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, and looks for one kind of thing among many"
)]

mod support;

use std::{collections::HashMap, fmt::Write};

use headwater_report::{
    document::{Block, Cell, Column, Document, Rich, Table},
    drawing::Drawing,
    layout::{self, Ink, Mark, Page, Pages, Paper, Role, TextRun},
};
use proptest::prelude::*;
use support::{body, document, heading, section};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

#[test]
fn the_demo_document_on_a4() {
    insta::assert_snapshot!(compact(&layout::set(&document(), Paper::A4)));
}

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

#[test]
fn nothing_stands_outside_of_the_margins() {
    for paper in [Paper::A4, Paper::Letter] {
        let pages = layout::set(&document(), paper);
        for page in &pages.pages {
            assert_within(page);
        }
    }
}

#[test]
fn nothing_that_is_said_is_lost() {
    let pages = layout::set(&document(), Paper::A4);
    let said = all_text(&pages);
    for words in support::LANGUAGES {
        assert!(said.contains(words), "lost: {words}");
    }
    let runs = pages.pages.iter().flat_map(|page| texts(page, |_| true));
    let of_word = runs.filter(|run| run.text.chars().all(|letter| letter == 'w'));
    assert_eq!(of_word.map(|run| run.text.len()).sum::<usize>(), 2000);
}

#[test]
fn a_heading_keeps_two_lines_of_its_text() {
    for lines in 30..60 {
        let mut blocks: Vec<Block> = (0..lines).map(|_| body("One line.")).collect();
        blocks.push(heading(2, "The heading"));
        blocks.push(body(
            "Many words in a paragraph of several lines, again and again. ".repeat(5),
        ));
        let pages = layout::set(&one_section(blocks), Paper::A4);
        let page = pages
            .pages
            .iter()
            .find(|page| says(page, "The heading"))
            .unwrap();
        let behind = texts(page, |_| true);
        let at = behind
            .iter()
            .position(|run| run.text == "The heading")
            .unwrap();
        let below = behind[at + 1..]
            .iter()
            .filter(|run| run.at.y > behind[at].at.y && run.size > 9.0);
        assert!(
            below.count() >= 2,
            "after {lines} lines the heading stands alone"
        );
    }
}

#[test]
fn no_line_of_a_paragraph_stands_alone() {
    for lines in 40..56 {
        let mut blocks: Vec<Block> = (0..lines).map(|_| body("One line.")).collect();
        blocks.push(body(
            "Several words that fill many lines of one paragraph. ".repeat(8),
        ));
        let pages = layout::set(&one_section(blocks), Paper::A4);
        for page in &pages.pages {
            let of_last = texts(page, |_| true);
            let count = of_last
                .iter()
                .filter(|run| run.text.contains("words"))
                .count();
            assert_ne!(count, 1, "after {lines} lines one line stands alone");
        }
    }
}

#[test]
fn the_head_of_a_table_repeats_as_an_artifact() {
    let pages = layout::set(&document(), Paper::A4);
    let heads = |page: &&Page| says(page, "Must-have");
    assert_eq!(pages.pages.iter().filter(heads).count(), 3);
    let tagged = |page: &&Page| {
        let content = texts(page, |mark| matches!(mark, Mark::Content(_)));
        content.iter().any(|run| run.text == "Must-have")
    };
    assert_eq!(pages.pages.iter().filter(tagged).count(), 1);
}

#[test]
fn links_lead_to_sections_and_safe_addresses_only() {
    let pages = layout::set(&document(), Paper::A4);
    let links: Vec<_> = pages.pages.iter().flat_map(|page| &page.links).collect();
    // The section link on page 1, and the address over two lines.
    assert_eq!(links.len(), 3);
    assert_eq!(links[1].element, links[2].element);
    let elements = pages
        .elements
        .iter()
        .filter(|element| element.role == Role::Link);
    assert_eq!(elements.count(), 2);
}

#[test]
fn no_level_of_headings_is_skipped() {
    let blocks = vec![
        heading(3, "Deep"),
        body("Text."),
        heading(3, "Deeper"),
        body("Text."),
    ];
    let pages = layout::set(&one_section(blocks), Paper::A4);
    let levels = pages.outline.iter().map(|entry| entry.level);
    assert_eq!(levels.collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn an_empty_document_has_one_page() {
    let empty = Document {
        about: support::about(),
        sections: vec![],
    };
    assert_eq!(layout::set(&empty, Paper::A4).pages.len(), 1);
}

#[test]
fn empty_parts_are_set_without_trouble() {
    let nothing = Rich::default;
    let empty = Drawing::default;
    let blocks = vec![
        Block::Label(nothing()),
        heading(9, ""),
        body(""),
        Block::List {
            numbered: true,
            items: vec![nothing()],
        },
        Block::Table(Table {
            caption: None,
            columns: vec![],
            header: vec![],
            rows: vec![vec![]],
        }),
        Block::Table(Table {
            caption: Some(nothing()),
            columns: vec![Column {
                width: -1.0,
                right: true,
            }],
            header: vec![Rich::plain("x")],
            rows: vec![vec![Cell::Drawing(empty(), String::new())], vec![]],
        }),
        Block::Figure {
            drawing: empty(),
            alternative: String::new(),
            caption: nothing(),
        },
        Block::Tiles(vec![]),
        Block::Quotation {
            text: nothing(),
            by: None,
        },
        Block::Space(255),
    ];
    let pages = layout::set(&one_section(blocks), Paper::Letter);
    headwater_report::paint::pdf::write(&pages).unwrap();
}

#[test]
fn a_drawing_larger_than_the_page_is_made_to_fit() {
    let drawing = Drawing {
        width: 2000.0,
        height: 9000.0,
        shapes: vec![],
    };
    let caption = Rich::plain("A tower.");
    let figure = Block::Figure {
        drawing,
        alternative: "A tower".to_owned(),
        caption,
    };
    let pages = layout::set(&one_section(vec![figure]), Paper::A4);
    let area = pages
        .elements
        .iter()
        .find_map(|element| match &element.role {
            Role::Figure {
                area: Some((_, area)),
                ..
            } => Some(*area),
            _ => None,
        });
    let [_, top, _, bottom] = area.unwrap();
    assert!(bottom - top < 702.0);
}

#[test]
fn the_hash_tells_two_documents_apart() {
    let hash = |text: &str| layout::set(&one_section(vec![body(text)]), Paper::A4).hash;
    assert_eq!(hash("a").len(), 6);
    assert_eq!(hash("a"), hash("a"));
    assert_ne!(hash("a"), hash("b"));
}

#[test]
fn missing_characters_are_named_with_their_text() {
    let missing = layout::missing(&document());
    let characters: String = missing.iter().map(|missing| missing.character).collect();
    assert_eq!(characters, "😀世界אב");
    assert!(missing[0].context.starts_with("Missing: 😀"));
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

fn one_section(blocks: Vec<Block>) -> Document {
    Document {
        about: support::about(),
        sections: vec![section("one", "One", "A section of its own", blocks)],
    }
}

fn texts(page: &Page, wanted: impl Fn(Mark) -> bool) -> Vec<TextRun> {
    let of = |item: &layout::Item| match &item.ink {
        Ink::Text(run) if wanted(item.mark) => Some(run.clone()),
        _ => None,
    };
    page.items.iter().filter_map(of).collect()
}

fn says(page: &Page, words: &str) -> bool {
    texts(page, |_| true)
        .iter()
        .any(|run| run.text.contains(words))
}

fn all_text(pages: &Pages) -> String {
    pages
        .pages
        .iter()
        .flat_map(|page| texts(page, |_| true))
        .map(|run| run.text)
        .collect()
}

/// What is seen stands within the margins; only white space may hang over them.
fn assert_within(page: &Page) {
    let (left, right) = (
        (page.width - 481.89) / 2.0,
        f32::midpoint(page.width, 481.89),
    );
    for run in texts(page, |_| true) {
        let seen = run.text.trim_end_matches(' ').len();
        let hanging = run.text.len() - seen;
        let glyphs = run.glyphs.len().saturating_sub(hanging);
        let end = run
            .glyphs
            .get(glyphs)
            .map_or(run.width(), |next| unit(next.x) * run.size);
        assert!(run.at.x >= left - 0.1, "{run:?}");
        // The one character of the narrowest column may stand out.
        assert!(
            run.at.x + end <= right + 0.6 || run.text.chars().count() == 1,
            "{run:?}"
        );
        assert!(run.at.y > 0.0 && run.at.y < page.height - 14.0, "{run:?}");
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a line is far shorter than 2^24 units"
)]
fn unit(units: i32) -> f32 {
    units as f32 / 1000.0
}

/// Pages as text: role, place, size and words of each line; shapes are counted.
fn compact(pages: &Pages) -> String {
    let mut out = format!(
        "{:?}, {} pages, hash {}\n",
        pages.paper,
        pages.pages.len(),
        pages.hash
    );
    for entry in &pages.outline {
        let _ = writeln!(
            out,
            "outline {} {:?} page {} top {:.0}",
            entry.level,
            entry.title,
            entry.page + 1,
            entry.top
        );
    }
    for page in &pages.pages {
        let _ = writeln!(out, "\npage {}", page.number);
        let mut shapes = 0;
        for item in &page.items {
            match &item.ink {
                Ink::Text(run) => {
                    let (x, y, size) = (run.at.x, run.at.y, run.size);
                    let role = role(pages, item.mark);
                    let _ = writeln!(
                        out,
                        "{role} {x:.1},{y:.1} {size} {:?} {:?} {:?}",
                        run.face, run.colour, run.text
                    );
                }
                Ink::Path { .. } | Ink::Circle { .. } | Ink::Logo { .. } => shapes += 1,
            }
        }
        let _ = writeln!(out, "{shapes} shapes");
        for link in &page.links {
            let _ = writeln!(out, "link {:.0?} {:?}", link.area, link.target);
        }
    }
    out
}

fn role(pages: &Pages, mark: Mark) -> String {
    match mark {
        Mark::Artifact | Mark::Header | Mark::Footer => format!("{mark:?}"),
        Mark::Content(content) => {
            let parent = pages.elements[content].parent.unwrap();
            match &pages.elements[parent].role {
                Role::Figure { alternative, .. } => format!("Figure[{alternative}]"),
                role => format!("{role:?}"),
            }
        }
    }
}

#[test]
fn the_first_section_has_its_page_to_itself_and_others_follow_where_they_have_room() {
    let page_of = |sections: &[usize]| {
        let mut document = one_section(vec![body("The summary.")]);
        for lines in sections {
            let blocks = (0..*lines)
                .map(|_| body("A line of the section."))
                .collect();
            document
                .sections
                .push(section("more", "More", "Another section", blocks));
        }
        let outline = layout::set(&document, Paper::A4).outline;
        outline.iter().map(|entry| entry.page).collect::<Vec<_>>()
    };
    assert_eq!(page_of(&[3]), [0, 1]);
    assert_eq!(page_of(&[12, 6]), [0, 1, 1]);
    assert_eq!(
        page_of(&[25, 6]),
        [0, 1, 2],
        "the second has no room for its opening"
    );
}

#[test]
fn no_row_is_split_that_fits_on_a_page() {
    let long = "Several words of one cell that fill many lines. ".repeat(9);
    let rows = (0..12).map(|row| vec![Cell::Text(Rich::plain(format!("{row}. {long}")))]);
    let pages = layout::set(&one_section(vec![table(3.0, rows.collect())]), Paper::A4);
    assert!(pages.pages.len() > 2);
    let mut seen = std::collections::BTreeMap::new();
    for page in &pages.pages {
        for item in page
            .items
            .iter()
            .filter(|item| matches!(item.ink, Ink::Text(_)))
        {
            if let Mark::Content(element) = item.mark {
                seen.entry(element).or_insert(page.number);
                assert_eq!(seen[&element], page.number, "a row is on two pages");
            }
        }
    }
}

#[test]
fn a_cell_that_is_too_long_for_its_column_runs_below_its_row_and_fills_the_pages() {
    let long = "Several words of one cell that fill many lines. ".repeat(210);
    let cells = vec![
        Cell::Text(Rich::plain("The row")),
        Cell::Text(Rich::plain(long.as_str())),
    ];
    let table = Block::Table(Table {
        caption: None,
        columns: vec![
            Column {
                width: 9.5,
                right: false,
            },
            Column {
                width: 2.5,
                right: false,
            },
        ],
        header: vec![Rich::plain("What"), Rich::plain("Why")],
        rows: vec![cells],
    });
    let pages = layout::set(&one_section(vec![table]), Paper::A4);
    assert!(pages.pages.len() <= 4, "{} pages", pages.pages.len());
    let content = |page| texts(page, |mark| matches!(mark, Mark::Content(_)));
    let runs = pages.pages.iter().flat_map(content);
    let said: String = runs.map(|run| run.text).collect();
    assert_eq!(
        said.matches("Several words of one cell that fill many lines.")
            .count(),
        210
    );
    for page in &pages.pages {
        assert_within(page);
    }
    // Its head stands over it, without being read twice.
    let heads = texts(&pages.pages[0], |mark| mark == Mark::Artifact);
    assert!(heads.iter().any(|run| run.text == "Why"));
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

#[test]
fn a_last_item_of_one_line_is_not_left_alone_on_a_page() {
    for lines in 30..50 {
        let mut blocks: Vec<Block> = (0..lines).map(|_| body("One line.")).collect();
        let items = (1..=6)
            .map(|item| Rich::plain(format!("Item {item}")))
            .collect();
        blocks.push(Block::List {
            numbered: false,
            items,
        });
        let pages = layout::set(&one_section(blocks), Paper::A4);
        for page in &pages.pages {
            let items = texts(page, |_| true);
            let items = items.iter().filter(|run| run.text.starts_with("Item"));
            assert_ne!(
                items.count(),
                1,
                "after {lines} lines one item stands alone"
            );
        }
    }
}

fn table(width: f32, rows: Vec<Vec<Cell>>) -> Block {
    Block::Table(Table {
        caption: None,
        columns: vec![Column {
            width,
            right: false,
        }],
        header: vec![Rich::plain("Head")],
        rows,
    })
}
