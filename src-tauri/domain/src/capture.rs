//! The capture line: one typed line, read for its kind, its tags, its owner and its date.
//!
//! The line itself is never changed by reading it. What is read are spans over it, so that no
//! character is lost, for any Unicode input. Setting a kind, an owner or a date by menu writes the
//! line anew with [`with_kind`], [`with_owner`] and [`with_due`], and leaves every other character.
//!
//! Where the grammar could be read in two ways:
//!
//! - A kind marker with nothing after it is text: "!" alone is a note.
//! - A tag starts a word: it stands at the start of the line or after white space.
//! - A backslash is an escape only where it stands before something with the form of a marker or tag,
//!   known or not, so that `\@cfo` reads the same after the CFO left the list; elsewhere, as in
//!   `C:\temp`, it is text. Of several backslashes there the first is the escape and the others are text.
//! - `^fri` is never today, `^15 dec` may be: due today is likelier meant than due in a year.
//! - A line may hold line breaks. It is still one line: its marker stands at the very start, and only
//!   the tags at the very end are left out of what is shown. A tag at the end of an earlier row may be
//!   a word of the sentence.
//! - A line of nothing but tags is shown with them, so that no note is ever blank.

mod date;
mod edit;
mod join;
mod marker;
mod tag;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use crate::{Dimension, Stage, Text, note::NoteKind, value::MoneyQuestion, workshop::Handle};

pub use join::{joined, with_remark, with_why};
pub use tag::topic;

/// What a line is read against.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The handles of the workshop's participants; any other `@…` stays text.
    pub handles: &'a [Handle],
    /// The day from which relative dates count: the day on which the note was captured.
    pub captured_on: Date,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the note is.
    pub kind: NoteKind,
    /// The facilitator's own (`%`): in no edition, never on the projector.
    pub private: bool,
    /// A decision asked of the report's readers (`!?`).
    pub asked: bool,
    /// Markers, tags and escapes, in order, not overlapping.
    pub spans: Vec<Span>,
    /// Whom the line names, in order, each once.
    pub people: Vec<Handle>,
    /// The money questions tagged, in order, each once.
    pub questions: Vec<MoneyQuestion>,
    /// The stages tagged, in order, each once.
    pub stages: Vec<Stage>,
    /// The dimensions tagged, in order, each once.
    pub dimensions: Vec<Dimension>,
    /// The due or revisit date: the first one given.
    pub due: Option<Date>,
    /// The line as a reader sees it: without its marker, its escapes and the tags at its end.
    pub shown: String,
}

impl Reading {
    /// Who owns an action (its first `@`), or said a note.
    #[must_use]
    pub fn owner(&self) -> Option<&Handle> {
        self.people.first()
    }

    /// What the note is called at the head of a line: a decision that is only asked for says so.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        if self.asked && matches!(self.kind, NoteKind::Decision) {
            "Decision asked"
        } else {
            self.kind.name()
        }
    }
}

/// A part of a line with a meaning of its own; offsets are bytes of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What it means.
    pub meaning: Meaning,
}

/// What a span means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The marker of the kind.
    Marker,
    /// A backslash that makes the next marker plain text.
    Escape,
    /// `#make`, `#save`, `#risk`.
    Question(MoneyQuestion),
    /// `#s0` … `#s5`.
    Stage(Stage),
    /// `#people` … `#value`.
    Dimension(Dimension),
    /// `@handle` of a participant.
    Person(Handle),
    /// `^date`.
    Due(Date),
}

/// Reads a line.
///
/// White space around the line does not matter: it reads as the [`Text`] that is kept of it, with
/// offsets into the line as given.
#[must_use]
pub fn read(line: &str, context: Context<'_>) -> Reading {
    let lead = marker::lead(line);
    let mut spans: Vec<Span> = lead.span().into_iter().collect();
    spans.extend(tag::spans(line, lead.body_start(), context));
    let marked = lead.marked();
    let mut reading = Reading {
        kind: marked.kind,
        private: marked.private,
        asked: marked.asked,
        people: Vec::new(),
        questions: Vec::new(),
        stages: Vec::new(),
        dimensions: Vec::new(),
        due: None,
        shown: shown(line, lead.body_start(), &spans),
        spans: Vec::new(),
    };
    for span in &spans {
        reading.take_in(&span.meaning);
    }
    reading.spans = spans;
    reading
}

/// Writes a line of that kind whose text, without marker, is `text`: text that would be read as a
/// marker is escaped. `private` goes with [`NoteKind::Note`] and `asked` with [`NoteKind::Decision`] only.
///
/// Where there is no room left below [`Text::MAX`] for the marker or the escape, the text is given
/// back as it is.
#[must_use]
pub fn compose(kind: NoteKind, private: bool, asked: bool, text: &Text) -> Text {
    let marked = marker::Marked {
        kind,
        private,
        asked,
    };
    marker::write(marked, text).unwrap_or_else(|| text.clone())
}

