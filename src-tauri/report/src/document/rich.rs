//! Text of several faces and colours.

use crate::drawing::{Colour, Face};

/// Text of several faces and colours.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rich(pub Vec<Run>);

/// Text of one face and colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// What it says. A newline breaks the line.
    pub text: String,
    /// Its face.
    pub face: Face,
    /// Its colour.
    pub colour: Colour,
    /// Where it leads, if it is a link.
    pub link: Option<Link>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// To the section of that id.
    Section(&'static str),
    /// To an address: http, https or mailto only; anything else is set as plain text.
    Address(String),
}

impl From<&str> for Rich {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Rich {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

impl Rich {
    /// Plain text in regular ink.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    /// Its first line, and what stands below it: in a list what a step is, and what its author says of it.
    pub(crate) fn first_line(&self) -> (Self, Self) {
        let (mut head, mut rest) = (Self::default(), Self::default());
        let mut broken = false;
        for run in &self.0 {
            let mut part = run.clone();
            if broken {
                rest.0.push(part);
            } else if let Some((before, after)) = run.text.split_once('\n') {
                broken = true;
                before.clone_into(&mut part.text);
                head.0.push(part.clone());
                after.clone_into(&mut part.text);
                rest.0.push(part);
            } else {
                head.0.push(part);
            }
        }
        rest.0.retain(|run| !run.text.is_empty());
        (head, rest)
    }

    /// The same text followed by regular ink.
    #[must_use]
    pub fn and(self, text: impl Into<String>) -> Self {
        self.run(text, Face::Regular, Colour::Ink)
    }

    /// The same text followed by bold ink.
    #[must_use]
    pub fn bold(self, text: impl Into<String>) -> Self {
        self.run(text, Face::Bold, Colour::Ink)
    }

    /// The same text followed by semibold ink.
    #[must_use]
    pub fn semibold(self, text: impl Into<String>) -> Self {
        self.run(text, Face::Semibold, Colour::Ink)
    }

    /// The same text followed by quieter ink.
    #[must_use]
    pub fn quiet(self, text: impl Into<String>) -> Self {
        self.run(text, Face::Regular, Colour::Ink2)
    }

    /// The same text followed by italic ink.
    #[must_use]
    pub fn italic(self, text: impl Into<String>) -> Self {
        self.run(text, Face::Italic, Colour::Ink)
    }

    /// The same text followed by a link, in accent.
    #[must_use]
    pub fn link(mut self, text: impl Into<String>, link: Link) -> Self {
        let (face, colour) = (Face::Regular, Colour::Accent);
        self.0.push(Run {
            text: text.into(),
            face,
            colour,
            link: Some(link),
        });
        self
    }

    /// The same text followed by text of that face and colour; nothing where the text is empty.
    #[must_use]
    pub fn run(mut self, text: impl Into<String>, face: Face, colour: Colour) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Run {
                text,
                face,
                colour,
                link: None,
            });
        }
        self
    }

    /// What it says, without faces and colours.
    #[must_use]
    pub fn text(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.is_empty())
    }
}
