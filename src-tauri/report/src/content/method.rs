//! Page 9: the rule, the scale, the votes, the people, the limits and the source.

use headwater_domain::{
    pack::{Publication, Role},
    rating::{EvidenceGrade, Truth},
    workshop::{Participant, Side},
};

use crate::document::{Block, Rich, Section};

use super::{
    Options, by_hand,
    findings::Findings,
    names,
    numbers::Numbers,
    table::{Head, strong, table, text},
    voice, withheld, words,
};

pub(super) fn section(
    findings: &Findings<'_>,
    options: &Options<'_>,
    numbers: &mut Numbers,
) -> Section {
    let mut blocks = rule(findings);
    blocks.extend(scale(findings, numbers));
    blocks.extend(evidence());
    blocks.extend(votes(findings));
    blocks.extend(by_hand::blocks(findings, &numbers.table()));
    blocks.extend(people(findings));
    blocks.extend(limits(findings));
    blocks.extend(source(findings, options));
    Section {
        id: "method",
        outline: "Method".to_owned(),
        title: Rich::plain("How this was assessed: one rule, no averages"),
        new_page: false,
        blocks,
    }
}

fn rule(findings: &Findings<'_>) -> Vec<Block> {
    let statements = findings.pack().statements();
    let count = |role| statements.iter().filter(|s| s.role == role).count();
    let (musts, supporting, tells) = (
        count(Role::MustHave),
        count(Role::Supporting),
        count(Role::TellTale),
    );
    vec![
        Block::heading("The rule"),
        Block::Quotation {
            text: Rich::plain(findings.pack().content().rule.as_str()),
            by: None,
        },
        Block::paragraph(format!(
            "The model has {}. Must-haves alone decide the stage. Supporting statements shape the advice and never make up for a missing must-have. A tell-tale is a cross-check: true of a stage below the placement, it contradicts it and lowers the confidence, never the stage.",
            words::list(&[
                words::count(musts, "must-have", "must-haves"),
                words::count(supporting, "supporting statement", "supporting statements"),
                words::count(tells, "tell-tale", "tell-tales"),
            ])
        )),
        Block::paragraph(
            "What is open makes a bracket: its floor counts open answers as not true, its ceiling as fully true. A stage is named when the two are at most one stage apart. Otherwise the organisation is not rated, and the report says what would settle it.",
        ),
    ]
}

