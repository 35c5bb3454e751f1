//! Setting text: from what is said to lines of runs in their places.

use crate::{
    document::{Link, Rich},
    drawing::{Colour, Face, Point, Stroke},
    font::UNITS_PER_EM,
    layout::{
        lines::{LineRange, break_lines},
        normal::source_lines,
        page::{Glyph, Ink, Item, LinkArea, Mark, TextRun},
        shape::{
            CODE_MARGIN, CODE_PADDING, GlyphKind, ShapedGlyph, ShapedLine, code_of, shape,
            shape_plain,
        },
        structure::{Role, Tree},
        style::TextStyle,
    },
};

/// A text, set: its lines top to bottom.
#[derive(Debug, Default)]
pub(crate) struct SetText {
    pub(crate) lines: Vec<SetLine>,
    pub(crate) leading: f32,
}

/// One line, set: from its own top left corner.
#[derive(Debug, Default)]
pub(crate) struct SetLine {
    pub(crate) items: Vec<Item>,
    pub(crate) links: Vec<LinkArea>,
    /// How wide what is seen of it is, in points.
    pub(crate) width: f32,
}

impl SetText {
    pub(crate) fn height(&self) -> f32 {
        crate::layout::count(self.lines.len()) * self.leading
    }

    /// The same with quotation marks that begin a line hung out to its left, so that letters stand
    /// under letters.
    pub(crate) fn hung(mut self) -> Self {
        for line in &mut self.lines {
            let out = line.items.iter().find_map(|item| match &item.ink {
                Ink::Text(run) => Some(run.hangs()),
                Ink::Path { .. } | Ink::Circle { .. } | Ink::Logo { .. } => None,
            });
            let out = out.unwrap_or(0.0);
            if out > 0.0 {
                let items = std::mem::take(&mut line.items).into_iter();
                line.items = items.map(|item| item.moved(-out, 0.0)).collect();
                let links = std::mem::take(&mut line.links).into_iter();
                line.links = links.map(|link| link.moved(-out, 0.0)).collect();
            }
        }
        self
    }
}

impl TextRun {
    /// How wide the quotation mark is with which it begins, in points.
    fn hangs(&self) -> f32 {
        if !self
            .text
            .starts_with(['“', '”', '„', '‘', '’', '‚', '"', '«', '»', '‹', '›'])
        {
            return 0.0;
        }
        let behind = self.glyphs.get(1).map_or(self.advance, |next| next.x);
        crate::layout::ratio(behind, 1000) * self.size
    }
}

/// Sets a text as part of an element, with its links as elements of their own.
pub(crate) fn set_in(
    tree: &mut Tree,
    element: usize,
    rich: &Rich,
    style: TextStyle,
    width: f32,
) -> SetText {
    let owners = owners(tree, element, rich);
    set(rich, style, width, &owners)
}

/// Sets a text that is no part of the report's text: the head and foot of a page.
pub(crate) fn set_beside(mark: Mark, rich: &Rich, style: TextStyle, width: f32) -> SetText {
    let owner = Owner { mark, link: None };
    set(rich, style, width, &vec![owner; rich.0.len()])
}

/// What the text of one run belongs to.
#[derive(Clone, Debug)]
struct Owner {
    mark: Mark,
    link: Option<(usize, Link)>,
}

/// The elements of the runs: those that follow one another with the same link share one.
fn owners(tree: &mut Tree, element: usize, rich: &Rich) -> Vec<Owner> {
    let mut owners: Vec<Owner> = Vec::with_capacity(rich.0.len());
    let mut before: Option<&Option<Link>> = None;
    for run in &rich.0 {
        if before == Some(&run.link)
            && let Some(same) = owners.last()
        {
            owners.push(same.clone());
            continue;
        }
        before = Some(&run.link);
        let link = run
            .link
            .clone()
            .map(|link| (tree.within(element, Role::Link), link));
        let parent = link.as_ref().map_or(element, |(link, _)| *link);
        let mark = Mark::Content(tree.within(parent, Role::Content));
        owners.push(Owner { mark, link });
    }
    owners
}

fn set(rich: &Rich, style: TextStyle, width: f32, owners: &[Owner]) -> SetText {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "saturates; no column is that wide"
    )]
    let units = (width.max(0.0) * UNITS_PER_EM / style.size) as i32;
    let mut lines = Vec::new();
    for source in source_lines(rich, style) {
        let shaped = shape(source, style.tracking);
        for range in break_lines(&shaped, units, style.rag) {
            lines.push(LineSetter::new(&shaped, style, owners).set(range));
        }
    }
    SetText {
        lines,
        leading: style.leading,
    }
}

/// One line of text outside of any paragraph, on its baseline, such as a word in a figure.
pub(crate) fn set_word(mark: Mark, text: &str, size: f32, face: Face, colour: Colour) -> SetLine {
    let style = TextStyle::new(size, size);
    let rich = Rich::default().run(text.replace(['\n', '\r'], " "), face, colour);
    let set = set(&rich, style, f32::MAX, &[Owner { mark, link: None }]);
    let up = -style.baseline();
    let line = set.lines.into_iter().next().unwrap_or_default();
    let items = line.items.into_iter().map(|item| item.moved(0.0, up));
    SetLine {
        items: items.collect(),
        ..line
    }
}

