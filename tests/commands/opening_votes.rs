//! The room's own guess of the stage.

use serde_json::{Value, json};

use crate::desk::Desk;

fn room() -> (Desk, String) {
    let desk = Desk::new();
    let id = desk.workshop();
    for handle in ["coo", "cio", "cmo"] {
        desk.seat(&id, handle, "technology");
    }
    (desk, id)
}

fn guesses(guesses: &[(&str, Option<u8>)]) -> Value {
    let guess = |(by, stage): &(&str, Option<u8>)| json!({ "by": by, "stage": stage });
    json!({ "votes": guesses.iter().map(guess).collect::<Vec<_>>() })
}

const SPLIT: [(&str, Option<u8>); 4] = [
    ("cio", Some(4)),
    ("cmo", None),
    ("coo", Some(2)),
    ("cfo", Some(1)),
];

#[test]
fn a_round_is_read_and_names_the_two_furthest_apart() {
    let (desk, id) = room();
    let rounds = desk.change("opening_vote_reveal", &id, guesses(&SPLIT));
    let round = &rounds[0];
    let order: Vec<&Value> = round["votes"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|vote| &vote["by"])
        .collect();
    assert_eq!(order, ["cfo", "coo", "cio", "cmo"]);
    assert_eq!(round["counts"], json!([0, 1, 1, 0, 1, 0]));
    assert_eq!(round["abstained"], 1);
    assert_eq!(
        round["read"],
        json!({ "median": 2, "middle": [1, 4], "spread": "split" })
    );
    assert_eq!(round["furthest"], json!(["cfo", "cio"]));
    let placement = &desk.open(&id)["assessment"]["placement"];
    assert_eq!(placement["rated"], false, "a guess moves nothing");
}

#[test]
fn two_rounds_are_kept_and_a_third_is_refused() {
    let (desk, id) = room();
    let first = desk.change("opening_vote_reveal", &id, guesses(&SPLIT))[0].clone();
    let closer = guesses(&[("cfo", Some(2)), ("cio", Some(2))]);
    let rounds = desk.change("opening_vote_reveal", &id, closer.clone());
    assert_eq!(rounds[0], first);
    assert_eq!(rounds[1]["read"]["spread"], "aligned");
    assert_eq!(rounds[1]["furthest"], Value::Null);
    let third = desk.not_changed("opening_vote_reveal", &id, closer.clone());
    assert_eq!(third, Value::Null);
    let left = desk.change("opening_vote_void", &id, json!({}));
    assert_eq!(left, json!([first]));
    desk.change("opening_vote_reveal", &id, closer);
    assert_eq!(desk.undo(&id), "reveal opening vote");
    assert_eq!(desk.open(&id)["openingVotes"], left);
    desk.change("opening_vote_void", &id, json!({}));
    assert_eq!(
        desk.not_changed("opening_vote_void", &id, json!({})),
        Value::Null
    );
}

#[test]
fn without_names_only_counts_are_kept() {
    let (desk, id) = room();
    desk.name_votes(&id, false);
    let rounds = desk.change("opening_vote_reveal", &id, guesses(&SPLIT));
    assert_eq!(rounds[0]["votes"], json!([]));
    assert_eq!(rounds[0]["furthest"], Value::Null);
    assert_eq!(rounds[0]["counts"], json!([0, 1, 1, 0, 1, 0]));
    desk.name_votes(&id, true);
    assert_eq!(desk.open(&id)["openingVotes"], rounds);
}

#[test]
fn a_guess_that_cannot_be_is_refused() {
    let (desk, id) = room();
    for cast in [
        &[][..],
        &[("cfo", Some(6))],
        &[("nobody", Some(1))],
        &[("cfo", Some(1)), ("cfo", None)],
    ] {
        let field = desk.not_changed("opening_vote_reveal", &id, guesses(cast));
        assert_eq!(field, "votes", "{cast:?}");
    }
    assert_eq!(desk.open(&id)["openingVotes"], json!([]));
}

#[test]
fn who_is_renamed_keeps_the_vote_and_who_leaves_too() {
    let (desk, id) = room();
    desk.change(
        "opening_vote_reveal",
        &id,
        guesses(&[("cfo", Some(1)), ("coo", Some(3))]),
    );
    let people = desk.open(&id)["participants"].clone();
    let mut cfo = people[0].clone();
    cfo["handle"] = json!("finance");
    let renamed = json!({ "id": people[0]["id"], "participant": cfo });
    desk.change("participant_update", &id, renamed);
    desk.change("participant_remove", &id, json!({ "id": people[1]["id"] }));
    let round = desk.open(&id)["openingVotes"][0].clone();
    assert_eq!(round["furthest"], json!(["finance", "coo"]));
}
