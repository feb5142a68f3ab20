//! A line to sign: on the printed paper, or on the screen where everything was checked. There is nothing to sign in the middle of a
//! form, for what comes after it would not have been signed.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use crate::case::Signed;
use crate::domain::ItemId;
use crate::field::Kind;
use crate::text::attach;
use crate::text::form::Msg;
use crate::text::{Lang, Say};
use crate::ui::edge::saver::Keeper;
use crate::ui::edge::{clock, photo};
use crate::ui::store::{Action, use_store};

use super::attachment::Small;
use super::{FieldProps, frame};

/// In the form: nothing to do yet, and it says so.
pub(super) fn view(props: &FieldProps) -> Html {
    let question = &props.question;
    html! {
        <div class="ow-field ow-signature">
            <p class="ow-field__label">{ question.label.clone() }</p>
            { frame::help(question) }
            <p>{ Msg::SignOnPaper.say(question.lang) }</p>
        </div>
    }
}

/// Properties of [`ToSign`].
#[derive(Clone, PartialEq, Properties)]
pub struct ToSignProps {
    /// Whose form.
    pub item: ItemId,
    /// Which of its lines, from 0.
    pub line: u32,
    /// Who signs.
    pub label: AttrValue,
    /// What the form says now (see [`crate::case::signed_over`]).
    pub over: AttrValue,
}

/// Dots across and down of the drawing: wide enough for four characters.
const PAD: (u32, u32) = (900, 300);

/// A line to sign.
#[component]
pub fn ToSign(props: &ToSignProps) -> Html {
    let store = use_store();
    let lang = store.settings.lang;
    // The pad stays open while somebody writes, although the first stroke is a signature already.
    let open = use_state_eq(|| false);
    let signed = store.case.signed.get(&props.item).into_iter().flatten();
    let signed = signed.into_iter().find(|signed| signed.line == props.line).cloned();
    let holds = signed.as_ref().is_some_and(|signed| signed.over == *props.over);
    let clear = {
        let (store, props, open) = (store.clone(), props.clone(), open.setter());
        Callback::from(move |_: MouseEvent| {
            open.set(false);
            store.dispatch(Action::Sign(props.item.clone(), props.line, None));
        })
    };
    let start = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let say = |message: attach::Msg<'_>| message.say(lang);
    let state = match &signed {
        None => say(attach::Msg::OnPaper),
        Some(_) if !holds => say(attach::Msg::SignedOtherwise),
        Some(signed) => {
            let day = signed.on.parse().map_or_else(
                |_| signed.on.clone(),
                |day| Kind::Date.format(&crate::domain::Value::Date(day), lang),
            );
            say(attach::Msg::SignedOn(&day))
        }
    };
    html! {
        <div class="ow-field ow-signature">
            <p class="ow-field__label">{ props.label.clone() }</p>
            <p class="ow-signature__state" role="status">{ state }</p>
            if *open {
                <Pad ..props.clone() />
            } else if let Some(signed) = &signed {
                <div class="ow-signature__drawn">
                    <Small file={signed.file.clone()} name={AttrValue::default()} {lang} />
                </div>
            }
            <div class="ow-signature__ways">
                if !store.handles_files() {
                    // What is printed here is signed with a pen.
                } else if signed.is_some() || *open {
                    <button type="button" class="ow-button ow-button--small ow-button--quiet" disabled={store.read_only} onclick={clear}>
                        { say(attach::Msg::SignAgain) }
                    </button>
                } else {
                    <button type="button" class="ow-button ow-button--small ow-button--quiet" disabled={store.read_only} onclick={start}
                        aria-label={say(attach::Msg::SignHereAs(&props.label))}>{ say(attach::Msg::SignHere) }</button>
                }
            </div>
        </div>
    }
}

