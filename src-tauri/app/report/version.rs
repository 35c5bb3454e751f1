//! Which version of a workshop's report is the next one: it grows only when there is something else to
//! read than in the last one that went out.

use std::fmt::Write;

use headwater_domain::workshop::{
    Block, Clock, Minutes, State, Workshop,
    changes::{Change, changed_since},
};
use headwater_exchange::workshop_file::write_workshop_file;
use headwater_store::{
    Reader,
    table::report::{Version, list_last_versions},
};
use sha2::{Digest, Sha256};

use crate::{error::Answer, transfer};

/// The version that the next report is.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    /// It, with the workshop as it is now.
    pub(crate) version: Version,
    /// Something is otherwise than in the last version that went out.
    pub(crate) changed: bool,
    /// What is otherwise than in the version before this one.
    pub(crate) changes: Vec<Change>,
}

impl Standing {
    /// What went out before, compared with what would now.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub(crate) fn get(
        reader: &Reader<'_>,
        workshop: &Workshop,
        earlier: Option<&Workshop>,
        logo: Option<&[u8]>,
    ) -> Answer<Self> {
        let Self { version, .. } = Self::first(workshop, earlier, logo);
        let sent = list_last_versions(reader, workshop.id)?;
        let last = sent.first();
        let changed = last.is_some_and(|last| last.content != version.content);
        let before = if changed { last } else { sent.get(1) };
        let number = last.map_or(1, |last| last.number + u32::from(changed));
        Ok(Self {
            version: Version { number, ..version },
            changed,
            changes: before.map_or_else(Vec::new, |before| changes(before, workshop)),
        })
    }

    /// The first version, of which nothing went out.
    pub(crate) fn first(
        workshop: &Workshop,
        earlier: Option<&Workshop>,
        logo: Option<&[u8]>,
    ) -> Self {
        let readable = |workshop| write_workshop_file(&readable(workshop));
        let said = readable(workshop);
        let compared = earlier.map_or_else(String::new, readable);
        let drawn = logo.unwrap_or_default();
        let version = Version {
            number: 1,
            content: hash(&[said.as_bytes(), compared.as_bytes(), drawn]),
            snapshot: write_workshop_file(workshop),
        };
        Self {
            version,
            changed: false,
            changes: Vec::new(),
        }
    }
}

/// Nothing where the workshop of that version cannot be read any more, such as one whose model pack
/// another release of the app had: that there is a new version is said all the same.
fn changes(before: &Version, now: &Workshop) -> Vec<Change> {
    let before = transfer::parse(before.snapshot.as_bytes());
    before.map_or_else(|_| Vec::new(), |before| changed_since(&before, now))
}

/// The workshop without what no report says: how far it has come, and how long its blocks take.
fn readable(workshop: &Workshop) -> Workshop {
    let minute = Minutes::new(1).expect("BUG: a block may take a minute");
    let untimed = |block: &Block| Block {
        planned_minutes: minute,
        minimum_minutes: minute,
        locked: false,
        ..block.clone()
    };
    Workshop {
        state: State::default(),
        clock: Clock::default(),
        agenda: workshop.agenda.iter().map(untimed).collect(),
        ..workshop.clone()
    }
}

fn hash(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher
        .finalize()
        .iter()
        .fold(String::new(), |mut hash, byte| {
            write!(hash, "{byte:02x}").expect("BUG: writing to a string cannot fail");
            hash
        })
}
