//! Making one line of two: merged, or one as the other's why.

use super::{
    Context, Reading, end_of_words,
    marker::{self, Lead},
    read,
};
use crate::Text;

/// Two lines as one: of the first one's kind, the text of the second on a row of its own, the tags of
/// both at the end. `None` when that is longer than [`Text::MAX`].
///
/// The first keeps its owner and its date. Where tags inside the second one's text would take them over,
/// the tags of the first stay on its row.
#[must_use]
pub fn joined(first: &Text, second: &Text, context: Context<'_>) -> Option<Text> {
    let (one, two) = (Parts::of(first, context), Parts::of(second, context));
    let rows = one.with(format!(
        "{}\n{} {} {}",
        one.head, two.words, one.tags, two.tags
    ));
    let apart = one.with(format!("{first}\n{} {}", two.words, two.tags));
    let keeps = |line: &Text| {
        let both = read(line.as_str(), context);
        both.owner() == one.reading.owner().or(two.reading.owner())
            && both.due == one.reading.due.or(two.reading.due)
    };
    let rows = Text::parse(&rows).ok().filter(keeps);
    rows.or_else(|| Text::parse(&apart).ok())
}

/// The same line with the words of another as its why, on a row of its own behind that label. `None`
/// when that is longer than [`Text::MAX`].
///
/// Only the words go over: tags inside them become plain text, so that nobody named there comes to own
/// the line.
#[must_use]
pub fn with_why(line: &Text, label: &str, why: &Text, context: Context<'_>) -> Option<Text> {
    let decided = Parts::of(line, context);
    let why = Parts::of(why, context).plain_words();
    let rows = format!("{}\n{label} {why} {}", decided.head, decided.tags);
    Text::parse(&decided.with(rows)).ok()
}

/// The same line with a remark behind its words, in brackets, before the tags at its end, and its date as
/// a calendar day: a line that is brought along to another day keeps what it said. `None` when that is
/// longer than [`Text::MAX`].
#[must_use]
pub fn with_remark(line: &Text, remark: &str, context: Context<'_>) -> Option<Text> {
    let due = read(line.as_str(), context).due;
    let line = super::with_due(line, due, context);
    let said = Parts::of(&line, context);
    let rows = format!("{} ({remark}) {}", said.head, said.tags);
    Text::parse(said.with(rows).trim_end()).ok()
}

/// A line taken apart.
struct Parts<'a> {
    lead: Lead,
    /// Marker and words.
    head: &'a str,
    /// Without the marker, or the escape that kept it from having one.
    words: &'a str,
    /// Those at its end.
    tags: &'a str,
    reading: Reading,
}

impl<'a> Parts<'a> {
    fn of(line: &'a Text, context: Context<'_>) -> Self {
        let line = line.as_str();
        let reading = read(line, context);
        let lead = marker::lead(line);
        let start = lead.body_start();
        let (head, tags) = line.split_at(end_of_words(line, start, &reading.spans));
        Self {
            lead,
            head,
            words: &head[start..],
            tags: tags.trim(),
            reading,
        }
    }

    /// The line with more rows: a marker that had no text behind it gets no meaning from them.
    fn with(&self, rows: String) -> String {
        match self.lead {
            Lead::Plain { .. } => marker::protected(&rows),
            Lead::Escaped { .. } | Lead::Marked { .. } => rows,
        }
    }

    /// The words with every tag in them made plain text.
    fn plain_words(&self) -> String {
        let start = self.head.len() - self.words.len();
        let inside = start..self.head.len();
        let mut words = self.words.to_owned();
        let tags = self.reading.spans.iter().filter(|s| s.meaning.is_tag());
        for tag in tags.rev().filter(|tag| inside.contains(&tag.start)) {
            words.insert(tag.start - start, '\\');
        }
        words
    }
}