/// The text of a line without the marker of its kind: the inverse of [`compose`].
///
/// Tags, and the escapes of tags, are still in it; an escape that kept the line from having a kind is not.
#[must_use]
#[expect(
    clippy::missing_panics_doc,
    reason = "a marker is one only before text, so something is always left"
)]
pub fn body(line: &Text) -> Text {
    let text = &line.as_str()[marker::lead(line.as_str()).body_start()..];
    Text::parse(text).expect("BUG: a marker is one only before text, and what is left is no longer")
}

/// The same line as another kind.
///
/// Where there is no room left below [`Text::MAX`] for the marker, the line is given back as it is.
#[must_use]
pub fn with_kind(line: &Text, kind: NoteKind, private: bool, asked: bool) -> Text {
    let marked = marker::Marked {
        kind,
        private,
        asked,
    };
    marker::write(marked, &body(line)).unwrap_or_else(|| line.clone())
}

/// The same line with another owner: the first `@` tag is replaced, added at the end, or taken out.
///
/// Without an owner, later `@` tags become plain text where they stand, so that none of them inherits
/// the line; so does the first where taking it out would leave nothing, or would make a tag of the words
/// on its two sides. An owner who is no participant would be read as text: the line is then given back
/// as it is, and also where there is no room left below [`Text::MAX`].
#[must_use]
pub fn with_owner(line: &Text, owner: Option<&Handle>, context: Context<'_>) -> Text {
    if owner.is_some_and(|owner| !context.handles.contains(owner)) {
        return line.clone();
    }
    let tag = owner.map(|owner| format!("@{owner}"));
    let is_person = |meaning: &Meaning| matches!(meaning, Meaning::Person(_));
    edit::retag(line, context, is_person, tag.as_deref())
}

/// The same line with another date: the first `^` tag is replaced, added at the end, or taken out.
///
/// The date is written as `^2026-12-15`. Later dates become plain text when the first is taken out, as
/// later people do in [`with_owner`]. Where there is no room left below [`Text::MAX`], and for a date
/// before the year 0, which has no such form, the line is given back as it is.
#[must_use]
pub fn with_due(line: &Text, due: Option<Date>, context: Context<'_>) -> Text {
    if due.is_some_and(|due| due.year() < 0) {
        return line.clone();
    }
    let tag = due.map(|due| format!("^{due}"));
    let is_date = |meaning: &Meaning| matches!(meaning, Meaning::Due(_));
    edit::retag(line, context, is_date, tag.as_deref())
}

/// The same line with a topic (`#make`, `#s3`, `#people`) added at its end, or taken out.
///
/// A topic that stands in the line more than once is taken out where it stands first, and is plain text
/// where it stands again. Any other meaning, and a line with no room left below [`Text::MAX`], gives the
/// line back as it is.
#[must_use]
pub fn with_topic(line: &Text, topic: &Meaning, is_on: bool, context: Context<'_>) -> Text {
    let Some(tag) = tag::written(topic) else {
        return line.clone();
    };
    let is_it = |meaning: &Meaning| meaning == topic;
    edit::retag(line, context, is_it, is_on.then_some(&*tag))
}

impl Reading {
    fn take_in(&mut self, meaning: &Meaning) {
        match meaning {
            Meaning::Marker | Meaning::Escape => {}
            Meaning::Question(question) => add_once(&mut self.questions, question),
            Meaning::Stage(stage) => add_once(&mut self.stages, stage),
            Meaning::Dimension(dimension) => add_once(&mut self.dimensions, dimension),
            Meaning::Person(handle) => add_once(&mut self.people, handle),
            Meaning::Due(date) => self.due = self.due.or(Some(*date)),
        }
    }
}

impl Meaning {
    /// A tag says something of the note; markers and escapes are about the line itself.
    const fn is_tag(&self) -> bool {
        match self {
            Self::Marker | Self::Escape => false,
            Self::Question(_)
            | Self::Stage(_)
            | Self::Dimension(_)
            | Self::Person(_)
            | Self::Due(_) => true,
        }
    }
}

fn add_once<T: Clone + PartialEq>(list: &mut Vec<T>, item: &T) {
    if !list.contains(item) {
        list.push(item.clone());
    }
}

fn shown(line: &str, body_start: usize, spans: &[Span]) -> String {
    let end = end_of_words(line, body_start, spans);
    let mut shown = String::with_capacity(end - body_start);
    let mut from = body_start;
    for escape in spans.iter().filter(|s| s.meaning == Meaning::Escape) {
        if (from..end).contains(&escape.start) {
            shown.push_str(&line[from..escape.start]);
            from = escape.end;
        }
    }
    shown.push_str(&line[from..end]);
    shown.trim().to_owned()
}

/// Where the tags at the end begin; a line of nothing but tags has none at its end.
fn end_of_words(line: &str, body_start: usize, spans: &[Span]) -> usize {
    let mut end = line.trim_end().len();
    for span in spans.iter().rev() {
        if !span.meaning.is_tag() || span.end != end {
            break;
        }
        end = line[..span.start].trim_end().len();
    }
    if end <= body_start { line.len() } else { end }
}
