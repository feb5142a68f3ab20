//! Our few signs, as vector drawings that take the colour of the text.

use yew::prelude::*;

/// The mark of the product: a window with one wing open.
pub fn logo() -> Html {
    html! {
        <svg class="ow-logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect class="ow-logo__frame" x="3" y="3" width="26" height="26" rx="6" />
            <path class="ow-logo__wing" d="M9 9h6v14H9z" />
            <path class="ow-logo__open" d="M18 9l6 3v8l-6 3z" />
        </svg>
    }
}

/// What a sign says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It holds, it is done.
    Yes,
    /// It does not hold.
    No,
    /// Not known yet.
    Open,
    /// Look for something.
    Search,
    /// Onwards.
    Next,
    /// Read aloud.
    Voice,
    /// Touch here.
    Touch,
    /// Takes the last character away.
    Erase,
    /// Comes out of a printer.
    Print,
}

/// A sign; its meaning always stands beside it in words.
pub fn sign(sign: Sign) -> Html {
    let path = match sign {
        Sign::Yes => "M5 12.5l4.5 4.5L19 7.5",
        Sign::No => "M6.5 6.5l11 11M17.5 6.5l-11 11",
        Sign::Open => "M6 12h12",
        Sign::Search => "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.5 15.5L20.5 20.5",
        Sign::Next => "M9 5l7 7l-7 7",
        Sign::Touch => {
            "M9 11.5v-6a1.5 1.5 0 0 1 3 0v5M12 10.5a1.5 1.5 0 0 1 3 0v1a1.5 1.5 0 0 1 3 0v4.5a5 5 0 0 1-5 5h-1.5a5 5 0 0 1-4-2l-3-4.5a1.5 1.5 0 0 1 2.5-1.5l2 2"
        }
        Sign::Erase => "M9 5h12v14H9l-6-7zM12 9l6 6M18 9l-6 6",
        Sign::Print => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
        Sign::Voice => "M4 9.5v5h4l5 4v-13l-5 4zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11",
    };
    html! {
        <svg class="ow-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={path} /></svg>
    }
}
