//! The demo document as a compact text of its pages.

use std::fmt::Write;

use headwater_report::layout::{self, Ink, Mark, Pages, Paper, Role};

use super::support::document;

#[test]
fn the_demo_document_on_a4() {
    insta::assert_snapshot!(compact(&layout::set(&document(), Paper::A4)));
}

/// Pages as text: role, place, size and words of each line; shapes are counted.
fn compact(pages: &Pages) -> String {
    let mut out = format!(
        "{:?}, {} pages, hash {}\n",
        pages.paper,
        pages.pages.len(),
        pages.hash
    );
    for entry in &pages.outline {
        let _ = writeln!(
            out,
            "outline {} {:?} page {} top {:.0}",
            entry.level,
            entry.title,
            entry.page + 1,
            entry.top
        );
    }
    for page in &pages.pages {
        let _ = writeln!(out, "\npage {}", page.number);
        let mut shapes = 0;
        for item in &page.items {
            match &item.ink {
                Ink::Text(run) => {
                    let (x, y, size) = (run.at.x, run.at.y, run.size);
                    let role = role(pages, item.mark);
                    let _ = writeln!(
                        out,
                        "{role} {x:.1},{y:.1} {size} {:?} {:?} {:?}",
                        run.face, run.colour, run.text
                    );
                }
                Ink::Path { .. } | Ink::Circle { .. } | Ink::Logo { .. } => shapes += 1,
            }
        }
        let _ = writeln!(out, "{shapes} shapes");
        for link in &page.links {
            let _ = writeln!(out, "link {:.0?} {:?}", link.area, link.target);
        }
    }
    out
}

fn role(pages: &Pages, mark: Mark) -> String {
    match mark {
        Mark::Artifact | Mark::Header | Mark::Footer => format!("{mark:?}"),
        Mark::Content(content) => {
            let parent = pages.elements[content].parent.unwrap();
            match &pages.elements[parent].role {
                Role::Figure { alternative, .. } => format!("Figure[{alternative}]"),
                role => format!("{role:?}"),
            }
        }
    }
}
