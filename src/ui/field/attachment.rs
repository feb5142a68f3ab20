//! Photographs and files: taken with the camera or chosen, one at a time, shown small.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::field::{Answer, Chosen, File, Media};
use crate::text::attach::{Msg, Refused};
use crate::text::{Lang, Say, form, kiosk};
use crate::ui::edge::saver::Keeper;
use crate::ui::edge::{download, photo};
use crate::ui::store::use_store;

use super::{FieldProps, frame};

/// A question that is answered with photographs.
pub(super) fn view(props: &FieldProps, answered: &Callback<Option<Answer>>) -> Html {
    let question = &props.question;
    let files: Rc<[File]> = props.answer.as_ref().map_or(&[][..], Answer::files).into();
    let name = question.label.clone();
    let watermark = question.purpose.clone();
    frame::group(
        props,
        html! { <Marked id={question.id.clone()} {name} {files} {watermark} lang={question.lang} answered={answered.clone()} /> },
    )
}

/// Properties of [`Files`].
#[derive(Clone, PartialEq, Properties)]
pub struct FilesProps {
    /// Begins the ids of the controls.
    pub id: AttrValue,
    /// What is photographed.
    pub name: AttrValue,
    /// The files so far.
    pub files: Rc<[File]>,
    /// What is written across a picture; empty: nothing.
    pub watermark: AttrValue,
    /// The language.
    pub lang: Lang,
    /// Takes the files.
    pub answered: Callback<Option<Answer>>,
}

/// The same with a box that leaves the watermark out.
#[component]
fn Marked(props: &FilesProps) -> Html {
    let marked = use_state_eq(|| true);
    let onchange = {
        let (marked, now) = (marked.setter(), !*marked);
        Callback::from(move |_: Event| marked.set(now))
    };
    let watermark = if *marked { props.watermark.clone() } else { AttrValue::default() };
    html! {
        <>
            { mark_box(&[&props.id, "-mark"].concat(), &props.watermark, *marked, onchange, props.lang) }
            <Files ..FilesProps { watermark, ..props.clone() } />
        </>
    }
}

/// The box that leaves the watermark out.
pub fn mark_box(
    id: &str,
    words: &str,
    checked: bool,
    onchange: Callback<Event>,
    lang: Lang,
) -> Html {
    html! {
        <div class="ow-choice__option ow-attachment__mark">
            <input class="ow-choice__input ow-choice__input--box" type="checkbox" id={id.to_owned()} {checked} {onchange} />
            <label class="ow-choice__label" for={id.to_owned()}>{ Msg::Watermark(words).say(lang) }</label>
        </div>
    }
}

/// What came of the last file.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    Busy,
    Taken,
    Refused(Refused),
}

/// The files, and the ways to add one.
#[component]
pub fn Files(props: &FilesProps) -> Html {
    let store = use_store();
    let keeper = use_context::<Keeper>();
    let last = use_state_eq(|| Last::Nothing);
    let lang = props.lang;
    let onchange = {
        let (props, last, store) = (props.clone(), last.setter(), store.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok())
            else {
                return;
            };
            let Some(chosen) = input.files().and_then(|files| files.get(0)) else { return };
            // The same file may be chosen again.
            input.set_value("");
            last.set(Last::Busy);
            let (props, last, keeper) = (props.clone(), last.clone(), keeper.clone());
            let room = room(store.case.files());
            wasm_bindgen_futures::spawn_local(async move {
                last.set(match add(&props, keeper, &chosen, room).await {
                    Ok(()) => Last::Taken,
                    Err(why) => Last::Refused(why),
                });
            });
        })
    };
    if !store.handles_files() {
        return html! { <p>{ kiosk::Msg::NoFiles.say(lang) }</p> };
    }
    let busy = *last == Last::Busy || store.read_only;
    let way = |key: &'static str, words: Msg<'static>, label: Msg<'_>, camera: bool| {
        let id = [&*props.id, "-", key].concat();
        let (class, button) = if camera {
            ("ow-attachment__way ow-attachment__way--camera", "ow-button ow-button--small")
        } else {
            ("ow-attachment__way", "ow-button ow-button--small ow-button--quiet")
        };
        let accept = if camera { "image/*" } else { "image/*,application/pdf,.pdf" };
        html! {
            <span {class}>
                <label class={button} for={id.clone()}>{ words.say(lang) }</label>
                <input class="ow-attachment__input" type="file" {id} {accept} capture={camera.then_some("environment")} disabled={busy}
                    aria-label={label.say(lang)} onchange={onchange.clone()} />
            </span>
        }
    };
    let file = |(n, file): (usize, &File)| {
        let remove = {
            let (answered, files) = (props.answered.clone(), Rc::clone(&props.files));
            Callback::from(move |_: MouseEvent| {
                let mut left = files.to_vec();
                left.remove(n);
                answered.emit((!left.is_empty()).then_some(Answer::Files(left)));
            })
        };
        let no = n + 1;
        let of = &*props.name;
        let name = match file.media {
            Media::Jpeg => Msg::Photograph { of, no },
            Media::Pdf => Msg::Document { of, no },
        }
        .say(lang);
        let size = form::Msg::FileSize(usize::try_from(file.size).unwrap_or(usize::MAX)).say(lang);
        let key = format!("{n} {}", file.sha256);
        html! {
            <li class="ow-attachment__file" {key}>
                <Small file={file.clone()} name={AttrValue::from(name.clone())} {lang} />
                <span class="ow-attachment__size">{ size }</span>
                <button type="button" class="ow-button ow-button--small ow-button--quiet" disabled={busy} onclick={remove}
                    aria-label={Msg::RemoveThis(&name).say(lang)}>{ Msg::Remove.say(lang) }</button>
            </li>
        }
    };
    let said = match *last {
        Last::Nothing => None,
        Last::Busy => Some(Msg::Taking),
        Last::Taken => Some(Msg::Taken(props.files.len())),
        Last::Refused(why) => Some(Msg::Refused(why)),
    };
    let class = match *last {
        Last::Refused(_) => "ow-attachment__said ow-attachment__said--refused",
        Last::Nothing | Last::Busy | Last::Taken => "ow-attachment__said",
    };
    html! {
        <div class="ow-attachment">
            if !props.files.is_empty() {
                <ul class="ow-attachment__files">{ for props.files.iter().enumerate().map(file) }</ul>
            }
            <div class="ow-attachment__ways">
                { way("camera", Msg::Camera, Msg::CameraFor(&props.name), true) }
                { way("file", Msg::Choose, Msg::ChooseFor(&props.name), false) }
            </div>
            <p {class} role="status">{ said.map(|said| said.say(lang)).unwrap_or_default() }</p>
        </div>
    }
}

