//! Libraries of every format that was ever released open, with all that they hold.

use headwater_domain::{ballot::Ballot, workshop::Workshop};
use headwater_store::{
    Library,
    table::{draft, due_action, logo, report, template, workshop},
    undo,
};
use rusqlite::Connection;

use crate::{
    room::Room,
    shape::{self, method},
};

const LIBRARY: &str = include_str!("../../migrations/0001_library.sql");
const METHOD: &str = include_str!("../../migrations/0002_method.sql");
const CLOCK: &str = include_str!("../../migrations/0003_clock.sql");
const DRAFT: &str = include_str!("../../migrations/0004_draft.sql");
const TEMPLATE: &str = include_str!("../../migrations/0005_template.sql");
const ELAPSED: &str = include_str!("../../migrations/0006_elapsed.sql");
const REPORT: &str = include_str!("../../migrations/0007_report.sql");
const DRAFTS: &str = include_str!("../../migrations/0008_drafts.sql");

const FORMAT_1: &str = include_str!("format_1.sql");
const FORMAT_2: &str = include_str!("format_2.sql");
/// What a library of format 3 holds beyond one of format 2.
const FORMAT_3: &str = include_str!("format_3.sql");
/// What a library of format 4 holds beyond one of format 3.
const FORMAT_4: &str = include_str!("format_4.sql");
/// What a library of format 5 holds beyond one of format 4.
const FORMAT_5: &str = include_str!("format_5.sql");
/// What a library of format 6 holds beyond one of format 5.
const FORMAT_6: &str = include_str!("format_6.sql");
/// What a library of format 7 holds beyond one of format 6.
const FORMAT_7: &str = include_str!("format_7.sql");
/// What a library of format 8 holds beyond one of format 7.
const FORMAT_8: &str = include_str!("format_8.sql");

/// Each format: its number, how it was made, what was in it.
const KEPT: [(u32, &[&str], &[&str]); 8] = [
    (1, &[LIBRARY], &[FORMAT_1]),
    (2, &[LIBRARY, METHOD], &[FORMAT_2]),
    (3, &[LIBRARY, METHOD, CLOCK], &[FORMAT_2, FORMAT_3]),
    (
        4,
        &[LIBRARY, METHOD, CLOCK, DRAFT],
        &[FORMAT_2, FORMAT_3, FORMAT_4],
    ),
    (
        5,
        &[LIBRARY, METHOD, CLOCK, DRAFT, TEMPLATE],
        &[FORMAT_2, FORMAT_3, FORMAT_4, FORMAT_5],
    ),
    // Made of one of format 5, whose clock had a column that is gone.
    (
        6,
        &[LIBRARY, METHOD, CLOCK, DRAFT, TEMPLATE],
        &[FORMAT_2, FORMAT_3, FORMAT_4, FORMAT_5, ELAPSED, FORMAT_6],
    ),
    (
        7,
        &[LIBRARY, METHOD, CLOCK, DRAFT, TEMPLATE],
        &[
            FORMAT_2, FORMAT_3, FORMAT_4, FORMAT_5, ELAPSED, FORMAT_6, REPORT, FORMAT_7,
        ],
    ),
    (
        8,
        &[LIBRARY, METHOD, CLOCK, DRAFT, TEMPLATE],
        &[
            FORMAT_2, FORMAT_3, FORMAT_4, FORMAT_5, ELAPSED, FORMAT_6, REPORT, FORMAT_7, DRAFTS,
            FORMAT_8,
        ],
    ),
];

/// A library as it was left in that format, opened by this program.
fn kept(format: u32, schema: &[&str], rows: &[&str]) -> Room {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.db");
    let old = Connection::open(&path).unwrap();
    for sql in schema.iter().chain(rows) {
        old.execute_batch(sql).unwrap();
    }
    old.pragma_update(None, "application_id", 0x4844_5754)
        .unwrap();
    old.pragma_update(None, "user_version", format).unwrap();
    drop(old);
    let (library, opened) = Library::open(&path).unwrap();
    let is_old = format < KEPT[KEPT.len() - 1].0;
    assert_eq!(opened.copied_to.is_some(), is_old);
    let room = Room { library, folder };
    room.check();
    room
}

#[test]
fn a_library_of_every_format_opens_with_all_that_it_holds() {
    for (format, schema, rows) in KEPT {
        let room = kept(format, schema, rows);
        let workshop = room.get(shape::workshop_id(1)).unwrap();
        assert_eq!(workshop.details.organisation.as_str(), "Nordwind");
        assert_eq!(workshop.notes.len(), 2);
        let withheld = workshop.notes.iter().filter(|note| note.withheld).count();
        assert_eq!(withheld, usize::from(format > 6));
        assert_eq!(workshop.value_lines.len(), 1);
        let rating = &workshop.ratings[0];
        let counted = Ballot::Counted(method::counts([0, 1, 5, 0], 1));
        assert_eq!(rating.ballots[0], counted);
        assert_eq!(rating.dissent[0], method::dissent(None, "only in Spain"));
        match format {
            1 => has_nothing_of_format_2(&workshop),
            _ => has_all_of_format_2(&workshop),
        }
        let ends_at = (format > 2).then(|| "2026-11-19T12:30:00Z".parse().unwrap());
        assert_eq!(workshop.clock.ends_at, ends_at);
        let elapsed = if format < 6 { 60 } else { 90 };
        let block = workshop.agenda[0].id;
        assert_eq!(workshop.clock.elapsed_seconds, [(block, elapsed)].into());
        let id = shape::workshop_id(1);
        assert_eq!(half_typed(&room), drafts_of(format));
        let templates = room.library.read_blocking(template::list_templates);
        assert_eq!(templates.unwrap().len(), usize::from(format > 4));
        let sent = room
            .library
            .read_blocking(move |reader| report::list_sent(reader, id));
        assert_eq!(sent.unwrap().len(), usize::from(format > 6));
        let logo = room
            .library
            .read_blocking(move |reader| logo::find_logo(reader, id));
        assert_eq!(logo.unwrap().is_some(), format > 6);
        assert_eq!(room.find("zahlung", None), ["Zahlungen zuerst"]);
        let day = "2027-01-01".parse().unwrap();
        let library = &room.library;
        let due = library.read_blocking(move |reader| due_action::list_due_actions(reader, day));
        assert_eq!(due.unwrap().len(), 1);
        assert_eq!(
            library
                .read_blocking(workshop::list_workshops)
                .unwrap()
                .len(),
            1
        );
    }
}

