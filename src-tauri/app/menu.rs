//! The native menus, made from what the window sends of its registry of commands.
//!
//! A menu shows keys as text and obeys none, since the window does: a key that both obeyed would act
//! twice. Where the bar lies within the window it is hidden until Alt asks for it.

use std::sync::Mutex;

use tauri::{
    AppHandle, Runtime, WebviewWindow,
    menu::{IsMenuItem, Menu as Bar, MenuItem as Entry, PredefinedMenuItem, Submenu},
};

use crate::wire::window::{Menu, MenuItem};

/// The bar as it stands, so that what only comes to apply, or ceases to, changes no more than that.
pub(crate) struct Menus<R: Runtime>(Mutex<Option<Standing<R>>>);

struct Standing<R: Runtime> {
    menus: Vec<Menu>,
    entries: Vec<Entry<R>>,
}

impl<R: Runtime> Menus<R> {
    pub(crate) const fn new() -> Self {
        Self(Mutex::new(None))
    }

    /// Offers these menus, in place of those before.
    ///
    /// # Errors
    /// When the system refuses to make one.
    pub(crate) fn set(
        &self,
        app: &AppHandle<R>,
        window: &WebviewWindow<R>,
        menus: &[Menu],
    ) -> tauri::Result<()> {
        let Ok(mut standing) = self.0.lock() else {
            return Ok(());
        };
        if let Some(known) = standing
            .as_mut()
            .filter(|known| is_same_but_enabled(&known.menus, menus))
        {
            for (entry, item) in known.entries.iter().zip(items(menus)) {
                entry.set_enabled(item.enabled)?;
            }
            menus.clone_into(&mut known.menus);
            return Ok(());
        }
        let (bar, entries) = build(app, menus)?;
        show(app, window, bar, standing.is_none())?;
        let menus = menus.to_vec();
        *standing = Some(Standing { menus, entries });
        Ok(())
    }
}

/// Shows the bar, and hides it again where it would take the page's height.
fn show<R: Runtime>(
    app: &AppHandle<R>,
    window: &WebviewWindow<R>,
    bar: Bar<R>,
    is_first: bool,
) -> tauri::Result<()> {
    if cfg!(target_os = "macos") {
        app.set_menu(bar)?;
        return Ok(());
    }
    let is_shown = !is_first && window.is_menu_visible()?;
    window.set_menu(bar)?;
    if is_shown {
        return Ok(());
    }
    window.hide_menu()
}

/// Shows the bar where it is hidden, and hides it where it is shown.
///
/// # Errors
/// When the system refuses.
pub(crate) fn turn<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    if window.is_menu_visible()? {
        window.hide_menu()
    } else {
        window.show_menu()
    }
}

fn build<R: Runtime>(app: &AppHandle<R>, menus: &[Menu]) -> tauri::Result<(Bar<R>, Vec<Entry<R>>)> {
    let bar = Bar::new(app)?;
    if cfg!(target_os = "macos") {
        bar.append(&of_the_system(app)?)?;
    }
    let mut entries = Vec::new();
    for menu in menus {
        let submenu = Submenu::new(app, &menu.title, true)?;
        for item in &menu.items {
            let entry = Entry::with_id(app, &item.id, title(item), item.enabled, None::<&str>)?;
            submenu.append(&entry)?;
            entries.push(entry);
        }
        bar.append(&submenu)?;
    }
    Ok((bar, entries))
}

/// What macOS expects first: without it neither copying nor quitting has a key there.
fn of_the_system<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Submenu<R>> {
    let cut = PredefinedMenuItem::cut(app, None)?;
    let copy = PredefinedMenuItem::copy(app, None)?;
    let paste = PredefinedMenuItem::paste(app, None)?;
    let all = PredefinedMenuItem::select_all(app, None)?;
    let rule = PredefinedMenuItem::separator(app)?;
    let hide = PredefinedMenuItem::hide(app, None)?;
    let quit = PredefinedMenuItem::quit(app, None)?;
    let items: [&dyn IsMenuItem<R>; 7] = [&cut, &copy, &paste, &all, &rule, &hide, &quit];
    Submenu::with_items(app, &app.package_info().name, true, &items)
}

/// Windows sets what follows a tab at the right; elsewhere it would stand as a tab.
fn title(item: &MenuItem) -> String {
    // An ampersand would underline the letter after it.
    let title = item.title.replace('&', "&&");
    match &item.keys {
        Some(keys) if cfg!(windows) => format!("{title}\t{keys}"),
        Some(keys) => format!("{title}   {keys}"),
        None => title,
    }
}

fn items(menus: &[Menu]) -> impl Iterator<Item = &MenuItem> {
    menus.iter().flat_map(|menu| &menu.items)
}

fn is_same_but_enabled(known: &[Menu], wanted: &[Menu]) -> bool {
    let heads = |menus: &[Menu]| -> Vec<(String, usize)> {
        menus
            .iter()
            .map(|menu| (menu.title.clone(), menu.items.len()))
            .collect()
    };
    let same =
        |(a, b): (&MenuItem, &MenuItem)| (&a.id, &a.title, &a.keys) == (&b.id, &b.title, &b.keys);
    heads(known) == heads(wanted) && items(known).zip(items(wanted)).all(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn menu(title: &str, id: &str, enabled: bool) -> Menu {
        let item = MenuItem {
            id: id.to_owned(),
            title: "Undo & redo".to_owned(),
            keys: Some("Ctrl+Z".to_owned()),
            enabled,
        };
        Menu {
            title: title.to_owned(),
            items: vec![item],
        }
    }

    #[test]
    fn only_what_comes_to_apply_leaves_the_bar_standing() {
        let known = [menu("Edit", "undo", true)];
        assert!(is_same_but_enabled(&known, &[menu("Edit", "undo", false)]));
        assert!(!is_same_but_enabled(&known, &[menu("Edit", "redo", true)]));
        assert!(!is_same_but_enabled(&known, &[menu("View", "undo", true)]));
        assert!(!is_same_but_enabled(&known, &[]));
    }

    #[test]
    fn keys_stand_in_the_title_and_nowhere_else() {
        let title = title(&menu("Edit", "undo", true).items[0]);
        assert!(title.starts_with("Undo && redo"), "{title}");
        assert!(title.ends_with("Ctrl+Z"), "{title}");
    }
}
