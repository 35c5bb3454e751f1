//! What holds of a profile whatever was answered. Placement rule, point 8.

use headwater_domain::{
    Dimension, Stage,
    pack::{Role, Statement},
    placement::{Finding, Profile, Reach, Standing, certificate, place, profile, standing},
    rating::{Rating, Truth},
};
use proptest::{prelude::*, sample::Index};

use crate::{
    placement_laws::{better, held, of},
    rooms::room,
    shape::{pack, with},
};

fn reaches(profile: &Profile) -> Vec<Reach> {
    let dimensions = profile.dimensions.iter().map(|strand| strand.reach);
    dimensions
        .chain(profile.flows.iter().map(|strand| strand.reach))
        .collect()
}

/// The must-haves that a finding speaks of: of the one ahead, and of the one behind.
fn spoken_of(finding: Finding) -> [(Vec<&'static Statement>, Stage); 2] {
    let must_haves = |is_of: &dyn Fn(&Statement) -> bool| {
        let all = pack().statements().iter();
        let of = all.filter(|s| s.role == Role::MustHave && is_of(s));
        of.collect::<Vec<_>>()
    };
    match finding {
        Finding::Dimensions {
            ahead,
            ahead_at,
            behind,
            behind_at,
        } => [
            (must_haves(&|s| s.dimension == ahead), ahead_at),
            (must_haves(&|s| s.dimension == behind), behind_at),
        ],
        Finding::Flows {
            ahead,
            ahead_at,
            behind,
            behind_at,
        } => [
            (must_haves(&|s| s.flow == Some(ahead)), ahead_at),
            (must_haves(&|s| s.flow == Some(behind)), behind_at),
        ],
    }
}

/// Who is ahead of whom, wherever.
fn pairs(profile: &Profile) -> Vec<String> {
    let pair = |finding: &Finding| match finding {
        Finding::Dimensions { ahead, behind, .. } => format!("{ahead:?} {behind:?}"),
        Finding::Flows { ahead, behind, .. } => format!("{ahead:?} {behind:?}"),
    };
    profile.findings.iter().map(pair).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_ratings_does_not_matter(
        (ratings, shuffled) in room().prop_flat_map(|r| (Just(r.clone()), Just(r).prop_shuffle())),
    ) {
        prop_assert_eq!(profile(pack(), &ratings), profile(pack(), &shuffled));
    }

    #[test]
    fn a_better_answer_never_lowers_a_reach(ratings in room(), which in any::<Index>()) {
        prop_assume!(!ratings.is_empty());
        let chosen = which.get(&ratings);
        prop_assume!(pack().precondition().is_none_or(|p| p.id != chosen.statement));
        let before = reaches(&profile(pack(), &ratings));
        for better in better(chosen) {
            let after = reaches(&profile(pack(), &with(ratings.clone(), better)));
            for (before, after) in before.iter().zip(after) {
                prop_assert!(before.stage() <= after.stage());
            }
        }
    }

    #[test]
    fn what_leads_has_met_its_must_haves_and_what_trails_has_a_failing_one(ratings in room()) {
        let not_needed = place(pack(), &ratings).not_needed;
        for finding in profile(pack(), &ratings).findings {
            let [(ahead, ahead_at), (behind, behind_at)] = spoken_of(finding);
            let standing = |s: &&Statement| standing(s, of(&ratings, s));
            let counts = |s: &&&Statement| {
                !not_needed.contains(&s.stage) && standing(s) != Standing::NotApplicable
            };
            prop_assert!(behind_at.number() + 2 <= ahead_at.number());
            let mut led = ahead.iter().filter(counts).filter(|s| s.stage <= ahead_at);
            prop_assert!(led.clone().any(|s| s.stage == ahead_at));
            prop_assert!(led.all(|s| standing(s).is_met()));
            let mut trailing = behind.iter().filter(counts).filter(|s| s.stage <= ahead_at);
            prop_assert!(trailing.any(|s| s.stage > behind_at && standing(s).is_failing()));
        }
    }

    #[test]
    fn a_finding_stays_whatever_the_open_answers_turn_out_to_be(
        ratings in room(), truths in prop::collection::vec(prop::sample::select(Truth::ALL.as_slice()), 60),
    ) {
        let before = pairs(&profile(pack(), &ratings));
        let open = pack().statements().iter().zip(truths).filter(|(statement, _)| {
            !statement.precondition && standing(statement, of(&ratings, statement)) == Standing::Open
        });
        let answered = open.fold(ratings.clone(), |ratings, (statement, truth)| {
            with(ratings, held(statement, truth))
        });
        let after = pairs(&profile(pack(), &answered));
        prop_assert!(before.iter().all(|pair| after.contains(pair)), "{:?} {:?}", before, after);
    }

    #[test]
    fn no_dimension_is_held_below_the_floor_and_one_is_held_at_it(ratings in room()) {
        let floor = place(pack(), &ratings).floor;
        let dimensions = profile(pack(), &ratings).dimensions;
        let held: Vec<Stage> = dimensions
            .iter()
            .filter_map(|strand| match strand.reach {
                Reach::At(stage) => Some(stage),
                Reach::AtLeast(_) | Reach::Unknown => None,
            })
            .collect();
        prop_assert!(held.iter().all(|stage| floor <= *stage));
        let certificate = certificate(pack(), &ratings);
        if certificate.to.is_some() && certificate.answer.is_empty() {
            prop_assert!(held.contains(&floor));
        }
    }

    #[test]
    fn every_statement_that_applies_is_counted_once(ratings in room()) {
        let applies = |statement: &&Statement| {
            let rating: Option<&Rating> = of(&ratings, statement);
            statement.role != Role::TellTale && standing(statement, rating) != Standing::NotApplicable
        };
        let dimensions = profile(pack(), &ratings).dimensions;
        prop_assert_eq!(dimensions.each_ref().map(|strand| strand.of), Dimension::ALL);
        let met = || dimensions.iter().flat_map(|strand| strand.met);
        let counted: u32 = met().map(|met| met.of).sum();
        prop_assert_eq!(counted as usize, pack().statements().iter().filter(applies).count());
        prop_assert!(met().all(|met| met.count <= met.of));
    }
}
