//! The word processor's file, as a reader of its parts finds it, and as `LibreOffice` opens it.
//!
//! Where `LibreOffice` is not installed its part is left out, and the test says so.

#![allow(
    dead_code,
    clippy::print_stderr,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, takes the tools that it needs, says what could not be tested, and looks for one kind of thing among many"
)]

mod support;
#[path = "support/tool.rs"]
mod tool;

use std::{
    collections::HashSet,
    io::{Cursor, Read},
    path::Path,
    process::Command,
};

use headwater_report::{
    document::{Block, Cell, Document, Rich, Table},
    layout::Paper,
    paint::docx,
};
use quick_xml::{Reader, events::Event};
use zip::ZipArchive;

/// Every text of a document, in reading order.
fn texts(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    for section in &document.sections {
        texts.push(section.title.text());
        for block in &section.blocks {
            match block {
                Block::Heading { text, .. } | Block::Label(text) => texts.push(text.text()),
                Block::Paragraph { text, side, .. } => {
                    texts.extend(side.iter().chain([text]).map(Rich::text));
                }
                Block::List { items, .. } => texts.extend(items.iter().map(Rich::text)),
                Block::Table(table) => of_table(table, &mut texts),
                Block::Figure { caption, .. } => texts.push(caption.text()),
                Block::Tiles(tiles) => {
                    for tile in tiles {
                        texts.extend([tile.title.text(), tile.figure.text()]);
                        texts.push(tile.text.text());
                    }
                }
                Block::Quotation { text, by } => {
                    texts.extend([text].into_iter().chain(by).map(Rich::text));
                }
                Block::Space(_) => {}
            }
        }
    }
    texts
}

fn of_table(table: &Table, texts: &mut Vec<String>) {
    texts.extend(table.caption.iter().chain(&table.header).map(Rich::text));
    for cell in table.rows.iter().flatten() {
        match cell {
            Cell::Text(text) => texts.push(text.text()),
            Cell::Number(text) => texts.push(text.clone()),
            Cell::Drawing(..) => {}
        }
    }
}

/// One kind of white space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn part(docx: &[u8], name: &str) -> String {
    let mut parts = ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    let mut part = parts.by_name(name).unwrap();
    part.read_to_string(&mut text).unwrap();
    text
}

/// The text of a part, a line a paragraph; the part must be well-formed.
fn read(part: &str) -> String {
    let mut reader = Reader::from_str(part);
    let (mut text, mut within) = (String::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == b"w:t" => within = true,
            Event::End(tag) if tag.name().as_ref() == b"w:t" => within = false,
            Event::End(tag) if tag.name().as_ref() == b"w:p" => text.push('\n'),
            Event::Empty(tag) if tag.name().as_ref() == b"w:br" => text.push('\n'),
            Event::Text(said) if within => text.push_str(&said.decode().unwrap()),
            Event::GeneralRef(sign) if within => {
                let named = quick_xml::escape::resolve_predefined_entity(&sign.decode().unwrap());
                text.push_str(named.unwrap());
            }
            Event::Eof => return text,
            _ => {}
        }
    }
}

fn written() -> Vec<u8> {
    docx::write(&support::document(), Paper::A4).unwrap()
}

#[test]
fn everything_is_said_in_order() {
    let text = plain(&read(&part(&written(), "word/document.xml")));
    let mut from = 0;
    for said in texts(&support::document()) {
        let said = plain(&said);
        let at = text[from..].find(&said);
        assert!(at.is_some(), "“{said}” is not after\n{}", &text[..from]);
        from += at.unwrap() + said.len();
    }
}

