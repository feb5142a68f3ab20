//! The whole network of one browser: a proxy that has the site and nothing else, and writes down every request. (For the benchmark
//! of forms it also has the pages that are measured beside the app.)
//!
//! Pages, workers and the browser itself have no other way out, so nothing can be asked for unseen.

use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::IntoResponse;
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
    broken: Arc<Mutex<Option<&'static str>>>,
}

impl Network {
    /// Serves until the runtime ends.
    pub async fn start() -> Self {
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let broken = Arc::<Mutex<Option<&str>>>::default();
        let (log, away) = (Arc::clone(&asked), Arc::clone(&broken));
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/peers/site");
        let peers = ServeDir::new(folder).precompressed_br();
        let router = onewindow::cli::serve::router(&site().dir).layer(middleware::from_fn(
            move |request: Request, next: Next| {
                let (asked, mut peers) = (line(&request), peers.clone());
                let away = *away.lock().expect("no panic while held");
                let ours = asked.starts_with(site().origin)
                    && !away.is_some_and(|name| asked.contains(name));
                let asked_of_peers = asked.starts_with(PEERS);
                if !is_the_browsers_own(request.uri().host().unwrap_or_default()) {
                    log.lock().expect("no panic while held").push(asked);
                }
                async move {
                    if asked_of_peers {
                        peers.try_call(request).await.expect("a folder").into_response()
                    } else if ours {
                        next.run(request).await
                    } else {
                        (StatusCode::BAD_GATEWAY, "It cannot be reached.").into_response()
                    }
                }
            },
        ));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let proxy = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { proxy, asked, broken }
    }

    /// From now on, what has this in its address cannot be reached.
    pub fn without(&self, name: Option<&'static str>) {
        *self.broken.lock().expect("no panic while held") = name;
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
