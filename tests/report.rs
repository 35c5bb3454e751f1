//! The report of the sample workshop as a PDF, read back by other people's tools.

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

use headwater_domain::{priority::Subject, workshop::Workshop};
use headwater_exchange::workshop_file::{Moment, read_workshop_file};

/// The sample's report for attendees on A4, written once by the program itself.
fn report() -> &'static Path {
    &every_report()[0]
}

/// Every edition on both papers, each written once by the program itself.
fn every_report() -> &'static [PathBuf; 6] {
    static REPORTS: OnceLock<[PathBuf; 6]> = OnceLock::new();
    REPORTS.get_or_init(|| {
        [
            ("attendee", "a4"),
            ("attendee", "letter"),
            ("sponsor", "a4"),
            ("sponsor", "letter"),
            ("short", "a4"),
            ("short", "letter"),
        ]
        .map(|(edition, paper)| write_report(&format!("{edition}-{paper}.pdf"), edition, paper))
    })
}

fn write_report(name: &str, edition: &str, paper: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let (workshop, pdf) = (folder.join(format!("{name}.json")), folder.join(name));
    let headwater = env!("CARGO_BIN_EXE_headwater");
    run(Command::new(headwater)
        .arg("sample")
        .arg("--out")
        .arg(&workshop));
    run(Command::new(headwater)
        .arg("report")
        .arg(&workshop)
        .args(["--edition", edition, "--paper", paper, "--out"])
        .arg(&pdf));
    pdf
}

/// Runs a tool that must succeed, and gives what it printed.
fn run(command: &mut Command) -> String {
    let Output {
        status,
        stdout,
        stderr,
    } = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?} cannot run: {error}"));
    let printed = String::from_utf8_lossy(&stdout).into_owned();
    assert!(
        status.success(),
        "{command:?}\n{printed}\n{}",
        String::from_utf8_lossy(&stderr)
    );
    printed
}

/// A checker of tagged PDF, as `.ci/install test` lays it out.
fn checker(name: &str) -> Command {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("target/pdf-checkers/bin")
        .join(name);
    assert!(
        path.exists(),
        "{name} is missing: run `.ci/install test` once"
    );
    Command::new(path)
}

/// Text with every run of white space as one space: where lines break is not what is tested.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text() -> String {
    words(&run(Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-raw"])
        .arg(report())
        .arg("-")))
}

fn sample() -> Workshop {
    let mut number = 0;
    let mut next_id = || {
        number += 1;
        uuid::Uuid::from_u128(number)
    };
    let now = Moment {
        at: jiff::Timestamp::UNIX_EPOCH,
        today: jiff::civil::date(2026, 11, 19),
    };
    let json = include_bytes!("../assets/sample/norden.json");
    read_workshop_file(json, &mut next_id, now).expect("the sample is whole")
}

#[test]
fn qpdf_finds_no_fault() {
    for report in every_report() {
        let said = run(Command::new("qpdf").arg("--check").arg(report));
        assert!(!said.contains("WARNING"), "{said}");
    }
}

#[test]
fn every_font_is_embedded_subset_and_mapped_to_unicode() {
    for report in every_report() {
        let table = run(Command::new("pdffonts").arg(report));
        let fonts: Vec<_> = table.lines().skip(2).collect();
        assert!(!fonts.is_empty(), "no font at all");
        for font in fonts {
            assert!(font.contains("SourceSans"), "not our typeface: {font}");
            let flags: Vec<_> = font.split_whitespace().rev().skip(2).take(3).collect();
            assert_eq!(flags, ["yes"; 3], "embedded, subset, Unicode: {font}");
        }
    }
}

#[test]
fn it_says_what_it_is() {
    for (place, report) in every_report().iter().enumerate() {
        let about = run(Command::new("pdfinfo").arg(report));
        let size = ["595.276 x 841.89 pts (A4)", "612 x 792 pts (letter)"][place % 2];
        let size = format!("Page size:       {size}");
        for line in ["Tagged:          yes", "Title:           ", size.as_str()] {
            assert!(about.contains(line), "no “{line}” in\n{about}");
        }
        assert!(
            about.contains("JavaScript:      no") && about.contains("Encrypted:       no"),
            "{about}"
        );
        assert!(!about.contains("1970"), "a date of nowhere:\n{about}");
    }
}

