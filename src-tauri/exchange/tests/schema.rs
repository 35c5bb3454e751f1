//! The published schema says what is read and what is written, field by field.

mod common;

use std::{collections::BTreeSet, sync::Arc};

use common::read;
use headwater_domain::{Text, pack::ModelPack};
use headwater_exchange::{
    pack::shipped_pack,
    workshop_file::{SAMPLE, write_workshop_file},
};
use rstest::rstest;
use serde_json::{Value, json};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../docs/workshop-file.schema.json"))
        .expect("the schema is JSON")
}

/// The part of the schema that a `$ref` leads to, or the part itself.
fn resolved<'a>(root: &'a Value, part: &'a Value) -> &'a Value {
    match part["$ref"].as_str() {
        Some(reference) => {
            let name = reference.trim_start_matches("#/$defs/");
            root["$defs"].get(name).expect("the definition is there")
        }
        None => part,
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// Whether a value has the form that a part of the schema asks for. Patterns and bounds are left to
/// the reader's own tests.
fn agrees(root: &Value, part: &Value, value: &Value, at: &str) -> Result<(), String> {
    let part = resolved(root, part);
    if let Some(choices) = part["anyOf"].as_array() {
        let agreed = choices
            .iter()
            .any(|choice| agrees(root, choice, value, at).is_ok());
        return agreed
            .then_some(())
            .ok_or(format!("{at}: none of the choices fits"));
    }
    let constant = part.get("const").is_none_or(|constant| constant == value);
    let listed = part["enum"]
        .as_array()
        .is_none_or(|list| list.contains(value));
    let typed = match &part["type"] {
        Value::String(name) => name == kind(value),
        Value::Array(names) => names.iter().any(|name| name == kind(value)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => true,
    };
    if !(constant && listed && typed) {
        return Err(format!("{at}: {value} does not fit"));
    }
    match value {
        Value::Array(list) => list
            .iter()
            .enumerate()
            .try_for_each(|(i, entry)| agrees(root, &part["items"], entry, &format!("{at}[{i}]"))),
        Value::Object(fields) => {
            for name in part["required"].as_array().into_iter().flatten() {
                let name = name.as_str().expect("a name");
                fields.get(name).ok_or(format!("{at}: {name} is missing"))?;
            }
            fields.iter().try_for_each(|(name, value)| {
                let property = part["properties"].get(name);
                let property = property.ok_or(format!("{at}.{name} is not in the schema"))?;
                agrees(root, property, value, &format!("{at}.{name}"))
            })
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Ok(()),
    }
}

#[test]
fn the_sample_agrees_with_the_schema() {
    let sample: Value = serde_json::from_str(SAMPLE).expect("it is JSON");
    assert_eq!(agrees(&schema(), &schema(), &sample, "file"), Ok(()));
}

#[test]
fn a_written_file_with_its_own_pack_agrees_with_the_schema() {
    let mut workshop = read(SAMPLE.as_bytes()).expect("the sample is sound");
    let mut content = shipped_pack().content().clone();
    content.id = Text::parse("own").expect("a text");
    workshop.pack = Arc::new(ModelPack::new(content).expect("it is whole"));
    let block = workshop.agenda[0].id;
    workshop.clock.elapsed_seconds = [(block, 5)].into();
    workshop.notes[0].line = Text::parse("!All   here").expect("a text");
    let written: Value = serde_json::from_str(&write_workshop_file(&workshop)).expect("it is JSON");
    assert!(written["pack"]["content"].is_object() && written["clock"].is_object());
    assert_eq!(agrees(&schema(), &schema(), &written, "file"), Ok(()));
}

/// The example of the documentation is a file that can be read.
#[test]
fn the_documented_example_is_sound() {
    let page = include_str!("../../../docs/workshop-file.md");
    let start = page.find("```json\n").expect("there is an example") + 8;
    let example = &page[start..start + page[start..].find("```").expect("it ends")];
    let workshop = read(example.as_bytes()).expect("the example is sound");
    assert!(workshop.set_by_room.is_some() && workshop.priorities.len() == 3);
    for text in [example, &write_workshop_file(&workshop)] {
        let value: Value = serde_json::from_str(text).expect("it is JSON");
        assert_eq!(agrees(&schema(), &schema(), &value, "example"), Ok(()));
    }
}

#[test]
fn the_documentation_names_every_field() {
    let page = include_str!("../../../docs/workshop-file.md");
    let schema = schema();
    let parts = [
        "participant",
        "block",
        "clock",
        "note",
        "rating",
        "opening_vote",
        "guess",
        "ballot",
        "vote",
        "sides",
        "side_counts",
        "dissent",
        "override",
        "value_line",
        "priority",
        "pack",
    ];
    let objects = parts.iter().map(|name| &schema["$defs"][*name]);
    for object in objects.chain([&schema]) {
        for name in object["properties"].as_object().expect("fields").keys() {
            assert!(
                page.contains(&format!("`{name}`")),
                "{name} is not documented"
            );
        }
    }
}

/// Every object of a file, with a field that none of them has.
#[rstest]
#[case::file("", json!({}))]
#[case::pack("pack", json!({ "pack": { "ODD": 1 } }))]
#[case::participant("participant", json!({ "participants": [{ "ODD": 1 }] }))]
#[case::block("block", json!({ "agenda": [{ "ODD": 1 }] }))]
#[case::clock("clock", json!({ "clock": { "ODD": 1 } }))]
#[case::note("note", json!({ "notes": [{ "ODD": 1 }] }))]
#[case::rating("rating", json!({ "ratings": [{ "ODD": 1 }] }))]
#[case::ballot("ballot", json!({ "ratings": [{ "ballots": [{ "ODD": 1 }] }] }))]
#[case::opening_vote("opening_vote", json!({ "opening_votes": [{ "ODD": 1 }] }))]
#[case::guess("guess", json!({ "opening_votes": [{ "votes": [{ "ODD": 1 }] }] }))]
#[case::vote("vote", json!({ "ratings": [{ "ballots": [{ "votes": [{ "ODD": 1 }] }] }] }))]
#[case::sides("sides", json!({ "ratings": [{ "ballots": [{ "sides": { "ODD": 1 } }] }] }))]
#[case::side_counts("side_counts", json!({ "ratings": [{ "ballots": [{ "sides": { "business": { "ODD": 1 } } }] }] }))]
#[case::dissent("dissent", json!({ "ratings": [{ "dissent": [{ "ODD": 1 }] }] }))]
#[case::set_by_room("override", json!({ "override": { "ODD": 1 } }))]
#[case::priority("priority", json!({ "priorities": [{ "ODD": 1 }] }))]
#[case::value_line("value_line", json!({ "value_lines": [{ "ODD": 1 }] }))]
#[case::content("pack_content", json!({ "pack": { "content": { "ODD": 1 } } }))]
#[case::stage("pack_stage", json!({ "pack": { "content": { "stages": [{ "ODD": 1 }] } } }))]
#[case::statement("pack_statement", json!({ "pack": { "content": { "statements": [{ "ODD": 1 }] } } }))]
#[case::question("pack_question", json!({ "pack": { "content": { "questions": [{ "ODD": 1 }] } } }))]
#[case::recommendation("pack_recommendation", json!({ "pack": { "content": { "recommendations": [{ "ODD": 1 }] } } }))]
#[case::template("pack_template", json!({ "pack": { "content": { "templates": [{ "ODD": 1 }] } } }))]
fn reader_and_schema_know_the_same_fields(#[case] definition: &str, #[case] file: Value) {
    let mut file = file;
    file["format"] = json!("headwater-workshop");
    file["version"] = json!(1);
    if definition.is_empty() {
        file["ODD"] = json!(1);
    }
    let error = read(file.to_string().as_bytes()).expect_err("nothing has such a field");
    let (_, read_fields) = error
        .message()
        .split_once("or use ")
        .expect("it lists the fields");
    let read_fields = read_fields.replace(" or ", ", ");
    let read_fields: BTreeSet<&str> = read_fields.split(", ").collect();
    let schema = schema();
    let part = match definition {
        "" => &schema,
        name => &schema["$defs"][name],
    };
    let named = part["properties"].as_object().expect("it has fields");
    assert_eq!(
        read_fields,
        named.keys().map(String::as_str).collect(),
        "{error}"
    );
}
