//! Small words: numbers, plurals, lists, dates.

use std::collections::HashSet;

use jiff::{Unit, civil::Date};

const SMALL: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A number as a careful author writes it: in words up to twelve, "no" for none.
pub(crate) fn number(count: usize) -> String {
    SMALL
        .get(count)
        .map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// A number with its noun: "one answer", "thirteen" as "13 answers".
pub(crate) fn count(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(count), if count == 1 { one } else { many })
}

/// A part of a whole: "two of seven", "all seven", "both", "none of the seven", "14 of 15". The
/// noun follows.
pub(crate) fn part(part: usize, whole: usize) -> String {
    match (part, whole) {
        (2, 2) => "both".to_owned(),
        (0, 2) => "neither of the two".to_owned(),
        (all, whole) if all == whole && whole > 1 => format!("all {}", number(whole)),
        (0, 1) => "none of one".to_owned(),
        (0, whole) => format!("none of the {}", number(whole)),
        (part, whole) if part > 12 || whole > 12 => format!("{part} of {whole}"),
        (part, whole) => format!("{} of {}", number(part), number(whole)),
    }
}

/// "is" for one, "are" for any other number.
pub(crate) const fn is_are(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}

/// A list in a sentence: "a, b and c".
pub(crate) fn list<T: AsRef<str>>(items: &[T]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// The first `most` of a list in a sentence, and how many more there are: "a, b and two more". One more
/// is named instead of counted.
pub(crate) fn list_up_to<T: AsRef<str>>(items: &[T], most: usize) -> String {
    if items.len().saturating_sub(1) <= most {
        return list(items);
    }
    let mut shown: Vec<String> = items[..most]
        .iter()
        .map(|item| item.as_ref().to_owned())
        .collect();
    shown.push(format!("{} more", number(items.len() - most)));
    list(&shown)
}

/// The same text with a capital at its head.
pub(crate) fn capital(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// The same text without a full stop at its end, for use inside a sentence.
pub(crate) fn unstopped(text: &str) -> &str {
    text.strip_suffix('.').unwrap_or(text)
}

/// The same text with a full stop, unless it ends in a mark of its own.
pub(crate) fn stopped(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', '…', ':', '”', '’', ';', '。']) || text.is_empty() {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// At most `most` words of a text on one line, cut with an ellipsis. A word longer than forty
/// characters is cut as well.
pub(crate) fn clip(text: &str, most: usize) -> String {
    const LETTERS: usize = 40;
    let words: Vec<&str> = text.split_whitespace().collect();
    let short = |word: &&str| match word.char_indices().nth(LETTERS) {
        Some((at, _)) => format!("{}…", &word[..at]),
        None => (*word).to_owned(),
    };
    let mut clipped: Vec<String> = words.iter().take(most).map(short).collect();
    if words.len() > most
        && let Some(last) = clipped.last_mut()
    {
        last.push('…');
    }
    clipped.join(" ")
}

/// A text on one line: breaks become spaces.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// In quotation marks; a mark that somebody typed at the end and that opens nowhere is not doubled.
pub(crate) fn quoted(text: &str) -> String {
    let text = text.trim();
    let bare = text.strip_suffix('"').filter(|bare| !bare.contains('"'));
    format!("“{}”", bare.unwrap_or(text).trim_end())
}

/// A day: "19 November 2026".
pub(crate) fn date(date: Date) -> String {
    format!("{}\u{a0}{} {}", date.day(), month(date), date.year())
}

/// How long it is from one day to another, as one says it: "twelve days", "seven weeks", "eleven months",
/// "two years"; `None` where it is no time at all.
pub(crate) fn span(from: Date, to: Date) -> Option<String> {
    let days = usize::try_from(from.until((Unit::Day, to)).ok()?.get_days()).ok()?;
    let months = from.until((Unit::Month, to)).ok()?;
    let whole = usize::try_from(months.get_months()).ok()?;
    let months = whole + usize::from(months.get_days() > 15);
    match (days, months) {
        (0, _) => None,
        (1..14, _) => Some(count(days, "day", "days")),
        (14..60, _) => Some(count((days + 3) / 7, "week", "weeks")),
        (_, 12) => Some("a year".to_owned()),
        (_, months) if months > 12 && months.is_multiple_of(12) => {
            Some(count(months / 12, "year", "years"))
        }
        (_, months) => Some(count(months, "month", "months")),
    }
}

fn month(date: Date) -> &'static str {
    let place = usize::from(date.month().unsigned_abs()).saturating_sub(1);
    MONTHS.get(place).copied().unwrap_or_default()
}

/// How many there are of each, in the order in which each first stands.
pub(crate) fn tally<'a>(items: impl IntoIterator<Item = &'a str>) -> Vec<(&'a str, usize)> {
    let items: Vec<&str> = items.into_iter().collect();
    let mut seen = HashSet::new();
    items
        .iter()
        .filter(|item| seen.insert(**item))
        .map(|item| (*item, items.iter().filter(|other| *other == item).count()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_words_up_to_twelve() {
        assert_eq!(count(1, "answer", "answers"), "one answer");
        assert_eq!(count(12, "answer", "answers"), "twelve answers");
        assert_eq!(count(13, "answer", "answers"), "13 answers");
        assert_eq!(count(0, "answer", "answers"), "no answers");
    }

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list_up_to(&["a", "b", "c", "d"], 2), "a, b and two more");
        assert_eq!(list_up_to(&["a", "b", "c"], 2), "a, b and c");
    }

    #[test]
    fn a_quotation_mark_is_not_doubled() {
        assert_eq!(quoted("Twice.\""), "“Twice.”");
        assert_eq!(quoted("Say \"yes\""), "“Say \"yes\"”");
    }

    #[test]
    fn a_clipped_text_says_that_it_was_clipped() {
        assert_eq!(clip("one two  three", 2), "one two…");
        assert_eq!(clip("one two", 2), "one two");
    }

    #[test]
    fn a_span_is_told_as_one_says_it() {
        let from = Date::constant(2025, 12, 12);
        let until = |year, month, day| span(from, Date::constant(year, month, day));
        assert_eq!(until(2026, 11, 19).as_deref(), Some("eleven months"));
        assert_eq!(until(2026, 12, 10).as_deref(), Some("a year"));
        assert_eq!(until(2027, 12, 12).as_deref(), Some("two years"));
        assert_eq!(until(2027, 3, 12).as_deref(), Some("15 months"));
        assert_eq!(until(2026, 1, 30).as_deref(), Some("seven weeks"));
        assert_eq!(until(2025, 12, 13).as_deref(), Some("one day"));
        assert_eq!(until(2025, 12, 12), None);
        assert_eq!(until(2024, 12, 12), None);
    }

    #[test]
    fn a_date_is_written_out() {
        let day = Date::new(2026, 11, 19).unwrap();
        assert_eq!(date(day).replace('\u{a0}', " "), "19 November 2026");
    }
}
