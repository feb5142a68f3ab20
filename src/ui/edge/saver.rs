//! Keeping the draft: a short while after each edit, and at once when the page may go away.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use yew::{AttrValue, Callback};

use crate::case::Case;
use crate::case::draft::{Record, Shelf, Stamp};
use crate::domain::Map;

use super::idb::{Database, Durability, Slot};
use super::{clock, document};

/// Edits this far apart are one write.
const PAUSE_MS: u32 = 250;

/// Where the draft stands, for the line "已保存".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was edited in this visit.
    #[default]
    Untouched,
    /// Edited, not yet written.
    Waiting,
    /// Written and acknowledged at this time.
    Saved(AttrValue),
    /// This browser keeps nothing: the draft lives as long as the page.
    MemoryOnly,
}

/// What was found at the start.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The matter to go on with.
    pub case: Case,
    /// When it was saved; `None` when there was no draft.
    pub saved_at: Option<String>,
    /// A draft that could not be read. It is kept and can be handed out.
    pub damaged: Option<String>,
}

/// Writes the draft.
pub struct Saver {
    database: Option<Rc<Database>>,
    catalogue: String,
    rev: Cell<u64>,
    /// Text of the last write that was acknowledged.
    written: RefCell<Option<String>>,
    /// The newest matter, when it is not written yet.
    waiting: RefCell<Option<Rc<Case>>>,
    pause: RefCell<Option<Timeout>>,
    tell: RefCell<Callback<Saving>>,
    /// Drafts set aside where nothing is stored.
    shelf: RefCell<Shelf>,
    /// Files that came in this visit, by their digests; their bytes where nothing is stored.
    fresh: RefCell<Map<String, Option<Uint8Array>>>,
    /// A file came in: the draft that names it is written at once.
    urgent: Cell<bool>,
}

/// How pages reach the keeper of the draft.
#[derive(Clone)]
pub struct Keeper(pub Rc<Saver>);

impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Saver {
    /// Reads the draft. Without a database, where storage is refused, there is a saver that keeps nothing and says so.
    pub async fn open(
        database: Option<Rc<Database>>,
        catalogue_digest: String,
    ) -> (Rc<Self>, Found) {
        let mut found = Found::default();
        let mut rev = 0;
        let mut written = None;
        if let Some(database) = &database {
            for slot in [Slot::Current, Slot::Previous] {
                let Some(text) = database.read(slot).await.ok().flatten() else { continue };
                let read = Record::from_json(&text).and_then(|r| Ok((r.open()?, r.stamp)));
                match read {
                    Ok((case, stamp)) => {
                        rev = stamp.rev;
                        found.saved_at = Some(stamp.saved_at);
                        found.case = case;
                        document::keep_copy(&text);
                        written = Some(text);
                        break;
                    }
                    // Kept, so that nothing is lost by our not understanding it.
                    Err(_) => {
                        let _ = database
                            .write(&[(Slot::Damaged, Some(&text))], Durability::Strict)
                            .await;
                        found.damaged.get_or_insert(text);
                    }
                }
            }
        }
        let saver = Self {
            database,
            catalogue: catalogue_digest,
            rev: Cell::new(rev),
            written: RefCell::new(written),
            waiting: RefCell::default(),
            pause: RefCell::default(),
            tell: RefCell::default(),
            shelf: RefCell::default(),
            fresh: RefCell::default(),
            urgent: Cell::new(false),
        };
        (Rc::new(saver), found)
    }

    /// Whom to tell how the draft stands.
    pub fn tell(&self, tell: Callback<Saving>) {
        if self.database.is_none() {
            tell.emit(Saving::MemoryOnly);
        }
        self.tell.replace(tell);
    }

    /// The matter was edited: it is written after a short pause.
    pub fn note(self: &Rc<Self>, case: Rc<Case>) {
        self.waiting.replace(Some(case));
        if self.database.is_some() {
            self.tell.borrow().emit(Saving::Waiting);
        }
        if self.urgent.take() {
            return self.flush();
        }
        // Counted from the first edit that waits: whoever types without a pause must not wait longer.
        if self.pause.borrow().is_none() {
            let saver = Rc::clone(self);
            let write = move || {
                saver.pause.replace(None);
                saver.write(Durability::Relaxed);
            };
            self.pause.replace(Some(Timeout::new(PAUSE_MS, write)));
        }
    }

    /// Another page writes now: what waits here is older than what it writes.
    pub fn stop(&self) {
        self.pause.replace(None);
        self.waiting.replace(None);
    }

    /// The draft as another page left it; `None` where it cannot be read.
    pub async fn read_again(&self) -> Option<Case> {
        let Some(text) = self.database.as_ref()?.read(Slot::Current).await.ok()? else {
            self.written.replace(None);
            return Some(Case::default());
        };
        let record = Record::from_json(&text).ok()?;
        let case = record.open().ok()?;
        self.rev.set(record.stamp.rev);
        document::keep_copy(&text);
        self.written.replace(Some(text));
        Some(case)
    }

    /// The drafts of other people that were set aside on this device.
    pub async fn shelf(&self) -> Shelf {
        match &self.database {
            Some(database) => {
                let text = database.read(Slot::Shelf).await.ok().flatten();
                Shelf::from_json(text.as_deref())
            }
            None => self.shelf.borrow().clone(),
        }
    }

    /// Sets the matter at hand aside and takes down another one, or begins a new one: in one write, so that whatever happens each is
    /// there once. `None` when the browser refuses or the other one cannot be read; then everything is as it was.
    pub async fn exchange(&self, at_hand: &Case, down: Option<usize>) -> Option<Case> {
        self.stop();
        let mut shelf = self.shelf().await;
        let aside = (!at_hand.is_empty()).then(|| self.text(at_hand));
        let text = shelf.exchange(aside, down);
        let (case, rev) = match &text {
            Some(text) => {
                let record = Record::from_json(text).ok()?;
                (record.open().ok()?, record.stamp.rev)
            }
            None => (Case::default(), 0),
        };
        let current = text.as_deref();
        self.put(&shelf, &[(Slot::Current, current), (Slot::Previous, None)]).await?;
        document::keep_copy(current.unwrap_or_default());
        self.rev.set(rev);
        self.written.replace(text);
        Some(case)
    }

    /// Throws away a draft that was set aside; `None` when the browser refuses.
    pub async fn forget(&self, at: usize) -> Option<()> {
        let mut shelf = self.shelf().await;
        shelf.forget(at);
        self.put(&shelf, &[]).await?;
        self.sweep().await;
        Some(())
    }

    /// Sets a copy of a matter aside and leaves it at hand; `None` when the browser refuses.
    pub async fn copy_aside(&self, case: &Case) -> Option<()> {
        let mut shelf = self.shelf().await;
        shelf.exchange(Some(self.text(case)), None);
        self.put(&shelf, &[]).await
    }

    /// Stores a photograph or file, to the disk; `None` when the browser has no room, and then nothing has changed.
    pub async fn keep(&self, digest: &str, bytes: &Uint8Array) -> Option<()> {
        let in_memory = match &self.database {
            Some(database) => {
                database.keep_file(digest, bytes).await.ok()?;
                None
            }
            None => Some(bytes.clone()),
        };
        self.fresh.borrow_mut().insert(digest.to_owned(), in_memory);
        self.urgent.set(true);
        Some(())
    }

    /// The bytes of a photograph or file.
    pub async fn bytes(&self, digest: &str) -> Option<Uint8Array> {
        let Some(database) = &self.database else {
            return self.fresh.borrow().get(digest).cloned().flatten();
        };
        database.file(digest).await.ok().flatten()
    }

    /// Deletes the files no draft names any more. Those of this visit stay: a draft that names one may be on its way.
    pub async fn sweep(&self) {
        let Some(database) = &self.database else { return };
        let mut drafts = String::new();
        for slot in [Slot::Current, Slot::Previous, Slot::Damaged, Slot::Shelf] {
            // What cannot be read now may name any of them.
            let Ok(text) = database.read(slot).await else { return };
            drafts.push_str(&text.unwrap_or_default());
        }
        let fresh = self.fresh.borrow().clone();
        let wanted = |digest: &str| drafts.contains(digest) || fresh.contains_key(digest);
        // Files that stay a while longer do no harm.
        let _ = database.sweep_files(wanted).await;
    }

    /// Leaves nothing on the device: neither the matter at hand nor any that was set aside.
    pub async fn clear(&self) -> Option<()> {
        self.stop();
        document::keep_copy("");
        self.written.replace(None);
        self.fresh.replace(Map::new());
        if let Some(database) = &self.database {
            database.sweep_files(|_| false).await.ok()?;
        }
        let nothing = [(Slot::Current, None), (Slot::Previous, None), (Slot::Damaged, None)];
        self.put(&Shelf::default(), &nothing).await
    }

    /// A draft that could not be read, as it is.
    pub async fn damaged(&self) -> Option<String> {
        self.database.as_ref()?.read(Slot::Damaged).await.ok().flatten()
    }

    /// Writes the shelf, and what else is said, at once and to the disk.
    async fn put(&self, shelf: &Shelf, others: &[(Slot, Option<&str>)]) -> Option<()> {
        let Some(database) = &self.database else {
            self.shelf.replace(shelf.clone());
            return Some(());
        };
        let text = (!shelf.is_empty()).then(|| shelf.to_json());
        let mut records = vec![(Slot::Shelf, text.as_deref())];
        records.extend_from_slice(others);
        database.write(&records, Durability::Strict).await.ok()
    }

    /// The page changes or may go away: what waits is written now, and to the disk.
    pub fn flush(self: &Rc<Self>) {
        self.pause.replace(None);
        self.write(Durability::Strict);
    }

    /// The draft as a file, whether or not it could be stored.
    pub fn text(&self, case: &Case) -> String {
        let stamp = Stamp {
            catalogue: self.catalogue.clone(),
            rev: self.rev.get(),
            saved_at: clock::timestamp(),
            ..Stamp::default()
        };
        Record::seal(stamp, case).to_json()
    }

    fn write(self: &Rc<Self>, durability: Durability) {
        let Some(case) = self.waiting.take() else { return };
        let rev = self.rev.get() + 1;
        self.rev.set(rev);
        let text = self.text(&case);
        document::keep_copy(&text);
        let previous = self.written.borrow().clone();
        let saver = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let Some(database) = &saver.database else { return };
            // A matter that was cleared leaves nothing behind, the one before it included.
            let empty = *case == Case::default();
            let records = match (empty, &previous) {
                (true, _) => {
                    vec![(Slot::Current, None), (Slot::Previous, None), (Slot::Damaged, None)]
                }
                (false, Some(previous)) => {
                    vec![
                        (Slot::Previous, Some(previous.as_str())),
                        (Slot::Current, Some(text.as_str())),
                    ]
                }
                (false, None) => vec![(Slot::Current, Some(text.as_str()))],
            };
            let outcome = database.write(&records, durability).await;
            let newest = saver.rev.get() == rev && saver.waiting.borrow().is_none();
            let saving = match outcome {
                Ok(()) => {
                    saver.written.replace((!empty).then_some(text));
                    Saving::Saved(clock::time_of_day().into())
                }
                Err(_) => Saving::MemoryOnly,
            };
            if newest {
                saver.tell.borrow().emit(saving);
            }
        });
    }
}
