//! A reader with the printed page and a pencil gets the same stage: this test is that reader. It knows
//! the table of the method section, its steps, and nothing of the rule's code.

use headwater_domain::{
    ballot::{Ballot, Counts},
    placement::place,
    rating::{Answer, EvidenceGrade, Rating, Truth},
    workshop::Workshop,
};
use headwater_report::{
    content::{Options, compose},
    document::{Block, Cell},
};
use proptest::prelude::*;

use super::{
    full,
    pack::{self, text},
    room::{self, empty, with_must_haves, with_rating},
};

const STEPS: [&str; 4] = ["not", "partly", "largely", "fully"];

/// One row of the table, as printed.
struct Row {
    stage: u8,
    name: String,
    agreed: String,
    votes: String,
    floor: String,
    ceiling: String,
}

fn rows(workshop: &Workshop) -> Vec<Row> {
    let document = compose(workshop, &Options::attendee("0.1.0"));
    let method = document.sections.iter().find(|s| s.id == "method");
    let blocks = &method.expect("the method is printed").blocks;
    let table = blocks.iter().find_map(|block| {
        let Block::Table(table) = block else {
            return None;
        };
        (table.header.len() == 6).then_some(table)
    });
    let mut stage = 0;
    let mut rows = Vec::new();
    for cells in &table.expect("the table is printed").rows {
        let said = |column: usize| match &cells[column] {
            Cell::Text(text) => text.text().replace('\u{a0}', " "),
            Cell::Number(_) | Cell::Drawing(..) => String::new(),
        };
        stage = said(0).parse().unwrap_or(stage);
        rows.push(Row {
            stage,
            name: said(1),
            agreed: said(2),
            votes: said(3),
            floor: said(4),
            ceiling: said(5),
        });
    }
    rows
}

fn step(word: &str) -> usize {
    let place = STEPS.iter().position(|step| *step == word);
    place.expect("a step of the scale")
}

/// How floor and ceiling read a row, from what was agreed and voted: steps 3 to 5.
fn read(row: &Row) -> [String; 2] {
    if row.agreed.starts_with("Does not apply") {
        return ["n/a", "n/a"].map(str::to_owned);
    }
    let open = ["not", "fully"].map(str::to_owned);
    let Some((word, grade)) = row.agreed.to_lowercase().split_once(" true, ").map(owned) else {
        return open;
    };
    let (mut votes, mut unknown) = (Vec::new(), 0);
    for part in row.votes.split(", ").filter(|part| *part != "–") {
        let (count, what) = part.split_once(' ').expect("a count and a step");
        let count: usize = count.parse().expect("a count");
        if what.starts_with("don") {
            unknown = count;
        } else {
            votes.extend(std::iter::repeat_n(step(what), count));
        }
    }
    if unknown > votes.len() {
        return open;
    }
    let agreed = step(&word);
    let (mut low, mut high) = (agreed, agreed);
    if !votes.is_empty() {
        let n = votes.len();
        let middle = votes[n.div_ceil(2) - 1];
        let near = votes.iter().filter(|vote| vote.abs_diff(middle) <= 1);
        let mut read = vec![middle];
        if near.count() * 100 < n * 80 {
            read.extend([votes[n.div_ceil(4) - 1], votes[(3 * n).div_ceil(4) - 1]]);
        }
        low = low.min(*read.iter().min().expect("a vote"));
        high = high.max(*read.iter().max().expect("a vote"));
    }
    if grade == "e0" {
        let must_have = !row.is_precondition();
        low = low.min(if must_have && row.stage >= 3 { 1 } else { 2 });
        high = high.min(2);
    }
    [low, high].map(|step| STEPS[step].to_owned())
}

fn owned((word, grade): (&str, &str)) -> (String, String) {
    (word.to_owned(), grade.to_owned())
}

impl Row {
    /// The statement that the last step names.
    fn is_precondition(&self) -> bool {
        self.name == "A reason to be global"
    }
}

/// The highest stage by one column of readings: steps 1, 6 and 7.
fn highest(rows: &[Row], column: fn(&Row) -> &str) -> (u8, bool) {
    let mut reached = 0;
    let mut passed_over = false;
    for stage in 1..=rows.last().map_or(0, |row| row.stage) {
        let of = || rows.iter().filter(move |row| row.stage == stage);
        let must_haves = || of().filter(|row| !row.is_precondition());
        let aside = must_haves().filter(|row| column(row) == "n/a").count();
        let capped = aside > 1 && aside * 4 > must_haves().count();
        let holds = must_haves().all(|row| matches!(column(row), "largely" | "fully" | "n/a"));
        let gate = of().find(|row| row.is_precondition());
        if holds && !capped {
            reached = stage;
        } else if gate.is_some_and(|row| matches!(column(row), "not" | "partly")) {
            passed_over = true;
        } else {
            break;
        }
    }
    (reached, passed_over)
}

fn assert_same_by_hand(workshop: &Workshop) {
    let rows = rows(workshop);
    for row in &rows {
        let mut by_hand = read(row);
        if row.is_precondition() {
            by_hand.reverse();
        }
        let printed = [row.floor.clone(), row.ceiling.clone()];
        assert_eq!(by_hand, printed, "{}: {}", row.name, row.votes);
    }
    let placement = place(&workshop.pack, &workshop.ratings);
    let (floor, passed_over) = highest(&rows, |row| &row.floor);
    let (ceiling, _) = highest(&rows, |row| &row.ceiling);
    assert_eq!(
        (floor, ceiling),
        (placement.floor.number(), placement.ceiling.number())
    );
    let between = passed_over && floor < 4 && 4 < ceiling;
    let apart = ceiling - floor - u8::from(between);
    assert_eq!(apart <= 1, placement.rated);
}

fn ratings() -> impl Strategy<Value = Vec<Rating>> {
    let answer = prop_oneof![
        6 => prop::sample::select(Truth::ALL.to_vec()).prop_map(Answer::True),
        1 => Just(Answer::Unknown),
        1 => Just(Answer::NotApplicable { reason: None }),
        1 => Just(Answer::NotApplicable { reason: Some(text("nobody asks")) }),
    ];
    let counts = ([0u16..5, 0u16..3, 0u16..5, 0u16..5], 0u16..4);
    let ballot = counts.prop_map(|(votes, unknown)| Ballot::Counted(Counts { votes, unknown }));
    let one = (
        prop::sample::select(pack::ids()),
        answer,
        prop::sample::select(EvidenceGrade::ALL.to_vec()),
        prop::collection::vec(ballot, 0..3),
    );
    prop::collection::vec(one, 0..12).prop_map(|ratings| {
        let rating = |(id, answer, grade, ballots)| Rating {
            ballots,
            ..room::rating(id, answer, grade)
        };
        ratings.into_iter().map(rating).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn the_stage_can_be_checked_by_hand(stage in 0u8..=5, ratings in ratings()) {
        let mut workshop = with_must_haves(empty("Acme"), stage);
        for rating in ratings {
            workshop = with_rating(workshop, rating);
        }
        assert_same_by_hand(&workshop);
    }
}

#[test]
fn the_full_workshop_can_be_checked_by_hand() {
    assert_same_by_hand(&full::set_by_room());
}
