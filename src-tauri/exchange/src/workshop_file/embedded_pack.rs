//! The model pack of a workshop file: named, and carried along unless it ships with the app.

use std::sync::Arc;

use headwater_domain::{Text, pack::ModelPack};

use super::model::FilePackNamed;
use crate::{
    pack::{FilePack, Flaw, from_pack, into_pack, shipped_pack},
    path::FieldPath,
    plain::quoted,
};

pub(super) fn read(file: FilePackNamed) -> Result<Arc<ModelPack>, Flaw> {
    match file.content {
        Some(content) => carried(&file.id, &file.version, content),
        None => named(&file.id, &file.version),
    }
}

fn carried(id: &Text, version: &Text, content: FilePack) -> Result<Arc<ModelPack>, Flaw> {
    let at = FieldPath::top("pack").field("content");
    let own = [
        ("id", &content.id, id),
        ("version", &content.version, version),
    ];
    if let Some((field, _, _)) = own.iter().find(|(_, inner, outer)| inner != outer) {
        return Err(Flaw {
            path: at.field(field),
            message: format!(
                "the pack's content has another {field} than pack.{field}; make them the same"
            ),
        });
    }
    let pack = into_pack(content).map_err(|flaw| Flaw {
        path: at.join(&flaw.path),
        ..flaw
    })?;
    let shipped = shipped_pack();
    Ok(if pack == *shipped {
        shipped
    } else {
        Arc::new(pack)
    })
}

fn named(id: &Text, version: &Text) -> Result<Arc<ModelPack>, Flaw> {
    let shipped = shipped_pack();
    let ours = shipped.content();
    if (id, version) == (&ours.id, &ours.version) {
        return Ok(shipped);
    }
    let differs = if *id == ours.id { "version" } else { "id" };
    Err(Flaw {
        path: FieldPath::top("pack").field(differs),
        message: format!(
            "the pack {} {} does not ship with this Headwater, which has “{}” {}, and the file carries no content of it; export the file again with its pack",
            quoted(id.as_str()),
            quoted(version.as_str()),
            ours.id,
            ours.version
        ),
    })
}

pub(super) fn write(pack: &ModelPack) -> FilePackNamed {
    let content = pack.content();
    FilePackNamed {
        id: content.id.clone(),
        version: content.version.clone(),
        content: (*pack != *shipped_pack()).then(|| from_pack(pack)),
    }
}
