//! Starting the app: everything the first page needs is fetched before it is drawn, so that nothing flashes; until then the
//! host's own first paint stands.

use std::cell::RefCell;
use std::rc::Rc;

use yew::{AppHandle, Renderer};

use crate::catalog;

use super::app::{App, AppProps, Start};
use super::edge::export::Exporter;
use super::edge::saver::Saver;
use super::edge::{catalogue, settings};
use super::page::failure::{Failure, FailureProps};

/// What the page around the app says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// Address of the packed catalogue.
    pub catalogue: String,
    /// Address of the export worker.
    pub worker: String,
    /// Address of the folder of font slices, with `/` at its end.
    pub fonts: String,
    /// Whether the document is the app's own: then it names it and says its language.
    pub own_document: bool,
}

/// A mounted app. Dropping it leaves the app in the page; [`Mounted::unmount`] takes it out.
#[derive(Clone, Default)]
pub struct Mounted(Rc<RefCell<State>>);

#[derive(Default)]
enum State {
    #[default]
    Starting,
    App(AppHandle<App>),
    Failure(AppHandle<Failure>),
    Gone,
}

impl Mounted {
    /// Takes the app out of the page. The draft was written after the last edit.
    pub fn unmount(&self) {
        match self.0.replace(State::Gone) {
            State::App(app) => app.destroy(),
            State::Failure(page) => page.destroy(),
            State::Starting | State::Gone => {}
        }
    }
}

/// Starts the app in `root`.
pub fn start(root: web_sys::Element, host: Host) -> Mounted {
    let mounted = Mounted::default();
    let state = Rc::clone(&mounted.0);
    wasm_bindgen_futures::spawn_local(async move {
        let prepared = prepare(&host).await;
        if matches!(*state.borrow(), State::Gone) {
            return;
        }
        let now = match prepared {
            Ok(start) => {
                State::App(Renderer::<App>::with_root_and_props(root, AppProps { start }).render())
            }
            Err(reason) => {
                let props = FailureProps { lang: settings::read().lang, reason: reason.into() };
                State::Failure(Renderer::<Failure>::with_root_and_props(root, props).render())
            }
        };
        state.replace(now);
    });
    mounted
}

/// Fetches the catalogue and the draft.
async fn prepare(host: &Host) -> Result<Start, String> {
    let bytes = catalogue::fetch(&host.catalogue).await.map_err(|e| e.to_string())?;
    let catalogue = Rc::new(catalog::decode(&bytes).map_err(|e| e.to_string())?);
    let (saver, found) = Saver::open(catalogue.about.digest.clone()).await;
    let exporter = Exporter::new(host.worker.clone(), bytes);
    Ok(Start { catalogue, found, saver, exporter, host: Rc::new(host.clone()) })
}
