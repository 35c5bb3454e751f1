//! Rounds of votes: each once, in the order of their numbers.

use std::collections::HashSet;

use crate::{pack::Flaw, path::FieldPath};

/// Reads rounds, in the order of their numbers; one without a number has its position's.
pub(super) fn in_order<F, R>(
    files: Vec<F>,
    list: &FieldPath,
    number: impl Fn(&F) -> Option<u32>,
    read: impl Fn(F, &FieldPath) -> Result<R, Flaw>,
) -> Result<Vec<R>, Flaw> {
    let mut seen = HashSet::new();
    let mut rounds = Vec::with_capacity(files.len());
    for (entry, file) in files.into_iter().enumerate() {
        let next = u32::try_from(entry + 1).unwrap_or(u32::MAX);
        let round = number(&file).unwrap_or(next);
        let at = list.entry(entry);
        if !seen.insert(round) {
            return Err(Flaw {
                path: at.field("round"),
                message: format!("round {round} stands here twice; number the rounds from 1"),
            });
        }
        rounds.push((round, read(file, &at)?));
    }
    rounds.sort_by_key(|(round, _)| *round);
    Ok(rounds.into_iter().map(|(_, round)| round).collect())
}
