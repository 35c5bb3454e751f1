//! The sample that ships with the app.

use headwater_domain::{
    Stage,
    note::NoteKind,
    placement::{Level, place},
    value::{Counting, worth},
    workshop::State,
};
use headwater_exchange::workshop_file::{SAMPLE, write_workshop_file};

use crate::{common::read, readings};

#[test]
fn the_sample_is_sound_and_reads_as_it_was_written() {
    let sample = read(SAMPLE.as_bytes()).expect("the sample is sound");
    assert_eq!(read(write_workshop_file(&sample).as_bytes()), Ok(sample));
}

#[test]
fn the_sample_is_a_finished_invented_half_day() {
    let sample = read(SAMPLE.as_bytes()).expect("the sample is sound");
    assert!(sample.details.invented);
    assert_eq!(sample.state, State::Closed);
    assert_eq!(sample.participants.len(), 7);
    assert_eq!(sample.details.target, Stage::new(4));
    let minutes: u16 = sample.agenda.iter().map(|b| b.planned_minutes.get()).sum();
    assert_eq!(minutes, 240);
    assert!(
        (45..=60).contains(&sample.notes.len()),
        "{}",
        sample.notes.len()
    );
    let readings = readings(&sample);
    for kind in NoteKind::ALL {
        assert!(
            readings.iter().any(|reading| reading.kind == kind),
            "{kind:?}"
        );
    }
    assert_eq!(readings.iter().filter(|reading| reading.private).count(), 2);
    assert_eq!(readings.iter().filter(|reading| reading.asked).count(), 2);
    let actions = readings
        .iter()
        .filter(|reading| reading.kind == NoteKind::Action);
    for action in actions {
        assert!(
            action.owner().is_some() && action.due.is_some(),
            "{}",
            action.shown
        );
    }
}

#[test]
fn the_sample_stands_at_stage_2_and_could_be_3() {
    let sample = read(SAMPLE.as_bytes()).expect("the sample is sound");
    let placement = place(&sample.pack, &sample.ratings);
    assert!(placement.rated);
    assert_eq!(
        (placement.floor.number(), placement.ceiling.number()),
        (2, 3)
    );
    assert_eq!(placement.confidence.level, Level::Medium);
    assert!(placement.contradictions.is_empty());
    let ids = |list: &[headwater_domain::StatementId]| -> Vec<String> {
        list.iter().map(ToString::to_string).collect()
    };
    assert_eq!(ids(&placement.open), ["3-recovery"]);
    assert_eq!(
        ids(&placement.unsettled),
        ["3-watched", "3-levels", "3-direction"]
    );
}

#[test]
fn the_sample_has_one_line_that_is_not_supported_and_one_that_overlaps() {
    let sample = read(SAMPLE.as_bytes()).expect("the sample is sound");
    let counting = worth(&sample.value_lines).counting;
    assert_eq!(counting.len(), 8);
    let unsupported = |one: &&Counting| matches!(one, Counting::NotYetSupported);
    let overlapping = |one: &&Counting| matches!(one, Counting::Overlapping(_));
    assert_eq!(counting.iter().filter(unsupported).count(), 1);
    assert_eq!(counting.iter().filter(overlapping).count(), 1);
}
