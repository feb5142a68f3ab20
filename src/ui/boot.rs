//! Starting the app: what the first page needs is fetched before it is drawn, so that nothing flashes; until then the host's own
//! first paint stands. `www/boot.js` starts it as a page of its own, `www/onewindow.js` in a host's.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use yew::{AppHandle, Renderer};

use crate::catalog;

use super::app::{self, App, AppProps, Start};
use super::edge::flow::Pictures;
use super::edge::hall::{self, Hall};
use super::edge::idb::Database;
use super::edge::saver::Saver;
use super::edge::{catalogue, location, settings};
use super::later;
use super::page::failure::{Failure, FailureProps};
use super::store::{Contents, Settings, Size};

/// What the page around the app says: `{ index, catalogue, flow, ask, ownDocument, onIdCard, offline, kiosk }`.
#[derive(Clone, Debug)]
pub struct Host {
    /// Address of the packed heads of the catalogue.
    pub index: String,
    /// Address of the packed catalogue.
    pub catalogue: String,
    /// The pictures of the items' rules.
    pub pictures: Pictures,
    /// The export worker: a function that takes a message and promises its reply.
    pub ask: Function,
    /// Whether the document is the app's own: then it names it and says its language.
    pub own_document: bool,
    /// Reads an identity card: a function that promises facts by id.
    pub on_id_card: Option<Function>,
    /// Keeps the app on the device, where the page is the app's own: a function that takes whom to tell and promises whom to ask.
    pub offline: Option<Function>,
    /// The machine in the hall, where the page stands on one.
    pub kiosk: Option<Hall>,
    /// The packed catalogue, where it was asked for before the first page stood. It is taken once.
    pub coming: Rc<RefCell<Option<Promise>>>,
}

impl Host {
    /// Reads it. What is not there shows when it is wanted: as an address that leads nowhere, a worker that does not answer.
    fn read(host: &JsValue) -> Self {
        let get = |key: &str| Reflect::get(host, &key.into()).unwrap_or(JsValue::UNDEFINED);
        Self {
            index: get("index").as_string().unwrap_or_default(),
            catalogue: get("catalogue").as_string().unwrap_or_default(),
            pictures: Pictures::read(&get("flow")),
            ask: get("ask").dyn_into().unwrap_or_default(),
            own_document: get("ownDocument").as_bool().unwrap_or_default(),
            on_id_card: get("onIdCard").dyn_into().ok(),
            offline: get("offline").dyn_into().ok(),
            kiosk: Hall::read(&get("kiosk")),
            coming: Rc::default(),
        }
    }
}

/// A mounted app. Dropping it leaves the app in the page; [`Mounted::unmount`] takes it out.
#[wasm_bindgen]
pub struct Mounted(Rc<RefCell<State>>);

#[derive(Default)]
enum State {
    #[default]
    Starting,
    App(AppHandle<App>),
    Failure(AppHandle<Failure>),
    Gone,
}

#[wasm_bindgen]
impl Mounted {
    /// Takes the app out of the page. The draft stays on the device.
    pub fn unmount(&self) {
        match self.0.replace(State::Gone) {
            State::App(app) => app.destroy(),
            State::Failure(page) => page.destroy(),
            State::Starting | State::Gone => {}
        }
    }
}

/// Puts the app into `root`, in place of what is there. `host` is what [`Host`] reads.
#[wasm_bindgen]
pub fn mount(root: web_sys::Element, host: &JsValue) -> Mounted {
    let host = Rc::new(Host::read(host));
    let state = Rc::<RefCell<State>>::default();
    let mounted = Mounted(Rc::clone(&state));
    // Whoever comes by the address of a later page waits for what it shows: that need not wait for the draft to be read.
    if !location::route().is_first() {
        host.coming.replace(catalogue::ask(&host.catalogue));
        wasm_bindgen_futures::spawn_local(async {
            // Whether it has come shows when it is wanted.
            let _ = later::fetch().await;
        });
    }
    wasm_bindgen_futures::spawn_local(async move {
        let kiosk = host.kiosk.is_some();
        // What was in a database stays on the disk even after it is deleted, so a kiosk opens none.
        let database = if kiosk { None } else { Database::open().await.ok().map(Rc::new) };
        let mut settings = settings::read(database.as_deref()).await;
        if kiosk {
            settings.size = Size::Large;
            location::keep_one_entry();
        }
        let prepared = prepare(host, database, settings).await;
        if matches!(*state.borrow(), State::Gone) {
            return;
        }
        let now = match prepared {
            Ok(start) => {
                State::App(Renderer::<App>::with_root_and_props(root, AppProps { start }).render())
            }
            Err(reason) => {
                if kiosk {
                    hall::start_again_later();
                }
                let props = FailureProps { lang: settings.lang, reason: reason.into(), kiosk };
                State::Failure(Renderer::<Failure>::with_root_and_props(root, props).render())
            }
        };
        state.replace(now);
    });
    mounted
}

/// Fetches the heads of the catalogue and reads the draft.
async fn prepare(
    host: Rc<Host>,
    database: Option<Rc<Database>>,
    settings: Settings,
) -> Result<Start, String> {
    let index = catalogue::take(catalogue::ask(&host.index)).await;
    let index = index.ok_or_else(|| ["not fetched: ", &host.index].concat())?;
    let heads = catalog::decode_heads(&index.to_vec()).map_err(|e| e.to_string())?;
    let (saver, found) = Saver::open(database.clone(), heads.about.digest.clone()).await;
    let mut start = Start {
        catalogue: Rc::new(heads),
        contents: Contents::Coming,
        settings,
        database,
        found,
        saver,
        host,
    };
    // A kiosk is started in the morning and has the time to be whole.
    if start.host.kiosk.is_some() {
        let (catalogue, later) = app::rest(&start.host).await.ok_or("not fetched: the contents")?;
        start.catalogue = Rc::new(catalogue);
        start.contents = Contents::Here(later);
    }
    Ok(start)
}
