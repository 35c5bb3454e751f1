//! The kind of a line: the marker at its very start, or the escape that takes a marker's meaning away.

use super::{Meaning, Span};
use crate::{Text, note::NoteKind};

/// What the start of a line makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    pub(super) kind: NoteKind,
    pub(super) private: bool,
    pub(super) asked: bool,
}

/// Longest first, since `!?` also starts like `!`.
const MARKERS: [(&str, Marked); 7] = [
    (
        "!?",
        Marked {
            asked: true,
            ..Marked::plain(NoteKind::Decision)
        },
    ),
    ("!", Marked::plain(NoteKind::Decision)),
    (">", Marked::plain(NoteKind::Action)),
    ("?", Marked::plain(NoteKind::Question)),
    ("~", Marked::plain(NoteKind::Parked)),
    ("\"", Marked::plain(NoteKind::Quote)),
    (
        "%",
        Marked {
            private: true,
            ..Marked::plain(NoteKind::Note)
        },
    ),
];

impl Marked {
    const fn plain(kind: NoteKind) -> Self {
        Self {
            kind,
            private: false,
            asked: false,
        }
    }

    /// How this kind is marked; `None` for the plain note, which has no marker.
    fn marker(self) -> Option<&'static str> {
        let sane = Self {
            private: self.private && self.kind == NoteKind::Note,
            asked: self.asked && self.kind == NoteKind::Decision,
            ..self
        };
        MARKERS
            .iter()
            .find(|(_, marked)| *marked == sane)
            .map(|(marker, _)| *marker)
    }
}

/// How a line starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// With no marker: its text starts at this byte.
    Plain { start: usize },
    /// With a backslash at this byte before what would be a marker.
    Escaped { start: usize },
    /// With a marker.
    Marked {
        start: usize,
        end: usize,
        body: usize,
        marked: Marked,
    },
}

impl Lead {
    /// The first byte of the text without marker and kind escape.
    pub(super) const fn body_start(self) -> usize {
        match self {
            Self::Plain { start } => start,
            Self::Escaped { start } => start + 1,
            Self::Marked { body, .. } => body,
        }
    }

    pub(super) const fn marked(self) -> Marked {
        match self {
            Self::Plain { .. } | Self::Escaped { .. } => Marked::plain(NoteKind::Note),
            Self::Marked { marked, .. } => marked,
        }
    }

    pub(super) const fn span(self) -> Option<Span> {
        match self {
            Self::Plain { .. } => None,
            Self::Escaped { start } => Some(Span {
                start,
                end: start + 1,
                meaning: Meaning::Escape,
            }),
            Self::Marked { start, end, .. } => Some(Span {
                start,
                end,
                meaning: Meaning::Marker,
            }),
        }
    }
}

/// Reads how a line starts, white space aside.
pub(super) fn lead(line: &str) -> Lead {
    let text = line.trim();
    let start = line.len() - line.trim_start().len();
    if let Some((marker, marked)) = marker_of(text) {
        let after = &text[marker.len()..];
        let end = start + marker.len();
        let body = end + (after.len() - after.trim_start().len());
        return Lead::Marked {
            start,
            end,
            body,
            marked,
        };
    }
    let unescaped = text.trim_start_matches('\\');
    if unescaped.len() < text.len() && marker_of(unescaped).is_some() {
        Lead::Escaped { start }
    } else {
        Lead::Plain { start }
    }
}

/// Writes a line of that kind with that text; `None` when it has no room below [`Text::MAX`].
pub(super) fn write(marked: Marked, text: &Text) -> Option<Text> {
    let line = match marked.marker() {
        Some(sign) => format!("{sign} {text}"),
        None => protected(text.as_str()),
    };
    Text::parse(&line).ok()
}

/// The text as a plain note: behind a backslash where its start would otherwise be read.
pub(super) fn protected(text: &str) -> String {
    let escape = if marker_of(text.trim_start_matches('\\')).is_some() {
        "\\"
    } else {
        ""
    };
    format!("{escape}{text}")
}

/// The marker that a trimmed text starts with. It needs a space or a letter after it.
fn marker_of(text: &str) -> Option<(&'static str, Marked)> {
    MARKERS.into_iter().find(|(marker, _)| {
        text.strip_prefix(marker)
            .and_then(|after| after.chars().next())
            .is_some_and(|next| next.is_whitespace() || next.is_alphabetic())
    })
}
