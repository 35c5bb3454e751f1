//! What holds for every workshop: nothing is lost, nothing private is said, page 1 stays short.

use std::collections::HashSet;

use headwater_domain::{
    Text,
    ballot::{Ballot, Counts},
    opening_vote::{OpeningVote, StageCounts},
    rating::{Answer, Dissent, EvidenceGrade, Rating, Truth},
    value::{MoneyQuestion, ValueLine},
    workshop::Workshop,
};
use headwater_report::{
    content::{Options, compose},
    document::{Block, Document, Rich},
};
use proptest::prelude::*;

use super::{
    full, pack, plain,
    room::{self, empty, with_notes, with_people, with_rating},
    shapes,
    taken_up::priorities,
};

pub(crate) fn attendee(workshop: &Workshop) -> Document {
    compose(workshop, &Options::attendee("0.1.0"))
}

pub(crate) fn words(text: &str) -> HashSet<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .map(str::to_owned)
        .collect()
}

/// A line that says a word found nowhere else, as any kind.
pub(crate) fn note_lines() -> impl Strategy<Value = Vec<(String, bool)>> {
    let marker = prop::sample::select(vec!["", "! ", "!? ", "> ", "? ", "~ ", "\" ", "% "]);
    let tail = prop::sample::select(vec![
        "",
        " @cfo",
        " ^2027-01-31",
        " #save #s3",
        " @ceo ^fri",
    ]);
    let filler = prop::sample::select(vec!["", "\nsecond line ", " 50 % more ", " «ναι» "]);
    prop::collection::vec((marker, filler, tail, 1usize..400), 0..12).prop_map(|lines| {
        let line = |(place, (marker, filler, tail, times)): (usize, (&str, &str, &str, usize))| {
            let long = "again ".repeat(times);
            let line = format!("{marker}canary{place}x{filler} {long}end{place}x{tail}");
            (line, marker == "% ")
        };
        lines.into_iter().enumerate().map(line).collect()
    })
}

pub(crate) fn ratings() -> impl Strategy<Value = Vec<Rating>> {
    let answer = prop_oneof![
        prop::sample::select(Truth::ALL.to_vec()).prop_map(Answer::True),
        Just(Answer::Unknown),
        Just(Answer::NotApplicable { reason: None }),
        Just(Answer::NotApplicable {
            reason: Text::parse("reasonx").ok()
        }),
    ];
    let ballots = prop::collection::vec(
        ([0u16..9, 0u16..9, 0u16..9, 0u16..9], 0u16..9)
            .prop_map(|(votes, unknown)| Ballot::Counted(Counts { votes, unknown })),
        0..3,
    );
    let grade = prop::sample::select(EvidenceGrade::ALL.to_vec());
    let one = (
        prop::sample::select(pack::ids()),
        answer,
        grade,
        ballots,
        any::<bool>(),
    );
    prop::collection::vec(one, 0..16).prop_map(|ratings| {
        let rating = |(place, (id, answer, grade, ballots, dissents))| Rating {
            evidence_text: Text::parse(&format!("evidence{place}x")).ok(),
            dissent: if dissents {
                vec![Dissent {
                    by: None,
                    words: pack::text(&format!("dissent{place}x")),
                }]
            } else {
                vec![]
            },
            ballots,
            ..room::rating(id, answer, grade)
        };
        ratings.into_iter().enumerate().map(rating).collect()
    })
}

/// What is drawn for a value line: question, amounts, owner, basis, overlap.
type Drawn = (MoneyQuestion, [u64; 3], bool, bool, bool);

