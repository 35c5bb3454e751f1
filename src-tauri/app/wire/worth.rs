//! What it may be worth: value lines and their sums.

use headwater_domain::{
    NoteId, ValueLineId,
    pack::ModelPack,
    value::{self as domain, Amount, MoneyQuestion, Range, Release},
    workshop::Handle,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{parse, text, texts};
use crate::error::{Answer, Problem};

/// Value lines and what they add up to.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Worth {
    /// The lines, as entered.
    pub lines: Vec<ValueLine>,
    /// What counts under "make money".
    pub make: Sum,
    /// What counts under "save cost".
    pub save: Sum,
    /// What counts under "mitigate risk".
    pub risk: Sum,
    /// In all.
    pub total: Sum,
    /// The counted line with the widest range.
    pub widest: Option<String>,
}

/// Whole units of currency. They come as a plain number, which holds every sum exactly.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(transparent)]
pub struct Units(#[specta(type = u32)] pub f64);

/// Low, likely and high, each added up.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Sum {
    /// How many lines count.
    pub lines: u32,
    /// The low figures.
    pub low: Units,
    /// The likely figures.
    pub likely: Units,
    /// The high figures.
    pub high: Units,
}

/// One estimate.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ValueLine {
    /// Which line.
    pub id: String,
    /// What would be earned, saved or protected.
    pub name: String,
    /// Under which question it stands.
    pub question: MoneyQuestion,
    /// The least it may be worth a year.
    pub low: Units,
    /// What it is most likely worth.
    pub likely: Units,
    /// The most.
    pub high: Units,
    /// Who answers for the figures.
    pub owner: Option<String>,
    /// Where they come from.
    pub basis: Option<String>,
    /// The overlap group.
    pub overlap: Option<String>,
    /// The statements that release it, once they are largely true.
    pub released_by: Vec<String>,
    /// The actions that release it, once they are done.
    pub released_by_actions: Vec<String>,
    /// How it counts.
    pub counting: Counting,
    /// The line that stands for its overlap group.
    pub overlaps_with: Option<String>,
}

/// How a value line counts in the sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// It is in the sums.
    Counted,
    /// It lacks an owner or a basis.
    NotYetSupported,
    /// Another line stands for its overlap group.
    Overlapping,
}

/// An estimate as entered.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ValueLineInput {
    /// What would be earned, saved or protected.
    pub name: String,
    /// Under which question it stands.
    pub question: MoneyQuestion,
    /// The least it may be worth a year.
    pub low: Units,
    /// What it is most likely worth.
    pub likely: Units,
    /// The most.
    pub high: Units,
    /// Who answers for the figures.
    pub owner: Option<String>,
    /// Where they come from.
    pub basis: Option<String>,
    /// The overlap group.
    pub overlap: Option<String>,
    /// The statements that release it, once they are largely true.
    pub released_by: Vec<String>,
    /// The actions that release it, once they are done.
    pub released_by_actions: Vec<String>,
}

impl ValueLineInput {
    /// Reads the line in, under that id. `actions` are the workshop's, as captured; `handles` are those
    /// of its participants.
    ///
    /// # Errors
    /// When a field breaks a rule, the figures fall, or what releases it is not there.
    pub fn read(
        &self,
        id: ValueLineId,
        pack: &ModelPack,
        actions: &[NoteId],
        handles: &[Handle],
    ) -> Answer<domain::ValueLine> {
        let range = Range::new(
            self.low.read("low")?,
            self.likely.read("likely")?,
            self.high.read("high")?,
        );
        Ok(domain::ValueLine {
            id,
            name: parse::text("name", &self.name)?,
            question: self.question,
            range: range.map_err(|error| {
                let field = if error.low > error.likely {
                    "low"
                } else {
                    "high"
                };
                Problem::invalid(field, "Low, likely and high must not fall.")
            })?,
            owner: parse::owner("owner", self.owner.as_deref(), handles)?,
            basis: parse::optional("basis", self.basis.as_deref())?,
            overlap: parse::optional("overlap", self.overlap.as_deref())?,
            released_by: self.releases(pack, actions)?,
        })
    }

