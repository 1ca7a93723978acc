//! Asking the relay: HTTPS by rustls, one request at a time, no redirects, no cookies, nothing added. The core says what to ask
//! and reads the answer.

use std::io::Read;
use std::sync::OnceLock;
use std::time::Duration;

use somacard_core::sync::{MOST_BLOB, Method, Request, Response};
use somacard_core::{Error, Given, Result};
use ureq::Agent;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

/// A file with the certificates (PEM) of who else may speak for a relay, such as a clinic's own authority.
const AUTHORITY: &str = "SOMACARD_RELAY_CA";
/// No answer is longer: a shared file is at most 16 MiB, a page at most 1 MiB and one item. Beyond it an answer is cut off, which whoever
/// asked for it sees.
const LONGEST: u64 = MOST_BLOB as u64 + 1024;

static AGENT: OnceLock<Agent> = OnceLock::new();

/// Asks a relay.
///
/// # Errors
/// `Unreachable`; `Invalid` for a file of certificates that is none.
pub fn ask(request: &Request) -> Result<Response> {
    let mut builder = ureq::http::Request::builder().method(request.method.name()).uri(&request.url);
    if let Some(authorization) = &request.authorization {
        builder = builder.header("Authorization", authorization);
    }
    if let Some(content_type) = &request.content_type {
        builder = builder.header("Content-Type", content_type);
    }
    let answer = match request.method {
        Method::Get | Method::Delete => agent()?.run(builder.body(()).map_err(|_| Error::Unreachable)?),
        Method::Post | Method::Put => {
            agent()?.run(builder.body(request.body.as_slice()).map_err(|_| Error::Unreachable)?)
        }
    };
    let mut answer = answer.map_err(|_| Error::Unreachable)?;
    let mut body = Vec::new();
    let mut reader = answer.body_mut().as_reader().take(LONGEST);
    reader.read_to_end(&mut body).map_err(|_| Error::Unreachable)?;
    Ok(Response { status: answer.status().as_u16(), body })
}

fn agent() -> Result<&'static Agent> {
    if let Some(agent) = AGENT.get() {
        return Ok(agent);
    }
    let tls = TlsConfig::builder().root_certs(authorities()?).build();
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .user_agent("")
        .timeout_connect(Some(Duration::from_secs(20)))
        .timeout_global(Some(Duration::from_secs(120)))
        .tls_config(tls)
        .build();
    Ok(AGENT.get_or_init(|| config.new_agent()))
}

fn authorities() -> Result<RootCerts> {
    let Some(path) = std::env::var_os(AUTHORITY) else { return Ok(RootCerts::WebPki) };
    let refused = |why: &str| Error::invalid(AUTHORITY, Given::value(why), "a file with certificates in PEM");
    let text = std::fs::read(path).map_err(|error| refused(&error.kind().to_string()))?;
    let certificate = Certificate::from_pem(&text).map_err(|_| refused("no certificate"))?;
    Ok(RootCerts::new_with_certs(&[certificate]))
}
