//! Keys on the screen for numbers: a kiosk has no keyboard. They belong to the field that has the focus and never take it away.

use gloo::events::EventListener;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::text::kiosk::Msg;
use crate::ui::component::icon::{Sign, sign};
use crate::ui::edge::document;
use crate::ui::edge::hall;
use crate::ui::store::use_store;

/// The field that is typed into, and the key it has besides the digits.
#[derive(Clone, PartialEq)]
struct Field {
    input: HtmlInputElement,
    extra: AttrValue,
}

/// The keys, while a field of numbers has the focus.
#[component]
pub(super) fn Keys() -> Html {
    let store = use_store();
    let field = use_state_eq(|| None::<Field>);
    {
        let field = field.setter();
        use_effect_with((), move |()| {
            let listener = listen(field);
            move || drop(listener)
        });
    }
    use_effect_with(field.is_some(), |shown| {
        if *shown {
            hall::show_field();
        }
    });
    let Some(Field { input, extra }) = (*field).clone() else { return Html::default() };
    // A key that took the focus would take the keys away with it.
    let stay = Callback::from(|event: MouseEvent| event.prevent_default());
    let key = |text: &str| {
        let typed = (!text.is_empty()).then(|| {
            let (input, text) = (input.clone(), text.to_owned());
            Callback::from(move |_: MouseEvent| hall::type_into(&input, &text))
        });
        html! {
            <button type="button" class="ow-keys__key" tabindex="-1" disabled={text.is_empty()} onclick={typed}>{ text.to_owned() }</button>
        }
    };
    let erase = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| hall::erase_in(&input))
    };
    let done = Callback::from(|_: MouseEvent| document::leave_field());
    html! {
        <div class="ow-keys" role="region" aria-label={store.say(Msg::Keys)} onmousedown={stay}>
            { for ["1", "2", "3", "4", "5", "6", "7", "8", "9"].into_iter().map(key) }
            { key(&extra) }
            { key("0") }
            <button type="button" class="ow-keys__key" tabindex="-1" aria-label={store.say(Msg::Erase)} onclick={erase}>{ sign(Sign::Erase) }</button>
            <button type="button" class="ow-keys__key ow-keys__key--done" tabindex="-1" onclick={done}>{ store.say(Msg::KeysDone) }</button>
        </div>
    }
}

/// Follows the focus.
fn listen(field: UseStateSetter<Option<Field>>) -> [Option<EventListener>; 2] {
    let leave = field.clone();
    let come = hall::on_focus(move |input| {
        hall::estrange(&input);
        let extra = input.get_attribute("data-keys");
        field.set(extra.map(|extra| Field { input, extra: AttrValue::from(extra) }));
    });
    [come, hall::on_leave(move || leave.set(None))]
}
