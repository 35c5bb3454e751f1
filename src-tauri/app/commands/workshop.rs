//! A workshop as a whole: new, open, moved in and out, erased.

use std::path::PathBuf;

use headwater_domain::{
    Text, WorkshopId,
    workshop::{self as domain, Activity, Block, Gap, State, gaps},
};
use headwater_exchange::{pack::shipped_pack, workshop_file::SAMPLE};
use headwater_store::table::{
    participant::list_participants,
    workshop::{find_organisation, get_details, update_details, update_state},
};

use super::{App, template};
use crate::{
    clock,
    dialog::{self, Kind, Question},
    error::{Answer, Problem},
    transfer,
    wire::{
        Saved, parse,
        workshop::{Details, Workshop},
    },
};

/// What dialogs call a workshop file.
const FILE: (&str, &str) = ("Workshop", "json");

/// The sample's own id, so that it is put in once.
const SAMPLE_ID: WorkshopId = WorkshopId::new(uuid::uuid!("01a1f0c4-7000-7000-8000-00000000d0e5"));

/// Begins a workshop with one of the ready agendas and answers its id.
#[tauri::command]
#[specta::specta]
pub(crate) async fn workshop_create(
    app: App<'_>,
    organisation: String,
    template: String,
) -> Answer<Saved<String>> {
    let pack = shipped_pack();
    let mut workshop = domain::Workshop {
        id: WorkshopId::new(clock::draw_id()),
        details: details_of(parse::text("organisation", &organisation)?),
        state: State::default(),
        pack,
        participants: Vec::new(),
        agenda: Vec::new(),
        clock: domain::Clock::default(),
        opening_votes: Vec::new(),
        notes: Vec::new(),
        ratings: Vec::new(),
        value_lines: Vec::new(),
        set_by_room: None,
        priorities: Vec::new(),
    };
    app.write(move |writer| {
        workshop.agenda = template::begin(writer, &workshop.pack, &template)?;
        transfer::insert(writer, &workshop)?;
        Ok(workshop.id.to_string())
    })
    .await
}

/// All of a workshop.
#[tauri::command]
#[specta::specta]
pub(crate) async fn workshop_get(app: App<'_>, id: String) -> Answer<Workshop> {
    let id = parse::id("workshop", &id)?;
    let now = clock::now();
    app.read(move |reader| Ok(Workshop::new(&transfer::get(reader, id)?, now)))
        .await
}

/// Writes the details of a workshop anew.
#[tauri::command]
#[specta::specta]
pub(crate) async fn workshop_update(
    app: App<'_>,
    id: String,
    details: Details,
) -> Answer<Saved<Details>> {
    let id = parse::id("workshop", &id)?;
    let details = domain::Details::try_from(&details)?;
    app.change(id, "edit details", move |writer| {
        update_details(writer, id, &details)?;
        Ok(Details::from(&get_details(writer, id)?))
    })
    .await
}

/// What the room lacks, as far as people were named.
#[tauri::command]
#[specta::specta]
pub(crate) async fn gap_list(app: App<'_>, workshop: String) -> Answer<Vec<Gap>> {
    let workshop = parse::id("workshop", &workshop)?;
    app.read(move |reader| Ok(gaps(&list_participants(reader, workshop)?)))
        .await
}

/// Moves a workshop to a state.
#[tauri::command]
#[specta::specta]
pub(crate) async fn workshop_set_state(
    app: App<'_>,
    id: String,
    state: State,
) -> Answer<Saved<State>> {
    let id = parse::id("workshop", &id)?;
    let name = match state {
        State::Planned => "plan workshop",
        State::Running => "start workshop",
        State::Closed => "close workshop",
    };
    app.change_after(id, name, move |writer| {
        update_state(writer, id, state)?;
        Ok(state)
    })
    .await
}

/// Erases a workshop for good, once the organisation's name was typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn workshop_erase(app: App<'_>, id: String, organisation: String) -> Answer<()> {
    let id = parse::id("workshop", &id)?;
    let named = app
        .read(move |reader| Ok(find_organisation(reader, id)?))
        .await?;
    let named = named.ok_or_else(|| Problem::not_found("workshop"))?;
    if named.as_str() != organisation.trim() {
        return Err(Problem::invalid(
            "organisation",
            "This is not the organisation's name.",
        ));
    }
    Ok(app.library()?.erase(id).await?)
}

