//! People whom a file names, against those who take part.

use std::collections::HashSet;

use headwater_domain::workshop::Handle;

use crate::{
    pack::Flaw,
    path::FieldPath,
    plain::{nearest, quoted},
};

/// Whoever owns something takes part.
pub(super) fn check_owner(
    owner: Option<&Handle>,
    handles: &[Handle],
    at: &FieldPath,
) -> Result<(), Flaw> {
    let Some(owner) = owner.filter(|owner| !handles.contains(owner)) else {
        return Ok(());
    };
    let near = nearest(owner.as_str(), handles.iter().map(Handle::as_str));
    let advice = near.map_or_else(
        || "add this participant, or take the owner out".to_owned(),
        |near| format!("“{near}” may be meant"),
    );
    Err(Flaw {
        path: at.field("owner"),
        message: format!(
            "{} is no participant of this workshop; {advice}",
            quoted(owner.as_str())
        ),
    })
}

/// Puts what people said or did in seat order. They need not take part any longer: their vote stays
/// when they are taken out, and stands last.
pub(super) fn seated<T>(
    mut list: Vec<T>,
    handles: &[Handle],
    by: impl Fn(&T) -> &Handle,
) -> Vec<T> {
    list.sort_by_cached_key(|one| {
        let seat = handles.iter().position(|handle| handle == by(one));
        seat.unwrap_or(handles.len())
    });
    list
}

/// Nobody stands twice in a list of votes.
pub(super) fn vote_once<'a>(
    voters: impl Iterator<Item = &'a Handle>,
    list: &FieldPath,
) -> Result<(), Flaw> {
    let mut seen = HashSet::new();
    let twice = voters.enumerate().find(|(_, voter)| !seen.insert(*voter));
    twice.map_or(Ok(()), |(entry, voter)| {
        Err(Flaw {
            path: list.entry(entry).field("by"),
            message: format!(
                "{} votes twice in this round; keep one of the two votes",
                quoted(voter.as_str())
            ),
        })
    })
}

/// Each entry of a list that has this field has another value in it.
pub(super) fn once<T: Eq + std::hash::Hash + ToString>(
    list: &FieldPath,
    field: &str,
    values: impl Iterator<Item = Option<T>>,
) -> Result<(), Flaw> {
    let mut seen = HashSet::new();
    for (entry, value) in values.enumerate() {
        let Some(value) = value else { continue };
        let shown = quoted(&value.to_string());
        if !seen.insert(value) {
            return Err(Flaw {
                path: list.entry(entry).field(field),
                message: format!(
                    "{shown} stands in this list twice; give one of them another {field}"
                ),
            });
        }
    }
    Ok(())
}

/// No entry of a plain list stands in it twice.
pub(super) fn no_doubles<T: Eq + std::hash::Hash + ToString>(
    list: &FieldPath,
    values: &[T],
) -> Result<(), Flaw> {
    let mut seen = HashSet::new();
    let twice = values.iter().position(|value| !seen.insert(value));
    twice.map_or(Ok(()), |entry| {
        let shown = quoted(&values[entry].to_string());
        Err(Flaw {
            path: list.entry(entry),
            message: format!("{shown} stands in this list twice; take one of them out"),
        })
    })
}
