//! A process with all its children and a session bus of its own, which end together.
//!
//! The app lets one instance run on a bus and hands a second start over to it. With a bus of its own
//! no test can meet the app of another that has not quite ended.

use std::{
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
};

pub(crate) struct Group(pub(crate) Child);

impl Group {
    /// Starts a program with its arguments and environment on a bus of its own.
    pub(crate) fn start(program: &Command) -> Self {
        let mut command = Command::new("dbus-run-session");
        command
            .arg("--")
            .arg(program.get_program())
            .args(program.get_args());
        for (name, value) in program.get_envs() {
            command.env(name, value.unwrap_or_default());
        }
        let child = command.process_group(0).stdout(Stdio::null()).spawn();
        Self(child.expect("dbus-run-session is installed (package dbus-daemon)"))
    }

    fn signal(&self, signal: &str) {
        let group = format!("-{}", self.0.id());
        // It may have ended by itself; then there is nothing left to end.
        drop(Command::new("kill").args([signal, "--", &group]).status());
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.signal("-KILL");
        drop(self.0.wait());
    }
}
