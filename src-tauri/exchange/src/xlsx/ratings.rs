//! The sheet of ratings: what was agreed, what stands behind it, and how the room voted in each round.

use headwater_domain::{
    rating::{Answer, Dissent, Rating, Truth},
    workshop::Workshop,
};

use super::{
    notes::columns,
    sheet::{Cell, Column, Sheet},
};

/// Every statement that was rated, in pack order.
pub(super) fn sheet(workshop: &Workshop) -> Sheet {
    let rounds = workshop.ratings.iter().map(|rating| rating.ballots.len());
    let rounds = rounds.max().unwrap_or(0);
    Sheet {
        name: "Ratings",
        columns: heads(rounds),
        rows: workshop
            .ratings
            .iter()
            .map(|rating| row(workshop, rating, rounds))
            .collect(),
    }
}

fn heads(rounds: usize) -> Vec<Column> {
    let mut heads = columns(&[
        ("Id", 16.0),
        ("Statement", 60.0),
        ("Stage", 8.0),
        ("Rating", 14.0),
        ("Evidence", 10.0),
        ("Evidence or reason in words", 40.0),
        ("Dissent", 40.0),
    ]);
    for round in 1..=rounds {
        let answers = Truth::ALL.map(truth_name).into_iter();
        let answers = answers.chain(["Don’t know"]);
        heads.extend(answers.map(|answer| (format!("Round {round}: {answer}"), 10.0)));
    }
    heads
}

fn row(workshop: &Workshop, rating: &Rating, rounds: usize) -> Vec<Cell> {
    let statement = workshop.pack.statement(&rating.statement);
    let mut row = vec![
        Cell::text(&rating.statement),
        Cell::maybe(statement.map(|statement| &statement.text)),
        statement.map_or(Cell::Blank, |statement| {
            Cell::Count(statement.stage.number().into())
        }),
        Cell::text(answer_name(&rating.answer)),
        Cell::text(rating.evidence.code()),
        Cell::maybe(in_words(rating)),
        Cell::maybe(dissent(workshop, &rating.dissent)),
    ];
    for round in 0..rounds {
        let Some(ballot) = rating.ballots.get(round) else {
            row.extend([const { Cell::Blank }; 5]);
            continue;
        };
        let counts = ballot.counts();
        let votes = counts.votes.into_iter().chain([counts.unknown]);
        row.extend(votes.map(|votes| Cell::Count(votes.into())));
    }
    row
}

/// The evidence as given, and why a statement does not apply.
fn in_words(rating: &Rating) -> Option<String> {
    let reason = match &rating.answer {
        Answer::NotApplicable { reason } => reason.as_ref(),
        Answer::True(_) | Answer::Unknown => None,
    };
    let said = reason.into_iter().chain(&rating.evidence_text);
    joined(said.map(ToString::to_string))
}

fn dissent(workshop: &Workshop, dissent: &[Dissent]) -> Option<String> {
    joined(dissent.iter().map(|dissent| match &dissent.by {
        Some(by) => format!("{}: {}", workshop.office(by), dissent.words),
        None => dissent.words.to_string(),
    }))
}

fn joined(lines: impl Iterator<Item = String>) -> Option<String> {
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// What the room answered.
const fn answer_name(answer: &Answer) -> &'static str {
    match answer {
        Answer::True(truth) => truth_name(*truth),
        Answer::Unknown => "Not known",
        Answer::NotApplicable { .. } => "Not applicable",
    }
}

/// How true a statement is.
const fn truth_name(truth: Truth) -> &'static str {
    match truth {
        Truth::Not => "Not",
        Truth::Partly => "Partly",
        Truth::Largely => "Largely",
        Truth::Fully => "Fully",
    }
}
