//! Model packs: the shipped one, and others from TOML files or from inside a workshop file.

mod check;
mod convert;
mod model;
mod toml_file;

use std::sync::{Arc, LazyLock};

use headwater_domain::pack::ModelPack;

use crate::{FileError, field::list::Object, guard, json};
pub(crate) use check::Flaw;
pub(crate) use convert::{from_pack, into_pack};
pub(crate) use model::FilePack;

/// The most bytes of a model pack file; the shipped one has an eighth of that.
pub const PACK_BYTES: usize = 512 << 10;

/// The most errors that are told of one file; whoever has more begins with these.
pub const PACK_ERRORS: usize = 100;

/// The model pack that ships with the app, as written.
pub const SHIPPED_PACK: &str = include_str!("../../../assets/model-pack/five-stages.toml");

static SHIPPED: LazyLock<Arc<ModelPack>> = LazyLock::new(|| {
    let pack = check_pack(SHIPPED_PACK.as_bytes());
    Arc::new(pack.expect("BUG: a test reads the shipped pack on every build"))
});

/// The model pack that ships with the app. It is read once; a copy costs nothing.
#[must_use]
pub fn shipped_pack() -> Arc<ModelPack> {
    Arc::clone(&SHIPPED)
}

/// Reads a model pack from the bytes of a TOML file, and says everything that is wrong with it at once.
///
/// # Errors
/// When the file is larger than [`PACK_BYTES`], is no TOML, has an unknown field, lacks a text, or does
/// not hold together: at least one error, at most [`PACK_ERRORS`], in the order of the file, each with
/// what is wrong, where (line and field) and what to do. Nothing of it is taken in then.
pub fn check_pack(bytes: &[u8]) -> Result<ModelPack, Vec<FileError>> {
    let text = guard::text_of(bytes, PACK_BYTES).map_err(|error| vec![error])?;
    toml_file::read(text)
}

/// Writes a pack as JSON, as a workshop file carries it. [`read_pack_json`] reads the same pack again.
#[must_use]
pub fn write_pack_json(pack: &ModelPack) -> String {
    json::write(&from_pack(pack))
}

/// Reads a pack that [`write_pack_json`] wrote.
///
/// # Errors
/// The first of what [`check_pack`] says, for JSON.
pub fn read_pack_json(bytes: &[u8]) -> Result<ModelPack, FileError> {
    let text = guard::text_of(bytes, PACK_BYTES)?;
    guard::check_json(text)?;
    let Object(file): Object<FilePack> = json::read(text)?;
    into_pack(file).map_err(|flaw| {
        let place = json::place(text, &flaw.path);
        FileError::at(Some(place), &flaw.path, flaw.message)
    })
}
