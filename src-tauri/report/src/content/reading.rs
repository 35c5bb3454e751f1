//! How a statement, its votes and its evidence are told.

use headwater_domain::{
    ballot::{Ballot, Counts},
    pack::{Role, Source, Statement},
    placement::Standing,
    rating::{Answer, EvidenceGrade, Rating, Truth},
};

use crate::document::Rich;

use super::{findings::Findings, names, voice, words};

/// What the rule makes of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Met,
    Missing,
    Unsettled,
    Open,
    NotApplicable,
}

impl Verdict {
    pub(super) fn of(standing: Standing) -> Self {
        match standing {
            Standing::Open => Self::Open,
            Standing::NotApplicable => Self::NotApplicable,
            Standing::Answered { .. } if standing.is_met() => Self::Met,
            Standing::Answered { .. } if standing.is_failing() => Self::Missing,
            Standing::Answered { .. } => Self::Unsettled,
        }
    }

    /// In a word, at the head of a cell.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Met => "Met",
            Self::Missing => "Missing",
            Self::Unsettled => "Unsettled",
            Self::Open => "Open",
            Self::NotApplicable => "Not applicable",
        }
    }
}

/// A statement with its id and its sections of the source, quietly: what stands in the first column
/// of a table.
pub(super) fn statement(statement: &Statement) -> Rich {
    let from = marks(&statement.source);
    Rich::plain(statement.text.as_str()).quiet(format!(" {} ({from})", statement.id))
}

/// Sections of the source: "S3, Sum", or that it is the pack's own.
fn marks(source: &Source) -> String {
    let marks: Vec<&str> = source.sections.iter().map(AsRef::as_ref).collect();
    match (marks.is_empty(), source.ours) {
        (true, _) => "ours".to_owned(),
        (false, false) => marks.join(", "),
        (false, true) => format!("ours, after {}", marks.join(", ")),
    }
}

/// The verdict, why it is so, what was agreed and how the room voted.
pub(super) fn reading(findings: &Findings<'_>, statement: &Statement) -> Rich {
    let standing = findings.standing(statement);
    let verdict = Verdict::of(standing);
    let rating = findings.rating(&statement.id);
    let mut said = vec![agreed(rating)];
    said.extend(why(statement, rating, standing).map(str::to_owned));
    said.extend(rating.and_then(last_votes));
    Rich::default()
        .semibold(verdict.word())
        .and(format!("\n{}", said.join("\n")))
}

/// What was agreed and how the room voted last, of a statement that is no must-have.
pub(super) fn voted(rating: Option<&Rating>) -> Rich {
    let votes = rating
        .and_then(last_votes)
        .map(|votes| format!("\n{votes}"));
    Rich::default()
        .semibold(agreed(rating))
        .and(votes.unwrap_or_default())
}

/// What the room agreed, in a few words.
pub(super) fn agreed(rating: Option<&Rating>) -> String {
    match rating.map(|rating| &rating.answer) {
        None => "Not asked".to_owned(),
        Some(Answer::True(truth)) => names::truth_capital(*truth).to_owned(),
        Some(Answer::Unknown) => "Not known".to_owned(),
        Some(Answer::NotApplicable {
            reason: Some(reason),
        }) => {
            format!("Does not apply: {}", words::unstopped(reason.as_str()))
        }
        Some(Answer::NotApplicable { reason: None }) => {
            "Said not to apply, without a reason".to_owned()
        }
    }
}

/// Why a statement that was answered is not settled.
fn why(statement: &Statement, rating: Option<&Rating>, standing: Standing) -> Option<&'static str> {
    let Standing::Answered { contested, .. } = standing else {
        return doubted(rating).then_some("More than half of the votes: don’t know");
    };
    if contested {
        return Some("Contested: the room did not agree");
    }
    if Verdict::of(standing) != Verdict::Unsettled {
        return None;
    }
    if only_said(statement, rating) {
        Some("Only said: no example, no second voice")
    } else {
        Some("The vote and what was agreed differ")
    }
}