#[test]
fn every_drawing_is_a_picture_that_says_what_it_shows() {
    let docx = written();
    let document = part(&docx, "word/document.xml");
    let shown = [
        "Adoption curve: stage 2, could be 3; target 4",
        "Range: 0.3 – 1.1 M€",
        "Range of line 34",
    ];
    for shown in shown {
        assert!(document.contains(&format!("descr=\"{shown}\"")), "{shown}");
    }
    let pictures = document.matches("<pic:pic ").count();
    assert_eq!(pictures, 1 + 3 + 34);
    assert_eq!(document.matches(" descr=\"").count(), pictures);
    let mut parts = ZipArchive::new(Cursor::new(&docx)).unwrap();
    let names: Vec<String> = parts
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let media = names
        .iter()
        .find(|name| name.starts_with("word/media/"))
        .unwrap();
    let mut picture = Vec::new();
    parts
        .by_name(media)
        .unwrap()
        .read_to_end(&mut picture)
        .unwrap();
    assert!(picture.starts_with(b"\x89PNG"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let first = written();
    assert!(written() == first);
    let elsewhere = std::thread::spawn(written).join().unwrap();
    assert!(elsewhere == first);
}

#[test]
fn headings_lists_and_tables_are_real_ones() {
    let document = part(&written(), "word/document.xml");
    for style in [
        "Heading1",
        "Heading2",
        "Heading3",
        "ListBullet",
        "ListNumber",
    ] {
        assert!(
            document.contains(&format!("<w:pStyle w:val=\"{style}\" />")),
            "{style}"
        );
    }
    let rows = document.matches("<w:tr>").count() + document.matches("<w:tr ").count();
    assert_eq!(document.matches("<w:cantSplit />").count(), rows);
    let blocks = support::document()
        .sections
        .into_iter()
        .flat_map(|section| section.blocks);
    let with_heads =
        blocks.filter(|block| matches!(block, Block::Table(table) if !table.header.is_empty()));
    assert_eq!(
        document.matches("<w:tblHeader />").count(),
        with_heads.count()
    );
}

#[test]
fn links_lead_to_sections_and_safe_addresses_only() {
    let docx = written();
    let document = part(&docx, "word/document.xml");
    assert!(document.contains("w:anchor=\"table\"") && document.contains("w:name=\"table\""));
    let relations = part(&docx, "word/_rels/document.xml.rels");
    assert!(
        relations.contains("https://example.org/stages?from=1&amp;to=5"),
        "{relations}"
    );
    assert!(!relations.contains("javascript"), "{relations}");
}

#[test]
fn the_file_says_what_it_is() {
    let docx = written();
    let core = part(&docx, "docProps/core.xml");
    read(&core);
    let about = support::about();
    for said in [
        &about.title,
        about.author.as_ref().unwrap(),
        &about.subject,
        &about.language,
    ] {
        assert!(core.contains(said.as_str()), "{said} is not in {core}");
    }
    assert!(part(&docx, "word/styles.xml").contains("w:lang w:val=\"en\""));
    let footer = part(&docx, "word/footer1.xml");
    assert!(
        footer.contains("PAGE") && footer.contains("NUMPAGES"),
        "{footer}"
    );
    assert!(read(&part(&docx, "word/header1.xml")).contains("Norden Logistics"));
}

#[test]
fn no_text_breaks_the_file() {
    let mut document = support::document();
    let hostile = "\u{0}\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{85}\u{fffe}\u{ffff} </w:t><w:p> ]]> &amp; <!-- \u{202e}";
    hostile.clone_into(&mut document.about.title);
    document.about.footer_left = Rich::plain(hostile);
    document.sections[0].title = Rich::plain(hostile);
    document.sections[0].blocks.push(support::body(hostile));
    let docx = docx::write(&document, Paper::Letter).unwrap();
    for name in ["word/document.xml", "word/footer1.xml", "docProps/core.xml"] {
        let part = part(&docx, name);
        let text = read(&part);
        assert!(part.chars().all(|c| c == '\n' || !c.is_control()), "{name}");
        assert!(name.starts_with("docProps") || text.contains("</w:t><w:p> ]]> &amp; <!--"));
    }
}

#[test]
fn libreoffice_sets_every_word() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.docx");
    std::fs::write(&file, written()).unwrap();
    let of = |path: &Path| path.display().to_string();
    let profile = format!("-env:UserInstallation=file://{}/profile", of(folder.path()));
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .args([of(folder.path()), of(&file)])
        .output();
    let Ok(output) = done else {
        eprintln!("LibreOffice is not installed: only the parts of the file were read");
        return;
    };
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    // Labels are set in capitals.
    let set = tool::text_of(&folder.path().join("report.pdf")).to_lowercase();
    let set: HashSet<&str> = set.split_whitespace().collect();
    for said in texts(&support::document()) {
        let said = said.to_lowercase();
        // A PDF of LibreOffice's breaks what is longer than a line, and tells of marks and hyphens otherwise.
        let is_plain = |word: &&str| word.len() < 60 && word.chars().all(char::is_alphanumeric);
        for word in said.split_whitespace().filter(is_plain) {
            assert!(set.contains(word), "{word} of “{said}”");
        }
    }
}
