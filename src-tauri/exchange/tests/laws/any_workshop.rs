//! Any workshop.

use headwater_domain::{
    BlockId, NoteId, PriorityId, RecommendationId, Stage, StatementId, Text, ValueLineId,
    WorkshopId,
    note::Note,
    opening_vote::OpeningVote,
    pack::Horizon,
    placement::Override,
    priority::{Choice, Priority, Spot, Subject, Weight},
    rating::Rating,
    value::{Amount, MoneyQuestion, Range, Release, ValueLine},
    workshop::{Activity, Block, Clock, Handle, Minutes, Participant, State, Workshop},
};
use headwater_exchange::pack::shipped_pack;
use jiff::{Timestamp, civil::Date};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select, subsequence},
};
use uuid::Uuid;

use crate::{
    any::{date, text, timestamp},
    any_details::{details, participant},
    any_votes::{opening_votes, ratings, some},
};

fn block() -> impl Strategy<Value = Block> {
    let minutes = (1..=Minutes::MAX).prop_flat_map(|planned| (Just(planned), 1..=planned));
    (
        select(Activity::ALL.to_vec()),
        option::of(text()),
        minutes,
        any::<bool>(),
        any::<u128>(),
    )
        .prop_map(|(activity, title, (planned, minimum), locked, id)| Block {
            id: BlockId::new(Uuid::from_u128(id)),
            activity,
            title,
            planned_minutes: Minutes::new(planned).expect("it is a length"),
            minimum_minutes: Minutes::new(minimum).expect("it is a length"),
            locked,
        })
}

fn value_line() -> impl Strategy<Value = ValueLine> {
    let figures = [0..=Amount::MAX, 0..=Amount::MAX, 0..=Amount::MAX].prop_map(|mut figures| {
        figures.sort_unstable();
        let [low, likely, high] = figures.map(|figure| Amount::new(figure).expect("within bounds"));
        Range::new(low, likely, high).expect("they are sorted")
    });
    let statements: Vec<StatementId> = (shipped_pack().statements().iter())
        .map(|statement| statement.id.clone())
        .collect();
    let released_by = subsequence(statements, 0..3);
    let question = select(MoneyQuestion::ALL.to_vec());
    (
        text(),
        question,
        figures,
        option::of(text()),
        option::of(text()),
        released_by,
        any::<u128>(),
    )
        .prop_map(
            |(name, question, range, basis, overlap, released_by, id)| ValueLine {
                id: ValueLineId::new(Uuid::from_u128(id)),
                name,
                question,
                range,
                owner: None,
                basis,
                overlap,
                released_by: released_by.into_iter().map(Release::Statement).collect(),
            },
        )
}

type Draft = (Text, Timestamp, Date, (bool, bool), u128, Option<Index>);

fn note() -> impl Strategy<Value = Draft> {
    (
        text(),
        timestamp(),
        date(),
        any::<(bool, bool)>(),
        any::<u128>(),
        any::<Option<Index>>(),
    )
}

fn set_by_room(people: &[Handle]) -> impl Strategy<Value = Option<Override>> + use<> {
    let set = (select(Stage::ALL.to_vec()), text(), some(people));
    option::of(set.prop_map(|(stage, reason, agreed_by)| Override {
        stage,
        reason,
        agreed_by,
    }))
}

fn choice() -> impl Strategy<Value = Choice> {
    prop_oneof![
        Just(Choice::Taken),
        option::of(text()).prop_map(|reason| Choice::Dropped { reason })
    ]
}

fn priority(recommendation: Option<RecommendationId>) -> impl Strategy<Value = Priority> {
    let weight = select(Weight::ALL.to_vec());
    let spot = option::of((weight.clone(), weight));
    (
        text(),
        vec(option::of(text()), 3),
        choice(),
        select(Horizon::ALL.to_vec()),
        spot,
        any::<u128>(),
    )
        .prop_map(move |(own, words, choice, horizon, spot, id)| Priority {
            id: PriorityId::new(Uuid::from_u128(id)),
            subject: match recommendation.clone() {
                Some(id) => Subject::Recommendation {
                    id,
                    title: words[0].clone(),
                },
                None => Subject::Own { title: own },
            },
            choice,
            first_step: words[1].clone(),
            measure: words[2].clone(),
            owner: None,
            horizon,
            spot: spot.map(|(value, effort)| Spot { value, effort }),
        })
}

