//! The words of the domain as a person reads them in a table or a list of notes.

use headwater_domain::{
    note::NoteKind,
    rating::{Answer, Truth},
    value::MoneyQuestion,
    workshop::{Activity, Block},
};

/// What a note is. A decision that is only asked for says so.
pub(crate) const fn kind(kind: NoteKind, asked: bool) -> &'static str {
    match kind {
        NoteKind::Note => "Note",
        NoteKind::Decision if asked => "Decision asked",
        NoteKind::Decision => "Decision",
        NoteKind::Action => "Action",
        NoteKind::Question => "Open question",
        NoteKind::Parked => "Parked",
        NoteKind::Quote => "Quote",
    }
}

/// The name of a block: its own, or its activity's.
pub(crate) fn block(block: &Block) -> &str {
    match &block.title {
        Some(title) => title.as_str(),
        None => activity(block.activity),
    }
}

const fn activity(activity: Activity) -> &'static str {
    match activity {
        Activity::Welcome => "Welcome",
        Activity::Briefing => "Briefing",
        Activity::OpeningVote => "Opening vote",
        Activity::Make => question(MoneyQuestion::Make),
        Activity::Save => question(MoneyQuestion::Save),
        Activity::Risk => question(MoneyQuestion::Risk),
        Activity::Assess => "Assess",
        Activity::Placement => "Placement",
        Activity::Priorities => "Priorities",
        Activity::Commit => "Commit",
        Activity::Close => "Close",
        Activity::Break => "Break",
    }
}

/// A money question.
pub(crate) const fn question(question: MoneyQuestion) -> &'static str {
    match question {
        MoneyQuestion::Make => "Make money",
        MoneyQuestion::Save => "Save cost",
        MoneyQuestion::Risk => "Mitigate risk",
    }
}

/// What the room answered.
pub(crate) const fn answer(answer: &Answer) -> &'static str {
    match answer {
        Answer::True(truth) => self::truth(*truth),
        Answer::Unknown => "Not known",
        Answer::NotApplicable { .. } => "Not applicable",
    }
}

/// How true a statement is.
pub(crate) const fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Not => "Not",
        Truth::Partly => "Partly",
        Truth::Largely => "Largely",
        Truth::Fully => "Fully",
    }
}
