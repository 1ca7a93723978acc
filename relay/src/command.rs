//! The relay's command line. Standard output carries what a program reads; standard error carries logs and refusals. It
//! ends with 0 when done, 1 when refused, 2 for a wrong command line.

use std::io::Write;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use clap::{Args, Parser, Subcommand};
use serde_json::json;
use somacard_relay::engine::sqlite::{self, join_code};
use somacard_relay::serve::{Connections, Serving, serve};
use somacard_relay::{Limits, Quotas, Rate};

#[derive(Parser)]
#[command(
    version,
    about = "The blind mailbox server of Somacard: keeps sealed bytes, knows nothing of what is in them"
)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves a data folder until SIGTERM or SIGINT
    Serve(Box<Serve>),
    /// Makes a code with which mailboxes can be opened; also while the relay runs
    JoinCode {
        /// The data folder
        #[arg(long)]
        data: PathBuf,
        /// How many mailboxes it opens
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=10_000))]
        uses: u32,
        /// How many days it is good
        #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=365))]
        days: u32,
    },
    /// Copies the data to one file; also while the relay runs
    Backup {
        /// The data folder
        #[arg(long)]
        data: PathBuf,
        /// The new file
        file: PathBuf,
    },
    /// Looks through all data: structure, hashes, sums; also while the relay runs
    Check {
        /// The data folder
        #[arg(long, conflicts_with = "file", required_unless_present = "file")]
        data: Option<PathBuf>,
        /// A backup
        file: Option<PathBuf>,
    },
}

#[derive(Args)]
struct Serve {
    /// The data folder; made if there is none
    #[arg(long)]
    data: PathBuf,
    /// The public address, such as 127.0.0.1:8080; port 0 takes a free one
    #[arg(long)]
    listen: SocketAddr,
    /// An address for `GET /metrics`; keep it private
    #[arg(long)]
    metrics: Option<SocketAddr>,
    /// Certificate chain, PEM; read again on SIGHUP
    #[arg(long, requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// The certificate's key, PEM
    #[arg(long, requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// A proxy stands before it: addresses are its last X-Forwarded-For
    #[arg(long)]
    behind_proxy: bool,
    /// What one mailbox may keep
    #[arg(long, default_value = "64MiB", value_parser = size)]
    mailbox_quota: u64,
    /// What the whole relay may keep
    #[arg(long, default_value = "64GiB", value_parser = size)]
    relay_quota: u64,
    /// The longest batch and the longest part of a snapshot, at most 16MiB
    #[arg(long, default_value = "1MiB", value_parser = size)]
    max_batch: u64,
    /// The longest blob, at most 64MiB
    #[arg(long, default_value = "16MiB", value_parser = size)]
    max_blob: u64,
    /// Bytes of bodies held in memory at once, coming and going; half of it for blobs
    #[arg(long, default_value = "256MiB", value_parser = size)]
    memory: u64,
    /// Requests a second of one token, after a burst
    #[arg(long, default_value_t = 10.0)]
    token_rate: f64,
    /// Requests of one token in a burst
    #[arg(long, default_value_t = 600.0)]
    token_burst: f64,
    /// Requests a second from one address, after a burst
    #[arg(long, default_value_t = 50.0)]
    address_rate: f64,
    /// Requests of one token under way at once
    #[arg(long, default_value_t = 16)]
    token_at_once: usize,
    /// Requests from one address in a burst
    #[arg(long, default_value_t = 3000.0)]
    address_burst: f64,
    /// Connections open at once; needs as many file descriptors
    #[arg(long, default_value_t = 10_000)]
    connections: usize,
    /// Connections open at once from one address
    #[arg(long, default_value_t = 512)]
    connections_from_one: usize,
    /// Seconds for a head, a TLS greeting, the quiet between requests, or taking an answer
    #[arg(long, default_value_t = 30)]
    patience: u64,
    /// Seconds for a body to arrive
    #[arg(long, default_value_t = 30)]
    body_time: u64,
    /// Seconds for requests under way to finish at the end
    #[arg(long, default_value_t = 30)]
    grace: u64,
}

/// Reads the command line and does it.
pub fn run() -> ExitCode {
    let done = match Line::parse().command {
        Command::Serve(serve) => run_server(serve.serving()),
        Command::JoinCode { data, uses, days } => make_code(&data, uses, days),
        Command::Backup { data, file } => sqlite::backup(&data, &file).map_err(Into::into),
        Command::Check { data, file } => check(&data.or(file).unwrap_or_default()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            log(&json!({ "refused": why.to_string() }).to_string());
            ExitCode::FAILURE
        }
    }
}

type Done = Result<(), Box<dyn std::error::Error>>;

fn run_server(serving: Serving) -> Done {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    Ok(runtime.block_on(serve(serving, say, log))?)
}

fn make_code(data: &Path, uses: u32, days: u32) -> Done {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs();
    say(&join_code::make(data, uses, now + u64::from(days) * 24 * 60 * 60)?);
    Ok(())
}

/// Says what was looked through and what is wrong.
fn check(place: &Path) -> Done {
    let checked = sqlite::check(place)?;
    say(&json!({
        "mailboxes": checked.mailboxes,
        "batches": checked.batches,
        "contents": checked.contents,
        "wrong": checked.wrong,
    })
    .to_string());
    if checked.wrong.is_empty() { Ok(()) } else { Err("the data is damaged".into()) }
}

/// One line to standard output.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// One line to standard error; a log that nobody takes stops nothing.
fn log(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

impl Serve {
    fn serving(self) -> Serving {
        let seconds = Duration::from_secs;
        let bytes = |size: u64| usize::try_from(size).unwrap_or(usize::MAX);
        Serving {
            tls: self.tls_cert.zip(self.tls_key),
            limits: Limits {
                batch: bytes(self.max_batch.clamp(1, 16 << 20)),
                blob: bytes(self.max_blob.clamp(1, 64 << 20)),
                body_time: seconds(self.body_time),
                memory: bytes(self.memory),
                at_once: self.token_at_once,
                token: Rate { per_second: self.token_rate, burst: self.token_burst },
                address: Rate { per_second: self.address_rate, burst: self.address_burst },
                behind_proxy: self.behind_proxy,
            },
            quotas: Quotas { mailbox: self.mailbox_quota, relay: self.relay_quota },
            connections: Connections {
                most: self.connections,
                from_one: if self.behind_proxy { usize::MAX } else { self.connections_from_one },
                patience: seconds(self.patience),
            },
            grace: seconds(self.grace),
            data: self.data,
            listen: self.listen,
            metrics: self.metrics,
        }
    }
}

/// A size in bytes, KiB, MiB or GiB.
fn size(text: &str) -> Result<u64, String> {
    let units = [("KiB", 10), ("MiB", 20), ("GiB", 30), ("TiB", 40)];
    let found = units.iter().find_map(|(unit, bits)| Some((text.strip_suffix(unit)?, *bits)));
    let (number, bits) = found.unwrap_or((text, 0));
    let number: Option<u64> = number.parse().ok();
    number.and_then(|number| number.checked_mul(1 << bits)).ok_or_else(|| "a number of bytes, or such as 64MiB".into())
}
