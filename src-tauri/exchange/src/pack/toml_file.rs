//! Reading a pack from TOML so that one look tells everything that is wrong with it.
//!
//! Reading stops at the first field that does not fit. So that field is mended with what the shipped
//! pack has in its place, and the file is read again, until it fits; what is wrong beyond single fields
//! is looked for then. A pack in which anything was mended is never taken in.

use std::sync::LazyLock;

use headwater_domain::{
    RecommendationId, Stage, StatementId, Text,
    pack::{ModelPack, Role},
    value::MoneyQuestion,
};
use toml::{
    Spanned,
    de::{DeTable, DeValue, Error as TomlError, ValueDeserializer},
};

use super::{
    PACK_ERRORS, SHIPPED_PACK,
    check::{Flaw, check},
    convert::into_pack,
    model::FilePack,
};
use crate::{
    FileError, Place,
    field::list::Object,
    json,
    path::{FieldPath, Step},
    plain,
};

type Node<'a> = Spanned<DeValue<'a>>;

/// Where a field that does not fit finds one that does.
static DONOR: LazyLock<Node<'static>> = LazyLock::new(|| {
    let shipped = DeTable::parse(SHIPPED_PACK).map(node);
    shipped.expect("BUG: a test reads the shipped pack on every build")
});

pub(super) fn read(text: &str) -> Result<ModelPack, Vec<FileError>> {
    let tree = DeTable::parse(text).map_err(|error| vec![not_toml(text, &error)])?;
    let tree = node(tree);
    let error_at = |Flaw { path, message }: Flaw| {
        let place = Place::of(text, find(&tree, path.steps()).span().start);
        FileError::at(Some(place), &path, message)
    };
    let mut flaws = Vec::new();
    if let Some(mut file) = read_fields(&tree, &mut flaws) {
        if flaws.is_empty() && check(&file).is_empty() {
            return into_pack(file).map_err(|flaw| vec![error_at(flaw)]);
        }
        let mended: Vec<FieldPath> = flaws.iter().map(|flaw| flaw.path.clone()).collect();
        flaws.extend(check_others(&mut file, &mended));
    }
    flaws.truncate(PACK_ERRORS);
    let mut errors: Vec<FileError> = flaws.into_iter().map(error_at).collect();
    errors.sort_by_key(|error| error.place().map(|place| (place.line, place.column)));
    Err(errors)
}

fn node(table: Spanned<DeTable<'_>>) -> Node<'_> {
    let span = table.span();
    Spanned::new(span, DeValue::Table(table.into_inner()))
}

fn not_toml(text: &str, error: &TomlError) -> FileError {
    let first = error.message().lines().next().unwrap_or_default();
    FileError::at(
        error.span().map(|span| Place::of(text, span.start)),
        &FieldPath::default(),
        format!("this is not valid TOML: {first}"),
    )
}

/// Reads every field, mending on the way; `None` where that does not lead to a pack.
fn read_fields(tree: &Node<'_>, flaws: &mut Vec<Flaw>) -> Option<FilePack> {
    let mut tree = tree.clone();
    loop {
        let deserializer = ValueDeserializer::from(tree.clone());
        let error = match serde_path_to_error::deserialize(deserializer) {
            Ok(Object(file)) => return Some(file),
            Err(error) => error,
        };
        let message = error.inner().message();
        let path = json::named(&FieldPath::from(error.path()), message);
        let mended = mend(&mut tree, path.steps(), plain::field_meant(message)).is_some();
        flaws.push(Flaw {
            path,
            message: plain::of_data(message),
        });
        if !mended || flaws.len() == PACK_ERRORS {
            return None;
        }
    }
}

/// Puts into a field what the shipped pack has there; a field that it does not know is taken for the one
/// that is meant, where that is missing, or taken out.
fn mend(tree: &mut Node<'_>, steps: &[Step], meant: Option<&str>) -> Option<()> {
    let (target, way) = steps.split_last()?;
    let within = way
        .iter()
        .try_fold(tree.get_mut(), |within, step| match (step, within) {
            (Step::Field(name), DeValue::Table(table)) => {
                table.get_mut(name.as_str()).map(Spanned::get_mut)
            }
            (Step::Entry(entry), DeValue::Array(list)) => {
                list.get_mut(*entry).map(Spanned::get_mut)
            }
            (Step::Field(_) | Step::Entry(_), _) => None,
        })?;
    match (target, within, donor(&DONOR, steps)) {
        (Step::Field(name), DeValue::Table(table), Some(sound)) => {
            table.insert(Spanned::new(0..0, name.clone().into()), sound.clone());
        }
        (Step::Field(name), DeValue::Table(table), None) => {
            let value = table.remove(name.as_str())?;
            if let Some(meant) = meant.filter(|meant| !table.contains_key(*meant)) {
                table.insert(Spanned::new(0..0, meant.to_owned().into()), value);
            }
        }
        (Step::Entry(entry), DeValue::Array(list), Some(sound)) => {
            *list.get_mut(*entry)? = sound.clone();
        }
        (Step::Field(_) | Step::Entry(_), _, _) => return None,
    }
    Some(())
}

/// What stands there in the shipped pack; of a list, in the first entry that has it.
fn donor<'a>(node: &'a Node<'static>, steps: &[Step]) -> Option<&'a Node<'static>> {
    match (steps.split_first(), node.get_ref()) {
        (None, _) => Some(node),
        (Some((Step::Field(name), rest)), DeValue::Table(table)) => {
            donor(table.get(name.as_str())?, rest)
        }
        (Some((Step::Entry(_), rest)), DeValue::Array(list)) => {
            list.iter().find_map(|entry| donor(entry, rest))
        }
        (Some(_), _) => None,
    }
}

