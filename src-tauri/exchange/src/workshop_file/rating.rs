//! Ratings, between file and domain.

use std::collections::HashSet;

use headwater_domain::{
    StatementId, Text,
    pack::ModelPack,
    rating::{Answer, Dissent, Rating, Truth},
    workshop::Handle,
};

use super::{
    ballot::{self, UNKNOWN},
    model::{FileDissent, FileRating},
    round,
};
use crate::{
    field::spelled::{Spelled, not_one_of},
    pack::Flaw,
    path::FieldPath,
    plain::{nearest, quoted},
};

/// The word in the field `rating`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileAnswer {
    True(Truth),
    Unknown,
    NotApplicable,
}

const NOT_APPLICABLE: &str = "not_applicable";

impl Spelled for FileAnswer {
    fn read(text: &str) -> Result<Self, String> {
        match text {
            UNKNOWN => Ok(Self::Unknown),
            NOT_APPLICABLE => Ok(Self::NotApplicable),
            _ => Truth::parse(text).map(Self::True).ok_or_else(|| {
                let mut codes = Truth::ALL.map(Truth::code).to_vec();
                codes.extend([UNKNOWN, NOT_APPLICABLE]);
                not_one_of(text, &codes)
            }),
        }
    }

    fn write(&self) -> String {
        match self {
            Self::True(truth) => truth.code(),
            Self::Unknown => UNKNOWN,
            Self::NotApplicable => NOT_APPLICABLE,
        }
        .to_owned()
    }
}

/// Takes the ratings in, in the pack's order.
pub(super) fn read_all(
    files: Vec<FileRating>,
    pack: &ModelPack,
    handles: &[Handle],
) -> Result<Vec<Rating>, Flaw> {
    let mut seen = HashSet::new();
    let mut ratings = Vec::with_capacity(files.len());
    for (entry, file) in files.into_iter().enumerate() {
        let at = FieldPath::top("ratings").entry(entry);
        let Some(position) = pack.position(&file.statement) else {
            return Err(no_statement(at.field("statement"), &file.statement, pack));
        };
        if !seen.insert(position) {
            let id = quoted(file.statement.as_str());
            return Err(Flaw {
                path: at.field("statement"),
                message: format!("{id} is rated twice; keep one of the two ratings"),
            });
        }
        ratings.push((position, read(file, handles, &at)?));
    }
    ratings.sort_by_key(|(position, _)| *position);
    Ok(ratings.into_iter().map(|(_, rating)| rating).collect())
}

/// A file names a statement that its pack does not have.
pub(super) fn no_statement(path: FieldPath, id: &StatementId, pack: &ModelPack) -> Flaw {
    let known = pack.statements().iter().map(|known| known.id.as_str());
    let advice = nearest(id.as_str(), known).map_or_else(
        || "take it out".to_owned(),
        |near| format!("“{near}” may be meant"),
    );
    let content = pack.content();
    Flaw {
        path,
        message: format!(
            "{} is no statement of the pack “{}” {}; {advice}",
            quoted(id.as_str()),
            content.id,
            content.version
        ),
    }
}

fn read(file: FileRating, handles: &[Handle], at: &FieldPath) -> Result<Rating, Flaw> {
    let (answer, evidence_text) = answer(file.rating, file.reason, file.evidence_text, at)?;
    Ok(Rating {
        statement: file.statement,
        answer,
        evidence: file.evidence.unwrap_or_default(),
        evidence_text,
        dissent: file.dissent.into_iter().map(dissent).collect(),
        ballots: round::in_order(
            file.ballots,
            &at.field("ballots"),
            |file| file.round.map(|round| round.0),
            |file, at| ballot::read(file, handles, at),
        )?,
    })
}

fn dissent(FileDissent { by, words }: FileDissent) -> Dissent {
    Dissent { by, words }
}

/// Only what does not apply has a reason of its own; the reason of another answer is what stands behind it.
fn answer(
    rating: FileAnswer,
    reason: Option<Text>,
    evidence_text: Option<Text>,
    at: &FieldPath,
) -> Result<(Answer, Option<Text>), Flaw> {
    let answer = match rating {
        FileAnswer::NotApplicable => return Ok((Answer::NotApplicable { reason }, evidence_text)),
        FileAnswer::True(truth) => Answer::True(truth),
        FileAnswer::Unknown => Answer::Unknown,
    };
    match (reason, evidence_text) {
        (Some(_), Some(_)) => Err(Flaw {
            path: at.field("reason"),
            message: format!(
                "a reason goes with “{NOT_APPLICABLE}” only; move it into “evidence_text”"
            ),
        }),
        (reason, evidence_text) => Ok((answer, reason.or(evidence_text))),
    }
}

pub(super) fn write(rating: &Rating) -> FileRating {
    let (answer, reason) = match &rating.answer {
        Answer::True(truth) => (FileAnswer::True(*truth), None),
        Answer::Unknown => (FileAnswer::Unknown, None),
        Answer::NotApplicable { reason } => (FileAnswer::NotApplicable, reason.clone()),
    };
    let rounds = (1..).zip(&rating.ballots);
    FileRating {
        statement: rating.statement.clone(),
        rating: answer,
        evidence: Some(rating.evidence),
        reason,
        evidence_text: rating.evidence_text.clone(),
        dissent: rating.dissent.iter().map(write_dissent).collect(),
        ballots: rounds
            .map(|(round, one)| ballot::write(round, one))
            .collect(),
    }
}

fn write_dissent(dissent: &Dissent) -> FileDissent {
    FileDissent {
        by: dissent.by.clone(),
        words: dissent.words.clone(),
    }
}
