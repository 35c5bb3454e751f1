//! The grammar of the capture line, case by case.

use jiff::civil::{Date, date};
use rstest::rstest;

use super::{TODAY, context, handles, read_today};
use crate::{
    Dimension, Stage, Text,
    capture::{Meaning, body, compose, with_due, with_kind, with_owner},
    note::NoteKind,
    value::MoneyQuestion,
    workshop::Handle,
};

fn text(text: &str) -> Text {
    Text::parse(text).unwrap()
}

#[rstest]
#[case::none("We lose a day", NoteKind::Note, "We lose a day")]
#[case::decision("! Start in March", NoteKind::Decision, "Start in March")]
#[case::decision_and_letter("!Start", NoteKind::Decision, "Start")]
#[case::action("> call them", NoteKind::Action, "call them")]
#[case::question("? who pays", NoteKind::Question, "who pays")]
#[case::parked("~ mainframe", NoteKind::Parked, "mainframe")]
#[case::quote("\" too late", NoteKind::Quote, "too late")]
#[case::letter_of_any_script("!始める", NoteKind::Decision, "始める")]
#[case::figure_after_tilde("~50 % of calls", NoteKind::Note, "~50 % of calls")]
#[case::figure_after_greater(">3 million", NoteKind::Note, ">3 million")]
#[case::punctuation_after("!!! look", NoteKind::Note, "!!! look")]
#[case::asked_needs_space_or_letter("!?5 sites", NoteKind::Note, "!?5 sites")]
#[case::nothing_after("!", NoteKind::Note, "!")]
#[case::only_space_after("! ", NoteKind::Note, "!")]
#[case::white_space_before("  ! go", NoteKind::Decision, "go")]
#[case::line_break_after("!\ngo", NoteKind::Decision, "go")]
#[case::not_the_first_row("go\n! stop", NoteKind::Note, "go\n! stop")]
#[case::escaped("\\! go", NoteKind::Note, "! go")]
#[case::escaped_backslash("\\\\! go", NoteKind::Note, "\\! go")]
#[case::backslash_before_no_marker("\\!5", NoteKind::Note, "\\!5")]
#[case::private("% she is leaving", NoteKind::Note, "she is leaving")]
fn a_kind_is_read_from_the_first_character(
    #[case] line: &str,
    #[case] kind: NoteKind,
    #[case] shown: &str,
) {
    let reading = read_today(line);
    assert_eq!((reading.kind, reading.shown.as_str()), (kind, shown));
}

#[rstest]
#[case("% mine", true, false)]
#[case("%5 growth", false, false)]
#[case("!? fund it", false, true)]
#[case("!?fund it", false, true)]
#[case("! fund it", false, false)]
fn private_and_asked_are_read_from_their_markers(
    #[case] line: &str,
    #[case] private: bool,
    #[case] asked: bool,
) {
    let reading = read_today(line);
    assert_eq!((reading.private, reading.asked), (private, asked));
}

#[rstest]
#[case("#make", Meaning::Question(MoneyQuestion::Make))]
#[case("#SAVE", Meaning::Question(MoneyQuestion::Save))]
#[case("#risk.", Meaning::Question(MoneyQuestion::Risk))]
#[case("#s0", Meaning::Stage(Stage::ZERO))]
#[case("#S5", Meaning::Stage(Stage::FIVE))]
#[case("#people", Meaning::Dimension(Dimension::People))]
#[case("#process", Meaning::Dimension(Dimension::Process))]
#[case("#technology", Meaning::Dimension(Dimension::Technology))]
#[case("#strategy", Meaning::Dimension(Dimension::Strategy))]
#[case("#value,", Meaning::Dimension(Dimension::Value))]
#[case("@CFO's", Meaning::Person(Handle::parse("cfo").unwrap()))]
#[case("@head-of-ops", Meaning::Person(Handle::parse("head-of-ops").unwrap()))]
#[case("@GRÖSSE", Meaning::Marker)]
#[case("@GRÖßE", Meaning::Person(Handle::parse("größe").unwrap()))]
#[case("@経理、", Meaning::Person(Handle::parse("経理").unwrap()))]
fn a_tag_is_read_inside_a_line(#[case] tag: &str, #[case] meaning: Meaning) {
    let reading = read_today(&format!("as {tag} said"));
    let found = reading.spans.first().map(|span| span.meaning.clone());
    assert_eq!(found.unwrap_or(Meaning::Marker), meaning);
}

