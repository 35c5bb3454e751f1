//! Every statement that was answered, with its votes and its evidence.

use headwater_domain::{
    Stage,
    pack::{Role, Statement},
    rating::Rating,
};

use crate::document::{Block, Cell, Rich, Section};

use super::{
    findings::Findings,
    numbers::Numbers,
    opening,
    reading::{self, Verdict},
    table::{Head, table, text},
    words,
};

const HEADS: [Head<'static>; 3] = [
    (4.7, false, "Statement"),
    (3.4, false, "Agreed, and votes"),
    (3.9, false, "Evidence and dissent"),
];

pub(super) fn section(findings: &Findings<'_>, numbers: &mut Numbers) -> Section {
    let mut blocks = opening::counted(findings, numbers);
    let mut tables: Vec<Block> = Stage::ALL
        .into_iter()
        .filter_map(|stage| stage_table(findings, stage))
        .collect();
    tables.extend(unknown(findings));
    let said = match tables.len() {
        0 => "No statement was asked in this session.".to_owned(),
        1 => format!(
            "{} has every answer, with the votes and what stands behind it.",
            numbers.table()
        ),
        count => format!(
            "{} have every answer, stage by stage, with the votes and what stands behind it.",
            numbers.tables(count)
        ),
    };
    blocks.push(Block::paragraph(said));
    blocks.append(&mut tables);
    Section {
        id: "answers",
        outline: "Answers".to_owned(),
        title: Rich::plain(title(findings)),
        new_page: false,
        blocks,
    }
}

fn title(findings: &Findings<'_>) -> String {
    let asked = findings.workshop.ratings.len();
    let all = findings.pack().statements().len();
    match asked {
        0 => "No statement was asked".to_owned(),
        1 => format!("Of {all} statements, one was asked"),
        asked if asked == all => format!("All {all} statements were asked"),
        asked => format!("Of {all} statements, {} were asked", words::number(asked)),
    }
}

fn stage_table(findings: &Findings<'_>, stage: Stage) -> Option<Block> {
    let rows: Vec<Vec<Cell>> = findings
        .pack()
        .statements()
        .iter()
        .filter(|statement| statement.stage == stage)
        .filter(|statement| findings.rating(&statement.id).is_some())
        .map(|statement| row(findings, statement))
        .collect();
    let name = &findings.pack().stage(stage).name;
    let caption = Rich::plain(format!("Stage {stage}, {name}: the answers."));
    (!rows.is_empty()).then(|| table(Some(caption), &HEADS, rows))
}

fn row(findings: &Findings<'_>, statement: &Statement) -> Vec<Cell> {
    let rating = findings.rating(&statement.id);
    let role = match statement.role {
        Role::MustHave => "must-have",
        Role::Supporting => "supporting",
        Role::TellTale => "tell-tale",
    };
    let mut name = reading::statement(statement).quiet(format!(", {role}"));
    if let Some(definition) = statement
        .definition
        .as_ref()
        .filter(|_| is_settled(findings, statement))
    {
        name = name.quiet(format!("\n{definition}"));
    }
    vec![
        Cell::Text(name),
        Cell::Text(agreed(findings, rating)),
        Cell::Text(
            rating
                .map(|rating| reading::evidence_by_code(findings, rating))
                .unwrap_or_default(),
        ),
    ]
}

/// Whether its definition does not stand beside what would settle it already.
fn is_settled(findings: &Findings<'_>, statement: &Statement) -> bool {
    let settled = matches!(
        Verdict::of(findings.standing(statement)),
        Verdict::Met | Verdict::NotApplicable
    );
    settled || !findings.missing().contains(&statement.id)
}

/// What was agreed, and every round of votes below it.
fn agreed(findings: &Findings<'_>, rating: Option<&Rating>) -> Rich {
    let votes = rating.map(|rating| reading::all_votes(findings, rating));
    let votes = votes.unwrap_or_default();
    let agreed = Rich::plain(reading::agreed(rating));
    if votes.is_empty() {
        return agreed;
    }
    agreed.quiet(format!("\n{votes}"))
}

/// Answers to statements that the pack does not have: kept, and printed by their ids.
fn unknown(findings: &Findings<'_>) -> Option<Block> {
    let rows: Vec<Vec<Cell>> = findings
        .workshop
        .ratings
        .iter()
        .filter(|rating| findings.pack().statement(&rating.statement).is_none())
        .map(|rating| {
            vec![
                text(rating.statement.as_str()),
                Cell::Text(agreed(findings, Some(rating))),
                Cell::Text(reading::evidence_by_code(findings, rating)),
            ]
        })
        .collect();
    let caption = Rich::plain("Answers to statements that this model pack does not have.");
    (!rows.is_empty()).then(|| table(Some(caption), &HEADS, rows))
}
