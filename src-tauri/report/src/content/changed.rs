//! From the second version on: what is otherwise than in the version before, a sentence a change.

use headwater_domain::{
    Stage, StatementId,
    workshop::changes::{Change, How, Placed, Rerated, Thing},
};

use crate::document::{Block, Rich, Section};

use super::{Version, findings::Findings, names, words};

/// Names in one sentence; the rest is counted.
const NAMED: usize = 3;

/// What changed since the version before; nothing in the first.
pub(super) fn section(findings: &Findings<'_>, version: &Version) -> Option<Section> {
    let before = version.before()?;
    let items: Vec<Rich> = version
        .changes
        .iter()
        .map(|change| Rich::plain(sentence(findings, change)))
        .collect();
    let block = if items.is_empty() {
        Block::paragraph("No answer, figure, priority or note is otherwise than it was.")
    } else {
        let numbered = false;
        Block::List { numbered, items }
    };
    Some(Section {
        id: "changed",
        outline: format!("Changed since version {before}"),
        title: Rich::plain(title(&version.changes, before)),
        new_page: false,
        blocks: vec![block],
    })
}

fn title(changes: &[Change], before: u32) -> String {
    let moved = changes.iter().find_map(|change| match change {
        Change::Placed { before, now } if before.stage != now.stage => Some((before, now)),
        Change::Placed { .. }
        | Change::SetByRoom { .. }
        | Change::Target { .. }
        | Change::Rated { .. }
        | Change::Things { .. } => None,
    });
    match (
        moved.map(|(then, now)| (then.stage, now.stage)),
        changes.len(),
    ) {
        (_, 0) => format!("Nothing changed since version {before}"),
        (Some((Some(then), Some(now))), _) => {
            format!("Since version {before}, the stage went from {then} to {now}")
        }
        (Some((None, Some(now))), _) => {
            format!("Since version {before}, a stage can be named: {now}")
        }
        (Some((_, None)), _) => format!("Since version {before}, no stage can be named any more"),
        (None, 1) => format!("One thing changed since version {before}; the stage stayed the same"),
        (None, many) => format!(
            "{} things changed since version {before}; the stage stayed the same",
            words::capital(&words::number(many))
        ),
    }
}

fn sentence(findings: &Findings<'_>, change: &Change) -> String {
    match change {
        Change::Placed { before, now } => placed(*before, *now),
        Change::SetByRoom { before, now } => match (before, now) {
            (_, Some(now)) => format!("The room set stage {now} beside the computed one."),
            (Some(_), None) => "The stage that the room had set no longer stands.".to_owned(),
            (None, None) => "The room set no stage.".to_owned(),
        },
        Change::Target { before, now } => target(*before, *now),
        Change::Rated { how, statements } => rated(findings, *how, statements),
        Change::Things { what, how, names } => things(findings, *what, *how, names),
    }
}

fn placed(before: Placed, now: Placed) -> String {
    let mut said = Vec::new();
    match (before.stage, now.stage) {
        (Some(then), Some(stage)) if then != stage => {
            said.push(format!("The stage was {then} and is now {stage}."));
        }
        (Some(_), Some(stage)) if now.ceiling > stage && now.ceiling != before.ceiling => {
            said.push(format!(
                "The stage is still {stage}; once what is open is settled, it may turn out to be {}.",
                now.ceiling
            ));
        }
        (Some(_), Some(stage)) if now.ceiling != before.ceiling => said.push(format!(
            "The stage is still {stage}, and can no longer turn out to be {}.",
            before.ceiling
        )),
        (Some(_), Some(_)) => {}
        (None, Some(stage)) => said.push(format!("No stage could be named; now it is {stage}.")),
        (Some(then), None) => said.push(format!(
            "The stage was {then}; now any from {} to {} is possible.",
            now.floor, now.ceiling
        )),
        (None, None) => said.push(format!(
            "Still no stage can be named: any from {} to {} is possible, where it was any from {} to {}.",
            now.floor, now.ceiling, before.floor, before.ceiling
        )),
    }
    if before.confidence != now.confidence {
        said.push(format!(
            "Confidence was {} and is now {}.",
            names::level(before.confidence),
            names::level(now.confidence)
        ));
    }
    said.join(" ")
}

