//! Amounts of money in words and figures.
//!
//! Short forms are for titles, tiles and figures; tables carry every digit, so that a pencil can
//! redo the sums. Digits are grouped as the window groups them: "1,250,000".

use headwater_domain::workshop::Currency;

/// Before a unit: a space that does not break.
const SPACE: char = '\u{a0}';

/// Every digit, in groups of three: "1,250,000".
pub(crate) fn digits(units: u64) -> String {
    let plain = units.to_string();
    let mut grouped = String::new();
    for (at, digit) in plain.chars().enumerate() {
        if at > 0 && (plain.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A unit in which amounts are printed short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// Whole units of currency, below ten thousand.
    One,
    /// Thousands.
    Thousand,
    /// Millions, with one decimal.
    Million,
    /// Thousands of millions, with one decimal.
    Billion,
}

impl Unit {
    /// The unit in which an amount reads best.
    pub(crate) const fn of(units: u64) -> Self {
        match units {
            0..10_000 => Self::One,
            10_000..950_000 => Self::Thousand,
            950_000..950_000_000 => Self::Million,
            _ => Self::Billion,
        }
    }

    /// How many units of currency it is.
    const fn size(self) -> u64 {
        match self {
            Self::One => 1,
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
            Self::Billion => 1_000_000_000,
        }
    }

    /// The amount in this unit, without the unit.
    pub(crate) fn number(self, units: u64) -> String {
        match self {
            Self::One => digits(units),
            Self::Thousand => digits((units + 500) / 1_000),
            Self::Million | Self::Billion => {
                let tenth = self.size() / 10;
                let tenths = (units + tenth / 2) / tenth;
                format!("{}.{}", digits(tenths / 10), tenths % 10)
            }
        }
    }

    /// The unit with the currency: "M€".
    pub(crate) fn sign(self, currency: Currency) -> String {
        let prefix = match self {
            Self::One => "",
            Self::Thousand => "k",
            Self::Million => "M",
            Self::Billion => "bn",
        };
        let symbol = symbol(currency);
        let gap = if prefix.is_empty() || symbol.chars().count() == 1 {
            ""
        } else {
            "\u{a0}"
        };
        format!("{prefix}{gap}{symbol}")
    }

    /// The unit in words: " million".
    const fn word(self) -> &'static str {
        match self {
            Self::One => "",
            Self::Thousand => " thousand",
            Self::Million => " million",
            Self::Billion => " billion",
        }
    }

    /// Whether an amount above zero would print as zero in this unit.
    fn hides(self, units: u64) -> bool {
        units > 0
            && !self
                .number(units)
                .contains(|digit| matches!(digit, '1'..='9'))
    }
}

/// A range for tiles and figures: "0.3–1.1 M€", or one figure where both print alike.
pub(crate) fn range(low: u64, high: u64, currency: Currency) -> String {
    range_in(Unit::of(high), low, high, currency)
}

/// A range in that unit, so that ranges beside each other compare at a glance; one that rounding would
/// spoil keeps its own unit, and so does an end that would print as zero.
pub(crate) fn range_in(unit: Unit, low: u64, high: u64, currency: Currency) -> String {
    let is_spoilt = high < unit.size() / 4 || unit.hides(low);
    let large = if is_spoilt { Unit::of(high) } else { unit };
    let small = fitting(large, low);
    let (from, to) = (small.number(low), large.number(high));
    let sign = large.sign(currency);
    if small != large {
        return format!("{from}{SPACE}{} – {to}{SPACE}{sign}", small.sign(currency));
    }
    if from == to {
        return format!("{to}{SPACE}{sign}");
    }
    format!("{from}–{to}{SPACE}{sign}")
}

/// One amount for tiles and figures: "0.6 M€".
pub(crate) fn amount(units: u64, currency: Currency) -> String {
    range(units, units, currency)
}

/// A range in a sentence: "2.1 to 4.8 million euros", with `joint` for "to".
pub(crate) fn in_words(low: u64, high: u64, joint: &str, currency: Currency) -> String {
    let large = Unit::of(high);
    let small = fitting(large, low);
    let (from, to) = (small.number(low), large.number(high));
    let name = plural(currency);
    if small == large && from == to {
        return format!("{to}{} {name}", large.word());
    }
    let word = if small == large { "" } else { small.word() };
    format!("{from}{word} {joint} {to}{} {name}", large.word())
}

/// That unit, unless the amount would print as zero in it.
fn fitting(unit: Unit, units: u64) -> Unit {
    if unit.hides(units) {
        Unit::of(units)
    } else {
        unit
    }
}

/// The sign of a currency, or its code where it has none that everybody knows.
pub(crate) fn symbol(currency: Currency) -> String {
    match currency.code() {
        "EUR" => "€".to_owned(),
        "USD" => "$".to_owned(),
        "GBP" => "£".to_owned(),
        "JPY" => "¥".to_owned(),
        other => other.to_owned(),
    }
}

/// The currency in a sentence: "euros", or its code.
pub(crate) fn plural(currency: Currency) -> String {
    match currency.code() {
        "EUR" => "euros".to_owned(),
        "USD" => "dollars".to_owned(),
        "GBP" => "pounds".to_owned(),
        "CHF" => "francs".to_owned(),
        "JPY" => "yen".to_owned(),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_read_as_an_author_would_write_them() {
        let eur = Currency::EUR;
        let sek = Currency::parse("SEK").unwrap();
        let cases = [
            (range(300_000, 1_100_000, eur), "0.3–1.1 M€"),
            (range(20_000, 1_100_000, eur), "20 k€ – 1.1 M€"),
            (range(0, 1_100_000, eur), "0.0–1.1 M€"),
            (range(40_000, 90_000, eur), "40–90 k€"),
            (range(1_200, 9_000, eur), "1,200–9,000 €"),
            (range(1_020_000, 1_040_000, eur), "1.0 M€"),
            (range(2_000_000, 3_400_000, sek), "2.0–3.4 M SEK"),
            (range(0, 0, eur), "0 €"),
            (
                in_words(2_100_000, 4_800_000, "and", eur),
                "2.1 and 4.8 million euros",
            ),
            (range_in(Unit::Million, 266_000, 532_000, eur), "0.3–0.5 M€"),
            (range_in(Unit::Million, 20_000, 40_000, eur), "20–40 k€"),
            (range_in(Unit::Million, 40_000, 60_000, eur), "40–60 k€"),
            (range_in(Unit::Million, 90_000, 200_000, eur), "90–200 k€"),
            (
                in_words(20_000, 400_000, "to", sek),
                "20 to 400 thousand SEK",
            ),
        ];
        for (said, wanted) in cases {
            assert_eq!(said.replace(SPACE, " "), wanted);
        }
    }

    #[test]
    fn tables_carry_every_digit() {
        assert_eq!(digits(1_250_000), "1,250,000");
        assert_eq!(digits(0), "0");
        assert_eq!(digits(999), "999");
    }
}
