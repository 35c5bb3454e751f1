//! Votes, the override, priorities and what releases a figure: read, and refused where they disagree.

use headwater_domain::{
    Stage, Text,
    ballot::Ballot,
    opening_vote::OpeningVote,
    priority::{Choice, Subject},
    value::Release,
    workshop::{Handle, Side},
};
use rstest::rstest;
use serde_json::{Value, json};

use crate::{common::read, load, minimal};

const NOTE: &str = "7f0c2b1e-54c4-4f7e-9a55-0f4f3a1f6f10";

/// A file with three people, a note and `more`.
fn with(more: &Value) -> Value {
    let mut file = json!({
        "participants": [
            { "handle": "ceo", "role": "CEO" },
            { "handle": "cfo", "role": "CFO" },
            { "handle": "cio", "role": "CIO", "side": "technology" }
        ],
        "notes": [{ "kind": "action", "text": "Exercise it", "id": NOTE }]
    });
    for (name, value) in more.as_object().expect("more fields") {
        file[name] = value.clone();
    }
    file
}

fn ballot(ballot: &Value) -> Value {
    json!({ "ratings": [{ "statement": "3-critical", "rating": "partly", "ballots": [ballot] }] })
}

fn line(more: &Value) -> Value {
    let mut line = json!({ "name": "x", "question": "make", "low": 0, "likely": 0, "high": 0 });
    for (name, value) in more.as_object().expect("more fields") {
        line[name] = value.clone();
    }
    json!({ "value_lines": [line] })
}

fn priorities(list: &Value) -> Value {
    json!({ "priorities": list })
}

#[test]
fn votes_are_counted_and_stand_in_seat_order_with_those_who_left_last() {
    let workshop = load(&with(&ballot(&json!({ "votes": [
        { "by": "gone", "vote": "fully" },
        { "by": "@CIO", "vote": "unknown" },
        { "by": "ceo", "vote": "not" }
    ] }))));
    let ballot = &workshop.ratings[0].ballots[0];
    let Ballot::Named(votes) = ballot else {
        panic!("{ballot:?} has names");
    };
    let seats: Vec<&str> = votes.iter().map(|vote| vote.by.as_str()).collect();
    assert_eq!(seats, ["ceo", "cio", "gone"]);
    assert_eq!(ballot.counts().votes, [1, 0, 0, 1]);
    assert_eq!(ballot.counts().unknown, 1);
}

#[test]
fn sides_add_up_to_the_counts() {
    let workshop = load(&ballot(&json!({ "partly": 7, "sides": {
        "business": { "partly": 4 }, "technology": { "partly": 3, "unknown": 1 }
    } })));
    let ballot = &workshop.ratings[0].ballots[0];
    assert_eq!(ballot.counts().votes, [0, 7, 0, 0]);
    let sides = ballot.sides(&[]).expect("they are kept");
    assert_eq!(sides.of(Side::Technology).unknown, 1);
}

#[test]
fn opening_votes_are_read_with_and_without_names() {
    let workshop = load(&with(&json!({ "opening_votes": [
        { "round": 2, "counts": [0, 1, 2, 0, 0, 0] },
        { "round": 1, "counts": [1, 0, 0, 0, 0, 0], "votes": [
            { "by": "cfo", "stage": null }, { "by": "ceo", "stage": 0 }
        ] }
    ] })));
    let [OpeningVote::Named(guesses), OpeningVote::Counted(counts)] = &*workshop.opening_votes
    else {
        panic!("{:?}", workshop.opening_votes);
    };
    assert_eq!(guesses[0].stage, Some(Stage::ZERO));
    assert_eq!(guesses[1].stage, None);
    assert_eq!((counts.cast(), counts.abstained), (3, 0));
}

#[test]
fn dissent_is_read_with_and_without_its_speaker() {
    let workshop = load(&json!({ "ratings": [{
        "statement": "3-critical", "rating": "partly",
        "dissent": ["No.", { "by": "coo", "words": "Never." }, { "words": "Hardly." }]
    }] }));
    let dissent = &workshop.ratings[0].dissent;
    let by: Vec<_> = dissent.iter().map(|one| one.by.as_ref()).collect();
    assert_eq!(by.iter().flatten().count(), 1);
    assert_eq!(dissent[0].words.as_str(), "No.");
    assert_eq!(by[1].map(ToString::to_string).as_deref(), Some("coo"));
}

#[test]
fn votes_keep_names_unless_the_file_says_otherwise() {
    assert!(load(&json!({})).details.votes_named);
    assert!(!load(&json!({ "votes_named": false })).details.votes_named);
}

