//! A saved file that opens with a passphrase only. The browser's own cryptography does the work, so the page carries none: the key by
//! PBKDF2 (RFC 8018), the text by AES-256-GCM (NIST SP 800-38D).

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey};

/// How often the passphrase is hashed (OWASP's figure for PBKDF2 with SHA-256).
const ROUNDS: u32 = 600_000;
/// More would only be a trap for the processor of whoever opens a strange file.
const MOST_ROUNDS: u32 = 10_000_000;

/// What such a file looks like; bytes are hexadecimal.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    onewindow_sealed: u32,
    kdf: String,
    rounds: u32,
    salt: String,
    cipher: String,
    nonce: String,
    data: String,
}

const VERSION: u32 = 1;
const KDF: &str = "PBKDF2-HMAC-SHA-256";
const CIPHER: &str = "AES-256-GCM";

/// Whether a text is such a file, of a version that can be opened here.
pub fn is_sealed(text: &str) -> bool {
    read(text).is_some()
}

fn read(text: &str) -> Option<File> {
    let file: File = serde_json::from_str(text).ok()?;
    let known = file.onewindow_sealed == VERSION && file.kdf == KDF && file.cipher == CIPHER;
    (known && (1..=MOST_ROUNDS).contains(&file.rounds)).then_some(file)
}

/// The text as such a file; `None` where the browser has no cryptography (a plain `http` address).
pub async fn seal(text: &str, passphrase: &str) -> Option<String> {
    let crypto = crypto()?;
    let (mut salt, mut nonce) = ([0; 16], [0; 12]);
    crypto.get_random_values_with_u8_array(&mut salt).ok()?;
    crypto.get_random_values_with_u8_array(&mut nonce).ok()?;
    let key = key(&crypto, passphrase, &salt, ROUNDS).await.ok()?;
    let sealed =
        crypto.subtle().encrypt_with_object_and_u8_array(&aes(&nonce), &key, text.as_bytes());
    let data = bytes(sealed.ok()?).await.ok()?;
    let file = File {
        onewindow_sealed: VERSION,
        kdf: KDF.into(),
        rounds: ROUNDS,
        salt: hex(&salt),
        cipher: CIPHER.into(),
        nonce: hex(&nonce),
        data: hex(&data),
    };
    serde_json::to_string_pretty(&file).ok()
}

/// The text in such a file; `None` when the passphrase is another one or the file was changed.
pub async fn open(text: &str, passphrase: &str) -> Option<String> {
    let file = read(text)?;
    let crypto = crypto()?;
    let key = key(&crypto, passphrase, &unhex(&file.salt)?, file.rounds).await.ok()?;
    let nonce = unhex(&file.nonce)?;
    let data = unhex(&file.data)?;
    let opened = crypto.subtle().decrypt_with_object_and_u8_array(&aes(&nonce), &key, &data);
    String::from_utf8(bytes(opened.ok()?).await.ok()?).ok()
}

fn crypto() -> Option<Crypto> {
    let crypto = web_sys::window()?.crypto().ok()?;
    // Missing outside secure contexts, whatever the binding says.
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok()?;
    subtle.is_object().then_some(crypto)
}

async fn key(
    crypto: &Crypto,
    passphrase: &str,
    salt: &[u8],
    rounds: u32,
) -> Result<CryptoKey, JsValue> {
    let subtle = crypto.subtle();
    let word = Uint8Array::from(passphrase.as_bytes());
    let uses = |use_: &str| Array::of1(&use_.into());
    let base = subtle.import_key_with_str("raw", &word, "PBKDF2", false, &uses("deriveKey"))?;
    let base: CryptoKey = JsFuture::from(base).await?.dyn_into()?;
    let derive = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", rounds.into()),
    ]);
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key = subtle.derive_key_with_object_and_object(&derive, &base, &kind, false, &uses)?;
    JsFuture::from(key).await?.dyn_into()
}

fn aes(nonce: &[u8]) -> Object {
    object(&[("name", "AES-GCM".into()), ("iv", Uint8Array::from(nonce).into())])
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of an object of our own is never refused.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}

async fn bytes(promise: Promise) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&JsFuture::from(promise).await?).to_vec())
}

fn hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    text.len().is_multiple_of(2).then(|| text.as_bytes().chunks(2).map(pair).collect())?
}
