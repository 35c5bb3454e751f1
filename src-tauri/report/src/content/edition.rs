//! For whom a report is printed.

/// Which report is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// For everybody in the room: offices, no names.
    #[default]
    Attendee,
    /// For who asked for the workshop: everything, with names.
    Sponsor,
    /// The answer, the stage, what next and what was agreed.
    Short,
}

impl Edition {
    /// Every edition, the usual one first.
    pub const ALL: [Self; 3] = [Self::Attendee, Self::Sponsor, Self::Short];

    /// Its one spelling on the command line and in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Attendee => "attendee",
            Self::Sponsor => "sponsor",
            Self::Short => "short",
        }
    }

    /// Reads the spelling that [`Self::code`] gives, exactly; `None` for any other.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|edition| edition.code() == code)
    }

    /// Its name on every page.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Attendee => "Attendee edition",
            Self::Sponsor => "Sponsor edition",
            Self::Short => "Short edition",
        }
    }

    /// Whether it holds every section.
    pub(super) const fn is_full(self) -> bool {
        match self {
            Self::Attendee | Self::Sponsor => true,
            Self::Short => false,
        }
    }

    /// Whether people are named.
    pub(super) const fn names_people(self) -> bool {
        match self {
            Self::Sponsor => true,
            Self::Attendee | Self::Short => false,
        }
    }
}