#[test]
fn what_releases_a_line_stands_in_the_order_of_pack_and_notes() {
    let workshop = load(&with(&line(&json!({
        "released_by": ["3-critical", "1-platform"], "released_by_actions": [NOTE]
    }))));
    let releases = &workshop.value_lines[0].released_by;
    let [
        Release::Statement(first),
        Release::Statement(_),
        Release::Action(note),
    ] = &**releases
    else {
        panic!("{releases:?}");
    };
    assert_eq!(first.as_str(), "1-platform");
    assert_eq!(*note, workshop.notes[0].id);
}

#[test]
fn an_override_is_read_even_where_the_answers_no_longer_allow_it() {
    let workshop = load(&with(&json!({ "override": {
        "stage": 5, "reason": "We know better.", "agreed_by": ["cio", "ceo"]
    } })));
    let set = workshop.set_by_room.expect("it is set");
    let agreed: Vec<&str> = set.agreed_by.iter().map(Handle::as_str).collect();
    assert_eq!((set.stage, agreed), (Stage::FIVE, vec!["ceo", "cio"]));
}

#[test]
fn priorities_are_recommendations_or_ideas_of_the_room() {
    let workshop = load(&with(&priorities(&json!([
        { "title": "Ours", "choice": "taken", "horizon": "now", "value": 5, "effort": 1 },
        { "recommendation": "team", "choice": "dropped", "reason": "Done.", "horizon": "later" }
    ]))));
    let [own, dropped] = &*workshop.priorities else {
        panic!("{:?}", workshop.priorities);
    };
    assert!(matches!(&own.subject, Subject::Own { title } if title.as_str() == "Ours"));
    assert_eq!(own.spot.map(|spot| spot.value.number()), Some(5));
    let reason = Text::parse("Done.").ok();
    assert_eq!(dropped.choice, Choice::Dropped { reason });
}

