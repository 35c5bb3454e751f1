//! A common scale from zero, with round numbers on its axis.

/// A scale in whole units of currency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    /// Between two ticks.
    step: u64,
    /// How many steps.
    steps: u64,
}

impl Scale {
    /// The shortest scale of three to six round steps that holds `most`.
    pub(super) fn over(most: u64) -> Self {
        let mut power = 1;
        loop {
            for round in [1, 2, 5] {
                let step = round * power;
                if step * 6 >= most {
                    let steps = most.div_ceil(step).max(1);
                    return Self { step, steps };
                }
            }
            power *= 10;
        }
    }

    /// The amounts at which ticks stand, zero first.
    pub(super) fn ticks(self) -> impl Iterator<Item = u64> {
        (0..=self.steps).map(move |tick| tick * self.step)
    }

    /// Where the scale ends.
    pub(super) const fn end(self) -> u64 {
        self.step * self.steps
    }

    /// How far along the scale an amount is, 0 to 1.
    pub(super) fn along(self, amount: u64) -> f32 {
        share(amount, self.end())
    }
}

/// A part of a whole, 0 to 1; 0 of nothing.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a place on paper needs no more than seven digits"
)]
pub(super) fn share(part: u64, whole: u64) -> f32 {
    if whole == 0 {
        return 0.0;
    }
    (part as f64 / whole as f64).min(1.0) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_few() {
        for most in [0, 1, 7, 99, 1_250_000, 2_900_000, u64::MAX / 1_000_000] {
            let scale = Scale::over(most);
            assert!(scale.end() >= most);
            assert!((2..=7).contains(&scale.ticks().count()), "{most}");
        }
        let ticks: Vec<u64> = Scale::over(2_900_000).ticks().collect();
        assert_eq!(ticks.last(), Some(&3_000_000));
    }
}
