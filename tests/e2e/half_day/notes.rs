//! What the facilitator writes down that day, line by line as it is typed.

use thirtyfour::Key;

use super::room::Day;

pub(super) const WELCOME: [&str; 3] = [
    "All eight are here, phones on the window sill",
    "\"Tell me on one page where we stand @ceo",
    "~ Whether the works council joins the next time",
];
pub(super) const BRIEFING: [&str; 4] = [
    "Orders wait for the night batch #process #s0",
    "? How does this differ from the message bus of 2019 @coo",
    "The bus forgets, a log keeps #technology",
    "% The CMO reads her mail under the table",
];
pub(super) const VOTE: [&str; 4] = [
    "Two of us would rather have been asked last @cto",
    "\"If three means that we notice an outage, we are at three daily @cro",
    "Two of us take the pilot for production @cmo",
    "~ A glossary for event, topic and stream ^30 nov",
];
/// Taken, and written on when the arrow had brought it back.
const EDITED: (&str, &str) = ("Guesses from none to four", ", most of them on two");
pub(super) const MAKE: [&str; 6] = [
    "Grocers pay for a delivery window that is kept #make @cmo",
    "Two of them asked in writing, Zoë Lindqvist has the letters #make",
    "! The kept window is the first offer on live events @cmo #make",
    "> Price the kept window with two grocers @cmo ^15 dec #make",
    "Forecasts of arrival would sell the van twice @coo #make",
    "? Would shops pay to see their van on the road @cfo #make",
];
/// A list from somebody's notebook, pasted.
pub(super) const PASTED: [&str; 3] = [
    "Thirty shops left within half a year of a late delivery",
    "Loyalty points arrive a day after the purchase",
    "~ Selling forecasts to suppliers #make",
];
pub(super) const SAVE: [&str; 9] = [
    "Forty transfers every night, two people keep them alive #save @cio",
    "Finance, stores and the web each clean the same addresses #save #process",
    "\"We pay people to apologise for yesterday's data @coo",
    "> Rank the forty transfers by cost and by trouble @cio ^fri #save",
    "> Count the hours lost to broken transfers @cfo ^18 dec #save",
    "? What becomes of those who mend them at night @chro #people",
    "~ One address master for the group ^15 feb",
    "A correction costs eleven minutes, at best #save",
    "% The CIO will need a quiet word about the contract",
];
pub(super) const RISK: [&str; 9] = [
    "Spoilt cold loads: a third shows in the sensors an hour before #risk @coo",
    "In August an alarm saved a load near Poznań #risk",
    "! Alarms from cold loads get a person on duty @coo #risk #s3",
    "> Ask the insurer who is liable for an alarm unheard @cro ^11 dec #risk",
    "? May the drivers' positions leave the country @cro #risk",
    "\"An agreement that I have not seen is none @cfo",
    "Nobody here has seen recovery exercised @cio #risk #s3",
    "Auditors ask for the lineage of every price #risk @cro",
    "> Bring the recovery plan and its last record @cto ^27 nov",
];
pub(super) const BREAK: [&str; 1] = ["Coffee ran over, taken from what comes later"];
pub(super) const ASSESS: [&str; 6] = [
    "The pilot of March counts, its sensors do not yet #technology",
    "Nobody names an owner without looking at the others #people",
    "The web team reads orders from a copy of a copy #technology",
    "? Who decides on the format of an order @cto",
    "> Write down who owns the platform @cio ^18 dec #people",
    "% Two votes were changed after a look from the CEO",
];
pub(super) const PLACEMENT: [&str; 4] = [
    "\"So it is not the technology that holds us back @cfo",
    "The stage surprised four of eight",
    "! We go for the next stage before we look further @ceo",
    "? Is a second region worth its price to us @cro #s4",
];
pub(super) const PRIORITIES: [&str; 3] = [
    "Training first, since the two who know could leave #people",
    "~ A second region, once the next stage is reached ^1 jun",
    "> Book training for eight people @chro ^18 dec #people",
];
pub(super) const COMMIT: [&str; 6] = [
    "!? Release 240,000 euros for recovery and training @cfo ^31 mar",
    "! The CIO reports here once a quarter @ceo",
    "> Name two objectives that streaming serves @ceo ^11 dec #strategy",
    "> Tell the works council before it hears it elsewhere @chro",
    "> Go through the value lines with controlling @cfo ^18 dec",
    "Each of us tells one other team this week",
];
pub(super) const CLOSE: [&str; 2] = [
    "Next time without the theory of the first hour",
    "> Send the report to all eight tomorrow @cmo ^fri",
];
/// Half of it is typed when the machine dies.
pub(super) const HALF_TYPED: &str = "! Whoever changes an event tells its readers first @cto";
pub(super) const HALF: usize = 29;

