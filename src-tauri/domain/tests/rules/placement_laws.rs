//! What holds of a placement whatever was answered.

use headwater_domain::{
    Stage,
    pack::{ModelPack, Role, Statement},
    placement::{Certificate, Level, Placement, Standing, certificate, place, standing},
    rating::{Answer, EvidenceGrade, Rating, Truth},
};
use proptest::{prelude::*, sample::Index};

use crate::{
    rooms::{anything, rating, room},
    shape::{pack, with},
};

pub(crate) fn of<'a>(ratings: &'a [Rating], statement: &Statement) -> Option<&'a Rating> {
    ratings
        .iter()
        .find(|rating| rating.statement == statement.id)
}

pub(crate) fn held(statement: &Statement, truth: Truth) -> Rating {
    rating(
        statement,
        (Answer::True(truth), EvidenceGrade::E1, Vec::new()),
    )
}

pub(crate) fn better(rating: &Rating) -> Vec<Rating> {
    let answer = match &rating.answer {
        Answer::True(truth) => Truth::ALL
            .into_iter()
            .find(|other| other > truth)
            .map(Answer::True),
        Answer::Unknown | Answer::NotApplicable { .. } => None,
    };
    let evidence = EvidenceGrade::ALL
        .into_iter()
        .find(|other| *other > rating.evidence);
    let answered = answer.map(|answer| Rating {
        answer,
        ..rating.clone()
    });
    let evidenced = evidence.map(|evidence| Rating {
        evidence,
        ..rating.clone()
    });
    answered.into_iter().chain(evidenced).collect()
}

fn lies_in(inner: &Placement, outer: &Placement) -> bool {
    outer.floor <= inner.floor && inner.ceiling <= outer.ceiling
}

fn open_statements<'a>(pack: &'a ModelPack, ratings: &[Rating]) -> Vec<&'a Statement> {
    let statements = pack.statements().iter();
    statements
        .filter(|statement| standing(statement, of(ratings, statement)) == Standing::Open)
        .collect()
}

/// The ratings with every must-have settled at one of its ends, and the precondition at the opposite one.
fn settled(pack: &ModelPack, ratings: &[Rating], low_end: bool) -> Vec<Rating> {
    let ends = pack.statements().iter().filter_map(|statement| {
        let low = low_end != statement.precondition;
        match standing(statement, of(ratings, statement)) {
            Standing::NotApplicable => of(ratings, statement).cloned(),
            Standing::Open if low => Some(held(statement, Truth::Not)),
            Standing::Open => Some(held(statement, Truth::Fully)),
            Standing::Answered { low: reading, .. } if low => Some(held(statement, reading)),
            Standing::Answered { high, .. } => Some(held(statement, high)),
        }
    });
    ends.collect()
}

/// The rule in one sentence, read off settled answers by hand.
fn stage_by_hand(pack: &ModelPack, ratings: &[Rating]) -> Stage {
    let is_true = |statement: &Statement| {
        of(ratings, statement).is_some_and(|rating| match &rating.answer {
            Answer::True(truth) => *truth >= Truth::Largely,
            Answer::Unknown => false,
            Answer::NotApplicable { .. } => true,
        })
    };
    let aside = |statement: &&Statement| {
        of(ratings, statement).is_some_and(|r| matches!(r.answer, Answer::NotApplicable { .. }))
    };
    let met = |stage: Stage| {
        let (all, aside) = (
            pack.must_haves(stage).count(),
            pack.must_haves(stage).filter(aside).count(),
        );
        pack.must_haves(stage).all(is_true) && !(aside > 1 && aside * 4 > all)
    };
    let needless = pack.precondition().filter(|p| !is_true(p)).map(|p| p.stage);
    let reached = |stage: Stage| {
        let mut below = Stage::ALL
            .into_iter()
            .skip(1)
            .filter(|other| *other < stage);
        (stage == Stage::ZERO || met(stage))
            && below.all(|other| met(other) || needless == Some(other))
    };
    Stage::ALL
        .into_iter()
        .rfind(|stage| reached(*stage))
        .unwrap_or(Stage::ZERO)
}

