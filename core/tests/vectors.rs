//! The cryptography as this crate has it, with its features, beside published vectors. Where they come from stands in
//! `vectors.json`.
#![allow(clippy::unwrap_used)]

use std::convert::Infallible;
use std::sync::LazyLock;

use bip39::{Language, Mnemonic};
use chacha20poly1305::aead::{KeyInit, Nonce, Payload};
use chacha20poly1305::{ChaCha20Poly1305, XChaCha20Poly1305};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use hkdf::Hkdf;
use hpke::aead::ChaCha20Poly1305 as Aead;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256 as Kem;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem as _, OpModeR, OpModeS, Serializable, setup_receiver, setup_sender_with_rng};
use serde_json::Value as Json;
use sha2::Sha256;
use somacard_core::store::RecoveryWords;

static VECTORS: LazyLock<Json> = LazyLock::new(|| serde_json::from_str(include_str!("vectors.json")).unwrap());

/// The bytes of a field in hexadecimal.
fn bytes(of: &Json, field: &str) -> Vec<u8> {
    let hex = of[field].as_str().unwrap();
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

fn cases(name: &str) -> &'static [Json] {
    let cases = VECTORS[name]["cases"].as_array().unwrap();
    assert!(!cases.is_empty());
    cases
}

/// Randomness that is the published one.
struct Published(Vec<u8>);

impl TryRng for Published {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        unreachable!("keys are made of bytes")
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        unreachable!("keys are made of bytes")
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Infallible> {
        into.copy_from_slice(&self.0);
        Ok(())
    }
}

impl TryCryptoRng for Published {}

#[test]
fn hpke_seals_and_opens_as_rfc_9180_says() {
    let known = &VECTORS["hpke"];
    let (secret, public) = Kem::derive_keypair(&bytes(known, "ikm_r"));
    // X25519 sets some of a secret's bits itself: read, the published one is the same.
    let published = <Kem as hpke::Kem>::PrivateKey::from_bytes(&bytes(known, "secret_r")).unwrap();
    assert_eq!(secret.to_bytes(), published.to_bytes());
    assert_eq!(public.to_bytes().to_vec(), bytes(known, "public_r"));
    let (info, text, mut random) = (bytes(known, "info"), bytes(known, "pt"), Published(bytes(known, "ikm_e")));
    let (enc, mut sender) =
        setup_sender_with_rng::<Aead, HkdfSha256, Kem>(&OpModeS::Base, &public, &info, &mut random).unwrap();
    assert_eq!(enc.to_bytes().to_vec(), bytes(known, "enc"));
    let mut receiver = setup_receiver::<Aead, HkdfSha256, Kem>(&OpModeR::Base, &secret, &enc, &info).unwrap();
    let mut published = known["encryptions"].as_array().unwrap().iter().peekable();
    for sequence in 0..=256 {
        let aad = format!("Count-{sequence}");
        let sealed = sender.seal(&text, aad.as_bytes()).unwrap();
        assert_eq!(receiver.open(&sealed, aad.as_bytes()).unwrap(), text);
        if let Some(known) = published.next_if(|known| known["sequence"] == sequence) {
            assert_eq!((sealed, aad.into_bytes()), (bytes(known, "ct"), bytes(known, "aad")));
        }
    }
    assert!(published.next().is_none());
}

#[test]
fn hpke_in_one_call_is_the_first_message_of_rfc_9180() {
    let (known, first) = (&VECTORS["hpke"], &VECTORS["hpke"]["encryptions"][0]);
    let (secret, _) = Kem::derive_keypair(&bytes(known, "ikm_r"));
    let enc = <Kem as hpke::Kem>::EncappedKey::from_bytes(&bytes(known, "enc")).unwrap();
    let (info, sealed, aad) = (bytes(known, "info"), bytes(first, "ct"), bytes(first, "aad"));
    let open = |sealed: &[u8]| {
        hpke::single_shot_open::<Aead, HkdfSha256, Kem>(&OpModeR::Base, &secret, &enc, &info, sealed, &aad)
    };
    assert_eq!(open(&sealed).unwrap(), bytes(known, "pt"));
    assert!(open(&altered(&sealed)).is_err());
}

#[test]
fn chacha20_poly1305_and_xchacha20_poly1305_seal_and_open_as_published() {
    aead::<ChaCha20Poly1305>(&VECTORS["chacha20poly1305"]);
    aead::<XChaCha20Poly1305>(&VECTORS["xchacha20poly1305"]);
}

fn aead<A: KeyInit + chacha20poly1305::aead::Aead>(known: &Json) {
    let cipher = A::new_from_slice(&bytes(known, "key")).unwrap();
    let nonce = Nonce::<A>::try_from(bytes(known, "nonce").as_slice()).unwrap();
    let (plain, sealed, aad) = (bytes(known, "plaintext"), bytes(known, "sealed"), bytes(known, "aad"));
    assert_eq!(cipher.encrypt(&nonce, Payload { msg: &plain, aad: &aad }).unwrap(), sealed);
    assert_eq!(cipher.decrypt(&nonce, Payload { msg: &sealed, aad: &aad }).unwrap(), plain);
    assert!(cipher.decrypt(&nonce, Payload { msg: &altered(&sealed), aad: &aad }).is_err());
}

#[test]
fn ed25519_signs_and_verifies_as_rfc_8032_says() {
    for known in cases("ed25519") {
        let key = SigningKey::from_bytes(&bytes(known, "secret").try_into().unwrap());
        let public = VerifyingKey::from_bytes(&bytes(known, "public").try_into().unwrap()).unwrap();
        let (message, signature) = (bytes(known, "message"), bytes(known, "signature"));
        assert_eq!(key.verifying_key(), public, "{}", known["name"]);
        assert_eq!(key.sign(&message).to_bytes().as_slice(), signature, "{}", known["name"]);
        let signature = Signature::from_slice(&signature).unwrap();
        public.verify_strict(&message, &signature).unwrap();
        assert!(public.verify_strict(&[message, vec![0]].concat(), &signature).is_err());
    }
}

#[test]
fn hkdf_derives_as_rfc_5869_says() {
    for known in cases("hkdf_sha256") {
        let (salt, ikm, info, okm) =
            (bytes(known, "salt"), bytes(known, "ikm"), bytes(known, "info"), bytes(known, "okm"));
        // Without a salt it is called as the keys of this crate call it.
        let salts = if salt.is_empty() { vec![None, Some(salt.as_slice())] } else { vec![Some(salt.as_slice())] };
        for salt in salts {
            let mut derived = vec![0; okm.len()];
            Hkdf::<Sha256>::new(salt, &ikm).expand(&info, &mut derived).unwrap();
            assert_eq!(derived, okm, "{}", known["name"]);
        }
    }
}

#[test]
fn recovery_words_are_those_of_bip_39() {
    for known in cases("bip39") {
        let (entropy, text) = (bytes(known, "entropy"), known["words"].as_str().unwrap());
        let words = Mnemonic::from_entropy_in(Language::English, &entropy).unwrap();
        assert_eq!(words.to_string(), text);
        assert_eq!(Mnemonic::parse_in_normalized(Language::English, text).unwrap().to_entropy(), entropy);
        // Of either length only the longer ones are taken as recovery words.
        let read = RecoveryWords::parse(text).ok();
        assert_eq!(read.is_some(), entropy.len() == 32);
        assert!(read.is_none_or(|read| read.words().eq(text.split(' '))));
    }
}

/// The same with one bit turned.
fn altered(sealed: &[u8]) -> Vec<u8> {
    let mut altered = sealed.to_vec();
    altered[0] ^= 1;
    altered
}
