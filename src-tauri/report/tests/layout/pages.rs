//! Where pages end.

use headwater_report::{
    document::{Block, Cell, Column, Document, Rich, Table},
    layout::{self, Ink, Mark, Page, Paper},
};

use super::{
    seen::{assert_within, one_section, says, table, texts},
    support::{self, body, document, heading, section},
};

#[test]
fn an_empty_document_has_one_page() {
    let empty = Document {
        about: support::about(),
        sections: vec![],
    };
    assert_eq!(layout::set(&empty, Paper::A4).pages.len(), 1);
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

/// A page for the summary, so many lines, and what follows them.
fn after_lines(lines: usize, more: Vec<Block>) -> Vec<Page> {
    let mut document = one_section(vec![body("The summary.")]);
    let mut blocks: Vec<Block> = (0..lines).map(|_| body("One line.")).collect();
    blocks.extend(more);
    document
        .sections
        .push(section("more", "More", "Another section", blocks));
    layout::set(&document, Paper::A4).pages
}

#[test]
fn the_first_section_gives_up_white_space_to_stay_on_its_page() {
    let pages = |headings: usize| {
        let block = |at: usize| match at % 2 {
            0 => heading(2, "A heading"),
            _ => body("One line."),
        };
        let document = one_section((0..2 * headings).map(block).collect());
        layout::set(&document, Paper::A4).pages.len()
    };
    assert_eq!(pages(10), 1);
    assert_eq!(pages(14), 1, "a little closer");
    assert_eq!(pages(20), 2, "never crammed");
}

fn rows(count: usize) -> Block {
    let row = |row| vec![Cell::Text(Rich::plain(format!("Row {row}")))];
    table(6.0, (1..=count).map(row).collect())
}

fn rows_on(page: &Page) -> usize {
    let runs = texts(page, |mark| matches!(mark, Mark::Content(_)));
    runs.iter()
        .filter(|run| run.text.starts_with("Row"))
        .count()
}

#[test]
fn a_table_leaves_no_row_or_two_behind() {
    for lines in 20..40 {
        let pages = after_lines(lines, vec![rows(8), body("The end."), body("The end.")]);
        for page in &pages {
            let rows = rows_on(page);
            assert!(!(1..=2).contains(&rows), "after {lines} lines: {rows} rows");
        }
    }
}

#[test]
fn a_heading_and_its_sentence_stand_on_the_page_of_their_table() {
    for lines in 20..40 {
        let sentence = body("What the table shows.");
        let more = vec![heading(2, "A heading"), sentence, rows(6)];
        for page in after_lines(lines, more) {
            let heads = says(&page, "A heading");
            assert_eq!(heads, says(&page, "Row 1"), "after {lines} lines");
        }
    }
}

#[test]
fn a_sum_stands_below_what_it_sums() {
    let text = |text: String| Cell::Text(Rich::plain(text));
    let row = |row: usize| match row % 5 {
        0 => vec![text(String::new()), text(format!("Sum {row}"))],
        _ => vec![text(format!("Row {row}")), text("Its name".to_owned())],
    };
    let column = Column {
        width: 3.0,
        right: false,
    };
    for lines in 0..20 {
        let table = Block::Table(Table {
            caption: None,
            columns: vec![column, column],
            header: vec![Rich::plain("Head"), Rich::plain("Name")],
            rows: (1..=60).map(row).collect(),
        });
        for page in after_lines(lines, vec![table]) {
            let runs = texts(&page, |mark| matches!(mark, Mark::Content(_)));
            let first = runs
                .iter()
                .find(|run| run.text.starts_with("Sum") || run.text.starts_with("Row"));
            let first = first.map(|run| run.text.clone()).unwrap_or_default();
            assert!(!first.starts_with("Sum"), "after {lines} lines");
        }
    }
}
