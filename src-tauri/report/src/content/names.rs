//! The report's names for the words of the domain.

use headwater_domain::{
    Dimension, Flow,
    note::NoteKind,
    pack::Horizon,
    placement::Level,
    rating::{EvidenceGrade, Truth},
    value::MoneyQuestion,
    workshop::Side,
};

/// The letter that stands beside a question's colour.
pub(crate) const fn letter(question: MoneyQuestion) -> char {
    match question {
        MoneyQuestion::Make => 'A',
        MoneyQuestion::Save => 'B',
        MoneyQuestion::Risk => 'C',
    }
}

/// The question with its letter: "A · Make money".
pub(crate) fn lettered(which: MoneyQuestion) -> String {
    format!("{} · {}", letter(which), which.name())
}

/// What the money of a question is, after "mostly".
pub(crate) const fn gain(question: MoneyQuestion) -> &'static str {
    match question {
        MoneyQuestion::Make => "new revenue",
        MoneyQuestion::Save => "saved cost",
        MoneyQuestion::Risk => "avoided loss",
    }
}

/// How true a statement is, in a word.
pub(crate) const fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Not => "not",
        Truth::Partly => "partly",
        Truth::Largely => "largely",
        Truth::Fully => "fully",
    }
}

/// The same at the head of a line.
pub(crate) const fn truth_capital(truth: Truth) -> &'static str {
    match truth {
        Truth::Not => "Not true",
        Truth::Partly => "Partly true",
        Truth::Largely => "Largely true",
        Truth::Fully => "Fully true",
    }
}

/// What stands behind a rating.
pub(crate) const fn evidence(grade: EvidenceGrade) -> &'static str {
    match grade {
        EvidenceGrade::E0 => "asserted",
        EvidenceGrade::E1 => "an example or a second voice",
        EvidenceGrade::E2 => "artefact seen",
    }
}

/// Low, medium or high.
pub(crate) const fn level(level: Level) -> &'static str {
    level.code()
}

/// What one note of a kind is called in a sentence, and what many are.
pub(crate) const fn counted_kind(kind: NoteKind) -> (&'static str, &'static str) {
    match kind {
        NoteKind::Note => ("note", "notes"),
        NoteKind::Decision => ("decision", "decisions"),
        NoteKind::Action => ("action", "actions"),
        NoteKind::Question => ("open question", "open questions"),
        NoteKind::Parked => ("parked item", "parked items"),
        NoteKind::Quote => ("quote", "quotes"),
    }
}

/// A dimension, as tagged.
pub(crate) const fn dimension(dimension: Dimension) -> &'static str {
    dimension.code()
}

/// A dimension at the head of a line.
pub(crate) const fn dimension_capital(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::People => "People",
        Dimension::Process => "Process",
        Dimension::Technology => "Technology",
        Dimension::Strategy => "Strategy",
        Dimension::Value => "Value",
    }
}

/// From where a statement is moved, at the head of a line.
pub(crate) const fn flow(flow: Flow) -> &'static str {
    match flow {
        Flow::BottomUp => "Bottom-up",
        Flow::TopDown => "Top-down",
    }
}

/// When a recommendation is due.
pub(crate) const fn horizon(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Now => "Now",
        Horizon::Next => "Next",
        Horizon::Later => "Later",
    }
}

/// The days behind a horizon.
pub(crate) const fn span(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Now => "within 90 days",
        Horizon::Next => "in 3 to 12 months",
        Horizon::Later => "after a year",
    }
}

/// A side of the house.
pub(crate) const fn side(side: Side) -> &'static str {
    side.code()
}

/// The same at the head of a line.
pub(crate) const fn side_capital(side: Side) -> &'static str {
    match side {
        Side::Business => "Business",
        Side::Technology => "Technology",
    }
}
