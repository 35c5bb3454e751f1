//! Workshops of different shape, for whole reports in words.

use headwater_domain::{
    rating::{Answer, EvidenceGrade, Truth},
    value::{MoneyQuestion, ValueLine},
    workshop::{Currency, Workshop},
};

use super::{
    full,
    pack::text,
    returning,
    room::{
        self, contested, empty, line, rating, with_must_haves, with_notes, with_people, with_rating,
    },
};

const NOTES: [&str; 9] = [
    "All are here.",
    "\"I have paid for this twice.\" @cfo",
    "! Recovery comes first @ceo",
    "!? Release the budget by January @cfo ^2027-01-12",
    "> Exercise recovery @head-2 ^2027-01-31 #s3",
    "> Write down who owns what",
    "? Which data may leave the country? #risk",
    "~ A second region ^2027-06-01",
    "% The chair is tired",
];

/// Stage 2, could be 3: one must-have fails, one is open, one is met.
pub(crate) fn mid() -> Workshop {
    let mut workshop = with_must_haves(with_people(empty("Acme"), 5), 2);
    workshop = with_notes(workshop, &NOTES);
    workshop = with_rating(workshop, contested("3-recovery"));
    workshop = with_rating(
        workshop,
        rating("3-critical", Answer::True(Truth::Fully), EvidenceGrade::E2),
    );
    workshop = with_rating(
        workshop,
        rating("3-levels", Answer::Unknown, EvidenceGrade::E0),
    );
    workshop = with_rating(
        workshop,
        rating("0-batches", Answer::True(Truth::Largely), EvidenceGrade::E1),
    );
    for (id, truth) in [("4-failover", Truth::Not), ("4-reason", Truth::Fully)] {
        workshop = with_rating(workshop, rating(id, Answer::True(truth), EvidenceGrade::E1));
    }
    workshop.value_lines = vec![
        line(1, MoneyQuestion::Make, [300_000, 600_000, 1_100_000]),
        line(2, MoneyQuestion::Save, [1_000_000, 1_500_000, 2_400_000]),
        ValueLine {
            overlap: Some(text("batches")),
            ..line(3, MoneyQuestion::Save, [400_000, 500_000, 600_000])
        },
        ValueLine {
            overlap: Some(text("batches")),
            ..line(4, MoneyQuestion::Risk, [100_000, 200_000, 300_000])
        },
        ValueLine {
            owner: None,
            ..line(5, MoneyQuestion::Risk, [0, 50_000, 80_000])
        },
    ];
    workshop
}

/// Stage 0, of one participant.
pub(crate) fn stage_0() -> Workshop {
    let workshop = with_people(empty("Acme"), 1);
    let no = |id| rating(id, Answer::True(Truth::Not), EvidenceGrade::E1);
    with_rating(with_rating(workshop, no("1-platform")), no("1-pilot"))
}

/// Stage 5 although stage 4 is not, of forty people.
pub(crate) fn stage_5() -> Workshop {
    let mut workshop = with_must_haves(with_people(empty("Acme"), 40), 5);
    workshop
        .ratings
        .retain(|rating| !rating.statement.as_str().starts_with('4'));
    workshop = with_rating(
        workshop,
        rating("4-reason", Answer::True(Truth::Not), EvidenceGrade::E1),
    );
    workshop.value_lines = vec![
        line(1, MoneyQuestion::Make, [1_000, 2_000, 9_000]),
        line(2, MoneyQuestion::Save, [1_000, 2_000, 9_000]),
    ];
    workshop
}

/// Every must-have contested.
pub(crate) fn all_contested() -> Workshop {
    let mut workshop = with_people(empty("Acme"), 8);
    for statement in super::pack::must_haves(5) {
        workshop = with_rating(workshop, contested(statement));
    }
    workshop
}

/// Greek words, and another currency.
pub(crate) fn greek() -> Workshop {
    let mut workshop = with_must_haves(with_people(empty("Ναυτιλιακή Αιγαίου"), 2), 3);
    workshop.participants[0].role = text("Διευθύνουσα σύμβουλος");
    workshop.details.currency = Currency::parse("SEK").expect("a currency");
    workshop.details.invented = true;
    workshop = with_notes(workshop, &["! Αποφασίσαμε να προχωρήσουμε @ceo"]);
    workshop.value_lines = vec![room::line(1, MoneyQuestion::Risk, [20_000, 40_000, 90_000])];
    workshop
}

/// Nothing valued and nothing voted on.
pub(crate) fn unvalued() -> Workshop {
    let workshop = with_must_haves(with_people(empty("Acme"), 3), 2);
    let workshop = with_rating(
        workshop,
        rating("3-levels", Answer::True(Truth::Not), EvidenceGrade::E0),
    );
    with_notes(workshop, &["? Who owns the platform?", "~ A second region"])
}

/// Two value lines that nearly tie.
pub(crate) fn nearly_tied() -> Workshop {
    let mut workshop = with_must_haves(with_people(empty("Acme"), 3), 1);
    workshop.value_lines = vec![
        line(1, MoneyQuestion::Make, [500_000, 1_000_000, 1_500_000]),
        line(2, MoneyQuestion::Save, [500_000, 990_000, 1_500_000]),
        line(3, MoneyQuestion::Risk, [40_000, 50_000, 60_000]),
        ValueLine {
            owner: None,
            ..line(4, MoneyQuestion::Risk, [0, 1, 2])
        },
    ];
    workshop
}

/// One value line, and nobody supports it.
pub(crate) fn unsupported() -> Workshop {
    let mut workshop = with_people(empty("Acme"), 2);
    workshop.value_lines = vec![ValueLine {
        basis: None,
        ..line(1, MoneyQuestion::Save, [1, 2, 3])
    }];
    workshop
}

/// Greek and Vietnamese names that are nearly the same.
pub(crate) fn vietnamese() -> Workshop {
    let mut workshop = with_must_haves(with_people(empty("Công ty Vận tải Đông Á"), 5), 2);
    let roles = [
        "Giám đốc",
        "Giám đốc",
        "Διευθυντής",
        "Διευθύντρια",
        "Giám đốc",
    ];
    for (person, role) in workshop.participants.iter_mut().zip(roles) {
        person.role = text(role);
    }
    with_notes(
        workshop,
        &[
            "! Chúng ta bắt đầu vào tháng Một @ceo",
            "> Ελέγξτε τα δεδομένα @head-2 ^2027-01-31",
            "\"Chưa ai thấy nó.\" @cfo",
        ],
    )
}

/// Every workshop that is told here.
pub(crate) fn all() -> Vec<Workshop> {
    vec![
        mid(),
        full::full(),
        full::set_by_room(),
        full::contradicted_on_good_counts(),
        empty("Acme"),
        stage_0(),
        stage_5(),
        all_contested(),
        greek(),
        unvalued(),
        nearly_tied(),
        unsupported(),
        vietnamese(),
        returning::now(),
    ]
}
