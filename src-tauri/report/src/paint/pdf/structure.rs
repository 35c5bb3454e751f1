//! Tags: the structure tree, and the tree that leads back from what is marked on a page.

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::{
    layout::{Pages, Role},
    paint::pdf::{
        links::LinkAnnotation,
        object::{dictionary, integer, name, real, text},
    },
};

/// The objects of the elements: none where an element has nothing to say.
pub(super) type ElementIds = Vec<Option<ObjectId>>;

/// Gives an object to every element that will be in the tree.
pub(super) fn ids(pdf: &mut Document, pages: &Pages, marked: &[Vec<usize>]) -> ElementIds {
    let elements = &pages.elements;
    let mut used = vec![false; elements.len()];
    let seen = marked.iter().flatten().copied();
    // A cell without text still holds the place of its column.
    let cells = elements.iter().enumerate().filter_map(|(place, element)| {
        matches!(element.role, Role::TableCell | Role::TableHeader).then_some(place)
    });
    for place in seen.chain(cells) {
        let mut at = Some(place);
        while let Some(place) = at.filter(|&place| !used[place]) {
            used[place] = true;
            at = elements[place].parent;
        }
    }
    let has_object = |(used, role): (bool, &Role)| used && *role != Role::Content;
    used.into_iter()
        .zip(elements.iter().map(|element| &element.role))
        .map(|each| has_object(each).then(|| pdf.new_object_id()))
        .collect()
}

/// Adds the structure tree.
pub(super) fn add(
    pdf: &mut Document,
    pages: &Pages,
    marked: &[Vec<usize>],
    page_ids: &[ObjectId],
    ids: &ElementIds,
    links: &[LinkAnnotation],
) -> lopdf::Result<()> {
    let root = pdf.new_object_id();
    let document = pdf.new_object_id();
    let mut dictionaries = elements(pages, ids, document);
    let kids = kids(pages, marked, page_ids, ids, links, &mut dictionaries);
    let mut top = Vec::new();
    for (place, dictionary) in dictionaries.into_iter().enumerate() {
        let (Some(id), Some(mut dictionary)) = (ids[place], dictionary) else {
            continue;
        };
        if pages.elements[place].parent.is_none() {
            top.push(Object::Reference(id));
        }
        dictionary.set("K", kids[place].clone());
        pdf.set_object(id, dictionary);
    }
    let parents = parents(pdf, pages, marked, ids, links);
    let keys = integer(page_ids.len() + links.len());
    set_roots(pdf, (root, document), top, (parents, keys));
    for (index, page) in page_ids.iter().enumerate() {
        let page = pdf.get_dictionary_mut(*page)?;
        page.set("StructParents", integer(index));
        page.set("Tabs", name("S"));
    }
    pdf.catalog_mut()?
        .set("StructTreeRoot", Object::Reference(root));
    Ok(())
}

/// The root of the tree, and in it the one element that holds the sections.
fn set_roots(
    pdf: &mut Document,
    (root, document): (ObjectId, ObjectId),
    sections: Vec<Object>,
    (parents, next_key): (ObjectId, Object),
) {
    let element = dictionary([
        ("Type", name("StructElem")),
        ("S", name("Document")),
        ("P", Object::Reference(root)),
        ("K", Object::Array(sections)),
    ]);
    pdf.set_object(document, element);
    let tree = dictionary([
        ("Type", name("StructTreeRoot")),
        ("K", Object::Array(vec![Object::Reference(document)])),
        ("ParentTree", Object::Reference(parents)),
        ("ParentTreeNextKey", next_key),
    ]);
    pdf.set_object(root, tree);
}

/// The dictionaries of the elements, without their children.
fn elements(pages: &Pages, ids: &ElementIds, document: ObjectId) -> Vec<Option<Dictionary>> {
    let dictionary_of = |place: usize| {
        ids[place]?;
        let element = &pages.elements[place];
        let parent = element
            .parent
            .and_then(|parent| ids[parent])
            .unwrap_or(document);
        let mut dictionary = dictionary([
            ("Type", name("StructElem")),
            ("S", name(tag(&element.role))),
            ("P", Object::Reference(parent)),
        ]);
        attributes(&mut dictionary, &element.role, pages);
        Some(dictionary)
    };
    (0..pages.elements.len()).map(dictionary_of).collect()
}

