//! What a person typed into the search field, as something that the index can look up.

/// The words of a query.
pub(super) struct Words<'q> {
    text: &'q str,
}

impl<'q> Words<'q> {
    pub(super) fn of(query: &'q str) -> Self {
        Self { text: query.trim() }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The query as it is, without the white space around it.
    pub(super) fn as_text(&self) -> String {
        self.text.to_owned()
    }

    /// The query as an FTS5 expression: every word quoted, so that none is an operator, and each the
    /// beginning of a word. `None` where there is no word, or a script is in it that the index does not
    /// cut into words.
    pub(super) fn as_match(&self) -> Option<String> {
        if self.text.chars().any(is_written_without_spaces) {
            return None;
        }
        let quoted: Vec<String> = self
            .text
            .split(|c: char| c.is_whitespace() || c.is_control())
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .map(|word| format!("\"{}\" *", word.replace('"', "\"\"")))
            .collect();
        (!quoted.is_empty()).then(|| quoted.join(" "))
    }
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

    fn expression(query: &str) -> Option<String> {
        Words::of(query).as_match()
    }

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
            Some(r#""a" * "OR" * """b""" * "NEAR(" *"#.to_owned())
        );
    }

    #[test]
    fn signs_alone_are_no_words() {
        assert_eq!(expression("🎉 % \" *"), None);
    }

    #[test]
    fn scripts_without_spaces_are_not_cut_into_words() {
        assert_eq!(expression("流式"), None);
    }
}