#[rstest]
#[case::unknown_topic("buy #cloud now")]
#[case::longer_than_a_topic("#makeup #s6 #s55 #save-cost")]
#[case::unknown_person("ask @ceo today")]
#[case::longer_than_a_handle("ask @cfo2 or @cfo-")]
#[case::inside_a_word("mail cfo@cfo and a#make b^fri")]
#[case::behind_punctuation("(@cfo) /#make")]
#[case::sign_alone("# @ ^ \\ #")]
#[case::impossible_day("by ^31 feb or ^feb 30 or ^0 may or ^2026-02-30 or ^2026-13-01")]
#[case::not_a_date("x^2 and ^2 and ^15 and ^dec and ^15dec and ^26-12-15 and ^15 december-ish")]
#[case::over_a_line_break("due ^15\ndec")]
fn what_is_no_tag_stays_text(#[case] line: &str) {
    let reading = read_today(line);
    assert_eq!(reading.spans, []);
    assert_eq!(reading.shown, line);
}

#[rstest]
#[case::iso("^2026-12-15", date(2026, 12, 15))]
#[case::iso_in_the_past("^2020-02-29", date(2020, 2, 29))]
#[case::weekday("^fri", date(2026, 9, 18))]
#[case::weekday_in_full("^Friday.", date(2026, 9, 18))]
#[case::weekday_never_today("^tue", date(2026, 9, 22))]
#[case::day_and_month("^15 dec", date(2026, 12, 15))]
#[case::month_and_day("^dec 15", date(2026, 12, 15))]
#[case::month_in_full("^15 December", date(2026, 12, 15))]
#[case::two_spaces("^15  dec", date(2026, 12, 15))]
#[case::leading_nought("^05 dec", date(2026, 12, 5))]
#[case::next_year("^14 sep", date(2027, 9, 14))]
#[case::today_counts("^15 sep", TODAY)]
#[case::leap_day("^29 feb", date(2028, 2, 29))]
fn a_date_is_read(#[case] tag: &str, #[case] due: Date) {
    assert_eq!(read_today(&format!("by {tag} at last")).due, Some(due));
}

#[rstest]
#[case::at_the_end("call them @cfo ^fri", "call them")]
#[case::inside("ask @cfo about it", "ask @cfo about it")]
#[case::inside_and_at_the_end("ask @cfo about #make #s3", "ask @cfo about")]
#[case::before_a_full_stop("ask @cfo.", "ask @cfo.")]
#[case::unknown_last("do it @cfo #cloud", "do it @cfo #cloud")]
#[case::last_row_of_tags("first\nsecond\n@cfo ^15 dec", "first\nsecond")]
#[case::end_of_an_earlier_row("first @cfo\nsecond @coo", "first @cfo\nsecond")]
#[case::nothing_but_tags("@cfo #make", "@cfo #make")]
#[case::nothing_but_tags_behind_a_marker("> @cfo ^fri", "@cfo ^fri")]
#[case::escaped_at_the_end("say \\@cfo", "say @cfo")]
#[case::escaped_before_a_tag("say \\#make @cfo", "say #make")]
#[case::escape_of_a_person_not_here("say \\@ceo", "say @ceo")]
#[case::backslash_elsewhere("C:\\temp \\o/ \\", "C:\\temp \\o/ \\")]
#[case::two_backslashes("say \\\\@cfo", "say \\@cfo")]
fn only_tags_at_the_end_are_left_out_of_what_is_shown(#[case] line: &str, #[case] shown: &str) {
    assert_eq!(read_today(line).shown, shown);
}

