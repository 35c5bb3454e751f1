//! Placing strips on pages.

use crate::layout::{
    breaks::{self, SECTION_SPACE},
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

/// Cuts strips into pages; a page that begins in a table repeats its head.
pub(crate) fn paginate(composition: Composition, frame: Frame) -> Paginated {
    let Composition {
        mut strips,
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
    breaks::tighten_first(&mut strips, frame.body());
    let groups = breaks::groups(strips, &paginator.heads, frame.body());
    let pages = breaks::pages(&groups, frame.body());
    let mut strips = groups.into_iter().map(|group| group.strips);
    for page in pages {
        paginator.begin_page();
        for strip in strips.by_ref().take(page.len()).flatten() {
            paginator.place(strip);
        }
    }
    if paginator.done.pages.is_empty() {
        paginator.begin_page();
    }
    for page in &mut paginator.done.pages {
        page.items.sort_by_key(|item| item.mark);
    }
    paginator.done
}

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

    fn place(&mut self, strip: Strip) {
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
        } else if strip.new_page {
            self.y += strip.space.max(SECTION_SPACE);
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
