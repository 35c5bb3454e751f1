//! What stands on a first page: tiles, and numbered steps.

use headwater_domain::value::MoneyQuestion;
use headwater_report::{
    document::{Cell, Column, Rich, Table, Tile},
    drawing::Colour,
};

use super::drawing::range_bar;

pub(crate) fn tiles() -> Vec<Tile> {
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

pub(crate) fn steps() -> Table {
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
