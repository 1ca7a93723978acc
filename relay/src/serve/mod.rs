//! The relay as a running program: binds, says where, sweeps, and ends in order when it is told to. Requests under way
//! are finished, new ones refused, then the file is closed.

mod connections;
mod patience;
mod tls;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use hyper_util::server::graceful::GracefulShutdown;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinHandle;
use tokio::time::{interval, sleep, timeout};

use crate::engine::Engine;
use crate::{Clock, Limits, OpenError, Quotas, Relay, SqliteEngine};
pub use connections::Connections;
use connections::{Door, Open, accept};
use tls::Tls;
pub use tls::TlsError;

/// How often what is over is swept away.
const SWEEP: Duration = Duration::from_secs(60);

/// What to serve, and where.
#[derive(Debug, Clone)]
pub struct Serving {
    /// The data folder.
    pub data: PathBuf,
    /// The public address; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The address of the metrics, if they are wanted.
    pub metrics: Option<SocketAddr>,
    /// Certificate chain and key, both PEM; without them a proxy has to do it.
    pub tls: Option<(PathBuf, PathBuf)>,
    /// What one client may ask.
    pub limits: Limits,
    /// What may be kept.
    pub quotas: Quotas,
    /// What a connection may cost.
    pub connections: Connections,
    /// How long requests under way may take to finish at the end.
    pub grace: Duration,
}

/// Why it is not served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The data folder does not open.
    #[error(transparent)]
    Data(#[from] OpenError),
    /// The certificate is not fit.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// An address can't be listened on, or the system refuses something else.
    #[error("can't listen: {0}")]
    Listen(#[from] std::io::Error),
}

/// Serves until SIGTERM or SIGINT. `ready` gets one JSON line that says where.
pub async fn serve(serving: Serving, ready: impl FnOnce(&str), log: crate::Log) -> Result<(), ServeError> {
    let tls = serving.tls.clone().map(|(certificate, key)| Tls::read(certificate, key)).transpose()?.map(Arc::new);
    let engine = Arc::new(SqliteEngine::open_with(&serving.data, serving.quotas)?);
    let clock: Clock = Arc::new(SystemTime::now);
    let relay = Relay::new(engine.clone(), serving.limits, clock, Some(log));
    let graceful = Arc::new(GracefulShutdown::new());
    let door = |router, tls| Door { router, tls, limits: serving.connections, open: Arc::new(Open::default()) };
    let mut said = json!({});
    let mut work = Vec::new();
    work.push(open(serving.listen, door(relay.router(), tls.clone()), "listening", &graceful, &mut said).await?);
    if let Some(address) = serving.metrics {
        work.push(open(address, door(relay.metrics(), None), "metrics", &graceful, &mut said).await?);
    }
    work.push(tokio::spawn(sweep(relay.clone(), engine.clone(), log)));
    work.extend(tls.map(|tls| tokio::spawn(reread(tls, log))));
    let mut ends = [signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?];
    ready(&said.to_string());
    let [terminate, interrupt] = &mut ends;
    tokio::select! { _ = terminate.recv() => (), _ = interrupt.recv() => () }
    finish(&relay, serving.grace, graceful, work).await;
    engine.close();
    log(&json!({ "event": "closed" }).to_string());
    Ok(())
}

/// Listens on one address.
async fn open(
    at: SocketAddr,
    door: Door,
    name: &str,
    graceful: &Arc<GracefulShutdown>,
    said: &mut serde_json::Value,
) -> Result<JoinHandle<()>, ServeError> {
    let listener = TcpListener::bind(at).await?;
    said[name] = listener.local_addr()?.to_string().into();
    Ok(tokio::spawn(accept(listener, door, Arc::clone(graceful))))
}

/// Refuses what is new until nothing is under way, then ends the connections.
async fn finish(relay: &Relay, grace: Duration, graceful: Arc<GracefulShutdown>, work: Vec<JoinHandle<()>>) {
    relay.close();
    let quiet = async {
        while relay.under_way() > 0 {
            sleep(Duration::from_millis(10)).await;
        }
    };
    let _ = timeout(grace, quiet).await;
    for task in work {
        task.abort();
        let _ = task.await;
    }
    if let Some(graceful) = Arc::into_inner(graceful) {
        let _ = timeout(grace, graceful.shutdown()).await;
    }
}

/// Takes away what is over, and says what the storage could not do since.
async fn sweep(relay: Arc<Relay>, engine: Arc<SqliteEngine>, log: crate::Log) {
    let mut turns = interval(SWEEP);
    loop {
        turns.tick().await;
        relay.forget();
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        // A turn is bounded: what was found may not be all.
        while engine.expire(now).await.is_ok_and(|swept| swept.blobs + swept.parts > 0) {}
        if let Some(trouble) = engine.trouble() {
            log(&json!({ "event": "the storage could not write", "said": trouble }).to_string());
        }
    }
}

/// Reads the certificate again at each SIGHUP.
async fn reread(tls: Arc<Tls>, log: crate::Log) {
    let Ok(mut told) = signal(SignalKind::hangup()) else { return };
    while told.recv().await.is_some() {
        let event =
            if tls.reread().is_ok() { "certificate read again" } else { "certificate not fit, former one kept" };
        log(&json!({ "event": event }).to_string());
    }
}
