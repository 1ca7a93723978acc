//! The program that wrote the document, with its version. It is no device of the person's: no name or number of one
//! goes out.

use serde::Serialize;
use uuid::Uuid;

use super::super::basics::{Id, Meta};
use super::super::entries::Resource;

#[derive(Serialize)]
#[serde(tag = "resourceType", rename_all = "camelCase")]
pub(crate) struct Device {
    id: Id,
    meta: Meta,
    device_name: [DeviceName; 1],
    version: [Version; 1],
}

#[derive(Serialize)]
struct DeviceName {
    name: &'static str,
    r#type: &'static str,
}

#[derive(Serialize)]
struct Version {
    value: &'static str,
}

impl Resource for Device {
    const TYPE: &'static str = "Device";
}

impl Device {
    pub(crate) fn new(id: Uuid) -> Self {
        let name = DeviceName { name: "Somacard", r#type: "user-friendly-name" };
        let version = Version { value: env!("CARGO_PKG_VERSION") };
        Self { id: Id(id), meta: Meta::of(None), device_name: [name], version: [version] }
    }
}
