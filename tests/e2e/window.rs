//! The real window, driven as a person drives it: keys go to whatever has the focus, and every wait
//! is for something that a person would see.

use std::{
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use crate::group::Group;
use thirtyfour::{error::WebDriverErrorInner, extensions::query::ElementWaitable, prelude::*};

/// How long a person would wait before calling the app broken. It bounds a failure, never a success.
const PATIENCE: Duration = Duration::from_secs(20);
const GLANCE: Duration = Duration::from_millis(50);

/// An open Headwater window.
pub(crate) struct Window {
    driver: WebDriver,
    server: Server,
}

impl Window {
    /// Opens the app on the library in `data`. Wherever the app asks for a file, it is given `file`.
    pub(crate) async fn open(data: &Path, file: &Path) -> Self {
        let server = Server::start(data, file);
        let mut wanted = Capabilities::new();
        let binary = serde_json::json!({ "binary": env!("CARGO_BIN_EXE_headwater") });
        wanted
            .set("webkitgtk:browserOptions", binary)
            .expect("a capability is plain JSON");
        let address = format!("http://127.0.0.1:{}", server.port);
        let driver = WebDriver::new(address, wanted)
            .await
            .expect("the window opens");
        driver
            .set_window_rect(0, 0, 1280, 720)
            .await
            .expect("the window takes a size");
        Self { driver, server }
    }

    /// Kills it and all its processes, as a power cut does: nobody is told.
    pub(crate) fn crash(self) {
        drop(self.server);
        // The session went with its driver.
        self.driver.leak().expect("it was not closed before");
    }

    /// Closes it, as by its cross.
    pub(crate) async fn close(self) {
        self.driver.quit().await.expect("the window closes");
    }

    /// Waits until an element that shows this text, or has it as its name, is on the screen.
    pub(crate) async fn sees(&self, text: &str) -> WebElement {
        let quoted = quote(text);
        let xpath = format!(
            "//*[not(self::script or self::style or self::title or self::head)]\
             [text()[contains(normalize-space(.), {quoted})] or @aria-label={quoted} \
             or contains(normalize-space(.), {quoted}) and not(*[contains(normalize-space(.), {quoted})])]"
        );
        match self.shown(By::XPath(xpath)).await {
            Ok(element) => element,
            Err(error) => panic!("nobody sees “{text}”: {error}\n\n{}", self.text().await),
        }
    }

    /// Waits until something of that kind is displayed. What the page replaced while it was looked at
    /// is looked for again: a person would not have noticed.
    async fn shown(&self, what: By) -> WebDriverResult<WebElement> {
        let begun = Instant::now();
        loop {
            let query = self.driver.query(what.clone()).wait(PATIENCE, GLANCE);
            match query.and_displayed().first().await {
                Err(error) if was_replaced(&error) && begun.elapsed() < PATIENCE => {}
                answer => return answer,
            }
        }
    }

    /// Clicks what shows this text.
    pub(crate) async fn click(&self, text: &str) {
        let begun = Instant::now();
        loop {
            match self.sees(text).await.click().await {
                Ok(()) => return,
                Err(error) if was_replaced(&error) && begun.elapsed() < PATIENCE => {}
                Err(error) => panic!("“{text}” cannot be clicked: {error}"),
            }
        }
    }

    /// Clicks into a field, again where the page moved it away under the click.
    pub(crate) async fn enter(&self, selector: &str) {
        let begun = Instant::now();
        let focused = By::Css(format!("{selector}:focus"));
        while self.driver.find(focused.clone()).await.is_err() {
            assert!(begun.elapsed() < PATIENCE, "“{selector}” takes no focus");
            // What was replaced meanwhile is looked for again.
            drop(self.finds(selector).await.click().await);
        }
    }

    /// Waits until this text is gone.
    pub(crate) async fn no_longer_sees(&self, text: &str) {
        let xpath = format!(
            "//body//*[text()[contains(normalize-space(.), {})]]",
            quote(text)
        );
        let query = self.driver.query(By::XPath(xpath)).wait(PATIENCE, GLANCE);
        if let Err(error) = query.wait_until_gone().await {
            panic!("“{text}” stays: {error}\n\n{}", self.text().await);
        }
    }

    /// Waits for what a CSS selector names to be on the screen.
    pub(crate) async fn finds(&self, selector: &str) -> WebElement {
        match self.shown(By::Css(selector)).await {
            Ok(element) => element,
            Err(error) => panic!("no “{selector}”: {error}\n\n{}", self.text().await),
        }
    }

    /// Waits until a field holds exactly this.
    pub(crate) async fn holds(&self, selector: &str, value: &str) {
        let field = self.finds(selector).await;
        field
            .wait_until()
            .wait(PATIENCE, GLANCE)
            .has_value(value.to_owned())
            .await
            .unwrap_or_else(|error| panic!("“{selector}” does not hold “{value}”: {error}"));
    }

    /// Waits until the clock has gone on by two seconds: what is half typed is lost for a second at most.
    pub(crate) async fn lets_two_seconds_pass(&self) {
        for _ in 0..2 {
            let time = self.finds("[role=timer]").await.text().await;
            self.no_longer_sees(&time.expect("a time")).await;
        }
    }

    /// Presses keys wherever the focus is: `press("n")`, `chord(&[Key::Control], "n")`.
    pub(crate) async fn press(&self, keys: impl Into<TypingData>) {
        self.driver
            .action_chain()
            .send_keys(keys)
            .perform()
            .await
            .expect("keys can be pressed");
    }

    /// Presses a key while others are held.
    pub(crate) async fn chord(&self, held: &[Key], key: impl Into<TypingData>) {
        let mut keys = self.driver.action_chain();
        for modifier in held {
            keys = keys.key_down(modifier.clone());
        }
        keys = keys.send_keys(key);
        for modifier in held {
            keys = keys.key_up(modifier.clone());
        }
        keys.perform().await.expect("keys can be pressed together");
    }

    /// All the text on the screen.
    pub(crate) async fn text(&self) -> String {
        match self.driver.find(By::Tag("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(error) => error.to_string(),
        }
    }

    /// Turns to the app's window of that title, once it is there.
    pub(crate) async fn turn_to(&self, title: &str) {
        let begun = Instant::now();
        loop {
            for handle in self.driver.windows().await.expect("the windows are known") {
                let turned = self.driver.switch_to_window(handle).await;
                if turned.is_ok() && self.driver.title().await.is_ok_and(|its| its == title) {
                    return;
                }
            }
            assert!(begun.elapsed() < PATIENCE, "no window “{title}” opens");
        }
    }

    /// Turns back to the facilitator's window, which was the first.
    pub(crate) async fn turn_back(&self) {
        let windows = self.driver.windows().await.expect("the windows are known");
        for handle in windows {
            self.driver
                .switch_to_window(handle)
                .await
                .expect("a window can be turned to");
            if self.driver.find(By::Id("app")).await.is_ok() {
                return;
            }
        }
        panic!("the facilitator's window is gone");
    }

    /// All of the page as it stands now, seen or not.
    pub(crate) async fn page(&self) -> String {
        let body = self.driver.find(By::Tag("html")).await;
        let body = body.expect("there is a page");
        body.outer_html().await.expect("it can be read")
    }

    /// Presses Tab until what is called `name` has the focus, if it has it not yet, as somebody without a mouse does.
    pub(crate) async fn tab_to(&self, name: &str) {
        let mut passed = Vec::new();
        while passed.len() < 120 {
            let focused = self.focused().await;
            if focused == name {
                return;
            }
            passed.push(focused);
            self.press(Key::Tab).await;
        }
        panic!("Tab never comes to “{name}”, only to {passed:?}");
    }

    /// Runs a script within the page.
    pub(crate) async fn execute(&self, script: &str) -> serde_json::Value {
        let answer = self.driver.execute(script, Vec::new()).await;
        answer.expect("the page runs it").json().clone()
    }

    /// What a screen reader calls the element that has the focus.
    async fn focused(&self) -> String {
        let script = "const e = document.activeElement; \
            return (e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent || '') \
                .replace(/\\s+/g, ' ').trim();";
        let answer = self.driver.execute(script, Vec::new()).await;
        let name = answer.and_then(|answer| answer.convert::<String>());
        name.expect("the focus can be asked for")
    }
}

/// Whether the page put another element in the place of the one that was meant.
fn was_replaced(error: &WebDriverError) -> bool {
    matches!(**error, WebDriverErrorInner::StaleElementReference(_))
}

/// A text as a literal of `XPath`.
fn quote(text: &str) -> String {
    if text.contains('\'') {
        let parts: Vec<_> = text.split('\'').map(|part| format!("'{part}'")).collect();
        format!("concat({})", parts.join(", \"'\", "))
    } else {
        format!("'{text}'")
    }
}

/// The driver of the web view, which starts the app; both end with this value.
struct Server {
    _group: Group,
    port: u16,
}

impl Server {
    fn start(data: &Path, file: &Path) -> Self {
        let port = free_port();
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("HEADWATER_DATA_DIR", data)
            .env("HEADWATER_TEST_DIALOG", file);
        let mut group = Group::start(&driver);
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let ended = group.0.try_wait().expect("its state can be asked");
            assert!(
                ended.is_none() && begun.elapsed() < PATIENCE,
                "WebKitWebDriver did not start (package webkit2gtk-driver)"
            );
            std::thread::yield_now();
        }
        Self {
            _group: group,
            port,
        }
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    listener.local_addr().expect("it has an address").port()
}
