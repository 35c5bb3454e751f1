//! A workshop with something of everything, and the smallest model pack that holds together.

pub(crate) mod method;

use std::sync::Arc;

use headwater_domain::{
    BlockId, Dimension, ParticipantId, Stage, StatementId, Text, ValueLineId, WorkshopId,
    pack::{
        ExampleLine, ModelPack, PackContent, Publication, QuestionText, Role, Source, Sourced,
        StageText, Statement,
    },
    rating::{Answer, EvidenceGrade, Rating, Truth},
    value::{Amount, MoneyQuestion, Range, ValueLine},
    workshop::{
        Activity, Block, Clock, Currency, Details, Handle, Minutes, Participant, Presence, Side,
        State, Workshop,
    },
};
use headwater_store::table::{pack::PackRow, workshop::PlacementSummary};
use uuid::Uuid;

use crate::room::{block_id, note};

pub(crate) fn text(text: &str) -> Text {
    Text::parse(text).unwrap()
}

pub(crate) fn workshop_id(number: u128) -> WorkshopId {
    WorkshopId::new(Uuid::from_u128(number))
}

pub(crate) fn placement() -> PlacementSummary {
    PlacementSummary {
        rated: true,
        floor: Stage::new(1).unwrap(),
        ceiling: Stage::new(2).unwrap(),
        answered: 3,
    }
}

pub(crate) fn pack_row() -> PackRow {
    PackRow {
        id: "shape".to_owned(),
        version: "1".to_owned(),
        content: "the words of the pack".to_owned(),
    }
}

/// A workshop of that number. Two of them have ids of participants, blocks and notes in common.
pub(crate) fn workshop(number: u128) -> Workshop {
    let block = block_id(1);
    let mut first = note(1, "! Start with payments @cfo ^2026-12-15");
    first.block = Some(block);
    Workshop {
        id: workshop_id(number),
        details: details(number),
        state: State::Running,
        pack: Arc::new(pack()),
        participants: vec![
            participant(1, "cfo", Side::Business),
            participant(2, "cio", Side::Technology),
        ],
        agenda: vec![
            agenda_block(1, Activity::Welcome),
            agenda_block(2, Activity::Make),
            agenda_block(3, Activity::Assess),
        ],
        clock: Clock {
            block: Some(block),
            running_since: Some("2026-11-19T09:00:00Z".parse().unwrap()),
            elapsed_seconds: [(block, 61)].into(),
            ends_at: Some("2026-11-19T12:30:00Z".parse().unwrap()),
        },
        opening_votes: method::opening_votes(),
        notes: vec![
            first,
            note(2, "> Draw the map @cio ^2026-11-30"),
            note(3, "a word"),
        ],
        ratings: ratings(),
        value_lines: vec![
            ValueLine {
                released_by: method::releases(),
                ..value_line(1, "Fewer lost orders")
            },
            value_line(2, "Claims"),
        ],
        set_by_room: Some(method::set_by_room(2, &["cio", "cfo"])),
        priorities: method::priorities(),
    }
}

fn details(number: u128) -> Details {
    Details {
        organisation: text(&format!("Organisation {number}")),
        title: Some(text("Executive committee")),
        sponsor: Some(text("The CEO")),
        facilitator: None,
        place: Some(text("Ευρώπη")),
        held_on: Some("2026-11-19".parse().unwrap()),
        starts_at: Some("09:00:00".parse().unwrap()),
        currency: Currency::EUR,
        confidentiality: Some(text("Confidential")),
        target: Some(Stage::FIVE),
        invented: false,
        votes_named: false,
    }
}

pub(crate) fn participant(number: u128, handle: &str, side: Side) -> Participant {
    Participant {
        id: ParticipantId::new(Uuid::from_u128(number)),
        handle: Handle::parse(handle).unwrap(),
        role: text(&handle.to_uppercase()),
        name: (number == 1).then(|| text("Ada")),
        side,
        presence: Presence::Late,
    }
}

