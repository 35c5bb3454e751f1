//! Choosing where pages end: of all ways to cut, the one that looks best.
//!
//! Every page costs something for the white space at its foot and for what its end parts. The cheapest
//! way through the whole document is found, so that a page may end a little earlier for the sake of the
//! next one.

use std::ops::Range;

use crate::layout::strip::{Bond, Strip};

/// White space above the title of a section that begins below another.
pub(crate) const SECTION_SPACE: f32 = 44.0;

/// The least of a section that stands below its title where it begins on a page that has something
/// already: an eighth of a page, and what cannot be parted from that.
const OPENING: f32 = 150.0;

/// What each page costs, so that none is begun without need.
const PAGE: f32 = 6.0;

/// What a page costs that is empty but for a hair. White space costs by its square: two pages that end
/// a little early look better than one that is half empty.
const EMPTY: f32 = 100.0;

/// White space costs that much less above a new section: a chapter may end where it ends.
const BEFORE_SECTION: f32 = 0.5;

/// White space costs that much more where what stands above goes on below: there was room for more of it.
const WITHIN: f32 = 2.0;

/// So much of its white space the first section keeps at least: with less it would look crammed.
const TIGHTEST: f32 = 0.5;

/// What it costs to part the first section: it does so only where it has no room on one page.
const FIRST_SECTION: f32 = 1000.0;

/// A last page with less on it, as part of a page, looks forgotten.
const FORGOTTEN: f32 = 0.25;

/// Strips that no page break parts, but where they are higher than a page.
pub(crate) struct Group {
    pub(crate) strips: Vec<Strip>,
    /// Its height where it begins a page, with the head of a table that is repeated there.
    at_top: f32,
    /// Its height below something else, white space included.
    below: f32,
}

impl Group {
    fn begins_section(&self) -> bool {
        self.strips.first().is_some_and(|strip| strip.new_page)
    }

    fn bond(&self) -> Bond {
        self.strips.last().map_or(Bond::Free, |strip| strip.bond)
    }
}

/// Strips that keep together, each group no higher than a page if its strips are not.
pub(crate) fn groups(strips: Vec<Strip>, heads: &[Option<Strip>], page: f32) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut open: Vec<Strip> = Vec::new();
    for strip in strips {
        let joined = open.last().is_some_and(|last| last.bond == Bond::Always);
        if !open.is_empty() && (!joined || strip.new_page) {
            close(&mut groups, std::mem::take(&mut open), heads, page);
        }
        open.push(strip);
    }
    if !open.is_empty() {
        close(&mut groups, open, heads, page);
    }
    groups
}

fn close(groups: &mut Vec<Group>, strips: Vec<Strip>, heads: &[Option<Strip>], page: f32) {
    let all = group(strips, heads);
    if all.at_top <= page {
        groups.push(all);
    } else {
        let single = |strip| group(vec![strip], heads);
        groups.extend(all.strips.into_iter().map(single));
    }
}

fn group(strips: Vec<Strip>, heads: &[Option<Strip>]) -> Group {
    let below: f32 = strips.iter().map(|strip| strip.space + strip.height).sum();
    let first = strips.first();
    let head = first.and_then(|first| {
        let head = heads.get(first.table?)?.as_ref()?;
        Some(head.height + first.below_head)
    });
    let space = first.map_or(0.0, |first| first.space);
    let section = first.is_some_and(|first| first.new_page);
    Group {
        at_top: below - space + head.unwrap_or(0.0),
        below: if section {
            below - space + space.max(SECTION_SPACE)
        } else {
            below
        },
        strips,
    }
}

/// Takes white space out of the first section, if that is what it takes to have it on one page.
pub(crate) fn tighten_first(strips: &mut [Strip], page: f32) {
    let ends = strips.iter().skip(1).position(|strip| strip.new_page);
    let end = ends.map_or(strips.len(), |at| at + 1);
    let Some((_, rest)) = strips[..end].split_first() else {
        return;
    };
    let white: f32 = rest.iter().map(|strip| strip.space).sum();
    let full: f32 = strips[..end].iter().map(|strip| strip.height).sum();
    let part = (page - full) / white.max(1.0);
    if (TIGHTEST..1.0).contains(&part) {
        for strip in &mut strips[..end] {
            strip.space *= part;
        }
    }
}

/// Which groups stand on each page. The first section has the first page to itself; another begins below
/// what stands already only if its opening has room there.
pub(crate) fn pages(groups: &[Group], page: f32) -> Vec<Range<usize>> {
    let openings: Vec<usize> = (0..groups.len()).map(|at| opening(groups, at)).collect();
    // What it costs at least to end a page before each group, and where that page begins.
    let mut best: Vec<(f32, usize)> = vec![(f32::INFINITY, 0); groups.len() + 1];
    best[0].0 = 0.0;
    for start in 0..groups.len() {
        let (mut used, mut end_at_least) = (0.0, start + 1);
        for end in start + 1..=groups.len() {
            let last = &groups[end - 1];
            let on_top = end == start + 1;
            if last.begins_section() && !on_top {
                if start == 0 {
                    break;
                }
                end_at_least = end_at_least.max(openings[end - 1]);
            }
            used += if on_top { last.at_top } else { last.below };
            // A hair of room, so that sums of many fractions do not push a line away.
            if used > page + 0.01 && !on_top {
                break;
            }
            if end < end_at_least {
                continue;
            }
            let mut cost = best[start].0 + page_cost(groups, end, used / page);
            let ends = groups.get(end).is_none_or(Group::begins_section);
            if start == 0 && !ends {
                cost += FIRST_SECTION;
            }
            if cost < best[end].0 {
                best[end] = (cost, start);
            }
        }
    }
    let mut pages = Vec::new();
    let mut end = groups.len();
    while end > 0 {
        let start = best[end].1;
        pages.push(start..end);
        end = start;
    }
    pages.reverse();
    pages
}

/// Where a section's opening ends that begins there: title, first words, and the figure or table rows
/// that they lead to.
fn opening(groups: &[Group], at: usize) -> usize {
    let mut height = groups[at].below - SECTION_SPACE;
    let mut end = at + 1;
    while height < OPENING && groups.get(end).is_some_and(|next| !next.begins_section()) {
        height += groups[end].below;
        end += 1;
    }
    end
}

/// What a page costs that ends before that group and is full to that part.
fn page_cost(groups: &[Group], end: usize, full: f32) -> f32 {
    let Some(next) = groups.get(end) else {
        return if full < FORGOTTEN { 4.0 * PAGE } else { PAGE };
    };
    let blank = (1.0 - full).max(0.0);
    let white = EMPTY * blank * blank;
    if next.begins_section() {
        return PAGE + white * BEFORE_SECTION;
    }
    let parted = groups[end - 1].bond();
    let weight = if parted == Bond::Free { 1.0 } else { WITHIN };
    PAGE + white * weight + parted.cost()
}