#[rstest]
#[case::counts_beside_votes(ballot(&json!({ "partly": 2, "votes": [{ "by": "cfo", "vote": "partly" }] })), "ratings[0].ballots[0].partly", "the votes add up to 1")]
#[case::voted_twice(ballot(&json!({ "votes": [{ "by": "cfo", "vote": "not" }, { "by": "@CFO", "vote": "not" }] })), "ratings[0].ballots[0].votes[1].by", "“cfo” votes twice")]
#[case::unknown_vote(ballot(&json!({ "votes": [{ "by": "cfo", "vote": "maybe" }] })), "ratings[0].ballots[0].votes[0].vote", "use not, partly, largely, fully or unknown")]
#[case::nameless_vote(ballot(&json!({ "votes": [{ "by": "", "vote": "not" }] })), "ratings[0].ballots[0].votes[0].by", "no handle")]
#[case::votes_and_sides(ballot(&json!({ "votes": [], "sides": { "business": {}, "technology": {} } })), "ratings[0].ballots[0].sides", "take “sides” out")]
#[case::small_side(ballot(&json!({ "sides": { "business": { "not": 4 }, "technology": { "not": 3 } } })), "ratings[0].ballots[0].sides.technology", "fewer than 4 votes")]
#[case::huge_side(ballot(&json!({ "sides": { "business": { "not": 1000, "partly": 1 }, "technology": { "not": 4 } } })), "ratings[0].ballots[0].sides.business", "1001 votes")]
#[case::huge_sides(ballot(&json!({ "sides": { "business": { "not": 600 }, "technology": { "not": 600 } } })), "ratings[0].ballots[0]", "1200 votes")]
#[case::counts_beside_sides(ballot(&json!({ "unknown": 1, "sides": { "business": { "not": 4 }, "technology": { "not": 4 } } })), "ratings[0].ballots[0].unknown", "add up to 0")]
#[case::one_side(ballot(&json!({ "sides": { "business": { "not": 4 } } })), "ratings[0].ballots[0].sides.technology", "missing")]
#[case::votes_null(ballot(&json!({ "votes": null })), "ratings[0].ballots[0].votes", "a list is expected here")]
#[case::dissent_as_number(json!({ "ratings": [{ "statement": "3-critical", "rating": "partly", "dissent": [5] }] }), "ratings[0].dissent[0]", "an object is expected here, not a number")]
#[case::blank_dissent(json!({ "ratings": [{ "statement": "3-critical", "rating": "partly", "dissent": [" "] }] }), "ratings[0].dissent[0]", "nothing is written here")]
#[case::three_rounds(json!({ "opening_votes": [{ "votes": [] }, { "votes": [] }, { "votes": [] }] }), "opening_votes", "more than 2 entries")]
#[case::third_round(json!({ "opening_votes": [{ "round": 3, "votes": [] }] }), "opening_votes[0].round", "1 to 2")]
#[case::same_round(json!({ "opening_votes": [{ "round": 2, "votes": [] }, { "votes": [] }] }), "opening_votes[1].round", "round 2 stands here twice")]
#[case::five_counts(json!({ "opening_votes": [{ "counts": [0, 0, 0, 0, 0] }] }), "opening_votes[0].counts", "5 counts stand here; give six")]
#[case::no_counts(json!({ "opening_votes": [{ "round": 1 }] }), "opening_votes[0].counts", "give six")]
#[case::guessed_twice(json!({ "opening_votes": [{ "votes": [{ "by": "cfo", "stage": 1 }, { "by": "cfo", "stage": 2 }] }] }), "opening_votes[0].votes[1].by", "votes twice")]
#[case::stage_six(json!({ "opening_votes": [{ "votes": [{ "by": "cfo", "stage": 6 }] }] }), "opening_votes[0].votes[0].stage", "0 to 5")]
#[case::other_guesses(json!({ "opening_votes": [{ "counts": [0, 0, 1, 0, 0, 0], "votes": [{ "by": "cfo", "stage": 1 }] }] }), "opening_votes[0].counts[1]", "add up to 1")]
#[case::other_abstentions(json!({ "opening_votes": [{ "abstained": 2, "votes": [{ "by": "cfo" }] }] }), "opening_votes[0].abstained", "add up to 1")]
#[case::too_many_guesses(json!({ "opening_votes": [{ "counts": [600, 600, 0, 0, 0, 0] }] }), "opening_votes[0]", "1200 votes")]
#[case::names_as_text(json!({ "votes_named": "no" }), "votes_named", "true or false")]
#[case::override_without_reason(json!({ "override": { "stage": 2 } }), "override.reason", "missing")]
#[case::agreed_twice(json!({ "override": { "stage": 2, "reason": "x", "agreed_by": ["cfo", "cfo"] } }), "override.agreed_by[1]", "twice")]
#[case::released_by_stranger(line(&json!({ "released_by": ["3-critcal"] })), "value_lines[0].released_by[0]", "“3-critical” may be meant")]
#[case::released_twice(line(&json!({ "released_by": ["3-critical", "3-critical"] })), "value_lines[0].released_by[1]", "twice")]
#[case::released_by_no_note(line(&json!({ "released_by_actions": ["00000000-0000-4000-8000-000000000000"] })), "value_lines[0].released_by_actions[0]", "no note of this file")]
#[case::released_by_no_id(line(&json!({ "released_by_actions": ["first"] })), "value_lines[0].released_by_actions[0]", "no id")]
#[case::unknown_recommendation(priorities(&json!([{ "recommendation": "teem", "choice": "taken", "horizon": "now" }])), "priorities[0].recommendation", "“team” may be meant")]
#[case::weighed_twice(priorities(&json!([{ "recommendation": "team", "choice": "taken", "horizon": "now" }, { "recommendation": "team", "choice": "taken", "horizon": "now" }])), "priorities[1].recommendation", "twice")]
#[case::nothing_to_do(priorities(&json!([{ "title": " ", "choice": "taken", "horizon": "now" }])), "priorities[0].title", "add “recommendation” or “title”")]
#[case::reason_for_taking(priorities(&json!([{ "title": "x", "choice": "taken", "reason": "x", "horizon": "now" }])), "priorities[0].reason", "only what was dropped")]
#[case::half_placed(priorities(&json!([{ "title": "x", "choice": "taken", "horizon": "now", "value": 3 }])), "priorities[0].effort", "give both, or neither")]
#[case::weight_six(priorities(&json!([{ "title": "x", "choice": "taken", "horizon": "now", "value": 6, "effort": 1 }])), "priorities[0].value", "1 to 5")]
#[case::stranger_as_owner(priorities(&json!([{ "title": "x", "choice": "taken", "horizon": "now", "owner": "coo" }])), "priorities[0].owner", "no participant")]
#[case::unknown_choice(priorities(&json!([{ "title": "x", "choice": "kept", "horizon": "now" }])), "priorities[0].choice", "use taken or dropped")]
fn what_disagrees_is_refused_by_field(
    #[case] more: Value,
    #[case] field: &str,
    #[case] says: &str,
) {
    let error = read(minimal(&with(&more)).as_bytes()).expect_err("it disagrees");
    assert_eq!(error.field(), Some(field), "{error}");
    assert!(error.message().contains(says), "{error}");
    assert!(error.place().is_some(), "{error}");
}

#[test]
fn more_votes_than_a_room_can_cast_are_refused() {
    let cast = |number: u32| json!({ "by": format!("p-{number}"), "vote": "not" });
    let votes: Vec<Value> = (0..1_001).map(cast).collect();
    let error =
        read(minimal(&ballot(&json!({ "votes": votes }))).as_bytes()).expect_err("it is no room");
    assert_eq!(
        error.field(),
        Some("ratings[0].ballots[0].votes"),
        "{error}"
    );
    assert!(
        error.message().contains("more than 1,000 entries"),
        "{error}"
    );
}
