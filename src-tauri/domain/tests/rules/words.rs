//! Small words parse what they hold, and refuse the rest.

use headwater_domain::{
    StatementId, Text, TextError,
    value::{Amount, Range},
    workshop::{Currency, Handle, Minutes},
};
use rstest::rstest;

#[rstest]
#[case("  two words \n", Ok("two words"))]
#[case("\u{a0}\u{2003}", Err(TextError::Blank))]
#[case("", Err(TextError::Blank))]
fn a_text_is_trimmed_and_never_blank(
    #[case] typed: &str,
    #[case] expected: Result<&str, TextError>,
) {
    let parsed = Text::parse(typed);
    assert_eq!(
        parsed.as_ref().map(Text::as_str).map_err(|error| *error),
        expected
    );
}

#[test]
fn a_text_has_room_for_so_many_characters_not_bytes() {
    assert!(Text::parse(&"経".repeat(Text::MAX)).is_ok());
    let longer = "経".repeat(Text::MAX + 1);
    assert_eq!(Text::parse(&longer), Err(TextError::TooLong(Text::MAX + 1)));
    assert_eq!(Text::parse_optional(" "), Ok(None));
    assert_eq!(
        Text::parse_optional(&longer),
        Err(TextError::TooLong(Text::MAX + 1))
    );
}

#[rstest]
#[case("3-critical", true)]
#[case("", false)]
#[case("3_critical", false)]
#[case("3-Critical", false)]
#[case("é", false)]
fn an_id_is_lower_case_letters_digits_and_hyphens(#[case] typed: &str, #[case] fits: bool) {
    assert_eq!(StatementId::parse(typed).is_some(), fits);
    assert!(StatementId::parse(&"a".repeat(StatementId::MAX + 1)).is_none());
}

#[test]
fn amounts_and_minutes_have_their_bounds() {
    assert!(Amount::new(Amount::MAX).is_some() && Amount::new(Amount::MAX + 1).is_none());
    assert!(Minutes::new(0).is_none() && Minutes::new(Minutes::MAX + 1).is_none());
    assert_eq!(Minutes::new(1).map(Minutes::get), Some(1));
}

#[rstest]
#[case([1, 1, 1], true)]
#[case([2, 1, 3], false)]
#[case([1, 3, 2], false)]
fn a_range_does_not_fall(#[case] figures: [u64; 3], #[case] fits: bool) {
    let [low, likely, high] = figures.map(|units| Amount::new(units).unwrap());
    assert_eq!(Range::new(low, likely, high).is_ok(), fits);
}

#[rstest]
#[case("@CFO", Some("cfo"))]
#[case(" head-of-ops ", Some("head-of-ops"))]
#[case("größe", Some("größe"))]
#[case("", None)]
#[case("@", None)]
#[case("a b", None)]
#[case("c.o", None)]
fn a_handle_is_letters_digits_and_hyphens(#[case] typed: &str, #[case] expected: Option<&str>) {
    let handle = Handle::parse(typed);
    assert_eq!(handle.as_ref().map(Handle::as_str), expected);
}

#[rstest]
#[case(" usd", Some("USD"))]
#[case("EURO", None)]
#[case("€", None)]
#[case("E1R", None)]
fn a_currency_is_three_letters(#[case] typed: &str, #[case] expected: Option<&str>) {
    let currency = Currency::parse(typed);
    assert_eq!(currency.as_ref().map(Currency::code), expected);
}
