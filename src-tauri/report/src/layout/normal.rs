//! Text made ready for shaping: composed, without what draws nothing, split at line breaks.

use unicode_normalization::UnicodeNormalization;

use crate::{
    document::Rich,
    drawing::{Colour, Face},
    font::{is_ignorable, is_separator},
    layout::style::TextStyle,
};

/// One line of text as its author broke it.
#[derive(Debug, Default)]
pub(crate) struct SourceLine {
    pub(crate) text: String,
    pub(crate) spans: Vec<Span>,
}

/// A stretch of a line of one face, colour and link.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    /// Where it ends in the line's text, in bytes; it begins where the one before ends.
    pub(crate) end: usize,
    pub(crate) face: Face,
    pub(crate) colour: Colour,
    /// Which run of the source it comes from.
    pub(crate) run: usize,
}

/// Splits a text into the lines that its author broke, at least one unless it says nothing.
pub(crate) fn source_lines(rich: &Rich, style: TextStyle) -> Vec<SourceLine> {
    if rich.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![SourceLine::default()];
    for (index, run) in rich.0.iter().enumerate() {
        let text = normal(&run.text, style.capitals);
        for (number, part) in text.split('\n').enumerate() {
            if number > 0 {
                end_line(&mut lines);
            }
            let line = lines.last_mut().expect("BUG: there is always a line");
            if part.is_empty() {
                continue;
            }
            line.text.push_str(part);
            line.spans.push(Span {
                end: line.text.len(),
                face: style.face(run.face),
                colour: style.colour(run.face, run.colour),
                run: index,
            });
        }
    }
    lines
}

/// Begins a line. A space stays at the end of the one before: who copies the text gets two words.
fn end_line(lines: &mut Vec<SourceLine>) {
    if let Some(line) = lines.last_mut()
        && let Some(span) = line.spans.last_mut()
        && !line.text.ends_with(' ')
    {
        line.text.push(' ');
        span.end += 1;
    }
    lines.push(SourceLine::default());
}

/// Composes characters, drops what draws nothing and turns other controls into spaces; what ends a
/// line becomes a newline.
fn normal(text: &str, capitals: bool) -> String {
    let mut normal = String::with_capacity(text.len());
    let mut after_return = false;
    for character in text.nfc().filter(|&character| !is_ignorable(character)) {
        match character {
            '\n' if after_return => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' => normal.push('\n'),
            separator if is_separator(separator) => normal.push('\n'),
            control if control.is_control() => normal.push(' '),
            letter if capitals => normal.extend(letter.to_uppercase()),
            other => normal.push(other),
        }
        after_return = character == '\r';
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_composed_and_ignorables_dropped() {
        assert_eq!(normal("e\u{301}t\u{AD}e\u{200B}\u{FEFF}", false), "éte");
    }

    #[test]
    fn every_kind_of_line_end_breaks_once() {
        assert_eq!(
            normal("a\r\nb\rc\nd\u{2028}e\u{85}f\u{B}g", false),
            "a\nb\nc\nd\ne\nf\ng"
        );
    }

    #[test]
    fn other_controls_become_spaces() {
        assert_eq!(normal("a\tb\u{0}c\u{7f}d", false), "a b c d");
    }

    #[test]
    fn capitals_may_be_longer() {
        assert_eq!(normal("straße", true), "STRASSE");
    }
}
