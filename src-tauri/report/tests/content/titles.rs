//! Titles and sentences, for workshops of every shape.

use headwater_domain::{
    ballot::{Ballot, Counts, Sides},
    opening_vote::{OpeningVote, StageCounts},
    rating::{Answer, EvidenceGrade, Rating, Truth},
    workshop::Workshop,
};
use headwater_report::content::{Edition, Options, compose};

use super::{
    full::{self, full},
    plain,
    room::{contested, empty, rating, with_must_haves, with_people, with_rating},
};

/// The title of a section, and what it says.
pub(crate) fn section(workshop: &Workshop, edition: Edition, id: &str) -> (String, String) {
    let options = Options {
        edition,
        ..Options::attendee("0.1.0")
    };
    let document = compose(workshop, &options);
    let mut sections = document.sections.iter();
    let section = sections.find(|section| section.id == id);
    let section = section.expect("the section is there");
    let said = plain::section(section).replace('\u{a0}', " ");
    (section.title.text().replace('\u{a0}', " "), said)
}

pub(crate) fn title(workshop: &Workshop, id: &str) -> String {
    section(workshop, Edition::Attendee, id).0
}

pub(crate) fn said(workshop: &Workshop, id: &str) -> String {
    section(workshop, Edition::Attendee, id).1
}

pub(crate) fn for_sponsor(workshop: &Workshop, id: &str) -> String {
    section(workshop, Edition::Sponsor, id).1
}

fn counted(votes: [u16; 6], abstained: u16) -> OpeningVote {
    OpeningVote::Counted(StageCounts { votes, abstained })
}

fn guessed(workshop: Workshop, rounds: &[[u16; 6]]) -> Workshop {
    let rounds = rounds.iter().map(|votes| counted(*votes, 0));
    Workshop {
        opening_votes: rounds.collect(),
        ..workshop
    }
}

pub(crate) fn no(id: &str) -> Rating {
    rating(id, Answer::True(Truth::Not), EvidenceGrade::E1)
}

pub(crate) fn assert_says(said: &str, words: &str) {
    assert!(said.contains(words), "{words}\nis not in\n{said}");
}

#[test]
fn page_2_says_stage_certainty_and_what_the_room_saw() {
    let stage_2 = with_rating(with_must_haves(empty("Acme"), 2), no("3-critical"));
    assert_eq!(title(&stage_2, "where"), "Stage 2, sure to medium degree");
    let seen = guessed(stage_2.clone(), &[[0, 2, 1, 4, 0, 0], [0, 1, 3, 1, 0, 0]]);
    assert_eq!(
        title(&seen, "where"),
        "Stage 2, sure to medium degree, seen between 1 and 3 by the room"
    );
    let alike = guessed(stage_2, &[[0, 0, 5, 0, 0, 0]]);
    assert_eq!(
        title(&alike, "where"),
        "Stage 2, sure to medium degree, seen at 2 by the room"
    );
    assert_eq!(
        title(&guessed(empty("Acme"), &[[1, 0, 0, 2, 0, 0]]), "where"),
        "No stage yet: nothing was answered, seen between 0 and 3 by the room"
    );
}

#[test]
fn both_stages_of_an_override_are_printed_with_reason_and_names() {
    let workshop = full::set_by_room();
    assert_eq!(
        title(&workshop, "where"),
        "Stage 2 by the rule, 3 set by the room, sure to low degree, seen between 1 and 3"
    );
    assert_eq!(
        title(&workshop, "summary"),
        "Acme is at stage 2 by the rule, set to stage 3 by the room"
    );
    let said = said(&workshop, "where");
    assert_says(
        &said,
        "The answers compute stage 2; the room set stage 3 instead.",
    );
    assert_says(
        &said,
        "“Recovery was exercised on Tuesday.” Agreed by: CEO and Head 2.",
    );
    assert_says(
        &said,
        "Set by the room: stage 3, Mission-critical, integrated.",
    );
}

#[test]
fn an_override_that_the_answers_no_longer_allow_is_said_to_be_so() {
    let mut workshop = full::set_by_room();
    workshop.ratings.clear();
    let said = said(&workshop, "where");
    assert_says(&said, "Set by the room, and no longer in force");
    assert_says(
        &said,
        "The room had set stage 3: “Recovery was exercised on Tuesday.”",
    );
    assert!(!title(&workshop, "where").contains("set by"), "{said}");
}

#[test]
fn the_opening_vote_is_told_round_by_round() {
    let said_of = |votes, abstained| {
        let workshop = Workshop {
            opening_votes: vec![counted(votes, abstained)],
            ..empty("Acme")
        };
        said(&workshop, "where")
    };
    assert_says(
        &said_of([0, 0, 1, 0, 0, 0], 0),
        "one person guessed stage 2.",
    );
    assert_says(
        &said_of([0, 1, 3, 1, 0, 0], 2),
        "five people guessed: the guess in the middle was 2, the middle half was at 2, and the room was aligned. Two people abstained.",
    );
    assert_says(&said_of([0; 6], 3), "nobody guessed a stage.");
    assert_says(
        &said_of([0, 2, 0, 2, 0, 0], 0),
        "between 1 and 3, and the room was mixed.",
    );
    assert_says(
        &said_of([1, 0, 0, 1, 0, 0], 0),
        "between 0 and 3, and the room was split.",
    );
}