/// How many bytes of pictures, and of all files, may still come.
fn room<'f>(files: impl Iterator<Item = &'f File>) -> (u32, u32) {
    let mut left = (Chosen::MOST_PICTURES, Chosen::MOST_TOGETHER);
    for file in files {
        if file.media == Media::Jpeg {
            left.0 = left.0.saturating_sub(file.size);
        }
        left.1 = left.1.saturating_sub(file.size);
    }
    left
}

/// Takes a file in, stores its bytes, and only then adds it to the answer.
async fn add(
    props: &FilesProps,
    keeper: Option<Keeper>,
    chosen: &web_sys::File,
    room: (u32, u32),
) -> Result<(), Refused> {
    let mark = (!props.watermark.is_empty()).then_some(&*props.watermark);
    let (file, bytes) = photo::take(chosen, mark).await?;
    let room = if file.media == Media::Jpeg { room.0.min(room.1) } else { room.1 };
    if file.size > room {
        return Err(Refused::Together);
    }
    let Keeper(saver) = keeper.ok_or(Refused::Full)?;
    saver.keep(&file.sha256, &bytes).await.ok_or(Refused::Full)?;
    let files = props.files.iter().cloned().chain([file]).collect();
    props.answered.emit(Some(Answer::Files(files)));
    Ok(())
}

/// Properties of [`Small`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SmallProps {
    /// The file.
    pub file: File,
    /// What it shows.
    pub name: AttrValue,
    /// The language.
    pub lang: Lang,
}

/// A picture, small. Its address lives as long as it is shown.
#[component]
pub(super) fn Small(props: &SmallProps) -> Html {
    let keeper = use_context::<Keeper>();
    let address = use_state(|| None::<Result<download::Address, ()>>);
    {
        let (address, media) = (address.setter(), props.file.media);
        use_effect_with(props.file.sha256.clone(), move |digest| {
            let digest = digest.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let bytes = match keeper {
                    Some(Keeper(saver)) => saver.bytes(&digest).await,
                    None => None,
                };
                let made = bytes.and_then(|bytes| download::Address::of(media.name(), &bytes).ok());
                address.set(Some(made.ok_or(())));
            });
        });
    }
    let name = props.name.clone();
    match &*address {
        Some(Err(())) => html! {
            <span class="ow-attachment__name">{ name }{ " · " }<b class="ow-attachment__lost">{ Msg::Lost.say(props.lang) }</b></span>
        },
        Some(Ok(address)) if props.file.media == Media::Jpeg => html! {
            <><img class="ow-attachment__small" src={address.as_str().to_owned()} alt="" /><span class="ow-attachment__name">{ name }</span></>
        },
        _ => html! { <span class="ow-attachment__name">{ name }</span> },
    }
}
