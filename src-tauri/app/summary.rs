//! What is kept beside a workshop so that a list of thousands computes nothing.

use headwater_domain::{pack::ModelPack, placement::place, rating::Rating};
use headwater_store::table::workshop::PlacementSummary;

use crate::wire::assessment::asking::answered;

/// Where the ratings place an organisation, in short.
pub(crate) fn placement(pack: &ModelPack, ratings: &[Rating]) -> PlacementSummary {
    let placement = place(pack, ratings);
    PlacementSummary {
        rated: placement.rated,
        floor: placement.floor,
        ceiling: placement.ceiling,
        answered: answered(pack, ratings),
    }
}
