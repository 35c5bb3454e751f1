//! Cutting strips into pages.

use crate::layout::{
    compose::Composition,
    frame::Frame,
    page::Page,
    strip::Strip,
    structure::{OutlineEntry, Role, Tree},
};

/// Pages before their head and foot, with what the outline says of them.
pub(crate) struct Paginated {
    pub(crate) pages: Vec<Page>,
    pub(crate) tree: Tree,
    pub(crate) outline: Vec<OutlineEntry>,
}

/// Cuts strips into pages. Strips that keep together go to the next page together, unless they are
/// higher than a page; a page that begins in a table repeats its head.
pub(crate) fn paginate(composition: Composition, frame: Frame) -> Paginated {
    let Composition {
        strips,
        tree,
        heads,
    } = composition;
    let mut paginator = Paginator {
        frame,
        heads,
        y: frame.top,
        done: Paginated {
            pages: Vec::new(),
            tree,
            outline: Vec::new(),
        },
    };
    paginator.begin_page();
    let mut rest = strips.into_iter().peekable();
    let mut group = Vec::new();
    while let Some(strip) = rest.next() {
        let ends = !strip.keep || rest.peek().is_none_or(|next| next.new_page);
        group.push(strip);
        if ends {
            paginator.place(std::mem::take(&mut group));
        }
    }
    for page in &mut paginator.done.pages {
        page.items.sort_by_key(|item| item.mark);
    }
    paginator.done
}

/// The part of a page below which it counts as almost empty.
const YOUNG: f32 = 0.4;

struct Paginator {
    frame: Frame,
    heads: Vec<Option<Strip>>,
    /// How far down the page things stand already.
    y: f32,
    done: Paginated,
}

impl Paginator {
    fn begin_page(&mut self) {
        self.done.pages.push(Page {
            number: self.done.pages.len() + 1,
            width: self.frame.width,
            height: self.frame.height,
            items: Vec::new(),
            links: Vec::new(),
        });
        self.y = self.frame.top;
    }

    fn is_at_top(&self) -> bool {
        self.y <= self.frame.top
    }

    /// Whether so little stands on the page that a section begins below it, instead of leaving it
    /// almost empty.
    fn is_young(&self) -> bool {
        self.y < self.frame.top + self.frame.body() * YOUNG
    }

    /// Places strips that keep together.
    fn place(&mut self, group: Vec<Strip>) {
        let new_page = group.first().is_some_and(|strip| strip.new_page) && !self.is_young();
        if !self.is_at_top() && (new_page || !self.fits(&group)) {
            self.begin_page();
        }
        for strip in group {
            // Only where all of them together are higher than a page.
            if !self.is_at_top() && !self.fits(std::slice::from_ref(&strip)) {
                self.begin_page();
            }
            self.place_one(strip);
        }
    }

    fn fits(&self, group: &[Strip]) -> bool {
        let height: f32 = group.iter().map(|strip| strip.space + strip.height).sum();
        // A hair of room, so that sums of many fractions do not push a line away.
        self.y + height <= self.frame.bottom + 0.01
    }

    fn place_one(&mut self, strip: Strip) {
        if self.is_at_top() {
            let head = strip
                .table
                .and_then(|table| self.heads.get(table)?.as_ref());
            if let Some(head) = head {
                let (x, y) = (self.frame.left, self.y);
                self.y += head.height + strip.below_head;
                let items: Vec<_> = head
                    .items
                    .iter()
                    .map(|item| item.clone().moved(x, y))
                    .collect();
                self.page().items.extend(items);
            }
        } else {
            self.y += strip.space;
        }
        let (x, y) = (self.frame.left, self.y);
        self.y += strip.height;
        let index = self.done.pages.len() - 1;
        if let Some(entry) = strip.entry {
            let (page, top) = (index, y);
            self.done.outline.push(OutlineEntry { page, top, ..entry });
        }
        for (element, [left, top, right, bottom]) in strip.figures {
            if let Role::Figure { area, .. } = &mut self.done.tree.elements[element].role {
                *area = Some((index, [left + x, top + y, right + x, bottom + y]));
            }
        }
        let page = self.page();
        page.items
            .extend(strip.items.into_iter().map(|item| item.moved(x, y)));
        page.links
            .extend(strip.links.into_iter().map(|link| link.moved(x, y)));
    }

    fn page(&mut self) -> &mut Page {
        self.done
            .pages
            .last_mut()
            .expect("BUG: there is always a page")
    }
}
