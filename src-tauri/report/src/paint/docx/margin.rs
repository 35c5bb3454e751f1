//! The head and foot of every page.

use docx_rs::{Footer, Header, NumPages, PageNum, Paragraph, Run as Words};

use crate::document::{About, Rich};

use super::run::words;

/// Organisation, workshop and day left; edition and confidentiality right.
pub(super) fn head(about: &About) -> Header {
    let paragraph = said(Paragraph::new().style("Header"), &about.header_left);
    let paragraph = paragraph.add_run(Words::new().add_tab());
    Header::new().add_paragraph(said(paragraph, &about.header_right))
}

/// Confidentiality left; page of pages, version and hash right.
pub(super) fn foot(about: &About, hash: &str) -> Footer {
    let paragraph = said(Paragraph::new().style("Footer"), &about.footer_left)
        .add_run(Words::new().add_tab())
        .add_page_num(PageNum::new())
        .add_run(Words::new().add_text(" of "))
        .add_num_pages(NumPages::new())
        .add_run(Words::new().add_text(" · "));
    let paragraph = if about.footer_right.is_empty() {
        paragraph
    } else {
        said(paragraph, &about.footer_right).add_run(Words::new().add_text(" · "))
    };
    Footer::new().add_paragraph(paragraph.add_run(Words::new().add_text(hash)))
}

fn said(paragraph: Paragraph, rich: &Rich) -> Paragraph {
    rich.0
        .iter()
        .fold(paragraph, |paragraph, run| paragraph.add_run(words(run)))
}