/// A field, or the nearest thing around it that is there.
fn find<'t, 'a>(tree: &'t Node<'a>, steps: &[Step]) -> &'t Node<'a> {
    let mut found = tree;
    for step in steps {
        let next = match (step, found.get_ref()) {
            (Step::Field(name), DeValue::Table(table)) => table.get(name.as_str()),
            (Step::Entry(entry), DeValue::Array(list)) => list.get(*entry),
            (Step::Field(_) | Step::Entry(_), _) => None,
        };
        let Some(next) = next else { break };
        found = next;
    }
    found
}

/// What is wrong beyond single fields, as far as what was mended lets that be judged.
fn check_others(file: &mut FilePack, mended: &[FieldPath]) -> Vec<Flaw> {
    let wholes = ["statements", "publication", "publication.sections"];
    if mended
        .iter()
        .any(|path| wholes.contains(&path.to_string().as_str()))
    {
        return Vec::new();
    }
    for path in mended {
        set_apart(file, path.steps());
    }
    let untouched = |flaw: &Flaw| {
        let within = |path: &FieldPath| flaw.path.steps().starts_with(path.steps());
        !mended.iter().any(within)
    };
    check(file).into_iter().filter(untouched).collect()
}

/// Sees to it that a mended entry stands in nobody's way: it is no double, in its place, and no must-have.
fn set_apart(file: &mut FilePack, steps: &[Step]) {
    let [Step::Field(list), Step::Entry(item), rest @ ..] = steps else {
        return;
    };
    let is = |name: &str| rest.is_empty() || matches!(rest, [Step::Field(field)] if field == name);
    let id = format!("mended-{item}");
    match list.as_str() {
        "statements" => {
            let statement = &mut file.statements[*item];
            if is("id") {
                statement.id = StatementId::parse(&id).expect("BUG: this is an id");
            }
            if is("stage") || is("role") {
                statement.role = Role::Supporting;
                statement.stage = Stage::FIVE;
                statement.precondition = false;
            }
        }
        "recommendations" if is("id") => {
            file.recommendations[*item].id =
                RecommendationId::parse(&id).expect("BUG: this is an id");
        }
        "templates" if is("id") => {
            file.templates[*item].id = Text::parse(&id).expect("BUG: this is a text");
        }
        "stages" if is("stage") => file.stages[*item].stage = Stage::ALL[*item],
        "questions" if is("question") => {
            file.questions[*item].question = MoneyQuestion::ALL[*item];
        }
        _ => {}
    }
}
