//! What can be typed on the command line. The only file that knows clap.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// A community service centre's window as a page: catalogue, guided forms, checklists and application packets.
///
/// Without a command, builds the site and serves it on this machine.
#[derive(Debug, Parser)]
#[command(name = "onewindow", version, max_term_width = 100)]
pub(super) struct Args {
    /// What to do; `serve` when left out.
    #[command(subcommand)]
    pub(super) command: Option<Command>,

    /// Language of messages: zh or en [default: that of the terminal].
    #[arg(long, global = true, value_name = "LANG", value_parser = ["zh", "en"])]
    pub(super) lang: Option<String>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build the site and serve it on this machine only.
    Serve(Serve),
    /// Build the site: wasm modules, packed catalogue, pages, all precompressed.
    Build(BuildCommand),
    /// Print what a web server has to be told to serve a built site: compression, caching, security headers.
    Host(Host),
    /// Check a catalogue and say everything that is wrong with it, with place and remedy.
    Lint(Lint),
    /// Begin a new item: a file that lints, with everything an item can have to choose from.
    New(New),
    /// Write the JSON Schema of the catalogue files, with which editors complete and check while one types.
    Schema(Schema),
    /// Say what changed between two catalogues, for the people at the window, or between two packets of one person.
    ///
    /// Ends with 1 when something changed, or when a packet cannot be trusted.
    Diff(Diff),
    /// Say the rules of an item in plain sentences.
    Explain(Explain),
    /// Find items and life events by what people call them: everyday words, questions, pinyin, English.
    ///
    /// Best first, with the reason. Ends with 1 when nothing is found.
    Search(Search),
    /// Look through all items for one person: what may be open, what has to be known, what does not fit and why.
    ///
    /// Without a file of facts it asks, one question at a time.
    Screen(Screen),
    /// Answer rules, a line of JSON for a line of JSON.
    ///
    /// In:  {"expr": "a and b", "context": {"a": true}, "unknown": ["b"]}
    /// Out: {"value": …}, {"unknown": ["b"]} or {"error": {"code": …, "message": …, "at": …}}
    ///
    /// Dates and durations are {"date": "2026-11-23"} and {"duration": "P1Y2M"}, both ways.
    #[command(verbatim_doc_comment)]
    Eval,
    /// Make the one-sheet notice of an item, or the merged checklist of several, as PDF or HTML.
    Print(Print),
    /// Verify a packet and say what is in it.
    ///
    /// With --catalog also what changed since it was made. Ends with 1 when it cannot be trusted or something changed.
    Inspect(Inspect),
    /// Say whether a packet is whole and unchanged, and whether a paper was printed from it.
    ///
    /// Ends with 0 when it can be trusted, with 1 when not.
    Verify(Verify),
    /// Unpack a packet into a folder, once it has been verified.
    Extract(Extract),
    /// Make a packet whole again that was unpacked, or packed again with another program.
    ///
    /// Content that fits its manifests gives the very file that was handed out; any other is refused, ending with 1.
    Repair(Repair),
    /// Make the packet of a saved draft, the same bytes as in the browser: ZIP and PDF.
    Packet(Packet),
    /// Make what the window hands back: a receipt of the papers, and what is missing, all at once.
    Receipt(Receipt),
    /// Make a calendar file of the days by which items are done, or a contact of the centre, for a phone.
    ///
    /// Ends with 1 when a day cannot be worked out: no term, or the holidays of a year are not known.
    Calendar(Calendar),
}

/// `serve`.
#[derive(Debug, Default, clap::Args)]
pub(super) struct Serve {
    /// Port on 127.0.0.1; 0 takes any free one [default: 8080, or a free one when that is taken].
    #[arg(long, value_name = "N")]
    pub(super) port: Option<u16>,

    /// Serve what was built before, as it is.
    #[arg(long)]
    pub(super) no_build: bool,

    /// Open the page in the browser; with --kiosk in Chromium, full screen and without a trace, and end with it.
    #[arg(long)]
    pub(super) open: bool,

    /// Where the site is and what it is made of.
    #[command(flatten)]
    pub(super) build: Build,
}

/// Which catalogue.
#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct Folders {
    /// Folder of the catalogue [default: catalog].
    #[arg(long, value_name = "DIR")]
    pub(super) catalog: Option<PathBuf>,

    /// What is laid over it.
    #[command(flatten)]
    pub(super) over: Over,
}

/// What is laid over a catalogue.
#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct Over {
    /// Folder of a centre's own files, laid over the catalogue; may be given several times, the last one wins.
    #[arg(long, value_name = "DIR")]
    pub(super) overlay: Vec<PathBuf>,
}

