//! The system's own dialogs for choosing a file. Only Rust opens them, so that the window never learns
//! more of the disk than the path that the facilitator chose.

use std::path::PathBuf;

use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tokio::sync::oneshot;

/// What a dialog asks for.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    /// A file to open, or one to write with the name suggested.
    pub(crate) kind: Kind,
    /// What such files are called.
    pub(crate) name: &'static str,
    /// How their names end.
    pub(crate) extension: &'static str,
}

/// What the path is for.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// To be read.
    Open,
    /// To be written; the name is suggested.
    Save(String),
}

type Ask = dyn Fn(Question, oneshot::Sender<Option<PathBuf>>) + Send + Sync;

/// Opens dialogs over the facilitator's window.
pub(crate) struct Dialogs(Box<Ask>);

impl Dialogs {
    /// Dialogs of that app.
    pub(crate) fn new<R: Runtime>(app: AppHandle<R>) -> Self {
        Self(Box::new(move |question, answer| {
            show(&app, question, answer);
        }))
    }

    /// Dialogs that are answered before anybody sees them; an empty path cancels.
    pub(crate) fn answered(path: PathBuf) -> Self {
        let chosen = Some(path).filter(|path| !path.as_os_str().is_empty());
        Self(Box::new(move |_, answer| drop(answer.send(chosen.clone()))))
    }

    /// The path that the facilitator chose, or `None` when the dialog was cancelled.
    pub(crate) async fn ask(&self, question: Question) -> Option<PathBuf> {
        let (answer, answered) = oneshot::channel();
        (self.0)(question, answer);
        answered.await.ok().flatten()
    }
}

fn show<R: Runtime>(
    app: &AppHandle<R>,
    question: Question,
    answer: oneshot::Sender<Option<PathBuf>>,
) {
    let mut dialog = app
        .dialog()
        .file()
        .add_filter(question.name, &[question.extension]);
    if let Some(window) = app.get_webview_window(crate::WINDOW) {
        dialog = dialog.set_parent(&window);
    }
    let chosen = move |path: Option<FilePath>| {
        let path = path.and_then(|path| path.into_path().ok());
        // A command that was given up no longer wants the answer.
        drop(answer.send(path));
    };
    match question.kind {
        Kind::Open => dialog.pick_file(chosen),
        Kind::Save(name) => dialog.set_file_name(name).save_file(chosen),
    }
}

/// A file name out of words that may hold anything: what a file system refuses becomes a hyphen.
pub(crate) fn file_name(words: &[Option<String>], extension: &str) -> String {
    let words: Vec<&str> = words.iter().flatten().map(String::as_str).collect();
    let plain = |c: char| {
        if c.is_control() || r#"/\:*?"<>|"#.contains(c) {
            '-'
        } else {
            c
        }
    };
    let name: String = words.join(" ").chars().take(100).map(plain).collect();
    format!("{}.{extension}", name.trim().trim_start_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_organisation_leads_into_another_folder() {
        let name = file_name(
            &[
                Some("../A/B: C".to_owned()),
                None,
                Some("2026-11-19".to_owned()),
            ],
            "pdf",
        );
        assert_eq!(name, "-A-B- C 2026-11-19.pdf");
    }
}
