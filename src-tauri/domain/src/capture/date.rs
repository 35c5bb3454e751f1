//! Dates behind a `^`: an ISO date, a weekday, or day and month.

use jiff::civil::{Date, Weekday};

use super::tag::name;

/// How far ahead the next 29 February can be: from 1896 to 1904 there was none.
const LEAP_GAP_YEARS: i16 = 8;

const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Monday, &["mon", "monday"]),
    (Weekday::Tuesday, &["tue", "tues", "tuesday"]),
    (Weekday::Wednesday, &["wed", "wednesday"]),
    (Weekday::Thursday, &["thu", "thur", "thurs", "thursday"]),
    (Weekday::Friday, &["fri", "friday"]),
    (Weekday::Saturday, &["sat", "saturday"]),
    (Weekday::Sunday, &["sun", "sunday"]),
];

const MONTHS: [&[&str]; 12] = [
    &["jan", "january"],
    &["feb", "february"],
    &["mar", "march"],
    &["apr", "april"],
    &["may"],
    &["jun", "june"],
    &["jul", "july"],
    &["aug", "august"],
    &["sep", "sept", "september"],
    &["oct", "october"],
    &["nov", "november"],
    &["dec", "december"],
];

/// The date that a text, behind its `^`, starts with, and how many bytes it takes. `None` where there is
/// none, or no such day in any year.
pub(super) fn date(text: &str, today: Date) -> Option<(usize, Date)> {
    let first = name(text);
    if let Some(date) = iso(first).or_else(|| weekday(first, today)) {
        return Some((first.len(), date));
    }
    let after = &text[first.len()..];
    let second = name(after.trim_start_matches(is_space));
    let gap = after.len() - after.trim_start_matches(is_space).len();
    let day_first = day(first).zip(month(second));
    let (day, month) = day_first.or_else(|| day(second).zip(month(first)))?;
    Some((first.len() + gap + second.len(), next(day, month, today)?))
}

/// White space within a row: day and month do not reach over a line break.
fn is_space(c: char) -> bool {
    c.is_whitespace()
        && !matches!(
            c,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        )
}

/// A date written as year, month and day in 4, 2 and 2 digits.
fn iso(word: &str) -> Option<Date> {
    let (year, rest) = word.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let month = i8::try_from(number(month)?).ok()?;
    let day = i8::try_from(number(day)?).ok()?;
    Date::new(number(year)?, month, day).ok()
}

/// The next such weekday, never today.
fn weekday(word: &str, today: Date) -> Option<Date> {
    let word = word.to_lowercase();
    let (weekday, _) = WEEKDAYS
        .into_iter()
        .find(|(_, names)| names.contains(&word.as_str()))?;
    today.nth_weekday(1, weekday).ok()
}

fn month(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let index = MONTHS
        .iter()
        .position(|names| names.contains(&word.as_str()))?;
    i8::try_from(index + 1).ok()
}

fn day(word: &str) -> Option<i8> {
    let day = number(word).filter(|_| word.len() <= 2)?;
    i8::try_from(day).ok()
}

/// A number of at most four ASCII digits.
fn number(word: &str) -> Option<i16> {
    let plain = (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| word.parse().ok()).flatten()
}

/// The next such day, today included.
fn next(day: i8, month: i8, today: Date) -> Option<Date> {
    (0..=LEAP_GAP_YEARS)
        .filter_map(|years| Date::new(today.year().checked_add(years)?, month, day).ok())
        .find(|date| *date >= today)
}
