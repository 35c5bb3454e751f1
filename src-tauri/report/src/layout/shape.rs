//! Shaping: from characters to glyphs, with kerning, ligatures and marks.

use harfrust::{Buffer, ClusterLevel, Direction, Script, ShapeOptions, ShaperFont};

use crate::{
    drawing::Face,
    font::{draws, script_of},
    layout::normal::{SourceLine, Span},
};

/// A line of text as its author broke it, shaped.
#[derive(Debug)]
pub(crate) struct ShapedLine {
    pub(crate) text: String,
    pub(crate) spans: Vec<Span>,
    pub(crate) glyphs: Vec<ShapedGlyph>,
}

/// A glyph, before anybody knows on which line it stands. Lengths in thousandths of the size.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ShapedGlyph {
    pub(crate) id: u16,
    /// Where what it stands for begins and ends in the text, in bytes; empty where the glyph only
    /// completes the one before.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// How far it moves the pen.
    pub(crate) advance: i32,
    /// How far from the pen it stands.
    pub(crate) x: i32,
    pub(crate) y: i32,
    /// Which span it is part of.
    pub(crate) span: usize,
    pub(crate) kind: GlyphKind,
}

/// What matters of a glyph when lines are broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GlyphKind {
    /// A letter, figure or sign.
    Plain,
    /// White space, which may hang over the end of a line.
    Space,
    /// A mark on the glyph before: no line begins with it.
    Mark,
    /// A character that the typeface lacks.
    Missing(char),
}

/// White space between the code of a missing character and its box, in thousandths of the size.
pub(crate) const CODE_PADDING: i32 = 90;
/// White space around the box.
pub(crate) const CODE_MARGIN: i32 = 40;

/// How the code of a missing character is written.
pub(crate) fn code_of(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// Shapes a line.
pub(crate) fn shape(line: SourceLine, tracking: i32) -> ShapedLine {
    let SourceLine { text, spans } = line;
    let mut glyphs = Vec::with_capacity(text.len());
    let mut start = 0;
    for (index, span) in spans.iter().enumerate() {
        for item in Items::of(&text[..span.end], start) {
            match item {
                Item::Missing { start, character } => glyphs.push(missing(start, character, index)),
                Item::Text { start, end, script } => {
                    shape_item(&text, start..end, script, (index, span.face), &mut glyphs);
                }
            }
        }
        start = span.end;
    }
    if tracking != 0 {
        for glyph in glyphs
            .iter_mut()
            .filter(|glyph| glyph.kind != GlyphKind::Mark)
        {
            glyph.advance += tracking;
        }
    }
    ShapedLine {
        text,
        spans,
        glyphs,
    }
}

/// The glyphs of a text of one face that is known to have no line breaks, such as a code.
pub(crate) fn shape_plain(text: &str, face: Face) -> ShapedLine {
    let span = Span {
        end: text.len(),
        face,
        colour: crate::drawing::Colour::Ink,
        run: 0,
    };
    let spans = if text.is_empty() { vec![] } else { vec![span] };
    shape(
        SourceLine {
            text: text.to_owned(),
            spans,
        },
        0,
    )
}

fn missing(start: usize, character: char, span: usize) -> ShapedGlyph {
    let code = shape_plain(&code_of(character), Face::Regular);
    let width: i32 = code.glyphs.iter().map(|glyph| glyph.advance).sum();
    ShapedGlyph {
        id: 0,
        start,
        end: start + character.len_utf8(),
        advance: width + 2 * (CODE_PADDING + CODE_MARGIN),
        x: 0,
        y: 0,
        span,
        kind: GlyphKind::Missing(character),
    }
}

fn shape_item(
    text: &str,
    range: std::ops::Range<usize>,
    script: Script,
    (span, face): (usize, Face),
    glyphs: &mut Vec<ShapedGlyph>,
) {
    let (first, end) = (range.start, range.end);
    let loaded = face.loaded();
    let mut buffer = Buffer::new();
    buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
    buffer.push_str(&text[range]);
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(Some(script));
    let plan = loaded.plan(script);
    buffer.set_script(plan.script());
    let options = ShapeOptions::new().plan(Some(plan));
    harfrust::shape(&ShaperFont::new(&loaded.font), &mut buffer, options)
        .expect("BUG: the buffer has the direction and script of its plan");
    let infos = buffer.glyph_infos();
    let cluster = |index: usize| {
        infos
            .get(index)
            .map_or(end, |info| first + info.cluster as usize)
    };
    for (index, (info, position)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
        let start = cluster(index);
        let continues = index > 0 && cluster(index - 1) == start;
        let next = (index + 1..=infos.len())
            .map(cluster)
            .find(|&next| next != start);
        glyphs.push(ShapedGlyph {
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            start,
            end: if continues {
                start
            } else {
                next.unwrap_or(end)
            },
            advance: position.x_advance,
            x: position.x_offset,
            y: position.y_offset,
            span,
            kind: kind_of(text, start, continues),
        });
    }
}

fn kind_of(text: &str, start: usize, continues: bool) -> GlyphKind {
    let character = text[start..].chars().next().unwrap_or(' ');
    if continues || unicode_normalization::char::is_combining_mark(character) {
        GlyphKind::Mark
    } else if character.is_whitespace() && !matches!(character, '\u{A0}' | '\u{202F}' | '\u{2007}')
    {
        GlyphKind::Space
    } else {
        GlyphKind::Plain
    }
}

/// A stretch of text that is shaped at once.
enum Item {
    Text {
        start: usize,
        end: usize,
        script: Script,
    },
    Missing {
        start: usize,
        character: char,
    },
}

/// Splits a text by script and at missing characters.
struct Items<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Items<'a> {
    fn of(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }
}

impl Iterator for Items<'_> {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        let start = self.at;
        let rest = &self.text[start..];
        let first = rest.chars().next()?;
        if !draws(first) {
            self.at += first.len_utf8();
            return Some(Item::Missing {
                start,
                character: first,
            });
        }
        let mut script = None;
        let end = rest
            .char_indices()
            .find(|&(_, character)| {
                let of = script_of(character);
                let changes = matches!((script, of), (Some(script), Some(of)) if script != of);
                script = script.or(of);
                changes || !draws(character)
            })
            .map_or(self.text.len(), |(offset, _)| start + offset);
        self.at = end;
        let script = script.unwrap_or(Script::LATIN);
        Some(Item::Text { start, end, script })
    }
}
