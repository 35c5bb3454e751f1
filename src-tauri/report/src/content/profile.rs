//! Page 3: how far each dimension carries, whether one leads, and what was not agreed.

use headwater_domain::{
    Dimension, Stage,
    placement::{Finding, Met, Reach, Strand},
};

use crate::{
    document::{Block, Cell, Rich, Section},
    figure::{self, profile},
};

use super::{
    disagreement,
    findings::Findings,
    names,
    numbers::Numbers,
    reading::Verdict,
    table::{Head, strong, table, text},
    words,
};

const HEADS: [Head<'static>; 8] = [
    (2.9, false, "Dimension"),
    (1.1, false, "Stage 1"),
    (1.1, false, "Stage 2"),
    (1.1, false, "Stage 3"),
    (1.1, false, "Stage 4"),
    (1.1, false, "Stage 5"),
    (1.4, false, "Stands at"),
    (2.2, false, "Held back by"),
];

pub(super) fn section(findings: &Findings<'_>, numbers: &mut Numbers) -> Section {
    let nothing = findings.nothing_answered();
    let blocks = if nothing {
        let said = "A profile shows how far each dimension carries, once statements are answered.";
        vec![Block::paragraph(said.to_owned())]
    } else {
        profiled(findings, numbers)
    };
    Section {
        id: "profile",
        outline: "Profile".to_owned(),
        title: Rich::plain(title(findings)),
        new_page: !nothing,
        blocks,
    }
}

fn profiled(findings: &Findings<'_>, numbers: &mut Numbers) -> Vec<Block> {
    let target = findings.workshop.details.target;
    let (drawing, alternative) = profile::profile(&findings.profile, target, figure::PAGE_WIDTH);
    let mut blocks = vec![
        Block::paragraph(format!(
            "Each bar ends one stage below the lowest must-have that is not met ({}); {} counts the statements behind it. Nothing is averaged, and a bar carries no weight in the placement.",
            numbers.figure(),
            numbers.table()
        )),
        Block::Figure {
            name: "profile",
            drawing,
            alternative,
            caption: Rich::plain(caption(target)),
        },
    ];
    blocks.extend(told(findings));
    blocks.push(counts(findings));
    blocks.extend(disagreement::blocks(findings, numbers));
    blocks
}

fn title(findings: &Findings<'_>) -> String {
    if findings.nothing_answered() {
        return "No profile yet: nothing was answered".to_owned();
    }
    let largest = findings.profile.findings.iter().rev();
    match largest.max_by_key(|finding| lead(**finding)) {
        Some(finding) => words::capital(&sentence(findings, *finding)),
        None if is_open(findings) => "So far no dimension leads another by two stages".to_owned(),
        None => "No dimension leads another by two stages".to_owned(),
    }
}

/// Whether answers are missing that could still change the profile: of any must-have that it counts,
/// be it far above the stage.
fn is_open(findings: &Findings<'_>) -> bool {
    let not_needed = &findings.placement.not_needed;
    let stages = Stage::ALL.into_iter();
    let counted = stages
        .filter(|stage| !not_needed.contains(stage))
        .flat_map(|stage| findings.pack().must_haves(stage));
    let mut verdicts = counted.map(|statement| Verdict::of(findings.standing(statement)));
    verdicts.any(|verdict| matches!(verdict, Verdict::Open | Verdict::Unsettled))
}

fn caption(target: Option<Stage>) -> String {
    let said = "How far each dimension carries; below, what engineers move and what leaders move. An open end: none of its must-haves fails. Pale or dotted: no must-have asks for that stage";
    match target {
        Some(target) => format!("{said}. Tick: target {target}."),
        None => format!("{said}."),
    }
}

/// How many stages a lead is.
const fn lead(finding: Finding) -> u8 {
    let (ahead, behind) = match finding {
        Finding::Dimensions {
            ahead_at,
            behind_at,
            ..
        }
        | Finding::Flows {
            ahead_at,
            behind_at,
            ..
        } => (ahead_at, behind_at),
    };
    ahead.number().saturating_sub(behind.number())
}

