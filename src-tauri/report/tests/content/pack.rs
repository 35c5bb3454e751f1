//! A small model pack: two or three must-haves a stage, one of each other thing.

use std::sync::Arc;

use headwater_domain::{
    Dimension, Flow, Stage, Text,
    pack::{
        ExampleLine, Horizon, ModelPack, PackContent, Publication, QuestionText, Recommendation,
        Role, Source, Sourced, StageText, Statement,
    },
    value::MoneyQuestion,
};

/// Ids, roles and short names of the statements; the stage is the first letter.
const STATEMENTS: [(&str, Role, &str); 16] = [
    ("0-batches", Role::TellTale, "nightly batches"),
    ("1-platform", Role::MustHave, "a platform on trial"),
    ("1-pilot", Role::MustHave, "a pilot"),
    ("2-live", Role::MustHave, "one live use"),
    ("2-owner", Role::MustHave, "a business owner"),
    ("2-shown", Role::MustHave, "results shown"),
    ("2-skill", Role::Supporting, "a core of skill"),
    ("3-critical", Role::MustHave, "two critical uses"),
    ("3-recovery", Role::MustHave, "recovery from disaster"),
    ("3-levels", Role::MustHave, "agreed service levels"),
    ("4-replicated", Role::MustHave, "replication"),
    ("4-failover", Role::MustHave, "failover"),
    ("4-reason", Role::Supporting, "a reason to be global"),
    ("5-all", Role::MustHave, "all data on one platform"),
    ("5-instant", Role::MustHave, "instant availability"),
    ("5-improve", Role::Supporting, "a loop of improvement"),
];

const STAGES: [(&str, &str, u8); 6] = [
    ("Before streaming", "Before streaming", 6),
    ("Awareness and pilot", "Awareness, pilot", 14),
    ("Early production", "Early production", 32),
    ("Mission-critical, integrated", "Critical, integrated", 60),
    ("Global", "Global", 84),
    ("Central nervous system", "Nervous system", 96),
];

/// The pack.
pub(crate) fn pack() -> Arc<ModelPack> {
    let content = PackContent {
        id: text("small"),
        version: text("1.0.0"),
        title: text("A small model"),
        language: text("en-GB"),
        publication: publication(),
        rule: text("You are at the highest stage whose must-haves are at least largely true."),
        anchors: ["no", "in one place", "in most places", "everywhere"].map(text),
        framework: vec![],
        stages: Stage::ALL.map(stage).to_vec(),
        statements: STATEMENTS.map(statement).to_vec(),
        questions: MoneyQuestion::ALL.map(question).to_vec(),
        recommendations: Stage::ALL.map(recommendation).to_vec(),
        templates: vec![],
    };
    Arc::new(ModelPack::new(content).expect("the test pack is whole"))
}

/// Ids of the must-haves of the stages up to that one.
pub(crate) fn must_haves(highest: u8) -> Vec<&'static str> {
    let wanted = |(id, role, _): &&(&'static str, Role, _)| {
        *role == Role::MustHave && id.as_bytes()[0] - b'0' <= highest
    };
    STATEMENTS
        .iter()
        .filter(wanted)
        .map(|(id, ..)| *id)
        .collect()
}

/// Ids of all statements.
pub(crate) fn ids() -> Vec<&'static str> {
    STATEMENTS.iter().map(|(id, ..)| *id).collect()
}

/// Text that a test writes.
pub(crate) fn text(said: &str) -> Text {
    Text::parse(said).expect("the test writes text")
}

fn source() -> Source {
    Source {
        sections: vec![text("S1")],
        ours: false,
    }
}

fn sourced(said: &str) -> Sourced {
    Sourced {
        text: text(said),
        source: source(),
    }
}

fn publication() -> Publication {
    Publication {
        title: text("A paper"),
        author: text("An author"),
        publisher: text("A publisher"),
        published: text("2018"),
        sections: vec![(text("S1"), text("The only section"))],
    }
}

fn stage(stage: Stage) -> StageText {
    let (name, short_name, curve_height) = STAGES[stage.index()];
    StageText {
        stage,
        name: text(name),
        short_name: text(short_name),
        sentence: sourced(&format!("what stage {stage} is")),
        driver: text("Technology, bottom-up"),
        characteristics: vec![sourced(&format!("a sign of stage {stage}"))],
        first_mover: sourced("an engineer"),
        routes: vec![],
        example: None,
        misunderstanding: sourced("that it is easy"),
        fact: None,
        curve_height,
    }
}

fn statement((id, role, short): (&str, Role, &str)) -> Statement {
    Statement {
        id: id.parse_id(),
        stage: Stage::new(id.as_bytes()[0] - b'0').expect("a stage"),
        role,
        dimension: dimension(id),
        flow: (role != Role::TellTale).then_some(flow(id)),
        text: text(&format!("Here is {short}.")),
        short: text(short),
        anchors: None,
        definition: None,
        settled_by: text(&format!("Look at {short}.")),
        precondition: id == "4-reason",
        meaning: 1,
        source: source(),
    }
}

fn dimension(id: &str) -> Dimension {
    match id {
        "2-owner" | "5-improve" => Dimension::Value,
        "2-shown" | "4-reason" => Dimension::Strategy,
        "3-levels" | "4-failover" => Dimension::Process,
        "2-skill" => Dimension::People,
        _ => Dimension::Technology,
    }
}

fn flow(id: &str) -> Flow {
    match dimension(id) {
        Dimension::Strategy | Dimension::Value => Flow::TopDown,
        Dimension::People | Dimension::Process | Dimension::Technology => Flow::BottomUp,
    }
}

fn question(question: MoneyQuestion) -> QuestionText {
    QuestionText {
        question,
        text: text("How?"),
        opening: text("Let us see."),
        prompts: vec![],
        example: ExampleLine {
            name: text("A line"),
            basis: text("A basis"),
        },
    }
}

fn recommendation(stage: Stage) -> Recommendation {
    let first = STATEMENTS.iter().find(|(id, role, _)| {
        *role == Role::MustHave && id.as_bytes()[0] - b'0' == stage.number() + 1
    });
    let horizons = [Horizon::Now, Horizon::Next, Horizon::Later];
    Recommendation {
        id: headwater_domain::RecommendationId::parse(&format!("advice-{stage}")).expect("an id"),
        stages: vec![stage],
        title: text(&format!("Do what stage {stage} asks for")),
        why: text("It helps"),
        first_step: text("Begin"),
        measure: text("It is done"),
        horizon: horizons[stage.index() % 3],
        questions: vec![MoneyQuestion::Save],
        answers: first.map(|(id, ..)| id.parse_id()).into_iter().collect(),
        source: source(),
    }
}

/// Reads a statement's id.
pub(crate) trait ParseId {
    /// The id.
    fn parse_id(&self) -> headwater_domain::StatementId;
}

impl ParseId for str {
    fn parse_id(&self) -> headwater_domain::StatementId {
        headwater_domain::StatementId::parse(self).expect("the test writes an id")
    }
}
