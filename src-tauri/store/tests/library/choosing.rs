//! Opening votes, the override and priorities, each changed and refused.

use headwater_domain::{WorkshopId, value::Release};
use headwater_store::{
    StoreError, Writer,
    table::{opening_vote, placement_override, priority, rating, value_line},
};

use crate::{
    room::{Room, note},
    shape::method,
};

fn change<F>(room: &Room, id: WorkshopId, work: F) -> Result<(), StoreError>
where
    F: FnOnce(&Writer<'_>) -> Result<(), StoreError> + Send + 'static,
{
    room.library.change_blocking(id, "change", work)
}

#[test]
fn there_is_no_third_round_and_the_last_one_is_taken_back_first() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let third = method::guesses(&[("cfo", Some(1))]);
    let error = change(&room, id, move |writer| {
        opening_vote::insert_opening_vote(writer, id, &third)
    })
    .unwrap_err();
    assert!(error.to_string().contains("two rounds"), "{error}");
    let void = || {
        change(&room, id, move |writer| {
            opening_vote::delete_last_opening_vote(writer, id)
        })
    };
    void().unwrap();
    assert_eq!(
        room.get(id).unwrap().opening_votes,
        workshop.opening_votes[..1]
    );
    void().unwrap();
    let error = void().unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

#[test]
fn the_override_is_written_over_and_taken_back() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let set = method::set_by_room(1, &["gone", "cio"]);
    let wanted = set.clone();
    change(&room, id, move |writer| {
        placement_override::update_override(writer, id, &set)
    })
    .unwrap();
    assert_eq!(room.get(id).unwrap().set_by_room, Some(wanted));
    let clear = || {
        change(&room, id, move |writer| {
            placement_override::delete_override(writer, id)
        })
    };
    clear().unwrap();
    assert_eq!(room.get(id).unwrap().set_by_room, None);
    let error = clear().unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
}

#[test]
fn priorities_are_put_in_order_and_close_up() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    change(&room, id, move |writer| {
        priority::insert_priority(writer, id, &method::idea(9))?;
        priority::move_priority(writer, id, method::priority_id(9), 1)?;
        priority::delete_priority(writer, id, method::priority_id(3))?;
        priority::move_priority(writer, id, method::priority_id(1), 99)?;
        priority::insert_priority(writer, id, &method::recommended(5, "to-critical"))
    })
    .unwrap();
    let priorities = room.get(id).unwrap().priorities;
    let ids: Vec<_> = priorities.iter().map(|priority| priority.id).collect();
    assert_eq!(ids, [9, 2, 4, 1, 5].map(method::priority_id));
}

#[test]
fn a_recommendation_is_weighed_once() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let again = change(&room, id, move |writer| {
        priority::insert_priority(writer, id, &method::recommended(9, "discover"))
    });
    let over_another = change(&room, id, move |writer| {
        priority::update_priority(writer, id, &method::recommended(1, "discover"))
    });
    for error in [again.unwrap_err(), over_another.unwrap_err()] {
        assert!(error.to_string().contains("already"), "{error}");
    }
    assert_eq!(room.get(id).unwrap(), workshop);
}

#[test]
fn a_priority_that_is_gone_is_not_found() {
    let (room, workshop) = Room::with_workshop(1);
    let (id, gone) = (workshop.id, method::priority_id(77));
    let refused = [
        change(&room, id, move |writer| {
            priority::update_priority(writer, id, &method::idea(77))
        }),
        change(&room, id, move |writer| {
            priority::move_priority(writer, id, gone, 0)
        }),
        change(&room, id, move |writer| {
            priority::delete_priority(writer, id, gone)
        }),
    ];
    for answer in refused {
        assert!(matches!(answer, Err(StoreError::NotFound { .. })));
    }
}

#[test]
fn a_value_line_is_released_by_notes_that_are_there() {
    let (room, workshop) = Room::with_workshop(1);
    let (id, mut line) = (workshop.id, workshop.value_lines[1].clone());
    line.released_by = vec![Release::Action(note(99, "x").id)];
    let error = change(&room, id, move |writer| {
        value_line::update_value_line(writer, id, &line)
    })
    .unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error}");
    assert_eq!(room.get(id).unwrap(), workshop);
}

#[test]
fn one_rating_reads_with_all_its_ballots_and_dissent() {
    let (room, workshop) = Room::with_workshop(1);
    let id = workshop.id;
    let statement = workshop.ratings[0].statement.clone();
    let found = room
        .library
        .read_blocking(move |reader| rating::find_rating(reader, id, &statement))
        .unwrap();
    assert_eq!(found.as_ref(), workshop.ratings.first());
}
