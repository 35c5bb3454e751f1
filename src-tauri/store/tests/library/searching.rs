//! Finding notes, whatever was typed.

use crate::{room::Room, shape};

fn room() -> Room {
    let (room, workshop) = Room::with_workshop(1);
    let lines = [
        "The claims platform is late",
        "Πληρωμές σε πραγματικό χρόνο, δρόμος",
        "Thanh toán theo thời gian thực ở Việt Nam",
        "Größere Straße, naïve café",
        "流式处理平台",
        "Well done 🎉",
        "50% of 3 million",
        "\"quoted\" NEAR the OR gate",
    ];
    for (number, line) in (100_u128..).zip(lines) {
        room.add_note(workshop.id, number, line);
    }
    room
}

#[test]
fn words_are_found_by_their_beginnings_without_regard_to_case_and_accents() {
    let room = room();
    for (query, line) in [
        ("claims", "The claims"),
        ("CLA plat", "The claims"),
        ("  late\tThe ", "The claims"),
        ("πληρωμες", "Πληρ"),
        ("ΔΡΟΜΟΣ", "Πληρ"),
        ("ΠΡΑΓΜ", "Πληρ"),
        ("viet nam", "Thanh"),
        ("thoi gian", "Thanh"),
        ("strasse naive cafe", "Größere"),
        ("duong", "nothing"),
        ("großere", "Größere"),
        ("naive CAFE", "Größere"),
        ("流式", "流式"),
        ("处理", "流式"),
        ("理平台 流", "流式"),
        ("理处", "nothing"),
        ("🎉", "Well done"),
        ("%", "50%"),
        ("0%", "nothing"),
        ("done 🎉", "Well done"),
        ("50%", "50%"),
        ("million 3", "50%"),
        ("\"quoted\"", "quoted"),
        ("near( or", "quoted"),
    ] {
        let found = room.find(query, None);
        if line.starts_with("nothing") {
            assert!(found.is_empty(), "{query}: {found:?}");
        } else {
            assert_eq!(found.len(), 1, "{query}: {found:?}");
            assert!(found[0].contains(line.trim()), "{query}: {found:?}");
        }
    }
}

#[test]
fn any_text_is_a_query_and_none_is_an_error() {
    let room = room();
    for query in [
        "", " ", "\"", "\"\"", "*", "a*b", "-a", "^a", "NEAR(", "AND", "a AND", "col:a", "{a} : b",
        "'", "';--", "\\", "(", ")", "a\u{0}b", "\u{0}", "🎉🎉", "e\u{301}", "\u{301}", "+",
        "a + b", "\u{FFFF}", "²", "Ⅷ", "ａ",
    ] {
        room.find(query, None);
        room.find(query, Some(shape::workshop_id(1)));
    }
    room.find(&"word ".repeat(2000), None);
    room.find(&"x".repeat(20_000), None);
    assert_eq!(room.find("nowhere", None), [""; 0]);
    assert_eq!(room.find("  ", None), [""; 0]);
}

#[test]
fn the_newest_come_first_and_another_workshop_keeps_out() {
    let (room, one) = Room::with_workshop(1);
    let two = shape::workshop(2);
    room.insert(&two).unwrap();
    room.add_note(one.id, 50, "word two");
    room.add_note(two.id, 51, "word three");
    assert_eq!(
        room.find("word", None),
        ["word three", "word two", "a word", "a word"]
    );
    assert_eq!(room.find("word", Some(one.id)), ["word two", "a word"]);
    assert_eq!(room.find("word", Some(shape::workshop_id(3))), [""; 0]);
    let hits = room.hits("three", None);
    assert_eq!(hits[0].organisation, two.details.organisation);
}

#[test]
fn tags_are_found_and_private_notes_are_marked() {
    let (room, workshop) = Room::with_workshop(1);
    room.add_note(workshop.id, 60, "% mind the budget #risk");
    let hits = room.hits("risk", None);
    assert!(hits[0].private);
    assert_eq!(room.find("cio", None), ["Draw the map"]);
}
