//! Who voted and who dissented, as far as an edition may say it.

use std::collections::BTreeMap;

use headwater_domain::{
    ballot::Ballot,
    opening_vote::OpeningVote,
    rating::Dissent,
    workshop::{Handle, Participant, Side},
};

use super::{findings::Findings, names, reading};

/// From how many people of one office on the office leads to nobody.
const GROUP: usize = 4;

/// Who spoke: in the sponsor edition the person; otherwise the office, where four or more hold it.
pub(super) fn speaker(findings: &Findings<'_>, handle: &Handle) -> Option<String> {
    if findings.edition.names_people() {
        return Some(findings.person(handle));
    }
    let person = findings.workshop.participant(handle)?;
    let office = |other: &&Participant| alike(&other.role) == alike(&person.role);
    let people = findings.workshop.participants.iter();
    (people.filter(office).count() >= GROUP).then(|| person.role.to_string())
}

fn alike(role: &headwater_domain::Text) -> String {
    role.as_str().to_lowercase()
}

/// What stands before the words of a dissent: "Dissent" or "Dissent, CFO".
pub(super) fn dissent(findings: &Findings<'_>, dissent: &Dissent) -> String {
    let by = dissent.by.as_ref();
    match by.and_then(|by| speaker(findings, by)) {
        Some(by) => format!("Dissent, {by}"),
        None => "Dissent".to_owned(),
    }
}

/// A ballot in words: its counts, both sides where they may be told apart, and in the sponsor edition
/// who voted what.
pub(super) fn ballot(findings: &Findings<'_>, ballot: &Ballot) -> String {
    let mut said = vec![reading::votes(&ballot.counts())];
    if let Some(sides) = ballot.sides(&findings.workshop.participants) {
        said.extend(Side::ALL.map(|side| {
            let votes = reading::votes(&sides.of(side));
            format!("{}: {votes}", names::side_capital(side))
        }));
    }
    said.extend(named(findings, ballot));
    said.join("\n")
}

/// "Largely: CIO, Head of Fleet; don't know: CFO", in the sponsor edition and where names were kept.
fn named(findings: &Findings<'_>, ballot: &Ballot) -> Option<String> {
    let Ballot::Named(votes) = ballot else {
        return None;
    };
    if !findings.edition.names_people() || votes.is_empty() {
        return None;
    }
    let said = votes.iter().map(|vote| (vote.truth, &vote.by));
    let name = |truth| names::truth(truth).to_owned();
    Some(listed(findings, said, name, "don’t know"))
}

/// The same of an opening vote: "1: COO; 2: CEO, CFO; abstained: CIO".
pub(super) fn guessed(findings: &Findings<'_>, round: &OpeningVote) -> Option<String> {
    let OpeningVote::Named(guesses) = round else {
        return None;
    };
    if !findings.edition.names_people() || guesses.is_empty() {
        return None;
    }
    let said = guesses.iter().map(|guess| (guess.stage, &guess.by));
    Some(listed(
        findings,
        said,
        |stage| stage.to_string(),
        "abstained",
    ))
}

/// Who said what, by what was said, lowest first; those who said nothing last.
fn listed<'h, T: Ord + Copy>(
    findings: &Findings<'_>,
    said: impl Iterator<Item = (Option<T>, &'h Handle)>,
    name: impl Fn(T) -> String,
    nothing: &str,
) -> String {
    let mut by: BTreeMap<(bool, Option<T>), Vec<String>> = BTreeMap::new();
    for (what, who) in said {
        let people = by.entry((what.is_none(), what)).or_default();
        people.push(findings.person(who));
    }
    let line = |((_, what), people): ((bool, Option<T>), Vec<String>)| {
        let what = what.map_or_else(|| nothing.to_owned(), &name);
        format!("{what}: {}", people.join(", "))
    };
    by.into_iter().map(line).collect::<Vec<_>>().join("; ")
}

/// Whether names stand beside votes or dissent that this edition leaves out.
pub(super) fn is_withheld(findings: &Findings<'_>) -> bool {
    let mut ratings = findings.workshop.ratings.iter();
    let dissented = ratings.any(|rating| rating.dissent.iter().any(|words| words.by.is_some()));
    let named = votes(findings).any(|named| named) || dissented;
    named && !findings.edition.names_people()
}

/// Whether there are votes, and no name beside any of them.
pub(super) fn is_anonymous(findings: &Findings<'_>) -> bool {
    votes(findings).next().is_some() && !votes(findings).any(|named| named)
}

/// Whether anything was voted on.
pub(super) fn are_there(findings: &Findings<'_>) -> bool {
    votes(findings).next().is_some()
}

/// Of every round of votes, whether it has names.
fn votes<'a>(findings: &Findings<'a>) -> impl Iterator<Item = bool> + use<'a> {
    let workshop = findings.workshop;
    let opening = workshop.opening_votes.iter();
    let opening = opening.map(|round| matches!(round, OpeningVote::Named(_)));
    let ballots = workshop.ratings.iter().flat_map(|rating| &rating.ballots);
    opening.chain(ballots.map(|ballot| matches!(ballot, Ballot::Named(_))))
}
