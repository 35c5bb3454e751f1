//! Whole reports, every edition on both papers: what each page and each PDF must keep.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, and looks for one kind of thing among many"
)]

#[path = "content/full.rs"]
#[allow(dead_code, reason = "shared with the tests of content")]
mod full;
#[path = "content/pack.rs"]
#[allow(dead_code, reason = "shared with the tests of content")]
mod pack;
#[path = "content/room.rs"]
#[allow(dead_code, reason = "shared with the tests of content")]
mod room;
#[path = "support/tool.rs"]
#[allow(dead_code, reason = "shared with the tests of one PDF")]
mod tool;
#[path = "support/walk.rs"]
#[allow(dead_code, reason = "shared with the tests of one PDF")]
mod walk;

use headwater_domain::workshop::Workshop;
use headwater_report::{
    content::{Edition, Options, compose},
    document::Document,
    layout::{self, Ink, Mark, Page, Paper, TextRun},
    paint,
};
use tempfile::TempDir;
use walk::Walk;

const PAPERS: [Paper; 2] = [Paper::A4, Paper::Letter];

fn told(workshop: &Workshop, edition: Edition) -> Document {
    let options = Options {
        edition,
        ..Options::attendee("0.1.0")
    };
    compose(workshop, &options)
}

fn documents() -> Vec<(String, Document)> {
    let mut documents = Vec::new();
    for edition in [Edition::Attendee, Edition::Sponsor, Edition::Short] {
        for (name, workshop) in [
            ("full", full::full()),
            ("set by the room", full::set_by_room()),
            ("empty", room::empty("Empty")),
            ("hostile", hostile()),
        ] {
            documents.push((format!("{name}, {edition:?}"), told(&workshop, edition)));
        }
    }
    documents
}

/// Words that would act, if anything in a PDF could be talked into it.
const HOSTILE: &str = ") >> endobj /OpenAction << /S /JavaScript /JS (app.alert(1)) >> \
    javascript:alert(1) file:///etc/passwd <script>alert(1)</script> \\) \u{0} \u{202e}exe.fdp";

fn hostile() -> Workshop {
    let lines = [
        HOSTILE,
        "! /Launch (cmd.exe) @ceo",
        "> <a href=\"javascript:alert(1)\">x</a> @ceo",
    ];
    room::with_notes(room::with_people(room::empty(HOSTILE), 3), &lines)
}

fn texts(page: &Page) -> Vec<&TextRun> {
    let content = page
        .items
        .iter()
        .filter(|item| matches!(item.mark, Mark::Content(_)));
    let text = |item: &'_ layout::Item| matches!(item.ink, Ink::Text(_));
    let runs = content.filter(|item| text(item)).map(|item| &item.ink);
    runs.filter_map(|ink| match ink {
        Ink::Text(run) => Some(run),
        _ => None,
    })
    .collect()
}

#[test]
fn lines_break_alike_on_both_papers() {
    for (name, document) in documents() {
        let lines = |paper| {
            let pages = layout::set(&document, paper).pages;
            let runs = pages.iter().flat_map(texts).map(|run| run.text.clone());
            runs.collect::<Vec<_>>()
        };
        assert!(lines(Paper::A4) == lines(Paper::Letter), "{name}");
    }
}

#[test]
fn nothing_is_smaller_than_eight_points() {
    for (name, document) in documents() {
        for page in layout::set(&document, Paper::A4).pages {
            for run in texts(&page) {
                assert!(run.size >= 7.99, "{name}: {} of {}", run.text, run.size);
            }
        }
    }
}

#[test]
fn the_summary_has_the_first_page_and_no_other_page_is_left_half_empty() {
    for (name, document) in documents() {
        for paper in PAPERS {
            let pages = layout::set(&document, paper);
            let second = pages.outline.iter().filter(|entry| entry.level == 1).nth(1);
            assert!(second.unwrap().page > 0, "{name}: no page for the summary");
            let inner = pages.pages.len().saturating_sub(1);
            for page in &pages.pages[..inner] {
                let lowest = texts(page).iter().map(|run| run.at.y).fold(0.0, f32::max);
                assert!(
                    lowest > page.height / 2.0,
                    "{name}: page {} ends at {lowest}",
                    page.number
                );
            }
        }
    }
}

#[test]
fn every_mark_and_annotation_leads_to_its_element() {
    for (_, document) in documents() {
        for paper in PAPERS {
            let walk = Walk::of(&paint::pdf::write(&layout::set(&document, paper)).unwrap());
            walk.assert_marks_lead_to_elements();
            walk.assert_annotations_lead_to_links();
        }
    }
}

#[test]
fn hostile_words_stay_words() {
    for edition in [Edition::Attendee, Edition::Sponsor, Edition::Short] {
        let pages = layout::set(&told(&hostile(), edition), Paper::A4);
        let walk = Walk::of(&paint::pdf::write(&pages).unwrap());
        walk.assert_nothing_acts();
        for page in &pages.pages {
            let svg = paint::svg::page(page);
            assert!(!svg.contains("<script") && !svg.contains("<a "), "{svg}");
        }
    }
}

#[test]
fn the_checkers_find_no_error_in_any_edition() {
    let folder = TempDir::new().unwrap();
    for (name, document) in documents() {
        // Every edition on both papers, and each other shape once.
        let papers = match name.as_str() {
            name if name.starts_with("full") => &PAPERS[..],
            name if name.ends_with("Attendee") => &PAPERS[..1],
            _ => &[],
        };
        for &paper in papers {
            let file = folder.path().join(format!("{name} {paper:?}.pdf"));
            let bytes = paint::pdf::write(&layout::set(&document, paper)).unwrap();
            std::fs::write(&file, bytes).unwrap();
            let checked = tool::said("qpdf", &["--check"], &file);
            assert!(!checked.contains("WARNING"), "{name}: {checked}");
            tool::check("outloud", &["--fail-on", "error", "--quiet"], &file);
            tool::check("pdfua", &["check"], &file);
        }
    }
}
