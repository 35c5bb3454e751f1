//! Who may import whom, from `cargo metadata`, so that nobody has to remember it.

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
};

use serde_json::Value;

const OURS: [&str; 4] = [
    "headwater-domain",
    "headwater-exchange",
    "headwater-report",
    "headwater-store",
];

/// Crates that open connections: notes never leave the machine.
const NETWORK: [&str; 13] = [
    "reqwest",
    "hyper",
    "ureq",
    "isahc",
    "curl",
    "attohttpc",
    "native-tls",
    "rustls",
    "tungstenite",
    "hickory-resolver",
    "quinn",
    "tauri-plugin-http",
    "tauri-plugin-updater",
];

/// Plugins that would let a page do more than the commands of the app.
const PLUGINS: [&str; 4] = [
    "tauri-plugin-dialog",
    "tauri-plugin-opener",
    "tauri-plugin-single-instance",
    "tauri-plugin-window-state",
];

struct Workspace(Value);

impl Workspace {
    fn read() -> Self {
        let rustc = Command::new("rustc")
            .args(["--print", "host-tuple"])
            .output();
        let host = String::from_utf8(rustc.expect("rustc runs").stdout).expect("a name");
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let output = Command::new(cargo)
            .args(["metadata", "--format-version", "1", "--offline", "--locked"])
            // Crates of other systems need not be here.
            .args(["--filter-platform", host.trim()])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo runs");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        Self(serde_json::from_slice(&output.stdout).expect("it prints JSON"))
    }

    /// What a crate of ours names under its dependencies of that kind; the normal ones have none.
    fn named(&self, package: &str, kind: Option<&str>) -> BTreeSet<String> {
        let packages = self.0["packages"].as_array().expect("a list").iter();
        let package = packages
            .clone()
            .find(|known| known["name"] == package && known["source"].is_null());
        let dependencies = package.expect("a crate of ours")["dependencies"]
            .as_array()
            .expect("a list");
        dependencies
            .iter()
            .filter(|dependency| dependency["kind"].as_str() == kind)
            .filter_map(|dependency| dependency["name"].as_str().map(str::to_owned))
            .collect()
    }

    /// Every crate that is built into the program, by name.
    fn reached(&self) -> BTreeSet<String> {
        let nodes = self.0["resolve"]["nodes"].as_array().expect("a list");
        let nodes: BTreeMap<&str, &Value> = nodes
            .iter()
            .filter_map(|node| Some((node["id"].as_str()?, node)))
            .collect();
        let mut reached = BTreeSet::new();
        let mut ahead = vec![self.0["resolve"]["root"].as_str().expect("a root package")];
        while let Some(id) = ahead.pop() {
            if !reached.insert(id) {
                continue;
            }
            let dependencies = nodes[id]["deps"].as_array().expect("a list");
            ahead.extend(
                dependencies
                    .iter()
                    .filter(|d| is_normal(d))
                    .filter_map(|d| d["pkg"].as_str()),
            );
        }
        let packages = self.0["packages"].as_array().expect("a list").iter();
        packages
            .filter(|package| {
                package["id"]
                    .as_str()
                    .is_some_and(|id| reached.contains(id))
            })
            .filter_map(|package| package["name"].as_str().map(str::to_owned))
            .collect()
    }
}

fn is_normal(dependency: &Value) -> bool {
    let kinds = dependency["dep_kinds"].as_array().expect("a list");
    kinds.iter().any(|kind| kind["kind"].is_null())
}

fn ours(named: &BTreeSet<String>) -> BTreeSet<&str> {
    OURS.into_iter()
        .filter(|name| named.contains(*name))
        .collect()
}

#[test]
fn the_domain_imports_nothing_of_ours() {
    assert_eq!(
        ours(&Workspace::read().named("headwater-domain", None)),
        BTreeSet::new()
    );
}

#[test]
fn store_exchange_and_report_import_the_domain_only() {
    let workspace = Workspace::read();
    for name in ["headwater-store", "headwater-exchange", "headwater-report"] {
        let named = workspace.named(name, None);
        assert_eq!(ours(&named), BTreeSet::from(["headwater-domain"]), "{name}");
    }
}

#[test]
fn the_domain_knows_no_files_no_sql_and_no_window() {
    let named = Workspace::read().named("headwater-domain", None);
    let allowed = [
        "jiff",
        "serde",
        "specta",
        "thiserror",
        "uuid",
        "unicode-normalization",
        "unicode-segmentation",
    ];
    let foreign: Vec<&String> = named
        .iter()
        .filter(|name| !allowed.contains(&name.as_str()))
        .collect();
    assert_eq!(foreign, Vec::<&String>::new());
}

#[test]
fn only_the_app_knows_tauri() {
    let workspace = Workspace::read();
    for name in OURS {
        for kind in [None, Some("dev"), Some("build")] {
            let named = workspace.named(name, kind);
            let found: Vec<&String> = named
                .iter()
                .filter(|named| named.starts_with("tauri"))
                .collect();
            assert_eq!(found, Vec::<&String>::new(), "{name}");
        }
    }
    assert!(workspace.named("headwater", None).contains("tauri"));
}

#[test]
fn only_the_store_knows_sql_and_only_the_report_knows_pdf() {
    let workspace = Workspace::read();
    for (library, owner) in [
        ("rusqlite", "headwater-store"),
        ("printpdf", "headwater-report"),
    ] {
        for name in OURS.into_iter().chain(["headwater"]) {
            assert_eq!(
                workspace.named(name, None).contains(library),
                name == owner,
                "{name}: {library}"
            );
        }
    }
}

#[test]
fn the_program_has_no_way_to_the_network() {
    let reached = Workspace::read().reached();
    assert!(
        reached.contains("tauri") && reached.contains("rusqlite"),
        "the list is whole"
    );
    let found: Vec<&str> = NETWORK
        .into_iter()
        .filter(|name| reached.contains(*name))
        .collect();
    assert_eq!(found, Vec::<&str>::new());
}

#[test]
fn the_app_names_these_plugins_and_no_more() {
    let named = Workspace::read().named("headwater", None);
    let plugins: Vec<&String> = named
        .iter()
        .filter(|name| name.starts_with("tauri-plugin"))
        .collect();
    assert_eq!(plugins, PLUGINS);
}
