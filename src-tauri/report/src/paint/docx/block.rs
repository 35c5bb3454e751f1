//! Blocks: headings, paragraphs with what stands beside them, lists, figures, tiles, quotations.

use docx_rs::{
    Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, TableCell, TableRow,
};

use crate::{
    document::{Block, Rich, Style, Tile},
    drawing::{Colour, Drawing, Face},
};

use super::{
    DOTS, GUTTER, LIVE_WIDTH, MM, PITCH, Writer, in_list,
    run::hex,
    size,
    table::{cell, plain_table},
    twips,
};

/// Where the side column begins, and how wide it is.
const SIDE_LEFT: f32 = 8.0 * PITCH;
const SIDE_WIDTH: f32 = 54.0 * MM;

impl Writer {
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Label(text) => {
                let level = self.next_level(2);
                let style = if level == 2 { "Label" } else { "Heading3" };
                self.styled(style, text);
            }
            Block::Paragraph { text, style, side } => self.paragraph(text, *style, side.as_ref()),
            Block::List { numbered, items } => self.list(*numbered, items),
            Block::Table(table) => self.table(table),
            Block::Figure {
                drawing,
                alternative,
                caption,
                ..
            } => self.figure(drawing, alternative, caption),
            Block::Tiles(tiles) => self.tiles(tiles),
            Block::Quotation { text, by } => {
                self.styled("Quotation", text);
                if let Some(by) = by {
                    self.styled("QuotedFrom", by);
                }
                self.after = 200;
            }
            Block::Space(lines) => self.after += u32::from(*lines) * 280,
        }
    }

    /// A text of that style; nothing where it says nothing.
    fn styled(&mut self, style: &str, text: &Rich) {
        if !text.is_empty() {
            let paragraph = self.said(Paragraph::new(), text);
            self.put(paragraph, style);
        }
    }

    fn heading(&mut self, level: u8, text: &Rich) {
        let style = match self.next_level(level) {
            2 => "Heading2",
            _ => "Heading3",
        };
        self.styled(style, text);
    }

    /// The level of a heading that asks for that one: none is skipped on the way down.
    fn next_level(&mut self, level: u8) -> u8 {
        self.level = level.clamp(2, 3).min(self.level + 1);
        self.level
    }

    /// A paragraph. What stands beside it is a frame in the side column, anchored before it.
    fn paragraph(&mut self, text: &Rich, style: Style, side: Option<&Rich>) {
        let style = match style {
            Style::Lead => "Lead",
            Style::Body | Style::Wide => "BodyText",
            Style::Small => "Small",
            Style::Caption => "Source",
        };
        if let Some(side) = side.filter(|side| !side.is_empty()) {
            let frame = Paragraph::new()
                .wrap("around")
                .v_anchor("text")
                .h_anchor("margin")
                .frame_x(twips(SIDE_LEFT))
                .frame_y(1)
                .frame_width(size(SIDE_WIDTH));
            let frame = self.said(frame, side);
            let after = std::mem::take(&mut self.after);
            self.put(frame, "Side");
            self.after = after;
        }
        self.styled(style, text);
    }

    fn list(&mut self, numbered: bool, items: &[Rich]) {
        let (style, id) = if numbered {
            self.numbered_lists += 1;
            ("ListNumber", DOTS + self.numbered_lists)
        } else {
            ("ListBullet", DOTS)
        };
        for item in items {
            let paragraph = self.said(in_list(Paragraph::new(), id), item);
            self.put(paragraph, style);
        }
        self.after = 140;
    }

    fn figure(&mut self, drawing: &Drawing, alternative: &str, caption: &Rich) {
        self.figures += 1;
        let picture = self.pictures.next(drawing, alternative, LIVE_WIDTH / 20.0);
        self.put(Paragraph::new().add_run(picture), "Figure");
        let caption = numbered("Figure", self.figures, caption);
        self.styled("FigureCaption", &caption);
    }

    /// Tiles side by side: a table of one row, with a coloured rule above each.
    fn tiles(&mut self, tiles: &[Tile]) {
        if tiles.is_empty() {
            return;
        }
        let count = tiles.len();
        let pitch = (LIVE_WIDTH + GUTTER) / crate::layout::count(count);
        let widths: Vec<f32> = (1..=count)
            .map(|place| {
                if place == count {
                    pitch - GUTTER
                } else {
                    pitch
                }
            })
            .collect();
        let cells = tiles.iter().zip(&widths).enumerate();
        let cells = cells.map(|(index, (tile, width))| self.tile(tile, *width, index + 1 == count));
        let row = TableRow::new(cells.collect()).cant_split();
        self.put_table(plain_table(vec![row], &widths), 200);
    }

    fn tile(&mut self, tile: &Tile, width: f32, is_last: bool) -> TableCell {
        let free = if is_last { 0.0 } else { GUTTER };
        let gutter = twips(free);
        let room = (width - free) / 20.0;
        let bar = tile.drawing.as_ref().map(|(drawing, alternative)| {
            let picture = self.pictures.next(drawing, alternative, room);
            Paragraph::new().style("TileBar").add_run(picture)
        });
        let paragraph = |style: &str, text: &Rich| {
            let paragraph = Paragraph::new().style(style);
            self.said(paragraph.indent(None, None, Some(gutter), None), text)
        };
        let mut above = paragraph("TileTitle", &tile.title);
        let rule = ParagraphBorder::new(ParagraphBorderPosition::Top)
            .size(18)
            .space(5)
            .color(hex(tile.colour));
        above.property = above
            .property
            .set_borders(ParagraphBorders::with_empty().set(rule));
        let mut cell = cell(width)
            .add_paragraph(above)
            .add_paragraph(paragraph("TileFigure", &tile.figure));
        if let Some(bar) = bar {
            cell = cell.add_paragraph(bar);
        }
        cell.add_paragraph(paragraph("TileText", &tile.text))
    }
}

/// A caption with its number before it.
pub(super) fn numbered(what: &str, number: usize, caption: &Rich) -> Rich {
    let mut numbered = Rich::default().run(format!("{what} {number}. "), Face::Bold, Colour::Ink);
    numbered.0.extend(caption.0.iter().cloned());
    numbered
}