/// Every line that stays, in the order in which it was taken.
pub(super) fn lines() -> impl Iterator<Item = String> {
    let alone = [EDITED.0.to_owned() + EDITED.1, HALF_TYPED.to_owned()];
    let blocks: [&[&str]; 13] = [
        &WELCOME,
        &BRIEFING,
        &VOTE,
        &MAKE,
        &PASTED,
        &SAVE,
        &RISK,
        &BREAK,
        &ASSESS,
        &PLACEMENT,
        &PRIORITIES,
        &COMMIT,
        &CLOSE,
    ];
    blocks
        .into_iter()
        .flatten()
        .map(|line| (*line).to_owned())
        .chain(alone)
}

/// A line as it is shown: without its marker, and without the tags at its end.
pub(super) fn said(line: &str) -> &str {
    let text = line
        .trim_start_matches(['!', '?', '>', '~', '"', '%'])
        .trim_start();
    let tags = [" @", " #", " ^"].iter().filter_map(|tag| text.find(tag));
    tags.min().map_or(text, |end| &text[..end])
}

/// A line as the report prints it: with its owner behind it, and where it is an action, until when.
pub(super) fn printed(line: &str) -> String {
    let owner = line
        .split_once('@')
        .filter(|_| line.starts_with(['!', '>']));
    let owner = owner.and_then(|(_, tags)| tags.split(' ').next());
    let by = if line.starts_with('>') { " · by" } else { "" };
    owner.map_or(said(line).to_owned(), |owner| {
        format!("{} {}{by}", said(line), owner.to_uppercase())
    })
}

/// Whether it is the facilitator's own.
pub(super) fn is_private(line: &str) -> bool {
    line.starts_with('%')
}

impl Day {
    /// Takes notes one after the other: the line is left only when all are down.
    pub(super) async fn notes(&self, lines: &[&str]) {
        for line in lines {
            self.window.chord(&[Key::Control], "l").await;
            self.window.press(*line + Key::Enter).await;
            self.window.holds("[data-capture]", "").await;
        }
        self.sees_notes(lines).await;
    }

    /// Waits until each is in the list of its block, saved.
    pub(super) async fn sees_notes(&self, lines: &[&str]) {
        self.window.no_longer_sees("Saving").await;
        for line in lines.iter().filter(|line| !is_private(line)) {
            self.window.sees(said(line)).await;
        }
    }

    /// Takes a note, brings it back by the arrow and writes on.
    pub(super) async fn edits_a_note(&self) {
        self.notes(&[EDITED.0]).await;
        self.window.press(Key::Up).await;
        self.window.holds("[data-capture]", EDITED.0).await;
        self.window.press(EDITED.1 + Key::Enter).await;
        self.sees_notes(&[&(EDITED.0.to_owned() + EDITED.1)]).await;
    }

    /// Takes the last note back, and takes it back that it was taken back.
    pub(super) async fn undoes_and_redoes(&self, line: &str) {
        self.window.chord(&[Key::Control], "z").await;
        self.window.sees("Undid: add note").await;
        self.window.no_longer_sees(said(line)).await;
        self.window.chord(&[Key::Control, Key::Shift], "z").await;
        self.window.sees("Redid: add note").await;
        self.window.sees(said(line)).await;
    }

    /// Copies a list of lines and pastes it: it is offered as a note a line.
    pub(super) async fn pastes_a_list(&self) {
        self.window.chord(&[Key::Control], "l").await;
        for line in PASTED {
            self.window.press(line).await;
            self.window.chord(&[Key::Shift], Key::Enter).await;
        }
        for key in ["a", "x", "v"] {
            self.window.chord(&[Key::Control], key).await;
        }
        self.window.sees("Add 3 notes").await;
        self.window.press(Key::Enter).await;
        self.window.holds("[data-capture]", "").await;
        self.sees_notes(&PASTED).await;
    }
}
