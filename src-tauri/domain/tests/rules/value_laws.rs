//! Sums over value lines, by case and by law.

use headwater_domain::{
    ValueLineId,
    value::{Amount, Counting, MoneyQuestion, Range, Sum, ValueLine, worth},
    workshop::Handle,
};
use proptest::prelude::*;
use uuid::Uuid;

use crate::shape::text;

fn line(
    number: u128,
    question: MoneyQuestion,
    figures: [u64; 3],
    overlap: Option<&str>,
) -> ValueLine {
    let [low, likely, high] = figures.map(|units| Amount::new(units).unwrap());
    ValueLine {
        id: ValueLineId::new(Uuid::from_u128(number)),
        name: text("line"),
        question,
        range: Range::new(low, likely, high).unwrap(),
        owner: Handle::parse("cfo"),
        basis: Some(text("last year's figures")),
        overlap: overlap.map(text),
        released_by: Vec::new(),
    }
}

fn sum(lines: u32, low: u64, likely: u64, high: u64) -> Sum {
    Sum {
        lines,
        low,
        likely,
        high,
    }
}

#[test]
fn nothing_is_worth_nothing() {
    let worth = worth(&[]);
    assert_eq!((worth.total, worth.widest), (Sum::default(), None));
}

#[test]
fn lines_add_up_by_question_and_in_all() {
    let lines = [
        line(1, MoneyQuestion::Make, [1, 2, 3], None),
        line(2, MoneyQuestion::Risk, [10, 20, 30], None),
        line(3, MoneyQuestion::Make, [100, 200, 300], None),
    ];
    let worth = worth(&lines);
    assert_eq!(
        worth.questions,
        [sum(2, 101, 202, 303), Sum::default(), sum(1, 10, 20, 30)]
    );
    assert_eq!(worth.total, sum(3, 111, 222, 333));
    assert_eq!(worth.widest, Some(lines[2].id));
}

#[test]
fn a_line_without_owner_or_basis_is_outside_and_stands_for_no_group() {
    let supported = line(1, MoneyQuestion::Make, [1, 2, 3], Some("data"));
    let ownerless = ValueLine {
        owner: None,
        ..line(2, MoneyQuestion::Make, [10, 20, 30], Some("data"))
    };
    let baseless = ValueLine {
        basis: None,
        ..line(3, MoneyQuestion::Save, [10, 20, 900], None)
    };
    let worth = worth(&[supported.clone(), ownerless, baseless]);
    assert_eq!(
        worth.counting,
        [
            Counting::Counted,
            Counting::NotYetSupported,
            Counting::NotYetSupported
        ]
    );
    assert_eq!(
        (worth.total, worth.widest),
        (sum(1, 1, 2, 3), Some(supported.id))
    );
}

#[test]
fn an_overlap_spans_questions_and_counts_its_largest_likely_in_its_own_question() {
    let lines = [
        line(1, MoneyQuestion::Make, [1, 2, 900], Some("Data")),
        line(2, MoneyQuestion::Risk, [10, 20, 30], Some("data")),
        line(3, MoneyQuestion::Risk, [5, 20, 30], Some("DATA")),
    ];
    let worth = worth(&lines);
    let behind = Counting::Overlapping(lines[1].id);
    assert_eq!(worth.counting, [behind, Counting::Counted, behind]);
    assert_eq!(
        worth.questions,
        [Sum::default(), Sum::default(), sum(1, 10, 20, 30)]
    );
    assert_eq!(worth.widest, Some(lines[1].id));
}

#[test]
fn lines_without_a_range_have_no_widest() {
    assert_eq!(
        worth(&[line(1, MoneyQuestion::Make, [5, 5, 5], None)]).widest,
        None
    );
}

fn lines() -> impl Strategy<Value = Vec<ValueLine>> {
    let figures = prop_oneof![
        [0..50_u64, 0..50, 0..50],
        [0..=Amount::MAX, 0..=Amount::MAX, 0..=Amount::MAX]
    ];
    let group = prop::option::of(prop::sample::select(["a", "A", "b"].as_slice()));
    let question = prop::sample::select(MoneyQuestion::ALL.as_slice());
    let one = (
        figures,
        group,
        question,
        prop::bool::weighted(0.8),
        prop::bool::weighted(0.8),
    );
    prop::collection::vec(one, 0..12).prop_map(|all| {
        let numbered = (0..).zip(all);
        let lines = numbered.map(|(number, (mut figures, group, question, owned, based))| {
            figures.sort_unstable();
            let mut line = line(number, question, figures, group);
            line.owner = line.owner.filter(|_| owned);
            line.basis = line.basis.filter(|_| based);
            line
        });
        lines.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_pencil_gives_the_same_sums(lines in lines()) {
        let worth = worth(&lines);
        prop_assert_eq!(worth.counting.len(), lines.len());
        let mut questions = [Sum::default(); 3];
        for (line, how) in lines.iter().zip(&worth.counting) {
            if *how == Counting::Counted {
                let s = &mut questions[line.question as usize];
                let range = line.range;
                *s = sum(
                    s.lines + 1,
                    s.low + range.low().units(),
                    s.likely + range.likely().units(),
                    s.high + range.high().units(),
                );
            }
        }
        prop_assert_eq!(worth.questions, questions);
        let [make, save, risk] = questions;
        prop_assert_eq!(worth.total.likely, make.likely + save.likely + risk.likely);
        prop_assert_eq!(worth.total.low, make.low + save.low + risk.low);
        prop_assert_eq!(worth.total.high, make.high + save.high + risk.high);
        prop_assert_eq!(worth.total.lines, make.lines + save.lines + risk.lines);
        prop_assert!(worth.total.low <= worth.total.likely && worth.total.likely <= worth.total.high);
    }

    #[test]
    fn of_each_group_exactly_one_supported_line_counts_and_it_is_the_largest(lines in lines()) {
        let worth = worth(&lines);
        for (line, how) in lines.iter().zip(&worth.counting) {
            let supported = line.owner.is_some() && line.basis.is_some();
            prop_assert_eq!(*how == Counting::NotYetSupported, !supported);
            if let Counting::Overlapping(stands) = how {
                let place = lines.iter().position(|other| other.id == *stands).unwrap();
                prop_assert_eq!(worth.counting[place], Counting::Counted);
                prop_assert!(lines[place].range.likely() >= line.range.likely());
            }
        }
        let group = |line: &ValueLine| line.overlap.as_ref().map(|name| name.as_str().to_lowercase());
        for name in ["a", "b"] {
            let of_group = || lines.iter().zip(&worth.counting).filter(|(line, _)| group(line).as_deref() == Some(name));
            let supported = of_group().any(|(_, how)| *how != Counting::NotYetSupported);
            let counted = of_group().filter(|(_, how)| **how == Counting::Counted).count();
            prop_assert_eq!(counted, usize::from(supported));
        }
    }

    #[test]
    fn the_widest_line_counts_and_none_that_counts_is_wider(lines in lines()) {
        let worth = worth(&lines);
        let width = |line: &ValueLine| line.range.high().units() - line.range.low().units();
        let counted = || lines.iter().zip(&worth.counting).filter(|(_, how)| **how == Counting::Counted).map(|(l, _)| l);
        let widest = counted().map(width).max().filter(|width| *width > 0);
        let found = counted().find(|line| Some(line.id) == worth.widest).map(width);
        prop_assert_eq!(found, widest);
    }
}
