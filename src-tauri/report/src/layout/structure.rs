//! What the pages are made of: headings, paragraphs, tables, and how they hang together.

/// One part of the report, as a reader who cannot see the pages meets it.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// What it is.
    pub role: Role,
    /// The element it is in; none for the sections.
    pub parent: Option<usize>,
}

/// What an element is.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// A chapter.
    Section,
    /// Parts that belong together, such as a tile.
    Group,
    /// A heading of level 1 to 3.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List {
        /// Whether its items are numbered.
        numbered: bool,
    },
    /// An item of a list.
    ListItem,
    /// Its dot or number.
    ListLabel,
    /// What the item says.
    ListBody,
    /// A table.
    Table,
    /// Its head.
    TableHead,
    /// Its rows.
    TableBody,
    /// One row.
    TableRow,
    /// A head of a column.
    TableHeader,
    /// A cell.
    TableCell,
    /// A figure.
    Figure {
        /// What it shows, for who cannot see it.
        alternative: String,
        /// Where it stands: place of the page in the report from 0; left, top, right, bottom in points.
        /// None until it stands somewhere.
        area: Option<(usize, [f32; 4])>,
    },
    /// The message of a figure or table.
    Caption,
    /// A quotation.
    Quotation,
    /// A link.
    Link,
    /// What is seen of its parent: the only elements to which items on pages belong.
    Content,
}

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineEntry {
    /// 1 for a section, 2 and 3 for the headings in it.
    pub level: u8,
    /// What it says.
    pub title: String,
    /// The section's anchor, for entries of level 1.
    pub section: Option<&'static str>,
    /// The place of the page in the report, from 0.
    pub page: usize,
    /// How far down the page, in points.
    pub top: f32,
}

/// Elements being collected, in reading order.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub(crate) elements: Vec<Element>,
}

impl Tree {
    /// Adds an element and says its place.
    pub(crate) fn add(&mut self, role: Role, parent: Option<usize>) -> usize {
        self.elements.push(Element { role, parent });
        self.elements.len() - 1
    }

    /// Adds an element within another.
    pub(crate) fn within(&mut self, parent: usize, role: Role) -> usize {
        self.add(role, Some(parent))
    }
}
