//! The tags inside a line, and the backslashes that make text of them.

use super::{Context, Meaning, Span, date};
use crate::{Dimension, Stage, value::MoneyQuestion, workshop::Handle};

/// Reads the tags and escapes of a line from the byte `from` on, in order. What stands there starts a
/// word, or is the letter right behind a marker, which starts no tag either.
pub(super) fn spans(line: &str, from: usize, context: Context<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = from;
    while let Some(space) = line[at..].find(|c: char| !c.is_whitespace()) {
        let start = at + space;
        let word = &line[start..];
        let span = escape_length(word)
            .map(|length| (length, Meaning::Escape))
            .or_else(|| tag(word, context))
            .map(|(length, meaning)| Span {
                start,
                end: start + length,
                meaning,
            });
        at = span.as_ref().map_or(start, |span| span.end);
        at += line[at..]
            .find(char::is_whitespace)
            .unwrap_or(line.len() - at);
        spans.extend(span);
    }
    spans
}

/// The letters, digits and `-` that a text starts with: the name of a tag.
pub(super) fn name(text: &str) -> &str {
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || c == '-'))
        .unwrap_or(text.len());
    &text[..end]
}

/// The length of the escape that a word starts with: one backslash, when only backslashes stand
/// between it and something with the form of a tag.
fn escape_length(word: &str) -> Option<usize> {
    let tag = word.trim_start_matches('\\');
    let escaped = tag.len() < word.len()
        && tag
            .strip_prefix(['#', '@', '^'])
            .is_some_and(|tag| !name(tag).is_empty());
    escaped.then_some(1)
}

/// The tag that a word starts with: its length in bytes and its meaning.
fn tag(word: &str, context: Context<'_>) -> Option<(usize, Meaning)> {
    let mut chars = word.chars();
    let sign = chars.next()?;
    let rest = chars.as_str();
    let name = name(rest);
    let (length, meaning) = match sign {
        '#' => (name.len(), topic(name)?),
        '@' => (name.len(), Meaning::Person(person(name, context.handles)?)),
        '^' => {
            let (length, date) = date::date(rest, context.captured_on)?;
            (length, Meaning::Due(date))
        }
        _ => return None,
    };
    Some((sign.len_utf8() + length, meaning))
}

/// What a topic's name, the tag without its `#`, means: a money question, a stage or a dimension.
#[must_use]
pub fn topic(name: &str) -> Option<Meaning> {
    let name = name.to_lowercase();
    let stage = || {
        Stage::ALL
            .into_iter()
            .find(|stage| name == format!("s{stage}"))
    };
    MoneyQuestion::parse(&name)
        .map(Meaning::Question)
        .or_else(|| Dimension::parse(&name).map(Meaning::Dimension))
        .or_else(|| stage().map(Meaning::Stage))
}

/// How a topic is written; `None` for what is no topic.
pub(super) fn written(topic: &Meaning) -> Option<String> {
    match topic {
        Meaning::Question(question) => Some(format!("#{}", question.code())),
        Meaning::Stage(stage) => Some(format!("#s{stage}")),
        Meaning::Dimension(dimension) => Some(format!("#{}", dimension.code())),
        Meaning::Marker | Meaning::Escape | Meaning::Person(_) | Meaning::Due(_) => None,
    }
}

fn person(name: &str, handles: &[Handle]) -> Option<Handle> {
    let handle = Handle::parse(name)?;
    handles.contains(&handle).then_some(handle)
}