#[test]
fn the_first_person_owns_and_each_is_named_once() {
    let reading = read_today("> @coo and @CFO, with @coo ^fri ^mon");
    let names: Vec<&str> = reading.people.iter().map(Handle::as_str).collect();
    assert_eq!(names, ["coo", "cfo"]);
    assert_eq!(reading.owner().map(Handle::as_str), Some("coo"));
    assert_eq!(reading.due, Some(date(2026, 9, 18)));
}

#[rstest]
#[case::plain(NoteKind::Note, "go", "go")]
#[case::marker_in_a_note(NoteKind::Note, "! go", "\\! go")]
#[case::escape_in_a_note(NoteKind::Note, "\\! go", "\\\\! go")]
#[case::figure_in_a_note(NoteKind::Note, "~50 %", "~50 %")]
#[case::marker_behind_a_marker(NoteKind::Action, "! go", "> ! go")]
fn only_what_must_be_is_escaped(#[case] kind: NoteKind, #[case] body: &str, #[case] line: &str) {
    assert_eq!(compose(kind, false, false, &text(body)), text(line));
}

#[rstest]
#[case::replaced("> ask @cfo now", Some("coo"), "> ask @coo now")]
#[case::added("> ask now ^fri", Some("coo"), "> ask now ^fri @coo")]
#[case::added_to_a_lone_marker("!", Some("coo"), "\\! @coo")]
#[case::taken_from_the_middle("> ask @cfo, now", None, "> ask, now")]
#[case::taken_from_the_start("> @cfo asks", None, "> asks")]
#[case::taken_from_a_row("one\n@cfo two", None, "one\ntwo")]
#[case::none_to_take("> ask @ceo", None, "> ask @ceo")]
#[case::none_inherits("> ask @cfo or @coo", None, "> ask or \\@coo")]
#[case::nothing_would_be_left("> @cfo", None, "> \\@cfo")]
#[case::a_kind_would_be_born("@cfo ! go", None, "\\! go")]
#[case::a_date_would_be_born("^15 @cfo dec", None, "^15 \\@cfo dec")]
#[case::no_participant("> ask @cfo", Some("ceo"), "> ask @cfo")]
fn an_owner_is_set_and_the_rest_is_left(
    #[case] line: &str,
    #[case] owner: Option<&str>,
    #[case] expected: &str,
) {
    let owner = owner.and_then(Handle::parse);
    let edited = with_owner(&text(line), owner.as_ref(), context(&handles()));
    assert_eq!(edited, text(expected));
}

#[rstest]
#[case::replaced("~ later ^15 dec, maybe", Some(TODAY), "~ later ^2026-09-15, maybe")]
#[case::added("~ later", Some(TODAY), "~ later ^2026-09-15")]
#[case::taken_out("~ later ^15 dec @cfo", None, "~ later @cfo")]
#[case::before_the_year_0("~ later", Some(date(-1, 1, 1)), "~ later")]
fn a_date_is_set_and_the_rest_is_left(
    #[case] line: &str,
    #[case] due: Option<Date>,
    #[case] expected: &str,
) {
    assert_eq!(
        with_due(&text(line), due, context(&handles())),
        text(expected)
    );
}

#[test]
fn a_line_without_room_is_left_as_it_is() {
    let full = text(&"é".repeat(Text::MAX));
    let handles = handles();
    assert_eq!(with_kind(&full, NoteKind::Action, false, false), full);
    assert_eq!(with_owner(&full, handles.first(), context(&handles)), full);
    assert_eq!(with_due(&full, Some(TODAY), context(&handles)), full);
    assert_eq!(body(&compose(NoteKind::Quote, false, false, &full)), full);
}
