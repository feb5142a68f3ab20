//! The export worker: the second wasm module, fetched when somebody exports for the first time. It gets the packed catalogue and
//! the matter, and gives files back; nothing goes over the network but the module and its fonts.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::case::Case;
use crate::domain::Date;
use crate::text::Lang;

/// What the worker made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The papers, to print.
    pub pdf: Uint8Array,
    /// The packet: a BagIt bag as ZIP.
    pub zip: Uint8Array,
    /// Digest of the bag, as printed on the cover sheet; lower-case hex.
    pub root: String,
}

/// Why there is nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The worker could not be fetched, or it has stopped. Asking again starts a new one.
    #[error("the export worker could not be started")]
    NoWorker,
    /// The worker says why, in the language asked for.
    #[error("{code}: {message}")]
    Refused {
        /// For programs: `export.missing-glyph`.
        code: String,
        /// For people.
        message: String,
    },
}

/// The worker, as the app holds it: cheap to clone, one worker for all clones.
#[derive(Clone)]
pub struct Exporter(Rc<Inner>);

impl PartialEq for Exporter {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

struct Inner {
    address: String,
    catalogue: Vec<u8>,
    asked: Cell<u32>,
    running: RefCell<Option<Running>>,
}

/// Requests by number: how each is to be answered.
type Waiting = Rc<RefCell<BTreeMap<u32, [Function; 2]>>>;

struct Running {
    worker: Worker,
    waiting: Waiting,
    _hear: Closure<dyn FnMut(MessageEvent)>,
    _fail: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Exporter {
    /// A worker of an address, for a packed catalogue. Nothing is fetched yet.
    pub fn new(address: String, catalogue: Vec<u8>) -> Self {
        let (asked, running) = (Cell::new(0), RefCell::default());
        Self(Rc::new(Inner { address, catalogue, asked, running }))
    }

    /// The packet of a matter: same matter, same day, same bytes.
    pub async fn packet(&self, case: &Case, today: Date, lang: Lang) -> Result<Made, Failure> {
        let reply = match self.ask("packet", case, today, lang).await {
            Ok(reply) => reply,
            Err(_) => {
                self.0.running.take();
                return Err(Failure::NoWorker);
            }
        };
        let error = get(&reply, "error");
        if error.is_object() {
            let word = |key| get(&error, key).as_string().unwrap_or_default();
            let (code, message) = (word("code"), word("message"));
            // It failed outside its own program: no network for a font, no memory. A new one may do better.
            if code == "export.worker" {
                self.0.running.take();
                return Err(Failure::NoWorker);
            }
            return Err(Failure::Refused { code, message });
        }
        let file = |key| get(&reply, key).dyn_into::<Uint8Array>().map_err(|_| Failure::NoWorker);
        let root = get(&reply, "root").as_string().unwrap_or_default();
        Ok(Made { pdf: file("pdf")?, zip: file("zip")?, root })
    }

    /// Sends a message and waits for its reply.
    async fn ask(
        &self,
        op: &str,
        case: &Case,
        today: Date,
        lang: Lang,
    ) -> Result<JsValue, JsValue> {
        let id = self.0.asked.get() + 1;
        self.0.asked.set(id);
        let case = serde_json::to_string(case).map_err(|_| JsValue::UNDEFINED)?;
        let message = Object::new();
        let fields: [(&str, JsValue); 6] = [
            ("id", id.into()),
            ("op", op.into()),
            ("catalogue", Uint8Array::from(self.0.catalogue.as_slice()).into()),
            ("case", case.into()),
            ("today", today.to_string().into()),
            ("lang", lang.code().into()),
        ];
        for (key, value) in fields {
            Reflect::set(&message, &key.into(), &value)?;
        }
        let answered = {
            let mut running = self.0.running.borrow_mut();
            let running = match running.take() {
                Some(already) => running.insert(already),
                None => running.insert(Running::start(&self.0.address)?),
            };
            let waiting = Rc::clone(&running.waiting);
            let promise = Promise::new(&mut |resolve, reject| {
                waiting.borrow_mut().insert(id, [resolve, reject]);
            });
            running.worker.post_message(&message)?;
            promise
        };
        JsFuture::from(answered).await
    }
}

impl Running {
    fn start(address: &str) -> Result<Self, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(address, &options)?;
        let waiting = Waiting::default();
        let hear = {
            let waiting = Rc::clone(&waiting);
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let reply = event.data();
                let id = get(&reply, "id").as_f64();
                let mut waiting = waiting.borrow_mut();
                let whose = waiting.keys().copied().find(|known| id == Some(f64::from(*known)));
                if let Some([resolve, _]) = whose.and_then(|id| waiting.remove(&id)) {
                    // Resolving a promise is never refused.
                    let _ = resolve.call1(&JsValue::NULL, &reply);
                }
            })
        };
        // It could not be fetched, or it was stopped by a trap: nobody will be answered any more.
        let fail = {
            let waiting = Rc::clone(&waiting);
            Closure::<dyn FnMut(JsValue)>::new(move |error: JsValue| {
                for [_, reject] in waiting.take().into_values() {
                    let _ = reject.call1(&JsValue::NULL, &error);
                }
            })
        };
        worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
        Ok(Self { worker, waiting, _hear: hear, _fail: fail })
    }
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}