/// `build`.
#[derive(Debug, clap::Args)]
pub(super) struct BuildCommand {
    /// Write the whole site as one page instead, which opens without a server [default: onewindow.html].
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "onewindow.html", conflicts_with = "out")]
    pub(super) single_file: Option<PathBuf>,

    /// Write what a program built with the feature `bundled` carries into a folder, and nothing else.
    #[arg(long, value_name = "DIR", hide = true, conflicts_with = "single_file")]
    pub(super) parts: Option<PathBuf>,

    /// Where the site is and what it is made of.
    #[command(flatten)]
    pub(super) build: Build,
}

/// Where a site is and what it is made of.
#[derive(Debug, Default, clap::Args)]
pub(super) struct Build {
    /// Folder the site is written to [default: target/site, with --kiosk target/kiosk].
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,

    /// For a machine in a hall: nothing is kept, and everything is cleared when nobody touches it. (Any site is such a kiosk at
    /// the address ?mode=kiosk.)
    #[arg(long)]
    pub(super) kiosk: bool,

    /// Which catalogue.
    #[command(flatten)]
    pub(super) folders: Folders,
}

/// `host`.
#[derive(Debug, clap::Args)]
pub(super) struct Host {
    /// Which web server.
    #[arg(value_name = "SERVER")]
    pub(super) server: Server,

    /// Folder the built site lies in on that machine.
    #[arg(long, value_name = "DIR", default_value = "/srv/onewindow")]
    pub(super) site: PathBuf,

    /// Origin, scheme and name, of a site that may show this one in a frame; may be given several times.
    #[arg(long, value_name = "ORIGIN")]
    pub(super) framed_by: Vec<String>,
}

/// A web server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Server {
    /// nginx, with or without its Brotli module.
    Nginx,
    /// Caddy 2.
    Caddy,
}

/// `lint`.
#[derive(Debug, clap::Args)]
pub(super) struct Lint {
    /// Folder of the catalogue [default: catalog].
    #[arg(value_name = "DIR")]
    pub(super) dir: Option<PathBuf>,

    /// Check again whenever a file changes.
    #[arg(long)]
    pub(super) watch: bool,

    /// When nothing is found, note the ids in released.toml: from then on lint guards them.
    #[arg(long, conflicts_with = "watch")]
    pub(super) release: bool,

    /// Day for which figures must hold, as YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DAY")]
    pub(super) today: Option<String>,

    /// What is laid over it.
    #[command(flatten)]
    pub(super) over: Over,
}

/// `new`.
#[derive(Debug, clap::Args)]
pub(super) struct New {
    /// Id of the item: small letters, digits and hyphens. It never changes.
    #[arg(value_name = "ITEM")]
    pub(super) item: String,

    /// Category it belongs to [default: the first one].
    #[arg(long, value_name = "ID")]
    pub(super) category: Option<String>,

    /// Its Chinese name.
    #[arg(long, value_name = "NAME")]
    pub(super) name: Option<String>,

    /// Which catalogue; with overlays the item is written into the last one.
    #[command(flatten)]
    pub(super) folders: Folders,
}

/// `schema`.
#[derive(Debug, clap::Args)]
pub(super) struct Schema {
    /// Folder to write into [default: catalog/schema].
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
}

/// `diff`.
#[derive(Debug, clap::Args)]
pub(super) struct Diff {
    /// Folder of the catalogue as it was, or a packet.
    #[arg(value_name = "OLD")]
    pub(super) old: PathBuf,

    /// Folder of the catalogue as it is, or another packet.
    #[arg(value_name = "NEW")]
    pub(super) new: PathBuf,

    /// Answer as JSON: versions and changes.
    #[arg(long)]
    pub(super) json: bool,
}

/// `explain`.
#[derive(Debug, clap::Args)]
pub(super) struct Explain {
    /// Id of the item: the name of its file without .toml.
    #[arg(value_name = "ITEM")]
    pub(super) item: String,

    /// Draw it instead: conditions, materials and branches of the form, as SVG.
    #[arg(long)]
    pub(super) svg: bool,

    /// Which catalogue.
    #[command(flatten)]
    pub(super) folders: Folders,
}

/// `search`.
#[derive(Debug, clap::Args)]
pub(super) struct Search {
    /// What somebody might type; several words count as one query.
    #[arg(value_name = "QUERY", required = true)]
    pub(super) query: Vec<String>,

    /// Print JSON: kind, id, name, score and reason of each hit.
    #[arg(long)]
    pub(super) json: bool,

