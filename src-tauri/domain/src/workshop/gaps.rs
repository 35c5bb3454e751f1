//! Whom the questions need and the room lacks.

use super::{Participant, Presence, Side};

/// Something that the room lacks, and that weakens its answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, specta::Type))]
#[cfg_attr(feature = "wire", serde(rename_all = "snake_case"))]
pub enum Gap {
    /// Fewer than [`ENOUGH`] people: a vote says little.
    Few,
    /// Nobody from finance: figures of the money questions stand on no basis.
    Finance,
    /// Nobody from technology: what is said of systems is hearsay.
    Technology,
    /// Nobody from the business: nobody can say what an answer is worth.
    Business,
    /// Nobody who runs the work: nobody can say which process is critical, and who owns it.
    Operations,
}

impl Gap {
    /// Every gap, in the order in which it is said.
    pub const ALL: [Self; 5] = [
        Self::Few,
        Self::Finance,
        Self::Technology,
        Self::Business,
        Self::Operations,
    ];
}

/// How many people make a room.
pub const ENOUGH: usize = 3;

/// What the room lacks, judged by sides and by the words of the roles. Who is late will be there, who is
/// absent will not. A room that nobody is expected in lacks nothing yet.
#[must_use]
pub fn gaps(participants: &[Participant]) -> Vec<Gap> {
    let expected = participants
        .iter()
        .filter(|person| person.presence != Presence::Absent);
    let room: Vec<&Participant> = expected.collect();
    if room.is_empty() {
        return Vec::new();
    }
    let lacks = |gap: &Gap| match gap {
        Gap::Few => room.len() < ENOUGH,
        Gap::Finance => !room.iter().any(|person| is_any_of(person, &FINANCE)),
        Gap::Technology => !has_side(&room, Side::Technology),
        Gap::Business => !has_side(&room, Side::Business),
        // Said once: where there is no business side, nobody of it runs the work either.
        Gap::Operations => {
            has_side(&room, Side::Business) && !room.iter().any(|person| runs_the_work(person))
        }
    };
    Gap::ALL.into_iter().filter(lacks).collect()
}

/// Beginnings of the words that name a role in finance.
const FINANCE: [&str; 6] = [
    "cfo",
    "financ",
    "treasur",
    "controll",
    "accounting",
    "comptroll",
];

/// Beginnings of the words that name a role on the business side which runs no process of customers.
const STAFF: [&str; 15] = [
    "cro",
    "risk",
    "complian",
    "audit",
    "legal",
    "counsel",
    "chro",
    "hr",
    "human",
    "people",
    "communicat",
    "strateg",
    "transformation",
    "assistant",
    "secretar",
];

fn has_side(room: &[&Participant], side: Side) -> bool {
    room.iter().any(|person| person.side == side)
}

fn runs_the_work(person: &Participant) -> bool {
    person.side == Side::Business && !is_any_of(person, &FINANCE) && !is_any_of(person, &STAFF)
}

/// Whether a word of the role begins so. Short words count only whole: "CFO" is one, "hrdata" is none.
fn is_any_of(person: &Participant, beginnings: &[&str]) -> bool {
    let role = person.role.as_str().to_lowercase();
    role.split(|c: char| !c.is_alphanumeric()).any(|word| {
        beginnings.iter().any(|beginning| match beginning.len() {
            ..=4 => word == *beginning,
            5.. => word.starts_with(beginning),
        })
    })
}
