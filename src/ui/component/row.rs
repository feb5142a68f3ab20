//! A line of a list that leads somewhere: the whole line is the target.

use yew::prelude::*;

use crate::catalog::Item;
use crate::ui::route::Route;
use crate::ui::store::Session;

use super::icon::{Sign, sign};

/// A line with a name, a sentence and what stands at its end.
pub fn row(route: &Route, name: AttrValue, text: AttrValue, end: Html) -> Html {
    line(route, name, text, AttrValue::default(), end)
}

/// A line that says why it is here.
pub fn hit(route: &Route, name: AttrValue, text: AttrValue, why: AttrValue) -> Html {
    line(route, name, text, why, Html::default())
}

fn line(route: &Route, name: AttrValue, text: AttrValue, why: AttrValue, end: Html) -> Html {
    html! {
        <li class="ow-row">
            <a class="ow-row__link" href={route.href()}>
                <span class="ow-row__words">
                    <span class="ow-row__name">{ name }</span>
                    if !text.is_empty() {
                        <span class="ow-row__text">{ text }</span>
                    }
                    if !why.is_empty() {
                        <span class="ow-row__why">{ why }</span>
                    }
                </span>
                { end }
                { sign(Sign::Next) }
            </a>
        </li>
    }
}

/// The line of an item.
pub fn item(session: &Session, item: &Item) -> Html {
    row(
        &Route::Item(item.id.clone()),
        session.tr(&item.name),
        session.tr(&item.summary),
        Html::default(),
    )
}

/// Lines under each other.
pub fn list(rows: impl IntoIterator<Item = Html>) -> Html {
    html! { <ul class="ow-rows">{ for rows }</ul> }
}
