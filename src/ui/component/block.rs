//! The blocks that every page is made of.

use yew::prelude::*;

use crate::text::ui::Msg;
use crate::ui::route::Route;
use crate::ui::store::Session;

/// A part of a page under a heading; `id` is the heading's own.
pub fn section(id: &'static str, heading: AttrValue, body: Html) -> Html {
    html! {
        <section class="ow-section" aria-labelledby={id}>
            { self::heading(id, heading) }
            { body }
        </section>
    }
}

/// The heading of a part.
pub fn heading(id: &'static str, text: AttrValue) -> Html {
    html! { <h2 class="ow-heading" {id}>{ text }</h2> }
}

/// The sentence a page begins with.
pub fn lead(text: AttrValue) -> Html {
    html! { <p class="ow-lead">{ text }</p> }
}

/// A paragraph.
pub fn text(text: AttrValue) -> Html {
    html! { <p class="ow-text">{ text }</p> }
}

/// What to do next: it looks like a button and leads to another page.
pub fn next(route: &Route, words: AttrValue) -> Html {
    html! { <a class="ow-button" href={route.href()}>{ words }</a> }
}

/// What else could be done next.
pub fn aside(route: &Route, words: AttrValue) -> Html {
    html! { <a class="ow-button ow-button--quiet" href={route.href()}>{ words }</a> }
}

/// The way that leads to a page, from afar to near.
pub fn crumbs(session: &Session, way: impl IntoIterator<Item = (Route, AttrValue)>) -> Html {
    let crumb = |(route, name): (Route, AttrValue)| html! { <a href={route.href()}>{ name }</a> };
    html! {
        <nav class="ow-crumbs" aria-label={session.say(Msg::Crumbs)}>
            { for way.into_iter().map(crumb) }
        </nav>
    }
}
