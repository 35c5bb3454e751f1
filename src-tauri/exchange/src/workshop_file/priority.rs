//! The room's priorities, between file and domain.

use headwater_domain::{
    PriorityId, RecommendationId,
    pack::ModelPack,
    priority::{Choice, Priority, Spot, Subject},
    workshop::Handle,
};

use super::{
    model::FilePriority,
    people::{check_owner, once},
    read::Ids,
};
use crate::{
    field::spelled::{Spelled, not_one_of},
    pack::Flaw,
    path::FieldPath,
    plain::{nearest, quoted},
};

/// The word in the field `choice`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileChoice {
    Taken,
    Dropped,
}

const TAKEN: &str = "taken";
const DROPPED: &str = "dropped";

impl Spelled for FileChoice {
    fn read(text: &str) -> Result<Self, String> {
        match text {
            TAKEN => Ok(Self::Taken),
            DROPPED => Ok(Self::Dropped),
            _ => Err(not_one_of(text, &[TAKEN, DROPPED])),
        }
    }

    fn write(&self) -> String {
        match self {
            Self::Taken => TAKEN,
            Self::Dropped => DROPPED,
        }
        .to_owned()
    }
}

pub(super) fn read_all(
    files: Vec<FilePriority>,
    pack: &ModelPack,
    handles: &[Handle],
    ids: &mut Ids<'_>,
) -> Result<Vec<Priority>, Flaw> {
    let list = FieldPath::top("priorities");
    once(&list, "id", files.iter().map(|file| file.id))?;
    once(
        &list,
        "recommendation",
        files.iter().map(|file| file.recommendation.clone()),
    )?;
    let priority = |(entry, file): (usize, FilePriority)| {
        let at = list.entry(entry);
        check_owner(file.owner.as_ref(), handles, &at)?;
        Ok(Priority {
            id: PriorityId::new(ids.take(file.id)),
            choice: choice(&file, &at)?,
            spot: spot(&file, &at)?,
            first_step: file.first_step.clone(),
            measure: file.measure.clone(),
            owner: file.owner.clone(),
            horizon: file.horizon,
            subject: subject(file, pack, &at)?,
        })
    };
    files.into_iter().enumerate().map(priority).collect()
}

fn subject(file: FilePriority, pack: &ModelPack, at: &FieldPath) -> Result<Subject, Flaw> {
    match (file.recommendation, file.title) {
        (Some(id), title) => {
            check_recommendation(&id, pack, at)?;
            Ok(Subject::Recommendation { id, title })
        }
        (None, Some(title)) => Ok(Subject::Own { title }),
        (None, None) => Err(Flaw {
            path: at.field("title"),
            message: "this says neither which recommendation nor which idea it is; add “recommendation” or “title”".to_owned(),
        }),
    }
}

fn check_recommendation(
    id: &RecommendationId,
    pack: &ModelPack,
    at: &FieldPath,
) -> Result<(), Flaw> {
    let content = pack.content();
    let known = || {
        content
            .recommendations
            .iter()
            .map(|known| known.id.as_str())
    };
    if known().any(|known| known == id.as_str()) {
        return Ok(());
    }
    let advice = nearest(id.as_str(), known()).map_or_else(
        || "take it out, or give a “title” only".to_owned(),
        |near| format!("“{near}” may be meant"),
    );
    Err(Flaw {
        path: at.field("recommendation"),
        message: format!(
            "{} is no recommendation of the pack “{}” {}; {advice}",
            quoted(id.as_str()),
            content.id,
            content.version
        ),
    })
}

fn choice(file: &FilePriority, at: &FieldPath) -> Result<Choice, Flaw> {
    match (file.choice, file.reason.clone()) {
        (FileChoice::Dropped, reason) => Ok(Choice::Dropped { reason }),
        (FileChoice::Taken, None) => Ok(Choice::Taken),
        (FileChoice::Taken, Some(_)) => Err(Flaw {
            path: at.field("reason"),
            message: "only what was dropped has a reason; take it out".to_owned(),
        }),
    }
}

fn spot(file: &FilePriority, at: &FieldPath) -> Result<Option<Spot>, Flaw> {
    let missing = match (file.value, file.effort) {
        (Some(value), Some(effort)) => return Ok(Some(Spot { value, effort })),
        (None, None) => return Ok(None),
        (Some(_), None) => "effort",
        (None, Some(_)) => "value",
    };
    Err(Flaw {
        path: at.field(missing),
        message: "value and effort place it on the grid together; give both, or neither".to_owned(),
    })
}

pub(super) fn write(priority: &Priority) -> FilePriority {
    let title = match &priority.subject {
        Subject::Recommendation { title, .. } => title.clone(),
        Subject::Own { title } => Some(title.clone()),
    };
    let (choice, reason) = match &priority.choice {
        Choice::Taken => (FileChoice::Taken, None),
        Choice::Dropped { reason } => (FileChoice::Dropped, reason.clone()),
    };
    FilePriority {
        recommendation: priority.recommendation().cloned(),
        title,
        choice,
        reason,
        first_step: priority.first_step.clone(),
        measure: priority.measure.clone(),
        owner: priority.owner.clone(),
        horizon: priority.horizon,
        value: priority.spot.map(|spot| spot.value),
        effort: priority.spot.map(|spot| spot.effort),
        id: Some(priority.id.uuid()),
    }
}
