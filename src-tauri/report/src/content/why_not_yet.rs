//! Page 4: the smallest change up and the smallest slip down, and the must-haves between.

use headwater_domain::{Stage, StatementId, pack::Statement};

use crate::document::{Block, Cell, Rich, Section};

use super::{
    findings::Findings,
    numbers::Numbers,
    reading::{self, Verdict},
    rests_on, stage_words,
    table::{Head, table, text},
    words,
};

const HEADS: [Head<'static>; 4] = [
    (3.9, false, "Must-have"),
    (2.3, false, "Reading"),
    (3.3, false, "Evidence"),
    (2.5, false, "To settle it"),
];

/// The same for what stands beyond the next stage: shorter, since its evidence stands with the answers.
const BEYOND: [Head<'static>; 3] = [
    (4.6, false, "Must-have"),
    (2.9, false, "Reading"),
    (4.5, false, "To settle it"),
];

pub(super) fn section(findings: &Findings<'_>, numbers: &mut Numbers) -> Section {
    let mut blocks = lift(findings);
    if let Some(next) = findings.certificate.to {
        blocks.extend(next_stage(findings, next, numbers));
        blocks.extend(further(findings, next, numbers));
    }
    blocks.extend(rests_on::blocks(findings, numbers));
    blocks.extend(rests_on::contradictions(findings, numbers));
    Section {
        id: "why-not-yet",
        outline: "Why not yet".to_owned(),
        title: Rich::plain(title(findings)),
        new_page: true,
        blocks,
    }
}

fn title(findings: &Findings<'_>) -> String {
    let placement = &findings.placement;
    if findings.nothing_answered() {
        return "Every must-have is open".to_owned();
    }
    let Some(next) = findings.certificate.to else {
        return match findings.certificate.rests_on.len() {
            0 => "Stage 5 is the highest, and no single answer would lower it".to_owned(),
            1 => "Stage 5 is the highest, and rests on one answer".to_owned(),
            many => format!(
                "Stage 5 is the highest, and rests on {} answers",
                words::number(many)
            ),
        };
    };
    if !placement.rated {
        let ends = format!("stage {} and stage {}", placement.floor, placement.ceiling);
        return match stage_words::settling(findings) {
            0 => format!("Nothing decides yet between {ends}"),
            settling => format!(
                "{} between {ends}",
                words::capital(&words::count(settling, "answer decides", "answers decide"))
            ),
        };
    }
    let all = findings.applicable(next).len();
    let missing = findings.certificate.lift.len();
    if missing == 0 {
        return format!("Too much was set aside as not applicable to claim stage {next}");
    }
    if missing == all {
        return stage_words::none_met(next, all);
    }
    let organisation = findings.organisation();
    let verb = if missing == 1 {
        "separates"
    } else {
        "separate"
    };
    let part = words::capital(&words::part(missing, all));
    format!("{part} must-haves {verb} {organisation} from stage {next}")
}

/// The must-haves of the next stage: those that keep it away first.
fn next_stage(findings: &Findings<'_>, next: Stage, numbers: &mut Numbers) -> Vec<Block> {
    let missing = findings.missing();
    let mut all = findings.statements(&missing);
    all.retain(|statement| statement.stage < next || statement.precondition);
    all.extend(findings.pack().must_haves(next));
    all.sort_by_key(|statement| order(Verdict::of(findings.standing(statement))));
    let said = format!(
        "{} has every must-have of stage {next}, those that keep it away first: how the room reads it, what stands behind that, and what would settle it. The method shows how to check the stage by hand.",
        numbers.table()
    );
    let rows = all
        .iter()
        .map(|statement| row(findings, statement))
        .collect();
    let name = &findings.pack().stage(next).name;
    let caption = Rich::plain(format!(
        "The must-haves of stage {next}, {name}, and how the room reads them."
    ));
    vec![Block::paragraph(said), table(Some(caption), &HEADS, rows)]
}

const fn order(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Missing => 0,
        Verdict::Unsettled => 1,
        Verdict::Open => 2,
        Verdict::Met => 3,
        Verdict::NotApplicable => 4,
    }
}

fn row(findings: &Findings<'_>, statement: &Statement) -> Vec<Cell> {
    let mut name = reading::statement(statement);
    let settled = match Verdict::of(findings.standing(statement)) {
        Verdict::Met | Verdict::NotApplicable => Rich::default().quiet("–"),
        Verdict::Missing | Verdict::Unsettled | Verdict::Open => {
            if let Some(definition) = &statement.definition {
                name = name.quiet(format!("\n{definition}"));
            }
            Rich::plain(statement.settled_by.as_str())
        }
    };
    vec![
        Cell::Text(name),
        Cell::Text(reading::reading(findings, statement)),
        Cell::Text(reading::evidence(findings, findings.rating(&statement.id))),
        Cell::Text(settled),
    ]
}

/// Where not rated: what stands beyond the next stage and would settle the bracket.
fn further(findings: &Findings<'_>, next: Stage, numbers: &mut Numbers) -> Vec<Block> {
    let beyond: Vec<&Statement> = findings
        .statements(&findings.placement.to_settle)
        .into_iter()
        .filter(|statement| statement.stage > next)
        .collect();
    if beyond.is_empty() {
        return Vec::new();
    }
    let row = |statement: &&Statement| {
        let name = Rich::plain(words::capital(statement.short.as_str()));
        vec![
            Cell::Text(name.quiet(format!(" {}", statement.id))),
            Cell::Text(reading::reading(findings, statement)),
            text(statement.settled_by.as_str()),
        ]
    };
    let rows = beyond.iter().map(row).collect();
    let caption = Rich::plain("Beyond it: what else would settle the stage.");
    let said = format!(
        "Above stage {next} more is open; {} has what else would settle the stage.",
        numbers.table()
    );
    vec![Block::paragraph(said), table(Some(caption), &BEYOND, rows)]
}

fn lift(findings: &Findings<'_>) -> Vec<Block> {
    let certificate = &findings.certificate;
    let Some(to) = certificate.to else {
        return Vec::new();
    };
    let these = match certificate.lift.len() {
        1 => "this",
        _ => "each of these",
    };
    let enough = if certificate.answer.is_empty() {
        "Nothing less will do, and nothing more is needed."
    } else {
        "Nothing less will do."
    };
    let mut blocks = vec![
        Block::heading("The smallest change up"),
        Block::paragraph(format!(
            "Stage {to} is reached when {these} is largely true, agreed by the room, and backed by an example or by the voice of a second role. {enough}"
        )),
        Block::List {
            numbered: true,
            items: texts(findings, &certificate.lift),
        },
    ];
    if certificate.lift.is_empty() {
        blocks.truncate(1);
    }
    blocks.extend(set_aside(findings));
    blocks
}

/// What was set aside as not applicable, and would have to hold as well.
fn set_aside(findings: &Findings<'_>) -> Vec<Block> {
    let answer = &findings.certificate.answer;
    let these = match answer.len() {
        0 => return Vec::new(),
        1 => "This one",
        _ => "These",
    };
    vec![
        Block::paragraph(format!(
            "Too many must-haves were set aside as not applicable to claim the stage. {these} would have to be largely true as well."
        )),
        Block::List {
            numbered: false,
            items: texts(findings, answer),
        },
    ]
}

fn texts(findings: &Findings<'_>, ids: &[StatementId]) -> Vec<Rich> {
    let text = |statement: &Statement| Rich::plain(words::stopped(statement.text.as_str()));
    findings.statements(ids).into_iter().map(text).collect()
}
