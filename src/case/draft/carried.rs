use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::domain::Map;

use super::{Error, Record};

/// The digest under which bytes are kept: SHA-256, lower-case hex.
pub fn digest_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Record {
    /// The same record with photographs and files to carry, for a file that goes on on another device.
    #[must_use]
    pub fn carrying<B: AsRef<[u8]>>(mut self, files: impl IntoIterator<Item = B>) -> Self {
        let entry = |bytes: B| (digest_of(bytes.as_ref()), STANDARD.encode(bytes.as_ref()));
        self.files = files.into_iter().map(entry).collect();
        self
    }

    /// The photographs and files it carries, by their digests.
    ///
    /// # Errors
    ///
    /// [`Error::Damaged`] when one is no longer what its digest says.
    pub fn carried(&self) -> Result<Map<String, Vec<u8>>, Error> {
        let read = |(digest, text): (&String, &String)| {
            let bytes = STANDARD.decode(text).map_err(|_| Error::Damaged)?;
            let whole = digest_of(&bytes) == *digest;
            if whole { Ok((digest.clone(), bytes)) } else { Err(Error::Damaged) }
        };
        self.files.iter().map(read).collect()
    }
}
