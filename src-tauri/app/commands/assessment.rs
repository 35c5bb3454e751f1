//! Ratings, and what they say. The placement is written beside the workshop in the same transaction.

use std::sync::Arc;

use headwater_domain::{WorkshopId, pack::ModelPack, rating::Rating, workshop::Participant};
use headwater_store::{
    Reader, StoreError, Writer,
    table::{
        block::list_blocks,
        clock::get_clock,
        pack::get_pack,
        participant::list_participants,
        placement_override::find_override,
        rating::{delete_rating, list_ratings, update_rating},
        workshop::update_placement_summary,
    },
};

use super::App;
use crate::{
    clock,
    error::Answer,
    packs, summary,
    wire::{
        Saved,
        assessment::{
            Assessment, Room,
            advice::{Advice, advice},
            assessed_for,
            rating::RatingInput,
        },
        parse,
    },
};

/// What a change of an answer is read against.
pub(super) struct Answers {
    /// The pack that the workshop is run with.
    pub(super) pack: Arc<ModelPack>,
    /// What the room agreed, in pack order.
    pub(super) ratings: Vec<Rating>,
    /// The people, in seat order.
    pub(super) participants: Vec<Participant>,
}

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
        move |writer, workshop, answers| {
            let rating = rating.read(&answers.pack, &answers.ratings)?;
            Ok(update_rating(writer, workshop, &rating)?)
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
        move |writer, workshop, answers| {
            let statement = parse::statement("statement", &statement, &answers.pack)?;
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
        let answers = Answers::read(reader, workshop)?;
        Ok(advice(&answers.pack, &answers.ratings))
    })
    .await
}

/// Changes what the room answered, as one step, and says what follows.
pub(super) async fn change<F>(
    app: &App<'_>,
    workshop: &str,
    name: &str,
    edit: F,
) -> Answer<Saved<Assessment>>
where
    F: FnOnce(&Writer<'_>, WorkshopId, &Answers) -> Answer<()> + Send + 'static,
{
    let workshop = parse::id("workshop", workshop)?;
    app.change(workshop, name, move |writer| {
        edit(writer, workshop, &Answers::read(writer, workshop)?)?;
        let answers = Answers::read(writer, workshop)?;
        let summary = summary::placement(&answers.pack, &answers.ratings);
        update_placement_summary(writer, workshop, summary)?;
        answers.assess(writer, workshop)
    })
    .await
}

impl Answers {
    pub(super) fn read(reader: &Reader<'_>, workshop: WorkshopId) -> Answer<Self> {
        let pack = read_pack(reader, workshop)?;
        let mut ratings = list_ratings(reader, workshop)?;
        ratings.sort_by_key(|rating| pack.position(&rating.statement));
        Ok(Self {
            pack,
            ratings,
            participants: list_participants(reader, workshop)?,
        })
    }

    fn assess(&self, reader: &Reader<'_>, workshop: WorkshopId) -> Answer<Assessment> {
        let set_by_room = find_override(reader, workshop)?;
        let (agenda, at) = (list_blocks(reader, workshop)?, get_clock(reader, workshop)?);
        let room = Room {
            participants: &self.participants,
            set_by_room: set_by_room.as_ref(),
            assessed_for: assessed_for(&agenda, &at, clock::now()),
        };
        Ok(Assessment::new(&self.pack, &self.ratings, room))
    }
}

/// The pack that a workshop is run with.
pub(super) fn read_pack(reader: &Reader<'_>, workshop: WorkshopId) -> Answer<Arc<ModelPack>> {
    let row = get_pack(reader, workshop)?;
    Ok(packs::read(&row).map_err(|detail| StoreError::Pack { detail })?)
}
