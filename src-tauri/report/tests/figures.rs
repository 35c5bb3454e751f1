//! Figures on their own: SVG without fonts, PNG of the right size.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "content/full.rs"]
#[allow(dead_code, reason = "shared with the tests of content")]
mod full;
#[path = "content/pack.rs"]
#[allow(dead_code, reason = "shared with the tests of content")]
mod pack;
#[path = "content/room.rs"]
#[allow(dead_code, reason = "shared with the tests of content")]
mod room;

use std::io::Cursor;

use headwater_report::{
    content::{Options, compose},
    paint::figure::{ExportedFigure, figures},
};

fn exported() -> Vec<ExportedFigure> {
    figures(&compose(&full::full(), &Options::attendee("0.1.0")))
}

#[test]
fn every_figure_is_exported_under_its_number_and_what_it_shows() {
    let names: Vec<String> = exported().into_iter().map(|figure| figure.name).collect();
    let wanted = [
        "figure-1-summary",
        "figure-2-curve",
        "figure-3-profile",
        "figure-4-worth",
        "figure-5-priorities",
    ];
    assert_eq!(names, wanted);
}

#[test]
fn what_is_seen_needs_no_font_and_what_is_said_can_be_selected() {
    for ExportedFigure { name, svg } in exported() {
        let (seen, selectable) = svg.split_once("<g opacity=\"0\"").unwrap();
        assert!(!seen.contains("<text"), "{name}");
        assert!(selectable.contains("<text"), "{name}");
        assert!(
            seen.contains("<title ") && seen.contains("<desc "),
            "{name}"
        );
        for acting in ["<script", "<image", "href", "var(--", "style="] {
            assert!(!svg.contains(acting), "{name}: {acting}");
        }
    }
}

#[test]
fn a_picture_has_three_hundred_dots_an_inch_and_shows_something() {
    for figure in exported() {
        let png = figure.png();
        let mut reader = png::Decoder::new(Cursor::new(&png)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let about = reader.next_frame(&mut pixels).unwrap();
        let width = figure.svg.split("width=\"").nth(1).unwrap();
        let width: f64 = width.split('"').next().unwrap().parse().unwrap();
        let wanted = width * 300.0 / 72.0;
        assert!((f64::from(about.width) - wanted).abs() < 5.0, "{about:?}");
        assert_eq!(reader.info().pixel_dims.unwrap().xppu, 11_811);
        let dark = pixels.chunks(4).filter(|pixel| pixel[0] < 0x40);
        assert!(dark.count() > 1000, "{} shows nothing", figure.name);
        assert!(pixels.chunks(4).all(|pixel| pixel[3] == 0xFF), "on white");
    }
}

#[test]
fn the_same_workshop_gives_the_same_figures() {
    let (once, again) = (exported(), exported());
    assert!(once == again);
    assert!(once[0].png() == again[0].png());
}
