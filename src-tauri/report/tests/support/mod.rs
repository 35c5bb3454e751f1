//! A document that exercises every block, script and break of the layout.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file takes the parts that it needs, and a test may panic"
)]

mod drawing;
mod first_page;

use headwater_domain::value::MoneyQuestion;
use headwater_report::document::{
    About, Block, Cell, Column, Document, Link, Rich, Section, Style, Table,
};

use drawing::{curve, range_bar};
use first_page::{steps, tiles};

const PROSE: &str = "Events are shared across departments, and the first of them already depend on it: \
    the order flow, the tracking of parcels and the yard. What is missing is less a technology than a \
    habit, that somebody owns each stream and answers for it when it fails in the night. ";

/// Words of many languages and troubles, each of which must be found in the text of the PDF.
pub(crate) const LANGUAGES: [&str; 8] = [
    "Ελληνικά: Η ροή γεγονότων αλλάζει τα πάντα",
    "Русский: Съёмка событий в реальном времени",
    "Tiếng Việt: Dòng sự kiện chảy liên tục mỗi ngày",
    "Čeština: Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Türkçe: ağır ışık, İstanbul, dağıtım",
    "Łódź, São Tomé, Ðakovo, Þingvellir, straße",
    "office affluent fjord waffle",
    "5 µs and 5 μm, 3 Ω and 3 Ω, ∆x and Δx",
];

pub(crate) fn document() -> Document {
    Document {
        about: about(),
        sections: vec![summary(), breaks(), table_section(), languages(), rare()],
    }
}

pub(crate) fn about() -> About {
    About {
        title: "Norden Logistics: streaming workshop".to_owned(),
        author: Some("Jana Öztürk".to_owned()),
        subject: "Where Norden stands with event streaming, and what comes next".to_owned(),
        keywords: vec!["event streaming".to_owned(), "workshop".to_owned()],
        language: "en".to_owned(),
        created_at: "2026-11-19T15:30:00Z".parse().unwrap(),
        held_on: None,
        logo: None,
        header_left: Rich::default()
            .bold("Norden Logistics")
            .and(" · Streaming workshop · Hamburg, 19 November 2026"),
        header_right: Rich::plain("Attendee edition · Confidential"),
        footer_left: Rich::plain("Confidential · sample, invented company"),
        footer_right: Rich::plain("version 1"),
    }
}

pub(crate) fn section(id: &'static str, outline: &str, title: &str, blocks: Vec<Block>) -> Section {
    Section {
        id,
        outline: outline.to_owned(),
        title: Rich::plain(title),
        new_page: true,
        blocks,
    }
}

pub(crate) fn body(text: impl Into<String>) -> Block {
    paragraph(Rich::plain(text), Style::Body)
}

pub(crate) fn paragraph(text: Rich, style: Style) -> Block {
    let side = None;
    Block::Paragraph { text, style, side }
}

pub(crate) fn heading(level: u8, text: &str) -> Block {
    let text = Rich::plain(text);
    Block::Heading { level, text }
}

fn summary() -> Section {
    let lead = "Streaming works in three live uses and has named owners, but nobody has confirmed that \
        it recovers from a disaster, and end-to-end watching is asserted, not shown. The room guessed \
        between 1 and 4. Worth: 2.1 to 4.8 million euros a year, most of it saved cost.";
    let asked = Rich::default()
        .bold("Asked of you:")
        .and(" confirm one owner for the platform by 12 January. ")
        .quiet("Not covered in this session: sovereignty. ")
        .link("How the table breaks", Link::Section("table"))
        .and(".");
    section(
        "summary",
        "Summary",
        "Norden is at stage 2 and can reach stage 3 by settling two answers",
        vec![
            paragraph(Rich::plain(lead), Style::Lead),
            Block::Figure {
                name: "curve",
                drawing: curve(),
                alternative: "Adoption curve: stage 2, could be 3; target 4".to_owned(),
                caption: Rich::plain(
                    "Computed stage 2 (solid), could be 3, target 4 by 2028; opening votes of eight \
                     executives below.",
                ),
            },
            Block::Label(Rich::plain("What it is worth, a year")),
            Block::Tiles(tiles()),
            Block::Label(Rich::plain("Next ninety days")),
            Block::Table(steps()),
            paragraph(asked, Style::Body),
        ],
    )
}

