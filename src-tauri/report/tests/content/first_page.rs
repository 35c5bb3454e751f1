//! Page 1: read in a minute, and one page.

use headwater_domain::opening_vote::{OpeningVote, StageCounts};
use headwater_report::{
    document::Document,
    layout::{self, Paper},
};

use super::{
    full,
    laws::attendee,
    pack, plain,
    room::{empty, with_notes},
    shapes,
};

/// Words that a reader sees: what figures say to who cannot see them is not counted.
fn seen(document: &Document) -> usize {
    let said = plain::section(&document.sections[0]);
    let lines = said.lines().filter(|line| !line.starts_with("[figure"));
    let letters = |word: &&str| word.chars().any(char::is_alphanumeric);
    // Of a tile, the third part is what its bar says to who cannot see it.
    let shown = |line: &str| match line.split(" | ").collect::<Vec<_>>().as_slice() {
        [title, figure, _, text] if line.starts_with('[') => format!("{title} {figure} {text}"),
        _ => line.to_owned(),
    };
    let lines: Vec<String> = lines.map(shown).collect();
    lines
        .iter()
        .flat_map(|line| line.split_whitespace())
        .filter(letters)
        .count()
}

#[test]
fn whatever_the_workshop_page_1_is_read_in_a_minute_and_is_one_page() {
    for workshop in shapes::all() {
        let mut document = attendee(&workshop);
        let organisation = &workshop.details.organisation;
        let count = seen(&document);
        assert!(count <= 250, "{count} words of {organisation}");
        document.sections.truncate(1);
        for paper in [Paper::A4, Paper::Letter] {
            let pages = layout::set(&document, paper).pages.len();
            assert_eq!(pages, 1, "{organisation} on {paper:?}");
        }
    }
}

#[test]
fn page_1_has_250_words_at_most() {
    let mut workshop = shapes::mid();
    let long = "word ".repeat(300);
    assert!(seen(&attendee(&workshop)) <= 250);
    for full in [full::set_by_room(), full::contradicted()] {
        workshop.opening_votes = full.opening_votes;
        workshop.priorities = full.priorities;
        assert!(seen(&attendee(&workshop)) <= 250);
    }
    workshop.details.organisation = pack::text(&long);
    for line in &mut workshop.value_lines {
        line.name = pack::text(&long);
    }
    workshop = with_notes(
        workshop,
        &[format!("!? {long}"), format!("!? {long}")]
            .each_ref()
            .map(String::as_str),
    );
    let count = seen(&attendee(&workshop));
    assert!(count <= 250, "{count} words");
}

#[test]
fn page_1_has_the_last_round_in_which_anybody_guessed() {
    let alternative = |rounds: &[[u16; 6]]| {
        let counted = |votes: &[u16; 6]| {
            OpeningVote::Counted(StageCounts {
                votes: *votes,
                abstained: 5,
            })
        };
        let mut workshop = empty("Acme");
        workshop.opening_votes = rounds.iter().map(counted).collect();
        plain::section(&attendee(&workshop).sections[0])
    };
    let (first, second) = ([0, 2, 1, 0, 0, 0], [0, 0, 3, 0, 0, 0]);
    let said = alternative(&[first, [0; 6]]);
    assert!(
        said.contains("Opening vote: 2 for stage 1, 1 for stage 2."),
        "{said}"
    );
    let said = alternative(&[first, second]);
    assert!(!said.contains("Opening vote: "), "{said}");
    assert!(
        said.contains("Opening vote, second round: 3 for stage 2."),
        "{said}"
    );
    let said = alternative(&[[0; 6], [0; 6]]);
    assert!(!said.contains("Opening vote"), "{said}");
}
