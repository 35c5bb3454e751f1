//! Drawings: figures as plain vector data, drawn once and painted as PDF and as SVG.

use headwater_domain::{Stage, value::MoneyQuestion};

/// A colour by what it means, so that paper, light window and dark window each have their own shade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Colour {
    /// The text.
    Ink,
    /// Quieter text: captions, sources.
    Ink2,
    /// The quietest text that is still legible: axis marks.
    Ink3,
    /// The page.
    Paper,
    /// A faint surface.
    Wash,
    /// Thin lines.
    Rule,
    /// Numbers and links.
    Accent,
    /// A stage on the ramp.
    Stage(Stage),
    /// A stage not reached: the ramp, faint.
    StageFaint(Stage),
    /// The ink that reads on that stage's colour.
    OnStage(Stage),
    /// A money question.
    Question(MoneyQuestion),
}

/// A face of the one typeface, Source Sans 3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Regular.
    #[default]
    Regular,
    /// Italic.
    Italic,
    /// Semibold.
    Semibold,
    /// Bold.
    Bold,
}

/// A figure: shapes in points, origin at the top left, y downwards, painted in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What is drawn, first to last.
    pub shapes: Vec<Shape>,
}

/// A point of a drawing, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// One step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Begin here.
    Move(Point),
    /// A straight line to here.
    Line(Point),
    /// A cubic curve by two control points to the last.
    Cubic(Point, Point, Point),
    /// Back to where it began.
    Close,
}

/// How a line is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its width in points.
    pub width: f32,
    /// Lengths of dashes and gaps in points; empty for a solid line.
    pub dash: Vec<f32>,
    /// Round ends instead of flat ones.
    pub round: bool,
}

/// Where a text hangs on its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The point is where it starts.
    #[default]
    Start,
    /// The point is its middle.
    Middle,
    /// The point is where it ends.
    End,
}

/// One thing drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A path, filled, stroked or both.
    Path {
        /// Its steps.
        steps: Vec<Step>,
        /// Its fill.
        fill: Option<Colour>,
        /// Its outline.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: Point,
        /// Its radius in points.
        radius: f32,
        /// Its fill.
        fill: Option<Colour>,
        /// Its outline.
        stroke: Option<Stroke>,
    },
    /// One line of text on its baseline. It is never broken.
    Text {
        /// Where its baseline hangs.
        at: Point,
        /// How it hangs there.
        anchor: Anchor,
        /// What it says.
        text: String,
        /// Size in points; 8 at least on paper.
        size: f32,
        /// Its face.
        face: Face,
        /// Its colour.
        colour: Colour,
    },
}