/// "technology is two stages ahead of strategy"; "at least" where the one ahead has an open end.
fn sentence(findings: &Findings<'_>, finding: Finding) -> String {
    let profile = &findings.profile;
    let (ahead, behind, verb, reach) = match finding {
        Finding::Dimensions { ahead, behind, .. } => {
            let strand = profile.dimensions.iter().find(|strand| strand.of == ahead);
            let verb = match ahead {
                Dimension::People => "are",
                Dimension::Process
                | Dimension::Technology
                | Dimension::Strategy
                | Dimension::Value => "is",
            };
            let reach = strand.map(|strand| strand.reach);
            let (ahead, behind) = (names::dimension(ahead), names::dimension(behind));
            (ahead.to_owned(), behind.to_owned(), verb, reach)
        }
        Finding::Flows { ahead, behind, .. } => {
            let strand = profile.flows.iter().find(|strand| strand.of == ahead);
            let reach = strand.map(|strand| strand.reach);
            let lower = |flow| format!("{} work", names::flow(flow).to_lowercase());
            (lower(ahead), lower(behind), "is", reach)
        }
    };
    let least = match reach {
        Some(Reach::At(_) | Reach::AtLeast(Stage::FIVE) | Reach::Unknown) | None => "",
        Some(Reach::AtLeast(_)) => "at least ",
    };
    let stages = words::count(usize::from(lead(finding)), "stage", "stages");
    format!("{ahead} {verb} {least}{stages} ahead of {behind}")
}

/// Every finding, where there is more than the title says.
fn told(findings: &Findings<'_>) -> Vec<Block> {
    let found = &findings.profile.findings;
    if found.is_empty() {
        return vec![Block::paragraph(
            "A longer bar alone is no lead: a dimension leads by must-haves that it has met, where another has one that fails. Open answers make no lead.".to_owned(),
        )];
    }
    if found.len() < 2 {
        return Vec::new();
    }
    let said: Vec<String> = found
        .iter()
        .map(|finding| sentence(findings, *finding))
        .collect();
    let said = words::capital(&words::list(&said));
    vec![Block::paragraph(format!(
        "{said}. Each lead counts only must-haves that are met, and only ones that fail behind it."
    ))]
}

/// The statements met, dimension by stage, as counts.
fn counts(findings: &Findings<'_>) -> Block {
    let profile = &findings.profile;
    let dimensions = profile
        .dimensions
        .iter()
        .map(|strand| row(findings, names::dimension_capital(strand.of), strand));
    let flows = profile
        .flows
        .iter()
        .map(|strand| row(findings, names::flow(strand.of), strand));
    let caption =
        Rich::plain("Statements met of those that apply, stage by stage; tell-tales left out.");
    table(Some(caption), &HEADS, dimensions.chain(flows).collect())
}

fn row<Of>(findings: &Findings<'_>, name: &str, strand: &Strand<Of>) -> Vec<Cell> {
    let mut named = Rich::default().semibold(name);
    let without: Vec<String> = Stage::ALL
        .into_iter()
        .skip(1)
        .filter(|stage| strand.must_haves[stage.index()] == 0)
        .map(|stage| stage.to_string())
        .collect();
    if !without.is_empty() && strand.reach != Reach::Unknown {
        named = named.quiet(format!("\nno must-have: {}", without.join(", ")));
    }
    let held = strand.holds_back.as_ref().map_or_else(
        || "–".to_owned(),
        |id| findings.shorts(std::slice::from_ref(id)).join(""),
    );
    let mut cells = vec![Cell::Text(named)];
    cells.extend(strand.met.iter().skip(1).map(|met| text(share(*met))));
    cells.extend([strong(stands_at(strand.reach)), text(held)]);
    cells
}

fn stands_at(reach: Reach) -> String {
    match reach {
        Reach::At(stage) | Reach::AtLeast(stage @ Stage::FIVE) => stage.to_string(),
        Reach::AtLeast(stage) => format!("at least {stage}"),
        Reach::Unknown => "no must-have".to_owned(),
    }
}

fn share(met: Met) -> String {
    match met.of {
        0 => "–".to_owned(),
        of => format!("{} of\u{a0}{of}", met.count).replace(' ', "\u{a0}"),
    }
}
