//! The one list of commands. A test writes the window's `ui/src/ipc/bindings.ts` from it, and compares.

use tauri::Runtime;
use tauri_specta::{Builder, collect_commands};

use crate::commands::{
    agenda, assessment, attachment, audience, ballot, clock, draft, figure, last_time, library,
    logo, note, opening_vote, pack, participant, placement, priority, report, settings, template,
    undo, value_line, window, workshop,
};

/// Every command that a window can call. The files in `capabilities` allow exactly these.
#[expect(clippy::too_many_lines, reason = "it is one list, a line a command")]
pub(crate) fn builder<R: Runtime>() -> Builder<R> {
    Builder::<R>::new()
        .disable_serde_phases()
        .commands(collect_commands![
            library::library_get,
            library::library_search,
            template::template_list,
            template::template_save,
            template::template_rename,
            template::template_delete,
            last_time::last_time_find,
            last_time::last_time_bring,
            workshop::gap_list,
            workshop::workshop_create,
            workshop::workshop_get,
            workshop::workshop_update,
            workshop::workshop_set_state,
            pack::workshop_set_pack,
            workshop::workshop_erase,
            workshop::workshop_import,
            workshop::workshop_export,
            workshop::sample_open,
            participant::participant_add,
            participant::participant_update,
            participant::participant_remove,
            participant::participant_move,
            agenda::agenda_use_template,
            agenda::block_add,
            agenda::block_update,
            agenda::block_remove,
            agenda::block_move,
            clock::clock_go,
            clock::clock_start,
            clock::clock_pause,
            clock::clock_lengthen,
            clock::clock_rest,
            clock::clock_fit,
            clock::clock_move_end,
            clock::clock_correct,
            note::capture_read,
            note::note_add,
            note::note_update,
            note::note_set_kind,
            note::note_set_owner,
            note::note_set_due,
            note::note_set_done,
            note::note_set_withheld,
            note::note_set_topic,
            note::note_move,
            note::note_delete,
            attachment::note_merge,
            attachment::note_attach_evidence,
            attachment::note_attach_basis,
            attachment::note_attach_why,
            draft::draft_list,
            draft::draft_keep,
            draft::recovery_take,
            assessment::rating_set,
            assessment::rating_clear,
            ballot::ballot_reveal,
            ballot::ballot_void,
            ballot::dissent_set,
            placement::placement_override,
            placement::placement_override_clear,
            assessment::advice_list,
            opening_vote::opening_vote_reveal,
            opening_vote::opening_vote_void,
            priority::priority_take,
            priority::priority_drop,
            priority::priority_add,
            priority::priority_update,
            priority::priority_move,
            priority::priority_delete,
            value_line::value_line_add,
            value_line::value_line_update,
            value_line::value_line_delete,
            undo::undo,
            undo::redo,
            figure::figure_curve,
            figure::figure_briefing,
            figure::figure_ranges,
            figure::figure_profile,
            figure::figure_grid,
            figure::figure_audience,
            logo::logo_find,
            logo::logo_choose,
            logo::logo_remove,
            report::report_get,
            report::report_choose,
            report::report_preview,
            report::report_page,
            report::report_export,
            report::report_copy,
            report::report_cancel,
            report::report_open,
            report::report_show,
            report::report_mail,
            pack::pack_list,
            pack::pack_load,
            pack::pack_remove,
            audience::audience_toggle,
            audience::audience_follow,
            audience::audience_show,
            audience::audience_next,
            audience::audience_fill,
            settings::settings_get,
            settings::settings_set_theme,
            settings::settings_set_zoom,
            settings::settings_set_single_keys,
            window::window_listen,
            window::window_fill,
            window::menu_set,
            window::menu_turn,
            window::given_import,
        ])
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, env, fs, path::Path};

    use specta_typescript::Typescript;

    use super::*;

    const WRITE: &str = "HEADWATER_WRITE_BINDINGS";

    /// Words that the window uses for types of the domain.
    const HEADER: &str = "\
// Written from the app's commands; a test compares it. Not to be edited.

export type Kind = NoteKind;
export type WorkshopState = State;
";

    fn typescript() -> String {
        let folder = tempfile::tempdir().expect("there is a folder for temporary files");
        let path = folder.path().join("bindings.ts");
        let language = Typescript::default().header(HEADER);
        builder::<tauri::Wry>()
            .export(language, &path)
            .expect("every type has its TypeScript");
        fs::read_to_string(&path).expect("it was written")
    }

    #[test]
    fn the_window_has_the_bindings_of_this_app() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/ipc/bindings.ts");
        let generated = typescript();
        if env::var_os(WRITE).is_some() {
            fs::write(&path, &generated).expect("the bindings are written");
        }
        let committed = fs::read_to_string(&path).expect("the bindings are there");
        assert!(
            committed == generated,
            "run {WRITE}=1 cargo test --lib bindings"
        );
    }

    fn allowed(capability: &str) -> (serde_json::Value, BTreeSet<String>) {
        let capability: serde_json::Value = serde_json::from_str(capability).expect("it is JSON");
        let names = capability["permissions"].as_array().expect("a list");
        let names = names.iter().filter_map(|name| name.as_str());
        let names = names.map(str::to_owned).collect();
        (capability["windows"].clone(), names)
    }

    #[test]
    fn each_window_may_call_its_own_commands_and_together_they_call_them_all() {
        let generated = typescript();
        let called: BTreeSet<String> = generated
            .split("__TAURI_INVOKE(\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .map(|command| format!("allow-{}", command.replace('_', "-")))
            .collect();
        let (main_window, main) = allowed(include_str!("../capabilities/main.json"));
        let (audience_window, audience) = allowed(include_str!("../capabilities/audience.json"));
        assert_eq!(&main | &audience, called);
        assert_eq!(main_window, serde_json::json!(["main"]));
        assert_eq!(audience_window, serde_json::json!(["audience"]));
        assert_eq!(
            Vec::from_iter(audience),
            ["allow-audience-fill", "allow-audience-next"]
        );
    }
}
