//! Text: runs with their face, colour and link, line breaks as breaks.

use docx_rs::{BreakType, Hyperlink, HyperlinkData, HyperlinkType, Paragraph, Run as Words};

use crate::{
    document::{Link, Rich, Run},
    drawing::{Colour, Face},
    font::is_separator,
    layout::is_safe,
    paint::colour::on_paper,
};

use super::Writer;

impl Writer {
    /// The paragraph with that text at its end.
    pub(super) fn said(&self, paragraph: Paragraph, rich: &Rich) -> Paragraph {
        rich.0.iter().fold(paragraph, |paragraph, run| {
            let words = words(run);
            match self.link(run) {
                Some(link) => paragraph.add_hyperlink(link.add_run(words)),
                None => paragraph.add_run(words),
            }
        })
    }

    /// Where a run leads: to a section that is there, or to an address that may be followed.
    fn link(&self, run: &Run) -> Option<Hyperlink> {
        match run.link.as_ref()? {
            Link::Section(id) => self
                .targets
                .contains(id)
                .then(|| Hyperlink::new(*id, HyperlinkType::Anchor)),
            Link::Address(address) => is_safe(address).then(|| {
                let mut link = Hyperlink::new(address, HyperlinkType::External);
                // The library counts over all documents of the process.
                if let HyperlinkData::External { rid, path } = &mut link.link {
                    *rid = format!("rIdAddress{:x}", fnv(path));
                }
                link
            }),
        }
    }
}

/// A run as a word processor writes it. Colours and faces that its style has anyway are left out.
pub(super) fn words(run: &Run) -> Words {
    let mut words = Words::new();
    words = match run.face {
        Face::Regular => words,
        Face::Italic => words.italic(),
        Face::Semibold | Face::Bold => words.bold(),
    };
    let is_plain = matches!(run.face, Face::Regular | Face::Italic) && run.colour == Colour::Ink;
    if !is_plain {
        words = words.color(hex(run.colour));
    }
    let text = clean(&run.text);
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            words = words.add_break(BreakType::TextWrapping);
        }
        if !line.is_empty() {
            words = words.add_text(line);
        }
    }
    words
}

/// A colour as on paper.
pub(super) fn hex(colour: Colour) -> String {
    let [red, green, blue] = on_paper(colour);
    format!("{red:02X}{green:02X}{blue:02X}")
}

/// A text without what no XML may hold: what ends a line becomes a newline, other controls a space.
pub(super) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let clean = |character: char| match character {
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' => '\n',
        line if line == '\n' || is_separator(line) => '\n',
        control if control.is_control() => ' ',
        '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
        plain => plain,
    };
    text.chars().map(clean).collect()
}

/// A number for a text, the same in every process.
fn fnv(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
