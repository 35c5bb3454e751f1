//! The command line: the same program for scripts and for proof. It needs no display.
//!
//! Answers go to standard output. An error is one plain sentence on standard error, for a model pack a
//! line each, with an exit status that is not 0; nothing is then half written.

mod output;
mod place;

use std::{
    env,
    ffi::OsString,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand, error::ErrorKind};
use headwater_exchange::{FileError, file::write_file, workshop_file::SAMPLE};
use headwater_report::{content::Edition, layout::Paper};
use headwater_store::{
    Library,
    table::workshop::{WorkshopSummary, list_workshops},
};

use place::Placement;

use crate::{
    Surroundings,
    error::{Answer, Problem},
    packs, state, transfer,
};

/// Runs executive workshops on event streaming, offline. Without a command it opens the window.
#[derive(Debug, Parser)]
#[command(
    version,
    disable_help_subcommand = true,
    args_conflicts_with_subcommands = true
)]
struct Headwater {
    /// A workshop file, or a list of notes, to open in the window
    file: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the sample workshop as a workshop file
    Sample {
        /// The file to write
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Print where a workshop file places the organisation, as JSON
    Place {
        /// The workshop file
        file: PathBuf,
    },
    /// Write the report of a workshop file, for readers as PDF or for a word processor as DOCX
    Report {
        /// The workshop file
        file: PathBuf,
        /// The file to write: its name ends in .pdf or .docx
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// For whom: attendee, sponsor or short
        #[arg(long, default_value = "attendee")]
        edition: String,
        /// On which paper: a4 or letter
        #[arg(long, default_value = "a4")]
        paper: String,
    },
    /// List the workshops of the library
    List,
    /// Bring a workshop file into the library and print the workshop's id
    Import {
        /// The workshop file
        file: PathBuf,
    },
    /// Write a workshop as a workshop file, its tables as a workbook, or its notes as Markdown
    Export {
        /// The workshop's id, as `list` prints it, or a workshop file
        #[arg(value_name = "ID or FILE")]
        workshop: String,
        /// The file to write: its name ends in .json, .xlsx or .md
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Model packs
    #[command(subcommand, arg_required_else_help = true)]
    Pack(PackCommand),
}

#[derive(Debug, Subcommand)]
enum PackCommand {
    /// Say whether a model pack is whole, or what is wrong with it and where
    Check {
        /// The model pack, a TOML file
        file: PathBuf,
    },
}

/// Does what the arguments say. Without a command it opens the window and comes back when that closes.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let done = match Headwater::try_parse_from(arguments) {
        Ok(Headwater {
            file,
            command: None,
        }) => open_window(file).map(|()| String::new()),
        Ok(Headwater {
            command: Some(command),
            ..
        }) => answer(command),
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
            ) =>
        {
            Ok(error.to_string())
        }
        Err(error) => Err(misunderstood(&error)),
    };
    match done.and_then(|answer| say(&answer)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            // Where standard error is closed nobody is left to tell; the exit status still says it.
            drop(writeln!(io::stderr(), "{}", problem.message));
            ExitCode::FAILURE
        }
    }
}

fn answer(command: Command) -> Answer<String> {
    match command {
        Command::Sample { out } => write_file(&out, SAMPLE.as_bytes())
            .map_err(Problem::file)
            .map(|()| String::new()),
        Command::Place { file } => place(&file),
        Command::Report {
            file,
            out,
            edition,
            paper,
        } => {
            let edition = Edition::parse(&edition)
                .ok_or_else(|| unknown("edition", &edition, "attendee, sponsor or short"))?;
            let paper = read_paper(&paper)?;
            output::report(&file, edition, paper, &out)
        }
        Command::List => list(),
        Command::Import { file } => import(&file),
        Command::Export { workshop, out } => output::export(&workshop, &out),
        Command::Pack(PackCommand::Check { file }) => check_pack(&file),
    }
}

fn place(file: &Path) -> Answer<String> {
    let workshop = transfer::read(file)?;
    let json =
        serde_json::to_string_pretty(&Placement::new(&workshop)?).map_err(Problem::internal)?;
    Ok(json + "\n")
}

fn read_paper(paper: &str) -> Answer<Paper> {
    match paper {
        "a4" => Ok(Paper::A4),
        "letter" => Ok(Paper::Letter),
        _ => Err(unknown("paper", paper, "a4 or letter")),
    }
}

fn unknown(what: &str, choice: &str, known: &str) -> Problem {
    Problem::refused(format!(
        "the {what} “{choice}” is not known; choose {known}"
    ))
}

fn list() -> Answer<String> {
    let library = library()?;
    let workshops =
        library.read_blocking(|reader| list_workshops(reader).map_err(Problem::from))?;
    let line = |workshop: &WorkshopSummary| {
        let day = workshop
            .held_on
            .map_or_else(|| "-".to_owned(), |day| day.to_string());
        let (id, state) = (workshop.id, workshop.state.code());
        format!(
            "{id}\t{day}\t{state}\t{}\n",
            on_one_line(workshop.organisation.as_str())
        )
    };
    Ok(workshops.iter().map(line).collect())
}

fn import(file: &Path) -> Answer<String> {
    let workshop = transfer::read(file)?;
    let id = workshop.id;
    let library = library()?;
    library.write_blocking(move |writer| transfer::insert(writer, &workshop))?;
    Ok(format!("{id}\n"))
}

fn library() -> Answer<Library> {
    state::open_library(&Surroundings::read().library?)
}

fn check_pack(file: &Path) -> Answer<String> {
    let name = file.display();
    let pack = packs::load(file).map_err(|errors| {
        let named = |error: FileError| error.in_file(name.to_string());
        Problem::files(errors.into_iter().map(named))
    })?;
    let content = pack.content();
    let (id, version, statements) = (&content.id, &content.version, content.statements.len());
    Ok(format!(
        "{name} is whole: {id} {version}, {statements} statements\n"
    ))
}

fn say(answer: &str) -> Answer<()> {
    match io::stdout().write_all(answer.as_bytes()) {
        // Who reads only the first lines, as `head` does, has what was wanted.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Problem::file(format!(
            "the answer could not be written ({error})"
        ))),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The first line of what clap says; the rest is in the help.
fn misunderstood(error: &clap::Error) -> Problem {
    let said = error.to_string();
    let said = said.strip_prefix("error: ").unwrap_or(&said);
    let first: Vec<&str> = said
        .lines()
        .map(str::trim)
        .take_while(|line| !line.is_empty())
        .collect();
    let first = first.join(" ");
    Problem::refused(format!(
        "{}; headwater --help says what can be asked",
        first.trim_end_matches(':')
    ))
}

fn open_window(file: Option<PathBuf>) -> Answer<()> {
    if let Some(file) = &file
        && !file.exists()
    {
        let name = file.display();
        return Err(Problem::refused(format!(
            "“{name}” is neither a command nor a file; headwater --help says what can be asked"
        )));
    }
    // Without either GTK panics before anybody could answer.
    let displays = ["DISPLAY", "WAYLAND_DISPLAY"];
    let has_display = displays
        .iter()
        .any(|display| env::var_os(display).is_some());
    if cfg!(target_os = "linux") && !has_display {
        let reason =
            "there is no display to open a window on; headwater --help says what needs none";
        return Err(Problem::refused(reason));
    }
    crate::run(file)
        .map_err(|error| Problem::internal(format!("the window cannot be opened ({error})")))
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