fn attributes(element: &mut Dictionary, role: &Role, pages: &Pages) {
    let owned = |owner: &str, key: &str, value: Object| {
        Object::Dictionary(dictionary([("O", name(owner)), (key, value)]))
    };
    match role {
        Role::Figure { alternative, area } => {
            element.set("Alt", text(alternative));
            if let Some((page, [left, top, right, bottom])) = area {
                let height = pages.pages.get(*page).map_or(0.0, |page| page.height);
                let area = [*left, height - bottom, *right, height - top].map(real);
                element.set("A", owned("Layout", "BBox", Object::Array(area.to_vec())));
            }
        }
        Role::TableHeader => element.set("A", owned("Table", "Scope", name("Column"))),
        Role::List { numbered } => {
            let numbering = name(if *numbered { "Decimal" } else { "Disc" });
            element.set("A", owned("List", "ListNumbering", numbering));
        }
        Role::Section
        | Role::Group
        | Role::Heading(_)
        | Role::Paragraph
        | Role::ListItem
        | Role::ListLabel
        | Role::ListBody
        | Role::Table
        | Role::TableHead
        | Role::TableBody
        | Role::TableRow
        | Role::TableCell
        | Role::Caption
        | Role::Quotation
        | Role::Link
        | Role::Content => {}
    }
}

/// The children of every element, in reading order.
fn kids(
    pages: &Pages,
    marked: &[Vec<usize>],
    page_ids: &[ObjectId],
    ids: &ElementIds,
    links: &[LinkAnnotation],
    dictionaries: &mut [Option<Dictionary>],
) -> Vec<Vec<Object>> {
    let mut on_pages: Vec<Vec<(ObjectId, usize)>> = vec![Vec::new(); pages.elements.len()];
    for (marks, page) in marked.iter().zip(page_ids) {
        for (number, &element) in marks.iter().enumerate() {
            on_pages[element].push((*page, number));
        }
    }
    let mut kids: Vec<Vec<Object>> = vec![Vec::new(); pages.elements.len()];
    for (place, element) in pages.elements.iter().enumerate() {
        let Some(parent) = element.parent else {
            continue;
        };
        if let Some(id) = ids[place] {
            kids[parent].push(Object::Reference(id));
        }
        for &(page, number) in &on_pages[place] {
            let parent_page = dictionaries[parent]
                .as_mut()
                .map(|parent| first_page(parent, page));
            kids[parent].push(if parent_page == Some(page) {
                integer(number)
            } else {
                Object::Dictionary(dictionary([
                    ("Type", name("MCR")),
                    ("Pg", Object::Reference(page)),
                    ("MCID", integer(number)),
                ]))
            });
        }
    }
    for link in links {
        kids[link.element].push(Object::Dictionary(dictionary([
            ("Type", name("OBJR")),
            ("Obj", Object::Reference(link.id)),
            ("Pg", Object::Reference(link.page)),
        ])));
    }
    kids
}

/// The page of an element: the first on which it has something.
fn first_page(element: &mut Dictionary, page: ObjectId) -> ObjectId {
    if let Ok(known) = element.get(b"Pg").and_then(Object::as_reference) {
        return known;
    }
    element.set("Pg", Object::Reference(page));
    page
}

/// The tree from marks and annotations back to their elements.
fn parents(
    pdf: &mut Document,
    pages: &Pages,
    marked: &[Vec<usize>],
    ids: &ElementIds,
    links: &[LinkAnnotation],
) -> ObjectId {
    let mut numbers = Vec::new();
    for (index, marks) in marked.iter().enumerate() {
        let parent = |&place: &usize| {
            let parent = pages.elements[place].parent.and_then(|parent| ids[parent]);
            parent.map_or(Object::Null, Object::Reference)
        };
        let parents = pdf.add_object(marks.iter().map(parent).collect::<Vec<_>>());
        numbers.push(integer(index));
        numbers.push(Object::Reference(parents));
    }
    for (index, link) in links.iter().enumerate() {
        numbers.push(integer(marked.len() + index));
        numbers.push(ids[link.element].map_or(Object::Null, Object::Reference));
    }
    pdf.add_object(dictionary([("Nums", Object::Array(numbers))]))
}

/// The tag under which the content of an element is marked on a page.
pub(super) fn content_tag(pages: &Pages, content: usize) -> &'static str {
    let parent = pages
        .elements
        .get(content)
        .and_then(|element| element.parent);
    let parent = parent.and_then(|parent| pages.elements.get(parent));
    parent.map_or("Span", |parent| tag(&parent.role))
}

fn tag(role: &Role) -> &'static str {
    match role {
        Role::Section => "Sect",
        Role::Group => "Div",
        Role::Heading(1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(_) => "H3",
        Role::Paragraph => "P",
        Role::List { .. } => "L",
        Role::ListItem => "LI",
        Role::ListLabel => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::TableRow => "TR",
        Role::TableHeader => "TH",
        Role::TableCell => "TD",
        Role::Figure { .. } => "Figure",
        Role::Caption => "Caption",
        Role::Quotation => "BlockQuote",
        Role::Link => "Link",
        Role::Content => "Span",
    }
}
