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
    let groups = groups(strips);
    let openings = openings(&groups);
    for (group, opening) in groups.into_iter().zip(openings) {
        paginator.place(group, opening);
    }
    for page in &mut paginator.done.pages {
        page.items.sort_by_key(|item| item.mark);
    }
    paginator.done
}

/// White space above the title of a section that begins below another.
const SECTION_SPACE: f32 = 44.0;

/// The least of a section that stands below its title where it begins on a page that has something
/// already: an eighth of a page, and what cannot be parted from that.
const OPENING: f32 = 150.0;

/// Strips that keep together.
fn groups(strips: Vec<Strip>) -> Vec<Vec<Strip>> {
    let mut groups: Vec<Vec<Strip>> = Vec::new();
    let mut open = false;
    for strip in strips {
        let keep = strip.keep;
        match groups.last_mut().filter(|_| open && !strip.new_page) {
            Some(group) => group.push(strip),
            None => groups.push(vec![strip]),
        }
        open = keep;
    }
    groups
}

/// How much room each group wants where it begins a section: title, first words, and the figure or
/// table rows that they lead to.
fn openings(groups: &[Vec<Strip>]) -> Vec<Option<f32>> {
    let begins = |group: &Vec<Strip>| group.first().is_some_and(|strip| strip.new_page);
    let wanted = |place: usize| {
        let section = groups[place + 1..]
            .iter()
            .take_while(|group| !begins(group));
        let mut wanted = height(&groups[place]);
        for group in section {
            if wanted >= OPENING {
                break;
            }
            wanted += height(group);
        }
        wanted
    };
    let opening = |(place, group)| begins(group).then(|| wanted(place));
    groups.iter().enumerate().map(opening).collect()
}

fn height(group: &[Strip]) -> f32 {
    group.iter().map(|strip| strip.space + strip.height).sum()
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

    /// Places strips that keep together. The first section has the first page to itself; another begins
    /// below what stands already if its opening has room there.
    fn place(&mut self, mut group: Vec<Strip>, opening: Option<f32>) {
        if let Some(opening) = opening
            && !self.is_at_top()
        {
            if let Some(title) = group.first_mut() {
                title.space = title.space.max(SECTION_SPACE);
            }
            let room = self.frame.bottom - self.y - SECTION_SPACE;
            if self.done.pages.len() == 1 || opening > room {
                self.begin_page();
            }
        } else if !self.is_at_top() && !self.fits(&group) {
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
        // A hair of room, so that sums of many fractions do not push a line away.
        self.y + height(group) <= self.frame.bottom + 0.01
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
