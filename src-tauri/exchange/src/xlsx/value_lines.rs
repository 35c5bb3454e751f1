//! The sheet of value lines: what streaming may be worth a year, and what counts in the sums.

use headwater_domain::{
    value::{Counting, Release, ValueLine, worth},
    workshop::Workshop,
};

use super::{
    notes::columns,
    sheet::{Cell, Sheet},
};

/// Every value line, as entered.
pub(super) fn sheet(workshop: &Workshop) -> Sheet {
    let lines = &workshop.value_lines;
    let counting = worth(lines).counting;
    let row = |(line, counting): (&ValueLine, Counting)| {
        vec![
            Cell::text(line.question.name()),
            Cell::text(&line.name),
            Cell::Money(line.range.low()),
            Cell::Money(line.range.likely()),
            Cell::Money(line.range.high()),
            Cell::maybe(line.owner.as_ref().map(|owner| workshop.office(owner))),
            Cell::maybe(line.basis.as_ref()),
            Cell::maybe(line.overlap.as_ref()),
            Cell::text(&counts(lines, counting)),
            Cell::maybe(released_by(workshop, line)),
        ]
    };
    Sheet {
        name: "Value lines",
        columns: columns(&[
            ("Question", 16.0),
            ("Value line", 50.0),
            ("Low, a year", 18.0),
            ("Likely, a year", 18.0),
            ("High, a year", 18.0),
            ("Owner", 22.0),
            ("Basis", 50.0),
            ("Overlap group", 18.0),
            ("In the sums", 28.0),
            ("Released by", 40.0),
        ]),
        rows: lines.iter().zip(counting).map(row).collect(),
    }
}

fn counts(lines: &[ValueLine], counting: Counting) -> String {
    match counting {
        Counting::Counted => "yes".to_owned(),
        Counting::NotYetSupported => "not yet supported".to_owned(),
        Counting::Overlapping(other) => {
            let name = lines.iter().find(|line| line.id == other);
            let name = name.map_or("another line", |line| line.name.as_str());
            format!("same money as {name}")
        }
    }
}

/// What must be true, or done, before the money comes.
fn released_by(workshop: &Workshop, line: &ValueLine) -> Option<String> {
    let said = |release: &Release| match release {
        Release::Statement(id) => {
            let statement = workshop.pack.statement(id);
            Some(statement.map_or_else(|| id.to_string(), |known| known.short.to_string()))
        }
        Release::Action(id) => {
            let note = workshop.notes.iter().find(|note| note.id == *id)?;
            let reading = workshop.read_note(note);
            (!reading.private).then_some(reading.shown)
        }
    };
    let said: Vec<String> = line.released_by.iter().filter_map(said).collect();
    (!said.is_empty()).then(|| said.join("\n"))
}
