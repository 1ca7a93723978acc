//! TLS, with a certificate made here.

use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned, crypto::ring};

use crate::client::Client;
use crate::process::{Relay, command, place};

/// Writes a certificate and its key; answers what a client has to trust.
fn make_certificate(folder: &Path) -> CertificateDer<'static> {
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed(["relay.example".to_owned()]).unwrap();
    std::fs::write(folder.join("chain.pem"), cert.pem()).unwrap();
    std::fs::write(folder.join("key.pem"), signing_key.serialize_pem()).unwrap();
    cert.der().clone()
}

fn secure(address: &str, trusted: &CertificateDer<'static>) -> Client<StreamOwned<ClientConnection, TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted.clone()).unwrap();
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config =
        builder.with_safe_default_protocol_versions().unwrap().with_root_certificates(roots).with_no_client_auth();
    let name = ServerName::try_from("relay.example").unwrap();
    let connection = ClientConnection::new(Arc::new(config), name).unwrap();
    Client::over(StreamOwned::new(connection, TcpStream::connect(address).unwrap()))
}

#[test]
fn it_speaks_tls_and_takes_a_renewed_certificate_without_a_break() {
    let place = place();
    let first = make_certificate(place.path());
    let (chain, key) = (place.path().join("chain.pem"), place.path().join("key.pem"));
    let flags = ["--tls-cert", chain.to_str().unwrap(), "--tls-key", key.to_str().unwrap()];
    let relay = Relay::start(place.path(), &flags);
    assert_eq!(secure(relay.address(), &first).get("/health", None).status, 200);
    let mut plain = relay.client();
    plain.send(b"GET /health HTTP/1.1\r\nhost: relay\r\n\r\n").unwrap();
    assert!(plain.reply().is_err(), "nothing in the clear");
    let second = make_certificate(place.path());
    relay.signal("HUP");
    while secure(relay.address(), &second).ask("GET", "/health", None, ("", b"")).is_err() {
        std::thread::yield_now();
    }
    assert!(secure(relay.address(), &first).ask("GET", "/health", None, ("", b"")).is_err());
    std::fs::write(&chain, "no certificate").unwrap();
    relay.signal("HUP");
    while !relay.log().contains("former one kept") {
        std::thread::yield_now();
    }
    assert_eq!(secure(relay.address(), &second).get("/health", None).status, 200);
}

#[test]
fn a_certificate_that_is_not_fit_is_refused_at_the_start() {
    let place = place();
    make_certificate(place.path());
    let other = tempfile::tempdir().unwrap();
    make_certificate(other.path());
    let serve = |chain: &Path, key: &Path| {
        let data = place.path().join("data");
        let flags = ["serve", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap(), "--tls-cert"];
        let rest = [chain.to_str().unwrap(), "--tls-key", key.to_str().unwrap()];
        command(&[flags.as_slice(), &rest].concat()).status.code()
    };
    assert_eq!(serve(&place.path().join("chain.pem"), &other.path().join("key.pem")), Some(1), "of another");
    assert_eq!(serve(&place.path().join("missing.pem"), &place.path().join("key.pem")), Some(1));
    assert_eq!(serve(&place.path().join("key.pem"), &place.path().join("key.pem")), Some(1));
}
