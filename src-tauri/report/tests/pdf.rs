//! The PDF, seen from outside by other tools, and walked from its marks to its structure.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, and looks for one kind of thing among many"
)]

mod support;
#[path = "support/tool.rs"]
mod tool;
#[path = "support/walk.rs"]
mod walk;

use std::path::PathBuf;

use headwater_report::{
    document::{Block, Link, Rich},
    layout::{self, Paper},
    paint,
};
use lopdf::Object;
use tempfile::TempDir;
use tool::{check, said, text_of};
use walk::Walk;

/// The demo document as a file.
struct Demo {
    file: PathBuf,
    _folder: TempDir,
}

impl Demo {
    fn new(paper: Paper) -> Self {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("demo.pdf");
        std::fs::write(&file, demo(paper)).unwrap();
        Self {
            file,
            _folder: folder,
        }
    }
}

fn demo(paper: Paper) -> Vec<u8> {
    paint::pdf::write(&layout::set(&support::document(), paper)).unwrap()
}

#[test]
fn qpdf_finds_nothing() {
    for paper in [Paper::A4, Paper::Letter] {
        let demo = Demo::new(paper);
        let checked = said("qpdf", &["--check"], &demo.file);
        assert!(
            checked.contains("No syntax or stream encoding errors"),
            "{checked}"
        );
    }
}

#[test]
fn every_font_is_embedded_as_a_subset_with_its_characters() {
    let demo = Demo::new(Paper::A4);
    let fonts = said("pdffonts", &[], &demo.file);
    let fonts: Vec<_> = fonts.lines().skip(2).collect();
    assert!(fonts.len() >= 4);
    for font in fonts {
        assert!(
            font.contains("+SourceSans3-") && font.contains("yes yes yes"),
            "{font}"
        );
    }
}

#[test]
fn the_document_says_what_it_is() {
    let demo = Demo::new(Paper::Letter);
    let info = said("pdfinfo", &["-isodates"], &demo.file);
    for line in [
        "Title:           Norden Logistics: streaming workshop",
        "Author:          Jana Öztürk",
        "CreationDate:    2026-11-19T15:30:00Z",
        "Tagged:          yes",
        "Page size:       612 x 792 pts (letter)",
        "PDF version:     1.7",
    ] {
        assert!(info.contains(line), "{line} is not in {info}");
    }
}

#[test]
fn the_text_holds_every_language() {
    let demo = Demo::new(Paper::A4);
    let text = text_of(&demo.file);
    for words in support::LANGUAGES {
        assert!(text.contains(words), "lost: {words}");
    }
    for words in [
        "Softhyphen, no break space, non-breaking-hyphen",
        "x\u{302}",
        "😀",
        "世",
    ] {
        assert!(text.contains(words), "lost: {words}");
    }
    for row in 1..=34 {
        assert!(
            text.contains(&format!("M{row}. Events are shared")),
            "lost: row {row}"
        );
    }
}

#[test]
fn the_structure_is_read_in_order() {
    let demo = Demo::new(Paper::A4);
    let structure = said("pdfinfo", &["-struct-text"], &demo.file);
    let order = [
        "Norden is at stage 2 and can reach stage 3 by settling two answers",
        "Figure 1.",
        "WHAT IT IS WORTH, A YEAR",
        "A · Make money",
        "C · Mitigate risk",
        "Exercise recovery of the order flow",
        "CFO · 15 December",
        "Lines break where a reader expects them to",
        "Table 1.",
        "Must-have",
        "M34. Events",
        "Every language of the room",
    ];
    let mut from = 0;
    for words in order {
        let at = structure[from..].find(words);
        from += at.unwrap_or_else(|| panic!("{words} is not in its place"));
    }
    // Lines that the author broke do not run together.
    assert!(structure.contains("three times in all."), "{structure}");
    // Nor do what a step is and what is said of it.
    assert!(structure.contains("report the result \""), "{structure}");
}

#[test]
fn ten_pages_take_less_than_sixty_kilobytes() {
    let bytes = demo(Paper::A4);
    assert!(bytes.len() < 60_000, "{} bytes", bytes.len());
}

