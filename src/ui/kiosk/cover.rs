//! What covers everything somebody has entered: while the machine asks, while one waits for staff, before the end.

use yew::prelude::*;

use crate::text::kiosk::Msg;
use crate::text::screen::Page;
use crate::ui::component::block;
use crate::ui::edge::document;
use crate::ui::edge::hall::Hall;
use crate::ui::route::Look;
use crate::ui::store::{Action, Store, use_store};

/// What covers the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Cover {
    /// Nothing.
    #[default]
    None,
    /// Is somebody still there? So many seconds are left.
    Asking {
        /// Until everything is cleared.
        left: u32,
    },
    /// Somebody waits for staff.
    Staff {
        /// They have been told.
        called: bool,
    },
    /// Really finish?
    End,
    /// Papers are ready to be printed: how many pages, about.
    Print {
        /// None until they are counted.
        pages: usize,
    },
    /// They are being printed.
    Printed,
}

/// Properties of [`Covering`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CoveringProps {
    /// What covers the page.
    pub cover: Cover,
    /// Takes it away.
    pub go_on: Callback<()>,
    /// Clears everything.
    pub clear: Callback<()>,
    /// Title of the papers.
    pub papers: AttrValue,
    /// Prints them.
    pub print: Callback<()>,
}

/// The id of its heading, which has the focus: it is read first, and the way on comes next.
const HEAD: &str = "cover";

/// The cover. Nothing of the page shows through it.
#[component]
pub(super) fn Covering(props: &CoveringProps) -> Html {
    let store = use_store();
    let hall = use_context::<Hall>().unwrap_or_default();
    // While the seconds run it is the same cover.
    let kind = std::mem::discriminant(&props.cover);
    use_effect_with(kind, |_| document::focus_id(HEAD));
    let go_on = props.go_on.reform(|_: MouseEvent| ());
    let clear = props.clear.reform(|_: MouseEvent| ());
    let (role, head, body) = match props.cover {
        Cover::None => return Html::default(),
        Cover::Asking { left } => (
            "alertdialog",
            Msg::StillThere,
            html! {
                <>
                    <p class="ow-cover__count" aria-hidden="true">{ left }</p>
                    <p class="ow-cover__text" id="cover-text">{ store.say(Msg::ClearsIn(left)) }</p>
                    <button type="button" class="ow-cover__button" onclick={go_on}>{ store.say(Msg::StillHere) }</button>
                </>
            },
        ),
        Cover::Staff { called } => (
            "dialog",
            Msg::StaffTitle,
            html! {
                <>
                    <p class="ow-cover__text" id="cover-text">
                        { store.say(if called { Msg::StaffCalled } else { Msg::StaffText }) }
                    </p>
                    { windows(&store) }
                    <p class="ow-cover__note">{ store.say(Msg::Waits(hall.periods.wipe)) }</p>
                    <button type="button" class="ow-cover__button" onclick={go_on.clone()}>{ store.say(Msg::GoOn) }</button>
                    { door(&store, &props.go_on) }
                </>
            },
        ),
        Cover::Print { pages } => (
            "dialog",
            Msg::PrintThis(&props.papers),
            html! {
                <>
                    <p class="ow-cover__text" id="cover-text">{ store.say(Msg::Sheets(pages)) }</p>
                    <button type="button" class="ow-cover__button" onclick={props.print.reform(|_: MouseEvent| ())}>
                        { store.say(Msg::Print) }
                    </button>
                    <button type="button" class="ow-cover__button ow-cover__button--quiet" onclick={go_on}>{ store.say(Msg::GoOn) }</button>
                </>
            },
        ),
        Cover::Printed => (
            "dialog",
            Msg::Printed,
            html! {
                <>
                    <p class="ow-cover__text" id="cover-text">{ store.say(Msg::PrintedText) }</p>
                    <button type="button" class="ow-cover__button ow-cover__button--end" onclick={clear}>{ store.say(Msg::End) }</button>
                    <button type="button" class="ow-cover__button ow-cover__button--quiet" onclick={go_on}>{ store.say(Msg::GoOn) }</button>
                </>
            },
        ),
        Cover::End => (
            "alertdialog",
            Msg::EndSure,
            html! {
                <>
                    <p class="ow-cover__text" id="cover-text">{ store.say(Msg::EndText) }</p>
                    <button type="button" class="ow-cover__button ow-cover__button--end" onclick={clear}>{ store.say(Msg::End) }</button>
                    <button type="button" class="ow-cover__button ow-cover__button--quiet" onclick={go_on}>{ store.say(Msg::GoOn) }</button>
                </>
            },
        ),
    };
    html! {
        <div class="ow-cover" {role} aria-labelledby={HEAD} aria-describedby="cover-text">
            <h2 class="ow-cover__head" id={HEAD} tabindex="-1">{ store.say(head) }</h2>
            { body }
        </div>
    }
}

/// Where the staff are, as far as the centre says.
fn windows(store: &Store) -> Html {
    let windows = store.tr(&store.catalogue.centre.windows);
    if windows.is_empty() {
        return Html::default();
    }
    html! { <p class="ow-cover__text">{ windows }</p> }
}

/// The way in for staff. It opens nothing that is kept from anybody, but nobody should come upon it by chance.
fn door(store: &Store, go_on: &Callback<()>) -> Html {
    let enter = {
        let (dispatcher, go_on) = (store.dispatcher(), go_on.clone());
        Callback::from(move |_: MouseEvent| {
            dispatcher.dispatch(Action::Look(Look::Staff(None)));
            go_on.emit(());
        })
    };
    if store.look != Look::Person {
        return html! { <p class="ow-cover__note">{ store.say(Page::StaffMode) }</p> };
    }
    html! {
        <details class="ow-cover__door">
            <summary class="ow-cover__summary">{ store.say(Msg::StaffDoor) }</summary>
            { block::text(store.say(Msg::StaffDoorText)) }
            <button type="button" class="ow-button ow-button--quiet" onclick={enter}>{ store.say(Msg::StaffIn) }</button>
        </details>
    }
}
