//! The application packet: what goes in, the button that makes it, and how to hand it in.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::case::{Case, checklist, journey};
use crate::catalog::Item;
use crate::packet::{self, Document, Prepared};
use crate::text::form::Msg;
use crate::text::{Lang, Say, attach, kiosk, ui};
use crate::ui::component::block;
use crate::ui::component::title::title;
use crate::ui::edge::export::{Exporter, Failure, Made};
use crate::ui::edge::saver::{Keeper, Saver};
use crate::ui::edge::{clock, download};
use crate::ui::kiosk::sheets::Printer;
use crate::ui::route::Route;
use crate::ui::store::{Action, Mode, Session, Store, use_store};

use super::check;

/// The packet of everything on the person's list.
pub(super) fn page(store: &Store) -> Html {
    let items: Vec<&Item> =
        store.case.items.iter().filter_map(|id| store.catalogue.item(id)).collect();
    if items.is_empty() {
        return html! {
            <div class="ow-page">
                { title(store.say(Msg::PacketTitle)) }
                { block::lead(store.say(Msg::PacketEmpty)) }
                <p class="ow-actions">{ block::next(&Route::Home, store.say(ui::Msg::ToHome)) }</p>
            </div>
        };
    }
    let open = items.iter().map(|item| open(store, item)).fold(0, |all, (m, e)| all + m + e);
    html! {
        <div class="ow-page">
            { block::crumbs(store, [(Route::Mine, store.say(ui::Msg::MyList))]) }
            { title(store.say(Msg::PacketTitle)) }
            { block::lead(store.say(Msg::PacketLead)) }
            <section class="ow-section" aria-labelledby="part-inside">
                { block::heading("part-inside", store.say(Msg::Inside)) }
                { inside(store, &items) }
                if open > 0 {
                    <p class="ow-notice" role="note">{ store.say(Msg::OpenIsFine) }</p>
                }
            </section>
            <Making />
            { hand_in(store) }
        </div>
    }
}

/// Missing answers and errors of an item's form.
fn open(session: &Session, item: &Item) -> (usize, usize) {
    let (missing, errors, _) = check::open(&journey(item, &session.case, &session.known()));
    (missing, errors)
}

/// What goes in.
fn inside(store: &Store, items: &[&Item]) -> Html {
    let list = checklist(items, &store.known());
    let total = ui::Msg::Total { bring: list.bring, fill: list.fill, sign: list.sign };
    html! {
        <ul class="ow-inside">
            { part(store.say(Msg::CoverSheet), "ow-inside__state", store.say(Msg::CoverSheetText), Html::default()) }
            { part(store.say(Msg::ChecklistSheet), "ow-inside__state", store.say(total), Html::default()) }
            { for items.iter().map(|item| form(store, item)) }
            { photographs(store) }
        </ul>
    }
}

/// The photographs of materials, when there are any.
fn photographs(store: &Store) -> Html {
    let n = store.case.papers.values().map(|answer| answer.files().len()).sum();
    if n == 0 {
        return Html::default();
    }
    let (name, state) = (store.say(attach::Msg::Photographs), store.say(attach::Msg::Have(n)));
    part(name, "ow-inside__state", state, Html::default())
}

fn form(store: &Store, item: &Item) -> Html {
    let name = store.tr(&item.name);
    if item.form.is_none() {
        return part(name, "ow-inside__state", store.say(Msg::NoForm), Html::default());
    }
    let link = |route: Route, word: Msg<'_>| {
        let label = [&*store.say(word), "：", &*name].concat();
        html! { <a class="ow-button ow-button--small ow-button--quiet" href={route.href()} aria-label={label}>{ store.say(word) }</a> }
    };
    match open(store, item) {
        (0, 0) => part(
            name.clone(),
            "ow-inside__state ow-inside__state--done",
            store.say(Msg::FormComplete),
            link(Route::Check(item.id.clone()), Msg::CheckTitle),
        ),
        (missing, errors) => part(
            name.clone(),
            "ow-inside__state ow-inside__state--open",
            store.say(Msg::FormOpen { missing, errors }),
            link(Route::Form(item.id.clone()), Msg::FillIn),
        ),
    }
}