    /// What releases it, each once: statements in pack order, then actions as captured.
    fn releases(&self, pack: &ModelPack, actions: &[NoteId]) -> Answer<Vec<Release>> {
        let statement = |id: &String| parse::statement("releasedBy", id, pack);
        let statements: Vec<_> = self
            .released_by
            .iter()
            .map(statement)
            .collect::<Result<_, _>>()?;
        let action = |id: &String| {
            let known = id.parse().ok().filter(|id| actions.contains(id));
            known.ok_or_else(|| {
                Problem::invalid("releasedByActions", "The workshop has no such action.")
            })
        };
        let chosen: Vec<NoteId> = self
            .released_by_actions
            .iter()
            .map(action)
            .collect::<Result<_, _>>()?;
        let in_pack = pack.statements().iter().map(|statement| &statement.id);
        let in_pack = in_pack.filter(|id| statements.contains(id)).cloned();
        let captured = actions.iter().filter(|id| chosen.contains(id)).copied();
        Ok(in_pack
            .map(Release::Statement)
            .chain(captured.map(Release::Action))
            .collect())
    }
}

impl Units {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what is not a whole number in range is refused before"
    )]
    fn read(self, field: &str) -> Answer<Amount> {
        let whole = self.0.fract() == 0.0 && self.0 >= 0.0;
        let reason = format!("A figure is a whole number from 0 to {}.", Amount::MAX);
        whole
            .then(|| Amount::new(self.0 as u64))
            .flatten()
            .ok_or_else(|| Problem::invalid(field, reason))
    }
}

impl From<u64> for Units {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a thousand of the largest amounts stay exact"
    )]
    fn from(units: u64) -> Self {
        Self(units as f64)
    }
}

impl From<&[domain::ValueLine]> for Worth {
    fn from(lines: &[domain::ValueLine]) -> Self {
        let worth = domain::worth(lines);
        let [make, save, risk] = worth.questions.map(Sum::from);
        let counted = lines.iter().zip(&worth.counting);
        Self {
            lines: counted
                .map(|(line, counting)| ValueLine::new(line, *counting))
                .collect(),
            make,
            save,
            risk,
            total: worth.total.into(),
            widest: text(worth.widest.as_ref()),
        }
    }
}

impl From<domain::Sum> for Sum {
    fn from(sum: domain::Sum) -> Self {
        let (low, likely, high) = (sum.low.into(), sum.likely.into(), sum.high.into());
        Self {
            lines: sum.lines,
            low,
            likely,
            high,
        }
    }
}

impl ValueLine {
    fn new(line: &domain::ValueLine, counting: domain::Counting) -> Self {
        let (counting, overlaps_with) = match counting {
            domain::Counting::Counted => (Counting::Counted, None),
            domain::Counting::NotYetSupported => (Counting::NotYetSupported, None),
            domain::Counting::Overlapping(with) => (Counting::Overlapping, Some(with.to_string())),
        };
        let (mut statements, mut actions) = (Vec::new(), Vec::new());
        for release in &line.released_by {
            match release {
                Release::Statement(id) => statements.push(id),
                Release::Action(id) => actions.push(id),
            }
        }
        Self {
            id: line.id.to_string(),
            name: line.name.to_string(),
            question: line.question,
            low: line.range.low().units().into(),
            likely: line.range.likely().units().into(),
            high: line.range.high().units().into(),
            owner: text(line.owner.as_ref()),
            basis: text(line.basis.as_ref()),
            overlap: text(line.overlap.as_ref()),
            released_by: texts(&statements),
            released_by_actions: texts(&actions),
            counting,
            overlaps_with,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_figures_in_range_are_read() {
        for figure in [-1.0, 0.5, f64::NAN, f64::INFINITY, 1e13] {
            let problem = Units(figure).read("likely").expect_err("refused");
            assert_eq!(problem.field.as_deref(), Some("likely"), "{figure}");
        }
        assert_eq!(
            Units(1e12).read("high").expect("in range").units(),
            Amount::MAX
        );
    }
}
