//! Page contents: what stands on a page becomes PDF operations.
//!
//! Marks are here, runs of glyphs in `text`, shapes in `path`; what is set already is not set again.

mod path;
mod text;

use lopdf::{
    Object, ObjectId,
    content::{Content, Operation},
};

use crate::{
    drawing::{Colour, Stroke},
    layout::{Ink, Item, Mark, Page, Pages},
    paint::{
        colour::on_paper,
        pdf::{
            content::text::TextState,
            fonts::Fonts,
            logo,
            object::{dictionary, integer, name, real},
            structure,
        },
    },
};

/// Puts every page's content into the document. Gives for each page the elements whose content is
/// marked on it, in the order of their numbers there.
pub(super) fn add(
    pdf: &mut lopdf::Document,
    pages: &Pages,
    page_ids: &[ObjectId],
    fonts: &Fonts,
) -> lopdf::Result<Vec<Vec<usize>>> {
    let mut all_marked = Vec::with_capacity(page_ids.len());
    let mut resources = None;
    for (page, &id) in pages.pages.iter().zip(page_ids) {
        let mut painter = PagePainter::new(pages, page, fonts);
        painter.paint();
        let PagePainter {
            operations, marked, ..
        } = painter;
        let sheet = pdf.get_dictionary_mut(id)?;
        // Boxes that are the media box anew, and for each page the same resources anew.
        for key in ["TrimBox", "CropBox"] {
            sheet.remove(key.as_bytes());
        }
        let shared = resources.get_or_insert(sheet.get(b"Resources")?.clone());
        sheet.set("Resources", shared.clone());
        let stream = sheet.get(b"Contents").and_then(Object::as_reference)?;
        let stream = pdf.get_object_mut(stream)?.as_stream_mut()?;
        stream.set_plain_content(Content { operations }.encode()?);
        all_marked.push(marked);
    }
    Ok(all_marked)
}

struct PagePainter<'a> {
    pages: &'a Pages,
    page: &'a Page,
    fonts: &'a Fonts,
    operations: Vec<Operation>,
    marked: Vec<usize>,
    text: TextState,
    /// What is set already.
    fill: Option<Colour>,
    stroke: Option<Stroke>,
}

impl<'a> PagePainter<'a> {
    fn new(pages: &'a Pages, page: &'a Page, fonts: &'a Fonts) -> Self {
        Self {
            pages,
            page,
            fonts,
            operations: Vec::new(),
            marked: Vec::new(),
            text: TextState::default(),
            fill: None,
            stroke: None,
        }
    }

    fn paint(&mut self) {
        let page = self.page;
        for marked in page.items.chunk_by(|a, b| a.mark == b.mark) {
            let Some(first) = marked.first() else {
                continue;
            };
            self.begin_mark(first.mark);
            for item in marked {
                self.item(item);
            }
            self.end_text();
            self.put("EMC", []);
        }
    }

    fn begin_mark(&mut self, mark: Mark) {
        let pagination =
            |subtype| dictionary([("Type", name("Pagination")), ("Subtype", name(subtype))]);
        let (tag, properties) = match mark {
            Mark::Artifact => ("Artifact", dictionary([("Type", name("Layout"))])),
            Mark::Header => ("Artifact", pagination("Header")),
            Mark::Footer => ("Artifact", pagination("Footer")),
            Mark::Content(element) => {
                let number = integer(self.marked.len());
                self.marked.push(element);
                let tag = structure::content_tag(self.pages, element);
                (tag, dictionary([("MCID", number)]))
            }
        };
        self.put("BDC", [name(tag), Object::Dictionary(properties)]);
    }

    fn item(&mut self, item: &Item) {
        match &item.ink {
            Ink::Text(run) => self.text(run),
            Ink::Path {
                steps,
                fill,
                stroke,
            } => self.path(steps, *fill, stroke.as_ref()),
            Ink::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => self.path(&path::circle(*centre, *radius), *fill, stroke.as_ref()),
            Ink::Logo { at, size, .. } => {
                self.end_text();
                let [width, height] = *size;
                let lower = self.page.height - at.y - height;
                // A picture of PDF is one by one until it is told how large it is.
                let place = [width, 0.0, 0.0, height, at.x, lower].map(real);
                self.put("q", []);
                self.put("cm", place);
                self.put("Do", [name(logo::NAME)]);
                self.put("Q", []);
            }
        }
    }

    fn set_fill(&mut self, colour: Colour) {
        if self.fill.replace(colour) != Some(colour) {
            self.put("rg", shade(colour));
        }
    }

    fn put(&mut self, operator: &str, operands: impl Into<Vec<Object>>) {
        let operation = Operation::new(operator, operands.into());
        self.operations.push(operation);
    }
}

fn shade(colour: Colour) -> [Object; 3] {
    on_paper(colour).map(|part| Object::Real((f32::from(part) / 255.0 * 1000.0).round() / 1000.0))
}
