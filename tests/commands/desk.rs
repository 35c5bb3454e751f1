//! An app with a library of its own and no display, and the words to call its commands.

use std::path::Path;

use headwater::{Surroundings, assemble, context};
use serde_json::{Value, json};
use tauri::{
    App, Manager,
    ipc::CallbackFn,
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};
use tempfile::TempDir;

use crate::cfo;

/// An app with a library of its own.
pub(crate) struct Desk {
    /// Where its library is.
    pub(crate) folder: TempDir,
    app: App<MockRuntime>,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self::answering("")
    }

    /// An app whose dialogs are answered with that file of its folder; an empty name cancels.
    pub(crate) fn answering(file: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let answer = if file.is_empty() {
            "".into()
        } else {
            folder.path().join(file)
        };
        Self::at(folder, answer.as_path())
    }

    pub(crate) fn at(folder: TempDir, answer: &Path) -> Self {
        let surroundings = Surroundings {
            library: Ok(folder.path().join("library.sqlite")),
            dialog: Some(answer.to_owned()),
        };
        let mut app = assemble(mock_builder(), surroundings)
            .build(context())
            .expect("an app");
        #[expect(deprecated, reason = "one turn of the loop is what sets the app up")]
        app.run_iteration(|_, _| {});
        assert!(app.get_webview_window("main").is_some(), "the window opens");
        Self { folder, app }
    }

    pub(crate) fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        self.call_in("main", command, arguments)
    }

    /// Calls a command from the window of that label.
    pub(crate) fn call_in(
        &self,
        window: &str,
        command: &str,
        arguments: Value,
    ) -> Result<Value, Value> {
        let window = self
            .app
            .get_webview_window(window)
            .unwrap_or_else(|| panic!("no window {window}"));
        let request = InvokeRequest {
            cmd: command.into(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().expect("an address"),
            body: arguments.into(),
            headers: tauri::http::HeaderMap::new(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&window, request).map(|body| body.deserialize().expect("JSON"))
    }

    /// Calls a command that must work.
    pub(crate) fn ask(&self, command: &str, arguments: Value) -> Value {
        self.call(command, arguments)
            .unwrap_or_else(|problem| panic!("{command} is refused: {problem}"))
    }

    /// Calls a command that must be refused; gives the field.
    pub(crate) fn refused(&self, command: &str, arguments: Value) -> Value {
        let problem = self.call(command, arguments).expect_err("it is refused");
        let message = problem["message"].as_str().expect("a sentence");
        assert!(
            message.ends_with('.') && !message.contains('\n'),
            "one sentence: {message}"
        );
        assert_eq!(problem["code"], "invalid", "{problem}");
        problem["field"].clone()
    }

    /// Changes a workshop, which must work; gives what is true then.
    pub(crate) fn change(&self, command: &str, workshop: &str, more: Value) -> Value {
        self.ask(command, of(workshop, more))["value"].clone()
    }

    /// Changes a workshop, which must be refused; gives the field.
    pub(crate) fn not_changed(&self, command: &str, workshop: &str, more: Value) -> Value {
        self.refused(command, of(workshop, more))
    }

    /// Takes the last step back; gives its name.
    pub(crate) fn undo(&self, workshop: &str) -> Value {
        self.ask("undo", json!({ "workshop": workshop }))["value"].clone()
    }

    /// Seats somebody, whose role is the handle in capitals.
    pub(crate) fn seat(&self, workshop: &str, handle: &str, side: &str) {
        let person = json!({ "handle": handle, "role": handle.to_uppercase(), "name": null,
                             "side": side, "presence": "present" });
        self.change(
            "participant_add",
            workshop,
            json!({ "participant": person }),
        );
    }

    /// Chooses whether votes keep names from now on.
    pub(crate) fn name_votes(&self, workshop: &str, named: bool) {
        let mut details = self.open(workshop)["details"].clone();
        details["votesNamed"] = json!(named);
        self.ask(
            "workshop_update",
            json!({ "id": workshop, "details": details }),
        );
    }

    /// A new workshop with a CFO; its id.
    pub(crate) fn workshop(&self) -> String {
        let created = json!({ "organisation": "Acme", "template": "half-day" });
        let id = self.ask("workshop_create", created)["value"].clone();
        self.ask(
            "participant_add",
            json!({ "workshop": id, "participant": cfo() }),
        );
        id.as_str().expect("an id").to_owned()
    }

    pub(crate) fn open(&self, workshop: &str) -> Value {
        self.ask("workshop_get", json!({ "id": workshop }))
    }

    /// Opens a closed workshop again, where it is closed.
    pub(crate) fn reopen(&self, workshop: &str) {
        let running = json!({ "id": workshop, "state": "running" });
        self.ask("workshop_set_state", running);
    }

    /// The sample as it is opened, running.
    pub(crate) fn sample(&self) -> String {
        self.ask("sample_open", json!({}))
            .as_str()
            .expect("an id")
            .to_owned()
    }

    /// Closes a workshop.
    pub(crate) fn close(&self, workshop: &str) {
        let closed = json!({ "id": workshop, "state": "closed" });
        self.ask("workshop_set_state", closed);
    }
}

fn of(workshop: &str, mut arguments: Value) -> Value {
    arguments["workshop"] = json!(workshop);
    arguments
}
