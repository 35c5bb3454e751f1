//! The ballots of a rating: counts, and beside them the sides or the names where those are kept.
//!
//! Without names nothing but counts is ever handed in, so that neither the rows nor the steps of undo
//! can lead to a person. A round that was revealed is never written over: it stays, or it goes whole.

use headwater_domain::{
    StatementId, WorkshopId,
    ballot::{Ballot, Counts, Sides, Vote},
    rating::Truth,
    workshop::{Handle, Limit, Side},
};
use rusqlite::Row;

use crate::{Reader, StoreError, Writer, sql};

/// Which ballot: of a workshop, on a statement, in a round from 1.
type Key<'a> = (&'a str, &'a str, i64);

/// The ballots on a statement, first round first.
pub(super) fn list_ballots(
    reader: &Reader<'_>,
    workshop: WorkshopId,
    statement: &StatementId,
) -> Result<Vec<Ballot>, StoreError> {
    let workshop = workshop.to_string();
    let rows: Vec<(i64, String, Counts)> = reader
        .connection()
        .prepare_cached(
            "SELECT \"not\", partly, largely, fully, unknown, round, kept FROM ballot
             WHERE workshop = ?1 AND statement = ?2 ORDER BY round",
        )?
        .query_map((&workshop, statement.as_str()), |row| {
            Ok((row.get(5)?, row.get(6)?, read_counts(row)?))
        })?
        .collect::<Result<_, _>>()?;
    rows.into_iter()
        .map(|(round, kept, counts)| {
            let key = (workshop.as_str(), statement.as_str(), round);
            match kept.as_str() {
                "names" => list_votes(reader, key).map(Ballot::Named),
                "sides" => get_sides(reader, key).map(Ballot::BySide),
                _ => Ok(Ballot::Counted(counts)),
            }
        })
        .collect()
}

/// Makes these the ballots on a statement that is rated.
pub(super) fn write_ballots(
    writer: &Writer<'_>,
    workshop: WorkshopId,
    statement: &StatementId,
    ballots: &[Ballot],
) -> Result<(), StoreError> {
    let there = list_ballots(writer, workshop, statement)?;
    if ballots.len() > there.len() {
        Limit::Ballots.check(ballots.len())?;
    }
    let workshop = workshop.to_string();
    for (index, round) in (1..).enumerate().take(there.len().max(ballots.len())) {
        let (was, becomes) = (there.get(index), ballots.get(index));
        if was == becomes {
            continue;
        }
        let key = (workshop.as_str(), statement.as_str(), round);
        if was.is_some() {
            delete(writer, key)?;
        }
        if let Some(ballot) = becomes {
            insert(writer, key, ballot)?;
        }
    }
    Ok(())
}

fn insert(writer: &Writer<'_>, key: Key<'_>, ballot: &Ballot) -> Result<(), StoreError> {
    let kept = match ballot {
        Ballot::Counted(_) => "counts",
        Ballot::BySide(_) => "sides",
        Ballot::Named(_) => "names",
    };
    insert_counts(
        writer,
        "INSERT INTO ballot (workshop, statement, round, \"not\", partly, largely, fully, unknown, kept)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        key,
        (ballot.counts(), kept),
    )?;
    match ballot {
        Ballot::Counted(_) => Ok(()),
        Ballot::BySide(sides) => Side::ALL
            .into_iter()
            .try_for_each(|side| insert_side(writer, key, side, sides.of(side))),
        Ballot::Named(votes) => insert_votes(writer, key, votes),
    }
}

fn insert_side(
    writer: &Writer<'_>,
    key: Key<'_>,
    side: Side,
    counts: Counts,
) -> Result<(), StoreError> {
    insert_counts(
        writer,
        "INSERT INTO ballot_side (workshop, statement, round, \"not\", partly, largely, fully,
                                  unknown, side)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        key,
        (counts, side.code()),
    )
}

fn insert_counts(
    writer: &Writer<'_>,
    sql: &str,
    (workshop, statement, round): Key<'_>,
    (counts, word): (Counts, &str),
) -> Result<(), StoreError> {
    let [not, partly, largely, fully] = counts.votes;
    writer.connection().prepare_cached(sql)?.execute((
        workshop,
        statement,
        round,
        not,
        partly,
        largely,
        fully,
        counts.unknown,
        word,
    ))?;
    Ok(())
}

fn insert_votes(
    writer: &Writer<'_>,
    (workshop, statement, round): Key<'_>,
    votes: &[Vote],
) -> Result<(), StoreError> {
    let mut insert = writer.connection().prepare_cached(
        "INSERT INTO ballot_vote (workshop, statement, round, by, position, vote)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (position, Vote { by, truth }) in (0_i64..).zip(votes) {
        let vote = truth.map(Truth::code);
        insert.execute((workshop, statement, round, by.as_str(), position, vote))?;
    }
    Ok(())
}

fn delete(writer: &Writer<'_>, key: Key<'_>) -> Result<(), StoreError> {
    writer
        .connection()
        .prepare_cached("DELETE FROM ballot WHERE workshop = ?1 AND statement = ?2 AND round = ?3")?
        .execute(key)?;
    Ok(())
}

fn list_votes(reader: &Reader<'_>, key: Key<'_>) -> Result<Vec<Vote>, StoreError> {
    reader
        .connection()
        .prepare_cached(
            "SELECT by, vote FROM ballot_vote
             WHERE workshop = ?1 AND statement = ?2 AND round = ?3 ORDER BY position",
        )?
        .query_and_then(key, |row| {
            Ok(Vote {
                by: sql::required(row, 0, "ballot_vote.by", Handle::parse)?,
                truth: sql::optional(row, 1, "ballot_vote.vote", Truth::parse)?,
            })
        })?
        .collect()
}

/// A side without votes would say so with a row of zeros: one that is missing is no side at all.
fn get_sides(reader: &Reader<'_>, key: Key<'_>) -> Result<Sides, StoreError> {
    let mut statement = reader.connection().prepare_cached(
        "SELECT \"not\", partly, largely, fully, unknown FROM ballot_side
         WHERE workshop = ?1 AND statement = ?2 AND round = ?3 ORDER BY side",
    )?;
    let sides: Vec<Counts> = statement
        .query_map(key, read_counts)?
        .collect::<Result<_, _>>()?;
    let both = match sides[..] {
        [business, technology] => Sides::new(business, technology),
        _ => None,
    };
    both.ok_or_else(|| StoreError::Unreadable {
        what: "ballot_side",
        value: format!("{sides:?}"),
    })
}

fn read_counts(row: &Row<'_>) -> rusqlite::Result<Counts> {
    Ok(Counts {
        votes: [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?],
        unknown: row.get(4)?,
    })
}
