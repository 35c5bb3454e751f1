//! The mail that is drafted for the report: no addresses, since none are kept, and no attachment, since
//! a draft that is asked for by its address can carry none.

use std::fmt::Write;

use super::Source;

/// The draft, as the address that opens it.
pub(crate) fn draft(source: &Source) -> String {
    let details = &source.workshop.details;
    let day = details.held_on.map_or_else(String::new, |day| {
        format!(" on {}", day.strftime("%-d %B %Y"))
    });
    let organisation = &details.organisation;
    let version = source.standing.version.number;
    let subject = format!("{organisation}: report of our workshop{day}");
    let body = format!(
        "Attached is the report of our workshop{day}, version {version}.\r\n\r\n\
         Page 1 says where we stand, what it is worth and what comes next.\r\n"
    );
    format!(
        "mailto:?subject={}&body={}",
        escaped(&subject),
        escaped(&body)
    )
}

/// Everything but plain letters and digits as its bytes, so that nothing typed adds a field.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            escaped.push(char::from(byte));
        } else {
            write!(escaped, "%{byte:02X}").expect("BUG: writing to a string cannot fail");
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_typed_adds_a_field_to_the_mail() {
        assert_eq!(
            super::escaped("A&bcc=x@y\r\nÜ"),
            "A%26bcc%3Dx%40y%0D%0A%C3%9C"
        );
    }
}
