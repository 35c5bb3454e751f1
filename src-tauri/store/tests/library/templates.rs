//! Agendas saved under a name: whole, in the library and in no workshop.

use headwater_domain::{
    TemplateId, Text,
    workshop::{Activity, Minutes},
};
use headwater_store::{
    StoreError,
    table::template::{
        SavedBlock, Template, delete_template, insert_template, list_templates,
        update_template_name,
    },
};

use crate::room::{Room, bytes_of, holds, wait};

fn block(activity: Activity, title: Option<&str>, minutes: u16, locked: bool) -> SavedBlock {
    SavedBlock {
        activity,
        title: title.map(|title| Text::parse(title).unwrap()),
        planned_minutes: Minutes::new(minutes).unwrap(),
        minimum_minutes: Minutes::new(5).unwrap(),
        locked,
    }
}

fn template(number: u128, name: &str) -> Template {
    Template {
        id: TemplateId::new(uuid::Uuid::from_u128(number)),
        name: Text::parse(name).unwrap(),
        blocks: vec![
            block(Activity::Make, None, 40, false),
            block(Activity::Break, Some("Lunch at the plant"), 45, true),
            block(Activity::Close, None, 10, false),
        ],
    }
}

fn save(room: &Room, template: Template) {
    room.library
        .write_blocking(move |writer| insert_template(writer, &template))
        .unwrap();
}

fn list(room: &Room) -> Vec<Template> {
    room.library.read_blocking(list_templates).unwrap()
}

#[test]
fn a_template_is_kept_whole_over_a_restart_in_the_order_of_saving() {
    let mut room = Room::with_workshop(1).0;
    save(&room, template(9, "Half a day at the plant"));
    save(&room, template(3, "Board"));
    room.reopen();
    let kept = [template(9, "Half a day at the plant"), template(3, "Board")];
    assert_eq!(list(&room), kept);
}

#[test]
fn a_template_is_renamed_and_deleted_alone() {
    let room = Room::with_workshop(1).0;
    save(&room, template(1, "One"));
    save(&room, template(2, "Two"));
    let (one, two) = (template(1, "One").id, template(2, "Two").id);
    let name = Text::parse("Second").unwrap();
    room.library
        .write_blocking(move |writer| {
            update_template_name(writer, two, &name)?;
            delete_template(writer, one)
        })
        .unwrap();
    assert_eq!(list(&room), [template(2, "Second")]);
    let gone = room
        .library
        .write_blocking(move |writer| delete_template(writer, one));
    assert!(matches!(
        gone,
        Err(StoreError::NotFound { what: "template" })
    ));
}

#[test]
fn a_template_outlives_the_workshop_and_holds_nothing_of_it_but_titles() {
    let (room, workshop) = Room::with_workshop(1);
    save(&room, template(1, "One"));
    wait(room.library.erase(workshop.id)).unwrap();
    assert_eq!(list(&room).len(), 1);
    let organisation = workshop.details.organisation.as_str();
    assert!(!holds(
        &bytes_of(room.folder.path()),
        organisation.as_bytes()
    ));
}
