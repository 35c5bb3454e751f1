//! How text is written for the search index: what differs only for the eye is the same there.
//!
//! The index cuts text into words at spaces and signs, and sees through case and through the accents of
//! Latin letters only. So a line is decomposed first and loses every accent, Greek ones too; letters that
//! do not decompose are spelled out; and scripts that are written without spaces get one after each
//! character, so that any run of them is found as a phrase. Signs that somebody may look for, such as
//! `%`, `€` or an emoji, become words of their own. Queries are written the same way.

use std::fmt::Write as _;

use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

/// A line as the index reads it.
pub(crate) fn indexed(line: &str) -> String {
    let mut words = String::with_capacity(line.len());
    let plain = line
        .nfkd()
        .filter(|c| canonical_combining_class(*c) == 0)
        .flat_map(char::to_lowercase)
        // Lower case may bring an accent of its own, as that of the Turkish capital İ does.
        .filter(|c| canonical_combining_class(*c) == 0);
    for c in plain {
        match spelled_out(c) {
            Some(letters) => words.push_str(letters),
            None if is_sign(c) => {
                write!(words, " {SIGN}{:x} ", u32::from(c))
                    .expect("BUG: writing to a string cannot fail");
            }
            None => words.push(c),
        }
        if is_written_without_spaces(c) {
            words.push(' ');
        }
    }
    words
}

/// A query as an FTS5 expression: every word quoted, so that none is an operator, and each the beginning
/// of a word. `None` where there is no word in it.
pub(crate) fn expression(query: &str) -> Option<String> {
    let quoted: Vec<String> = query
        .split(|c: char| c.is_whitespace() || c.is_control())
        .map(indexed)
        .filter(|word| word.chars().any(|c| c.is_alphanumeric() || c == SIGN))
        .map(|word| format!("\"{}\" *", word.replace('"', " ")))
        .take(WORDS_MAX)
        .collect();
    (!quoted.is_empty()).then(|| quoted.join(" "))
}

/// Begins the word that stands for a sign: a private character, so that nobody types such a word.
const SIGN: char = '\u{E000}';

/// Whether a character is one that the index would pass over and somebody may look for: no letter or
/// digit, and no punctuation of plain sentences.
fn is_sign(c: char) -> bool {
    let is_passed_over = c.is_alphanumeric() || c.is_whitespace() || c.is_control();
    let is_punctuation = matches!(c,
        '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '"' | '(' | ')' | '-' | '_' | '/' | '\\' | '@' | '#'
        | '^' | '>' | '~' | '\u{00AB}' | '\u{00BB}' | '\u{2000}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}');
    !is_passed_over && !is_punctuation
}

/// The most words of a query that are looked up: nobody types more, and a pasted page would be slow.
const WORDS_MAX: usize = 32;

/// Letters that have no decomposition, as most people type them.
const fn spelled_out(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ı' => "i",
        'ς' => "σ",
        _ => return None,
    })
}

/// Whether a character is of a script that is written without spaces between words: Thai, Lao, Myanmar,
/// Khmer, kana, Han.
const fn is_written_without_spaces(c: char) -> bool {
    matches!(c,
        '\u{0E00}'..='\u{0EFF}'
        | '\u{1000}'..='\u{109F}'
        | '\u{1780}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_the_quoted_beginning_of_a_word() {
        assert_eq!(
            expression(" event  str "),
            Some(r#""event" * "str" *"#.to_owned())
        );
    }

    #[test]
    fn operators_and_quotes_are_plain_characters() {
        assert_eq!(
            expression(r#"a OR "b" NEAR("#),
            Some(r#""a" * "or" * " b " * "near(" *"#.to_owned())
        );
    }

    #[test]
    fn signs_are_words_of_their_own() {
        assert_eq!(indexed("50%"), "50 \u{E000}25 ");
        assert_eq!(expression("🎉"), Some("\" \u{E000}1f389 \" *".to_owned()));
    }

    #[test]
    fn punctuation_alone_is_no_word() {
        assert_eq!(expression("? \" -"), None);
    }

    #[test]
    fn accents_and_letters_of_their_own_are_spelled_plainly() {
        assert_eq!(
            indexed("Δρόμος, Straße, Đường, İstanbul"),
            "δρομοσ, strasse, duong, istanbul"
        );
    }

    #[test]
    fn scripts_without_spaces_are_cut_into_characters() {
        assert_eq!(indexed("流式A"), "流 式 a");
    }
}
