//! The figures of the report, drawn for the window in the colours of its theme.

use headwater_domain::{
    placement::{self, place},
    value::worth,
    workshop::Workshop,
};
use headwater_report::{
    drawing::Drawing,
    figure::{
        Marks,
        curve::{Size, curve},
        grid::grid,
        profile::profile,
        range::ranges,
    },
    paint::svg,
};

use super::App;
use crate::{error::Answer, transfer, wire::parse};

/// How wide the window's figures are set, in points. They scale to their place; the narrower they are
/// set, the larger their text.
const WIDTH: f32 = 560.0;

/// How wide those of the projector are set: their text is read from six metres.
const PROJECTED_WIDTH: f32 = 400.0;

/// The adoption curve with where the organisation stands, what the room guessed and what it set.
#[tauri::command]
#[specta::specta]
pub(crate) async fn figure_curve(app: App<'_>, workshop: String) -> Answer<String> {
    draw(&app, &workshop, |workshop| {
        let marks = marks(workshop);
        paint(&curve(&workshop.pack, &marks, Size::Full, WIDTH))
    })
    .await
}

/// The adoption curve for the projector: with where the organisation stands, or alone.
#[tauri::command]
#[specta::specta]
pub(crate) async fn figure_audience(
    app: App<'_>,
    workshop: String,
    marked: bool,
) -> Answer<String> {
    draw(&app, &workshop, move |workshop| {
        let marks = if marked {
            marks(workshop)
        } else {
            Marks::default()
        };
        paint(&curve(&workshop.pack, &marks, Size::Full, PROJECTED_WIDTH))
    })
    .await
}

fn marks(workshop: &Workshop) -> Marks {
    let placement = place(&workshop.pack, &workshop.ratings);
    let set = placement.in_force(workshop.set_by_room.as_ref());
    let rounds = workshop.opening_votes.iter();
    Marks {
        set_by_room: set.map(|set| set.stage),
        votes: rounds.map(|round| round.counts().votes).collect(),
        ..Marks::of(&placement, workshop.details.target)
    }
}

/// The adoption curve alone.
#[tauri::command]
#[specta::specta]
pub(crate) async fn figure_briefing(app: App<'_>, workshop: String) -> Answer<String> {
    draw(&app, &workshop, |workshop| {
        paint(&curve(&workshop.pack, &Marks::default(), Size::Full, WIDTH))
    })
    .await
}

/// The range bars of all value lines; nothing while there are none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn figure_ranges(app: App<'_>, workshop: String) -> Answer<Option<String>> {
    draw(&app, &workshop, |workshop| {
        let (lines, currency) = (&workshop.value_lines, workshop.details.currency);
        ranges(lines, &worth(lines), currency, WIDTH)
            .first()
            .map(paint)
    })
    .await
}

/// The profile: how far each dimension and each flow reaches.
#[tauri::command]
#[specta::specta]
pub(crate) async fn figure_profile(app: App<'_>, workshop: String) -> Answer<String> {
    draw(&app, &workshop, |workshop| {
        let reach = placement::profile(&workshop.pack, &workshop.ratings);
        paint(&profile(&reach, workshop.details.target, WIDTH))
    })
    .await
}

/// The priorities by value and effort; nothing while none is placed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn figure_grid(app: App<'_>, workshop: String) -> Answer<Option<String>> {
    draw(&app, &workshop, |workshop| {
        grid(workshop, WIDTH).as_ref().map(paint)
    })
    .await
}

async fn draw<T, F>(app: &App<'_>, workshop: &str, draw: F) -> Answer<T>
where
    T: Send + 'static,
    F: FnOnce(&Workshop) -> T + Send + 'static,
{
    let workshop = parse::id("workshop", workshop)?;
    app.read(move |reader| Ok(draw(&transfer::get(reader, workshop)?)))
        .await
}

fn paint((drawing, alternative): &(Drawing, String)) -> String {
    svg::drawing(drawing, alternative)
}