/// Agreed, but more than half of the last votes were "don't know".
fn doubted(rating: Option<&Rating>) -> bool {
    let Some(rating) = rating else { return false };
    let agreed = matches!(rating.answer, Answer::True(_));
    agreed
        && rating
            .last_ballot()
            .is_some_and(|last| last.is_mostly_unknown())
}

/// A must-have from stage 3 on that rests on an assertion counts in full nowhere.
fn only_said(statement: &Statement, rating: Option<&Rating>) -> bool {
    statement.role == Role::MustHave
        && statement.stage.number() >= 3
        && rating.is_some_and(|rating| rating.evidence == EvidenceGrade::E0)
}

fn last_votes(rating: &Rating) -> Option<String> {
    let last = rating.last_ballot()?;
    let round = match rating.ballots.len() {
        1 => String::new(),
        rounds => format!(", round {rounds}"),
    };
    Some(format!("Votes{round}: {}", votes(&last)))
}

/// A ballot in words, empty counts left out: "2 partly, 5 largely, 1 don't know".
pub(super) fn votes(ballot: &Counts) -> String {
    let steps = Truth::ALL.into_iter().zip(ballot.votes);
    let mut said: Vec<String> = steps
        .filter(|(_, count)| *count > 0)
        .map(|(truth, count)| format!("{count}\u{a0}{}", names::truth(truth)))
        .collect();
    if ballot.unknown > 0 {
        said.push(format!("{}\u{a0}don’t\u{a0}know", ballot.unknown));
    }
    if said.is_empty() {
        return "none".to_owned();
    }
    said.join(", ")
}

/// Every round of votes, each on its own lines: counts, sides and names as far as the edition goes;
/// empty where nobody voted.
pub(super) fn all_votes(findings: &Findings<'_>, rating: &Rating) -> String {
    let said = |ballot: &Ballot| voice::ballot(findings, ballot);
    match rating.ballots.as_slice() {
        [] => String::new(),
        [only] => format!("Votes: {}", said(only)),
        rounds => {
            let round = |(place, ballot)| format!("Round\u{a0}{}: {}", place + 1, said(ballot));
            let rounds: Vec<String> = rounds.iter().enumerate().map(round).collect();
            rounds.join("\n")
        }
    }
}

/// The grade in words, the evidence as given, and every dissent in its own words.
pub(super) fn evidence(findings: &Findings<'_>, rating: Option<&Rating>) -> Rich {
    let Some(rating) = rating else {
        return Rich::default().quiet("–");
    };
    let name = names::evidence(rating.evidence);
    let grade = format!("{}, {name}", rating.evidence.code());
    supported(findings, rating, &grade)
}

/// The same with the code of the grade alone.
pub(super) fn evidence_by_code(findings: &Findings<'_>, rating: &Rating) -> Rich {
    supported(findings, rating, rating.evidence.code())
}

fn supported(findings: &Findings<'_>, rating: &Rating, grade: &str) -> Rich {
    let grade = Rich::default().quiet(grade);
    let mut said = match (&rating.answer, &rating.evidence_text) {
        (Answer::True(_), Some(text)) => grade.quiet(": ").and(text.as_str()),
        (Answer::True(_), None) => grade,
        (Answer::Unknown | Answer::NotApplicable { .. }, Some(text)) => Rich::plain(text.as_str()),
        (Answer::Unknown | Answer::NotApplicable { .. }, None) if rating.dissent.is_empty() => {
            Rich::default().quiet("–")
        }
        (Answer::Unknown | Answer::NotApplicable { .. }, None) => Rich::default(),
    };
    for dissent in &rating.dissent {
        let gap = if said.is_empty() { "" } else { "\n" };
        said = said
            .quiet(format!("{gap}{}: ", voice::dissent(findings, dissent)))
            .italic(words::quoted(dissent.words.as_str()));
    }
    said
}
