//! The logo at the top right of the first page, beside the title.

use crate::{
    drawing::Point,
    layout::{
        compose::Composer,
        page::{Ink, Item, Mark},
        strip::Strip,
        structure::Role,
        style::{GUTTER, LIVE_WIDTH, MM, TITLE_WIDTH},
    },
    logo::Logo,
};

/// The most room that a logo takes: 45 × 14 mm.
const ROOM: [f32; 2] = [45.0 * MM, 14.0 * MM];

/// Width and height of a logo in points: as large as there is room.
fn size(logo: &Logo) -> [f32; 2] {
    // A picture is far less than 2^24 pixels wide, and a place on paper needs no more.
    let [width, height] = logo.size().map(|pixels| {
        #[expect(clippy::cast_precision_loss, reason = "said above")]
        let pixels = pixels as f32;
        pixels
    });
    let scale = (ROOM[0] / width).min(ROOM[1] / height);
    [width * scale, height * scale]
}

/// How wide a title is set beside that logo.
pub(crate) fn title_width(logo: Option<&Logo>) -> f32 {
    let taken = logo.map_or(0.0, |logo| size(logo)[0] + GUTTER);
    TITLE_WIDTH.min(LIVE_WIDTH - taken)
}

impl Composer {
    /// Puts the logo beside the title, which is at least as high then.
    pub(crate) fn logo(&mut self, logo: &Logo, title: &mut [Strip]) {
        let [width, height] = size(logo);
        let element = self.element(Role::Figure {
            alternative: logo.alternative().to_owned(),
            area: None,
        });
        let mark = Mark::Content(self.done.tree.within(element, Role::Content));
        let at = Point {
            x: LIVE_WIDTH - width,
            y: 0.0,
        };
        let ink = Ink::Logo {
            at,
            size: [width, height],
            logo: logo.clone(),
        };
        if let Some(first) = title.first_mut() {
            first.items.push(Item { mark, ink });
            let area = [at.x, 0.0, LIVE_WIDTH, height];
            first.figures.push((element, area));
        }
        let high: f32 = title.iter().map(|strip| strip.height).sum();
        if let Some(last) = title.last_mut() {
            last.height += (height - high).max(0.0);
        }
    }
}
