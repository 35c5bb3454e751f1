//! Links: annotations over what leads somewhere.

use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::{
    document::Link,
    layout::{LinkArea, OutlineEntry, Pages},
    paint::pdf::{
        object::{destination, dictionary, integer, name, real, text},
        structure::ElementIds,
    },
};

/// An annotation of a link.
pub(super) struct LinkAnnotation {
    pub(super) id: ObjectId,
    pub(super) element: usize,
    pub(super) page: ObjectId,
}

/// Adds the annotations of all pages.
pub(super) fn add(
    pdf: &mut Document,
    pages: &Pages,
    page_ids: &[ObjectId],
    ids: &ElementIds,
) -> lopdf::Result<Vec<LinkAnnotation>> {
    let mut links = Vec::new();
    for (page, &page_id) in pages.pages.iter().zip(page_ids) {
        let mut annotations = Vec::new();
        for link in page.links.iter().filter(|link| ids[link.element].is_some()) {
            let Some(action) = action(pages, page_ids, &link.target) else {
                continue;
            };
            let mut annotation = annotation(pages, link, page.height);
            annotation.set("A", action);
            annotation.set("P", Object::Reference(page_id));
            annotation.set("StructParent", integer(page_ids.len() + links.len()));
            let id = pdf.add_object(annotation);
            annotations.push(Object::Reference(id));
            links.push(LinkAnnotation {
                id,
                element: link.element,
                page: page_id,
            });
        }
        let page = pdf.get_dictionary_mut(page_id)?;
        if annotations.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", annotations);
        }
    }
    Ok(links)
}

fn annotation(pages: &Pages, link: &LinkArea, height: f32) -> Dictionary {
    let [left, top, right, bottom] = link.area;
    let area = [left, height - bottom, right, height - top].map(real);
    let contents = match &link.target {
        Link::Section(id) => section(pages, id).map_or("", |entry| &entry.title),
        Link::Address(address) => address,
    };
    dictionary([
        ("Type", name("Annot")),
        ("Subtype", name("Link")),
        ("Rect", Object::Array(area.to_vec())),
        ("Border", Object::Array(vec![Object::Integer(0); 3])),
        // Printed, though there is nothing to see: readers ask for it.
        ("F", Object::Integer(4)),
        ("Contents", text(contents)),
    ])
}

fn action(pages: &Pages, page_ids: &[ObjectId], target: &Link) -> Option<Dictionary> {
    match target {
        Link::Section(id) => {
            let entry = section(pages, id)?;
            let height = pages.pages.get(entry.page)?.height;
            let to = destination(*page_ids.get(entry.page)?, height, 0.0, entry.top);
            Some(dictionary([("S", name("GoTo")), ("D", to)]))
        }
        Link::Address(address) => {
            let address = Object::string_literal(encoded(address));
            Some(dictionary([("S", name("URI")), ("URI", address)]))
        }
    }
}

fn section<'a>(pages: &'a Pages, id: &str) -> Option<&'a OutlineEntry> {
    pages.outline.iter().find(|entry| entry.section == Some(id))
}

/// An address in ASCII, as PDF wants it: anything else is percent-encoded.
fn encoded(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            encoded.push(byte.into());
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
