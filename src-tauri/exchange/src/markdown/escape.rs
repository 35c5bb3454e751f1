//! Text of any kind as Markdown that reads as the same text.

use std::fmt::Write;

/// What means something anywhere in a line, in `CommonMark` or in the extensions that readers know.
const ANYWHERE: [char; 18] = [
    '\\', '`', '*', '_', '[', ']', '{', '}', '<', '>', '&', '|', '~', '$', '^', '#', '=', '!',
];

/// A text as one line: white space of any kind is one space.
pub(super) fn on_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    line(&words.join(" "))
}

/// A text within an item of a list: its line breaks stay line breaks.
pub(super) fn on_more_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> = text.split('\n').map(line).collect();
    lines.join("\\\n  ")
}

fn line(text: &str) -> String {
    let is_blank = |character: char| character.is_ascii_whitespace();
    let start = text.len() - text.trim_start_matches(is_blank).len();
    let end = text.trim_end_matches(is_blank).len().max(start);
    let mut escaped = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        match character {
            // Markdown takes nothing for it.
            '\0' => escaped.push('\u{2400}'),
            // White space at the ends of a line would be lost.
            blank if at < start || at >= end => {
                write!(escaped, "&#{};", u32::from(blank)).expect("BUG: a string takes every text");
            }
            sign if ANYWHERE.contains(&sign) || begins_something(&text[start..at], sign) => {
                escaped.push('\\');
                escaped.push(sign);
            }
            plain => escaped.push(plain),
        }
    }
    escaped
}

/// Whether a sign makes a list, a rule or a definition of a line that begins so.
fn begins_something(before: &str, sign: char) -> bool {
    let numbered = !before.is_empty() && before.chars().all(|digit| digit.is_ascii_digit());
    match sign {
        '-' | '+' | ':' => before.is_empty(),
        '.' | ')' => numbered,
        _ => false,
    }
}
