//! Model packs: the shipped one and a second one are whole, and of a flawed one all is told at once.

mod all_at_once;
mod refusals;

use headwater_domain::{
    Stage, StatementId,
    pack::{ModelPack, Role},
    value::MoneyQuestion,
    workshop::Activity,
};
use headwater_exchange::pack::{check_pack, read_pack_json, shipped_pack, write_pack_json};

/// A second pack, invented for tests.
const KITCHEN: &str = include_str!("../../../../tests/fixtures/packs/shared-kitchen.toml");

fn minutes(pack: &ModelPack, template: &str) -> u16 {
    let templates = &pack.content().templates;
    let template = templates
        .iter()
        .find(|entry| entry.id.as_str() == template)
        .expect("the template is in the pack");
    template
        .blocks
        .iter()
        .map(|block| block.planned_minutes.get())
        .sum()
}

fn of_role(pack: &ModelPack, role: Role) -> usize {
    let statements = pack.statements().iter();
    statements.filter(|entry| entry.role == role).count()
}

#[test]
fn the_shipped_pack_is_whole() {
    let pack = shipped_pack();
    assert_eq!(pack.content().id.as_str(), "five-stages");
    assert_eq!(pack.statements().len(), 73);
    assert_eq!(of_role(&pack, Role::MustHave), 3 + 4 + 8 + 4 + 4);
    assert_eq!(of_role(&pack, Role::TellTale), 6);
    assert_eq!(pack.content().recommendations.len(), 27);
    assert_eq!(pack.precondition().map(|s| s.id.as_str()), Some("4-reason"));
}

#[test]
fn the_shipped_must_haves_are_those_of_the_method() {
    let pack = shipped_pack();
    let ids = |stage: u8| -> Vec<String> {
        let stage = Stage::new(stage).expect("a stage");
        pack.must_haves(stage).map(|s| s.id.to_string()).collect()
    };
    assert_eq!(ids(1), ["1-platform", "1-pilot", "1-purpose"]);
    assert_eq!(ids(2), ["2-live", "2-owner", "2-shown", "2-realtime"]);
    assert_eq!(
        ids(3),
        [
            "3-critical",
            "3-secured",
            "3-recovery",
            "3-watched",
            "3-levels",
            "3-joined",
            "3-direction",
            "3-operating"
        ]
    );
    assert_eq!(
        ids(4),
        ["4-replicated", "4-majority", "4-sovereign", "4-failover"]
    );
    assert_eq!(ids(5), ["5-all", "5-instant", "5-always", "5-decide"]);
}

#[test]
fn every_supporting_and_must_have_statement_flows_from_somewhere_and_tell_tales_do_not() {
    for statement in shipped_pack().statements() {
        let told = statement.role == Role::TellTale;
        assert_eq!(statement.flow.is_none(), told, "{}", statement.id);
    }
}

#[test]
fn every_statement_is_answered_by_a_recommendation_or_stands_at_a_stage_that_has_some() {
    let pack = shipped_pack();
    for stage in Stage::ALL {
        let given = |r: &&headwater_domain::pack::Recommendation| r.stages.contains(&stage);
        assert!(pack.content().recommendations.iter().any(|r| given(&r)));
    }
    let missing: Vec<&StatementId> = Stage::ALL
        .into_iter()
        .flat_map(|stage| pack.must_haves(stage))
        .map(|statement| &statement.id)
        .filter(|id| {
            let all = &pack.content().recommendations;
            !all.iter().any(|r| r.answers.contains(id))
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_ready_agendas_last_as_long_as_they_say() {
    let pack = shipped_pack();
    assert_eq!(minutes(&pack, "ninety-minutes"), 90);
    assert_eq!(minutes(&pack, "half-day"), 240);
    assert_eq!(minutes(&pack, "day"), 420);
    let half = &pack.content().templates[1];
    for activity in Activity::ALL {
        assert!(half.blocks.iter().any(|block| block.activity == activity));
    }
}

#[test]
fn the_three_money_questions_have_their_prompts() {
    let pack = shipped_pack();
    for question in MoneyQuestion::ALL {
        assert!((5..=8).contains(&pack.question(question).prompts.len()));
    }
}

#[test]
fn a_pack_inside_a_workshop_file_is_the_same_pack() {
    let pack = shipped_pack();
    let json = write_pack_json(&pack);
    assert_eq!(read_pack_json(json.as_bytes()).as_ref(), Ok(&*pack));
}

#[test]
fn another_method_is_another_file() {
    let pack = check_pack(KITCHEN.as_bytes()).expect("the fixture is whole");
    assert_eq!(pack.content().id.as_str(), "shared-kitchen");
    assert_eq!(pack.statements().len(), 8);
    assert_eq!(pack.precondition().map(|s| s.id.as_str()), Some("4-abroad"));
    assert_eq!(read_pack_json(write_pack_json(&pack).as_bytes()), Ok(pack));
}
