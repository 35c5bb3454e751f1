//! Identities. Each noun has a type of its own, so that a note's id never passes for a block's.

use std::{fmt, str::FromStr, sync::Arc};

use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps an id drawn by the caller: this crate draws no random numbers.
            #[must_use]
            pub const fn new(id: Uuid) -> Self {
                Self(id)
            }

            /// The id as a UUID.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(text).map(Self)
            }
        }
    };
}

uuid_id! {
    /// Identifies a workshop, also after it moved to another library.
    WorkshopId
}
uuid_id! {
    /// Identifies a participant within all workshops.
    ParticipantId
}
uuid_id! {
    /// Identifies a block of an agenda.
    BlockId
}
uuid_id! {
    /// Identifies a note.
    NoteId
}
uuid_id! {
    /// Identifies an agenda that the facilitator saved.
    TemplateId
}
uuid_id! {
    /// Identifies a priority of the room.
    PriorityId
}
uuid_id! {
    /// Identifies a value line.
    ValueLineId
}

macro_rules! pack_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The longest id, in bytes.
            pub const MAX: usize = 64;

            /// Reads an id as a model pack writes it: lower-case ASCII letters, digits and `-`, 1 to
            /// [`Self::MAX`] bytes. Gives `None` for anything else.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
                ((1..=Self::MAX).contains(&text.len()) && text.bytes().all(plain))
                    .then(|| Self(text.into()))
            }

            /// The id as the model pack writes it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, f)
            }
        }
    };
}

pack_id! {
    /// Names a statement of a model pack, such as `3-critical`. Cheap to clone.
    StatementId
}
pack_id! {
    /// Names a recommendation of a model pack, such as `to-critical`. Cheap to clone.
    RecommendationId
}
