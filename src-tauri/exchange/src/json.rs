//! Reading JSON so that every refusal says line, column and field.

use serde::{Serialize, de::DeserializeOwned};

use crate::{
    FileError, Place,
    path::{FieldPath, Step},
    plain,
};

/// Reads a value of our own form.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, FileError> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = FieldPath::from(error.path());
        refusal(text, &path, error.inner())
    })?;
    json.end()
        .map_err(|error| refusal(text, &FieldPath::default(), &error))?;
    Ok(value)
}

/// Writes a value of our own form, indented, with a line break at its end.
pub(crate) fn write(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.expect("BUG: what we write is texts, numbers and lists, which JSON always holds") + "\n"
}

/// The place of a field in JSON that was read: of its value, or as near as it can be found.
pub(crate) fn place(text: &str, path: &FieldPath) -> Place {
    Place::of(text, Scan { text, at: 0 }.find(path.steps()))
}

fn refusal(text: &str, path: &FieldPath, error: &serde_json::Error) -> FileError {
    let said = error.to_string();
    let bare = said
        .rsplit_once(" at line ")
        .map_or(said.as_str(), |(bare, _)| bare);
    if !error.is_data() {
        let place = place_said(text, error);
        return FileError::at(Some(place), path, plain::of_json(bare));
    }
    let path = named(path, bare);
    let key = bare.starts_with("unknown field") || bare.starts_with("duplicate field");
    let place = if key && error.line() > 0 {
        place_said(text, error)
    } else {
        place(text, &path)
    };
    FileError::at(Some(place), &path, plain::of_data(bare))
}

/// The way to the field that an error is about: serde says of an unknown, missing or doubled one only
/// where it would stand.
pub(crate) fn named(path: &FieldPath, message: &str) -> FieldPath {
    let about = ["unknown field `", "missing field `", "duplicate field `"]
        .iter()
        .find_map(|start| message.strip_prefix(start))
        .and_then(|rest| rest.split('`').next());
    match (about, path.steps().last()) {
        (None, _) => path.clone(),
        (Some(name), Some(Step::Field(last))) if name == last => path.clone(),
        (Some(name), _) => path.field(&name.chars().take(64).collect::<String>()),
    }
}

/// The parser counts columns in bytes and stands behind what it read.
fn place_said(text: &str, error: &serde_json::Error) -> Place {
    let start = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    Place::of(
        text,
        (start + error.column().saturating_sub(1)).min(text.len()),
    )
}

/// Walks over JSON to a field. What it meets need not be whole: it gives the last place it was sure of.
struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl Scan<'_> {
    fn find(mut self, steps: &[Step]) -> usize {
        self.skip_blank();
        let mut sure = self.at;
        for step in steps {
            let found = match step {
                Step::Field(name) => self.enter_field(name),
                Step::Entry(position) => self.enter_entry(*position),
            };
            if found.is_none() {
                break;
            }
            sure = self.at;
        }
        sure
    }

    fn enter_field(&mut self, name: &str) -> Option<()> {
        self.take(b'{')?;
        loop {
            let start = self.at;
            self.skip_text()?;
            let key: String = serde_json::from_str(&self.text[start..self.at]).ok()?;
            self.take(b':')?;
            if key == name {
                return Some(());
            }
            self.skip_value()?;
            self.take(b',')?;
        }
    }

    fn enter_entry(&mut self, position: usize) -> Option<()> {
        self.take(b'[')?;
        for _ in 0..position {
            self.skip_value()?;
            self.take(b',')?;
        }
        Some(())
    }

    /// Takes one byte and the white space on both sides of it.
    fn take(&mut self, byte: u8) -> Option<()> {
        self.skip_blank();
        (self.peek()? == byte).then_some(())?;
        self.at += 1;
        self.skip_blank();
        Some(())
    }

    fn skip_value(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => self.skip_text()?,
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                _ => self.at += 1,
            }
            if depth == 0 && matches!(self.peek()?, b',' | b'}' | b']') {
                return Some(());
            }
        }
    }

    fn skip_text(&mut self) -> Option<()> {
        (self.peek()? == b'"').then_some(())?;
        self.at += 1;
        while self.peek()? != b'"' {
            self.at += if self.peek()? == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
        Some(())
    }

    fn skip_blank(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}
