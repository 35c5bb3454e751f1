//! The report of a workshop, for the window and the command line alike: told, set and painted by the
//! report crate.

pub(crate) mod handout;
pub(crate) mod mail;
mod press;
mod preview;
pub(crate) mod sent;
mod version;

use headwater_domain::{WorkshopId, workshop::Workshop};
use headwater_report::{
    content::{Edition, Options, Version, compose},
    document::Document,
    layout::{self, Pages, Paper},
    logo::Logo,
    paint::pdf,
};
use headwater_store::{Reader, table::logo::find_logo};

pub(crate) use press::Press;
pub(crate) use version::Standing;

use crate::{
    commands::last_time,
    error::{Answer, Problem},
    logo, transfer,
};

/// All that a report is told from.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The workshop.
    pub(crate) workshop: Workshop,
    /// Which version of its report this is.
    pub(crate) standing: Standing,
    /// The organisation's workshop before this one.
    earlier: Option<Workshop>,
    /// The organisation's logo.
    logo: Option<Logo>,
}

impl Source {
    /// What the library holds for it.
    ///
    /// # Errors
    /// When the workshop is not there.
    pub(crate) fn get(reader: &Reader<'_>, id: WorkshopId) -> Answer<Self> {
        let workshop = transfer::get(reader, id)?;
        let logo = find_logo(reader, id)?;
        let earlier = last_time::find(reader, id)?;
        let standing = Standing::get(reader, &workshop, earlier.as_ref(), logo.as_deref())?;
        let organisation = workshop.details.organisation.as_str();
        Ok(Self {
            logo: logo.and_then(|png| logo::pixels(&png, organisation)),
            workshop,
            standing,
            earlier,
        })
    }

    /// A workshop that is in no library: the first version of its report.
    pub(crate) fn alone(workshop: Workshop) -> Self {
        Self {
            standing: Standing::first(&workshop, None, None),
            workshop,
            earlier: None,
            logo: None,
        }
    }

    /// What an edition says.
    pub(crate) fn tell(&self, edition: Edition) -> Document {
        let options = Options {
            edition,
            version: Version {
                number: self.standing.version.number,
                changes: self.standing.changes.clone(),
            },
            earlier: self.earlier.as_ref(),
            ..Options::attendee(env!("CARGO_PKG_VERSION"))
        };
        let mut document = compose(&self.workshop, &options);
        document.about.logo.clone_from(&self.logo);
        document
    }

    /// An edition on that paper.
    pub(crate) fn set(&self, edition: Edition, paper: Paper) -> Pages {
        layout::set(&self.tell(edition), paper)
    }
}

/// Pages as the bytes of a PDF.
///
/// # Errors
/// When they could not be painted.
pub(crate) fn pdf(pages: &Pages) -> Answer<Vec<u8>> {
    pdf::write(pages).map_err(Problem::internal)
}
