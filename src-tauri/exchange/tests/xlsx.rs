//! The workbook, as a spreadsheet program and a reader of its parts find it.
//!
//! Where `LibreOffice` is installed it opens the workbook; where it is not, the parts are read instead,
//! and the test says so.

#[path = "common/mod.rs"]
mod common;

use std::{
    fs,
    io::{Cursor, Read},
    path::Path,
    process::Command,
};

use common::read;
use headwater_domain::{Text, note::NoteKind, workshop::Workshop};
use headwater_exchange::{workshop_file::SAMPLE, xlsx};
use tempfile::tempdir;
use zip::ZipArchive;

/// Beginnings that a spreadsheet could take for a formula, or lose.
const HOSTILE: [&str; 9] = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1,1)",
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "=cmd|' /C calc'!A0",
    "\\= a backslash before it",
    "_x0041_ is no letter",
    "a\u{0}b\tc\rd\u{1b}e",
];

/// The sample, its first notes with hostile lines.
fn hostile() -> Workshop {
    let mut workshop = sample();
    for (note, line) in workshop.notes.iter_mut().zip(HOSTILE) {
        note.line = Text::parse(line).expect("it says something");
    }
    workshop
}

fn sample() -> Workshop {
    read(SAMPLE.as_bytes()).expect("the sample is whole")
}

fn part(workbook: &[u8], name: &str) -> String {
    let mut parts = ZipArchive::new(Cursor::new(workbook)).expect("a workbook is a ZIP");
    let mut text = String::new();
    let mut part = parts.by_name(name).expect("the part is there");
    part.read_to_string(&mut text).expect("it is text");
    text
}

/// A sheet as `LibreOffice` reads it, texts in quotation marks and numbers bare; `None` without it.
#[expect(clippy::print_stderr, reason = "what could not be tested is said")]
fn opened(workbook: &[u8], sheet: &str) -> Option<String> {
    let folder = tempdir().expect("a folder");
    let file = folder.path().join("book.xlsx");
    fs::write(&file, workbook).expect("it is written");
    let of = |path: &Path| path.display().to_string();
    let done = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            of(folder.path())
        ))
        .args(["--headless", "--convert-to"])
        // Commas, quotation marks, UTF-8, every text quoted, cells as shown, every sheet.
        .arg("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1")
        .args(["--outdir", &of(folder.path()), &of(&file)])
        .output();
    match done {
        Ok(output) if output.status.success() => {}
        Ok(output) => panic!("LibreOffice: {}", String::from_utf8_lossy(&output.stderr)),
        Err(_) => {
            eprintln!("LibreOffice is not installed: only the parts of the workbook were read");
            return None;
        }
    }
    let csv = folder.path().join(format!("book-{sheet}.csv"));
    Some(fs::read_to_string(csv).expect("it wrote the sheet"))
}

#[test]
fn no_text_is_a_formula() {
    let workbook = xlsx::write(&hostile()).expect("it is written");
    let sheet = part(&workbook, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>") && !sheet.contains("<f "), "{sheet}");
    let styles = part(&workbook, "xl/styles.xml");
    assert!(styles.contains("quotePrefix=\"1\""), "{styles}");
    let Some(csv) = opened(&workbook, "Notes") else {
        return;
    };
    for text in &HOSTILE[..6] {
        let quoted = format!("\"{}\"", text.replace('"', "\"\""));
        assert!(csv.contains(&quoted), "{quoted} is not in\n{csv}");
    }
    assert!(csv.contains("_x0041_ is no letter"), "{csv}");
}

#[test]
fn amounts_and_days_are_numbers() {
    let workbook = xlsx::write(&sample()).expect("it is written");
    let styles = part(&workbook, "xl/styles.xml");
    assert!(
        styles.contains("yyyy-mm-dd") && styles.contains("[$EUR]"),
        "{styles}"
    );
    let lines = part(&workbook, "xl/worksheets/sheet5.xml");
    let likely = sample().value_lines[0].range.likely().units();
    assert!(lines.contains(&format!("<v>{likely}</v>")), "{lines}");
    let Some(csv) = opened(&workbook, "Actions") else {
        return;
    };
    let workshop = sample();
    let mut readings = workshop.notes.iter().map(|note| workshop.read_note(note));
    let due = readings.find_map(|reading| reading.due.filter(|_| reading.kind == NoteKind::Action));
    let due = due.expect("the sample has an action with a date");
    assert!(
        csv.contains(&format!(",{due},")),
        "{due} is no bare day in\n{csv}"
    );
}

#[test]
fn names_of_voters_and_private_notes_stay_home() {
    let mut workshop = sample();
    workshop.notes[0].line = Text::parse("% the canary sings").expect("it says something");
    for person in &mut workshop.participants {
        person.name = Some(Text::parse("Jenny wren").expect("it says something"));
    }
    let workbook = xlsx::write(&workshop).expect("it is written");
    let texts = part(&workbook, "xl/sharedStrings.xml");
    assert!(!texts.contains("canary"), "{texts}");
    assert!(!texts.contains("wren"), "{texts}");
}

#[test]
fn a_text_that_is_longer_than_a_cell_goes_on_below() {
    let mut workshop = sample();
    let long = "𝄞".repeat(Text::MAX);
    workshop.notes[0].line = Text::parse(&long).expect("it is not too long");
    let workbook = xlsx::write(&workshop).expect("it is written");
    let texts = part(&workbook, "xl/sharedStrings.xml");
    assert_eq!(texts.matches('𝄞').count(), Text::MAX);
}

#[test]
fn every_sheet_has_a_head_that_stays_in_sight() {
    let workbook = xlsx::write(&sample()).expect("it is written");
    for sheet in 1..=5 {
        let sheet = part(&workbook, &format!("xl/worksheets/sheet{sheet}.xml"));
        assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter"));
    }
    let book = part(&workbook, "xl/workbook.xml");
    for name in ["Notes", "Decisions", "Actions", "Ratings", "Value lines"] {
        assert!(book.contains(&format!("name=\"{name}\"")), "{name}");
    }
}
