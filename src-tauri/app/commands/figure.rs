//! The figures of the report, drawn for the window in the colours of its theme.

use headwater_domain::{placement::place, value::worth};
use headwater_report::{
    drawing::Drawing,
    figure::{
        Marks,
        curve::{Size, curve},
        range::ranges,
    },
    paint::svg,
};

use super::App;
use crate::{error::Answer, transfer, wire::parse};

/// How wide the window's figures are set, in points. They scale to their place; the narrower they are
/// set, the larger their text.
const WIDTH: f32 = 560.0;

/// The adoption curve with where the organisation stands.
#[tauri::command]
#[specta::specta]
pub(crate) async fn figure_curve(app: App<'_>, workshop: String) -> Answer<String> {
    draw(&app, &workshop, |workshop| {
        let placement = place(&workshop.pack, &workshop.ratings);
        let marks = Marks::of(&placement, workshop.details.target);
        paint(&curve(&workshop.pack, &marks, Size::Full, WIDTH))
    })
    .await
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

async fn draw<T, F>(app: &App<'_>, workshop: &str, draw: F) -> Answer<T>
where
    T: Send + 'static,
    F: FnOnce(&headwater_domain::workshop::Workshop) -> T + Send + 'static,
{
    let workshop = parse::id("workshop", workshop)?;
    app.read(move |reader| Ok(draw(&transfer::get(reader, workshop)?)))
        .await
}

fn paint((drawing, alternative): &(Drawing, String)) -> String {
    svg::drawing(drawing, alternative)
}
