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

    /// Red, green and blue as light, from 0 to 1.
    type Light = [f64; 3];

    /// What an eye that lacks one kind of cone makes of light, and a print without colour: Machado,
    /// Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
    /// Deficiency", 2009, severity 1; the last is luminance.
    const EYES: [(&str, [Light; 3]); 5] = [
        (
            "every cone",
            [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        ),
        (
            "protanopia",
            [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
        ),
        (
            "deuteranopia",
            [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
        ),
        (
            "tritanopia",
            [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        ),
        ("grey", [LUMINANCE; 3]),
    ];

    const LUMINANCE: Light = [0.2126, 0.7152, 0.0722];

    fn light(shade: Shade) -> Light {
        shade.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    fn dot(a: Light, b: Light) -> f64 {
        a.iter().zip(b).map(|(a, b)| a * b).sum()
    }

    /// The contrast of two colours as WCAG 2.2 reckons it, from 1 to 21, as that eye sees them.
    fn contrast(eye: [Light; 3], one: Colour, other: Colour) -> f64 {
        let seen = |colour| {
            let light = light(on_paper(colour));
            let seen = eye.map(|row| dot(row, light).clamp(0.0, 1.0));
            dot(LUMINANCE, seen) + 0.05
        };
        let (one, other) = (seen(one), seen(other));
        one.max(other) / one.min(other)
    }

    #[test]
    fn the_money_questions_are_told_apart_by_every_eye_and_in_grey() {
        let [make, save, risk] = MoneyQuestion::ALL.map(Colour::Question);
        for (eye, rows) in EYES {
            for (one, other) in [(make, save), (save, risk), (make, risk)] {
                let found = contrast(rows, one, other);
                // By lightness alone; hue parts blue and yellow further, and a letter stands beside each.
                assert!(found >= 1.75, "{eye}: {one:?} and {other:?} {found:.2}");
            }
        }
    }

    #[test]
    fn every_stage_is_darker_than_the_one_before_for_every_eye_and_in_grey() {
        for (eye, rows) in EYES {
            for pair in Stage::ALL.windows(2) {
                let found = contrast(rows, Colour::Stage(pair[0]), Colour::Stage(pair[1]));
                assert!(found >= 1.2, "{eye}: stage {} and next {found:.2}", pair[0]);
            }
        }
    }

    #[test]
    fn text_reads_on_paper_and_on_the_colour_of_every_stage() {
        for (eye, rows) in EYES {
            for stage in Stage::ALL {
                let found = contrast(rows, Colour::OnStage(stage), Colour::Stage(stage));
                assert!(found >= 4.5, "{eye}: on stage {stage} {found:.2}");
            }
            for ink in [Colour::Ink, Colour::Ink2, Colour::Ink3, Colour::Accent] {
                let found = contrast(rows, ink, Colour::Paper);
                assert!(found >= 4.5, "{eye}: {ink:?} {found:.2}");
            }
        }
    }

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
