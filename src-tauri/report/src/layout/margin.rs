//! The head and foot of every page.

use crate::{
    document::{About, Rich},
    drawing::Colour,
    layout::{
        frame::Frame,
        page::{Item, Mark, Page},
        style::{GUTTER, LIVE_WIDTH, MARGIN},
        text::{SetText, set_beside},
    },
};

/// More lines than this do not stand in a margin; all of it stands in the text or the metadata.
const MOST_LINES: usize = 3;

/// Puts the head and foot on every page.
pub(crate) fn put_margins(pages: &mut [Page], about: &About, frame: Frame, hash: &str) {
    let count = pages.len();
    let head = head(about, frame);
    for page in pages {
        let foot = foot(about, frame, &format!("{} of {count}", page.number), hash);
        // Before the text: artifacts come first.
        page.items.splice(0..0, head.iter().cloned().chain(foot));
        page.items.sort_by_key(|item| item.mark);
    }
}

fn head(about: &About, frame: Frame) -> Vec<Item> {
    let (left, right) = both(Mark::Header, &about.header_left, &about.header_right);
    let rule = Item::rectangle([frame.left, frame.head, LIVE_WIDTH, 0.75], Colour::Ink);
    let bottom = frame.head - 4.5;
    let mut items = vec![rule];
    items.extend(placed(&left, frame.left, bottom - left.height(), None));
    items.extend(placed(
        &right,
        frame.left,
        bottom - right.height(),
        Some(LIVE_WIDTH),
    ));
    items
}

fn foot(about: &About, frame: Frame, number: &str, hash: &str) -> Vec<Item> {
    let mut right = Rich::plain(number);
    if !about.footer_right.is_empty() {
        right = right.and(" · ");
        right.0.extend(about.footer_right.0.iter().cloned());
    }
    let right = right.and(format!(" · {hash}"));
    let (left, right) = both(Mark::Footer, &about.footer_left, &right);
    let mut items = vec![Item::rectangle(
        [frame.left, frame.foot, LIVE_WIDTH, 0.5],
        Colour::Rule,
    )];
    items.extend(placed(&left, frame.left, frame.foot + 5.0, None));
    items.extend(placed(
        &right,
        frame.left,
        frame.foot + 5.0,
        Some(LIVE_WIDTH),
    ));
    items
}

/// Sets what stands left and what stands right; the left has what the right leaves.
fn both(mark: Mark, left: &Rich, right: &Rich) -> (SetText, SetText) {
    let mut right = set_beside(mark, right, MARGIN, LIVE_WIDTH * 0.6);
    let taken = right
        .lines
        .iter()
        .map(|line| line.width)
        .fold(0.0, f32::max);
    let mut left = set_beside(mark, left, MARGIN, LIVE_WIDTH - taken - GUTTER);
    left.lines.truncate(MOST_LINES);
    right.lines.truncate(MOST_LINES);
    (left, right)
}

fn placed(text: &SetText, x: f32, y: f32, right_in: Option<f32>) -> Vec<Item> {
    let mut items = Vec::new();
    let mut top = y;
    for line in &text.lines {
        let x = right_in.map_or(x, |width| x + width - line.width);
        items.extend(line.items.iter().map(|item| item.clone().moved(x, top)));
        top += text.leading;
    }
    items
}
