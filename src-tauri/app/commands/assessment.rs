//! Ratings, and what they say. The placement is written beside the workshop in the same transaction.

use std::sync::Arc;

use headwater_domain::{WorkshopId, pack::ModelPack, rating::Rating};
use headwater_store::{
    Reader, StoreError, Writer,
    table::{
        pack::get_pack,
        rating::{delete_rating, list_ratings, update_rating},
        workshop::update_placement_summary,
    },
};

use super::App;
use crate::{
    error::Answer,
    packs, summary,
    wire::{
        Saved,
        assessment::{Advice, Assessment, RatingInput, advice},
        parse,
    },
};

/// Says what the room agreed on a statement.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rating_set(
    app: App<'_>,
    workshop: String,
    rating: RatingInput,
) -> Answer<Saved<Assessment>> {
    change(
        &app,
        &workshop,
        "rate statement",
        move |writer, workshop, pack, ratings| {
            Ok(update_rating(
                writer,
                workshop,
                &rating.read(pack, ratings)?,
            )?)
        },
    )
    .await
}

/// Takes the rating of a statement out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rating_clear(
    app: App<'_>,
    workshop: String,
    statement: String,
) -> Answer<Saved<Assessment>> {
    change(
        &app,
        &workshop,
        "clear rating",
        move |writer, workshop, pack, _| {
            let statement = parse::statement("statement", &statement, pack)?;
            Ok(delete_rating(writer, workshop, &statement)?)
        },
    )
    .await
}

/// What the pack advises at the placement.
#[tauri::command]
#[specta::specta]
pub(crate) async fn advice_list(app: App<'_>, workshop: String) -> Answer<Vec<Advice>> {
    let workshop = parse::id("workshop", &workshop)?;
    app.read(move |reader| {
        let pack = read_pack(reader, workshop)?;
        Ok(advice(&pack, &read_ratings(reader, workshop, &pack)?))
    })
    .await
}

async fn change<F>(app: &App<'_>, workshop: &str, name: &str, edit: F) -> Answer<Saved<Assessment>>
where
    F: FnOnce(&Writer<'_>, WorkshopId, &ModelPack, &[Rating]) -> Answer<()> + Send + 'static,
{
    let workshop = parse::id("workshop", workshop)?;
    app.change(workshop, name, move |writer| {
        let pack = read_pack(writer, workshop)?;
        edit(
            writer,
            workshop,
            &pack,
            &read_ratings(writer, workshop, &pack)?,
        )?;
        let ratings = read_ratings(writer, workshop, &pack)?;
        update_placement_summary(writer, workshop, summary::placement(&pack, &ratings))?;
        Ok(Assessment::new(&pack, &ratings))
    })
    .await
}

fn read_pack(reader: &Reader<'_>, workshop: WorkshopId) -> Answer<Arc<ModelPack>> {
    let row = get_pack(reader, workshop)?;
    Ok(packs::read(&row).map_err(|detail| StoreError::Pack { detail })?)
}

fn read_ratings(
    reader: &Reader<'_>,
    workshop: WorkshopId,
    pack: &ModelPack,
) -> Answer<Vec<Rating>> {
    let mut ratings = list_ratings(reader, workshop)?;
    ratings.sort_by_key(|rating| pack.position(&rating.statement));
    Ok(ratings)
}
