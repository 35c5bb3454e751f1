//! Composing: from blocks to strips.

use crate::{
    document::{Block, Document, Link, Rich, Section, Style},
    drawing::Colour,
    layout::{
        frame::Frame,
        logo::title_width,
        strip::{Bond, Strip, put_beside, strips},
        structure::{OutlineEntry, Role, Tree},
        style::{
            BODY, CAPTION, LABEL, LEAD, LEAD_WIDTH, LIVE_WIDTH, SECTION, SIDE_LEFT, SIDE_WIDTH,
            SMALL, SUBSECTION, TEXT_WIDTH, TITLE, TITLE_WIDTH,
        },
        text::set_in,
    },
    logo::Logo,
};

/// What a document becomes before it is cut into pages.
#[derive(Debug, Default)]
pub(crate) struct Composition {
    pub(crate) strips: Vec<Strip>,
    pub(crate) tree: Tree,
    /// The head of each table that has one.
    pub(crate) heads: Vec<Option<Strip>>,
}

/// Turns blocks into strips.
pub(crate) struct Composer {
    pub(crate) frame: Frame,
    pub(crate) done: Composition,
    /// The section being composed.
    pub(crate) section: usize,
    pub(crate) figures: usize,
    pub(crate) tables: usize,
    /// The sections to which links may lead.
    targets: Vec<&'static str>,
    /// White space behind the block before.
    after: f32,
    /// The level of the heading before.
    level: u8,
}

/// Composes a document.
pub(crate) fn compose(document: &Document, frame: Frame) -> Composition {
    let mut composer = Composer {
        frame,
        done: Composition::default(),
        section: 0,
        figures: 0,
        tables: 0,
        targets: document.sections.iter().map(|section| section.id).collect(),
        after: 0.0,
        level: 1,
    };
    let mut logo = document.about.logo.as_ref();
    for section in &document.sections {
        composer.section(section, logo.take());
    }
    composer.done
}

impl Composer {
    fn section(&mut self, section: &Section, logo: Option<&Logo>) {
        self.section = self.done.tree.add(Role::Section, None);
        self.level = 1;
        let title = self.linked(&section.title);
        let element = self.element(Role::Heading(1));
        let width = title_width(logo);
        let set = set_in(&mut self.done.tree, element, &title, TITLE, width);
        let mut title = strips(set, 0.0);
        // Even a title that says nothing has its place, so that links to the section lead somewhere.
        if title.is_empty() {
            title.push(Strip::default());
        }
        if let Some(logo) = logo {
            self.logo(logo, &mut title);
        }
        if let Some(first) = title.first_mut() {
            first.new_page = section.new_page;
            first.entry = Some(OutlineEntry {
                level: 1,
                title: section.outline.clone(),
                section: Some(section.id),
                page: 0,
                top: 0.0,
            });
        }
        keep_with_next(&mut title);
        self.push(title, 28.0, 7.0);
        for (place, block) in section.blocks.iter().enumerate() {
            self.lead_in(&section.blocks[..place], block);
            self.block(block);
        }
    }

    /// Bonds a paragraph to what it leads to.
    fn lead_in(&mut self, before: &[Block], block: &Block) {
        let leads = match block {
            Block::Heading { .. } | Block::Label(_) | Block::Space(_) => return,
            Block::Paragraph { .. } | Block::Quotation { .. } => false,
            Block::List { .. } | Block::Table(_) | Block::Figure { .. } | Block::Tiles(_) => true,
        };
        let [above @ .., Block::Paragraph { .. }] = before else {
            return;
        };
        let headed = matches!(above, [.., Block::Heading { .. }]);
        let bond = match (leads, headed) {
            (false, _) => Bond::Paragraphs,
            (true, false) => Bond::LeadIn,
            (true, true) => Bond::Headed,
        };
        if let Some(last) = self.done.strips.last_mut() {
            last.bond = last.bond.max(bond);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Label(text) => self.label(text),
            Block::Paragraph { text, style, side } => self.paragraph(text, *style, side.as_ref()),
            Block::List { numbered, items } => self.list(*numbered, items),
            Block::Table(table) => self.table(table),
            Block::Figure {
                drawing,
                alternative,
                caption,
                ..
            } => self.figure(drawing, alternative, caption),
            Block::Tiles(tiles) => self.tiles(tiles),
            Block::Quotation { text, by } => self.quotation(text, by.as_ref()),
            Block::Space(lines) => self.after += f32::from(*lines) * BODY.leading,
        }
    }