fn target(before: Option<Stage>, now: Option<Stage>) -> String {
    match (before, now) {
        (Some(then), Some(now)) => format!("The target was stage {then} and is now stage {now}."),
        (None, Some(now)) => format!("Stage {now} was set as the target."),
        (_, None) => "There is no target any more.".to_owned(),
    }
}

fn rated(findings: &Findings<'_>, how: Rerated, statements: &[StatementId]) -> String {
    let (one, many, tail) = match how {
        Rerated::Answered => (
            "statement was",
            "statements were",
            "answered for the first time",
        ),
        Rerated::Otherwise => ("answer was", "answers were", "changed"),
        Rerated::Reopened => ("answer was", "answers were", "taken back"),
        Rerated::Asked => (
            "statement was",
            "statements were",
            "asked, and not answered",
        ),
        Rerated::Evidence => ("answer rests", "answers rest", "on other evidence"),
        Rerated::Votes => (
            "answer was",
            "answers were",
            "voted on anew, with the same outcome",
        ),
        Rerated::Dissent => ("answer meets", "answers meet", "with other dissent"),
    };
    let counted = words::capital(&words::count(statements.len(), one, many));
    let shorts = findings.shorts(statements);
    format!("{counted} {tail}: {}.", words::list_up_to(&shorts, NAMED))
}

fn things(findings: &Findings<'_>, what: Thing, how: How, names: &[String]) -> String {
    let (one, many) = noun(what);
    let counted = words::capital(&words::count(names.len(), one, many));
    let are = |was: &'static str, were: &'static str| if names.len() == 1 { was } else { were };
    let has = are("has", "have");
    let was = are("was", "were");
    let said = match how {
        How::Added => format!("{counted} {was} added"),
        How::TakenUp => format!("{counted} {was} taken up after all"),
        How::Dropped => format!("{counted} {was} dropped"),
        How::Figures => format!("{counted} {has} other figures"),
        How::Changed => format!("{counted} {was} changed"),
        How::OwnerSet => format!("{counted} {has} an owner now"),
        How::OwnerChanged => format!("{counted} {has} another owner"),
        How::OwnerCleared => format!("{counted} {has} no owner any more"),
        How::DateSet => format!("{counted} {has} a date now"),
        How::DateChanged => format!("{counted} {has} another date"),
        How::DateCleared => format!("{counted} {has} no date any more"),
        How::Done => format!("{counted} {was} done"),
        How::Undone => format!("{counted} {} open again", are("is", "are")),
        How::Removed => format!("{counted} {was} removed"),
    };
    if !are_named(findings, what, how) {
        return format!("{said}.");
    }
    let clip = |name: &String| words::quoted(words::unstopped(&words::clip(name, 10)));
    let names: Vec<String> = names.iter().map(clip).collect();
    format!("{said}: {}.", words::list_up_to(&names, NAMED))
}

/// What is gone stays gone, plain notes are too many to name, and what was dropped has its own rule.
const fn are_named(findings: &Findings<'_>, what: Thing, how: How) -> bool {
    match (what, how) {
        (_, How::Removed) | (Thing::Note, _) => false,
        (_, How::Dropped) => findings.edition.names_people(),
        (
            Thing::ValueLine
            | Thing::Priority
            | Thing::Decision
            | Thing::Asked
            | Thing::Action
            | Thing::Question
            | Thing::Parked,
            _,
        ) => true,
    }
}

const fn noun(what: Thing) -> (&'static str, &'static str) {
    match what {
        Thing::ValueLine => ("value line", "value lines"),
        Thing::Priority => ("priority", "priorities"),
        Thing::Decision => ("decision", "decisions"),
        Thing::Asked => ("decision asked of you", "decisions asked of you"),
        Thing::Action => ("action", "actions"),
        Thing::Question => ("open question", "open questions"),
        Thing::Parked => ("parked item", "parked items"),
        Thing::Note => ("note", "notes"),
    }
}
