//! Tools that check a PDF from outside. A tool that is not there fails the test that needs it.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::{
    path::Path,
    process::{Command, Output},
};

/// What a tool of the system says, which must succeed.
pub(crate) fn said(tool: &str, arguments: &[&str], file: &Path) -> String {
    let output = run(Path::new(tool), arguments, file);
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{tool} failed: {out}{err}");
    out
}

/// The text of a PDF.
pub(crate) fn text_of(file: &Path) -> String {
    let output = run(Path::new("pdftotext"), &["-enc", "UTF-8"], file);
    assert!(output.status.success(), "{}", text(&output.stderr));
    // Without a name for its output it writes beside the PDF.
    std::fs::read_to_string(file.with_extension("txt")).unwrap()
}

/// Asks a checker from `PyPI`, where `.ci/install test` puts it.
pub(crate) fn check(checker: &str, arguments: &[&str], file: &Path) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/pdf-checkers/bin");
    let tool = folder.join(checker);
    assert!(
        tool.exists(),
        "{checker} is missing: run `.ci/install test` once"
    );
    let output = run(&tool, arguments, file);
    assert!(
        output.status.success(),
        "{checker}: {}",
        text(&output.stdout)
    );
}

fn run(tool: &Path, arguments: &[&str], file: &Path) -> Output {
    let output = Command::new(tool).args(arguments).arg(file).output();
    output.unwrap_or_else(|error| panic!("{} is needed for this test: {error}", tool.display()))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
