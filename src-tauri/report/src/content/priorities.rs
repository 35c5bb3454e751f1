//! What the room took up, in the order in which it is printed.

use headwater_domain::{
    pack::{ModelPack, Recommendation},
    priority::{Choice, Priority, Subject},
};

/// The priorities that were taken: nearest horizon first, and within it in the room's order.
pub(crate) fn taken(priorities: &[Priority]) -> Vec<&Priority> {
    let taken = priorities.iter().filter(|priority| priority.is_taken());
    let mut taken: Vec<&Priority> = taken.collect();
    taken.sort_by_key(|priority| priority.horizon);
    taken
}

/// The priorities that were dropped, in the room's order, each with its reason.
pub(super) fn dropped<'p>(priorities: &'p [Priority]) -> Vec<(&'p Priority, Option<&'p str>)> {
    let dropped = |priority: &'p Priority| match &priority.choice {
        Choice::Dropped { reason } => Some((priority, reason.as_ref().map(AsRef::as_ref))),
        Choice::Taken => None,
    };
    priorities.iter().filter_map(dropped).collect()
}

/// The recommendation that a priority takes up, if the pack has it.
pub(super) fn recommendation<'a>(
    pack: &'a ModelPack,
    priority: &Priority,
) -> Option<&'a Recommendation> {
    let id = priority.recommendation()?;
    let mut all = pack.content().recommendations.iter();
    all.find(|recommendation| recommendation.id == *id)
}

/// Its title: in the room's words where it has any, else in the pack's.
pub(crate) fn title(pack: &ModelPack, priority: &Priority) -> String {
    match &priority.subject {
        Subject::Own { title }
        | Subject::Recommendation {
            title: Some(title), ..
        } => title.to_string(),
        Subject::Recommendation { id, title: None } => recommendation(pack, priority).map_or_else(
            || id.to_string(),
            |recommendation| recommendation.title.to_string(),
        ),
    }
}