fn part(name: AttrValue, class: &'static str, state: AttrValue, end: Html) -> Html {
    html! {
        <li class="ow-inside__part">
            <div class="ow-inside__words">
                <p class="ow-inside__name">{ name }</p>
                <p {class}>{ state }</p>
            </div>
            { end }
        </li>
    }
}

/// How far the making is.
#[derive(Clone, Default)]
enum State {
    #[default]
    NotYet,
    Busy,
    Made(Rc<Ready>),
    Failed(AttrValue),
}

/// A packet, and the matter and language it was made of.
struct Ready {
    case: Rc<Case>,
    lang: Lang,
    made: Made,
    /// The papers in words, where they are printed from the page itself.
    papers: Option<Rc<Document>>,
}

/// The button and what comes of it.
#[component]
fn Making() -> Html {
    let store = use_store();
    let exporter = use_context::<Exporter>();
    let keeper = use_context::<Keeper>();
    let state = use_state(State::default);
    let refused = use_state_eq(|| false);
    let printer = use_context::<Option<Printer>>().flatten();
    let make = {
        let (store, state, refused) = (store.clone(), state.setter(), refused.setter());
        let here = printer.is_some();
        Callback::from(move |_: MouseEvent| {
            refused.set(false);
            let Some(exporter) = exporter.clone() else {
                return state.set(State::Failed(store.say(Msg::NoWorker)));
            };
            // The time stays while nothing changes, so that the same answers give the same bytes again.
            if store.case.finished_at.is_none() {
                store.dispatch(Action::Finish(clock::timestamp()));
            }
            let (case, lang) = (Rc::clone(&store.case), store.settings.lang);
            let mut prepared = match packet::prepare(&store.catalogue, &case, store.today, lang) {
                Ok(prepared) => prepared,
                Err(refused) => return state.set(State::Failed(refused.say(lang).into())),
            };
            state.set(State::Busy);
            let (store, state, keeper) = (store.clone(), state.clone(), keeper.clone());
            wasm_bindgen_futures::spawn_local(async move {
                if let Some(Keeper(saver)) = keeper {
                    hand_over(&mut prepared, &saver).await;
                }
                let words = here.then(|| prepared.clone());
                state.set(match exporter.packet(prepared).await {
                    Ok(made) => {
                        let papers = words.and_then(|words| words.printed(&made.root)).map(Rc::new);
                        State::Made(Rc::new(Ready { case, lang, made, papers }))
                    }
                    Err(Failure::NoWorker) => State::Failed(store.say(Msg::NoWorker)),
                    Err(Failure::Refused(message)) => State::Failed(message.into()),
                });
            });
        })
    };
    let button = |word: Msg<'_>| {
        html! { <button type="button" class="ow-button ow-make__button" onclick={make.clone()}>{ store.say(word) }</button> }
    };
    let body = match &*state {
        State::NotYet => button(Msg::Make),
        State::Busy => html! {
            <>
                <p class="ow-make__head">{ store.say(Msg::Making) }</p>
                <progress class="ow-make__busy" aria-label={store.say(Msg::Making)}></progress>
                <p>{ store.say(Msg::MakingText) }</p>
            </>
        },
        State::Made(ready) if *ready.case == *store.case && ready.lang == store.settings.lang => {
            let tried = refused.setter();
            let tell = Callback::from(move |done: Result<(), JsValue>| tried.set(done.is_err()));
            files(&store, ready, printer.as_ref(), &tell)
        }
        State::Made(_) => html! {
            <>
                <p class="ow-make__head">{ store.say(Msg::Changed) }</p>
                { button(Msg::Make) }
            </>
        },
        State::Failed(why) => html! {
            <>
                <p class="ow-make__head">{ store.say(Msg::Failed) }</p>
                <p class="ow-make__failed">{ why.clone() }</p>
                <p>{ store.say(Msg::FailedNext) }</p>
                { button(Msg::Again) }
            </>
        },
    };
    html! {
        <section class="ow-make" aria-live="polite">
            { body }
            if *refused {
                <p class="ow-make__failed">{ store.say(Msg::NotHandedOut) }</p>
            }
        </section>
    }
}

