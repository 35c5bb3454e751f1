//! Ratings and their ballots, between file and domain.

use std::collections::HashSet;

use headwater_domain::{
    Text,
    ballot::{Ballot, Counts},
    pack::ModelPack,
    rating::{Answer, Dissent, Rating, Truth},
};

use super::{
    VOTES,
    model::{FileBallot, FileRating, Round, Votes},
};
use crate::{
    field::{
        number::Count,
        spelled::{Spelled, not_one_of},
    },
    pack::Flaw,
    path::FieldPath,
    plain::{nearest, quoted},
};

/// The word in the field `rating`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileAnswer {
    True(Truth),
    Unknown,
    NotApplicable,
}

const UNKNOWN: &str = "unknown";
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
pub(super) fn read_all(files: Vec<FileRating>, pack: &ModelPack) -> Result<Vec<Rating>, Flaw> {
    let mut seen = HashSet::new();
    let mut ratings = Vec::with_capacity(files.len());
    for (entry, file) in files.into_iter().enumerate() {
        let at = FieldPath::top("ratings").entry(entry);
        let Some(position) = pack.position(&file.statement) else {
            return Err(unknown_statement(&at, file.statement.as_str(), pack));
        };
        if !seen.insert(position) {
            let id = quoted(file.statement.as_str());
            return Err(Flaw {
                path: at.field("statement"),
                message: format!("{id} is rated twice; keep one of the two ratings"),
            });
        }
        ratings.push((position, read(file, &at)?));
    }
    ratings.sort_by_key(|(position, _)| *position);
    Ok(ratings.into_iter().map(|(_, rating)| rating).collect())
}

fn unknown_statement(at: &FieldPath, id: &str, pack: &ModelPack) -> Flaw {
    let known = pack.statements().iter().map(|known| known.id.as_str());
    let advice = nearest(id, known).map_or_else(
        || "; take the rating out".to_owned(),
        |near| format!("; “{near}” may be meant"),
    );
    let content = pack.content();
    Flaw {
        path: at.field("statement"),
        message: format!(
            "{} is no statement of the pack “{}” {}{advice}",
            quoted(id),
            content.id,
            content.version
        ),
    }
}

fn read(file: FileRating, at: &FieldPath) -> Result<Rating, Flaw> {
    let (answer, evidence_text) = answer(file.rating, file.reason, file.evidence_text, at)?;
    Ok(Rating {
        statement: file.statement,
        answer,
        evidence: file.evidence.unwrap_or_default(),
        evidence_text,
        dissent: file
            .dissent
            .into_iter()
            .map(|words| Dissent { by: None, words })
            .collect(),
        ballots: ballots(&file.ballots, &at.field("ballots"))?,
    })
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

fn ballots(files: &[FileBallot], at: &FieldPath) -> Result<Vec<Ballot>, Flaw> {
    let mut rounds = HashSet::new();
    let mut ballots = Vec::with_capacity(files.len());
    for (entry, file) in files.iter().enumerate() {
        let next = u32::try_from(entry + 1).unwrap_or(u32::MAX);
        let round = file.round.map_or(next, |round| round.0);
        if !rounds.insert(round) {
            return Err(Flaw {
                path: at.entry(entry).field("round"),
                message: format!("round {round} stands here twice; number the rounds from 1"),
            });
        }
        ballots.push((round, ballot(file, &at.entry(entry))?));
    }
    ballots.sort_by_key(|(round, _)| *round);
    Ok(ballots.into_iter().map(|(_, ballot)| ballot).collect())
}

fn ballot(file: &FileBallot, at: &FieldPath) -> Result<Ballot, Flaw> {
    let votes = [
        file.not,
        file.partly,
        file.largely,
        file.fully,
        file.unknown,
    ];
    let cast: u32 = votes.iter().map(|votes| votes.0).sum();
    if cast > VOTES {
        return Err(Flaw {
            path: at.clone(),
            message: format!("{cast} votes are more than a room can cast; {VOTES} is the most"),
        });
    }
    let [not, partly, largely, fully, unknown] =
        votes.map(|votes| u16::try_from(votes.0).unwrap_or(u16::MAX));
    Ok(Ballot::Counted(Counts {
        votes: [not, partly, largely, fully],
        unknown,
    }))
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
        dissent: rating
            .dissent
            .iter()
            .map(|dissent| dissent.words.clone())
            .collect(),
        ballots: rounds
            .map(|(round, ballot)| written(round, ballot))
            .collect(),
    }
}

fn written(round: u32, ballot: &Ballot) -> FileBallot {
    let counts = ballot.counts();
    let [not, partly, largely, fully] = counts.votes.map(|votes| Count(u32::from(votes)));
    let round: Round = Count(round);
    let unknown: Votes = Count(u32::from(counts.unknown));
    FileBallot {
        round: Some(round),
        not,
        partly,
        largely,
        fully,
        unknown,
    }
}
