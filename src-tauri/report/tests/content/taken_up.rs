//! What the room took up and what it guessed is in the report, whatever it was.

use headwater_domain::{
    Text,
    opening_vote::{OpeningVote, StageCounts},
    pack::Horizon,
    priority::{Priority, Subject},
    workshop::Workshop,
};
use headwater_report::content::{Edition, Options, compose};
use proptest::prelude::*;

use super::{
    full,
    laws::{attendee, words},
    plain,
    room::{empty, with_people},
};

/// What the room did with ten ideas, each with words found nowhere else.
pub(crate) fn priorities() -> impl Strategy<Value = Vec<Priority>> {
    let horizon = prop::sample::select(Horizon::ALL.to_vec());
    let spot = prop::option::of((1u8..=5, 1u8..=5));
    let one = (horizon, spot, any::<bool>(), any::<bool>());
    prop::collection::vec(one, 0..60).prop_map(|ideas| {
        let idea = |(place, (horizon, spot, takes, own))| {
            let idea = if own {
                full::own(place, &format!("idea{place}x"), horizon, spot)
            } else {
                full::taken(place, u8::try_from(place % 6).unwrap_or(0), horizon, spot)
            };
            let idea = Priority {
                first_step: Text::parse(&format!("step{place}x")).ok(),
                measure: Text::parse(&format!("measure{place}x")).ok(),
                ..idea
            };
            if takes {
                idea
            } else {
                full::dropped(idea, Some(&format!("reason{place}x")))
            }
        };
        (0..).zip(ideas).map(idea).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_priority_is_in_the_report(priorities in priorities()) {
        let workshop = Workshop { priorities, ..with_people(empty("Acme"), 3) };
        let sponsor = Options { edition: Edition::Sponsor, ..Options::attendee("0.1.0") };
        let for_sponsor = words(&plain::document(&compose(&workshop, &sponsor)));
        let said = words(&plain::document(&attendee(&workshop)));
        for (place, priority) in workshop.priorities.iter().enumerate() {
            let taken = priority.is_taken();
            for word in ["step", "measure"] {
                prop_assert_eq!(said.contains(&format!("{word}{place}x")), taken);
            }
            if let Subject::Own { title } = &priority.subject {
                prop_assert_eq!(said.contains(title.as_str()), taken);
                prop_assert!(for_sponsor.contains(title.as_str()));
            }
            let reason = format!("reason{place}x");
            prop_assert_eq!(for_sponsor.contains(&reason), !taken);
            prop_assert!(!said.contains(&reason));
        }
    }

    #[test]
    fn every_opening_vote_is_in_the_report(
        rounds in prop::collection::vec(([100u16..999, 0u16..9, 0u16..9, 0u16..9, 0u16..9, 100u16..999], 0u16..9), 0..3),
    ) {
        let round = |(votes, abstained)| OpeningVote::Counted(StageCounts { votes, abstained });
        let opening_votes = rounds.iter().copied().map(round).collect();
        let workshop = Workshop { opening_votes, ..empty("Acme") };
        let said = plain::document(&attendee(&workshop));
        for (place, (votes, abstained)) in rounds.iter().enumerate() {
            let counts: Vec<String> = votes.iter().chain([abstained]).map(|votes| match votes {
                0 => "–".to_owned(),
                some => some.to_string(),
            }).collect();
            let row = format!("| Round {} | {} |", place + 1, counts.join(" | "));
            prop_assert!(said.contains(&row), "{row}");
        }
    }
}
