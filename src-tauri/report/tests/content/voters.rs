//! Who voted and who dissented: named to the sponsor, absent for everybody else.

use headwater_domain::{
    ballot::Ballot,
    opening_vote::OpeningVote,
    workshop::{Handle, Presence, Workshop},
};
use headwater_report::content::{Edition, Options, compose};
use proptest::prelude::*;

use super::{
    full::{self, full},
    pack::text,
    plain,
    room::empty,
};

pub(crate) fn report(workshop: &Workshop, edition: Edition) -> String {
    let options = Options {
        edition,
        ..Options::attendee("0.1.0")
    };
    plain::document(&compose(workshop, &options))
}

/// The full workshop, in which the third head only votes and dissents, and is gone.
fn with_silent_voter() -> Workshop {
    let mut workshop = full();
    let person = &mut workshop.participants[3];
    person.role = text("Canary office");
    person.presence = Presence::Absent;
    workshop
}

#[test]
fn a_voter_stands_in_the_sponsor_edition_and_in_no_other() {
    let workshop = with_silent_voter();
    assert!(report(&workshop, Edition::Sponsor).contains("Dissent, Canary office"));
    for edition in [Edition::Attendee, Edition::Short] {
        let said = report(&workshop, edition);
        assert!(!said.contains("Canary"), "{said}");
        assert!(!said.contains("head-3"));
    }
    let withheld = "Who cast which vote, and who dissented, is left out";
    assert!(report(&workshop, Edition::Attendee).contains(withheld));
    assert!(!report(&workshop, Edition::Sponsor).contains(withheld));
    assert!(!report(&full::anonymous(), Edition::Attendee).contains(withheld));
}

#[test]
fn an_office_is_kept_where_four_or_more_hold_it() {
    let mut workshop = full();
    for person in &mut workshop.participants[2..6] {
        person.role = text("Head of a unit");
    }
    let said = report(&workshop, Edition::Attendee);
    assert!(
        said.contains("Dissent, Head of a unit: “It was never exercised.”"),
        "{said}"
    );
    workshop.participants[2].role = text("Head of another unit");
    let said = report(&workshop, Edition::Attendee);
    assert!(
        said.contains("Dissent: “It was never exercised.”"),
        "{said}"
    );
}

#[test]
fn without_names_no_edition_has_any() {
    let workshop = full::anonymous();
    let (attendee, sponsor) = (
        report(&workshop, Edition::Attendee),
        report(&workshop, Edition::Sponsor),
    );
    for said in [attendee, sponsor] {
        assert!(
            said.contains("Votes, round 2: 3 not, 1 largely, 4 fully"),
            "{said}"
        );
        assert!(!said.contains("Dissent, "), "{said}");
        assert!(said.contains("Votes were kept as counts only"), "{said}");
    }
}

#[test]
fn every_round_is_in_the_sponsor_edition_with_who_cast_which_vote() {
    let said = report(&full(), Edition::Sponsor);
    for words in [
        "Round 1: 2 not, 1 partly, 4 fully, 1 don’t know / not: CEO, Head 3; partly: Head 7; fully: CFO, Head 2, Head 4, Head 5; don’t know: Head 6",
        "Round 2: 3 not, 1 largely, 4 fully / not: CEO, Head 3, Head 7; largely: Head 4; fully: CFO, Head 2, Head 5, Head 6",
        "1: CFO; 2: Head 2, Head 5, Head 7; 3: CEO, Head 6; 4: Head 3; abstained: Head 4",
    ] {
        assert!(said.contains(words), "{words}\nis not in\n{said}");
    }
}

/// The same workshop in which others of the same side cast the votes and spoke the dissent.
fn reseated(mut workshop: Workshop, order: &[usize]) -> Workshop {
    let people = workshop.participants.clone();
    let other = |handle: &Handle| {
        let seat = people.iter().position(|person| person.handle == *handle);
        let seat = order[seat.expect("a participant")];
        people[seat].handle.clone()
    };
    for round in &mut workshop.opening_votes {
        if let OpeningVote::Named(guesses) = round {
            for guess in guesses {
                guess.by = other(&guess.by);
            }
        }
    }
    for rating in &mut workshop.ratings {
        for ballot in &mut rating.ballots {
            if let Ballot::Named(votes) = ballot {
                for vote in votes {
                    vote.by = other(&vote.by);
                }
            }
        }
        for dissent in &mut rating.dissent {
            dissent.by = dissent.by.as_ref().map(other);
        }
    }
    workshop
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn the_attendee_edition_does_not_depend_on_who_voted_what(
        order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        // Fewer than four on one side, so that the sides are not told apart either.
        let other = reseated(full(), &order);
        for edition in [Edition::Attendee, Edition::Short] {
            prop_assert_eq!(report(&full(), edition), report(&other, edition));
        }
    }
}

#[test]
fn an_empty_room_withholds_nothing() {
    assert!(!report(&empty("Acme"), Edition::Attendee).contains("Left out of this edition"));
}
