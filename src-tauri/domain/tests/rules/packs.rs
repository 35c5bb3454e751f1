//! A pack that does not hold together is refused, with the place of the fault.

use headwater_domain::{
    pack::{ModelPack, PackContent, PackError, Role, Statement},
    rating::Truth,
};
use rstest::rstest;

use crate::shape::{REASON, content, id, pack, stage, text};

fn position(content: &PackContent, name: &str) -> usize {
    let mut statements = content.statements.iter();
    statements.position(|s| s.id == id(name)).unwrap()
}

fn refused(change: impl FnOnce(&mut PackContent)) -> PackError {
    let mut content = content();
    change(&mut content);
    ModelPack::new(content).unwrap_err()
}

fn change_statement(name: &str, change: impl FnOnce(&mut Statement)) -> PackError {
    refused(|content| {
        let position = position(content, name);
        change(&mut content.statements[position]);
    })
}

#[test]
fn the_six_stages_and_three_questions_stand_in_order() {
    assert_eq!(
        refused(|content| content.stages.swap(1, 2)),
        PackError::Stages
    );
    assert_eq!(
        refused(|content| content.questions.truncate(2)),
        PackError::Questions
    );
}

#[test]
fn no_id_stands_twice() {
    let doubled = refused(|content| content.statements.push(content.statements[0].clone()));
    let item = content().statements.len();
    let id = content().statements[0].id.clone();
    assert_eq!(doubled, PackError::DoubledStatement { item, id });
    let doubled = refused(|content| {
        content
            .recommendations
            .push(content.recommendations[0].clone());
    });
    assert!(matches!(
        doubled,
        PackError::DoubledRecommendation { item: 9, .. }
    ));
}

#[test]
fn every_stage_above_0_has_a_must_have() {
    let error = refused(|content| {
        content
            .statements
            .retain(|s| s.stage != stage(2) || s.role != Role::MustHave);
        content.recommendations.clear();
    });
    assert_eq!(error, PackError::NoMustHave(stage(2)));
}

#[rstest]
#[case("1-pilot", 0)]
#[case("1-pain", 0)]
#[case("0-batches", 5)]
fn a_statement_stands_where_its_role_can(#[case] name: &str, #[case] at: u8) {
    let error = change_statement(name, |statement| statement.stage = stage(at));
    assert!(matches!(error, PackError::MisplacedStatement { .. }));
}

#[rstest]
#[case::must_have("4-failover")]
#[case::tell_tale("3-regional")]
#[case::first_stage("1-pain")]
#[case::last_stage("5-improve")]
#[case::second_one("3-operating")]
fn only_one_supporting_statement_of_a_middle_stage_is_a_precondition(#[case] name: &str) {
    let error = change_statement(name, |statement| statement.precondition = true);
    assert!(matches!(error, PackError::Precondition { .. }));
}

#[test]
fn a_recommendation_answers_statements_that_exist() {
    let error = refused(|content| content.recommendations[2].answers.push(id("9-none")));
    assert!(matches!(error, PackError::UnknownAnswer { item: 2, .. }));
}

#[test]
fn a_source_is_a_section_of_the_publication() {
    let mark = text("S9");
    let error = change_statement("1-pilot", |s| s.source.sections.push(mark.clone()));
    assert_eq!(error, PackError::UnknownSection { mark });
}

#[test]
fn a_whole_pack_finds_its_statements_and_anchors() {
    let pack = pack();
    assert_eq!(pack.precondition().map(|s| &s.id), Some(&id(REASON)));
    assert_eq!(pack.must_haves(stage(3)).count(), 7);
    let pilot = pack.statement(&id("1-pilot")).unwrap();
    assert_eq!(pack.anchor(pilot, Truth::Largely), &text("most"));
    assert!(pack.statement(&id("9-none")).is_none());
}
