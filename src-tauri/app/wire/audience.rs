//! What the audience sees. The window of the projector is given these fields and no other thing, so a
//! note, a name behind a vote, or a timer that ran over has no way to its page.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What the projector shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AudienceScreen {
    /// The picture; none while nothing is to be seen.
    pub scene: Option<Scene>,
    /// A quiet timer; none unless the facilitator shows it.
    pub timer: Option<AudienceTimer>,
    /// It is dark in the audience's window instead of light.
    pub dark: bool,
}

/// The time left of a block. It says when the block ends and not what is left, so that a window that
/// hears of it late counts right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum AudienceTimer {
    /// It runs.
    #[serde(rename_all = "camelCase")]
    Running {
        /// When it will have run down, in seconds since 1970.
        ends_at: u32,
    },
    /// It stands still.
    #[serde(rename_all = "camelCase")]
    Paused {
        /// Seconds left.
        seconds_left: u32,
    },
}

/// One picture. All words in it are ready to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Scene {
    /// A title with a few lines: the welcome, a break, the end.
    Title {
        /// The title.
        title: String,
        /// What stands below it.
        lines: Vec<String>,
    },
    /// Something that is talked about: a question, a page of the briefing.
    Page {
        /// What it belongs to.
        eyebrow: String,
        /// The question, or what the page says.
        title: String,
        /// What stands below it.
        lines: Vec<String>,
        /// The stage that it is about.
        stage: Option<u8>,
    },
    /// A question that is voted on: how many are in, not how.
    Vote {
        /// What it belongs to.
        eyebrow: String,
        /// The question.
        question: String,
        /// What fingers mean, fewest first.
        choices: Vec<Choice>,
        /// How many are in, such as "7 of 8 in"; none before the vote is open.
        tally: Option<String>,
    },
    /// A vote that was revealed, as dots: how many, not who.
    Result {
        /// What it belongs to.
        eyebrow: String,
        /// The question.
        question: String,
        /// What fingers mean, fewest first.
        choices: Vec<Choice>,
        /// The votes for each choice, first round first; none where the room agreed without a vote.
        rounds: Vec<Vec<u32>>,
        /// What it comes to, a line each.
        remarks: Vec<String>,
        /// The choice that stands out: the median, or what the room agreed.
        chosen: Option<u8>,
        /// The choices between which the middle half of the last round lies.
        middle: Option<(u8, u8)>,
    },
    /// A figure with a title and a few lines.
    Figure {
        /// The title.
        title: String,
        /// The figure, as SVG; empty while it is being drawn.
        figure: String,
        /// What stands below it.
        lines: Vec<String>,
    },
    /// Lists: priorities, decisions and actions as they are written.
    Lists {
        /// The title.
        title: String,
        /// The lists.
        lists: Vec<SceneList>,
    },
}

/// One of the choices of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// The fingers, such as "0 fingers" and "1".
    pub fingers: String,
    /// What they mean.
    pub meaning: String,
}

/// A list on the projector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SceneList {
    /// Its title.
    pub title: String,
    /// Its items.
    pub items: Vec<SceneItem>,
}

/// One of a list on the projector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SceneItem {
    /// What it says, as a reader sees it.
    pub text: String,
    /// Who does it and until when, such as "CIO · 15 Jan".
    pub aside: Option<String>,
}

/// The screen that the audience sees now, and how to ask for the next one.
#[derive(Clone, Debug, Default, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AudienceNews {
    /// Counts the screens, so that one is not shown twice.
    pub number: u32,
    /// The screen.
    pub screen: AudienceScreen,
}

/// Where the audience window is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum AudienceWindow {
    /// It is closed.
    Closed,
    /// It is open but fills no screen: it is dragged to the projector and filled there.
    Here,
    /// It fills a screen.
    Filled,
}
