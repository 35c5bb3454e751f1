//! The outline: what a reader shows beside the pages.

use lopdf::{Document, Object, ObjectId};

use crate::{
    layout::{OutlineEntry, Pages},
    paint::pdf::object::{destination, dictionary, integer, name, text},
};

/// An entry with its place among the others.
struct Node {
    id: ObjectId,
    parent: Option<usize>,
    children: Vec<usize>,
}

/// Adds the outline, nested by the levels of its headings. Chapters are closed to begin with.
pub(super) fn add(pdf: &mut Document, pages: &Pages, page_ids: &[ObjectId]) -> lopdf::Result<()> {
    if pages.outline.is_empty() {
        return Ok(());
    }
    let root = pdf.new_object_id();
    let nodes = nest(pdf, &pages.outline);
    let top: Vec<usize> = (0..nodes.len())
        .filter(|&place| nodes[place].parent.is_none())
        .collect();
    for (place, entry) in pages.outline.iter().enumerate() {
        let node = &nodes[place];
        let siblings = node.parent.map_or(&top, |parent| &nodes[parent].children);
        let parent = node.parent.map_or(root, |parent| nodes[parent].id);
        let mut item = dictionary([
            ("Title", text(&entry.title)),
            ("Parent", Object::Reference(parent)),
        ]);
        if let (Some(page), Some(id)) = (pages.pages.get(entry.page), page_ids.get(entry.page)) {
            item.set("Dest", destination(*id, page.height, 0.0, entry.top));
        }
        let at = siblings
            .iter()
            .position(|&sibling| sibling == place)
            .unwrap_or(0);
        let before = at.checked_sub(1).and_then(|at| siblings.get(at));
        for (key, sibling) in [("Prev", before), ("Next", siblings.get(at + 1))] {
            if let Some(&sibling) = sibling {
                item.set(key, Object::Reference(nodes[sibling].id));
            }
        }
        if let (Some(&first), Some(&last)) = (node.children.first(), node.children.last()) {
            item.set("First", Object::Reference(nodes[first].id));
            item.set("Last", Object::Reference(nodes[last].id));
            // A negative count: closed, with so many entries to show when it is opened.
            let count = i64::try_from(node.children.len()).unwrap_or(i64::MAX);
            item.set("Count", Object::Integer(-count));
        }
        pdf.set_object(node.id, item);
    }
    let mut outlines = dictionary([("Type", name("Outlines")), ("Count", integer(top.len()))]);
    if let (Some(&first), Some(&last)) = (top.first(), top.last()) {
        outlines.set("First", Object::Reference(nodes[first].id));
        outlines.set("Last", Object::Reference(nodes[last].id));
    }
    pdf.set_object(root, outlines);
    let catalog = pdf.catalog_mut()?;
    catalog.set("Outlines", Object::Reference(root));
    catalog.set("PageMode", name("UseOutlines"));
    Ok(())
}

fn nest(pdf: &mut Document, entries: &[OutlineEntry]) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::with_capacity(entries.len());
    let mut open: Vec<usize> = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        while open
            .last()
            .is_some_and(|&above| entries[above].level >= entry.level)
        {
            open.pop();
        }
        let parent = open.last().copied();
        if let Some(parent) = parent {
            nodes[parent].children.push(place);
        }
        open.push(place);
        nodes.push(Node {
            id: pdf.new_object_id(),
            parent,
            children: Vec::new(),
        });
    }
    nodes
}