/// Asks for a workshop file and brings it in; answers its id, or nothing when cancelled.
#[tauri::command]
#[specta::specta]
pub(crate) async fn workshop_import(app: App<'_>) -> Answer<Option<String>> {
    let Some(path) = ask_which(&app, FILE).await else {
        return Ok(None);
    };
    let workshop = in_background(move || transfer::read(&path)).await?;
    let saved = app.write(move |writer| {
        transfer::insert(writer, &workshop)?;
        Ok(workshop.id.to_string())
    });
    Ok(Some(saved.await?.value))
}

/// Asks where to and writes a workshop file; answers its path, or nothing when cancelled.
#[tauri::command]
#[specta::specta]
pub(crate) async fn workshop_export(app: App<'_>, id: String) -> Answer<Option<String>> {
    let id = parse::id("workshop", &id)?;
    let workshop = app.read(move |reader| transfer::get(reader, id)).await?;
    let path = ask_where(&app, &workshop, FILE).await;
    let Some(path) = path else { return Ok(None) };
    let written = in_background(move || transfer::write(&workshop, &path).map(|()| path)).await?;
    Ok(Some(written.display().to_string()))
}

/// Puts the sample in the library, unless it is there, and answers its id. It stands open at its placement
/// with the clock paused, so that everything can be tried on it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn sample_open(app: App<'_>) -> Answer<String> {
    let mut workshop = transfer::parse(SAMPLE.as_bytes()).map_err(Problem::internal)?;
    workshop.id = SAMPLE_ID;
    workshop.state = State::Running;
    workshop.clock = paused_at(&workshop.agenda, Activity::Placement);
    let saved = app.write(move |writer| {
        if find_organisation(writer, workshop.id)?.is_none() {
            transfer::insert(writer, &workshop)?;
        }
        Ok(workshop.id.to_string())
    });
    Ok(saved.await?.value)
}

/// A clock that ran through every block before that activity, and stands there paused. No end is promised,
/// so that nobody is late for it.
fn paused_at(agenda: &[Block], activity: Activity) -> domain::Clock {
    let before = agenda.iter().take_while(|block| block.activity != activity);
    let seconds = |block: &Block| u32::from(block.planned_minutes.get()) * 60;
    domain::Clock {
        elapsed_seconds: before.map(|block| (block.id, seconds(block))).collect(),
        block: agenda
            .iter()
            .find(|block| block.activity == activity)
            .map(|block| block.id),
        ..domain::Clock::default()
    }
}

/// What is known when nothing but the organisation is.
const fn details_of(organisation: Text) -> domain::Details {
    domain::Details {
        organisation,
        title: None,
        sponsor: None,
        facilitator: None,
        place: None,
        held_on: None,
        starts_at: None,
        currency: domain::Currency::EUR,
        confidentiality: None,
        target: None,
        invented: false,
        votes_named: true,
    }
}

/// Asks which file to read.
pub(super) async fn ask_which(
    app: &App<'_>,
    (name, extension): (&'static str, &'static str),
) -> Option<PathBuf> {
    let kind = Kind::Open;
    app.dialogs
        .ask(Question {
            kind,
            name,
            extensions: vec![extension],
        })
        .await
}

/// Asks where to write a file of a workshop.
pub(super) async fn ask_where(
    app: &App<'_>,
    workshop: &domain::Workshop,
    (name, extension): (&'static str, &'static str),
) -> Option<PathBuf> {
    let details = &workshop.details;
    let day = details
        .held_on
        .map_or_else(String::new, |day| format!(" {day}"));
    let words = format!("{}{day}", details.organisation);
    let kind = Kind::Save(dialog::file_name(&words, extension));
    app.dialogs
        .ask(Question {
            kind,
            name,
            extensions: vec![extension],
        })
        .await
}

/// Does what takes its time where nobody waits for it.
pub(super) async fn in_background<T, F>(work: F) -> Answer<T>
where
    T: Send + 'static,
    F: FnOnce() -> Answer<T> + Send + 'static,
{
    tokio::task::spawn_blocking(work)
        .await
        .map_err(Problem::internal)?
}
