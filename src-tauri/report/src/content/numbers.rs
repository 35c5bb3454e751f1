//! The numbers of figures and tables, so that the text can refer to them.
//!
//! The layout counts every figure and every table with a caption, in the order in which they are
//! printed. Sections are told in that order, so counting here gives the same numbers.

/// Hands out numbers in the order in which figures and tables are printed.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    figures: usize,
    tables: usize,
}

impl Numbers {
    /// The next figure: "Figure 2".
    pub(super) fn figure(&mut self) -> String {
        self.figures += 1;
        format!("Figure\u{a0}{}", self.figures)
    }

    /// The next table: "Table 2".
    pub(super) fn table(&mut self) -> String {
        self.tables += 1;
        format!("Table\u{a0}{}", self.tables)
    }

    /// The next figures, that many of them: "Figures 3 and 4".
    pub(super) fn figures(&mut self, count: usize) -> String {
        let first = self.figures + 1;
        self.figures += count;
        range("Figure", first, self.figures)
    }

    /// The next tables, that many of them: "Tables 3 to 6".
    pub(super) fn tables(&mut self, count: usize) -> String {
        let first = self.tables + 1;
        self.tables += count;
        range("Table", first, self.tables)
    }
}

fn range(what: &str, first: usize, last: usize) -> String {
    match last.saturating_sub(first) {
        0 => format!("{what}\u{a0}{first}"),
        1 => format!("{what}s\u{a0}{first} and\u{a0}{last}"),
        _ => format!("{what}s\u{a0}{first} to\u{a0}{last}"),
    }
}
