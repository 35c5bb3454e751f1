//! Any text, day or moment.

use headwater_domain::Text;
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use proptest::prelude::*;

pub(crate) fn text() -> impl Strategy<Value = Text> {
    let some = prop_oneof![
        any::<String>(),
        "[!?>~\"%\\\\]{0,3} ?\\PC{0,12}",
        "\\s*[a-z #@^]{1,20}"
    ];
    some.prop_filter_map("a text is not blank", |some| Text::parse(&some).ok())
}

pub(crate) fn timestamp() -> impl Strategy<Value = Timestamp> {
    (-2_000_000_000_i64..4_000_000_000, 0_i32..1_000_000_000).prop_map(|(second, nano)| {
        Timestamp::new(second, nano).expect("it is within the centuries at hand")
    })
}

pub(crate) fn date() -> impl Strategy<Value = Date> {
    (1900_i16..2200, 1_i8..=12, 1_i8..=28)
        .prop_map(|(year, month, day)| Date::new(year, month, day).expect("it is a date"))
}

pub(crate) fn time() -> impl Strategy<Value = Time> {
    (
        0_i8..24,
        0_i8..60,
        prop_oneof![Just(0_i8), 0_i8..60],
        prop_oneof![Just(0), 0..1_000_000_000],
    )
        .prop_map(|(hour, minute, second, nano)| {
            Time::new(hour, minute, second, nano).expect("it is a time of day")
        })
}
