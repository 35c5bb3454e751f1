//! What the PDF says of itself, and what stands on every page.

use crate::document::{About, Rich};

use super::{Options, findings::Findings, stage_words, words};

/// The report's language. The words of a model pack may be in another.
const LANGUAGE: &str = "en-GB";

pub(super) fn about(findings: &Findings<'_>, options: &Options<'_>) -> About {
    let details = &findings.workshop.details;
    let organisation = findings.organisation();
    let standing = stage_words::standing(findings);
    About {
        title: format!("{organisation}: {}", workshop_title(findings)),
        author: details.facilitator.as_ref().map(ToString::to_string),
        subject: format!("Where {organisation} stands with event streaming: {standing}."),
        keywords: ["event streaming", "maturity assessment", &organisation]
            .map(str::to_owned)
            .to_vec(),
        language: LANGUAGE.to_owned(),
        created_at: findings.workshop.last_moment(),
        held_on: details.held_on,
        logo: None,
        header_left: header_left(findings),
        header_right: Rich::default().quiet(header_right(findings)),
        footer_left: Rich::default().quiet(footer_left(findings)),
        footer_right: Rich::default().quiet(format!("Report version {}", options.version.number)),
    }
}

fn workshop_title(findings: &Findings<'_>) -> String {
    match &findings.workshop.details.title {
        Some(title) => words::clip(title.as_str(), 6),
        None => "Streaming workshop".to_owned(),
    }
}

fn header_left(findings: &Findings<'_>) -> Rich {
    let details = &findings.workshop.details;
    let place = details
        .place
        .as_ref()
        .map(|place| words::clip(place.as_str(), 4));
    let day = details.held_on.map(words::date);
    let held: Vec<String> = place.into_iter().chain(day).collect();
    let mut said = format!(" · {}", workshop_title(findings));
    if !held.is_empty() {
        said = format!("{said} · {}", held.join(", "));
    }
    Rich::default().bold(findings.organisation()).quiet(said)
}

fn confidentiality(findings: &Findings<'_>) -> Option<String> {
    let mark = findings.workshop.details.confidentiality.as_ref();
    mark.map(|mark| words::clip(mark.as_str(), 6))
}

fn header_right(findings: &Findings<'_>) -> String {
    let edition = findings.edition.name().to_owned();
    let said: Vec<String> = [edition]
        .into_iter()
        .chain(confidentiality(findings))
        .collect();
    said.join(" · ")
}

fn footer_left(findings: &Findings<'_>) -> String {
    let invented = findings.workshop.details.invented;
    let sample = invented.then(|| "sample, invented organisation".to_owned());
    let said: Vec<String> = confidentiality(findings)
        .into_iter()
        .chain(sample)
        .collect();
    words::capital(&said.join(" · "))
}
