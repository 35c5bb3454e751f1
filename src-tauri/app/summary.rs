//! What is kept beside a workshop so that a list of thousands computes nothing.

use headwater_domain::{
    pack::ModelPack,
    placement::{Standing, place, standing},
    rating::Rating,
};
use headwater_store::table::workshop::PlacementSummary;

use crate::wire::count;

/// Where the ratings place an organisation, in short.
pub(crate) fn placement(pack: &ModelPack, ratings: &[Rating]) -> PlacementSummary {
    let placement = place(pack, ratings);
    let answered = ratings.iter().filter(|rating| {
        let statement = pack.statement(&rating.statement);
        statement.is_some_and(|statement| standing(statement, Some(rating)) != Standing::Open)
    });
    PlacementSummary {
        rated: placement.rated,
        floor: placement.floor,
        ceiling: placement.ceiling,
        answered: count(answered.count()),
    }
}
