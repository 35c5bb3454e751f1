//! Every statement that was answered, with its votes and its evidence.

use headwater_domain::{
    Stage,
    pack::{Role, Statement},
};

use crate::document::{Block, Cell, Rich, Section, Style};

use super::{
    findings::Findings,
    reading,
    table::{Head, table, text},
    words,
};

const HEADS: [Head<'static>; 4] = [
    (4.6, false, "Statement"),
    (2.2, false, "Agreed"),
    (2.4, false, "Votes"),
    (2.8, false, "Evidence and dissent"),
];

pub(super) fn section(findings: &Findings<'_>) -> Section {
    let mut blocks: Vec<Block> = Stage::ALL
        .into_iter()
        .filter_map(|stage| stage_table(findings, stage))
        .collect();
    blocks.extend(unknown(findings));
    if blocks.is_empty() {
        let text = Rich::plain("No statement was asked in this session.");
        blocks.push(Block::Paragraph {
            text,
            style: Style::Body,
            side: None,
        });
    }
    Section {
        id: "answers",
        outline: "Answers".to_owned(),
        title: Rich::plain(title(findings)),
        new_page: true,
        blocks,
    }
}

fn title(findings: &Findings<'_>) -> String {
    let asked = findings.workshop.ratings.len();
    let all = findings.pack().statements().len();
    match asked {
        0 => "No statement was asked".to_owned(),
        1 => format!("One of {all} statements was asked"),
        _ => {
            let part = words::capital(&words::part(asked, all));
            format!("{part} statements were asked")
        }
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
    vec![
        Cell::Text(reading::statement(statement).quiet(format!(", {role}"))),
        text(reading::agreed(rating)),
        text(rating.map(reading::all_votes).unwrap_or_default()),
        Cell::Text(reading::evidence(rating)),
    ]
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
                text(reading::agreed(Some(rating))),
                text(reading::all_votes(rating)),
                Cell::Text(reading::evidence(Some(rating))),
            ]
        })
        .collect();
    let caption = Rich::plain("Answers to statements that this model pack does not have.");
    (!rows.is_empty()).then(|| table(Some(caption), &HEADS, rows))
}