/// Puts the glyphs of one line into runs.
struct LineSetter<'a> {
    shaped: &'a ShapedLine,
    style: TextStyle,
    owners: &'a [Owner],
    line: SetLine,
    /// How far the pen has come, in thousandths of the size.
    pen: i32,
}

impl<'a> LineSetter<'a> {
    fn new(shaped: &'a ShapedLine, style: TextStyle, owners: &'a [Owner]) -> Self {
        Self {
            shaped,
            style,
            owners,
            line: SetLine::default(),
            pen: 0,
        }
    }

    fn set(mut self, range: LineRange) -> SetLine {
        let shaped = self.shaped;
        let glyphs = &shaped.glyphs[range.start..range.end];
        let alike = |a: &ShapedGlyph, b: &ShapedGlyph| {
            let missing = |glyph: &ShapedGlyph| matches!(glyph.kind, GlyphKind::Missing(_));
            a.span == b.span && !missing(a) && !missing(b)
        };
        for group in glyphs.chunk_by(alike) {
            self.group(group);
        }
        let over = self.kern_behind(range);
        self.line.width = self.points(range.width - over);
        self.line
    }

    /// The kerning of the last glyph against what now stands on the next line.
    fn kern_behind(&self, range: LineRange) -> i32 {
        let Some(last) = self.shaped.glyphs[range.start..range.seen].last() else {
            return 0;
        };
        let drawn = last.kind == GlyphKind::Plain;
        let Some(span) = self.shaped.spans.get(last.span).filter(|_| drawn) else {
            return 0;
        };
        last.advance - span.face.loaded().advance(last.id)
    }

    fn group(&mut self, group: &[ShapedGlyph]) {
        let Some(first) = group.first() else { return };
        let Some(span) = self.shaped.spans.get(first.span) else {
            return;
        };
        let Some(owner) = self.owners.get(span.run).cloned() else {
            return;
        };
        let start = self.pen;
        if let GlyphKind::Missing(character) = first.kind {
            self.missing(character, owner.mark, span.colour);
            self.pen += first.advance;
        } else {
            let run = self.run(group, span.face, span.colour);
            let ink = Ink::Text(run);
            let mark = owner.mark;
            self.line.items.push(Item { mark, ink });
        }
        self.link(owner, start);
    }

    fn run(&mut self, group: &[ShapedGlyph], face: Face, colour: Colour) -> TextRun {
        let start = self.pen;
        let mut text = String::with_capacity(group.len());
        let mut glyphs = Vec::with_capacity(group.len());
        for glyph in group {
            let said = &self.shaped.text[glyph.start..glyph.end];
            text.push_str(said);
            glyphs.push(Glyph {
                id: glyph.id,
                x: self.pen - start + glyph.x,
                y: glyph.y,
                bytes: u16::try_from(said.len()).unwrap_or(u16::MAX),
            });
            self.pen += glyph.advance;
        }
        TextRun {
            at: self.at(start),
            size: self.style.size,
            face,
            colour,
            text,
            glyphs,
            advance: self.pen - start,
            stands_for: None,
        }
    }

    /// Draws the code of a character that the typeface lacks, in a small box.
    fn missing(&mut self, character: char, mark: Mark, colour: Colour) {
        let code = code_of(character);
        let shaped = shape_plain(&code, Face::Regular);
        let mut inner = LineSetter::new(&shaped, self.style, self.owners);
        let mut run = inner.run(&shaped.glyphs, Face::Regular, colour);
        run.at = self.at(self.pen + CODE_MARGIN + CODE_PADDING);
        run.stands_for = Some(character);
        let left = self.at(self.pen + CODE_MARGIN);
        let (width, height) = (
            run.width() + 2.0 * self.points(CODE_PADDING),
            self.points(900),
        );
        let box_at = [left.x, left.y - self.points(780), width, height];
        let mut frame = Item::rectangle(box_at, colour);
        frame.mark = mark;
        if let Ink::Path { fill, stroke, .. } = &mut frame.ink {
            *fill = None;
            *stroke = Some(Stroke {
                colour,
                width: 0.4,
                dash: vec![],
                round: false,
            });
        }
        self.line.items.push(frame);
        let ink = Ink::Text(run);
        self.line.items.push(Item { mark, ink });
    }

    fn link(&mut self, owner: Owner, start: i32) {
        let Some((element, target)) = owner.link else {
            return;
        };
        let (left, right) = (self.points(start), self.points(self.pen));
        if let Some(same) = self
            .line
            .links
            .last_mut()
            .filter(|link| link.element == element)
        {
            same.area[2] = right;
            return;
        }
        let area = [left, 0.0, right, self.style.leading];
        self.line.links.push(LinkArea {
            element,
            area,
            target,
        });
    }

    fn at(&self, pen: i32) -> Point {
        Point {
            x: self.points(pen),
            y: self.style.baseline(),
        }
    }

    fn points(&self, units: i32) -> f32 {
        crate::layout::ratio(units, 1000) * self.style.size
    }
}
