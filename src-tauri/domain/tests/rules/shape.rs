//! A pack with the ids, stages and roles of the shipped one, without its words, and ratings for it.

use std::sync::LazyLock;

use headwater_domain::{
    Dimension, Flow, RecommendationId, Stage, StatementId, Text,
    ballot::{Ballot, Counts},
    pack::{
        ExampleLine, Horizon, ModelPack, PackContent, Publication, QuestionText, Recommendation,
        Role, Source, Sourced, StageText, Statement,
    },
    rating::{Answer, EvidenceGrade, Rating, Truth},
    value::MoneyQuestion,
};

const MUST_HAVES: [&[&str]; 5] = [
    &["1-platform", "1-pilot", "1-purpose"],
    &["2-live", "2-owner", "2-shown", "2-realtime"],
    &[
        "3-critical",
        "3-secured",
        "3-recovery",
        "3-watched",
        "3-levels",
        "3-joined",
        "3-direction",
    ],
    &["4-replicated", "4-majority", "4-sovereign", "4-failover"],
    &["5-all", "5-instant", "5-always", "5-decide"],
];

const SUPPORTING: [(&str, u8); 6] = [
    ("1-pain", 1),
    ("2-together", 2),
    ("2-model", 2),
    ("3-operating", 3),
    ("4-worth", 4),
    ("5-improve", 5),
];

const TELL_TALES: [(&str, u8); 6] = [
    ("0-batches", 0),
    ("1-experiments", 1),
    ("2-bounded", 2),
    ("2-unaware", 2),
    ("3-regional", 3),
    ("4-bypass", 4),
];

const RECOMMENDATIONS: [(&str, &[u8], &[&str]); 9] = [
    ("discover", &[0], &["1-pilot", "1-platform", "1-purpose"]),
    ("early-production", &[1], &["2-live", "2-realtime"]),
    ("event-thinking", &[1], &["2-together"]),
    ("educate-business", &[1, 2], &["2-unaware"]),
    ("to-critical", &[2], &["3-critical"]),
    ("team", &[2], &["2-model", "3-operating"]),
    (
        "qualities",
        &[3],
        &["3-critical", "3-secured", "3-recovery"],
    ),
    ("global-worth", &[4], &["4-worth", "4-reason"]),
    ("improve", &[5], &["5-improve"]),
];

/// The precondition of stage 4.
pub(crate) const REASON: &str = "4-reason";

pub(crate) fn id(id: &str) -> StatementId {
    StatementId::parse(id).unwrap()
}

pub(crate) fn stage(number: u8) -> Stage {
    Stage::new(number).unwrap()
}

pub(crate) fn text(text: &str) -> Text {
    Text::parse(text).unwrap()
}

/// The ids of a stage's must-haves.
pub(crate) fn must_haves(stage: u8) -> &'static [&'static str] {
    MUST_HAVES[usize::from(stage) - 1]
}

/// A rating on a named example, without a ballot.
pub(crate) fn rate(statement: &str, truth: Truth) -> Rating {
    answer(statement, Answer::True(truth))
}

pub(crate) fn answer(statement: &str, answer: Answer) -> Rating {
    Rating {
        statement: id(statement),
        answer,
        evidence: EvidenceGrade::E1,
        evidence_text: None,
        dissent: Vec::new(),
        ballots: Vec::new(),
    }
}

pub(crate) fn not_applicable(statement: &str) -> Rating {
    let reason = Some(text("no rule binds us"));
    answer(statement, Answer::NotApplicable { reason })
}

pub(crate) fn with_ballot(rating: Rating, votes: [u16; 4], unknown: u16) -> Rating {
    Rating {
        ballots: vec![Ballot::Counted(Counts { votes, unknown })],
        ..rating
    }
}

/// Every must-have of the stages 1 to `stage` at that step.
pub(crate) fn all_up_to(stage: u8, truth: Truth) -> Vec<Rating> {
    let ids = (1..=stage).flat_map(|stage| must_haves(stage).iter());
    ids.map(|id| rate(id, truth)).collect()
}

/// The same ratings with one replaced, or added.
pub(crate) fn with(mut ratings: Vec<Rating>, rating: Rating) -> Vec<Rating> {
    ratings.retain(|other| other.statement != rating.statement);
    ratings.push(rating);
    ratings
}

pub(crate) fn pack() -> &'static ModelPack {
    static PACK: LazyLock<ModelPack> = LazyLock::new(|| ModelPack::new(content()).unwrap());
    &PACK
}

pub(crate) fn content() -> PackContent {
    PackContent {
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
        statements: statements(),
        questions: MoneyQuestion::ALL.map(question_text).to_vec(),
        recommendations: RECOMMENDATIONS.map(recommendation).to_vec(),
        templates: Vec::new(),
    }
}

fn statements() -> Vec<Statement> {
    let mut statements = Vec::new();
    for number in 0..=5 {
        if number > 0 {
            let ids = must_haves(number).iter();
            statements.extend(ids.map(|id| statement(id, number, Role::MustHave)));
        }
        let of_stage = |list: [(&'static str, u8); 6], role| {
            let list = list.into_iter().filter(move |(_, stage)| *stage == number);
            list.map(move |(id, number)| statement(id, number, role))
        };
        statements.extend(of_stage(SUPPORTING, Role::Supporting));
        if number == 4 {
            statements.push(Statement {
                precondition: true,
                ..statement(REASON, 4, Role::Supporting)
            });
        }
        statements.extend(of_stage(TELL_TALES, Role::TellTale));
    }
    statements
}

fn statement(name: &str, number: u8, role: Role) -> Statement {
    Statement {
        id: id(name),
        stage: stage(number),
        role,
        dimension: dimension(name),
        flow: (role != Role::TellTale).then(|| flow(name)),
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

fn dimension(name: &str) -> Dimension {
    match name {
        "1-purpose" | "2-owner" | "2-shown" | "4-worth" => Dimension::Value,
        "3-direction" | REASON => Dimension::Strategy,
        "1-pain" | "2-together" | "2-model" | "3-operating" => Dimension::People,
        "2-realtime" | "3-watched" | "3-levels" | "3-joined" | "4-sovereign" | "4-failover"
        | "5-instant" | "5-decide" | "5-improve" => Dimension::Process,
        _ => Dimension::Technology,
    }
}

fn flow(name: &str) -> Flow {
    match name {
        "2-owner" | "2-model" | "3-levels" | "3-joined" | "3-direction" | "3-operating"
        | "4-majority" | "4-sovereign" | "4-worth" | REASON | "5-all" | "5-instant"
        | "5-decide" | "5-improve" => Flow::TopDown,
        _ => Flow::BottomUp,
    }
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

fn recommendation((name, stages, answers): (&str, &[u8], &[&str])) -> Recommendation {
    Recommendation {
        id: RecommendationId::parse(name).unwrap(),
        stages: stages.iter().copied().map(stage).collect(),
        title: text(name),
        why: text("w"),
        first_step: text("f"),
        measure: text("m"),
        horizon: Horizon::Now,
        questions: Vec::new(),
        answers: answers.iter().copied().map(id).collect(),
        source: ours(),
    }
}
