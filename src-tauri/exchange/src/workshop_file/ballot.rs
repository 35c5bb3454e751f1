//! Ballots, between file and domain. Beside its counts one may say who voted what, or how the two
//! sides of the house voted; what stands twice must agree.

use headwater_domain::{
    ballot::{Ballot, Counts, Sides, Vote},
    rating::Truth,
    workshop::{Handle, Side},
};

use super::{
    VOTES,
    model::{FileBallot, FileCounts, FileSides, FileVote, Votes},
    people,
};
use crate::{
    field::{
        number::Count,
        spelled::{Spelled, not_one_of},
    },
    pack::Flaw,
    path::FieldPath,
};

/// The word for "don't know".
pub(super) const UNKNOWN: &str = "unknown";

/// The word in the field `vote`; `None` for "don't know".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FileTruth(Option<Truth>);

impl Spelled for FileTruth {
    fn read(text: &str) -> Result<Self, String> {
        if text == UNKNOWN {
            return Ok(Self(None));
        }
        Truth::parse(text)
            .map(|truth| Self(Some(truth)))
            .ok_or_else(|| {
                let mut codes = Truth::ALL.map(Truth::code).to_vec();
                codes.push(UNKNOWN);
                not_one_of(text, &codes)
            })
    }

    fn write(&self) -> String {
        self.0.map_or(UNKNOWN, Truth::code).to_owned()
    }
}

pub(super) fn read(
    mut file: FileBallot,
    handles: &[Handle],
    at: &FieldPath,
) -> Result<Ballot, Flaw> {
    let ballot = match (file.votes.take(), file.sides.take()) {
        (Some(_), Some(_)) => {
            return Err(Flaw {
                path: at.field("sides"),
                message: "the votes already say who stands on which side; take “sides” out"
                    .to_owned(),
            });
        }
        (Some(votes), None) => Ballot::Named(named(votes, handles, &at.field("votes"))?),
        (None, Some(sides)) => Ballot::BySide(read_sides(&sides, &at.field("sides"))?),
        (None, None) => Ballot::Counted(counts(given(&file).map(Option::unwrap_or_default))),
    };
    check_counts(&file, ballot.counts(), at)?;
    check_cast(ballot.counts().cast(), at)?;
    Ok(ballot)
}

/// No more votes than a room can cast.
pub(super) fn check_cast(cast: u32, at: &FieldPath) -> Result<(), Flaw> {
    if cast <= VOTES {
        return Ok(());
    }
    Err(Flaw {
        path: at.clone(),
        message: format!("{cast} votes are more than a room can cast; {VOTES} is the most"),
    })
}

/// What a count given beside votes must be.
pub(super) fn disagrees(given: Votes, counted: u32, path: FieldPath) -> Flaw {
    Flaw {
        path,
        message: format!(
            "{} stands here, but the votes add up to {counted}; correct one of the two, or take this count out",
            given.0
        ),
    }
}

fn named(votes: Vec<FileVote>, handles: &[Handle], list: &FieldPath) -> Result<Vec<Vote>, Flaw> {
    people::vote_once(votes.iter().map(|vote| &vote.by), list)?;
    let vote = |FileVote { by, vote }| Vote { by, truth: vote.0 };
    let votes = votes.into_iter().map(vote).collect();
    Ok(people::seated(votes, handles, |vote: &Vote| &vote.by))
}

fn read_sides(file: &FileSides, at: &FieldPath) -> Result<Sides, Flaw> {
    let [business, technology] = [&file.business, &file.technology].map(|side| {
        counts([
            side.not,
            side.partly,
            side.largely,
            side.fully,
            side.unknown,
        ])
    });
    for (name, side) in [("business", business), ("technology", technology)] {
        check_cast(side.cast(), &at.field(name))?;
    }
    Sides::new(business, technology).ok_or_else(|| {
        let small = if business.cast() < Sides::LEAST {
            "business"
        } else {
            "technology"
        };
        Flaw {
            path: at.field(small),
            message: format!(
                "a side with fewer than {} votes leads to a person; take “sides” out and give the counts of the whole room",
                Sides::LEAST
            ),
        }
    })
}

fn check_counts(file: &FileBallot, counted: Counts, at: &FieldPath) -> Result<(), Flaw> {
    let names = ["not", "partly", "largely", "fully", UNKNOWN];
    let counted = file_counts(counted);
    let entries = names.into_iter().zip(given(file)).zip(counted);
    for ((name, given), counted) in entries {
        if let Some(given) = given.filter(|given| *given != counted) {
            return Err(disagrees(given, counted.0, at.field(name)));
        }
    }
    Ok(())
}

const fn given(file: &FileBallot) -> [Option<Votes>; 5] {
    [
        file.not,
        file.partly,
        file.largely,
        file.fully,
        file.unknown,
    ]
}

fn counts(votes: [Votes; 5]) -> Counts {
    let [not, partly, largely, fully, unknown] =
        votes.map(|votes| u16::try_from(votes.0).unwrap_or(u16::MAX));
    Counts {
        votes: [not, partly, largely, fully],
        unknown,
    }
}

fn file_counts(counts: Counts) -> [Votes; 5] {
    let [not, partly, largely, fully] = counts.votes;
    [not, partly, largely, fully, counts.unknown].map(|votes| Count(u32::from(votes)))
}

pub(super) fn write(round: u32, ballot: &Ballot) -> FileBallot {
    let [not, partly, largely, fully, unknown] = file_counts(ballot.counts()).map(Some);
    let (votes, sides) = match ballot {
        Ballot::Counted(_) => (None, None),
        Ballot::BySide(sides) => (None, Some(write_sides(*sides))),
        Ballot::Named(votes) => (Some(votes.iter().map(write_vote).collect()), None),
    };
    FileBallot {
        round: Some(Count(round)),
        not,
        partly,
        largely,
        fully,
        unknown,
        sides,
        votes,
    }
}

fn write_vote(vote: &Vote) -> FileVote {
    FileVote {
        by: vote.by.clone(),
        vote: FileTruth(vote.truth),
    }
}

fn write_sides(sides: Sides) -> FileSides {
    let of = |side: Side| {
        let [not, partly, largely, fully, unknown] = file_counts(sides.of(side));
        FileCounts {
            not,
            partly,
            largely,
            fully,
            unknown,
        }
    };
    FileSides {
        business: of(Side::Business),
        technology: of(Side::Technology),
    }
}