/// The place to write on. Every stroke is kept as soon as the pen is lifted: nobody has to remember to save.
#[component]
fn Pad(props: &ToSignProps) -> Html {
    let store = use_store();
    let keeper = use_context::<Keeper>();
    let canvas = use_node_ref();
    let drawing = use_mut_ref(|| None::<(f64, f64)>);
    let lang: Lang = store.settings.lang;
    let at = {
        let canvas = canvas.clone();
        move |event: &PointerEvent| -> Option<(HtmlCanvasElement, f64, f64)> {
            let canvas = canvas.cast::<HtmlCanvasElement>()?;
            let place = canvas.get_bounding_client_rect();
            let x = (f64::from(event.client_x()) - place.x()) / place.width() * f64::from(PAD.0);
            let y = (f64::from(event.client_y()) - place.y()) / place.height() * f64::from(PAD.1);
            Some((canvas, x, y))
        }
    };
    let onpointerdown = {
        let (at, drawing) = (at.clone(), Rc::clone(&drawing));
        Callback::from(move |event: PointerEvent| {
            event.prevent_default();
            let Some((canvas, x, y)) = at(&event) else { return };
            // Refused for a pointer that is gone already; then there is nothing to draw.
            let _ = canvas.set_pointer_capture(event.pointer_id());
            drawing.replace(Some((x, y)));
            stroke(&canvas, (x, y), (x + 0.1, y));
        })
    };
    let onpointermove = {
        let (at, drawing) = (at.clone(), Rc::clone(&drawing));
        Callback::from(move |event: PointerEvent| {
            let Some(from) = *drawing.borrow() else { return };
            let Some((canvas, x, y)) = at(&event) else { return };
            stroke(&canvas, from, (x, y));
            drawing.replace(Some((x, y)));
        })
    };
    let latest = use_mut_ref(|| Rc::new(Cell::new(0_u32)));
    let lifted = {
        let (props, canvas, drawing) = (props.clone(), canvas.clone(), Rc::clone(&drawing));
        Callback::from(move |_: PointerEvent| {
            if drawing.take().is_none() {
                return;
            }
            let (Some(canvas), Some(Keeper(saver))) =
                (canvas.cast::<HtmlCanvasElement>(), keeper.clone())
            else {
                return;
            };
            let latest = Rc::clone(&latest.borrow());
            let mine = latest.get() + 1;
            latest.set(mine);
            let (store, props) = (store.clone(), props.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let Some((file, bytes)) = photo::picture(&canvas).await else { return };
                // A later stroke is in a later drawing.
                if latest.get() != mine || saver.keep(&file.sha256, &bytes).await.is_none() {
                    return;
                }
                let (over, on) = (props.over.to_string(), clock::today().to_string());
                let signed = Signed { line: props.line, over, on, file };
                store.dispatch(Action::Sign(props.item, props.line, Some(signed)));
            });
        })
    };
    {
        let canvas = canvas.clone();
        use_effect_with((), move |()| {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                blank(&canvas);
            }
        });
    }
    html! {
        <>
            <p class="ow-field__hint">{ attach::Msg::PadHint.say(lang) }</p>
            <canvas class="ow-signature__pad" ref={canvas} width={PAD.0.to_string()} height={PAD.1.to_string()} role="img"
                aria-label={attach::Msg::Pad(&props.label).say(lang)} {onpointerdown} {onpointermove}
                onpointerup={lifted.clone()} onpointercancel={lifted} />
        </>
    }
}

/// White paper: what is kept has no see-through parts.
fn blank(canvas: &HtmlCanvasElement) {
    if let Some(pen) = photo::context(canvas) {
        pen.set_fill_style_str("#fff");
        pen.fill_rect(0.0, 0.0, f64::from(PAD.0), f64::from(PAD.1));
    }
}

fn stroke(canvas: &HtmlCanvasElement, from: (f64, f64), to: (f64, f64)) {
    let Some(pen) = photo::context(canvas) else { return };
    pen.set_stroke_style_str("#0b1a4a");
    pen.set_line_width(7.0);
    pen.set_line_cap("round");
    pen.begin_path();
    pen.move_to(from.0, from.1);
    pen.line_to(to.0, to.1);
    pen.stroke();
}
