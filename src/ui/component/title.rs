//! The heading of a page.

use yew::prelude::*;

/// The page's one `h1`. It takes focus when the page is opened by a link.
pub fn title(text: AttrValue) -> Html {
    html! { <h1 class="ow-title" tabindex="-1">{ text }</h1> }
}
