//! Notes that the facilitator chose to leave out: in the sponsor edition, counted in every other.

use headwater_domain::workshop::Workshop;
use headwater_report::content::{Edition, left_out};

use super::{
    room::{empty, with_notes},
    voters::report,
};

const LINES: [&str; 4] = [
    "> Canary of an action @ceo",
    "Canary of a note",
    "% Canary of the facilitator",
    "A note for all",
];

fn room() -> Workshop {
    let mut workshop = with_notes(empty("Acme"), &LINES);
    for note in &mut workshop.notes[..2] {
        note.withheld = true;
    }
    workshop
}

#[test]
fn a_withheld_note_is_in_the_sponsor_edition_and_counted_by_kind_in_the_others() {
    let said = report(&room(), Edition::Sponsor);
    assert!(said.contains("Canary of an action") && said.contains("Canary of a note"));
    assert!(!said.contains("by the facilitator’s choice"), "{said}");
    let counted =
        "One note and one action are left out of this edition by the facilitator’s choice";
    for edition in [Edition::Attendee, Edition::Short] {
        let said = report(&room(), edition);
        assert!(!said.contains("Canary"), "{said}");
        assert!(said.contains(counted), "{said}");
        let told = left_out(&room(), None, edition);
        assert!(told.iter().any(|sentence| sentence.starts_with(counted)));
    }
}

#[test]
fn what_is_withheld_is_never_called_missing() {
    let said = report(&room(), Edition::Attendee);
    assert!(said.contains("# One note, as captured"), "{said}");
    assert!(!said.contains("Nothing was decided"), "{said}");
    let mut workshop = room();
    workshop.notes.retain(|note| note.withheld);
    let block = workshop.agenda[1].title.clone();
    let said = report(&workshop, Edition::Attendee);
    let silent = said
        .lines()
        .find(|line| line.contains("Nothing was captured in"));
    let block = block.map(|title| title.to_string()).unwrap_or_default();
    assert!(block.is_empty() || silent.is_none_or(|line| !line.contains(&block)));
}
