//! The shades of colours, on paper and on the screen.

use headwater_domain::{Stage, value::MoneyQuestion};

use crate::drawing::Colour;

/// Red, green and blue.
pub(crate) type Shade = [u8; 3];

const INK: Shade = [0x14, 0x20, 0x2B];
const PAPER: Shade = [0xFF; 3];
const STAGES: [Shade; 6] = [
    [0xE8, 0xEE, 0xF4],
    [0xC6, 0xD6, 0xE6],
    [0x9D, 0xBA, 0xD6],
    [0x67, 0x96, 0xBF],
    [0x35, 0x6F, 0xA3],
    [0x12, 0x3F, 0x6D],
];

/// How much of a stage's colour is left where the stage is not reached, in hundredths.
const FAINT: u16 = 28;

/// The highest stage on whose colour dark text reads.
const LAST_LIGHT: u8 = 3;

/// The shade of a colour on paper. Nothing is transparent there.
pub(crate) fn on_paper(colour: Colour) -> Shade {
    match colour {
        Colour::Ink => INK,
        Colour::Ink2 => [0x4A, 0x56, 0x63],
        Colour::Ink3 => [0x62, 0x6D, 0x79],
        Colour::Wash => [0xF5, 0xF6, 0xF4],
        Colour::Rule => [0xDD, 0xE1, 0xE4],
        Colour::Accent => [0x1F, 0x5C, 0x93],
        Colour::Stage(stage) => STAGES[stage.index()],
        Colour::StageFaint(stage) => STAGES[stage.index()].map(faint),
        Colour::OnStage(stage) if is_light(stage) => INK,
        Colour::Paper | Colour::OnStage(_) => PAPER,
        Colour::Question(MoneyQuestion::Make) => [0x00, 0x72, 0xB2],
        Colour::Question(MoneyQuestion::Save) => [0xE6, 0x9F, 0x00],
        Colour::Question(MoneyQuestion::Risk) => [0x5C, 0x2A, 0x5E],
    }
}

/// The custom property of a colour on the screen, where each theme has its own shade, and its opacity
/// where it is faint.
pub(crate) fn on_screen(colour: Colour) -> (&'static str, Option<&'static str>) {
    let name = match colour {
        Colour::Ink => "var(--ink)",
        Colour::Ink2 => "var(--ink-2)",
        Colour::Ink3 => "var(--ink-3)",
        Colour::Wash => "var(--wash)",
        Colour::Rule => "var(--rule)",
        Colour::Accent => "var(--accent)",
        Colour::Stage(stage) => stage_property(stage),
        Colour::StageFaint(stage) => return (stage_property(stage), Some("0.28")),
        Colour::OnStage(stage) if is_light(stage) => "var(--ink)",
        Colour::Paper | Colour::OnStage(_) => "var(--paper)",
        Colour::Question(MoneyQuestion::Make) => "var(--make)",
        Colour::Question(MoneyQuestion::Save) => "var(--save)",
        Colour::Question(MoneyQuestion::Risk) => "var(--risk)",
    };
    (name, None)
}

fn stage_property(stage: Stage) -> &'static str {
    [
        "var(--stage-0)",
        "var(--stage-1)",
        "var(--stage-2)",
        "var(--stage-3)",
        "var(--stage-4)",
        "var(--stage-5)",
    ][stage.index()]
}

fn is_light(stage: Stage) -> bool {
    stage.number() <= LAST_LIGHT
}

fn faint(part: u8) -> u8 {
    let missing = u16::from(u8::MAX - part) * FAINT / 100;
    u8::MAX - u8::try_from(missing).expect("BUG: a part of a byte is a byte")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_faint_stage_is_a_tint_over_white() {
        assert_eq!(
            on_paper(Colour::StageFaint(Stage::FIVE)),
            [0xBD, 0xCA, 0xD7]
        );
    }

    #[test]
    fn text_on_dark_stages_is_white() {
        assert_eq!(on_paper(Colour::OnStage(Stage::FIVE)), PAPER);
        assert_eq!(on_paper(Colour::OnStage(Stage::ZERO)), INK);
    }
}
