//! Any details of a workshop, and any participant.

use headwater_domain::{
    ParticipantId, Stage,
    workshop::{Currency, Details, Handle, Participant, Presence, Side},
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use uuid::Uuid;

use crate::any::{date, text, time};

pub(crate) fn details() -> impl Strategy<Value = Details> {
    let words = vec(option::of(text()), 5);
    let when = (option::of(date()), option::of(time()));
    (
        text(),
        words,
        when,
        "[A-Z]{3}",
        option::of(select(Stage::ALL.to_vec())),
        any::<[bool; 2]>(),
    )
        .prop_map(
            |(
                organisation,
                words,
                (held_on, starts_at),
                currency,
                target,
                [invented, votes_named],
            )| {
                let mut words = words.into_iter();
                let mut next = || words.next().flatten();
                Details {
                    organisation,
                    title: next(),
                    sponsor: next(),
                    facilitator: next(),
                    place: next(),
                    confidentiality: next(),
                    held_on,
                    starts_at,
                    currency: Currency::parse(&currency).expect("three letters"),
                    target,
                    invented,
                    votes_named,
                }
            },
        )
}

pub(crate) fn participant() -> impl Strategy<Value = Participant> {
    let handle = "[\\p{L}\\p{N}-]{1,10}";
    let side = select(Side::ALL.to_vec());
    let presence = select(Presence::ALL.to_vec());
    (
        handle,
        text(),
        option::of(text()),
        side,
        presence,
        any::<u128>(),
    )
        .prop_filter_map(
            "a handle is no longer in small letters",
            |(handle, role, name, side, presence, id)| {
                Some(Participant {
                    id: ParticipantId::new(Uuid::from_u128(id)),
                    handle: Handle::parse(&handle)?,
                    role,
                    name,
                    side,
                    presence,
                })
            },
        )
}