/// The certificate's change up, carried out.
fn lifted(pack: &ModelPack, ratings: &[Rating], certificate: &Certificate) -> Vec<Rating> {
    let ids = certificate.lift.iter().chain(&certificate.answer);
    let changes = ids.filter_map(|id| pack.statement(id));
    changes.fold(ratings.to_vec(), |ratings, statement| {
        with(ratings.clone(), held(statement, Truth::Largely))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_floor_is_never_above_the_ceiling(ratings in room()) {
        let placement = place(pack(), &ratings);
        prop_assert!(placement.floor <= placement.ceiling);
        prop_assert_eq!(placement.stage().is_some(), placement.rated);
        prop_assert!(placement.rated || placement.confidence.level == Level::Low);
    }

    #[test]
    fn the_ends_of_the_bracket_are_reached_when_everything_settles_there(ratings in room()) {
        let pack = pack();
        let placement = place(pack, &ratings);
        for (low_end, expected) in [(true, placement.floor), (false, placement.ceiling)] {
            let settled = settled(pack, &ratings, low_end);
            let end = place(pack, &settled);
            prop_assert_eq!((end.floor, end.ceiling), (expected, expected));
            prop_assert_eq!(stage_by_hand(pack, &settled), expected);
        }
    }

    #[test]
    fn a_better_answer_never_lowers_the_stage(ratings in room(), which in any::<Index>()) {
        prop_assume!(!ratings.is_empty());
        let pack = pack();
        let before = place(pack, &ratings);
        let chosen = which.get(&ratings);
        prop_assume!(pack.precondition().is_none_or(|p| p.id != chosen.statement));
        for better in better(chosen) {
            let after = place(pack, &with(ratings.clone(), better));
            prop_assert!(before.floor <= after.floor && before.ceiling <= after.ceiling);
        }
    }

    #[test]
    fn answering_an_open_statement_never_leaves_the_bracket(
        ratings in room(), which in any::<Index>(), said in anything(),
    ) {
        let pack = pack();
        let open = open_statements(pack, &ratings);
        prop_assume!(!open.is_empty());
        let before = place(pack, &ratings);
        let after = place(pack, &with(ratings.clone(), rating(open[which.index(open.len())], said)));
        prop_assert!(lies_in(&after, &before), "{:?} is not in {:?}", after, before);
    }

    #[test]
    fn answering_everything_that_is_open_never_leaves_the_bracket(
        ratings in room(), said in prop::collection::vec(anything(), 60),
    ) {
        let pack = pack();
        let before = place(pack, &ratings);
        let mut answers = ratings.clone();
        for (statement, said) in open_statements(pack, &ratings).into_iter().zip(said) {
            let narrower = with(answers.clone(), rating(statement, said));
            prop_assert!(lies_in(&place(pack, &narrower), &place(pack, &answers)));
            answers = narrower;
        }
        prop_assert!(lies_in(&place(pack, &answers), &before));
    }

    #[test]
    fn the_order_of_the_ratings_does_not_matter(
        (ratings, shuffled) in room().prop_flat_map(|r| (Just(r.clone()), Just(r).prop_shuffle())),
    ) {
        let pack = pack();
        prop_assert_eq!(place(pack, &ratings), place(pack, &shuffled));
        prop_assert_eq!(certificate(pack, &ratings), certificate(pack, &shuffled));
    }

    #[test]
    fn answers_to_what_is_no_must_have_never_move_the_stage(ratings in room()) {
        let pack = pack();
        let decides = |rating: &&Rating| {
            let statement = pack.statement(&rating.statement);
            statement.is_some_and(|s| s.precondition || s.role == Role::MustHave)
        };
        let alone: Vec<Rating> = ratings.iter().filter(decides).cloned().collect();
        let (all, alone) = (place(pack, &ratings), place(pack, &alone));
        prop_assert_eq!((all.floor, all.ceiling), (alone.floor, alone.ceiling));
        prop_assert_eq!(all.rests_on, alone.rests_on);
    }

    #[test]
    fn the_smallest_change_up_lifts_the_stage(ratings in room()) {
        let pack = pack();
        let certificate = certificate(pack, &ratings);
        let floor = place(pack, &ratings).floor;
        let lifted_to = place(pack, &lifted(pack, &ratings, &certificate)).floor;
        match certificate.to {
            Some(to) => prop_assert!(floor < to && to <= lifted_to),
            None => prop_assert!(floor == Stage::FIVE && certificate.lift.is_empty()),
        }
    }

    #[test]
    fn nothing_can_be_left_out_of_the_smallest_change_up(ratings in room(), which in any::<Index>()) {
        let pack = pack();
        let mut certificate = certificate(pack, &ratings);
        prop_assume!(!certificate.lift.is_empty() || !certificate.answer.is_empty());
        let left_out = which.index(certificate.lift.len() + certificate.answer.len());
        if left_out < certificate.lift.len() {
            certificate.lift.remove(left_out);
        } else {
            certificate.answer.remove(left_out - certificate.lift.len());
        }
        let floor = place(pack, &ratings).floor;
        prop_assert_eq!(place(pack, &lifted(pack, &ratings, &certificate)).floor, floor);
    }

    #[test]
    fn each_line_of_what_the_stage_rests_on_lowers_it_and_no_other_at_largely_does(ratings in room()) {
        let pack = pack();
        let placement = place(pack, &ratings);
        prop_assert_eq!(&certificate(pack, &ratings).rests_on, &placement.rests_on);
        for statement in pack.statements().iter().filter(|s| s.role == Role::MustHave) {
            let rating = of(&ratings, statement);
            let at_largely = standing(statement, rating).low() == Some(Truth::Largely);
            let is_listed = placement.rests_on.contains(&statement.id);
            prop_assert!(at_largely || !is_listed);
            if let Some(rating) = rating.filter(|_| at_largely) {
                let answer = Answer::True(Truth::Partly);
                let lower = with(ratings.clone(), Rating { answer, ..rating.clone() });
                prop_assert_eq!(place(pack, &lower).floor < placement.floor, is_listed);
            }
        }
    }

    #[test]
    fn settling_what_is_listed_ends_in_a_rated_placement(ratings in room(), holds in any::<bool>()) {
        let pack = pack();
        let truth = if holds { Truth::Fully } else { Truth::Not };
        let mut ratings = ratings;
        for _ in 0..3 {
            let placement = place(pack, &ratings);
            prop_assert_eq!(placement.rated, placement.to_settle.is_empty());
            let statements = placement.to_settle.iter().filter_map(|id| pack.statement(id));
            ratings = statements.fold(ratings, |ratings, s| with(ratings, held(s, truth)));
        }
        prop_assert!(place(pack, &ratings).rated);
    }
}
