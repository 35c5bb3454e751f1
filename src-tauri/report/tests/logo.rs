//! The logo at the top right of the first page, in PDF and SVG.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod support;
#[path = "support/tool.rs"]
#[allow(dead_code, reason = "shared with the tests of one PDF")]
mod tool;
#[path = "support/walk.rs"]
#[allow(dead_code, reason = "shared with the tests of one PDF")]
mod walk;

use headwater_report::{
    layout::{self, Ink, Paper},
    logo::Logo,
    paint,
};
use tempfile::TempDir;
use walk::Walk;

/// Half red, half see-through.
fn logo(width: u32, height: u32) -> Logo {
    let pixel = |place: u32| {
        let opacity = if place % width < width / 2 {
            0xFF
        } else {
            0x40
        };
        [0xC0, 0x10, 0x20, opacity]
    };
    let rgba = (0..width * height).flat_map(pixel).collect();
    Logo::new(width, height, rgba, "Norden Logistics").unwrap()
}

fn with_logo(width: u32, height: u32, paper: Paper) -> layout::Pages {
    let mut document = support::document();
    document.about.logo = Some(logo(width, height));
    layout::set(&document, paper)
}

#[test]
fn a_logo_is_as_large_as_there_is_room_and_beside_the_title() {
    for (width, height) in [(900, 100), (100, 900), (300, 300), (1, 1), (4000, 3)] {
        let pages = with_logo(width, height, Paper::A4);
        let shown = pages.pages.iter().flat_map(|page| &page.items);
        let shown: Vec<_> = shown
            .filter(|item| matches!(item.ink, Ink::Logo { .. }))
            .collect();
        assert_eq!(shown.len(), 1);
        let Ink::Logo { at, size, .. } = &shown[0].ink else {
            panic!("it was just found");
        };
        assert!(size[0] <= 127.6 && size[1] <= 39.7, "{size:?}");
        assert!((at.x + size[0] - 538.6).abs() < 0.2, "at the right: {at:?}");
        let title = pages.pages[0]
            .items
            .iter()
            .filter_map(|item| match &item.ink {
                Ink::Text(run) if run.size > 19.0 => Some(run),
                Ink::Text(_) | Ink::Path { .. } | Ink::Circle { .. } | Ink::Logo { .. } => None,
            });
        for run in title {
            assert!(run.at.x + run.width() < at.x, "the title runs into it");
        }
    }
}

#[test]
fn it_has_words_in_the_pdf_and_gives_the_same_bytes() {
    let write = || paint::pdf::write(&with_logo(300, 100, Paper::Letter)).unwrap();
    let bytes = write();
    assert!(bytes == write());
    let walk = Walk::of(&bytes);
    walk.assert_marks_lead_to_elements();
    let alternatives = walk.elements("Figure");
    let said = alternatives.iter().any(|figure| {
        let said = figure.get(b"Alt").unwrap().as_str().unwrap();
        String::from_utf8_lossy(said).contains("Logo of Norden Logistics")
    });
    assert!(said);
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("logo.pdf");
    std::fs::write(&file, bytes).unwrap();
    tool::said("qpdf", &["--check"], &file);
    tool::check("outloud", &["--fail-on", "error", "--quiet"], &file);
    tool::check("pdfua", &["check"], &file);
    let images = tool::said("pdfimages", &["-list"], &file);
    assert!(images.contains("300   100"), "{images}");
}

#[test]
fn it_is_in_the_preview() {
    let pages = with_logo(300, 100, Paper::A4);
    let svg = paint::svg::page(&pages.pages[0]);
    assert_eq!(svg.matches("data:image/png;base64,").count(), 1);
    assert!(!paint::svg::page(&pages.pages[1]).contains("<image"));
}

#[test]
fn pixels_that_do_not_fit_are_no_logo() {
    assert!(Logo::new(2, 2, vec![0; 15], "Acme").is_none());
    assert!(Logo::new(0, 0, vec![], "Acme").is_none());
    assert!(Logo::new(u32::MAX, u32::MAX, vec![0; 4], "Acme").is_none());
}

#[test]
fn another_logo_is_another_document() {
    let hash = |width| with_logo(width, 100, Paper::A4).hash;
    assert_ne!(hash(300), hash(301));
}
