//! The parts of a document, each in its place.

use headwater_report::{
    document::{Block, Cell, Column, Rich, Table},
    drawing::Drawing,
    layout::{self, Paper, Role},
};

use super::{
    seen::{all_text, assert_within, one_section, texts},
    support::{self, body, document, heading},
};

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
            name: "shape",
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
        name: "shape",
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
