//! Blind votes on statements, and dissent.

use serde_json::{Value, json};

use crate::{desk::Desk, rating};

/// A desk whose workshop has a CFO, a COO and a CIO, in this order.
fn room() -> (Desk, String) {
    let desk = Desk::new();
    let id = desk.workshop();
    desk.seat(&id, "coo", "technology");
    desk.seat(&id, "cio", "technology");
    (desk, id)
}

fn votes(votes: &[(&str, &str)]) -> Value {
    let vote = |(by, vote): &(&str, &str)| json!({ "by": by, "vote": vote });
    votes.iter().map(vote).collect()
}

fn reveal(desk: &Desk, id: &str, cast: &[(&str, &str)]) -> Value {
    let arguments = json!({ "statement": "2-live", "votes": votes(cast) });
    desk.change("ballot_reveal", id, arguments)
}

fn void(desk: &Desk, id: &str) -> Value {
    desk.change("ballot_void", id, json!({ "statement": "2-live" }))
}

#[test]
fn a_revealed_ballot_keeps_every_vote_in_seat_order_and_proposes() {
    let (desk, id) = room();
    let cast = [("cio", "largely"), ("@CFO", "unknown"), ("coo", "fully")];
    let rating = reveal(&desk, &id, &cast)["ratings"][0].clone();
    let ballot = &rating["ballots"][0];
    let kept = [("cfo", "unknown"), ("coo", "fully"), ("cio", "largely")];
    assert_eq!(ballot["votes"], votes(&kept));
    assert_eq!(
        ballot["counts"],
        json!({ "not": 0, "partly": 0, "largely": 1, "fully": 1, "unknown": 1 })
    );
    assert_eq!(
        (&ballot["median"], &ballot["proposedEvidence"]),
        (&json!("largely"), &json!("E1"))
    );
    assert_eq!(
        (&ballot["contested"], &ballot["spread"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(rating["answer"], "unknown", "nothing was agreed yet");
    assert_eq!(desk.undo(&id), "reveal ballot");
    assert_eq!(desk.open(&id)["assessment"]["ratings"], json!([]));
}

#[test]
fn a_second_round_stands_beside_the_first_and_counts() {
    let (desk, id) = room();
    let apart = reveal(
        &desk,
        &id,
        &[("cfo", "not"), ("coo", "fully"), ("cio", "fully")],
    );
    let first = apart["ratings"][0]["ballots"][0].clone();
    assert_eq!(
        (&first["contested"], &first["spread"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(first["furthest"], json!(["cfo", "coo"]));
    let agreed = json!({ "rating": rating("2-live", "largely") });
    let contested = desk.change("rating_set", &id, agreed)["placement"]["contested"].clone();
    assert_eq!(contested, json!(["2-live"]));
    let closer = reveal(
        &desk,
        &id,
        &[("cfo", "largely"), ("coo", "fully"), ("cio", "largely")],
    );
    assert_eq!(closer["ratings"][0]["ballots"][0], first);
    assert_eq!(
        closer["ratings"][0]["answer"], "largely",
        "as it was agreed"
    );
    assert_eq!(closer["placement"]["contested"], json!([]));
    assert_eq!(closer, desk.open(&id)["assessment"]);
}

#[test]
fn a_round_is_taken_back_and_with_nothing_left_the_rating() {
    let (desk, id) = room();
    reveal(&desk, &id, &[("cfo", "not")]);
    reveal(&desk, &id, &[("cfo", "partly")]);
    let ballots = void(&desk, &id)["ratings"][0]["ballots"].clone();
    assert_eq!(ballots[0]["counts"]["not"], 1);
    assert_eq!(ballots.as_array().map(Vec::len), Some(1));
    assert_eq!(void(&desk, &id)["ratings"], json!([]));
    let again = json!({ "statement": "2-live" });
    assert_eq!(desk.not_changed("ballot_void", &id, again), "statement");
    reveal(&desk, &id, &[("cfo", "partly")]);
    let agreed = json!({ "rating": rating("2-live", "partly") });
    desk.change("rating_set", &id, agreed);
    assert_eq!(void(&desk, &id)["ratings"][0]["answer"], "partly");
    assert_eq!(desk.undo(&id), "void ballot");
}

#[test]
fn without_names_only_counts_are_kept_whatever_is_chosen_later() {
    let (desk, id) = room();
    desk.name_votes(&id, false);
    let cast = [("cfo", "fully"), ("coo", "fully"), ("cio", "largely")];
    let ballot = reveal(&desk, &id, &cast)["ratings"][0]["ballots"][0].clone();
    assert_eq!(
        (&ballot["votes"], &ballot["sides"]),
        (&json!([]), &Value::Null)
    );
    assert_eq!(
        (&ballot["counts"]["fully"], &ballot["counts"]["largely"]),
        (&json!(2), &json!(1))
    );
    assert_eq!(
        ballot["proposedEvidence"], "E0",
        "nothing is known of roles"
    );
    desk.name_votes(&id, true);
    let named = reveal(&desk, &id, &cast)["ratings"][0]["ballots"].clone();
    assert_eq!(named[0], ballot);
    assert_eq!(named[1]["votes"], votes(&cast));
    desk.name_votes(&id, false);
    let kept = desk.open(&id)["assessment"]["ratings"][0]["ballots"].clone();
    assert_eq!(kept, named);
}

#[test]
fn sides_are_shown_apart_where_each_has_four_votes() {
    let desk = Desk::new();
    let id = desk.workshop();
    desk.name_votes(&id, false);
    for (handle, side) in [
        ("ceo", "business"),
        ("cmo", "business"),
        ("cso", "business"),
        ("cio", "technology"),
        ("cto", "technology"),
        ("ciso", "technology"),
        ("lead", "technology"),
    ] {
        desk.seat(&id, handle, side);
    }
    let business = ["cfo", "ceo", "cmo", "cso"].map(|by| (by, "partly"));
    let technology = ["cio", "cto", "ciso", "lead"].map(|by| (by, "fully"));
    let seven = [&business[..], &technology[..3]].concat();
    let eight = [business, technology].concat();
    let apart = |cast| reveal(&desk, &id, cast)["ratings"][0]["ballots"].clone();
    assert_eq!(apart(&seven)[0]["sides"], Value::Null);
    let sides = apart(&eight)[1]["sides"].clone();
    assert_eq!(
        (&sides["business"]["partly"], &sides["technology"]["fully"]),
        (&json!(4), &json!(4))
    );
}

#[test]
fn a_ballot_that_cannot_be_is_refused_whole() {
    let (desk, id) = room();
    for cast in [
        &[][..],
        &[("nobody", "fully")],
        &[("cfo", "fully"), ("cfo", "not")],
        &[("cfo", "fully"), ("c f o", "not")],
    ] {
        let arguments = json!({ "statement": "2-live", "votes": votes(cast) });
        assert_eq!(
            desk.not_changed("ballot_reveal", &id, arguments),
            "votes",
            "{cast:?}"
        );
    }
    let unknown = json!({ "statement": "2-nothing", "votes": votes(&[("cfo", "not")]) });
    assert_eq!(desk.not_changed("ballot_reveal", &id, unknown), "statement");
    assert_eq!(desk.open(&id)["assessment"]["ratings"], json!([]));
}

#[test]
fn dissent_is_kept_in_its_own_words() {
    let (desk, id) = room();
    let dissent = json!([{ "by": "@CIO", "words": "It fell over in May" },
                         { "by": null, "words": "Too early" }]);
    let said = json!({ "statement": "2-live", "dissent": dissent });
    assert_eq!(
        desk.not_changed("dissent_set", &id, said.clone()),
        "statement"
    );
    desk.change(
        "rating_set",
        &id,
        json!({ "rating": rating("2-live", "largely") }),
    );
    let kept = desk.change("dissent_set", &id, said)["ratings"][0]["dissent"].clone();
    assert_eq!(
        kept[0],
        json!({ "by": "cio", "words": "It fell over in May" })
    );
    assert_eq!(kept[1], dissent[1]);
    let stranger = json!({ "statement": "2-live", "dissent": [{ "by": "x", "words": "No" }] });
    assert_eq!(desk.not_changed("dissent_set", &id, stranger), "dissent");
    let blank = json!({ "statement": "2-live", "dissent": [{ "by": null, "words": " " }] });
    assert_eq!(desk.not_changed("dissent_set", &id, blank), "dissent");
}

#[test]
fn without_names_dissent_gets_none_and_loses_none() {
    let (desk, id) = room();
    desk.change(
        "rating_set",
        &id,
        json!({ "rating": rating("2-live", "largely") }),
    );
    let set = |dissent: Value| json!({ "statement": "2-live", "dissent": dissent });
    let named = json!([{ "by": "cio", "words": "It fell over" }]);
    desk.change("dissent_set", &id, set(named.clone()));
    desk.name_votes(&id, false);
    let kept = desk.change("dissent_set", &id, set(named.clone()));
    assert_eq!(kept["ratings"][0]["dissent"], named);
    let more = json!([{ "by": "coo", "words": "Not mine" }]);
    assert_eq!(desk.not_changed("dissent_set", &id, set(more)), "dissent");
}
