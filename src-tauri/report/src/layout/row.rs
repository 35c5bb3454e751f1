//! The rows of tables and of lists in columns.

use crate::{
    document::{Cell, Rich},
    drawing::{Colour, Face},
    layout::{
        columns::{Place, right_of},
        compose::{Composer, keep_last, keep_with_next},
        page::{Item, Mark},
        sheet::Sheet,
        strip::{Strip, strips},
        structure::Role,
        style::{BODY, NUMBER, TABLE, TABLE_HEAD, TEXT_WIDTH, TextStyle},
        text::{set_beside, set_in},
    },
};

/// A cell that would be higher in its column, in points, leaves it and runs below its row.
const HIGHEST: f32 = 280.0;

/// The elements into which the rows of a table go.
#[derive(Clone, Copy)]
pub(crate) enum Body {
    Table(usize),
    /// A table without heads is read as a list.
    List(usize),
}

/// What all rows of a table share.
#[derive(Clone, Copy)]
pub(crate) struct Grid<'a> {
    pub(crate) places: &'a [Place],
    pub(crate) header: &'a [Rich],
    pub(crate) body: Body,
    /// How high the head is that later pages repeat.
    pub(crate) head_height: f32,
}

impl Composer {
    pub(crate) fn row(&mut self, cells: &[Cell], grid: Grid<'_>) -> Vec<Strip> {
        let (padding, list) = match grid.body {
            Body::Table(_) => (4.0, false),
            Body::List(_) => (5.0, true),
        };
        let places = grid.places;
        let mut row = self.row_element(grid.body);
        let baseline = cells
            .iter()
            .zip(places)
            .map(|(cell, place)| first_style(cell, *place, list).baseline())
            .fold(0.0, f32::max);
        let mut sheet = Sheet::default();
        let mut spilled = Vec::new();
        for (column, (cell, place)) in cells.iter().zip(places).enumerate() {
            let down = padding + baseline - first_style(cell, *place, list).baseline();
            let element = self.cell_element(&mut row, cell);
            if let Some(long) = self.cell(cell, element, &mut sheet, (*place, down, list)) {
                spilled.push((long, grid.header.get(column)));
            }
        }
        sheet.height += padding;
        let mut strips = sheet.into_strips(self.frame.body() - grid.head_height);
        for ((element, text), head) in &spilled {
            keep_last(&mut strips);
            strips.append(&mut self.spill((*element, text), *head, right_of(places)));
            if let Some(last) = strips.last_mut() {
                last.height += padding;
            }
        }
        let table = self.done.heads.len() - 1;
        for (index, strip) in strips.iter_mut().enumerate() {
            strip.table = Some(table);
            strip.below_head = if index > 0 { padding } else { 0.0 };
        }
        rule(&mut strips, list, right_of(places));
        strips
    }

    fn row_element(&mut self, body: Body) -> RowElement {
        let tree = &mut self.done.tree;
        match body {
            Body::Table(body) => RowElement::Row(tree.within(body, Role::TableRow)),
            Body::List(list) => RowElement::Item {
                item: tree.within(list, Role::ListItem),
                body: None,
            },
        }
    }

    fn cell_element(&mut self, row: &mut RowElement, cell: &Cell) -> usize {
        let tree = &mut self.done.tree;
        match row {
            RowElement::Row(row) => tree.within(*row, Role::TableCell),
            RowElement::Item { item, body } => match (cell, &body) {
                (Cell::Number(_), None) => tree.within(*item, Role::ListLabel),
                (Cell::Number(_) | Cell::Text(_) | Cell::Drawing(..), _) => {
                    let body = *body.get_or_insert_with(|| tree.within(*item, Role::ListBody));
                    tree.within(body, Role::Paragraph)
                }
            },
        }
    }

