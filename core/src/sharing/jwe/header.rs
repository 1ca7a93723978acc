//! The protected header: how the content is sealed and what it is.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::error::{Error, Given, Result};
use crate::sharing::content_type::check_content_type;

const ALGORITHM: &str = "dir";
const ENCRYPTION: &str = "A256GCM";
const PACKING: &str = "DEF";

/// What is written.
#[derive(Serialize)]
struct Written<'a> {
    alg: &'a str,
    enc: &'a str,
    cty: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    zip: Option<&'a str>,
}

/// What counts of what is read; other members are for others.
#[derive(Deserialize)]
struct Read {
    alg: String,
    enc: String,
    cty: Option<String>,
    zip: Option<String>,
    crit: Option<Json>,
}

/// A header that was read and that this version understands.
#[derive(Debug)]
pub(super) struct Header {
    /// The media type of the content, where it is given.
    pub content_type: Option<String>,
    /// Whether it is packed.
    pub packed: bool,
}

/// The header of content of this type, packed or not.
///
/// # Errors
/// `Invalid` for a content type that is none.
pub(super) fn write(content_type: &str, packed: bool) -> Result<Vec<u8>> {
    check_content_type(content_type)?;
    let header = Written { alg: ALGORITHM, enc: ENCRYPTION, cty: content_type, zip: packed.then_some(PACKING) };
    serde_json::to_vec(&header).map_err(|_| Error::Store { what: "a header".into() })
}

impl Header {
    /// Reads one.
    ///
    /// # Errors
    /// `Invalid` naming the member that asks for something else.
    pub fn read(json: &[u8]) -> Result<Self> {
        let refused = |_| Error::invalid("jwe", Given::secret(json.len()), "a header with alg and enc");
        let header: Read = serde_json::from_slice(json).map_err(refused)?;
        only("alg", &header.alg, ALGORITHM)?;
        only("enc", &header.enc, ENCRYPTION)?;
        header.zip.iter().try_for_each(|zip| only("zip", zip, PACKING))?;
        if header.crit.is_some() {
            return Err(Error::invalid("crit", Given::nothing(), "no extension that has to be understood"));
        }
        Ok(Self { content_type: header.cty, packed: header.zip.is_some() })
    }
}

fn only(field: &str, given: &str, allowed: &str) -> Result<()> {
    if given == allowed { Ok(()) } else { Err(Error::invalid(field, Given::value(given), allowed)) }
}