    fn heading(&mut self, level: u8, text: &Rich) {
        let level = self.next_level(level);
        let (style, before, after) = match level {
            2 => (SECTION, 21.0, 5.0),
            _ => (SUBSECTION, 14.0, 2.0),
        };
        let text = self.linked(text);
        let element = self.element(Role::Heading(level));
        let set = set_in(&mut self.done.tree, element, &text, style, TITLE_WIDTH);
        let mut lines = strips(set, 0.0);
        if let Some(first) = lines.first_mut() {
            first.entry = Some(OutlineEntry {
                level,
                title: text.text(),
                section: None,
                page: 0,
                top: 0.0,
            });
        }
        keep_with_next(&mut lines);
        self.push(lines, before, after);
    }

    /// The level of a heading that asks for that one: none is skipped on the way down.
    fn next_level(&mut self, level: u8) -> u8 {
        self.level = level.clamp(2, 3).min(self.level + 1);
        self.level
    }

    fn label(&mut self, text: &Rich) {
        let text = self.linked(text);
        let level = self.next_level(2);
        let element = self.element(Role::Heading(level));
        let set = set_in(&mut self.done.tree, element, &text, LABEL, LIVE_WIDTH);
        let mut lines = strips(set, 0.0);
        keep_with_next(&mut lines);
        self.push(lines, 21.0, 5.0);
    }

    fn paragraph(&mut self, text: &Rich, style: Style, side: Option<&Rich>) {
        let (set_as, width, after) = match style {
            Style::Lead => (LEAD, LEAD_WIDTH, 10.0),
            Style::Body => (BODY, TEXT_WIDTH, 7.0),
            Style::Wide => (BODY, LEAD_WIDTH, 7.0),
            Style::Small => (SMALL, LEAD_WIDTH, 6.0),
            Style::Caption => (CAPTION, TEXT_WIDTH, 5.5),
        };
        let width = if side.is_some() {
            width.min(TEXT_WIDTH)
        } else {
            width
        };
        let text = self.linked(text);
        let element = self.element(Role::Paragraph);
        let set = set_in(&mut self.done.tree, element, &text, set_as, width);
        let mut lines = strips(set, 0.0);
        if let Some(side) = side.filter(|side| !side.is_empty()) {
            let side = self.linked(side);
            let element = self.element(Role::Paragraph);
            let set = set_in(&mut self.done.tree, element, &side, CAPTION, SIDE_WIDTH).hung();
            let shift = set_as.baseline() - CAPTION.baseline();
            put_beside(&mut lines, set, SIDE_LEFT, shift.max(0.0));
        }
        self.push(lines, 0.0, after);
    }

    /// An element of the section.
    pub(crate) fn element(&mut self, role: Role) -> usize {
        self.done.tree.within(self.section, role)
    }

    /// Adds the strips of a block, with white space before it and behind it: the larger of two that
    /// meet.
    pub(crate) fn push(&mut self, mut strips: Vec<Strip>, before: f32, after: f32) {
        let Some(first) = strips.first_mut() else {
            return;
        };
        first.space = self.after.max(before);
        self.after = after;
        self.done.strips.append(&mut strips);
    }

    /// The same text without the links that must not or cannot be followed.
    pub(crate) fn linked(&self, rich: &Rich) -> Rich {
        let mut rich = rich.clone();
        for run in &mut rich.0 {
            let stays = match &run.link {
                None => true,
                Some(Link::Section(id)) => self.targets.contains(id),
                Some(Link::Address(address)) => is_safe(address),
            };
            if !stays {
                run.link = None;
                if run.colour == Colour::Accent {
                    run.colour = Colour::Ink;
                }
            }
        }
        rich
    }
}

/// Whether an address may stand as a link: http, https and mailto only.
pub(crate) fn is_safe(address: &str) -> bool {
    let scheme = address
        .split(':')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    let known = matches!(scheme.as_str(), "http" | "https" | "mailto") && address.contains(':');
    known
        && !address
            .chars()
            .any(|character| character.is_control() || character == ' ')
}

/// Keeps the last strip with what follows.
pub(crate) fn keep_last(strips: &mut [Strip]) {
    if let Some(last) = strips.last_mut() {
        last.bond = Bond::Always;
    }
}

/// Keeps all strips together and with what follows.
pub(crate) fn keep_with_next(strips: &mut [Strip]) {
    for strip in strips {
        strip.bond = Bond::Always;
    }
}
