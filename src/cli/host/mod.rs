//! `host`: what a web server has to be told so that it serves a built site as `serve` does.
//!
//! The two texts are whole configurations with comments, to be read and changed by whoever runs the server; the headers are filled
//! in from [`policy`], so that no host sends others than `serve`. The tests start the real servers with them.

use super::site::policy;
use super::{Outcome, args, console::Console};

const NGINX: &str = include_str!("nginx.conf");
const CADDY: &str = include_str!("Caddyfile");

/// Prints the configuration.
pub(super) fn run(args: &args::Host, console: Console) -> anyhow::Result<Outcome> {
    let site = args.site.display().to_string();
    console.result(configuration(args.server, &site, &args.framed_by).trim_end());
    Ok(Outcome::Clean)
}

fn configuration(server: args::Server, site: &str, framed_by: &[String]) -> String {
    let (text, header) = match server {
        args::Server::Nginx => (NGINX, nginx_header as fn(&str, &str) -> String),
        args::Server::Caddy => (CADDY, caddy_header as fn(&str, &str) -> String),
    };
    let others = policy::HEADERS.iter().filter(|(name, _)| may_stand(name, framed_by));
    let lines: Vec<String> = others.map(|(name, value)| header(name, value)).collect();
    text.replace("{site}", site)
        .replace("{csp}", &policy::framed_by(framed_by))
        .replace("{headers}", &lines.join("\n"))
}

/// A page that another origin frames must be allowed to load there; everything else stays.
fn may_stand(header: &str, framed_by: &[String]) -> bool {
    framed_by.is_empty() || header != "cross-origin-resource-policy"
}

fn nginx_header(name: &str, value: &str) -> String {
    format!("    add_header {} \"{value}\" always;", title(name))
}

fn caddy_header(name: &str, value: &str) -> String {
    format!("\t\t{} \"{value}\"", title(name))
}

/// `x-content-type-options` as people write it.
fn title(name: &str) -> String {
    let part = |part: &str| part[..1].to_uppercase() + &part[1..];
    name.split('-').map(part).collect::<Vec<_>>().join("-")
}
