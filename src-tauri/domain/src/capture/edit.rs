//! Setting a tag by menu: writing a line anew with one tag replaced, added or taken out.

use super::{
    Context, Meaning, Reading, Span,
    marker::{self, Lead},
    read,
};
use crate::Text;

/// The line with the first of the `wanted` tags replaced by `tag`, with `tag` added at its end, or,
/// without a `tag`, with none of the wanted tags. Every other tag keeps its meaning and the line its kind.
pub(super) fn retag(
    line: &Text,
    context: Context<'_>,
    wanted: impl Fn(&Meaning) -> bool + Copy,
    tag: Option<&str>,
) -> Text {
    let reading = read(line.as_str(), context);
    let spans: Vec<&Span> = reading
        .spans
        .iter()
        .filter(|s| wanted(&s.meaning))
        .collect();
    let edited = match (tag, spans.split_first()) {
        (Some(tag), Some((first, _))) => with_body(line, |body| {
            body.replace(first.start..first.end, tag);
        }),
        (Some(tag), None) => with_body(line, |body| body.push(tag)),
        (None, Some((first, later))) => {
            let taken = with_body(line, |body| {
                body.escape(later);
                body.take_out(first);
            });
            taken
                .filter(|text| leaves_the_rest(&reading, &read(text.as_str(), context), wanted))
                .or_else(|| with_body(line, |body| body.escape(&spans)))
        }
        (None, None) => None,
    };
    edited.unwrap_or_else(|| line.clone())
}

/// Whether only wanted tags are gone.
fn leaves_the_rest(before: &Reading, after: &Reading, wanted: impl Fn(&Meaning) -> bool) -> bool {
    let is_other = |span: &&Span| span.meaning.is_tag() && !wanted(&span.meaning);
    (before.kind, before.private, before.asked) == (after.kind, after.private, after.asked)
        && !after.spans.iter().any(|span| wanted(&span.meaning))
        && before
            .spans
            .iter()
            .filter(is_other)
            .map(|span| &span.meaning)
            .eq(after
                .spans
                .iter()
                .filter(is_other)
                .map(|span| &span.meaning))
}

/// A line being edited: what stands before its text, and the text. Offsets are bytes of the whole line.
struct Body<'a> {
    before: &'a str,
    text: String,
}

/// Edits the text of a line and puts it back behind its marker, or behind an escape where its new
/// start would be read as one. `None` when nothing is left, or more than [`Text::MAX`] characters.
fn with_body(line: &Text, edit: impl FnOnce(&mut Body<'_>)) -> Option<Text> {
    let lead = marker::lead(line.as_str());
    let (before, text) = line.as_str().split_at(lead.body_start());
    let mut body = Body {
        before,
        text: text.to_owned(),
    };
    edit(&mut body);
    let text = body.text.trim();
    if text.is_empty() {
        return None;
    }
    let line = match lead {
        Lead::Marked { .. } => format!("{before}{text}"),
        Lead::Plain { .. } | Lead::Escaped { .. } => marker::protected(text),
    };
    Text::parse(&line).ok()
}

impl Body<'_> {
    fn replace(&mut self, range: std::ops::Range<usize>, with: &str) {
        let offset = self.before.len();
        self.text
            .replace_range(range.start - offset..range.end - offset, with);
    }

    fn push(&mut self, tag: &str) {
        self.text.push(' ');
        self.text.push_str(tag);
    }

    /// Makes plain text of tags that are given in order.
    fn escape(&mut self, tags: &[&Span]) {
        for tag in tags.iter().rev() {
            self.replace(tag.start..tag.start, "\\");
        }
    }

    /// Takes a tag out with the white space before it, or, at the start, after it.
    fn take_out(&mut self, tag: &Span) {
        let start = tag.start - self.before.len();
        let end = tag.end - self.before.len();
        let space = |c: &char| c.is_whitespace() && *c != '\n';
        let before = self.text[..start].chars().next_back().filter(space);
        let after = self.text[end..].chars().next().filter(space);
        let range = match (before, after) {
            (Some(before), _) => start - before.len_utf8()..end,
            (None, Some(after)) => start..end + after.len_utf8(),
            (None, None) => start..end,
        };
        self.text.replace_range(range, "");
    }
}
