//! The model packs of the library's workshops. The shipped one is read once.

use std::sync::{Arc, LazyLock};

use headwater_domain::pack::ModelPack;
use headwater_exchange::pack::{read_pack_json, shipped_pack, write_pack_json};
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

/// A pack as the library keeps it.
pub(crate) fn row(pack: &ModelPack) -> PackRow {
    let content = pack.content();
    PackRow {
        id: content.id.to_string(),
        version: content.version.to_string(),
        content: write_pack_json(pack),
    }
}
