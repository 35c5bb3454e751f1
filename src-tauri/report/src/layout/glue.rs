//! What no line break may part, though Unicode Annex 14 would allow it.

/// Whether a break there would part what reads as one word.
pub(crate) fn parts_closely(text: &str, offset: usize) -> bool {
    let (before, behind) = text.split_at_checked(offset).unwrap_or((text, ""));
    parts_number(before, behind) || parts_percent(before, behind) || leaves_one_letter(before)
}

/// Whether a figure stands before its percent sign, as in "20 %".
fn parts_percent(before: &str, behind: &str) -> bool {
    let figure = before.trim_end_matches(' ');
    behind.starts_with('%') && figure.ends_with(|last: char| last.is_ascii_digit())
}

/// Whether one letter or digit and a hyphen end the line, as in "3-critical" or "e-mail".
fn leaves_one_letter(before: &str) -> bool {
    let Some(word) = before.strip_suffix('-') else {
        return false;
    };
    let mut letters = word.chars().rev();
    let one = letters.next().is_some_and(char::is_alphanumeric);
    one && letters.next().is_none_or(char::is_whitespace)
}

/// Whether a short number stands behind its word, as in "stage 3".
fn parts_number(before: &str, behind: &str) -> bool {
    let word_before = before
        .strip_suffix(' ')
        .is_some_and(|before| before.ends_with(char::is_alphabetic));
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let ends = behind[digits..]
        .chars()
        .next()
        .is_none_or(|next| !next.is_alphanumeric() && next != '-');
    word_before && (1..=2).contains(&digits) && ends
}

/// The same breaks but those behind a hyphen inside of a word that fits on a line by itself: a hyphen
/// at the end of a line is lost to who copies the text.
pub(crate) fn unhyphenated(
    breaks: &[usize],
    ends_in_hyphen: impl Fn(usize) -> bool,
    fits: impl Fn(usize, usize) -> bool,
) -> Vec<usize> {
    let mut kept = Vec::with_capacity(breaks.len());
    for word in breaks.chunk_by(|&part, _| ends_in_hyphen(part)) {
        let start = kept.last().copied().unwrap_or(0);
        match word.last() {
            Some(&end) if fits(start, end) => kept.push(end),
            _ => kept.extend(word),
        }
    }
    kept
}
