//! Model packs: the shipped one, and others from TOML files or from inside a workshop file.

mod check;
mod convert;
mod model;

use std::sync::{Arc, LazyLock};

use headwater_domain::pack::ModelPack;
use toml::de::{DeTable, DeValue, Error as TomlError};

use crate::{
    FileError, Place,
    field::list::Object,
    guard, json,
    path::{FieldPath, Step},
    plain,
};
pub(crate) use check::Flaw;
pub(crate) use convert::{from_pack, into_pack};
pub(crate) use model::FilePack;

/// The most bytes of a model pack file; the shipped one has an eighth of that.
pub const PACK_BYTES: usize = 512 << 10;

/// The model pack that ships with the app, as written.
pub const SHIPPED_PACK: &str = include_str!("../../../assets/model-pack/five-stages.toml");

static SHIPPED: LazyLock<Arc<ModelPack>> = LazyLock::new(|| {
    let pack = read_pack(SHIPPED_PACK.as_bytes());
    Arc::new(pack.expect("BUG: a test reads the shipped pack on every build"))
});

/// The model pack that ships with the app. It is read once; a copy costs nothing.
#[must_use]
pub fn shipped_pack() -> Arc<ModelPack> {
    Arc::clone(&SHIPPED)
}

/// Reads a model pack from the bytes of a TOML file.
///
/// # Errors
/// When the file is larger than [`PACK_BYTES`], is no TOML, has an unknown field, lacks a text, or does
/// not hold together: says what, where and what to do. Nothing of it is taken in then.
pub fn read_pack(bytes: &[u8]) -> Result<ModelPack, FileError> {
    let text = guard::text_of(bytes, PACK_BYTES)?;
    let toml = toml::Deserializer::parse(text).map_err(|error| not_toml(text, &error))?;
    let Object(file): Object<FilePack> = serde_path_to_error::deserialize(toml)
        .map_err(|error| refusal(text, &FieldPath::from(error.path()), error.inner()))?;
    into_pack(file).map_err(|flaw| FileError::at(place(text, &flaw.path), &flaw.path, flaw.message))
}

/// Writes a pack as JSON, as a workshop file carries it. [`read_pack_json`] reads the same pack again.
#[must_use]
pub fn write_pack_json(pack: &ModelPack) -> String {
    json::write(&from_pack(pack))
}

/// Reads a pack that [`write_pack_json`] wrote.
///
/// # Errors
/// As [`read_pack`], for JSON.
pub fn read_pack_json(bytes: &[u8]) -> Result<ModelPack, FileError> {
    let text = guard::text_of(bytes, PACK_BYTES)?;
    guard::check_json(text)?;
    let Object(file): Object<FilePack> = json::read(text)?;
    into_pack(file).map_err(|flaw| {
        let place = json::place(text, &flaw.path);
        FileError::at(Some(place), &flaw.path, flaw.message)
    })
}

fn not_toml(text: &str, error: &TomlError) -> FileError {
    let first = error.message().lines().next().unwrap_or_default();
    FileError::at(
        error.span().map(|span| Place::of(text, span.start)),
        &FieldPath::default(),
        format!("this is not valid TOML: {first}"),
    )
}

fn refusal(text: &str, path: &FieldPath, error: &TomlError) -> FileError {
    let message = error.message();
    let path = json::named(path, message);
    let said = error.span().map(|span| Place::of(text, span.start));
    FileError::at(place(text, &path).or(said), &path, plain::of_data(message))
}

/// The place of a field in TOML, or of the nearest thing around it that can be found.
fn place(text: &str, path: &FieldPath) -> Option<Place> {
    let table = DeTable::parse(text).ok()?;
    let mut sure = None;
    let mut within: Option<&DeValue<'_>> = None;
    for step in path.steps() {
        let next = match (step, within) {
            (Step::Field(name), None) => table.get_ref().get(name.as_str()),
            (Step::Field(name), Some(DeValue::Table(inner))) => inner.get(name.as_str()),
            (Step::Entry(entry), Some(DeValue::Array(inner))) => inner.get(*entry),
            (Step::Field(_) | Step::Entry(_), _) => None,
        };
        let Some(next) = next else { break };
        sure = Some(next.span().start);
        within = Some(next.get_ref());
    }
    sure.map(|offset| Place::of(text, offset))
}
