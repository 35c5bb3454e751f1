//! What a workshop grows to can be taken out and brought back.

use std::fs;

use headwater_domain::workshop::Limit;
use headwater_exchange::workshop_file::SAMPLE;
use serde_json::{Value, json};

use crate::{cfo, desk::Desk, line};

/// The statement that was voted on and spoken against as often as fits.
const STATEMENT: &str = "1-platform";

/// The sample with as much in it as fits.
fn full() -> Value {
    let mut file: Value = serde_json::from_str(SAMPLE).expect("JSON");
    let many = |limit: Limit, one: &dyn Fn(usize) -> Value| -> Value {
        (1..=limit.most()).map(one).collect()
    };
    let named = file["participants"].as_array().expect("a list").len();
    for number in named..Limit::Participants.most() {
        let seat = json!({ "handle": format!("p{number}"), "role": "Guest" });
        file["participants"]
            .as_array_mut()
            .expect("a list")
            .push(seat);
    }
    let block = json!({ "activity": "break", "planned_minutes": 5 });
    file["agenda"] = many(Limit::Blocks, &|_| block.clone());
    file["clock"] = Value::Null;
    file["notes"] = many(
        Limit::Notes,
        &|number| json!({ "kind": "note", "text": format!("Łódź {number}") }),
    );
    file["value_lines"] = many(Limit::ValueLines, &|number| {
        json!({ "name": format!("{number}"), "question": "save", "low": 1, "likely": 2, "high": 3,
                "owner": "cfo", "basis": "so", "overlap": null })
    });
    file["priorities"] = many(
        Limit::Priorities,
        &|number| json!({ "choice": "taken", "title": format!("Idea {number}"), "horizon": "now" }),
    );
    file["ratings"] = json!([{
        "statement": STATEMENT, "rating": "largely", "evidence": "E1", "reason": null,
        "ballots": many(Limit::Ballots, &|round| json!({
            "round": round, "not": 0, "partly": 1, "largely": 5, "fully": 0, "unknown": 1
        })),
        "dissent": many(Limit::Dissents, &|number| json!({ "words": format!("No {number}") })),
    }]);
    file["state"] = json!("running");
    file
}

#[test]
fn at_every_limit_the_next_one_is_refused_and_the_file_is_read_again() {
    let desk = Desk::answering("full.json");
    let path = desk.folder.path().join("full.json");
    fs::write(&path, full().to_string()).expect("the file");
    let id = desk.ask("workshop_import", json!({}));
    let id = id.as_str().expect("an id");
    let mut before = desk.open(id);

    let mut newcomer = cfo();
    newcomer["handle"] = json!("new");
    let block = json!({ "activity": "break", "title": null, "plannedMinutes": 5,
                        "minimumMinutes": 5, "locked": false });
    let voice = json!({ "by": null, "words": "No." });
    let voices = vec![voice; Limit::Dissents.most() + 1];
    let vote = json!([{ "by": "cfo", "vote": "fully" }]);
    for (command, arguments, said) in [
        (
            "participant_add",
            json!({ "participant": newcomer }),
            "200 people",
        ),
        (
            "block_add",
            json!({ "block": block, "at": 0 }),
            "200 blocks",
        ),
        (
            "note_add",
            json!({ "block": null, "line": "One more" }),
            "5,000 notes",
        ),
        (
            "value_line_add",
            json!({ "line": line(1, 2, 3) }),
            "1,000 value lines",
        ),
        (
            "priority_add",
            json!({ "title": "One more" }),
            "1,000 priorities",
        ),
        (
            "opening_vote_reveal",
            json!({ "votes": [{ "by": "cfo", "stage": 2 }] }),
            "two rounds",
        ),
        (
            "ballot_reveal",
            json!({ "statement": STATEMENT, "votes": vote }),
            "50 times",
        ),
        (
            "dissent_set",
            json!({ "statement": STATEMENT, "dissent": voices }),
            "200 voices",
        ),
    ] {
        let mut arguments = arguments;
        arguments["workshop"] = json!(id);
        let problem = desk.call(command, arguments).expect_err(command);
        assert_eq!(
            (&problem["code"], &problem["field"]),
            (&json!("invalid"), &Value::Null)
        );
        let message = problem["message"].as_str().expect("a sentence");
        assert!(message.contains(said), "{command}: {message}");
    }

    desk.ask("workshop_export", json!({ "id": id }));
    let organisation = before["details"]["organisation"].clone();
    desk.ask(
        "workshop_erase",
        json!({ "id": id, "organisation": organisation }),
    );
    desk.ask("workshop_import", json!({}));
    let after = desk.open(id);
    before["agenda"]["clock"]["now"] = after["agenda"]["clock"]["now"].clone();
    assert!(after == before, "it came back as another");
}
