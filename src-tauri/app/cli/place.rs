//! Where an organisation stands, as `place` prints it. The names are fixed: scripts read them.

use headwater_domain::workshop::Workshop;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::{
    error::{Answer, Problem},
    wire::assessment::{Assessment, Room},
};

/// Where an organisation stands, and all that shows why.
#[derive(Debug, Serialize)]
pub(super) struct Placement {
    rated: bool,
    stage: Option<u8>,
    floor: u8,
    ceiling: u8,
    not_needed: Vec<u8>,
    confidence: &'static str,
    failing: Vec<String>,
    open: Vec<String>,
    unsettled: Vec<String>,
    contested: Vec<String>,
    contradictions: Vec<String>,
    rests_on: Vec<String>,
    /// The stage that the room set beside the computed one.
    #[serde(rename = "override")]
    set_by_room: Value,
    /// The three parts of the confidence, and what each lacks to the next level.
    confidence_parts: Value,
    /// Each contradiction with the must-haves that it speaks against.
    contradicted: Value,
    profile: Value,
    certificate: Value,
    ask_next: Value,
}

impl Placement {
    /// Where the workshop places its organisation.
    pub(super) fn new(workshop: &Workshop) -> Answer<Self> {
        let room = Room {
            participants: &workshop.participants,
            set_by_room: workshop.set_by_room.as_ref(),
            assessed_for: None,
        };
        let assessment = Assessment::new(&workshop.pack, &workshop.ratings, room);
        let placement = assessment.placement;
        Ok(Self {
            rated: placement.rated,
            stage: placement.stage,
            floor: placement.floor,
            ceiling: placement.ceiling,
            confidence: placement.confidence.level.code(),
            set_by_room: written(&assessment.set_by_room)?,
            confidence_parts: written(&placement.confidence)?,
            contradicted: written(&assessment.contradictions)?,
            profile: written(&assessment.profile)?,
            certificate: written(&assessment.certificate)?,
            ask_next: written(&assessment.asking)?,
            not_needed: placement.not_needed,
            failing: placement.failing,
            open: placement.open,
            unsettled: placement.unsettled,
            contested: placement.contested,
            contradictions: placement.contradictions,
            rests_on: placement.rests_on,
        })
    }
}

/// What the window is told, with names as files write them.
fn written(told: &impl Serialize) -> Answer<Value> {
    serde_json::to_value(told)
        .map(renamed)
        .map_err(Problem::internal)
}

fn renamed(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let renamed = |(name, value): (String, Value)| (snake(&name), renamed(value));
            Value::Object(fields.into_iter().map(renamed).collect::<Map<_, _>>())
        }
        Value::Array(items) => items.into_iter().map(renamed).collect(),
        plain @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => plain,
    }
}

/// `holdsBack` as `holds_back`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}
