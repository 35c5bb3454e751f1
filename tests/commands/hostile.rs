//! Every command that changes a workshop, called with arguments that no window would send: it changes
//! something or refuses, and never fails. What it leaves can be read, printed, written and read again.

use std::{env, fs};

use serde_json::{Value, json};

use crate::{cfo, desk::Desk, line, rating};

/// How many calls; `HEADWATER_HOSTILE_CALLS` asks for more.
const CALLS: u32 = 300;

/// The commands, each with arguments that it takes. `$` stands for the id of a thing of that name.
fn commands() -> Vec<(String, Value)> {
    let vote = json!([{ "by": "cfo", "vote": "fully" }, { "by": "cio", "vote": "not" }]);
    let guess = json!([{ "by": "cfo", "stage": 2 }, { "by": "cio", "stage": null }]);
    let weighed = json!({ "title": "Do it", "dropped": false, "reason": null, "firstStep": "Ask",
        "measure": null, "owner": "cfo", "horizon": "next", "value": 4, "effort": 2 });
    let block = json!({ "activity": "assess", "title": null, "plannedMinutes": 30,
        "minimumMinutes": 10, "locked": false });
    let mut released = line(1, 2, 3);
    released["releasedBy"] = json!(["3-critical"]);
    released["releasedByActions"] = json!(["$notes"]);
    let all = json!({
        "participant_add": { "participant": cfo() },
        "participant_update": { "id": "$participants", "participant": cfo() },
        "participant_remove": { "id": "$participants" },
        "participant_move": { "id": "$participants", "to": 0 },
        "block_add": { "block": block, "at": 0 },
        "block_update": { "id": "$agenda", "block": block },
        "block_remove": { "id": "$agenda" },
        "clock_go": { "block": "$agenda" },
        "block_move": { "id": "$agenda", "to": 2 },
        "agenda_use_template": { "template": "day" },
        "clock_start": {},
        "clock_pause": {},
        "clock_fit": {},
        "clock_move_end": {},
        "clock_lengthen": { "minutes": 5 },
        "note_add": { "block": "$agenda", "line": "> Ask again @cfo #s3 ^fri" },
        "note_update": { "id": "$notes", "line": "? Who pays" },
        "note_delete": { "id": "$notes" },
        "note_set_kind": { "id": "$notes", "kind": "decision", "isPrivate": false, "asked": true },
        "note_set_owner": { "id": "$notes", "owner": "cfo" },
        "note_set_due": { "id": "$notes", "due": "2026-12-15" },
        "rating_set": { "rating": rating("3-critical", "largely") },
        "rating_clear": { "statement": "2-live" },
        "ballot_reveal": { "statement": "2-live", "votes": vote },
        "ballot_void": { "statement": "2-live" },
        "dissent_set": { "statement": "2-live", "dissent": [{ "by": "cfo", "words": "No." }] },
        "placement_override": { "input": { "stage": 3, "reason": "So", "agreedBy": ["cfo"] } },
        "placement_override_clear": {},
        "opening_vote_reveal": { "votes": guess },
        "opening_vote_void": {},
        "priority_take": { "recommendation": "qualities" },
        "priority_drop": { "recommendation": "team", "reason": "Done" },
        "priority_add": { "title": "Do it" },
        "priority_update": { "priority": "$priorities", "input": weighed },
        "priority_move": { "priority": "$priorities", "to": 1 },
        "priority_delete": { "priority": "$priorities" },
        "value_line_add": { "line": released },
        "value_line_update": { "id": "$valueLines", "line": released },
        "undo": {},
        "redo": {},
    });
    let all = all.as_object().expect("commands by name").clone();
    all.into_iter().collect()
}

