//! The whole network of one browser: a proxy that has the site and nothing else, and writes down every request. (For the benchmark
//! of forms it also has the pages that are measured beside the app.)
//!
//! Pages, workers and the browser itself have no other way out, so nothing can be asked for unseen.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use super::site::site;

/// Where the browser finds what `target/peers/site` holds.
pub const PEERS: &str = "http://peers.test";

/// A browser's network.
pub struct Network {
    /// Where the browser reaches it.
    pub proxy: String,
    asked: Arc<Mutex<Vec<String>>>,
    weather: Arc<Mutex<Weather>>,
}

/// What is wrong with it at the moment.
#[derive(Clone, Default)]
struct Weather {
    /// What has this in its address cannot be reached.
    away: Option<&'static str>,
    /// What happens to one file, by its path.
    fault: Option<(String, Fault)>,
    /// Browsers must keep nothing by themselves, so that everything is asked for.
    forgetful: bool,
}

/// What a bad line or a bad host does to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The line breaks after a few bytes of it.
    Drop,
    /// 503.
    Unavailable,
    /// Its second half is lost, and nobody says so.
    Truncate,
    /// One byte is another.
    Flip,
    /// The host still has that of another folder, or none.
    Stale(PathBuf),
}

impl Fault {
    async fn befall(&self, path: &str, response: Response) -> Response {
        match self {
            Self::Drop => {
                let gone = std::io::Error::other("the line broke");
                let broken = futures::stream::iter([Ok(b"a few".to_vec()), Err(gone)]);
                response.map(|_| Body::from_stream(broken))
            }
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE.into_response(),
            Self::Truncate => changed(response, |bytes| bytes.truncate(bytes.len() / 2)).await,
            Self::Flip => {
                changed(response, |bytes| {
                    let middle = bytes.len() / 2;
                    bytes[middle] ^= 1;
                })
                .await
            }
            Self::Stale(folder) => {
                let file = if path.is_empty() { "index.html" } else { path };
                match std::fs::read(folder.join(file)) {
                    Ok(old) => changed(response, |bytes| *bytes = old).await,
                    Err(_) => StatusCode::NOT_FOUND.into_response(),
                }
            }
        }
    }
}

async fn changed(response: Response, change: impl FnOnce(&mut Vec<u8>)) -> Response {
    let (mut head, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a file of the site");
    let mut bytes = bytes.to_vec();
    change(&mut bytes);
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, Body::from(bytes))
}

impl Network {
    /// Serves the folder of a built site until the runtime ends.
    pub async fn start(site_folder: &Path) -> Self {
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let weather = Arc::<Mutex<Weather>>::default();
        let (log, now) = (Arc::clone(&asked), Arc::clone(&weather));
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/peers/site");
        let peers = ServeDir::new(folder).precompressed_br();
        let router = onewindow::cli::serve::router(site_folder).layer(middleware::from_fn(
            move |mut request: Request, next: Next| {
                let (asked, mut peers) = (line(&request), peers.clone());
                let Weather { away, fault, forgetful } =
                    now.lock().expect("no panic while held").clone();
                let ours = asked.starts_with(site().origin)
                    && !away.is_some_and(|name| asked.contains(name));
                let path = request.uri().path().trim_start_matches('/').to_owned();
                let fault = fault.filter(|(file, _)| *file == path);
                if fault.is_some() {
                    request.headers_mut().remove(header::ACCEPT_ENCODING);
                }
                let asked_of_peers = asked.starts_with(PEERS);
                if !is_the_browsers_own(request.uri().host().unwrap_or_default()) {
                    log.lock().expect("no panic while held").push(asked);
                }
                async move {
                    let mut response = if asked_of_peers {
                        peers.try_call(request).await.expect("a folder").into_response()
                    } else if ours {
                        next.run(request).await
                    } else {
                        (StatusCode::BAD_GATEWAY, "It cannot be reached.").into_response()
                    };
                    if forgetful {
                        let never = HeaderValue::from_static("no-store");
                        response.headers_mut().insert(header::CACHE_CONTROL, never);
                    }
                    match fault {
                        Some((_, fault)) => fault.befall(&path, response).await,
                        None => response,
                    }
                }
            },
        ));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let proxy = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { proxy, asked, weather }
    }

    /// From now on, what has this in its address cannot be reached.
    pub fn without(&self, name: Option<&'static str>) {
        self.weather.lock().expect("no panic while held").away = name;
    }

    /// From now on, this happens to the file of this path.
    pub fn with(&self, fault: Option<(&str, Fault)>) {
        self.weather.lock().expect("no panic while held").fault =
            fault.map(|(path, fault)| (path.to_owned(), fault));
    }

    /// From now on, the browser keeps nothing of what it fetches by itself.
    pub fn be_forgetful(&self) {
        self.weather.lock().expect("no panic while held").forgetful = true;
    }

    /// The addresses asked for so far; another method than GET stands before its address.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no panic while held").clone()
    }
}

/// Whether Chromium itself asks its maker for something: the time, an update, an account. No flag keeps it from that.
fn is_the_browsers_own(host: &str) -> bool {
    let maker =
        [".google.com", ".googleapis.com", ".gvt1.com"].iter().any(|end| host.ends_with(end));
    maker && !host.starts_with("fonts.")
}

fn line(request: &Request) -> String {
    let (method, uri) = (request.method(), request.uri());
    if method == "GET" { uri.to_string() } else { format!("{method} {uri}") }
}
