//! Lists and quotations.

use crate::{
    document::Rich,
    drawing::{Colour, Face},
    layout::{
        compose::{Composer, keep_last, keep_with_next},
        page::Item,
        strip::{Bond, Strip, strips},
        structure::Role,
        style::{BODY, CAPTION, GUTTER, TEXT_WIDTH},
        text::set_in,
    },
};

impl Composer {
    pub(crate) fn list(&mut self, numbered: bool, items: &[Rich]) {
        let list = self.element(Role::List { numbered });
        let indent = if numbered { 16.0 } else { 11.0 };
        let mut before = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let text = self.linked(item);
            let tree = &mut self.done.tree;
            let entry = tree.within(list, Role::ListItem);
            let label = tree.within(entry, Role::ListLabel);
            let marker = if numbered {
                format!("{}.", index + 1)
            } else {
                "•".to_owned()
            };
            let marker = Rich::default().run(marker, Face::Regular, Colour::Ink2);
            let marker = set_in(tree, label, &marker, BODY, indent * 2.0);
            let body = tree.within(entry, Role::ListBody);
            let set = set_in(tree, body, &text, BODY, TEXT_WIDTH - indent);
            let mut lines = strips(set, indent);
            if lines.is_empty() {
                lines.push(Strip::blank(BODY.leading));
            }
            for line in marker.lines {
                lines[0].put(line, 0.0, 0.0);
            }
            // No item of one line stands alone above a page break or below it.
            let ends = index + 1 == items.len() && lines.len() == 1;
            if index > 0 && (ends || (index == 1 && before.len() == 1)) {
                keep_last(&mut before);
            }
            if let Some(last) = before.last_mut() {
                last.bond = last.bond.max(Bond::Items);
            }
            self.push(std::mem::replace(&mut before, lines), 0.0, 3.0);
        }
        self.push(before, 0.0, 7.0);
    }

    pub(crate) fn quotation(&mut self, text: &Rich, by: Option<&Rich>) {
        let indent = GUTTER + 2.0;
        let text = self.linked(text);
        let quotation = self.element(Role::Quotation);
        let paragraph = self.done.tree.within(quotation, Role::Paragraph);
        let width = TEXT_WIDTH - indent;
        let set = set_in(&mut self.done.tree, paragraph, &text, BODY, width).hung();
        let mut lines = strips(set, indent);
        if let Some(by) = by.filter(|by| !by.is_empty()) {
            let by = self.linked(by);
            let paragraph = self.done.tree.within(quotation, Role::Paragraph);
            let set = set_in(&mut self.done.tree, paragraph, &by, CAPTION, width);
            keep_with_next(&mut lines);
            lines.extend(strips(set, indent));
        }
        for line in &mut lines {
            let rule = [0.0, 0.0, 1.5, line.height];
            line.items.insert(
                0,
                Item::rectangle(rule, Colour::Stage(headwater_domain::Stage::ALL[2])),
            );
        }
        self.push(lines, 7.0, 10.0);
    }
}
