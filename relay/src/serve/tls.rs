//! TLS 1.2 and 1.3 by rustls, for a relay without a proxy before it. The certificate is read again on SIGHUP, so that
//! renewing it interrupts nobody.

use std::path::PathBuf;
use std::sync::{Arc, RwLock};

use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{self, ServerConfig};

/// Where certificate and key lie, and what was read there last.
pub struct Tls {
    certificate: PathBuf,
    key: PathBuf,
    config: RwLock<Arc<ServerConfig>>,
}

/// Why a certificate or its key can't be used.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file can't be read as PEM.
    #[error("the certificate or its key can't be read: {0}")]
    Pem(#[from] rustls::pki_types::pem::Error),
    /// Certificate and key are not fit for a server, or not for each other.
    #[error("the certificate can't be used: {0}")]
    Use(#[from] rustls::Error),
}

impl Tls {
    /// Reads both files: the chain, the server's own certificate first, and its key.
    pub fn read(certificate: PathBuf, key: PathBuf) -> Result<Self, TlsError> {
        let config = RwLock::new(config(&certificate, &key)?);
        Ok(Self { certificate, key, config })
    }

    /// Reads both files again; what was there before stays in use when they are not fit.
    pub fn reread(&self) -> Result<(), TlsError> {
        let config = config(&self.certificate, &self.key)?;
        if let Ok(mut kept) = self.config.write() {
            *kept = config;
        }
        Ok(())
    }

    /// What greets the next connection.
    pub fn acceptor(&self) -> Option<TlsAcceptor> {
        self.config.read().ok().map(|config| TlsAcceptor::from(Arc::clone(&config)))
    }
}

fn config(certificate: &PathBuf, key: &PathBuf) -> Result<Arc<ServerConfig>, TlsError> {
    let chain = CertificateDer::pem_file_iter(certificate)?.collect::<Result<Vec<_>, _>>()?;
    let key = PrivateKeyDer::from_pem_file(key)?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    let mut config = builder.with_no_client_auth().with_single_cert(chain, key)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