    /// Which catalogue.
    #[command(flatten)]
    pub(super) folders: Folders,
}

/// `screen`.
#[derive(Debug, clap::Args)]
pub(super) struct Screen {
    /// What is known about the person: a saved draft, or facts as {"person.age": 83, "agent.acting": true}.
    #[arg(long, value_name = "FILE")]
    pub(super) facts: Option<PathBuf>,

    /// Day whose rules and figures count, as YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DAY")]
    pub(super) on: Option<String>,

    /// For staff: sensitive items too.
    #[arg(long)]
    pub(super) staff: bool,

    /// Print JSON: every item with its group, grounds, missing facts and materials.
    #[arg(long)]
    pub(super) json: bool,

    /// Which catalogue.
    #[command(flatten)]
    pub(super) folders: Folders,
}

/// `print`.
#[derive(Debug, clap::Args)]
pub(super) struct Print {
    /// Ids of the items.
    #[arg(value_name = "ITEM", required_unless_present_any = ["bundle", "all", "handbook", "verify", "leaving"])]
    pub(super) items: Vec<String>,

    /// The items of a life event, by its id, in place of single items.
    #[arg(long, value_name = "ID", conflicts_with_all = ["items", "all", "handbook", "verify", "leaving"])]
    pub(super) bundle: Option<String>,

    /// Every item that may lie open on a counter.
    #[arg(long, conflicts_with_all = ["items", "handbook", "verify", "leaving"])]
    pub(super) all: bool,

    /// A sheet for each item in place of one merged list; always so with --all.
    #[arg(long, conflicts_with_all = ["handbook", "verify", "leaving", "letters"])]
    pub(super) each: bool,

    /// The handbook: contents, every item in full, and an index by sound, as one PDF.
    #[arg(long, conflicts_with_all = ["items", "facts", "verify", "leaving", "letters", "large", "format"])]
    pub(super) handbook: bool,

    /// Address of the site: each sheet carries a code that opens the same list there. It says nothing about anybody.
    #[arg(long, value_name = "URL", conflicts_with_all = ["handbook", "verify", "leaving", "letters"])]
    pub(super) base: Option<String>,

    /// The list of what stays open to somebody who leaves dibao, in place of a notice.
    #[arg(long, conflicts_with_all = ["items", "verify", "large"])]
    pub(super) leaving: bool,

    /// The list of what nobody has verified yet, to be answered and signed, in place of a notice.
    #[arg(long, conflicts_with_all = ["items", "facts", "large"])]
    pub(super) verify: bool,

    /// The letters of the items in place of a notice: authorisations, statements, the sheets of delegation.
    #[arg(long, conflicts_with_all = ["verify", "large"])]
    pub(super) letters: bool,

    /// What is known about the person: a saved draft, or facts as {"person.age": 83, "agent.acting": true}.
    #[arg(long, value_name = "FILE")]
    pub(super) facts: Option<PathBuf>,

    /// Format [default: that of the file's ending, else pdf].
    #[arg(long, value_name = "FORMAT")]
    pub(super) format: Option<Format>,

    /// File to write [default: ITEM.pdf, checklist.pdf for several, handbook.pdf, leaving.pdf, verify.pdf].
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,

    /// Larger letters, for those who need them.
    #[arg(long)]
    pub(super) large: bool,

    /// Day the sheet is made for, as YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DAY")]
    pub(super) today: Option<String>,

    /// Which catalogue.
    #[command(flatten)]
    pub(super) folders: Folders,
}

/// A format of papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Format {
    /// Tagged PDF.
    Pdf,
    /// One HTML page that stands alone.
    Html,
}

/// `inspect`.
#[derive(Debug, clap::Args)]
pub(super) struct Inspect {
    /// The packet.
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,

    /// Answer as JSON: everything `verify --json` says, the application, the files, and the differences.
    #[arg(long)]
    pub(super) json: bool,

    /// Day on which the papers are needed, as YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DAY", requires = "catalog")]
    pub(super) today: Option<String>,

    /// Which catalogue to compare with; without one the packet is only verified.
    #[command(flatten)]
    pub(super) folders: Folders,
}

/// `verify`.
#[derive(Debug, clap::Args)]
pub(super) struct Verify {
    /// The packet.
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,

    /// Check code on the cover sheet, in groups or not, of which the first eight characters are enough; or the digits of its QR code.
    #[arg(long, value_name = "CODE")]
    pub(super) paper: Option<String>,

    /// Answer as JSON: sound, root, items, or code and message.
    #[arg(long)]
    pub(super) json: bool,
}

/// `extract`.
#[derive(Debug, clap::Args)]
pub(super) struct Extract {
    /// The packet.
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,