/// Gives a packet its photographs and signatures. One that is no longer there is named when the packet is made.
async fn hand_over(prepared: &mut Prepared, saver: &Saver) {
    let wanted: Vec<String> = prepared.wants().map(ToOwned::to_owned).collect();
    for digest in wanted {
        if let Some(bytes) = saver.bytes(&digest).await {
            prepared.hand_over(&digest, bytes.to_vec());
        }
    }
}

/// The files, and what to do with them.
fn files(
    store: &Store,
    ready: &Rc<Ready>,
    printer: Option<&Printer>,
    tell: &Callback<Result<(), JsValue>>,
) -> Html {
    let made = &ready.made;
    let act = |act: fn(&Ready) -> Result<(), JsValue>| {
        let (ready, tell) = (Rc::clone(ready), tell.clone());
        Callback::from(move |_: MouseEvent| tell.emit(act(&ready)))
    };
    let (print, word) = match printer.zip(ready.papers.clone()) {
        Some((Printer(print), papers)) => {
            let print = print.reform(move |_: MouseEvent| Rc::clone(&papers));
            (print, store.say(kiosk::Msg::Print))
        }
        None => (act(|ready| download::open(PDF, &ready.made.pdf)), store.say(Msg::PrintIt)),
    };
    let save_pdf =
        act(|ready| download::offer_array(&file_name(&ready.case, ".pdf"), PDF, &ready.made.pdf));
    let save_zip = act(|ready| {
        download::offer_array(&file_name(&ready.case, ".zip"), "application/zip", &ready.made.zip)
    });
    let size = |bytes: u32| store.say(Msg::FileSize(usize::try_from(bytes).unwrap_or(usize::MAX)));
    html! {
        <>
            <p class="ow-make__head">{ store.say(Msg::Made) }</p>
            <p class="ow-actions">
                <button type="button" class="ow-button" onclick={print}>{ word }</button>
                if store.handles_files() {
                    <button type="button" class="ow-button ow-button--quiet" onclick={save_pdf}>{ store.say(Msg::SavePdf) }</button>
                    <button type="button" class="ow-button ow-button--quiet" onclick={save_zip}>{ store.say(Msg::SavePacket) }</button>
                }
            </p>
            <p class="ow-make__size">{ "PDF " }{ size(made.pdf.length()) }{ " · ZIP " }{ size(made.zip.length()) }</p>
        </>
    }
}

const PDF: &str = "application/pdf";

/// `onewindow-20261123.zip`: the day, and nothing about the person.
fn file_name(case: &Case, ending: &str) -> String {
    let day = case.finished_at.as_deref().unwrap_or_default();
    let day: String = day.chars().take(10).filter(char::is_ascii_digit).collect();
    let dash = if day.is_empty() { "" } else { "-" };
    ["onewindow", dash, &day, ending].concat()
}

/// How to hand it in.
fn hand_in(store: &Store) -> Html {
    let centre = &store.catalogue.centre;
    let place = [&centre.address, &centre.hours];
    let own = store.mode == Mode::Own;
    block::section(
        "part-hand-in",
        store.say(Msg::HandIn),
        html! {
            <>
                <ol class="ow-steps">
                    <li class="ow-steps__step">
                        { store.say(Msg::HandInPrint) }
                        if own {
                            { " " }{ store.say(Msg::HandInNoPrinter) }
                        }
                    </li>
                    <li class="ow-steps__step">{ store.say(Msg::HandInBring) }</li>
                    if own {
                        <li class="ow-steps__step">{ store.say(Msg::HandInFile) }</li>
                    }
                    <li class="ow-steps__step">
                        { store.say(Msg::HandInWhere) }
                        { for place.into_iter().flatten().map(|text| html! { <span class="ow-list__note">{ store.tr(text) }</span> }) }
                        if let Some(phone) = &centre.phone {
                            <a class="ow-list__note" href={["tel:", phone].concat()}>{ phone }</a>
                        }
                    </li>
                </ol>
            </>
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_the_day_and_says_nothing_about_the_person() {
        let at = |at: &str| Case { finished_at: Some(at.into()), ..Case::default() };
        assert_eq!(file_name(&at("2026-11-23T14:05:09+08:00"), ".zip"), "onewindow-20261123.zip");
        assert_eq!(file_name(&Case::default(), ".pdf"), "onewindow.pdf");
    }
}