/// What may stand anywhere.
fn anything() -> Vec<Value> {
    let mut all = json!([
        null,
        true,
        [],
        {},
        0,
        1,
        5,
        6,
        255,
        256,
        65_535,
        65_536,
        1_000_000_000_000_i64,
        -1,
        1.5,
        1e300,
        i64::MAX,
        i64::MIN,
        "",
        " ",
        "\u{0}",
        "\u{202e}",
        "é\u{300}",
        "\n\t",
        "@cfo",
        "@",
        "🙂",
        "4-reason",
        "0-batches",
        "unknown",
        "not_applicable",
        "2026-02-30",
        "9999-12-31",
        "-009999-01-01",
        "qualities",
        "make",
        "E2",
        "ß".repeat(19_999),
        "ß".repeat(20_000),
        "ß".repeat(20_001),
    ]);
    all.as_array_mut().map(std::mem::take).unwrap_or_default()
}

/// Numbers that look drawn, the same in every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).expect("31 bits") % end.max(1)
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}

/// Puts ids in the place of their names.
fn filled(arguments: &mut Value, workshop: &Value, draw: &mut Draw) {
    match arguments {
        Value::String(text) => {
            let list = text.strip_prefix('$').map(|name| &workshop[name]);
            if let Some(list) = list.and_then(Value::as_array) {
                let id = list
                    .get(draw.below(list.len()))
                    .map(|one| one["id"].clone());
                *arguments = id.unwrap_or_default();
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|one| filled(one, workshop, draw)),
        Value::Object(all) => all.values_mut().for_each(|one| filled(one, workshop, draw)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Puts something else in one place, or the same thing twice.
fn spoilt(arguments: &mut Value, anything: &[Value], draw: &mut Draw) {
    let part = match arguments {
        Value::Array(all) if draw.below(3) > 0 => {
            let place = draw.below(all.len());
            if let Some(twice) = all.get(place).filter(|_| draw.below(3) == 0) {
                return all.push(twice.clone());
            }
            all.get_mut(place)
        }
        Value::Object(all) => {
            let place = draw.below(all.len());
            all.values_mut().nth(place)
        }
        Value::Array(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            None
        }
    };
    match part {
        Some(part) => spoilt(part, anything, draw),
        None => *arguments = draw.of(anything),
    }
}

/// The workshop can be read, printed, written, and read by another library.
fn assert_whole(desk: &Desk, id: &str) {
    for figure in [
        "figure_curve",
        "figure_profile",
        "figure_ranges",
        "figure_grid",
    ] {
        desk.ask(figure, json!({ "workshop": id }));
    }
    let report = json!({ "workshop": id, "edition": "sponsor", "paper": "letter" });
    desk.ask("report_preview", report);
    desk.ask("workshop_export", json!({ "id": id }));
    let other = Desk::answering("there.json");
    let file = |desk: &Desk, name: &str| desk.folder.path().join(name);
    fs::copy(file(desk, "here.json"), file(&other, "there.json")).expect("the file");
    other.ask("workshop_import", json!({}));
}

#[test]
fn no_argument_makes_a_command_fail_or_leaves_what_cannot_be_read() {
    let desk = Desk::answering("here.json");
    let id = desk.sample();
    desk.seat(&id, "late", "technology");
    let (commands, anything) = (commands(), anything());
    let calls = env::var("HEADWATER_HOSTILE_CALLS")
        .ok()
        .and_then(|calls| calls.parse().ok());
    let seed = env::var("HEADWATER_HOSTILE_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    let mut draw = Draw(seed.unwrap_or(1));
    for call in 0..calls.unwrap_or(CALLS) {
        // Undo may have taken back that it was opened.
        desk.reopen(&id);
        let (command, mut arguments) = draw.of(&commands);
        filled(&mut arguments, &desk.open(&id), &mut draw);
        if draw.below(3) > 0 {
            spoilt(&mut arguments, &anything, &mut draw);
        }
        if let Some(all) = arguments.as_object_mut() {
            all.insert("workshop".to_owned(), json!(id));
        }
        if let Err(problem) = desk.call(&command, arguments.clone()) {
            assert_ne!(
                problem["code"], "internal",
                "{command} of {arguments}: {problem}"
            );
        }
        if call % 150 == 0 {
            assert_whole(&desk, &id);
        }
    }
    assert_whole(&desk, &id);
}