fn scale(findings: &Findings<'_>, numbers: &mut Numbers) -> Vec<Block> {
    let heads: [Head<'_>; 2] = [(3.0, false, "Step"), (9.0, false, "Means")];
    let anchors = &findings.pack().content().anchors;
    let rows = Truth::ALL
        .into_iter()
        .zip(anchors)
        .map(|(truth, anchor)| {
            vec![
                strong(names::truth_capital(truth)),
                text(words::capital(anchor.as_str())),
            ]
        })
        .collect();
    let caption =
        Rich::plain("The four steps of the scale. Don’t know and not applicable stand beside it.");
    vec![
        Block::heading("Scale and evidence"),
        Block::paragraph(format!(
            "Every answer takes one of four steps ({}), and a grade for what stands behind it ({}).",
            numbers.table(),
            numbers.table()
        )),
        table(Some(caption), &heads, rows),
    ]
}

fn evidence() -> Vec<Block> {
    let means = |grade| match grade {
        EvidenceGrade::E0 => {
            "Asserted. Never counts above largely; from stage 3 on it holds the stage open."
        }
        EvidenceGrade::E1 => {
            "A named example, or the voice of a second role: two different roles affirm it."
        }
        EvidenceGrade::E2 => "Somebody has seen the artefact.",
    };
    let heads: [Head<'_>; 2] = [(3.0, false, "Grade"), (9.0, false, "Means")];
    let rows = EvidenceGrade::ALL
        .into_iter()
        .map(|grade| vec![strong(grade.code()), text(means(grade))])
        .collect();
    vec![table(
        Some(Rich::plain("What stands behind an answer.")),
        &heads,
        rows,
    )]
}

fn votes(findings: &Findings<'_>) -> Vec<Block> {
    let blind = if voice::are_there(findings) {
        "Votes were blind."
    } else {
        "Nothing was voted on in this session. Votes are blind where they are taken."
    };
    vec![
        Block::heading("Votes"),
        Block::paragraph(format!(
            "{blind} With the votes in order, the one in the middle, the lower of two, is proposed as the answer. A statement is contested when fewer than 80 % of its last votes lie within one step of that; then both ends of the middle half are read as well. Votes are never averaged. When more than half do not know, the statement is open. Dissent is printed in the words of those who dissented.",
        )),
        Block::paragraph(
            "Confidence is the weakest of three counts: how many of the must-haves that matter were answered, how many ballots agreed, and how many answers rest on more than an assertion (E1 or better).",
        ),
    ]
}

fn people(findings: &Findings<'_>) -> Vec<Block> {
    let everybody = &findings.workshop.participants;
    if everybody.is_empty() {
        return vec![
            Block::heading("People"),
            Block::paragraph("Nobody was entered as a participant."),
        ];
    }
    let present = findings.present();
    let count = words::count(present.len(), "person", "people");
    let mut said = match present.len() {
        1 => format!("Present was {count}"),
        _ => format!("Present were {count}"),
    };
    if !present.is_empty() {
        said = format!("{said}, {}: {}", sides(&present), who(findings, &present));
    }
    let mut blocks = vec![
        Block::heading("People"),
        Block::paragraph(format!("{said}.")),
    ];
    let away = everybody.len() - present.len();
    if away > 0 {
        let people = words::count(away, "person was", "people were");
        blocks.push(Block::paragraph(format!(
            "{} expected and not present.",
            words::capital(&people)
        )));
    }
    blocks
}

/// "five from business and two from technology", or "all from business".
fn sides(present: &[&Participant]) -> String {
    let of = |side| present.iter().filter(|person| person.side == side).count();
    let some: Vec<Side> = Side::ALL.into_iter().filter(|side| of(*side) > 0).collect();
    match (some.as_slice(), present.len()) {
        ([only], 1) => format!("from {}", names::side(*only)),
        ([only], 2) => format!("both from {}", names::side(*only)),
        ([only], _) => format!("all from {}", names::side(*only)),
        (sides, _) => {
            let side =
                |side: &Side| format!("{} from {}", words::number(of(*side)), names::side(*side));
            let sides: Vec<String> = sides.iter().map(side).collect();
            words::list(&sides)
        }
    }
}

/// Offices, each with how many hold it; in the sponsor edition people by name.
fn who(findings: &Findings<'_>, present: &[&Participant]) -> String {
    if findings.edition.names_people() {
        let named = |person: &&Participant| match &person.name {
            Some(name) => format!("{name} ({})", person.role),
            None => person.role.to_string(),
        };
        let people: Vec<String> = present.iter().map(named).collect();
        return words::list(&people);
    }
    let offices = words::tally(present.iter().map(|person| person.role.as_str()));
    let office = |(role, count): (&str, usize)| match count {
        1 => role.to_owned(),
        many => format!("{role} ({})", words::number(many)),
    };
    let offices: Vec<String> = offices.into_iter().map(office).collect();
    words::list(&offices)
}

fn limits(findings: &Findings<'_>) -> Vec<Block> {
    let mut blocks = vec![
        Block::heading("Limits"),
        Block::paragraph(
            "This is a self-assessment by the people in the room, made in one session. It says where the organisation stands by their answers and their evidence; it was not audited. Ranges of worth are estimates by their owners, added up and not simulated.",
        ),
    ];
    let left_out = withheld::sentences(findings);
    if !left_out.is_empty() {
        blocks.push(Block::heading("Left out of this edition"));
        blocks.extend(left_out.into_iter().map(Block::paragraph));
    }
    blocks
}

fn source(findings: &Findings<'_>, options: &Options<'_>) -> Vec<Block> {
    let content = findings.pack().content();
    let Publication {
        title,
        author,
        publisher,
        published,
        sections,
    } = &content.publication;
    let marks: Vec<String> = sections
        .iter()
        .map(|(mark, heading)| format!("{mark}, {}", words::quoted(heading.as_str())))
        .collect();
    let marks = format!("Its sections and their marks: {}.", marks.join("; "));
    let model = format!(
        "Model pack: {} ({}), version {}. It paraphrases the source; what the pack’s author added is marked so. Made with Headwater {}.",
        content.title, content.id, content.version, options.app_version
    );
    let said = Rich::plain(format!("{author}, "))
        .italic(title.as_str())
        .and(format!(", {publisher}, {published}."));
    let details = &findings.workshop.details;
    let mut held = vec![format!("Organisation: {}.", details.organisation)];
    held.extend(
        details
            .title
            .as_ref()
            .map(|title| format!("Meeting: {title}.")),
    );
    held.extend(
        details
            .place
            .as_ref()
            .map(|place| format!("Place: {place}.")),
    );
    held.extend(
        details
            .held_on
            .map(|day| format!("Held on {}.", words::date(day))),
    );
    held.extend(
        details
            .sponsor
            .as_ref()
            .map(|sponsor| format!("Asked for by {sponsor}.")),
    );
    held.extend(
        details
            .facilitator
            .as_ref()
            .map(|name| format!("Facilitated by {name}.")),
    );
    vec![
        Block::heading("Source and workshop"),
        Block::paragraph(said),
        Block::paragraph(marks),
        Block::paragraph(model),
        Block::paragraph(held.join(" ")),
    ]
}