    /// New or empty folder [default: the name of the packet without its ending].
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,

    /// Answer as JSON: the files, or code and message.
    #[arg(long)]
    pub(super) json: bool,
}

/// `repair`.
#[derive(Debug, clap::Args)]
pub(super) struct Repair {
    /// Folder, or ZIP of another program.
    #[arg(value_name = "PATH")]
    pub(super) path: PathBuf,

    /// File to write [default: repaired.zip].
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,

    /// Answer as JSON: the file and its root digest, or code and message.
    #[arg(long)]
    pub(super) json: bool,
}

/// `packet`.
#[derive(Debug, clap::Args)]
pub(super) struct Packet {
    /// What was filled in: a saved draft.
    #[arg(long, value_name = "FILE")]
    pub(super) case: PathBuf,

    /// The packet to write; the PDF stands beside it [default: packet.zip].
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,

    /// Answer as JSON: both files and the root digest.
    #[arg(long)]
    pub(super) json: bool,

    /// Which answers stand on the cover as codes, for a window that gets paper only.
    #[arg(long, value_name = "WHICH", default_value = "plain")]
    pub(super) codes: Codes,

    /// Day on which rules are judged, as YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DAY")]
    pub(super) today: Option<String>,

    /// Which catalogue.
    #[command(flatten)]
    pub(super) folders: Folders,
}

/// Answers as codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Codes {
    /// No codes.
    Off,
    /// All answers but sensitive ones.
    Plain,
    /// All answers.
    All,
}

/// `receipt`.
#[derive(Debug, clap::Args)]
pub(super) struct Receipt {
    /// The packet that was handed in; with --csv the receipt.json files of a day.
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,

    /// What became of a material: shown, copied, kept, returned, missing or wrong, perhaps with a reason; may be given several times.
    #[arg(long, value_name = "MATERIAL=STATE[:REASON]", conflicts_with = "csv")]
    pub(super) seen: Vec<String>,

    /// Id of a material that is missing: the same as MATERIAL=missing; may be given several times.
    #[arg(long, value_name = "MATERIAL", conflicts_with = "csv")]
    pub(super) missing: Vec<String>,

    /// Which slips, in this order [default: the receipt, and the notice when something is missing].
    #[arg(long, value_name = "SLIP", conflicts_with = "csv")]
    pub(super) slip: Vec<Slip>,

    /// receipt.json of the first visit: what its notice did not name is marked as the window's fault, and the command ends with 1.
    #[arg(long, value_name = "FILE", conflicts_with = "csv")]
    pub(super) before: Option<PathBuf>,

    /// A table of the receipts in place of slips: number, day, items, how many papers in each state; nobody's name.
    #[arg(long)]
    pub(super) csv: bool,

    /// File to write, PDF or HTML by its ending; receipt.json stands beside it [default: receipt.pdf, or receipts.csv].
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,

    /// Answer as JSON: the files, the receipt, and what the first notice kept silent about.
    #[arg(long)]
    pub(super) json: bool,

    /// Day, as YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DAY")]
    pub(super) today: Option<String>,

    /// Time of day, as HH:MM [default: now; with --today a blank to be filled in].
    #[arg(long, value_name = "TIME", conflicts_with = "csv")]
    pub(super) time: Option<String>,

    /// Which catalogue.
    #[command(flatten)]
    pub(super) folders: Folders,
}

/// A slip of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Slip {
    /// The receipt of the papers (收件凭证).
    Receipt,
    /// The papers that go on to the authority (受理材料清单).
    Accepted,
    /// Everything that is missing, at once (一次性补正告知书).
    Notice,
    /// What was asked and told; no decision (咨询告知单).
    Advice,
}

/// `calendar`.
#[derive(Debug, clap::Args)]
pub(super) struct Calendar {
    /// Ids of the items.
    #[arg(value_name = "ITEM", required_unless_present = "contact")]
    pub(super) items: Vec<String>,

    /// The centre as a contact (vCard) in place of days.
    #[arg(long, conflicts_with_all = ["items", "from"])]
    pub(super) contact: bool,

    /// Day of acceptance the days are counted from, as YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DAY")]
    pub(super) from: Option<String>,

    /// File to write [default: ITEM.ics, calendar.ics for several, centre.vcf].
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,

    /// Which catalogue.
    #[command(flatten)]
    pub(super) folders: Folders,
}

/// Reads the arguments of this process; prints help or the usage error and ends the process when there is nothing
/// to run (0 for help, 2 for a usage error).
pub(super) fn read() -> Args {
    Args::parse()
}
