//! What holds for every workshop and every file: nothing is lost on the way out and in, and no input
//! makes reading panic or a refusal silent.

mod common;

use std::sync::Arc;

use common::read;
use headwater_domain::{
    BlockId, NoteId, ParticipantId, Stage, StatementId, Text, ValueLineId, WorkshopId,
    ballot::{Ballot, Counts},
    note::Note,
    rating::{Answer, EvidenceGrade, Rating, Truth},
    value::{Amount, MoneyQuestion, Range, ValueLine},
    workshop::{
        Activity, Block, Clock, Currency, Details, Handle, Minutes, Participant, Presence, Side,
        State, Workshop,
    },
};
use headwater_exchange::{
    pack::{SHIPPED_PACK, read_pack, read_pack_json, shipped_pack, write_pack_json},
    workshop_file::{SAMPLE, write_workshop_file},
};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Value, json};
use uuid::Uuid;

fn text() -> impl Strategy<Value = Text> {
    let some = prop_oneof![
        any::<String>(),
        "[!?>~\"%\\\\]{0,3} ?\\PC{0,12}",
        "\\s*[a-z #@^]{1,20}"
    ];
    some.prop_filter_map("a text is not blank", |some| Text::parse(&some).ok())
}

fn timestamp() -> impl Strategy<Value = Timestamp> {
    (-2_000_000_000_i64..4_000_000_000, 0_i32..1_000_000_000).prop_map(|(second, nano)| {
        Timestamp::new(second, nano).expect("it is within the centuries at hand")
    })
}

fn date() -> impl Strategy<Value = Date> {
    (1900_i16..2200, 1_i8..=12, 1_i8..=28)
        .prop_map(|(year, month, day)| Date::new(year, month, day).expect("it is a date"))
}

fn time() -> impl Strategy<Value = Time> {
    (
        0_i8..24,
        0_i8..60,
        prop_oneof![Just(0_i8), 0_i8..60],
        prop_oneof![Just(0), 0..1_000_000_000],
    )
        .prop_map(|(hour, minute, second, nano)| {
            Time::new(hour, minute, second, nano).expect("it is a time of day")
        })
}

fn details() -> impl Strategy<Value = Details> {
    let words = vec(option::of(text()), 5);
    let when = (option::of(date()), option::of(time()));
    (
        text(),
        words,
        when,
        "[A-Z]{3}",
        option::of(select(Stage::ALL.to_vec())),
        any::<bool>(),
    )
        .prop_map(
            |(organisation, words, (held_on, starts_at), currency, target, invented)| {
                let mut words = words.into_iter();
                let mut next = || words.next().flatten();
                Details {
                    organisation,
                    title: next(),
                    sponsor: next(),
                    facilitator: next(),
                    place: next(),
                    confidentiality: next(),
                    held_on,
                    starts_at,
                    currency: Currency::parse(&currency).expect("three letters"),
                    target,
                    invented,
                    votes_named: true,
                }
            },
        )
}

fn block() -> impl Strategy<Value = Block> {
    let minutes = (1..=Minutes::MAX).prop_flat_map(|planned| (Just(planned), 1..=planned));
    (
        select(Activity::ALL.to_vec()),
        option::of(text()),
        minutes,
        any::<bool>(),
        any::<u128>(),
    )
        .prop_map(|(activity, title, (planned, minimum), locked, id)| Block {
            id: BlockId::new(Uuid::from_u128(id)),
            activity,
            title,
            planned_minutes: Minutes::new(planned).expect("it is a length"),
            minimum_minutes: Minutes::new(minimum).expect("it is a length"),
            locked,
        })
}

fn participant() -> impl Strategy<Value = Participant> {
    let handle = "[\\p{L}\\p{N}-]{1,10}";
    let side = select(Side::ALL.to_vec());
    let presence = select(Presence::ALL.to_vec());
    (
        handle,
        text(),
        option::of(text()),
        side,
        presence,
        any::<u128>(),
    )
        .prop_filter_map(
            "a handle is no longer in small letters",
            |(handle, role, name, side, presence, id)| {
                Some(Participant {
                    id: ParticipantId::new(Uuid::from_u128(id)),
                    handle: Handle::parse(&handle)?,
                    role,
                    name,
                    side,
                    presence,
                })
            },
        )
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        4 => select(Truth::ALL.to_vec()).prop_map(Answer::True),
        1 => Just(Answer::Unknown),
        1 => option::of(text()).prop_map(|reason| Answer::NotApplicable { reason }),
    ]
}

