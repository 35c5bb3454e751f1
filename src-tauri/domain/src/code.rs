//! The one spelling of every plain word of the domain in files, in SQL and on the command line.
//!
//! Each enum gets `ALL`-order [`code`](crate::rating::Truth::code) and
//! [`parse`](crate::rating::Truth::parse) from the table below, so that the library, workshop files,
//! model packs and the window cannot drift apart. With the feature `wire`, serde reads and writes the same.

use crate::{
    Dimension, Flow,
    note::NoteKind,
    opening_vote::Spread,
    pack::{Horizon, Role},
    placement::Level,
    rating::{EvidenceGrade, Truth},
    value::MoneyQuestion,
    workshop::{Activity, Presence, Side, State},
};

macro_rules! codes {
    ($($name:ident { $($variant:ident $code:literal),+ $(,)? })+) => {
        $(
            impl $name {
                /// Its one spelling in files, in SQL and on the command line.
                #[must_use]
                pub const fn code(self) -> &'static str {
                    match self {
                        $(Self::$variant => $code),+
                    }
                }

                /// Reads the spelling that [`Self::code`] gives, exactly; `None` for any other.
                #[must_use]
                pub fn parse(code: &str) -> Option<Self> {
                    match code {
                        $($code => Some(Self::$variant),)+
                        _ => None,
                    }
                }
            }
        )+

        #[cfg(test)]
        mod tests {
            use super::*;

            #[test]
            fn every_word_is_read_back_from_its_code() {
                $($(assert_eq!($name::parse($name::$variant.code()), Some($name::$variant));)+)+
                $(assert_eq!($name::parse(""), None);)+
            }

            #[test]
            fn every_list_of_all_holds_each_word_once() {
                $(assert_eq!($name::ALL.to_vec(), vec![$($name::$variant),+]);)+
            }

            #[cfg(feature = "wire")]
            #[test]
            fn serde_reads_the_same_spelling() {
                use serde::{Deserialize, de::{IntoDeserializer, value::{Error, StrDeserializer}}};
                $($({
                    let code: StrDeserializer<'_, Error> = $code.into_deserializer();
                    assert_eq!($name::deserialize(code), Ok($name::$variant));
                })+)+
            }
        }
    };
}

codes! {
    NoteKind {
        Note "note",
        Decision "decision",
        Action "action",
        Question "question",
        Parked "parked",
        Quote "quote",
    }
    Truth { Not "not", Partly "partly", Largely "largely", Fully "fully" }
    EvidenceGrade { E0 "E0", E1 "E1", E2 "E2" }
    MoneyQuestion { Make "make", Save "save", Risk "risk" }
    State { Planned "planned", Running "running", Closed "closed" }
    Side { Business "business", Technology "technology" }
    Presence { Present "present", Late "late", Absent "absent" }
    Activity {
        Welcome "welcome",
        Briefing "briefing",
        OpeningVote "opening_vote",
        Make "make",
        Save "save",
        Risk "risk",
        Assess "assess",
        Placement "placement",
        Priorities "priorities",
        Commit "commit",
        Close "close",
        Break "break",
    }
    Role { MustHave "must_have", Supporting "supporting", TellTale "tell_tale" }
    Horizon { Now "now", Next "next", Later "later" }
    Dimension {
        People "people",
        Process "process",
        Technology "technology",
        Strategy "strategy",
        Value "value",
    }
    Flow { BottomUp "bottom_up", TopDown "top_down" }
    Spread { Aligned "aligned", Mixed "mixed", Split "split" }
    Level { Low "low", Medium "medium", High "high" }
}
