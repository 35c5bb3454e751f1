//! Workshop files: what is read, what is refused and in which words, and the sample.

mod answers;
#[path = "../common/mod.rs"]
mod common;
mod fields;
mod refusals;
mod sample;

use common::read;
use headwater_domain::{capture::Reading, workshop::Workshop};
use serde_json::{Value, json};

/// A file with nothing but what every file must have, and `more`.
fn minimal(more: &Value) -> String {
    let mut file = json!({
        "format": "headwater-workshop", "version": 1,
        "pack": { "id": "five-stages", "version": "1.0.0" },
        "organisation": "Acme"
    });
    let fields = file.as_object_mut().expect("it is an object");
    for (name, value) in more.as_object().expect("more fields") {
        fields.insert(name.clone(), value.clone());
    }
    serde_json::to_string_pretty(&file).expect("JSON can be written")
}

fn load(more: &Value) -> Workshop {
    read(minimal(more).as_bytes()).expect("the file is sound")
}

fn readings(workshop: &Workshop) -> Vec<Reading> {
    let notes = workshop.notes.iter();
    notes.map(|note| workshop.read_note(note)).collect()
}
