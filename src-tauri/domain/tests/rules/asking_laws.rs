//! What holds of what is asked next, whatever was answered.

use std::sync::LazyLock;

use headwater_domain::{
    pack::{ModelPack, PackContent, Role},
    placement::{Span, Standing, ask_next, contradictions, place, standing},
    rating::{Answer, EvidenceGrade, Rating, Truth},
};
use proptest::prelude::*;

use crate::{
    placement_laws::{held, of},
    rooms::{rating, room},
    shape::{content, pack, with},
};

/// The shape with two must-haves a stage, so that every course of a day can be gone through.
fn small() -> &'static ModelPack {
    static PACK: LazyLock<ModelPack> = LazyLock::new(|| {
        let mut content = PackContent {
            recommendations: Vec::new(),
            ..content()
        };
        let mut kept = [0; 6];
        content.statements.retain(|statement| {
            let of_stage = &mut kept[statement.stage.index()];
            *of_stage += u8::from(statement.role == Role::MustHave);
            statement.precondition || (statement.role == Role::MustHave && *of_stage <= 2)
        });
        ModelPack::new(content).unwrap()
    });
    &PACK
}

/// A day at which everything said is settled, and much is not asked yet.
fn settled_room() -> impl Strategy<Value = Vec<Rating>> {
    let said = prop_oneof![
        3 => Just(None),
        2 => Just(Some(Answer::True(Truth::Fully))),
        1 => Just(Some(Answer::True(Truth::Not))),
        1 => Just(Some(Answer::NotApplicable { reason: Some(crate::shape::text("why")) })),
    ];
    prop::collection::vec(said, small().statements().len()).prop_map(|said| {
        let pairs = small().statements().iter().zip(said);
        let ratings = pairs.filter_map(|(statement, said)| {
            Some(rating(statement, (said?, EvidenceGrade::E1, Vec::new())))
        });
        ratings.collect()
    })
}

/// The fewest and the most answers, by going through every course that the asking can take.
fn by_trying(pack: &ModelPack, ratings: &[Rating]) -> Span {
    if place(pack, ratings).rated {
        return Span { best: 0, worst: 0 };
    }
    let next = ask_next(pack, ratings).next.unwrap();
    let statement = pack.statement(&next).unwrap();
    let spans = [Truth::Fully, Truth::Not].map(|truth| {
        let answered = with(ratings.to_vec(), held(statement, truth));
        by_trying(pack, &answered)
    });
    Span {
        best: 1 + spans[0].best.min(spans[1].best),
        worst: 1 + spans[0].worst.max(spans[1].worst),
    }
}

/// What is rated once everything proposed was asked of a room that would answer so, "don't know" to
/// the rest.
fn walk(pack: &ModelPack, answers: &[Rating]) -> Vec<Rating> {
    let mut asked: Vec<Rating> = Vec::new();
    while let Some(next) = ask_next(pack, &asked).next {
        let statement = pack.statement(&next).unwrap();
        let unknown = (Answer::Unknown, EvidenceGrade::E0, Vec::new());
        let answer = of(answers, statement).cloned();
        asked.push(answer.unwrap_or_else(|| rating(statement, unknown)));
    }
    asked
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn only_what_was_not_asked_and_can_move_the_bracket_is_asked(ratings in room()) {
        let pack = pack();
        let placement = place(pack, &ratings);
        if let Some(next) = ask_next(pack, &ratings).next {
            let statement = pack.statement(&next).unwrap();
            prop_assert!(of(&ratings, statement).is_none());
            prop_assert!(statement.precondition || statement.role == Role::MustHave);
            prop_assert!(placement.floor < statement.stage && statement.stage <= placement.ceiling);
            prop_assert!(!placement.not_needed.contains(&statement.stage));
        }
    }

    #[test]
    fn what_is_left_is_open_and_bounds_the_answers_to_a_rated_placement(ratings in room()) {
        let pack = pack();
        let (asking, placement) = (ask_next(pack, &ratings), place(pack, &ratings));
        prop_assert_eq!(asking.to_rated.is_none(), placement.rated);
        let Some(span) = asking.to_rated else { return Ok(()) };
        let is_open = |id: &&_| {
            let statement = pack.statement(id).unwrap();
            standing(statement, of(&ratings, statement)) == Standing::Open
        };
        let open = placement.to_settle.iter().filter(is_open).count();
        prop_assert_eq!(asking.left as usize, open);
        // The precondition may come to widen the bracket on the way.
        prop_assert!(1 <= span.best && span.best <= span.worst);
        prop_assert!(span.worst as usize <= placement.to_settle.len() + 1);
    }

    #[test]
    fn the_answers_to_a_rated_placement_are_those_of_every_course_of_asking(ratings in settled_room()) {
        let asking = ask_next(small(), &ratings);
        let tried = by_trying(small(), &ratings);
        prop_assert_eq!(asking.to_rated.unwrap_or(Span { best: 0, worst: 0 }), tried);
    }

    #[test]
    fn the_short_walk_ends_where_the_full_one_does(ratings in room()) {
        let pack = pack();
        let (short, full) = (place(pack, &walk(pack, &ratings)), place(pack, &ratings));
        // A stage that is not needed is not asked for; only so can the full walk end higher.
        let met_without_need = short.not_needed.contains(&full.floor);
        prop_assert!(short.floor == full.floor || (met_without_need && short.floor < full.floor));
        if full.rated && !met_without_need {
            prop_assert_eq!(short.stage(), full.stage());
        }
    }

    #[test]
    fn contradictions_speak_against_the_needed_must_haves_from_above_them_to_the_floor(ratings in room()) {
        let pack = pack();
        let placement = place(pack, &ratings);
        let found = contradictions(pack, &ratings);
        let tell_tales: Vec<_> = found.iter().map(|found| found.tell_tale.clone()).collect();
        prop_assert_eq!(tell_tales, placement.contradictions);
        for found in found {
            let from = pack.statement(&found.tell_tale).unwrap().stage;
            let against = pack.statements().iter().filter(|statement| {
                statement.role == Role::MustHave
                    && from < statement.stage
                    && statement.stage <= placement.floor
                    && !placement.not_needed.contains(&statement.stage)
            });
            prop_assert!(against.map(|statement| &statement.id).eq(&found.against));
            prop_assert!(!found.against.is_empty());
        }
    }

    #[test]
    fn a_share_reaches_the_next_level_with_no_fewer(ratings in room()) {
        let confidence = place(pack(), &ratings).confidence;
        for share in [confidence.coverage, confidence.agreement, confidence.evidence] {
            match share.to_next() {
                None => prop_assert_eq!(share.level, headwater_domain::placement::Level::High),
                Some((level, more)) => {
                    prop_assert!(level > share.level && more >= 1);
                    prop_assert!(share.count + more <= share.of.max(1));
                }
            }
        }
    }
}
