//! Plain words: what parsers say, in sentences that a facilitator can act on.

/// The most characters of a file's own text that a sentence repeats.
const QUOTED: usize = 40;

/// A file's own text in quotation marks, short and without control characters.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown: String = text
        .chars()
        .take(QUOTED)
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect();
    if text.chars().nth(QUOTED).is_some() {
        shown.push('…');
    }
    format!("“{shown}”")
}

/// Words for a sentence: “a”, “b” or “c”.
pub(crate) fn any_of(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
    }
}

/// A number as a sentence writes it, with commas between thousands.
pub(crate) fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

/// The known word nearest to one that is not known, if it is near enough to be meant.
pub(crate) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > 64 {
        return None;
    }
    let near = |other: &&str| distance(word, other) <= 1 + word.chars().count() / 4;
    known.filter(near).min_by_key(|other| distance(word, other))
}

/// How many letters must be changed, added or dropped to make one word of another.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let changed = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}

/// What serde says of a value that does not fit, in plain words. What is not known here passes as it
/// is: our own field types already speak plainly.
pub(crate) fn of_data(message: &str) -> String {
    let ticked: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let first = ticked.first().copied().unwrap_or_default();
    if message.starts_with("unknown field") {
        return unknown_field(first, ticked.get(1..).unwrap_or_default());
    }
    if message.starts_with("missing field") {
        return format!("{} is missing; add it", quoted(first));
    }
    if message.starts_with("duplicate field") {
        return format!("{} stands here twice; keep one of them", quoted(first));
    }
    let fit = ["invalid type: ", "invalid value: "]
        .iter()
        .find_map(|start| message.strip_prefix(start))
        .and_then(|rest| rest.rsplit_once(", expected "));
    match fit {
        Some((found, expected)) => {
            format!("{} is expected here, not {}", sort(expected), sort(found))
        }
        None => message.to_owned(),
    }
}

/// The field that is probably meant by one that serde does not know.
pub(crate) fn field_meant(message: &str) -> Option<&str> {
    let mut ticked = message
        .strip_prefix("unknown field ")?
        .split('`')
        .skip(1)
        .step_by(2);
    nearest(ticked.next()?, ticked)
}

fn unknown_field(name: &str, known: &[&str]) -> String {
    let name_shown = quoted(name);
    match nearest(name, known.iter().copied()) {
        Some(near) => format!("{name_shown} is no field here; “{near}” may be meant"),
        None if known.is_empty() => format!("{name_shown} is no field here; take it out"),
        None => format!(
            "{name_shown} is no field here; take it out, or use {}",
            any_of(known)
        ),
    }
}

/// What serde calls a value or a type, in plain words.
fn sort(named: &str) -> &str {
    let starts = |start: &str| named.starts_with(start);
    if starts("string") || starts("a string") || starts("a borrowed string") || starts("character")
    {
        "a text"
    } else if starts("integer") || starts("floating point") || starts("number") {
        "a number"
    } else if starts("boolean") || starts("a boolean") {
        "true or false"
    } else if starts("null") || starts("unit") || starts("Option value") {
        "nothing (null)"
    } else if starts("map") || starts("struct") {
        "an object"
    } else if starts("sequence") || starts("a sequence") {
        "a list"
    } else {
        named
    }
}

/// What the JSON parser says of text that is no JSON, in plain words.
pub(crate) fn of_json(message: &str) -> String {
    let said: [(&str, &str); 12] = [
        (
            "EOF",
            "the file ends too early and seems to have been cut off; get it again",
        ),
        (
            "expected value",
            "a value is expected here: a text in quotation marks, a number, a list, an object, true, false or null",
        ),
        (
            "expected ident",
            "a value is expected here: a text in quotation marks, a number, a list, an object, true, false or null",
        ),
        (
            "trailing characters",
            "something follows the end of the workshop; take it out",
        ),
        (
            "trailing comma",
            "a comma stands before a closing bracket; take it out",
        ),
        (
            "control character",
            "a line break or control character stands inside a text; write it as \\n or \\u…",
        ),
        (
            "lone leading surrogate",
            "half a character stands here (a lone \\uD8.. to \\uDF..); write the whole character",
        ),
        (
            "unexpected end of hex escape",
            "half a character stands here (a lone \\uD8.. to \\uDF..); write the whole character",
        ),
        (
            "invalid escape",
            "a backslash stands before a character that it cannot go with; write \\\\ for a backslash",
        ),
        ("number out of range", "this number is too large"),
        ("invalid number", "this is not a number as JSON writes it"),
        (
            "key must be a string",
            "a field name in quotation marks is expected here",
        ),
    ];
    let found = said.iter().find(|(start, _)| message.starts_with(start));
    match found {
        Some((_, plain)) => (*plain).to_owned(),
        None => format!("this is not valid JSON: {message}"),
    }
}
