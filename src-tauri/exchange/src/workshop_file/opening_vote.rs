//! Rounds of the opening vote, between file and domain.

use headwater_domain::{
    opening_vote::{Guess, OpeningVote, StageCounts},
    workshop::Handle,
};

use super::{
    ballot::{check_cast, disagrees},
    model::{FileGuess, FileOpeningVote, Votes},
    people, round,
};
use crate::{field::number::Count, pack::Flaw, path::FieldPath};

pub(super) fn read_all(
    files: Vec<FileOpeningVote>,
    handles: &[Handle],
) -> Result<Vec<OpeningVote>, Flaw> {
    let number = |file: &FileOpeningVote| file.round.map(|round| round.0);
    let list = FieldPath::top("opening_votes");
    round::in_order(files, &list, number, |file, at| read(file, handles, at))
}

fn read(file: FileOpeningVote, handles: &[Handle], at: &FieldPath) -> Result<OpeningVote, Flaw> {
    if !matches!(file.counts.len(), 0 | 6) || (file.counts.is_empty() && file.votes.is_none()) {
        return Err(Flaw {
            path: at.field("counts"),
            message: format!(
                "{} counts stand here; give six, for the stages 0 to 5, or “votes” alone",
                file.counts.len()
            ),
        });
    }
    let vote = match file.votes {
        Some(votes) => OpeningVote::Named(named(votes, handles, &at.field("votes"))?),
        None => OpeningVote::Counted(counts(&file.counts, file.abstained)),
    };
    let counted = vote.counts();
    for (stage, (given, counted)) in file.counts.iter().zip(counted.votes).enumerate() {
        if given.0 != u32::from(counted) {
            let path = at.field("counts").entry(stage);
            return Err(disagrees(*given, u32::from(counted), path));
        }
    }
    let abstained = u32::from(counted.abstained);
    if let Some(given) = file.abstained.filter(|given| given.0 != abstained) {
        return Err(disagrees(given, abstained, at.field("abstained")));
    }
    check_cast(counted.cast() + abstained, at)?;
    Ok(vote)
}

fn named(files: Vec<FileGuess>, handles: &[Handle], list: &FieldPath) -> Result<Vec<Guess>, Flaw> {
    people::vote_once(files.iter().map(|guess| &guess.by), list)?;
    let guess = |FileGuess { by, stage }| Guess { by, stage };
    let guesses = files.into_iter().map(guess).collect();
    Ok(people::seated(guesses, handles, |guess: &Guess| &guess.by))
}

fn counts(given: &[Votes], abstained: Option<Votes>) -> StageCounts {
    let number = |votes: Votes| u16::try_from(votes.0).unwrap_or(u16::MAX);
    let mut counts = StageCounts {
        abstained: abstained.map_or(0, number),
        ..StageCounts::default()
    };
    for (of, votes) in counts.votes.iter_mut().zip(given) {
        *of = number(*votes);
    }
    counts
}

pub(super) fn write_all(votes: &[OpeningVote]) -> Vec<FileOpeningVote> {
    let rounds = (1..).zip(votes);
    rounds.map(|(round, vote)| write(round, vote)).collect()
}

fn write(round: u32, vote: &OpeningVote) -> FileOpeningVote {
    let count = |votes: u16| Count(u32::from(votes));
    let (counts, abstained, votes) = match vote {
        OpeningVote::Counted(counts) => {
            let votes = counts.votes.map(count).to_vec();
            (votes, Some(count(counts.abstained)), None)
        }
        OpeningVote::Named(guesses) => {
            let guesses = guesses.iter().map(|guess| FileGuess {
                by: guess.by.clone(),
                stage: guess.stage,
            });
            (Vec::new(), None, Some(guesses.collect()))
        }
    };
    FileOpeningVote {
        round: Some(Count(round)),
        counts,
        abstained,
        votes,
    }
}
