//! The opening vote in words: what the room guessed before any statement was asked.

use headwater_domain::{
    Stage,
    opening_vote::{Guessed, OpeningVote, Spread},
};

use crate::document::{Block, Cell, Rich, Style};

use super::{
    findings::Findings,
    numbers::Numbers,
    table::{Head, strong, table, text},
    voice, words,
};

/// What the last round says; `None` where nobody guessed a stage.
fn last(findings: &Findings<'_>) -> Option<Guessed> {
    let mut rounds = findings.workshop.opening_votes.iter().rev();
    rounds.find_map(|round| round.counts().read())
}

/// "between 1 and 3", or "at 2" where all guessed the same: the lowest and the highest guess of the
/// last round.
pub(super) fn seen(findings: &Findings<'_>) -> Option<String> {
    let (low, high) = last(findings)?.ends;
    Some(if low == high {
        format!("at {low}")
    } else {
        format!("between {low} and {high}")
    })
}

/// The sentence of page 1.
pub(super) fn sentence(findings: &Findings<'_>) -> Option<String> {
    let (low, high) = last(findings)?.ends;
    Some(if low == high {
        format!("Before the answers, the room guessed stage {low}.")
    } else {
        format!("Before the answers, the room’s guesses lay between {low} and {high}.")
    })
}

/// Page 2: each round in words.
pub(super) fn blocks(findings: &Findings<'_>) -> Vec<Block> {
    let rounds = &findings.workshop.opening_votes;
    if rounds.is_empty() {
        return Vec::new();
    }
    let mut said: Vec<String> = rounds
        .iter()
        .enumerate()
        .map(|(place, round)| told(findings, place, round))
        .collect();
    said.push("A guess stands beside the computed stage and never moves it.".to_owned());
    vec![
        Block::heading("What the room guessed first"),
        Block::Paragraph {
            text: Rich::plain(said.join(" ")),
            style: Style::Body,
            side: Some(Rich::default().quiet(
                "Aligned: the middle half lies within one stage. Split: two guesses are three or more stages apart, or the middle half spans more than two. Mixed: neither.",
            )),
        },
    ]
}

fn told(findings: &Findings<'_>, place: usize, round: &OpeningVote) -> String {
    let counts = round.counts();
    let people = usize::try_from(counts.cast()).unwrap_or(usize::MAX);
    let when = match place {
        0 => "Before any statement was asked,",
        _ => "After talking about it,",
    };
    let Some(read) = counts.read() else {
        return format!("{when} nobody guessed a stage.");
    };
    let who = words::count(people, "person", "people");
    let mut said = vec![match people {
        1 => format!("{when} one person guessed stage {}.", read.median),
        _ => format!("{when} {who} guessed: {}.", middle(read)),
    }];
    if counts.abstained > 0 {
        let away = words::count(counts.abstained.into(), "person", "people");
        said.push(format!("{} abstained.", words::capital(&away)));
    }
    said.extend(furthest(findings, round));
    said.join(" ")
}

/// "the guess in the middle was 2, the middle half lay between 1 and 3, and the room was mixed".
fn middle(read: Guessed) -> String {
    let (low, high) = read.middle;
    let half = if low == high {
        format!("was at {low}")
    } else {
        format!("lay between {low} and {high}")
    };
    format!(
        "the guess in the middle was {}, the middle half {half}, and the room was {}",
        read.median,
        spread(read.spread)
    )
}

const fn spread(spread: Spread) -> &'static str {
    spread.code()
}

/// Who guessed furthest apart: in the sponsor edition, and where names were kept.
fn furthest(findings: &Findings<'_>, round: &OpeningVote) -> Option<String> {
    let (lowest, highest) = round.furthest_apart()?;
    let ends = round.counts().read()?.ends;
    findings.edition.names_people().then(|| {
        format!(
            "Furthest apart were {} ({}) and {} ({}).",
            findings.person(lowest),
            ends.0,
            findings.person(highest),
            ends.1
        )
    })
}

/// Appendix B: every round as counts, and in the sponsor edition who guessed what.
pub(super) fn counted(findings: &Findings<'_>, numbers: &mut Numbers) -> Vec<Block> {
    let rounds = &findings.workshop.opening_votes;
    if rounds.is_empty() {
        return Vec::new();
    }
    let stages = Stage::ALL.map(|stage| stage.to_string());
    let mut heads: Vec<Head<'_>> = vec![(1.6, false, "Round")];
    heads.extend(stages.iter().map(|stage| (0.8, true, stage.as_str())));
    heads.extend([(1.6, true, "Abstained"), (4.0, false, "In words")]);
    let rows = rounds
        .iter()
        .enumerate()
        .map(|(place, round)| row(findings, place, round))
        .collect();
    let said = format!(
        "{} has the opening vote: how many guessed which stage.",
        numbers.table()
    );
    let caption = Rich::plain("The opening vote by stage.");
    vec![Block::paragraph(said), table(Some(caption), &heads, rows)]
}

fn row(findings: &Findings<'_>, place: usize, round: &OpeningVote) -> Vec<Cell> {
    let counts = round.counts();
    let number = |votes: u16| match votes {
        0 => "–".to_owned(),
        some => some.to_string(),
    };
    let words = match (counts.read(), counts.cast()) {
        (None, _) => "Nobody guessed".to_owned(),
        (Some(read), 1) => format!("The one guess was {}", read.median),
        (Some(read), _) => words::capital(&middle(read)),
    };
    let said: Vec<String> = [words]
        .into_iter()
        .chain(voice::guessed(findings, round))
        .collect();
    let mut cells = vec![strong(format!("Round\u{a0}{}", place + 1))];
    cells.extend(counts.votes.map(|votes| text(number(votes))));
    cells.extend([text(number(counts.abstained)), text(said.join("\n"))]);
    cells
}
