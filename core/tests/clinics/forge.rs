//! What somebody else than the desk could make: invitations and letters by the formats of docs/clinic.md alone, with anything in
//! them, signed by whatever key.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ed25519_dalek::{Signer, SigningKey};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256 as Kem;
use hpke::{Deserializable, OpModeS, Serializable};
use minicbor::Encoder;

/// A value of CBOR.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum V {
    None,
    Int(i64),
    Bytes(Vec<u8>),
    Text(String),
    List(Vec<V>),
    Map(Vec<(u64, V)>),
}

impl V {
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    fn write(&self, out: &mut Encoder<Vec<u8>>) {
        match self {
            Self::None => drop(out.null().unwrap()),
            Self::Int(number) => drop(out.i64(*number).unwrap()),
            Self::Bytes(bytes) => drop(out.bytes(bytes).unwrap()),
            Self::Text(text) => drop(out.str(text).unwrap()),
            Self::List(all) => {
                out.array(all.len() as u64).unwrap();
                all.iter().for_each(|value| value.write(out));
            }
            Self::Map(all) => {
                out.map(all.len() as u64).unwrap();
                for (key, value) in all {
                    out.u64(*key).unwrap();
                    value.write(out);
                }
            }
        }
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut out = Encoder::new(Vec::new());
        self.write(&mut out);
        out.into_writer()
    }
}

/// A key as it stands in a key file's lines.
pub struct Forger {
    pub signing: SigningKey,
    pub agreement: [u8; 32],
}

fn hex(text: &str) -> [u8; 32] {
    let bytes: Vec<u8> = (0..32).map(|i| u8::from_str_radix(&text[2 * i..2 * i + 2], 16).unwrap()).collect();
    bytes.try_into().unwrap()
}

impl Forger {
    /// Whoever has a key file.
    pub fn with(file: &str) -> Self {
        let line = |name: &str| hex(file.lines().find_map(|line| line.strip_prefix(name)).unwrap().trim());
        let secret = <Kem as hpke::Kem>::PrivateKey::from_bytes(&line("agreement ")).unwrap();
        let public = <Kem as hpke::Kem>::sk_to_pk(&secret).to_bytes().into();
        Self { signing: SigningKey::from_bytes(&line("signing ")), agreement: public }
    }

    /// Somebody else.
    pub fn stranger() -> Self {
        let secret = <Kem as hpke::Kem>::PrivateKey::from_bytes(&[7; 32]).unwrap();
        let public = <Kem as hpke::Kem>::sk_to_pk(&secret).to_bytes().into();
        Self { signing: SigningKey::from_bytes(&[9; 32]), agreement: public }
    }

    /// The fields of an invitation in which nothing is wrong.
    pub fn fields(&self, now: i64) -> Vec<(u64, V)> {
        let day = 86_400_000;
        vec![
            (0, V::Int(1)),
            (1, V::Bytes(vec![5; 16])),
            (2, V::text("https://relay.example")),
            (3, V::text("code")),
            (4, V::text("Dr. A. Example")),
            (5, V::text("dbt-therapist")),
            (6, V::Bytes(self.signing.verifying_key().to_bytes().to_vec())),
            (7, V::Bytes(self.agreement.to_vec())),
            (8, V::Int(now + 300 * day)),
            (9, V::Bytes(vec![1; 32])),
            (10, V::Bytes(vec![2; 32])),
            (11, V::text("Read on weekdays. Meanwhile call 112.")),
            (12, V::Int(now)),
            (13, V::Int(now + 14 * day)),
        ]
    }

    /// An invitation with these fields, signed.
    pub fn invitation(&self, fields: Vec<(u64, V)>) -> String {
        let body = V::Map(fields).bytes();
        let signature = self.signing.sign(&[b"somacard clinic invitation 1".as_slice(), &body].concat());
        format!("SOMACARD-CLINIC-1 {}", BASE64.encode([body, signature.to_bytes().to_vec()].concat()))
    }

    /// What stands in a letter: version, end, content, signature for a pair.
    pub fn item(&self, pair: &[u8; 16], version: u64, expires: i64, content: &[u8]) -> Vec<u8> {
        let body = [&version.to_be_bytes(), &expires.to_be_bytes(), content].concat();
        let signature = self.signing.sign(&[b"somacard clinic item 1".as_slice(), pair, &body].concat());
        [body, signature.to_bytes().to_vec()].concat()
    }
}

/// A letter towards the person (5) or the clinic (4).
pub fn letter(towards: u8, pair: &[u8; 16], to: &[u8; 32], content: &[u8]) -> Vec<u8> {
    let clear = [1, towards];
    let size = (2 + 32 + 16 + 4 + content.len()).max(1024).next_power_of_two();
    let mut plain = (content.len() as u32).to_be_bytes().to_vec();
    plain.extend(content);
    plain.resize(size - 50, 0);
    let to = <Kem as hpke::Kem>::PublicKey::from_bytes(to).unwrap();
    let info = [b"somacard clinic letter 1".as_slice(), pair].concat();
    let (encapsulated, sealed) =
        hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, Kem>(&OpModeS::Base, &to, &info, &plain, &clear)
            .unwrap();
    [clear.as_slice(), &encapsulated.to_bytes(), &sealed].concat()
}

/// An appointment's content.
pub fn appointment(id: &str) -> Vec<(u64, V)> {
    vec![
        (0, V::text("appointment")),
        (1, V::text(id)),
        (2, V::text("2026-03-10T09:00:00")),
        (3, V::text("Europe/Amsterdam")),
        (4, V::Int(50)),
        (5, V::text("Individual session")),
        (6, V::text("Room 3")),
    ]
}

/// The same fields with one of them changed.
pub fn with(mut fields: Vec<(u64, V)>, key: u64, value: V) -> Vec<(u64, V)> {
    fields.iter_mut().filter(|(known, _)| *known == key).for_each(|(_, old)| *old = value.clone());
    fields
}