pub(crate) fn value_lines() -> impl Strategy<Value = Vec<ValueLine>> {
    let question = prop::sample::select(MoneyQuestion::ALL.to_vec());
    let amounts = [0u64..2_000_000, 0u64..2_000_000, 0u64..2_000_000];
    let one = (
        question,
        amounts,
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
    );
    prop::collection::vec(one, 0..40).prop_map(|lines| {
        let line = |(place, (question, mut units, owned, based, overlaps)): (usize, Drawn)| {
            let place = u32::try_from(place).expect("few lines");
            units.sort_unstable();
            let line = room::line(place, question, units);
            ValueLine {
                name: pack::text(&format!("line{place}x")),
                owner: line.owner.clone().filter(|_| owned),
                basis: Text::parse(&format!("basis{place}x"))
                    .ok()
                    .filter(|_| based),
                overlap: overlaps.then(|| pack::text("group")),
                ..line
            }
        };
        lines.into_iter().enumerate().map(line).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_note_is_in_the_report_and_no_private_one_is(lines in note_lines()) {
        let typed: Vec<&str> = lines.iter().map(|(line, _)| line.as_str()).collect();
        let workshop = with_notes(with_people(empty("Acme"), 3), &typed);
        let said = words(&plain::document(&attendee(&workshop)));
        for (place, (_, private)) in lines.iter().enumerate() {
            for canary in [format!("canary{place}x"), format!("end{place}x")] {
                prop_assert_eq!(said.contains(&canary), !*private, "{}", canary);
            }
        }
    }

    #[test]
    fn every_answer_and_value_line_is_in_the_report(
        ratings in ratings(),
        lines in value_lines(),
    ) {
        let mut workshop = with_people(empty("Acme"), 3);
        for rating in ratings {
            workshop = with_rating(workshop, rating);
        }
        workshop.value_lines = lines;
        let said = words(&plain::document(&attendee(&workshop)));
        for rating in &workshop.ratings {
            let dissent = rating.dissent.iter().map(|dissent| &dissent.words);
            for text in rating.evidence_text.iter().chain(dissent) {
                prop_assert!(said.contains(text.as_str()), "{}", text);
            }
        }
        for line in &workshop.value_lines {
            for text in [Some(&line.name), line.basis.as_ref()].into_iter().flatten() {
                prop_assert!(said.contains(text.as_str()), "{}", text);
            }
        }
    }

    #[test]
    fn figures_have_a_size_that_fits_a_page(
        ratings in ratings(),
        lines in value_lines(),
        priorities in priorities(),
        votes in [0u16..40, 0u16..40, 0u16..40, 0u16..40, 0u16..40, 0u16..40],
    ) {
        let mut workshop = empty("Acme");
        workshop.priorities = priorities;
        let round = OpeningVote::Counted(StageCounts { votes, abstained: 0 });
        workshop.opening_votes = vec![round.clone(), round];
        for rating in ratings {
            workshop = with_rating(workshop, rating);
        }
        workshop.value_lines = lines;
        for block in attendee(&workshop).sections.iter().flat_map(|section| &section.blocks) {
            if let Block::Figure { drawing, alternative, .. } = block {
                prop_assert!(drawing.width <= 482.0 && drawing.height <= 620.0);
                prop_assert!(drawing.height > 60.0 && !alternative.is_empty());
            }
        }
    }
}

/// The numbers behind a word such as "Table", also of ranges: "Tables 7 to 11".
fn referred(text: &str, what: &str) -> HashSet<usize> {
    let text = text.replace('\u{a0}', " ");
    let mut found = HashSet::new();
    for (at, _) in text.match_indices(what) {
        let behind = text[at + what.len()..].trim_start_matches('s').trim_start();
        let mut words = behind.split([' ', ')', '.', ',', ';']);
        let number = |word: Option<&str>| word.and_then(|word| word.parse::<usize>().ok());
        let Some(first) = number(words.next()) else {
            continue;
        };
        let joined = matches!(words.next(), Some("to" | "and"));
        let last = number(words.next()).filter(|_| joined).unwrap_or(first);
        found.extend(first..=last);
    }
    found
}

#[test]
fn every_figure_and_table_is_referred_to_by_its_number() {
    for workshop in [
        shapes::mid(),
        empty("Acme"),
        full::set_by_room(),
        full::contradicted(),
    ] {
        let document = attendee(&workshop);
        let blocks = document.sections.iter().flat_map(|section| &section.blocks);
        let (mut figures, mut tables, mut said) = (0, 0, String::new());
        for block in blocks {
            match block {
                Block::Figure { .. } => figures += 1,
                Block::Table(table) if table.caption.is_some() => tables += 1,
                Block::Paragraph { text, .. } => said.push_str(&text.text()),
                Block::List { items, .. } => {
                    said.extend(items.iter().map(Rich::text));
                }
                Block::Table(_)
                | Block::Heading { .. }
                | Block::Label(_)
                | Block::Tiles(_)
                | Block::Quotation { .. }
                | Block::Space(_) => {}
            }
        }
        assert_eq!(referred(&said, "Figure"), (1..=figures).collect());
        assert_eq!(referred(&said, "Table"), (1..=tables).collect());
    }
}

#[test]
fn the_same_workshop_gives_the_same_document() {
    assert_eq!(attendee(&shapes::mid()), attendee(&shapes::mid()));
}
