//! What holds for every workshop and every file: nothing is lost on the way out and in, and no input
//! makes reading panic or a refusal silent.

mod any;
mod any_details;
mod any_votes;
mod any_workshop;
#[path = "../common/mod.rs"]
mod common;
mod leaving;

use std::sync::Arc;

use any_workshop::workshop;
use common::read;
use headwater_exchange::{
    pack::{PACK_ERRORS, check_pack, read_pack_json, shipped_pack, write_pack_json},
    workshop_file::{SAMPLE, write_workshop_file},
};
use proptest::{collection::vec, option, prelude::*};
use serde_json::{Value, json};

/// A small pack, invented for tests.
const KITCHEN: &str = include_str!("../../../../tests/fixtures/packs/shared-kitchen.toml");

/// A value as hostile or careless hands put it somewhere.
fn strange() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[[[]]]])),
        Just(json!({ "kind": "note" })),
        Just(json!("x".repeat(30_000))),
    ]
}

/// Puts a value in the place that a walk through the file reaches; `None` takes the place out.
fn put(file: &mut Value, walk: &[prop::sample::Index], strange: Option<&Value>) {
    let Some((step, rest)) = walk.split_first() else {
        return;
    };
    match file {
        Value::Array(list) if !list.is_empty() => {
            let at = step.index(list.len());
            match (
                rest.is_empty() || list[at].is_string() || list[at].is_number(),
                strange,
            ) {
                (true, Some(value)) => list[at] = value.clone(),
                (true, None) => drop(list.remove(at)),
                (false, _) => put(&mut list[at], rest, strange),
            }
        }
        Value::Object(fields) if !fields.is_empty() => {
            let at = step.index(fields.len());
            let name = fields.keys().nth(at).expect("it is within").clone();
            let last = rest.is_empty() || !(fields[&name].is_array() || fields[&name].is_object());
            match (last, strange) {
                (true, Some(value)) => drop(fields.insert(name, value.clone())),
                (true, None) => drop(fields.remove(&name)),
                (false, _) => put(&mut fields[&name], rest, strange),
            }
        }
        Value::Null
        | Value::Bool(_)
        | Value::Number(_)
        | Value::String(_)
        | Value::Array(_)
        | Value::Object(_) => {}
    }
}

/// A file is either read, and then lives on unchanged, or refused with a sentence of one line.
fn read_or_refused(bytes: &[u8]) -> Result<(), TestCaseError> {
    match read(bytes) {
        Ok(workshop) => {
            let again = read(write_workshop_file(&workshop).as_bytes());
            prop_assert_eq!(again, Ok(workshop));
        }
        Err(error) => {
            let said = error.to_string();
            prop_assert!(!error.message().is_empty());
            prop_assert!(said.len() < 2_000 && !said.contains('\n'), "{}", said);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_written_workshop_reads_as_the_same(workshop in workshop()) {
        let text = write_workshop_file(&workshop);
        prop_assert_eq!(read(text.as_bytes()), Ok(workshop));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        read_or_refused(&bytes)?;
        prop_assert!(check_pack(&bytes).is_err());
        prop_assert!(read_pack_json(&bytes).is_err());
    }

    #[test]
    fn any_text_like_json_is_read_or_refused(text in "[{}\\[\\]\",:a-z0-9.\\\\eE+\\- ]{0,80}") {
        read_or_refused(format!("{{{text}").as_bytes())?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_damaged_file_is_read_or_refused(
        at in any::<prop::sample::Index>(),
        gone in 0_usize..40,
        put in vec(any::<u8>(), 0..4),
    ) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        let at = at.index(bytes.len());
        let end = (at + gone).min(bytes.len());
        bytes.splice(at..end, put);
        read_or_refused(&bytes)?;
    }

    #[test]
    fn a_cut_file_is_refused(at in any::<prop::sample::Index>()) {
        let whole = SAMPLE.trim_end();
        let error = read(&whole.as_bytes()[..at.index(whole.len())]);
        prop_assert!(error.is_err());
    }

    #[test]
    fn a_file_with_a_strange_value_is_read_or_refused(
        walk in vec(any::<prop::sample::Index>(), 1..6),
        strange in option::of(strange()),
    ) {
        let mut file: Value = serde_json::from_str(SAMPLE).expect("the sample is JSON");
        put(&mut file, &walk, strange.as_ref());
        let text = serde_json::to_string(&file).expect("JSON can be written");
        read_or_refused(text.as_bytes())?;
    }

    #[test]
    fn a_pack_with_a_strange_value_is_read_or_refused(
        walk in vec(any::<prop::sample::Index>(), 1..6),
        strange in option::of(strange()),
    ) {
        let text = write_pack_json(&shipped_pack());
        let mut file: Value = serde_json::from_str(&text).expect("it is JSON");
        put(&mut file, &walk, strange.as_ref());
        let text = serde_json::to_string(&file).expect("JSON can be written");
        match read_pack_json(text.as_bytes()) {
            Ok(pack) => prop_assert_eq!(read_pack_json(write_pack_json(&pack).as_bytes()), Ok(pack)),
            Err(error) => prop_assert!(!error.message().is_empty()),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_damaged_pack_is_read_or_refused(
        at in any::<prop::sample::Index>(),
        gone in 0_usize..40,
        put in vec(any::<u8>(), 0..4),
    ) {
        let mut bytes = KITCHEN.as_bytes().to_vec();
        let at = at.index(bytes.len());
        let end = (at + gone).min(bytes.len());
        bytes.splice(at..end, put);
        if let Err(errors) = check_pack(&bytes) {
            prop_assert!((1..=PACK_ERRORS).contains(&errors.len()));
            for said in errors.iter().map(ToString::to_string) {
                prop_assert!(said.len() < 2_000 && !said.contains('\n'), "{}", said);
            }
        }
    }
}

#[test]
fn the_shipped_pack_is_shared_and_not_copied() {
    assert!(Arc::ptr_eq(&shipped_pack(), &shipped_pack()));
}
