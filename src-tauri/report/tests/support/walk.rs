//! A walk through a PDF, from what is marked on its pages to its structure: what checkers overlook.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, and looks for one kind of thing among many"
)]

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};

/// A PDF with its structure.
pub(crate) struct Walk {
    pub(crate) pdf: Document,
    /// From the number of a page or annotation to the element or elements behind it.
    parents: BTreeMap<i64, Object>,
}

impl Walk {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let pdf = Document::load_mem(bytes).unwrap();
        let root = dictionary(&pdf, pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap());
        let tree = dictionary(&pdf, root.get(b"ParentTree").unwrap());
        let numbers = tree.get(b"Nums").and_then(Object::as_array).unwrap();
        let pairs = numbers
            .chunks(2)
            .map(|pair| (pair[0].as_i64().unwrap(), pair[1].clone()));
        let parents = pairs.collect();
        Self { pdf, parents }
    }

    pub(crate) fn pages(&self) -> Vec<ObjectId> {
        self.pdf.get_pages().into_values().collect()
    }

    pub(crate) fn get(&self, id: ObjectId) -> &Dictionary {
        self.pdf.get_dictionary(id).unwrap()
    }

    pub(crate) fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        dictionary(&self.pdf, object)
    }

    /// Every mark on every page leads to an element that names that mark as its child on that page.
    pub(crate) fn assert_marks_lead_to_elements(&self) {
        for page in self.pages() {
            let key = self
                .get(page)
                .get(b"StructParents")
                .and_then(Object::as_i64)
                .unwrap();
            let parents = self.pdf.dereference(&self.parents[&key]).unwrap().1;
            let parents = parents.as_array().unwrap();
            let marks = self.marks(page);
            assert_eq!(
                marks,
                (0..i64::try_from(parents.len()).unwrap()).collect::<Vec<_>>()
            );
            for (mark, parent) in marks.iter().zip(parents) {
                let element = self.dictionary(parent);
                assert!(has_mark(element, page, *mark), "mark {mark} of {page:?}");
            }
        }
    }

    /// Every annotation leads to a Link element that names it.
    pub(crate) fn assert_annotations_lead_to_links(&self) -> usize {
        let mut count = 0;
        for page in self.pages() {
            let Ok(annotations) = self.get(page).get(b"Annots") else {
                continue;
            };
            for annotation in annotations.as_array().unwrap() {
                let id = annotation.as_reference().unwrap();
                let annotation = self.get(id);
                assert!(
                    !annotation
                        .get(b"Contents")
                        .unwrap()
                        .as_str()
                        .unwrap()
                        .is_empty()
                );
                let key = annotation
                    .get(b"StructParent")
                    .and_then(Object::as_i64)
                    .unwrap();
                let element = self.dictionary(&self.parents[&key]);
                assert_eq!(element.get(b"S").unwrap().as_name().unwrap(), b"Link");
                let kids = element.get(b"K").and_then(Object::as_array).unwrap();
                let named = kids.iter().filter_map(|kid| kid.as_dict().ok());
                let mut objects = named.filter_map(|kid| kid.get(b"Obj").ok()?.as_reference().ok());
                assert!(objects.any(|object| object == id));
                count += 1;
            }
        }
        count
    }

    /// No script, no file, no action but following a link that is seen.
    pub(crate) fn assert_nothing_acts(&self) {
        for object in self.pdf.objects.values() {
            let Ok(dictionary) = object.as_dict() else {
                continue;
            };
            for key in [
                "OpenAction",
                "AA",
                "JS",
                "JavaScript",
                "EmbeddedFiles",
                "Launch",
            ] {
                assert!(!dictionary.has(key.as_bytes()), "{key} in {dictionary:?}");
            }
            let Ok(action) = dictionary.get(b"A").and_then(Object::as_dict) else {
                continue;
            };
            let Ok(kind) = action.get(b"S").and_then(Object::as_name) else {
                continue;
            };
            assert!([b"URI".as_slice(), b"GoTo"].contains(&kind), "{action:?}");
            if let Ok(address) = action.get(b"URI").and_then(Object::as_str) {
                let safe = ["http:", "https:", "mailto:"].map(str::as_bytes);
                assert!(
                    safe.iter().any(|scheme| address.starts_with(scheme)),
                    "{action:?}"
                );
            }
        }
    }

    /// All elements of that type.
    pub(crate) fn elements(&self, tag: &str) -> Vec<&Dictionary> {
        let is_element = |object: &&Object| {
            let Ok(element) = object.as_dict() else {
                return false;
            };
            let name = |key: &[u8]| {
                element
                    .get(key)
                    .and_then(Object::as_name)
                    .unwrap_or_default()
            };
            name(b"Type") == b"StructElem" && name(b"S") == tag.as_bytes()
        };
        let elements = self.pdf.objects.values().filter(is_element);
        elements.map(|element| element.as_dict().unwrap()).collect()
    }

    /// The numbers of the marks on a page; everything else on it must be an artifact.
    fn marks(&self, page: ObjectId) -> Vec<i64> {
        let content = Content::decode(&self.pdf.get_page_content(page)).unwrap();
        let (mut marks, mut depth) = (Vec::new(), 0);
        for operation in content.operations {
            match operation.operator.as_str() {
                "BDC" => {
                    depth += 1;
                    let properties = operation.operands[1].as_dict().unwrap();
                    marks.extend(properties.get(b"MCID").and_then(Object::as_i64));
                }
                "EMC" => depth -= 1,
                "TJ" | "Tj" | "f" | "S" => {
                    assert!(depth > 0, "something stands outside of every mark");
                }
                _ => {}
            }
        }
        assert_eq!(depth, 0);
        marks
    }
}

fn dictionary<'a>(pdf: &'a Document, object: &'a Object) -> &'a Dictionary {
    pdf.dereference(object).unwrap().1.as_dict().unwrap()
}

fn has_mark(element: &Dictionary, page: ObjectId, mark: i64) -> bool {
    let own = element.get(b"Pg").and_then(Object::as_reference);
    let kids = element.get(b"K").and_then(Object::as_array).unwrap();
    kids.iter().any(|kid| match kid {
        Object::Integer(number) => *number == mark && own.as_ref().is_ok_and(|own| *own == page),
        Object::Dictionary(kid) => {
            let number = kid.get(b"MCID").and_then(Object::as_i64);
            let on = kid.get(b"Pg").and_then(Object::as_reference);
            number.is_ok_and(|number| number == mark) && on.is_ok_and(|on| on == page)
        }
        _ => false,
    })
}