fn rating(statement: StatementId) -> impl Strategy<Value = Rating> {
    let ballot = ([0_u16..200, 0..200, 0..200, 0..200], 0_u16..200)
        .prop_map(|(votes, unknown)| Ballot::Counted(Counts { votes, unknown }));
    let evidence = select(EvidenceGrade::ALL.to_vec());
    (
        answer(),
        evidence,
        option::of(text()),
        Just(Vec::new()),
        vec(ballot, 0..3),
    )
        .prop_map(
            move |(answer, evidence, evidence_text, dissent, ballots)| Rating {
                statement: statement.clone(),
                answer,
                evidence,
                evidence_text,
                dissent,
                ballots,
            },
        )
}

/// Ratings of some statements, in the pack's order.
fn ratings() -> impl Strategy<Value = Vec<Rating>> {
    let pack = shipped_pack();
    let ids: Vec<StatementId> = pack.statements().iter().map(|s| s.id.clone()).collect();
    proptest::sample::subsequence(ids, 0..6)
        .prop_flat_map(|ids| ids.into_iter().map(rating).collect::<Vec<_>>())
}

fn value_line() -> impl Strategy<Value = ValueLine> {
    let figures = [0..=Amount::MAX, 0..=Amount::MAX, 0..=Amount::MAX].prop_map(|mut figures| {
        figures.sort_unstable();
        let [low, likely, high] = figures.map(|figure| Amount::new(figure).expect("within bounds"));
        Range::new(low, likely, high).expect("they are sorted")
    });
    let question = select(MoneyQuestion::ALL.to_vec());
    (
        text(),
        question,
        figures,
        option::of(text()),
        option::of(text()),
        any::<u128>(),
    )
        .prop_map(|(name, question, range, basis, overlap, id)| ValueLine {
            id: ValueLineId::new(Uuid::from_u128(id)),
            name,
            question,
            range,
            owner: None,
            basis,
            overlap,
            released_by: Vec::new(),
        })
}

type Draft = (
    Text,
    Timestamp,
    Date,
    bool,
    u128,
    Option<prop::sample::Index>,
);

fn note() -> impl Strategy<Value = Draft> {
    (
        text(),
        timestamp(),
        date(),
        any::<bool>(),
        any::<u128>(),
        any::<Option<prop::sample::Index>>(),
    )
}

fn workshop() -> impl Strategy<Value = Workshop> {
    let clock = (option::of(timestamp()), any::<u32>());
    (
        (any::<u128>(), details(), select(State::ALL.to_vec()), clock),
        vec(participant(), 0..5),
        vec(block(), 0..5),
        vec(note(), 0..6),
        ratings(),
        vec(value_line(), 0..4),
    )
        .prop_map(
            |((id, details, state, clock), mut participants, agenda, notes, ratings, mut lines)| {
                participants.sort_by(|a, b| a.handle.cmp(&b.handle));
                participants.dedup_by(|a, b| a.handle == b.handle);
                for (line, owner) in lines.iter_mut().zip(&participants) {
                    line.owner = Some(owner.handle.clone());
                }
                let at = |index: Option<prop::sample::Index>| {
                    let index = index.filter(|_| !agenda.is_empty())?;
                    Some(agenda[index.index(agenda.len())].id)
                };
                let note = |(line, captured_at, captured_on, done, id, block): Draft| Note {
                    id: NoteId::new(Uuid::from_u128(id)),
                    block: at(block),
                    line,
                    captured_at,
                    captured_on,
                    done,
                };
                Workshop {
                    id: WorkshopId::new(Uuid::from_u128(id)),
                    details,
                    state,
                    pack: shipped_pack(),
                    clock: Clock {
                        block: agenda.last().map(|block| block.id),
                        running_since: clock.0,
                        elapsed_seconds: clock.1,
                    },
                    notes: notes.into_iter().map(note).collect(),
                    participants,
                    ratings,
                    value_lines: lines,
                    agenda,
                    opening_votes: Vec::new(),
                    set_by_room: None,
                    priorities: Vec::new(),
                }
            },
        )
}

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
        prop_assert!(read_pack(&bytes).is_err());
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
        let mut bytes = SHIPPED_PACK.as_bytes().to_vec();
        let at = at.index(bytes.len());
        let end = (at + gone).min(bytes.len());
        bytes.splice(at..end, put);
        if let Err(error) = read_pack(&bytes) {
            prop_assert!(!error.message().is_empty());
        }
    }
}

#[test]
fn the_shipped_pack_is_shared_and_not_copied() {
    assert!(Arc::ptr_eq(&shipped_pack(), &shipped_pack()));
}
