//! The model packs of the library's workshops. The shipped one is read once.

use std::{
    path::Path,
    sync::{Arc, LazyLock},
};

use headwater_domain::pack::ModelPack;
use headwater_exchange::{
    FileError,
    file::read_file,
    pack::{PACK_BYTES, check_pack, read_pack_json, shipped_pack, write_pack_json},
};
use headwater_store::table::pack::PackRow;

static SHIPPED: LazyLock<PackRow> = LazyLock::new(|| row(&shipped_pack()));

/// Reads a pack that the library keeps.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn read(row: &PackRow) -> Result<Arc<ModelPack>, String> {
    if *row == *SHIPPED {
        return Ok(shipped_pack());
    }
    read_pack_json(row.content.as_bytes())
        .map(Arc::new)
        .map_err(|error| error.to_string())
}

/// Reads a model pack from a file.
///
/// # Errors
/// Everything that is wrong with it.
pub(crate) fn load(path: &Path) -> Result<ModelPack, Vec<FileError>> {
    let bytes = read_file(path, PACK_BYTES).map_err(|error| vec![error])?;
    check_pack(&bytes)
}

/// The title of a pack that the library keeps; its id where it cannot be read any more.
pub(crate) fn title(row: &PackRow) -> String {
    read(row).map_or_else(|_| row.id.clone(), |pack| pack.content().title.to_string())
}

/// A pack as the library keeps it.
pub(crate) fn row(pack: &ModelPack) -> PackRow {
    let content = pack.content();
    PackRow {
        id: content.id.to_string(),
        version: content.version.to_string(),
        content: write_pack_json(pack),
    }
}
