//! Recovery words: 24 BIP-39 words that open a backup when the phone is gone. Only their public half stays on the device,
//! so words are shown once; asking again makes new ones.

use std::fmt;

use bip39::{Language, Mnemonic};
use hpke::{Deserializable, Kem as _, Serializable};
use zeroize::Zeroizing;

use crate::entropy::{Entropy, random};
use crate::error::{Error, Given, Result};

/// RFC 9180: DHKEM(X25519, HKDF-SHA256).
pub(super) type Kem = hpke::kem::X25519HkdfSha256;

/// The 24 words. Neither `Debug` nor a log shows them.
pub struct RecoveryWords(Mnemonic);

impl RecoveryWords {
    /// Fresh words.
    pub(crate) fn generate(entropy: &dyn Entropy) -> Result<Self> {
        let bytes = Zeroizing::new(random::<32>(entropy)?);
        let words = Mnemonic::from_entropy_in(Language::English, bytes.as_slice());
        words.map(Self).map_err(|_| Error::NoRandomness)
    }

    /// Words as a person typed them: upper or lower case, any white space.
    ///
    /// # Errors
    /// `Invalid` naming the place of the first word that is not on the list, or that the last word does not fit.
    pub fn parse(text: &str) -> Result<Self> {
        let text = Zeroizing::new(text.to_lowercase());
        let words: Vec<&str> = text.split_whitespace().collect();
        let allowed = "24 words of the English BIP-39 list";
        let refused = |given: String| Error::invalid("recovery-words", Given::value(given), allowed);
        if words.len() != 24 {
            return Err(refused(format!("{} words", words.len())));
        }
        if let Some(place) = words.iter().position(|word| Language::English.find_word(word).is_none()) {
            return Err(refused(format!("word {} is not on the list", place + 1)));
        }
        let joined = Zeroizing::new(words.join(" "));
        let words = Mnemonic::parse_in_normalized(Language::English, &joined);
        words.map(Self).map_err(|_| refused("words whose check does not fit; is one wrong or out of place?".into()))
    }

    /// The words, to show once.
    pub fn words(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.0.words()
    }

    /// The recovery key pair.
    pub(super) fn key_pair(&self) -> (<Kem as hpke::Kem>::PrivateKey, <Kem as hpke::Kem>::PublicKey) {
        Kem::derive_keypair(self.derive(b"somacard recovery key 1").as_slice())
    }

    /// The secret half, to open what was sealed to the words.
    pub(crate) fn secret(&self) -> <Kem as hpke::Kem>::PrivateKey {
        self.key_pair().0
    }

    /// The token with which the words read the mailbox.
    pub(crate) fn relay_token(&self) -> Zeroizing<[u8; 32]> {
        self.derive(b"somacard recovery token 1")
    }

    fn derive(&self, purpose: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut secret = Zeroizing::new([0; 32]);
        let entropy = Zeroizing::new(self.0.to_entropy());
        let expanded = hkdf::Hkdf::<sha2::Sha256>::new(None, &entropy).expand(purpose, secret.as_mut());
        expanded.expect("32 bytes are within what HKDF gives");
        secret
    }

    /// The public half, as the device keeps it.
    pub(crate) fn public(&self) -> Vec<u8> {
        self.key_pair().1.to_bytes().to_vec()
    }
}

impl fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryWords(..)")
    }
}

/// A public half as the device keeps it.
pub(super) fn public_key(bytes: &[u8]) -> Result<<Kem as hpke::Kem>::PublicKey> {
    <Kem as hpke::Kem>::PublicKey::from_bytes(bytes)
        .map_err(|_| Error::Damaged { what: "the recovery key's public half".into() })
}
