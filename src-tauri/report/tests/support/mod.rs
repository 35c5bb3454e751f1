//! A document that exercises every block, script and break of the layout.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file takes the parts that it needs, and a test may panic"
)]

use headwater_domain::{Stage, value::MoneyQuestion};
use headwater_report::{
    document::{About, Block, Cell, Column, Document, Link, Rich, Section, Style, Table, Tile},
    drawing::{Anchor, Colour, Drawing, Face, Point, Shape, Step, Stroke},
};

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

fn tiles() -> Vec<Tile> {
    let tile = |question, title: &str, figure: &str, (from, to): (f32, f32), text: &str| Tile {
        colour: Colour::Question(question),
        title: Rich::plain(title),
        figure: Rich::plain(figure),
        drawing: Some((range_bar(question, from, to), format!("Range: {figure}"))),
        text: Rich::plain(text),
    };
    vec![
        tile(
            MoneyQuestion::Make,
            "A · Make money",
            "0.3 – 1.1 M€",
            (0.06, 0.23),
            "Delivery promises that hold; two of three figures have an owner.",
        ),
        tile(
            MoneyQuestion::Save,
            "B · Save cost",
            "1.4 – 2.9 M€",
            (0.29, 0.61),
            "Retiring nightly batches; the mainframe bill decides.",
        ),
        tile(
            MoneyQuestion::Risk,
            "C · Mitigate risk",
            "0.4 – 0.8 M€",
            (0.08, 0.17),
            "Customs penalties avoided; one figure not yet supported.",
        ),
    ]
}

fn steps() -> Table {
    let step = |number: &str, what: &str, why: &str, who: &str| {
        vec![
            Cell::Number(number.to_owned()),
            Cell::Text(Rich::plain(what).and("\n").quiet(why)),
            Cell::Text(Rich::default().quiet(who)),
        ]
    };
    let column = |width| Column {
        width,
        right: false,
    };
    Table {
        caption: None,
        columns: vec![column(0.75), column(8.75), column(2.5)],
        header: vec![],
        rows: vec![
            step(
                "1",
                "Exercise recovery of the order flow and report the result",
                "settles must-have “recovery from disaster”",
                "CIO · 31 January",
            ),
            step(
                "2",
                "Watch events end to end across the three live uses",
                "turns an assertion into evidence",
                "COO · 15 February",
            ),
            step(
                "3",
                "Put a figure on the nightly batch window",
                "the figure that would change the decision",
                "CFO · 15 December",
            ),
        ],
    }
}

const PROSE: &str = "Events are shared across departments, and the first of them already depend on it: \
    the order flow, the tracking of parcels and the yard. What is missing is less a technology than a \
    habit, that somebody owns each stream and answers for it when it fails in the night. ";

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

fn curve() -> Drawing {
    let height = |x: f32| 130.0 - 105.0 / (1.0 + (-(x - 240.0) / 75.0).exp());
    let mut shapes = Vec::new();
    for stage in Stage::ALL {
        let left = f32::from(stage.number()) * 80.0;
        let mut steps = vec![Step::Move(point(left + 1.0, 140.0))];
        for part in 0..=8_u8 {
            let x = left + 1.0 + f32::from(part) * 78.0 / 8.0;
            steps.push(Step::Line(point(x, height(x))));
        }
        steps.extend([Step::Line(point(left + 79.0, 140.0)), Step::Close]);
        let reached = stage.number() <= 2;
        let fill = if reached {
            Colour::Stage(stage)
        } else {
            Colour::StageFaint(stage)
        };
        shapes.push(Shape::Path {
            steps,
            fill: Some(fill),
            stroke: None,
        });
        shapes.push(word(
            left + 40.0,
            153.0,
            &stage.to_string(),
            9.0,
            Face::Bold,
            Colour::Ink,
        ));
        shapes.push(word(
            left + 40.0,
            164.0,
            "Early production",
            7.5,
            Face::Regular,
            Colour::Ink2,
        ));
    }
    let mut steps = vec![Step::Move(point(0.0, height(0.0)))];
    steps.extend(
        (1..=96_u8)
            .map(|part| Step::Line(point(f32::from(part) * 5.0, height(f32::from(part) * 5.0)))),
    );
    shapes.push(Shape::Path {
        steps,
        fill: None,
        stroke: Some(stroke(1.5, vec![])),
    });
    let marks = [
        (200.0, Some(Colour::Ink), vec![]),
        (280.0, Some(Colour::Paper), vec![2.2, 1.8]),
    ];
    for (x, fill, dash) in marks {
        shapes.push(Shape::Circle {
            centre: point(x, height(x)),
            radius: 5.0,
            fill,
            stroke: Some(stroke(1.5, dash)),
        });
    }
    shapes.push(word(
        200.0,
        height(200.0) - 12.0,
        "here",
        9.0,
        Face::Bold,
        Colour::Ink,
    ));
    Drawing {
        width: 480.0,
        height: 168.0,
        shapes,
    }
}

fn range_bar(question: MoneyQuestion, from: f32, to: f32) -> Drawing {
    let width = 150.0;
    let line = |x0: f32, y0: f32, x1: f32, y1: f32| {
        vec![Step::Move(point(x0, y0)), Step::Line(point(x1, y1))]
    };
    let (left, right) = (from * width, to * width);
    let bar = vec![
        Step::Move(point(left, 1.5)),
        Step::Line(point(right, 1.5)),
        Step::Line(point(right, 8.0)),
        Step::Line(point(left, 8.0)),
        Step::Close,
    ];
    let axis = Stroke {
        colour: Colour::Rule,
        ..stroke(0.75, vec![])
    };
    let fill = Some(Colour::Question(question));
    Drawing {
        width,
        height: 9.5,
        shapes: vec![
            Shape::Path {
                steps: line(0.0, 4.75, width, 4.75),
                fill: None,
                stroke: Some(axis),
            },
            Shape::Path {
                steps: bar,
                fill,
                stroke: Some(stroke(0.6, vec![])),
            },
            Shape::Path {
                steps: line(
                    f32::midpoint(left, right),
                    0.0,
                    f32::midpoint(left, right),
                    9.5,
                ),
                fill: None,
                stroke: Some(stroke(1.2, vec![])),
            },
        ],
    }
}

fn word(x: f32, y: f32, text: &str, size: f32, face: Face, colour: Colour) -> Shape {
    Shape::Text {
        at: point(x, y),
        anchor: Anchor::Middle,
        text: text.to_owned(),
        size,
        face,
        colour,
    }
}

fn stroke(width: f32, dash: Vec<f32>) -> Stroke {
    Stroke {
        colour: Colour::Ink,
        width,
        dash,
        round: false,
    }
}

fn point(x: f32, y: f32) -> Point {
    Point { x, y }
}
