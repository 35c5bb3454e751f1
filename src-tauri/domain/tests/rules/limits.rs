//! How much a workshop holds.

use headwater_domain::workshop::Limit;

#[test]
fn as_many_fit_as_are_said_and_not_one_more() {
    for limit in Limit::ALL {
        assert_eq!(limit.check(limit.most()), Ok(()));
        let said = limit.check(limit.most() + 1).unwrap_err().to_string();
        let digits: String = said.chars().filter(char::is_ascii_digit).collect();
        let said_most = digits.parse().unwrap_or(2);
        assert_eq!(said_most, limit.most(), "{said}");
    }
}