pub(crate) fn agenda_block(number: u128, activity: Activity) -> Block {
    Block {
        id: BlockId::new(Uuid::from_u128(number)),
        activity,
        title: (number == 2).then(|| text("Money")),
        planned_minutes: Minutes::new(20).unwrap(),
        minimum_minutes: Minutes::new(10).unwrap(),
        locked: number == 3,
    }
}

pub(crate) fn value_line(number: u128, name: &str) -> ValueLine {
    let amount = |units| Amount::new(units).unwrap();
    ValueLine {
        id: ValueLineId::new(Uuid::from_u128(number)),
        name: text(name),
        question: MoneyQuestion::Save,
        range: Range::new(amount(1), amount(20), amount(Amount::MAX)).unwrap(),
        owner: Handle::parse("cfo"),
        basis: Some(text("last year's books")),
        overlap: (number == 2).then(|| text("orders")),
        released_by: Vec::new(),
    }
}

/// Of every kind of answer, in pack order, which is not the order of their ids.
pub(crate) fn ratings() -> Vec<Rating> {
    vec![
        Rating {
            dissent: vec![
                method::dissent(Some("cfo"), "only in Spain"),
                method::dissent(None, "never"),
            ],
            ballots: method::ballots(),
            ..rating("z-first", Answer::True(Truth::Largely))
        },
        rating("1-need", Answer::Unknown),
        rating(
            "2-need",
            Answer::NotApplicable {
                reason: Some(text("no such thing here")),
            },
        ),
        rating("3-need", Answer::NotApplicable { reason: None }),
    ]
}

pub(crate) fn rating(statement: &str, answer: Answer) -> Rating {
    Rating {
        statement: StatementId::parse(statement).unwrap(),
        answer,
        evidence: EvidenceGrade::E1,
        evidence_text: Some(text("shown in May")),
        dissent: Vec::new(),
        ballots: Vec::new(),
    }
}

pub(crate) fn pack() -> ModelPack {
    let needs = ["z-first", "1-need", "2-need", "3-need", "4-need", "5-need"];
    let statements = (1_u8..).zip(needs.iter().skip(1));
    let first = statement("z-first", Stage::new(1).unwrap());
    let rest = statements.map(|(number, name)| statement(name, Stage::new(number).unwrap()));
    ModelPack::new(PackContent {
        id: text("shape"),
        version: text("1"),
        title: text("Shape"),
        language: text("en"),
        publication: Publication {
            title: text("t"),
            author: text("a"),
            publisher: text("p"),
            published: text("d"),
            sections: Vec::new(),
        },
        rule: text("rule"),
        anchors: ["no", "one", "most", "all"].map(text),
        framework: Vec::new(),
        stages: Stage::ALL.map(stage_text).to_vec(),
        statements: std::iter::once(first).chain(rest).collect(),
        questions: MoneyQuestion::ALL.map(question_text).to_vec(),
        recommendations: Vec::new(),
        templates: Vec::new(),
    })
    .unwrap()
}

fn ours() -> Source {
    Source {
        sections: Vec::new(),
        ours: true,
    }
}

fn sourced(words: &str) -> Sourced {
    Sourced {
        text: text(words),
        source: ours(),
    }
}

fn statement(name: &str, stage: Stage) -> Statement {
    Statement {
        id: StatementId::parse(name).unwrap(),
        stage,
        role: Role::MustHave,
        dimension: Dimension::Process,
        flow: None,
        text: text(name),
        short: text(name),
        anchors: None,
        definition: None,
        settled_by: text("ask"),
        precondition: false,
        meaning: 1,
        source: ours(),
    }
}

fn stage_text(stage: Stage) -> StageText {
    StageText {
        stage,
        name: text("n"),
        short_name: text("n"),
        sentence: sourced("s"),
        driver: text("d"),
        characteristics: Vec::new(),
        first_mover: sourced("f"),
        routes: Vec::new(),
        example: None,
        misunderstanding: sourced("m"),
        fact: None,
        curve_height: 0,
    }
}

fn question_text(question: MoneyQuestion) -> QuestionText {
    QuestionText {
        question,
        text: text("q"),
        opening: text("o"),
        prompts: Vec::new(),
        example: ExampleLine {
            name: text("n"),
            basis: text("b"),
        },
    }
}