    fn cell(
        &mut self,
        cell: &Cell,
        element: usize,
        sheet: &mut Sheet,
        (place, down, list): (Place, f32, bool),
    ) -> Option<(usize, Rich)> {
        let right = place.right.then_some(place.width);
        match cell {
            Cell::Text(text) => return self.text_cell(text, element, sheet, (place, down, list)),
            Cell::Number(number) => {
                let number = Rich::default().run(number.as_str(), Face::Bold, Colour::Accent);
                let set = set_in(&mut self.done.tree, element, &number, NUMBER, place.width);
                sheet.put(set, place.x, down, right);
            }
            Cell::Drawing(drawing, alternative) => {
                let centred = (TABLE.leading - drawing.height) / 2.0;
                // The middle of small letters lies a little below that of their line.
                let [x, y, width] = [place.x, down + centred.max(-3.0) + 0.8, place.width];
                self.small_drawing((drawing, alternative), element, sheet, [x, y, width]);
            }
        }
        None
    }

    /// Sets a text in its column, and gives what of it is too high for that.
    fn text_cell(
        &mut self,
        text: &Rich,
        element: usize,
        sheet: &mut Sheet,
        (place, down, list): (Place, f32, bool),
    ) -> Option<(usize, Rich)> {
        let right = place.right.then_some(place.width);
        let mut rest = self.linked(text);
        let tree = &mut self.done.tree;
        let mut y = down;
        if list && place.widest {
            // What a step is stands a little larger.
            let (head, below) = head_and_rest(&rest);
            let set = set_in(tree, element, &head, BODY, place.width);
            y += set.height();
            sheet.put(set, place.x, down, right);
            rest = below;
        }
        let elements = tree.elements.len();
        let set = set_in(tree, element, &rest, TABLE, place.width);
        if set.height() > HIGHEST && place.width < TEXT_WIDTH {
            tree.elements.truncate(elements);
            return Some((element, rest));
        }
        sheet.put(set, place.x, y, right);
        None
    }

    /// The text of a cell that would be higher than is good in its column: below the rest of its row,
    /// as wide as other text, under the head of its column.
    fn spill(
        &mut self,
        (element, text): (usize, &Rich),
        head: Option<&Rich>,
        right: f32,
    ) -> Vec<Strip> {
        let left = (right - TEXT_WIDTH).max(0.0);
        let mut spilled = Vec::new();
        if let Some(head) = head {
            let head = set_beside(Mark::Artifact, &self.linked(head), TABLE_HEAD, TEXT_WIDTH);
            spilled.append(&mut strips(head, left));
        }
        keep_with_next(&mut spilled);
        let width = TEXT_WIDTH.min(right);
        let set = set_in(&mut self.done.tree, element, text, TABLE, width);
        spilled.append(&mut strips(set, left));
        spilled
    }
}

/// The element of a row.
enum RowElement {
    Row(usize),
    Item { item: usize, body: Option<usize> },
}

/// The first line of a cell and what stands below it. Between them hangs a space: who hears or copies
/// the text gets two words.
fn head_and_rest(text: &Rich) -> (Rich, Rich) {
    let (mut head, rest) = text.first_line();
    let goes_on = !head.is_empty() && !rest.is_empty();
    if let Some(last) = head.0.last_mut().filter(|_| goes_on) {
        last.text.push(' ');
    }
    (head, rest)
}

/// The style of the first line of a cell: what rows align by.
fn first_style(cell: &Cell, place: Place, list: bool) -> TextStyle {
    match cell {
        Cell::Text(_) if list && place.widest => BODY,
        Cell::Text(_) | Cell::Drawing(..) => TABLE,
        Cell::Number(_) => NUMBER,
    }
}

/// Draws the thin line between rows: below each row of a table, above each of a list.
fn rule(strips: &mut [Strip], list: bool, width: f32) {
    if list {
        if let Some(strip) = strips.first_mut() {
            let line = [0.0, 0.0, width, 0.5];
            strip.items.push(Item::rectangle(line, Colour::Rule));
        }
    } else if let Some(strip) = strips.last_mut() {
        let line = [0.0, strip.height - 0.5, width, 0.5];
        strip.items.push(Item::rectangle(line, Colour::Rule));
    }
}