#[test]
fn font_programs_are_outlines_and_widths_alone() {
    let walk = Walk::of(&demo(Paper::A4));
    let streams = walk
        .pdf
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    let programs: Vec<_> = streams
        .filter(|stream| stream.dict.has(b"Length1"))
        .collect();
    assert!(programs.len() >= 4);
    for stream in programs {
        let program = stream.decompressed_content().unwrap();
        let length = stream.dict.get(b"Length1").unwrap().as_i64().unwrap();
        assert_eq!(usize::try_from(length).unwrap(), program.len());
        let tables = usize::from(u16::from_be_bytes([program[4], program[5]]));
        let records = program[12..].chunks(16).take(tables);
        let tags: Vec<_> = records.map(|record| &record[..4]).collect();
        assert_eq!(tags, [b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"]);
    }
}

#[test]
fn every_mark_and_annotation_leads_to_its_element() {
    let walk = Walk::of(&demo(Paper::A4));
    walk.assert_marks_lead_to_elements();
    assert_eq!(walk.assert_annotations_lead_to_links(), 3);
}

#[test]
fn every_figure_has_words_and_a_place() {
    let walk = Walk::of(&demo(Paper::A4));
    let figures = walk.elements("Figure");
    assert_eq!(figures.len(), 1 + 3 + 34);
    for figure in figures {
        assert!(!figure.get(b"Alt").unwrap().as_str().unwrap().is_empty());
        let layout = walk.dictionary(figure.get(b"A").unwrap());
        assert_eq!(layout.get(b"BBox").unwrap().as_array().unwrap().len(), 4);
    }
    for head in walk.elements("TH") {
        let table = walk.dictionary(head.get(b"A").unwrap());
        assert_eq!(table.get(b"Scope").unwrap().as_name().unwrap(), b"Column");
    }
}

#[test]
fn the_outline_is_nested_and_leads_to_places() {
    let walk = Walk::of(&demo(Paper::A4));
    let catalog = walk.pdf.catalog().unwrap();
    assert_eq!(
        catalog.get(b"PageMode").unwrap().as_name().unwrap(),
        b"UseOutlines"
    );
    let outlines = walk.dictionary(catalog.get(b"Outlines").unwrap());
    let mut titles = Vec::new();
    let mut next = outlines.get(b"First").ok();
    while let Some(item) = next {
        let item = walk.dictionary(item);
        let to = item.get(b"Dest").and_then(Object::as_array).unwrap();
        assert_eq!(to[1].as_name().unwrap(), b"XYZ");
        let children = item
            .get(b"Count")
            .map_or(0, |count| count.as_i64().unwrap());
        titles.push((
            item.get(b"Title").unwrap().as_str().unwrap().to_owned(),
            children,
        ));
        next = item.get(b"Next").ok();
    }
    let titles: Vec<_> = titles
        .iter()
        .map(|(title, count)| (String::from_utf8_lossy(title), *count))
        .collect();
    let expected = [
        ("Summary", 0),
        ("Breaks", -2),
        ("Table", 0),
        ("Languages", 0),
        ("Rare things", 0),
    ];
    assert_eq!(titles, expected.map(|(title, count)| (title.into(), count)));
}

#[test]
fn nothing_runs_by_itself() {
    Walk::of(&demo(Paper::A4)).assert_nothing_acts();
}

#[test]
fn links_that_act_are_set_as_words() {
    let mut document = support::document();
    let words = [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "HTTPS://example.org/\u{0}x",
        "data:text/html,x",
        "vbscript:x",
        " https://example.org",
        "https",
    ];
    for address in words {
        let link = Link::Address(address.to_owned());
        let text = Rich::default().link(address, link);
        document.sections[0].blocks.push(Block::paragraph(text));
    }
    let pages = layout::set(&document, Paper::A4);
    let walk = Walk::of(&paint::pdf::write(&pages).unwrap());
    walk.assert_nothing_acts();
    assert_eq!(walk.assert_annotations_lead_to_links(), 3);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert!(
        demo(Paper::A4) == demo(Paper::A4),
        "two runs in one process differ"
    );
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("other.pdf");
    let this = std::env::current_exe().unwrap();
    let status = std::process::Command::new(this)
        .args(["--exact", "writes_for_another_process"])
        .env("HEADWATER_WRITE_DEMO", &file)
        .output()
        .unwrap();
    assert!(status.status.success());
    assert!(
        std::fs::read(file).unwrap() == demo(Paper::A4),
        "two processes differ"
    );
}

/// Called by the test above in a process of its own; by itself it has nothing to do.
#[test]
fn writes_for_another_process() {
    if let Some(file) = std::env::var_os("HEADWATER_WRITE_DEMO") {
        std::fs::write(file, demo(Paper::A4)).unwrap();
    }
}

#[test]
fn the_checkers_find_no_error() {
    let demo = Demo::new(Paper::A4);
    check("outloud", &["--fail-on", "error"], &demo.file);
    check("pdfua", &["check"], &demo.file);
}
