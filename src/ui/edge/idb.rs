//! `IndexedDB`, as little of it as drafts need: a few records in one store, written in one transaction.
//!
//! `localStorage` acknowledges writes it has not made and loses them when the browser is killed; `IndexedDB`'s `complete`
//! event does not lie.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionMode,
};

const DATABASE: &str = "onewindow";
const STORE: &str = "drafts";
/// Photographs and files, by their digests. They are not in the drafts: those are written anew at every edit.
const FILES: &str = "files";
/// Version 2 added the files.
const VERSION: u32 = 2;

#[wasm_bindgen]
extern "C" {
    /// web-sys has no binding for the options of `transaction`.
    #[wasm_bindgen(extends = IdbDatabase)]
    type Transactions;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn begin(
        this: &Transactions,
        store: &str,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

/// What the records are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The newest draft.
    Current,
    /// The one before.
    Previous,
    /// A draft that could not be read, kept so that a person can look at it.
    Damaged,
    /// Drafts of other people, set aside.
    Shelf,
    /// Language and look.
    Settings,
}

impl Slot {
    fn key(self) -> JsValue {
        JsValue::from_str(match self {
            Self::Current => "current",
            Self::Previous => "previous",
            Self::Damaged => "damaged",
            Self::Shelf => "shelf",
            Self::Settings => "settings",
        })
    }
}

/// When a write counts as made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// When the operating system has it: survives a kill of the browser.
    Relaxed,
    /// When it is on the disk: survives a power cut.
    Strict,
}

/// An open database.
#[derive(Debug)]
pub struct Database(IdbDatabase);

impl Database {
    /// Opens the database; fails where storage is refused (private windows, full disks, old web views).
    pub async fn open() -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
        let factory = window.indexed_db()?.ok_or(JsValue::UNDEFINED)?;
        let request = factory.open_with_u32(DATABASE, VERSION)?;
        let upgrade = {
            let request: IdbOpenDbRequest = request.clone();
            Closure::<dyn FnMut()>::new(move || {
                if let Some(db) =
                    request.result().ok().and_then(|r| r.dyn_into::<IdbDatabase>().ok())
                {
                    // A store that is there already needs none; any other failure aborts the opening, which we see.
                    let _ = db.create_object_store(STORE);
                    let _ = db.create_object_store(FILES);
                }
            })
        };
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        let db: IdbDatabase = done(&request).await?.dyn_into()?;
        // A newer page wants to change the database: let it.
        let close = {
            let db = db.clone();
            Closure::<dyn FnMut()>::new(move || db.close())
        };
        db.set_onversionchange(Some(close.into_js_value().unchecked_ref()));
        Ok(Self(db))
    }

    /// The text of a record.
    pub async fn read(&self, slot: Slot) -> Result<Option<String>, JsValue> {
        let transaction =
            self.0.transaction_with_str_and_mode(STORE, IdbTransactionMode::Readonly)?;
        Ok(done(&transaction.object_store(STORE)?.get(&slot.key())?).await?.as_string())
    }

    /// Writes records in one transaction: all or none. `None` deletes. Returns after its `complete` event.
    pub async fn write(
        &self,
        records: &[(Slot, Option<&str>)],
        durability: Durability,
    ) -> Result<(), JsValue> {
        let (transaction, store) = self.begin(STORE, durability)?;
        for (slot, text) in records {
            match text {
                Some(text) => store.put_with_key(&JsValue::from_str(text), &slot.key())?,
                None => store.delete(&slot.key())?,
            };
        }
        complete(&transaction).await
    }

    /// Stores a file, to the disk.
    pub async fn keep_file(&self, digest: &str, bytes: &Uint8Array) -> Result<(), JsValue> {
        let (transaction, store) = self.begin(FILES, Durability::Strict)?;
        store.put_with_key(bytes, &digest.into())?;
        complete(&transaction).await
    }

    /// The bytes of a file.
    pub async fn file(&self, digest: &str) -> Result<Option<Uint8Array>, JsValue> {
        let transaction =
            self.0.transaction_with_str_and_mode(FILES, IdbTransactionMode::Readonly)?;
        Ok(done(&transaction.object_store(FILES)?.get(&digest.into())?).await?.dyn_into().ok())
    }

    /// Deletes the files whose digests are not wanted.
    pub async fn sweep_files(&self, wanted: impl Fn(&str) -> bool) -> Result<(), JsValue> {
        let (transaction, store) = self.begin(FILES, Durability::Strict)?;
        let keys: Array = done(&store.get_all_keys()?).await?.dyn_into()?;
        for key in keys.iter().filter(|key| !key.as_string().is_some_and(|key| wanted(&key))) {
            store.delete(&key)?;
        }
        complete(&transaction).await
    }

    fn begin(
        &self,
        store: &str,
        durability: Durability,
    ) -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
        let options = Object::new();
        let word = if durability == Durability::Strict { "strict" } else { "relaxed" };
        Reflect::set(&options, &"durability".into(), &word.into())?;
        let transaction =
            self.0.unchecked_ref::<Transactions>().begin(store, "readwrite", &options)?;
        let store = transaction.object_store(store)?;
        Ok((transaction, store))
    }
}

/// Commits, and waits for the `complete` event.
async fn complete(transaction: &IdbTransaction) -> Result<(), JsValue> {
    // A page that goes away ends what is not committed. Older browsers commit by themselves only.
    #[expect(
        deprecated,
        reason = "a mark of the binding's old interface file, not of the standard"
    )]
    let _ = transaction.commit();
    let complete = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    JsFuture::from(complete).await.map(drop)
}

/// The result of a request.
async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let settled = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(settled).await?;
    request.result()
}
