//! How long it takes to place an organisation anew after an answer, with everything that the screen
//! shows beside it. At most one millisecond.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use headwater_domain::{
    ballot::{Ballot, Vote},
    pack::{ModelPack, Statement},
    placement::{ask_next, certificate, contradictions, place, profile},
    rating::{Answer, EvidenceGrade, Rating, Truth},
    workshop::Handle,
};
use headwater_exchange::pack::shipped_pack;

const VOTERS: usize = 14;

/// Everything was answered after two rounds of named votes, and differently all over.
fn ratings(pack: &ModelPack) -> Vec<Rating> {
    let rating = |(place, statement): (usize, &Statement)| Rating {
        statement: statement.id.clone(),
        answer: Answer::True(Truth::ALL[place % 4]),
        evidence: EvidenceGrade::ALL[place % 3],
        evidence_text: None,
        dissent: Vec::new(),
        ballots: vec![ballot(place), ballot(place + 1)],
    };
    pack.statements().iter().enumerate().map(rating).collect()
}

fn ballot(first: usize) -> Ballot {
    let vote = |voter: usize| Vote {
        by: Handle::parse(&format!("voter{voter}")).expect("a handle"),
        truth: Truth::ALL.get((first + voter) % 5).copied(),
    };
    Ballot::Named((0..VOTERS).map(vote).collect())
}

fn after_an_answer(criterion: &mut Criterion) {
    let pack = shipped_pack();
    let whole = ratings(&pack);
    let rooms = [
        ("everything answered", whole.as_slice()),
        ("half of it", &whole[..whole.len() / 2]),
        ("nothing yet", &[]),
    ];
    for (name, ratings) in rooms {
        criterion.bench_function(&format!("place anew, {name}"), |bencher| {
            bencher.iter(|| {
                let ratings = black_box(ratings);
                (
                    place(&pack, ratings),
                    profile(&pack, ratings),
                    certificate(&pack, ratings),
                    contradictions(&pack, ratings),
                    ask_next(&pack, ratings),
                )
            });
        });
    }
}

criterion_group!(recompute, after_an_answer);
criterion_main!(recompute);