#[test]
fn every_note_that_is_not_private_is_in_its_text() {
    let (text, workshop) = (text(), sample());
    assert!(
        workshop.notes.len() >= 40,
        "the sample has {} notes",
        workshop.notes.len()
    );
    for note in &workshop.notes {
        let reading = workshop.read_note(note);
        let there = text.contains(&words(&reading.shown));
        assert_eq!(there, !reading.private, "{}", reading.shown);
    }
}

#[test]
fn every_value_line_owner_and_evidence_is_in_its_text() {
    let (text, workshop) = (text(), sample());
    for line in &workshop.value_lines {
        assert!(text.contains(&words(line.name.as_str())), "{}", line.name);
    }
    for evidence in workshop
        .ratings
        .iter()
        .filter_map(|rating| rating.evidence_text.as_ref())
    {
        assert!(text.contains(&words(evidence.as_str())), "{evidence}");
    }
}

#[test]
fn every_dissent_and_every_priority_taken_is_in_its_text() {
    let (text, workshop) = (text(), sample());
    let mut dissent = workshop.ratings.iter().flat_map(|rating| &rating.dissent);
    assert!(dissent.clone().next().is_some(), "the sample has dissent");
    let missing = dissent.find(|dissent| !text.contains(&words(dissent.words.as_str())));
    assert_eq!(missing, None);
    let taken: Vec<_> = workshop
        .priorities
        .iter()
        .filter(|p| p.is_taken())
        .collect();
    assert!(!taken.is_empty(), "the sample has priorities");
    for priority in taken {
        let title = match &priority.subject {
            Subject::Own { title }
            | Subject::Recommendation {
                title: Some(title), ..
            } => title,
            Subject::Recommendation { id, title: None } => {
                let mut known = workshop.pack.content().recommendations.iter();
                &known
                    .find(|known| known.id == *id)
                    .expect("the pack has it")
                    .title
            }
        };
        assert!(text.contains(&words(title.as_str())), "{title}");
    }
}

#[test]
fn its_first_page_is_read_in_a_minute() {
    let first = run(Command::new("pdftotext")
        .args(["-l", "1"])
        .arg(report())
        .arg("-"));
    let count = first
        .split_whitespace()
        .filter(|w| w.chars().any(char::is_alphabetic))
        .count();
    assert!(count <= 250, "{count} words on page 1");
}

#[test]
fn it_reads_aloud_in_order() {
    let tree = run(Command::new("pdfinfo").arg("-struct-text").arg(report()));
    let place = |text: &str| {
        tree.find(text)
            .unwrap_or_else(|| panic!("no {text} in\n{tree}"))
    };
    assert!(
        place("H1") < place("Figure"),
        "the title comes before the figure"
    );
    assert!(
        place("Figure") < place("Table"),
        "the figure comes before the tables"
    );
}

#[test]
fn outloud_and_pdfua_find_no_error() {
    for report in every_report() {
        run(checker("outloud")
            .args(["--fail-on", "error", "--quiet"])
            .arg(report));
        let result = checker("pdfua")
            .arg("check")
            .arg(report)
            .output()
            .expect("pdfua runs");
        let said = String::from_utf8_lossy(&result.stdout);
        assert_eq!(result.status.code(), Some(0), "{said}");
    }
}

#[test]
fn the_same_workshop_gives_the_same_bytes() {
    let read = |path: &Path| std::fs::read(path).expect("it was just written");
    for (edition, paper, first) in [("attendee", "a4", 0), ("sponsor", "letter", 3)] {
        let again = write_report(&format!("again-{edition}.pdf"), edition, paper);
        let once = &every_report()[first];
        assert!(read(once) == read(&again), "two exports differ: {edition}");
    }
}

#[test]
fn nothing_in_it_acts_by_itself() {
    let raw = run(Command::new("qpdf")
        .args(["--qdf", "--object-streams=disable"])
        .arg(report())
        .arg("-"));
    for active in [
        "/JavaScript",
        "/Launch",
        "/OpenAction",
        "/AA ",
        "/EmbeddedFile",
    ] {
        assert!(!raw.contains(active), "{active}");
    }
}
