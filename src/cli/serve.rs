//! `serve`: builds the site and serves it on the loopback address, with the headers a public host should send.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, Response, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::IntoResponse;
use axum::routing::any;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use super::catalogue::Folders;
use super::site::{names, policy};
use super::{Outcome, args, browser, build, bundle, console::Console, site};
use crate::text::cli::Msg;

/// The port people know by heart.
const USUAL_PORT: u16 = 8080;

/// Builds, prints the address on the first line of standard output, and serves until the process is stopped.
pub(super) fn run(args: args::Serve, console: Console) -> anyhow::Result<Outcome> {
    let kiosk = args.build.kiosk;
    let router = if bundle::is_there() {
        let catalog = Folders::of(args.build.folders, console)?;
        router_of(site::carried(bundle::site(), &catalog, console)?)
    } else {
        let plan = build::plan(args.build, console)?;
        if args.no_build {
            if !plan.out.join("index.html").is_file() {
                let dir = plan.out.display().to_string();
                return Err(console.failure(&Msg::NothingBuilt { dir }));
            }
        } else {
            site::build(&plan, console)?;
        }
        router(&plan.out)
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = bind(args.port, console).await?;
        // A site that was built for everybody is a kiosk, too, when its address says so.
        let query = if kiosk { "?mode=kiosk" } else { "" };
        let address = format!("http://{}/{query}", listener.local_addr()?);
        console.result(&address);
        console.step(&Msg::HowToStop);
        let server = axum::serve(listener, router);
        if !(args.open && kiosk) {
            if args.open {
                // Without a browser there is still the address.
                let _ = open::that_detached(&address);
            }
            server.await?;
            return Ok(Outcome::Clean);
        }
        let opened = browser::Kiosk::open(&address)?;
        let opened = opened.ok_or_else(|| console.failure(&Msg::NoBrowser))?;
        let closed = tokio::task::spawn_blocking(move || opened.wait());
        server.with_graceful_shutdown(async move { drop(closed.await) }).await?;
        Ok(Outcome::Clean)
    })
}

/// Listens on the port asked for, or on the usual one, or on any free one when the usual one is taken.
async fn bind(asked: Option<u16>, console: Console) -> anyhow::Result<TcpListener> {
    let port = asked.unwrap_or(USUAL_PORT);
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
        Ok(listener) => Ok(listener),
        Err(error) if asked.is_none() && error.kind() == ErrorKind::AddrInUse => {
            console.step(&Msg::PortTaken { port });
            Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?)
        }
        Err(error) => {
            Err(error).with_context(|| console.failure(&Msg::CannotListen { port }).to_string())
        }
    }
}

/// Serves the folder of a built site.
pub fn router(dir: &Path) -> Router {
    Router::new()
        .fallback_service(
            ServeDir::new(dir).precompressed_br().precompressed_gzip().fallback(any(not_found)),
        )
        .layer(middleware::from_fn(with_headers))
}

/// Serves a site out of memory.
pub fn router_of(files: BTreeMap<String, Vec<u8>>) -> Router {
    let files = Arc::new(files);
    let answer = move |request: Request| {
        let files = Arc::clone(&files);
        async move {
            let path = request.uri().path().trim_start_matches('/');
            let name = if path.is_empty() { "index.html" } else { path };
            match files.get(name) {
                Some(bytes) if matches!(*request.method(), Method::GET | Method::HEAD) => {
                    let kind = HeaderValue::from_static(content_type(name));
                    ([(header::CONTENT_TYPE, kind)], bytes.clone()).into_response()
                }
                _ => not_found().await.into_response(),
            }
        }
    };
    Router::new().fallback(answer).layer(middleware::from_fn(with_headers))
}

/// What the files of a site are, by their endings.
fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "jsonld") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ttf") => "font/ttf",
        Some("csv") => "text/csv; charset=utf-8",
        Some("ts" | "txt") => "text/plain; charset=utf-8",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}

/// The answer to an address the site does not have. The app keeps its own pages behind `#`, so that it works on every
/// static host and in every folder, and no server ever learns which page somebody reads.
async fn not_found() -> (StatusCode, &'static str) {
    (StatusCode::NOT_FOUND, "没有这个页面。No such page.\n")
}

/// Adds the security headers to every answer, and says how long it may be kept: a name with a digest in it for ever,
/// any other not without asking again.
async fn with_headers(request: Request, next: Next) -> Response<axum::body::Body> {
    let keep = names::is_addressed_by_content(request.uri().path());
    let mut response = next.run(request).await;
    let found = response.status() != StatusCode::NOT_FOUND;
    let headers = response.headers_mut();
    for (name, value) in policy::HEADERS {
        headers.insert(*name, HeaderValue::from_static(value));
    }
    headers.insert("content-security-policy", HeaderValue::from_static(policy::HEADER_CSP));
    let cache = if keep && found { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}