fn priorities() -> impl Strategy<Value = Vec<Priority>> {
    let pack = shipped_pack();
    let recommendations = pack.content().recommendations.iter();
    let ids: Vec<_> = recommendations.map(|known| known.id.clone()).collect();
    (subsequence(ids, 0..4), 0_usize..3).prop_flat_map(|(ids, own)| {
        let subjects = ids.into_iter().map(Some);
        let subjects = subjects.chain(std::iter::repeat_n(None, own));
        subjects.map(priority).collect::<Vec<_>>()
    })
}

type Named = (
    Vec<OpeningVote>,
    Vec<Rating>,
    Option<Override>,
    Vec<Priority>,
);

/// Everything in which people are named: they take part, or did and were taken out since.
fn with_people(mut seats: Vec<Participant>) -> impl Strategy<Value = (Vec<Participant>, Named)> {
    seats.sort_by(|a, b| a.handle.cmp(&b.handle));
    seats.dedup_by(|a, b| a.handle == b.handle);
    let gone = ["gone-1", "gone-2"].map(|handle| Handle::parse(handle).expect("a handle"));
    let mut people: Vec<Handle> = seats.iter().map(|seat| seat.handle.clone()).collect();
    people.extend(gone);
    (
        opening_votes(&people),
        ratings(&people),
        set_by_room(&people),
        priorities(),
    )
        .prop_map(move |named| (seats.clone(), named))
}

/// Any workshop that the shipped pack can be run with.
pub(crate) fn workshop() -> impl Strategy<Value = Workshop> {
    let instant = || option::of(timestamp());
    let clock = (instant(), vec(0..=u32::MAX, 5), instant());
    (
        (any::<u128>(), details(), select(State::ALL.to_vec()), clock),
        vec(participant(), 0..5).prop_flat_map(with_people),
        vec(block(), 0..5),
        vec(note(), 0..6),
        vec(value_line(), 0..4),
    )
        .prop_map(
            |((id, details, state, clock), (participants, named), agenda, notes, value_lines)| {
                let (opening_votes, ratings, set_by_room, priorities) = named;
                let at = |index: Option<Index>| {
                    let index = index.filter(|_| !agenda.is_empty())?;
                    Some(agenda[index.index(agenda.len())].id)
                };
                let note =
                    |(line, captured_at, captured_on, (done, withheld), id, block): Draft| Note {
                        id: NoteId::new(Uuid::from_u128(id)),
                        block: at(block),
                        line,
                        captured_at,
                        captured_on,
                        done,
                        withheld,
                    };
                let elapsed = agenda.iter().map(|block| block.id).zip(clock.1);
                let elapsed_seconds = elapsed.filter(|(_, seconds)| *seconds > 0).collect();
                let mut workshop = Workshop {
                    id: WorkshopId::new(Uuid::from_u128(id)),
                    details,
                    state,
                    pack: shipped_pack(),
                    clock: Clock {
                        block: agenda.last().map(|block| block.id),
                        running_since: clock.0,
                        elapsed_seconds,
                        ends_at: clock.2,
                    },
                    opening_votes,
                    notes: notes.into_iter().map(note).collect(),
                    participants,
                    ratings,
                    value_lines,
                    set_by_room,
                    priorities,
                    agenda,
                };
                link(&mut workshop);
                workshop
            },
        )
}

/// Gives owners to some lines and priorities, and actions that release some lines.
fn link(workshop: &mut Workshop) {
    let handles = workshop.handles();
    for (line, owner) in workshop.value_lines.iter_mut().zip(&handles) {
        line.owner = Some(owner.clone());
        let notes = workshop.notes.iter().take(2);
        line.released_by
            .extend(notes.map(|note| Release::Action(note.id)));
    }
    for (priority, owner) in workshop.priorities.iter_mut().zip(handles) {
        priority.owner = Some(owner);
    }
}
