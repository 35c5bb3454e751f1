//! The system's own dialogs for choosing a file. Only Rust opens them, so that the window never learns
//! more of the disk than the path that the facilitator chose.

use std::path::PathBuf;

use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FilePath};
use tauri_plugin_opener::{open_path, open_url, reveal_items_in_dir};
use tokio::{sync::oneshot, task::spawn_blocking};

use crate::error::{Answer, Problem};

/// What a dialog asks for.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    /// A file to open, one to write with the name suggested, or a folder.
    pub(crate) kind: Kind,
    /// What such files are called.
    pub(crate) name: &'static str,
    /// How their names may end.
    pub(crate) extensions: Vec<&'static str>,
}

/// What the path is for.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// To be read.
    Open,
    /// To be written; the name is suggested.
    Save(String),
    /// To be written into.
    Folder,
}

/// What another program of this computer is asked to show.
#[derive(Clone, Debug)]
pub(crate) enum Outside {
    /// A file, in the program for such files.
    File(PathBuf),
    /// Files, in the folder where they are.
    Folder(Vec<PathBuf>),
    /// A mail that was drafted, as the address that opens it.
    Mail(String),
}

type Ask = dyn Fn(Question, oneshot::Sender<Option<PathBuf>>) + Send + Sync;

/// Opens dialogs over the facilitator's window.
pub(crate) struct Dialogs {
    ask: Box<Ask>,
    /// Whether other programs are there to be asked.
    leads: bool,
}

impl Dialogs {
    /// Dialogs of that app.
    pub(crate) fn new<R: Runtime>(app: AppHandle<R>) -> Self {
        Self {
            ask: Box::new(move |question, answer| show(&app, question, answer)),
            leads: true,
        }
    }

    /// Dialogs that are answered before anybody sees them; an empty path cancels.
    pub(crate) fn answered(path: PathBuf) -> Self {
        let chosen = Some(path).filter(|path| !path.as_os_str().is_empty());
        Self {
            ask: Box::new(move |_, answer| drop(answer.send(chosen.clone()))),
            leads: false,
        }
    }

    /// The path that the facilitator chose, or `None` when the dialog was cancelled.
    pub(crate) async fn ask(&self, question: Question) -> Option<PathBuf> {
        let (answer, answered) = oneshot::channel();
        (self.ask)(question, answer);
        answered.await.ok().flatten()
    }

    /// Leads out of the app, to another program of this computer.
    ///
    /// # Errors
    /// When there is no such program, or the file is gone.
    pub(crate) async fn lead(&self, to: Outside) -> Answer<()> {
        if !self.leads {
            return Ok(());
        }
        let led = spawn_blocking(move || match to {
            Outside::File(path) => open_path(path, None::<&str>),
            Outside::Folder(paths) => reveal_items_in_dir(paths),
            Outside::Mail(address) => open_url(address, None::<&str>),
        });
        let led = led.await.map_err(Problem::internal)?;
        led.map_err(|error| Problem::file(format!("this computer could not show it ({error})")))
    }
}

fn show<R: Runtime>(
    app: &AppHandle<R>,
    question: Question,
    answer: oneshot::Sender<Option<PathBuf>>,
) {
    let mut dialog = app.dialog().file();
    if !question.extensions.is_empty() {
        dialog = dialog.add_filter(question.name, &question.extensions);
    }
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
        Kind::Folder => dialog.pick_folder(chosen),
    }
}

/// A file name out of words that may hold anything: what a file system refuses becomes a hyphen.
pub(crate) fn file_name(words: &str, extension: &str) -> String {
    let plain = |c: char| {
        if c.is_control() || r#"/\:*?"<>|"#.contains(c) {
            '-'
        } else {
            c
        }
    };
    let name: String = words.chars().take(100).map(plain).collect();
    format!("{}.{extension}", name.trim().trim_start_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_organisation_leads_into_another_folder() {
        let name = file_name("../A/B: C 2026-11-19", "pdf");
        assert_eq!(name, "-A-B- C 2026-11-19.pdf");
    }
}
