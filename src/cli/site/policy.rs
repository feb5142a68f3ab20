//! What the pages may do: the content security policy and its companions.

/// The policy for a `<meta>` element: everything that a page can set for itself, so that a static host which cannot
/// send headers is protected too. `wasm-unsafe-eval` allows compiling WebAssembly and nothing else. The only Trusted
/// Types policy, `default`, is made by `exporter.js` and lets through two addresses: the export worker's and the service worker's.
pub const META_CSP: &str = concat!(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; ",
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'none'; ",
    "base-uri 'self'; trusted-types default; require-trusted-types-for 'script'",
);

/// The policy as a header: with `frame-ancestors`, which browsers refuse to read from the page itself.
pub const HEADER_CSP: &str = concat!(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; ",
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'none'; ",
    "base-uri 'self'; trusted-types default; require-trusted-types-for 'script'; frame-ancestors 'self'",
);

/// The policy as a header for a site that these origins may frame, besides itself.
pub fn framed_by(origins: &[String]) -> String {
    [&[HEADER_CSP.to_owned()], origins].concat().join(" ")
}

/// The other headers, in lower case.
pub const HEADERS: &[(&str, &str)] = &[
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), \
         midi=(), magnetometer=(), gyroscope=(), accelerometer=(), display-capture=(), browsing-topics=()",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_the_meta_policy_and_frame_ancestors() {
        assert_eq!(HEADER_CSP, format!("{META_CSP}; frame-ancestors 'self'"));
    }
}
