//! Tables.

use crate::{
    document::{Cell, Rich, Table},
    drawing::Colour,
    layout::{
        columns::{Place, places, right_of},
        compose::{Composer, keep_with_next},
        page::{Item, Mark},
        row::{Body, Grid},
        sheet::Sheet,
        strip::{Bond, Strip, strips},
        structure::Role,
        style::{CAPTION, LIVE_WIDTH, TABLE_HEAD},
        text::{SetText, set_in},
    },
};

/// A row that is higher stands well enough alone above a page break or below it.
const LOW: f32 = 72.0;

impl Composer {
    pub(crate) fn table(&mut self, table: &Table) {
        let places = places(&table.columns);
        let is_list = table.header.iter().all(Rich::is_empty);
        let numbered = table
            .rows
            .iter()
            .flatten()
            .any(|cell| matches!(cell, Cell::Number(_)));
        let as_list = Role::List { numbered };
        let element = self.element(if is_list { as_list } else { Role::Table });
        let mut set = Vec::new();
        if let Some(caption) = &table.caption {
            set.append(&mut self.table_caption(element, caption));
        }
        let mut head = None;
        let body = if is_list {
            Body::List(element)
        } else {
            let mut strips = self.table_head(element, &table.header, &places);
            head = strips.first().filter(|_| strips.len() == 1).map(repeated);
            set.append(&mut strips);
            Body::Table(self.done.tree.within(element, Role::TableBody))
        };
        keep_with_next(&mut set);
        let head_height = head.as_ref().map_or(0.0, |head| head.height);
        self.done.heads.push(head);
        let grid = Grid {
            places: &places,
            header: &table.header,
            body,
            head_height,
        };
        let mut rows: Vec<Vec<Strip>> = table.rows.iter().map(|row| self.row(row, grid)).collect();
        bond_rows(&mut rows, &table.rows);
        set.extend(rows.into_iter().flatten());
        let (before, after) = if is_list { (0.0, 10.0) } else { (10.0, 14.0) };
        self.push(set, before, after);
    }

    fn table_caption(&mut self, table: usize, caption: &Rich) -> Vec<Strip> {
        self.tables += 1;
        let caption = self.numbered("Table", self.tables, caption);
        let element = self.done.tree.within(table, Role::Caption);
        let set = set_in(&mut self.done.tree, element, &caption, CAPTION, LIVE_WIDTH);
        let mut lines = strips(set, 0.0);
        if let Some(last) = lines.last_mut() {
            last.height += 5.0;
        }
        lines
    }

    /// The head of a table: one strip, unless it is so high that no page has room to repeat it.
    fn table_head(&mut self, table: usize, header: &[Rich], places: &[Place]) -> Vec<Strip> {
        let head = self.done.tree.within(table, Role::TableHead);
        let row = self.done.tree.within(head, Role::TableRow);
        let mut cells = Vec::new();
        for (text, place) in header.iter().zip(places) {
            let text = self.linked(text);
            let cell = self.done.tree.within(row, Role::TableHeader);
            cells.push(set_in(
                &mut self.done.tree,
                cell,
                &text,
                TABLE_HEAD,
                place.width,
            ));
        }
        let height = cells.iter().map(SetText::height).fold(0.0, f32::max);
        let mut sheet = Sheet::default();
        for (cell, place) in cells.into_iter().zip(places) {
            // Heads stand on the rule below them.
            let y = height - cell.height();
            sheet.put(cell, place.x, y, place.right.then_some(place.width));
        }
        sheet.height += 4.0;
        let mut strips = sheet.into_strips(self.frame.body() / 3.0);
        if let Some(last) = strips.last_mut() {
            let rule = [0.0, last.height - 0.75, right_of(places), 0.75];
            last.items.push(Item::rectangle(rule, Colour::Ink));
        }
        strips
    }
}

/// Says what a page break between two rows would part.
fn bond_rows(rows: &mut [Vec<Strip>], cells: &[Vec<Cell>]) {
    let high: Vec<f32> = rows
        .iter()
        .map(|row| row.iter().map(|strip| strip.height).sum())
        .collect();
    for at in 1..rows.len() {
        let (above, below) = high.split_at(at);
        // Neither the first row stands alone above a page break, nor the last one below it.
        let alone = |rows: &[f32]| rows.len() == 1 && rows[0] < LOW;
        let few = |rows: &[f32]| rows.len() <= 2 && rows.iter().sum::<f32>() < 2.0 * LOW;
        let bond = if alone(above) || alone(below) {
            Bond::Always
        } else if few(above) || few(below) {
            Bond::FewRows
        } else if continues(&cells[at]) {
            Bond::Group
        } else {
            Bond::Rows
        };
        if let Some(last) = rows[at - 1].last_mut() {
            last.bond = bond;
        }
    }
}

/// Whether a row continues the one above: its first cell is empty.
fn continues(row: &[Cell]) -> bool {
    match row.first() {
        Some(Cell::Text(text)) => text.is_empty(),
        Some(Cell::Number(_) | Cell::Drawing(..)) | None => false,
    }
}

/// The head of a table as later pages repeat it.
fn repeated(head: &Strip) -> Strip {
    let as_header = |item: &Item| Item {
        mark: Mark::Header,
        ink: item.ink.clone(),
    };
    Strip {
        height: head.height,
        items: head.items.iter().map(as_header).collect(),
        ..Strip::default()
    }
}
