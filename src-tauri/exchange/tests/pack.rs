//! Model packs: the shipped one is whole, and a flawed one is refused with line and field.

use headwater_domain::{
    Stage, StatementId,
    pack::{ModelPack, Role},
    value::MoneyQuestion,
    workshop::Activity,
};
use headwater_exchange::pack::{
    SHIPPED_PACK, read_pack, read_pack_json, shipped_pack, write_pack_json,
};
use rstest::rstest;

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

/// The shipped pack with one piece of text replaced where it first stands.
fn changed(from: &str, to: &str) -> String {
    assert!(SHIPPED_PACK.contains(from), "{from} is in the pack");
    SHIPPED_PACK.replacen(from, to, 1)
}

#[rstest]
#[case::unknown_field(
    "settled_by = ",
    "settledby = ",
    "statements[0].settledby",
    "“settled_by” may be meant"
)]
#[case::missing_field("rule = ", "# rule = ", "rule", "“rule” is missing")]
#[case::unknown_role(
    "role = \"must_have\"",
    "role = \"must\"",
    "statements[0].role",
    "must_have"
)]
#[case::blank_text(
    "short = \"a pilot under way\"",
    "short = \"  \"",
    "statements[1].short",
    "nothing is written here"
)]
#[case::stage_six("stage = 1\nrole", "stage = 6\nrole", "statements[0].stage", "0 to 5")]
#[case::doubled_statement(
    "id = \"1-pain\"",
    "id = \"1-platform\"",
    "statements[3].id",
    "stands twice"
)]
#[case::bad_id(
    "id = \"1-pilot\"",
    "id = \"Pilot 1\"",
    "statements[1].id",
    "no id of a pack"
)]
#[case::unknown_answer(
    "answers = [\"1-leader\"",
    "answers = [\"1-leadr\"",
    "recommendations[0].answers[0]",
    "“1-leader” may be meant"
)]
#[case::unknown_section(
    "sections = [\"S1\", \"Sum\"]",
    "sections = [\"S9\"]",
    "stages[1].sentence.sections[0]",
    "no section of the source"
)]
#[case::no_source(
    "horizon = \"next\"\nquestions = [\"make\", \"risk\"]\nanswers = [\"4-replicated\", \"4-majority\", \"4-sovereign\", \"4-failover\", \"4-near\", \"4-portable\", \"3-regional\"]\nsections = [\"S4\"]\nours = true",
    "horizon = \"next\"\nanswers = []",
    "recommendations[24]",
    "where it comes from"
)]
#[case::no_must_have(
    "id = \"5-all\"\nstage = 5\nrole = \"must_have\"",
    "id = \"5-all\"\nstage = 5\nrole = \"tell_tale\"",
    "statements[60].stage",
    "cannot stand at stage 5"
)]
#[case::three_anchors("  \"in one place, or in words only\",\n", "", "anchors", "write four")]
#[case::minimum_above_plan(
    "planned_minutes = 5, minimum_minutes = 3",
    "planned_minutes = 5, minimum_minutes = 30",
    "templates[0].blocks[0].minimum_minutes",
    "longer than the plan"
)]
#[case::wrong_type(
    "curve_height = 9",
    "curve_height = \"low\"",
    "stages[0].curve_height",
    "a number is expected here, not a text"
)]
#[case::list_for_an_object(
    "example = { name = \"Card",
    "example = [\"x\"]\n# { name = \"Card",
    "questions[2].example",
    "an object is expected here, not a list"
)]
fn a_flawed_pack_is_refused_by_line_and_field(
    #[case] from: &str,
    #[case] to: &str,
    #[case] field: &str,
    #[case] says: &str,
) {
    let text = changed(from, to);
    let error = read_pack(text.as_bytes())
        .expect_err("it is flawed")
        .in_file("mine.toml");
    assert_eq!(error.field(), Some(field), "{error}");
    assert!(error.message().contains(says), "{error}");
    assert!(error.to_string().starts_with("mine.toml, line "), "{error}");
}

#[test]
fn the_line_named_is_the_line_of_the_flaw() {
    let text = changed(
        "text = \"A streaming platform runs here, in a trial at least.\"",
        "text = 5",
    );
    let line = text
        .lines()
        .position(|line| line == "text = 5")
        .expect("it is there")
        + 1;
    let error = read_pack(text.as_bytes()).expect_err("it is flawed");
    assert_eq!(error.place().map(|place| place.line), Some(line), "{error}");
}

#[rstest]
#[case(b"" as &[u8], "empty")]
#[case(b"id = ", "not valid TOML")]
#[case(b"\xff\xfe\x00", "UTF-8")]
fn what_is_no_pack_is_refused(#[case] bytes: &[u8], #[case] says: &str) {
    let error = read_pack(bytes).expect_err("it is no pack");
    assert!(error.to_string().contains(says), "{error}");
}

#[test]
fn a_pack_beyond_the_limit_is_refused() {
    let text = format!("{SHIPPED_PACK}\n#{}", "x".repeat(512 << 10));
    let error = read_pack(text.as_bytes()).expect_err("it is too large");
    assert!(error.to_string().contains("larger than 512 KiB"), "{error}");
}

#[rstest]
#[case::arrays("a = ", "[")]
#[case::tables("a = ", "{a=")]
#[case::dotted_keys("a", ".a")]
#[case::headers("[a", ".a")]
#[case::many_headers("", "[[a.b]]\n")]
#[case::many_keys("", "[a]\n")]
fn a_pack_that_nests_without_end_is_refused(#[case] start: &str, #[case] again: &str) {
    let count = ((512 << 10) - 100) / again.len();
    let text = format!("{start}{}", again.repeat(count));
    assert!(read_pack(text.as_bytes()).is_err());
    for end in [" = 1", "]\nb = 1"] {
        assert!(read_pack(format!("{text}{end}").as_bytes()).is_err());
    }
}