/// Each field with its text and its base.
fn half_typed(room: &Room) -> Vec<[String; 3]> {
    let id = shape::workshop_id(1);
    let drafts = room
        .library
        .read_blocking(move |reader| draft::list_drafts(reader, id));
    let fields = |draft: draft::Draft| [draft.field, draft.text, draft.base];
    drafts.unwrap().into_iter().map(fields).collect()
}

/// Up to format 7 only the capture line had a draft.
fn drafts_of(format: u32) -> Vec<[String; 3]> {
    let capture = ["capture", "> Ask the ba", ""];
    let evidence = ["evidence:1-need", "Heard in Ma", "Heard"];
    let all = [(4, capture), (8, evidence)];
    let kept = all.iter().filter(|(since, _)| format >= *since);
    kept.map(|(_, draft)| draft.map(str::to_owned)).collect()
}

#[test]
fn a_note_half_changed_in_the_capture_line_stays_that_note_s_over_an_update() {
    let changing = "INSERT INTO draft (workshop, line, note) VALUES
        ('00000000-0000-0000-0000-000000000001', '> Map', 'n1');";
    let room = kept(
        4,
        &[LIBRARY, METHOD, CLOCK, DRAFT],
        &[FORMAT_2, FORMAT_3, changing],
    );
    let was = ["capture", "> Map", "n1"].map(str::to_owned);
    assert_eq!(half_typed(&room), [was]);
}

fn has_nothing_of_format_2(workshop: &Workshop) {
    assert!(workshop.details.votes_named, "names are kept unless said");
    assert_eq!(workshop.ratings[0].ballots.len(), 1);
    assert_eq!(workshop.ratings[0].dissent.len(), 1);
    assert_eq!(workshop.opening_votes, []);
    assert_eq!(workshop.set_by_room, None);
    assert_eq!(workshop.priorities, []);
    assert_eq!(workshop.value_lines[0].released_by, []);
}

fn has_all_of_format_2(workshop: &Workshop) {
    let whole = shape::workshop(1);
    assert!(!workshop.details.votes_named);
    assert_eq!(
        workshop.ratings[0].ballots[1..],
        whole.ratings[0].ballots[1..]
    );
    let by_cfo = method::dissent(Some("cfo"), "never");
    assert_eq!(workshop.ratings[0].dissent[1], by_cfo);
    assert_eq!(workshop.opening_votes, whole.opening_votes);
    assert_eq!(workshop.set_by_room, whole.set_by_room);
    assert_eq!(workshop.priorities, whole.priorities);
    let releases = &whole.value_lines[0].released_by;
    assert_eq!(workshop.value_lines[0].released_by, *releases);
}

#[test]
fn a_step_of_undo_from_before_an_update_is_taken_back_after_it() {
    let room = kept(1, &[LIBRARY], &[FORMAT_1, VOIDED_IN_FORMAT_1]);
    let id = shape::workshop_id(1);
    assert_eq!(room.get(id).unwrap().ratings[0].ballots.len(), 1);
    let name = room
        .library
        .write_blocking(move |writer| undo::undo(writer, id))
        .unwrap();
    assert_eq!(name.as_deref(), Some("void ballot"));
    let ballots = &room.get(id).unwrap().ratings[0].ballots;
    assert_eq!(
        ballots[1..],
        [Ballot::Counted(method::counts([0, 0, 7, 0], 0))]
    );
    room.check();
}

/// A second round that was voided, as the steps of undo kept it.
const VOIDED_IN_FORMAT_1: &str = "
    INSERT INTO undo_step (number, workshop, name, undone) VALUES
        (1, '00000000-0000-0000-0000-000000000001', 'void ballot', 0);
    INSERT INTO undo_row (number, step, table_name, operation) VALUES (1, 1, 'ballot', 'delete');
    INSERT INTO undo_value (undo_row, column_name, was, became) VALUES
        (1, 'workshop', '00000000-0000-0000-0000-000000000001', NULL),
        (1, 'statement', '1-need', NULL),
        (1, 'round', 2, NULL),
        (1, 'not', 0, NULL),
        (1, 'partly', 0, NULL),
        (1, 'largely', 7, NULL),
        (1, 'fully', 0, NULL),
        (1, 'unknown', 0, NULL);
";
