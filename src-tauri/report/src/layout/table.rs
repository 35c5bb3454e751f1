//! Tables.

use crate::{
    document::{Cell, Rich, Table},
    drawing::{Colour, Face},
    layout::{
        columns::{Place, places, right_of},
        compose::{Composer, keep_with_next},
        page::{Item, Mark},
        sheet::Sheet,
        strip::{Strip, strips},
        structure::Role,
        style::{BODY, CAPTION, LIVE_WIDTH, NUMBER, TABLE, TABLE_HEAD, TextStyle},
        text::{SetText, set_in},
    },
};

/// The elements into which the rows of a table go.
#[derive(Clone, Copy)]
enum Body {
    Table(usize),
    /// A table without heads is read as a list.
    List(usize),
}

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
        for (index, row) in table.rows.iter().enumerate() {
            let before = set.len();
            set.append(&mut self.row(row, &places, body, head_height));
            // Neither the first row stands alone above a page break, nor the last one below it.
            let ends = index + 1 == table.rows.len();
            if (ends || index == 1)
                && let Some(above) = before.checked_sub(1).and_then(|at| set.get_mut(at))
            {
                above.keep = true;
            }
        }
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

    fn row(
        &mut self,
        cells: &[Cell],
        places: &[Place],
        body: Body,
        head_height: f32,
    ) -> Vec<Strip> {
        let (padding, list) = match body {
            Body::Table(_) => (4.0, false),
            Body::List(_) => (5.0, true),
        };
        let mut row = self.row_element(body);
        let baseline = cells
            .iter()
            .zip(places)
            .map(|(cell, place)| first_style(cell, *place, list).baseline())
            .fold(0.0, f32::max);
        let mut sheet = Sheet::default();
        for (cell, place) in cells.iter().zip(places) {
            let down = padding + baseline - first_style(cell, *place, list).baseline();
            let element = self.cell_element(&mut row, cell);
            self.cell(cell, element, &mut sheet, (*place, down, list));
        }
        sheet.height += padding;
        let mut strips = sheet.into_strips(self.frame.body() - head_height);
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
    ) {
        let right = place.right.then_some(place.width);
        match cell {
            Cell::Text(text) => {
                let text = self.linked(text);
                let tree = &mut self.done.tree;
                let mut y = down;
                let (head, rest) = if list && place.widest {
                    split(&text)
                } else {
                    (None, text)
                };
                if let Some(head) = head {
                    let set = set_in(tree, element, &head, BODY, place.width);
                    y += set.height();
                    sheet.put(set, place.x, down, right);
                }
                let set = set_in(tree, element, &rest, TABLE, place.width);
                sheet.put(set, place.x, y, right);
            }
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
    }
}

/// The element of a row.
enum RowElement {
    Row(usize),
    Item { item: usize, body: Option<usize> },
}

/// The style of the first line of a cell: what rows align by.
fn first_style(cell: &Cell, place: Place, list: bool) -> TextStyle {
    match cell {
        Cell::Text(_) if list && place.widest => BODY,
        Cell::Text(_) | Cell::Drawing(..) => TABLE,
        Cell::Number(_) => NUMBER,
    }
}

/// In a list, what a step is stands a little larger than what its author says of it on further lines.
fn split(text: &Rich) -> (Option<Rich>, Rich) {
    let mut head = Rich::default();
    let mut rest = Rich::default();
    let mut broken = false;
    for run in &text.0 {
        let mut part = run.clone();
        if broken {
            rest.0.push(part);
        } else if let Some((before, after)) = run.text.split_once('\n') {
            broken = true;
            before.clone_into(&mut part.text);
            head.0.push(part.clone());
            after.clone_into(&mut part.text);
            rest.0.push(part);
        } else {
            head.0.push(part);
        }
    }
    rest.0.retain(|run| !run.text.is_empty());
    (Some(head), rest)
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
