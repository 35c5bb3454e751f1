//! The audience window: a second window for the projector.
//!
//! It knows nothing but the screen it is given. The facilitator's window says what is to be seen; here
//! it is kept and handed on, so that a projector that was unplugged, or opened late, shows the same.

mod window;

use std::sync::atomic::{AtomicUsize, Ordering};

use tauri::{AppHandle, Runtime};
use tokio::sync::watch;

use crate::{
    error::{Answer, Problem},
    wire::audience::{AudienceNews, AudienceScreen, AudienceWindow},
};

pub(crate) use window::close_with;
use window::{AppFrame, Frame};

/// What the audience is to see, and where its window is.
pub(crate) struct Projector {
    news: watch::Sender<AudienceNews>,
    place: watch::Sender<AudienceWindow>,
    screens: AtomicUsize,
    frame: Box<dyn Frame>,
}

impl Projector {
    /// The projector of that app.
    pub(crate) fn new<R: Runtime>(app: AppHandle<R>) -> Self {
        Self::of(Box::new(AppFrame(app)))
    }

    fn of(frame: Box<dyn Frame>) -> Self {
        Self {
            news: watch::Sender::new(AudienceNews::default()),
            place: watch::Sender::new(AudienceWindow::Closed),
            screens: AtomicUsize::new(0),
            frame,
        }
    }

    /// Shows another screen.
    pub(crate) fn show(&self, screen: AudienceScreen) {
        self.news.send_if_modified(|news| {
            let differs = news.screen != screen;
            if differs {
                news.number = news.number.wrapping_add(1);
                news.screen = screen;
            }
            differs
        });
    }

    /// The first screen whose number is another one.
    pub(crate) async fn next(&self, after: Option<u32>) -> AudienceNews {
        other(&self.news, |news| Some(news.number) != after).await
    }

    /// Where the window is, once that is something else than is known.
    pub(crate) async fn follow(&self, known: AudienceWindow) -> AudienceWindow {
        other(&self.place, |place| *place != known).await
    }

    /// Opens the window, on another screen where there is one, or closes it.
    pub(crate) fn toggle(&self) -> Answer<()> {
        self.frame.toggle().map_err(Problem::internal)
    }

    /// Fills the screen with the window, or takes it back.
    pub(crate) fn fill(&self) -> Answer<()> {
        self.frame.fill().map_err(Problem::internal)
    }

    fn fills_one_of(&self, screens: usize) {
        self.screens.store(screens, Ordering::Relaxed);
        self.place(AudienceWindow::Filled);
    }

    fn stands_here(&self) {
        self.screens.store(0, Ordering::Relaxed);
        self.place(AudienceWindow::Here);
    }

    /// How many screens there were when the window filled one; 0 while it fills none.
    fn filled_among(&self) -> usize {
        self.screens.load(Ordering::Relaxed)
    }

    fn place(&self, place: AudienceWindow) {
        self.place.send_if_modified(|before| {
            let differs = *before != place;
            *before = place;
            differs
        });
    }
}

async fn other<T: Clone>(of: &watch::Sender<T>, is_wanted: impl FnMut(&T) -> bool) -> T {
    let mut seen = of.subscribe();
    let found = seen.wait_for(is_wanted).await;
    found
        .expect("BUG: the sender lives as long as the app")
        .clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::audience::Scene;

    struct NoFrame;

    impl Frame for NoFrame {
        fn toggle(&self) -> tauri::Result<()> {
            Ok(())
        }

        fn fill(&self) -> tauri::Result<()> {
            Ok(())
        }
    }

    fn projector() -> Projector {
        Projector::of(Box::new(NoFrame))
    }

    fn titled(title: &str) -> AudienceScreen {
        let scene = Scene::Title {
            title: title.to_owned(),
            lines: Vec::new(),
        };
        AudienceScreen {
            scene: Some(scene),
            ..AudienceScreen::default()
        }
    }

    #[tokio::test]
    async fn a_screen_is_handed_on_and_its_number_rises_with_a_change_only() {
        let projector = projector();
        assert_eq!(projector.next(None).await.screen, AudienceScreen::default());
        projector.show(AudienceScreen::default());
        assert_eq!(projector.next(None).await.number, 0);
        let (news, ()) = tokio::join!(projector.next(Some(0)), async {
            projector.show(titled("Welcome"));
            projector.show(titled("Welcome"));
        });
        assert_eq!((news.number, news.screen), (1, titled("Welcome")));
        projector.show(titled("Break"));
        assert_eq!(projector.next(Some(1)).await.number, 2);
    }

    #[tokio::test]
    async fn who_follows_the_window_hears_where_it_went() {
        let projector = projector();
        let (heard, ()) = tokio::join!(projector.follow(AudienceWindow::Closed), async {
            projector.place(AudienceWindow::Here);
        });
        assert_eq!(heard, AudienceWindow::Here);
    }
}