#[test]
fn who_guessed_furthest_apart_is_named_to_the_sponsor_only() {
    let furthest = "Furthest apart were CFO (1) and Head 3 (4).";
    assert_says(&for_sponsor(&full(), "where"), furthest);
    assert!(!said(&full(), "where").contains("Furthest apart"));
    assert!(!for_sponsor(&full::anonymous(), "where").contains("Furthest apart"));
}

#[test]
fn what_would_raise_the_confidence_is_said_of_its_weakest_parts() {
    let open = with_must_haves(empty("Acme"), 2);
    assert_says(
        &said(&open, "where"),
        "the stage has to be rated first: at most seven answers settle it. Beyond that, medium confidence needs one more must-have answered.",
    );
    let workshop = with_rating(open, no("3-critical"));
    assert_says(
        &said(&workshop, "where"),
        "High confidence needs two more must-haves answered and one ballot that agrees.",
    );
    let asserted = Workshop {
        ratings: workshop
            .ratings
            .iter()
            .map(|rating| Rating {
                evidence: EvidenceGrade::E0,
                ..rating.clone()
            })
            .collect(),
        ..workshop
    };
    assert_says(
        &said(&asserted, "where"),
        "Medium confidence needs an example or a second voice for each of two more answers.",
    );
    assert_says(
        &said(&full::contradicted(), "where"),
        "the room first has to decide which of the contradicting answers was wrong",
    );
}

#[test]
fn the_profile_names_a_lead_of_two_stages() {
    assert_eq!(
        title(&empty("Acme"), "profile"),
        "No profile yet: nothing was answered"
    );
    let even = with_must_haves(empty("Acme"), 2);
    assert_eq!(
        title(&even, "profile"),
        "So far no dimension leads another by two stages"
    );
    let mut ahead = with_must_haves(empty("Acme"), 3);
    ahead = with_rating(ahead, no("2-shown"));
    ahead = with_rating(with_rating(ahead, no("3-levels")), no("4-replicated"));
    assert_eq!(
        title(&ahead, "profile"),
        "Technology is two stages ahead of strategy"
    );
    assert_says(
        &said(&ahead, "profile"),
        "| Technology | 2 of 2 | 1 of 1 | 2 of 2 | 0 of 1 | 0 of 2 | 3 |",
    );
    assert_says(&said(&ahead, "profile"), "People: no must-have.");
    assert_says(&said(&ahead, "profile"), "Value: at least stage 2.");
}

#[test]
fn what_was_not_agreed_has_both_readings_votes_and_words() {
    let said = said(&full(), "profile");
    assert_says(
        &said,
        "One statement has a last ballot with votes far apart.",
    );
    assert_says(
        &said,
        "| Recovery from disaster 3-recovery | [Votes: 3 not, 1 largely, 4 fully.] | Between not and fully / Agreed: Largely true | “It was never exercised.” / “The plan is two years old.” |",
    );
    assert_says(
        &for_sponsor(&full(), "profile"),
        "“It was never exercised.” Head 3",
    );
    let agreed = with_must_haves(empty("Acme"), 1);
    assert_says(
        &self::said(&agreed, "profile"),
        "No statement was voted on, and nobody dissented.",
    );
}

#[test]
fn one_person_and_stage_0_are_said_in_the_singular() {
    let workshop = with_people(with_rating(empty("Acme"), no("1-platform")), 1);
    let workshop = guessed(workshop, &[[1, 0, 0, 0, 0, 0]]);
    assert_eq!(
        title(&workshop, "where"),
        "Stage 0, sure to low degree, seen at 0 by the room"
    );
    assert_says(
        &said(&workshop, "answers"),
        "| Round 1 | 1 | – | – | – | – | – | – | The one guess was 0 |",
    );
}

#[test]
fn at_stage_5_there_is_no_next_one() {
    let workshop = with_must_haves(empty("Acme"), 5);
    assert_eq!(
        title(&workshop, "summary"),
        "Acme is at stage 5, the highest"
    );
    assert_says(
        &said(&workshop, "method"),
        "So the floor is 5 and the ceiling 5: the stage is 5.",
    );
    assert_says(&said(&workshop, "profile"), "Technology: stage 5.");
}

#[test]
fn counts_by_side_stand_where_names_were_never_kept() {
    let mut answer = contested("3-recovery");
    let some = |votes| Counts { votes, unknown: 0 };
    let sides = Sides::new(some([3, 0, 1, 0]), some([0, 0, 1, 3]));
    answer.ballots = vec![Ballot::BySide(sides.expect("four on each side"))];
    let workshop = with_rating(empty("Acme"), answer);
    assert_says(
        &said(&workshop, "answers"),
        "Votes: 3 not, 2 largely, 3 fully / Business: 3 not, 1 largely / Technology: 1 largely, 3 fully",
    );
}