fn breaks() -> Section {
    let quoted = Rich::plain("Nobody has pulled the plug since March, so we do not know.");
    let side = Rich::default()
        .italic("“Nobody has pulled the plug since March.”")
        .and("\nCIO, opening round; see section 3.2 of the source");
    let mut blocks = vec![
        heading(2, "Text over eight columns, with what stands beside it"),
        Block::Paragraph {
            text: Rich::plain(PROSE.repeat(2)),
            style: Style::Body,
            side: Some(side.clone()),
        },
        Block::Paragraph {
            text: Rich::plain("A short paragraph with a longer remark beside it."),
            style: Style::Body,
            side: Some(side),
        },
        Block::Quotation {
            text: quoted,
            by: Some(Rich::plain("CIO, after the second round")),
        },
        Block::List {
            numbered: false,
            items: vec![
                Rich::plain("One owner for the platform"),
                Rich::plain(PROSE),
            ],
        },
        Block::List {
            numbered: true,
            items: vec![
                Rich::plain("Exercise recovery"),
                Rich::plain("Report the result"),
            ],
        },
        heading(3, "A small heading keeps its lines"),
    ];
    for _ in 0..9 {
        blocks.push(body(PROSE));
    }
    blocks.push(heading(
        2,
        "A heading near the end of a page goes with its text",
    ));
    blocks.push(body(PROSE.repeat(3)));
    section(
        "breaks",
        "Breaks",
        "Lines break where a reader expects them to",
        blocks,
    )
}

fn table_section() -> Section {
    let rows = (1..=34).map(|number| {
        let text = if number % 4 == 0 {
            PROSE
        } else {
            "Events are shared across departments"
        };
        vec![
            Cell::Text(Rich::plain(format!("M{number}. {text}"))),
            Cell::Text(Rich::plain("partly").and("\n").quiet("asserted")),
            Cell::Drawing(
                range_bar(MoneyQuestion::Save, 0.2, 0.7),
                format!("Range of line {number}"),
            ),
            Cell::Text(Rich::plain(format!("{}.{}", number * 137, number % 10))),
        ]
    });
    let column = |width, right| Column { width, right };
    let table = Table {
        caption: Some(Rich::plain(
            "Two of eight must-haves separate us from stage 3.",
        )),
        columns: vec![
            column(5.5, false),
            column(2.0, false),
            column(3.0, false),
            column(1.5, true),
        ],
        header: ["Must-have", "Answer", "Range", "k€ a year"]
            .map(Rich::plain)
            .to_vec(),
        rows: rows.collect(),
    };
    let link = Rich::plain("Table 1 lists them; its source is ")
        .link(
            "a long page on the web about how the stages of adoption were found and named",
            Link::Address("https://example.org/stages?from=1&to=5".to_owned()),
        )
        .and(", and what must not be followed is ")
        .link(
            "set as plain text",
            Link::Address("javascript:alert(1)".to_owned()),
        )
        .and(".");
    section(
        "table",
        "Table",
        "Two of eight must-haves separate us from stage 3",
        vec![paragraph(link, Style::Body), Block::Table(table)],
    )
}

fn languages() -> Section {
    let mut blocks: Vec<Block> = LANGUAGES.into_iter().map(body).collect();
    blocks.push(body("Composed e\u{301} n\u{303} a\u{30A}, and not composable: x\u{302} q\u{323}\u{301} m\u{304}."));
    blocks.push(body("Soft\u{AD}hyphen, no\u{A0}break\u{A0}space, non\u{2011}breaking\u{2011}hyphen, 10\u{202F}000."));
    blocks.push(body("Missing: 😀 and 世界 and \u{5D0}\u{5D1}, here."));
    blocks.push(body("A line\nbroken by hand\r\nthree times\u{2028}in all."));
    blocks.push(paragraph(
        Rich::default()
            .semibold("Semibold, ")
            .bold("bold, ")
            .italic("italic, with Ωμέγα and Съёмка, ")
            .and("regular: <tags> & \"quotes\" 'stay' text."),
        Style::Body,
    ));
    section(
        "languages",
        "Languages",
        "Every language of the room reads well: žluťoučký",
        blocks,
    )
}

fn rare() -> Section {
    let wide_cell = Cell::Text(Rich::plain(PROSE.repeat(24)));
    let column = |width| Column {
        width,
        right: false,
    };
    let tall = Table {
        caption: Some(Rich::plain(
            "A row that is higher than a page is split cleanly.",
        )),
        columns: vec![column(3.0), column(3.0)],
        header: vec![Rich::plain("What"), Rich::plain("Evidence")],
        rows: vec![
            vec![
                Cell::Text(Rich::plain("Short")),
                Cell::Text(Rich::plain("Short")),
            ],
            vec![Cell::Text(Rich::plain("A tall row")), wide_cell],
            vec![
                Cell::Text(Rich::default()),
                Cell::Text(Rich::plain("An empty cell before")),
            ],
        ],
    };
    section(
        "rare",
        "Rare things",
        &"A very long title is set anyway, line after line. ".repeat(4),
        vec![
            body("w".repeat(2000)),
            Block::Table(tall),
            Block::Space(2),
            body("The end."),
        ],
    )
}
