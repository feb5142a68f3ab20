//! A browser with its network and its folder of downloads, and the wires to its pages.

use std::cell::RefCell;
use std::path::Path;
use std::sync::{Arc, Mutex};

use chromiumoxide::Page;
use chromiumoxide::browser::Browser;
use chromiumoxide::cdp::browser_protocol::browser::{
    CloseParams, DownloadProgressState, EventDownloadProgress, SetDownloadBehaviorBehavior,
    SetDownloadBehaviorParams,
};
use chromiumoxide::cdp::browser_protocol::emulation::SetDeviceMetricsOverrideParams;
use chromiumoxide::cdp::browser_protocol::log::EventEntryAdded;
use chromiumoxide::cdp::browser_protocol::target::SetAutoAttachParams;
use chromiumoxide::cdp::js_protocol::runtime::{EventConsoleApiCalled, EventExceptionThrown};
use chromiumoxide::error::{CdpError, Result};
use chromiumoxide::handler::HandlerConfig;
use futures::StreamExt;
use serde_json::Value;
use tokio::runtime::Runtime;

use super::chromium::{Chromium, Profile};
use super::finder;
use super::network::Network;

/// Lines written down as they come.
pub type Log = Arc<Mutex<Vec<String>>>;

/// The size of the screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 360 × 740, touch.
    Phone,
    /// 1080 × 1920, the kiosk.
    Kiosk,
    /// 1440 × 900.
    Desktop,
}

impl Screen {
    fn size(self) -> (i64, i64) {
        match self {
            Self::Phone => (360, 740),
            Self::Kiosk => (1080, 1920),
            Self::Desktop => (1440, 900),
        }
    }
}

/// A running browser.
pub struct Machine {
    /// Everything that talks to the browser runs here.
    pub runtime: Runtime,
    /// All it can reach.
    pub network: Network,
    browser: Browser,
    chromium: RefCell<Chromium>,
    finished: Log,
    taken: RefCell<usize>,
    downloads: tempfile::TempDir,
}

impl Machine {
    /// Starts a browser on a profile, in whose network the site is the one in a folder.
    pub fn start(profile: &Profile, site: &Path) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a runtime");
        let network = runtime.block_on(Network::start(site));
        let chromium = Chromium::start(profile, &network.proxy);
        let downloads = tempfile::tempdir().expect("a temporary folder");
        let finished = Log::default();
        let browser = runtime
            .block_on(connect(&chromium, downloads.path(), &finished))
            .expect("the browser answers");
        let (chromium, taken) = (RefCell::new(chromium), RefCell::default());
        Self { runtime, network, browser, chromium, finished, taken, downloads }
    }

    /// A page of its own, and what its console says.
    pub fn open_page(&self, screen: Screen) -> (Page, Log) {
        let console = Log::default();
        let page = self.runtime.block_on(open_page(&self.browser, screen, &console));
        (page.expect("the browser answers"), console)
    }

    /// Addresses of the pages that are open, those the app opened included.
    pub fn pages(&self) -> Vec<String> {
        self.runtime.block_on(async {
            let mut addresses = Vec::new();
            for page in self.browser.pages().await.unwrap_or_default() {
                addresses.extend(page.url().await.ok().flatten());
            }
            addresses
        })
    }

    /// Takes the file whose name ends like this, when one more download is complete.
    pub fn downloaded(&self, ending: &str) -> Option<Vec<u8>> {
        let mut taken = self.taken.borrow_mut();
        if self.finished.lock().expect("no panic while held").len() <= *taken {
            return None;
        }
        *taken += 1;
        let files = std::fs::read_dir(self.downloads.path()).expect("the folder").flatten();
        let file = files.map(|f| f.path()).find(|p| p.to_string_lossy().ends_with(ending));
        let file = file.expect("the downloaded file");
        let bytes = std::fs::read(&file).expect("it can be read");
        // Or the next of its name would be another file's second copy.
        std::fs::remove_file(file).expect("it is ours");
        Some(bytes)
    }

    /// Closes the browser as one closes its window: it writes down what it keeps.
    pub fn close(&self) {
        // The answer may be lost with the browser.
        let _ = self.runtime.block_on(self.browser.execute(CloseParams::default()));
        self.chromium.borrow_mut().ended();
    }

    /// SIGKILL.
    pub fn kill(&self) {
        self.chromium.borrow_mut().kill();
    }
}

async fn connect(
    chromium: &Chromium,
    downloads: &std::path::Path,
    finished: &Log,
) -> Result<Browser> {
    // The screen is ours to choose; the driver's own default would come in its way.
    let config = HandlerConfig { viewport: None, ..HandlerConfig::default() };
    let (browser, mut handler) =
        Browser::connect_with_config(chromium.endpoint.as_str(), config).await?;
    tokio::spawn(async move { while handler.next().await.is_some() {} });
    let downloads = SetDownloadBehaviorParams::builder()
        .behavior(SetDownloadBehaviorBehavior::Allow)
        .events_enabled(true)
        .download_path(downloads.display().to_string())
        .build()
        .map_err(CdpError::msg)?;
    browser.execute(downloads).await?;
    record(browser.event_listener::<EventDownloadProgress>().await?, finished, |e| {
        (e.state == DownloadProgressState::Completed).then(|| e.guid.clone())
    });
    Ok(browser)
}

async fn open_page(browser: &Browser, screen: Screen, console: &Log) -> Result<Page> {
    let page = browser.new_page("about:blank").await?;
    let (width, height) = screen.size();
    page.execute(SetDeviceMetricsOverrideParams::new(width, height, 1.0, screen == Screen::Phone))
        .await?;
    page.add_init_script(finder::SCRIPT).await?;
    // The driver would stop every worker when it begins and let it go on at leisure.
    page.execute(SetAutoAttachParams::new(false, false)).await?;

    record(page.event_listener::<EventConsoleApiCalled>().await?, console, |e| {
        let words = e.args.iter().map(|a| {
            a.value.as_ref().map_or_else(|| format!("{:?}", a.description), Value::to_string)
        });
        Some(format!("{:?}: {}", e.r#type, words.collect::<Vec<_>>().join(" ")))
    });
    record(page.event_listener::<EventExceptionThrown>().await?, console, |e| {
        let about = &e.exception_details;
        let what = about.exception.as_ref().and_then(|e| e.description.clone());
        Some(format!("exception: {} {}", about.text, what.unwrap_or_default()))
    });
    page.enable_log().await?;
    record(page.event_listener::<EventEntryAdded>().await?, console, |e| {
        Some(format!(
            "{:?}: {} {}",
            e.entry.source,
            e.entry.text,
            e.entry.url.clone().unwrap_or_default()
        ))
    });
    Ok(page)
}

/// Writes down every event as a line.
fn record<E: Send + Sync + 'static>(
    mut events: impl futures::Stream<Item = Arc<E>> + Unpin + Send + 'static,
    into: &Log,
    line: impl Fn(&E) -> Option<String> + Send + 'static,
) {
    let into = Arc::clone(into);
    tokio::spawn(async move {
        while let Some(event) = events.next().await {
            if let Some(line) = line(&event) {
                into.lock().expect("no panic while held").push(line);
            }
        }
    });
}
