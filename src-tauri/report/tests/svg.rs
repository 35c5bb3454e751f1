//! SVG for the preview and the screen.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;

use headwater_domain::Stage;
use headwater_report::{
    drawing::{Anchor, Colour, Drawing, Face, Point, Shape, Step},
    layout::{self, Paper},
    paint,
};

fn drawing() -> Drawing {
    let at = Point { x: 50.0, y: 20.0 };
    let square = vec![
        Step::Move(at),
        Step::Line(Point { x: 60.0, y: 20.0 }),
        Step::Line(Point { x: 60.0, y: 30.5 }),
        Step::Close,
    ];
    let fill = Some(Colour::StageFaint(Stage::FIVE));
    let stroke = None;
    Drawing {
        width: 100.0,
        height: 40.0,
        shapes: vec![
            Shape::Path {
                steps: square,
                fill,
                stroke,
            },
            Shape::Text {
                at,
                anchor: Anchor::Middle,
                text: "a <b> & 'c'".to_owned(),
                size: 8.0,
                face: Face::Semibold,
                colour: Colour::OnStage(Stage::FIVE),
            },
        ],
    }
}

#[test]
fn a_drawing_takes_its_colours_from_the_theme() {
    insta::assert_snapshot!(paint::svg::drawing(&drawing(), "\"Quoted\" & told"));
}

#[test]
fn a_page_keeps_every_letter_in_its_place() {
    let pages = layout::set(&support::document(), Paper::A4);
    for page in &pages.pages {
        let svg = paint::svg::page(page);
        for text in svg.split(" x=\"").skip(1) {
            let (places, rest) = text.split_once('"').unwrap();
            let said = rest.split_once('>').unwrap().1.split('<').next().unwrap();
            let said = said
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
            let said = said.replace("&quot;", "\"").replace("&#39;", "'");
            assert_eq!(
                places.split(' ').count(),
                said.encode_utf16().count(),
                "{said}"
            );
            assert!(!said.starts_with(' ') || svg.contains("<tspan"), "{said:?}");
        }
    }
}

#[test]
fn nothing_in_an_svg_needs_inline_style_or_scripts() {
    let pages = layout::set(&support::document(), Paper::A4);
    let pages = pages.pages.iter().map(paint::svg::page);
    for svg in pages.chain([paint::svg::drawing(&drawing(), "")]) {
        for forbidden in [
            " style=", "<style", "<script", "onload", "href", "<image", "<foreign",
        ] {
            assert!(!svg.contains(forbidden), "{forbidden}");
        }
    }
}
