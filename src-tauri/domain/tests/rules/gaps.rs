//! Who is missing, by the words of the roles.

use headwater_domain::{
    ParticipantId,
    workshop::{Gap, Handle, Participant, Presence, Side, gaps, is_same_organisation},
};

use crate::shape::text;

fn person(role: &str, side: Side, presence: Presence) -> Participant {
    Participant {
        id: ParticipantId::new(uuid::Uuid::nil()),
        handle: Handle::parse("somebody").unwrap(),
        role: text(role),
        name: None,
        side,
        presence,
    }
}

fn business(role: &str) -> Participant {
    person(role, Side::Business, Presence::Present)
}

fn technology(role: &str) -> Participant {
    person(role, Side::Technology, Presence::Present)
}

#[test]
fn a_room_with_finance_technology_and_somebody_who_runs_the_work_lacks_nothing() {
    assert_eq!(
        gaps(&[business("CFO"), technology("CIO"), business("COO")]),
        []
    );
    let room = [
        business("Head of Finance"),
        technology("Chief Architect"),
        business("Head of Fleet"),
    ];
    assert_eq!(gaps(&room), []);
}

#[test]
fn a_room_that_nobody_is_expected_in_lacks_nothing_yet() {
    assert_eq!(gaps(&[]), []);
    assert_eq!(gaps(&[person("CFO", Side::Business, Presence::Absent)]), []);
}

#[test]
fn fewer_than_three_are_few() {
    assert_eq!(
        gaps(&[business("CEO and CFO"), technology("CIO")])[0],
        Gap::Few
    );
}

#[test]
fn who_is_late_counts_and_who_is_absent_does_not() {
    let mut room = vec![
        person("CFO", Side::Business, Presence::Late),
        technology("CIO"),
        business("COO"),
        business("CEO"),
    ];
    assert_eq!(gaps(&room), []);
    room[0].presence = Presence::Absent;
    assert_eq!(gaps(&room), [Gap::Finance]);
}

#[test]
fn finance_is_known_by_the_words_of_a_role_and_not_by_letters_within_one() {
    for role in [
        "CFO",
        "Group Treasurer",
        "Financial Controller",
        "VP Finance, Nordics",
    ] {
        let room = [business(role), technology("CIO"), business("COO")];
        assert_eq!(gaps(&room), [], "{role}");
    }
    for role in ["CEO", "Scfox lead", "Head of Fleet"] {
        let room = [business(role), technology("CIO"), business("COO")];
        assert_eq!(gaps(&room), [Gap::Finance], "{role}");
    }
}

#[test]
fn without_the_business_side_that_is_said_and_not_operations_as_well() {
    let room = [technology("CIO"), technology("CTO"), technology("CISO")];
    assert_eq!(gaps(&room), [Gap::Finance, Gap::Business]);
}

#[test]
fn nobody_from_technology_is_said() {
    let room = [business("CFO"), business("COO"), business("CEO")];
    assert_eq!(gaps(&room), [Gap::Technology]);
}

#[test]
fn staff_roles_alone_leave_nobody_who_owns_a_process() {
    for role in [
        "Chief Risk Officer",
        "CRO",
        "HR Director",
        "General Counsel",
        "Compliance",
    ] {
        let room = [business("CFO"), technology("CIO"), business(role)];
        assert_eq!(gaps(&room), [Gap::Operations], "{role}");
    }
}

#[test]
fn one_organisation_is_known_without_case_and_space_around_it() {
    assert!(is_same_organisation(
        &text("Café Nord AG"),
        &text("  CAFÉ NORD ag ")
    ));
    assert!(!is_same_organisation(&text("Nord"), &text("Nord AG")));
}
