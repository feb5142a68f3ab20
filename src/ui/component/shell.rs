//! What stands around every page: the head with name, language and type size, the banners, the foot.

use yew::prelude::*;

use crate::domain::Value;
use crate::field::Kind;
use crate::text::offline;
use crate::text::screen::Page;
use crate::text::ui::Msg;
use crate::text::{Lang, Say, kiosk};
use crate::ui::edge::document;
use crate::ui::edge::offline::Offline;
use crate::ui::edge::saver::{Keeper, Saving};
use crate::ui::page::Page as Body;
use crate::ui::route::{Look, Route};
use crate::ui::store::{Action, Contents, Contrast, Mode, Settings, Size, Store, sends, use_store};

use super::icon;

/// How the draft stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavingContext {
    /// In this visit.
    pub saving: Saving,
    /// When the draft found at the start was saved.
    pub saved_at: Option<AttrValue>,
    /// A draft was there that could not be read.
    pub damaged: bool,
    /// Takes the right to write from another page.
    pub take_over: Callback<()>,
}

/// Properties of [`Frame`].
#[derive(Clone, PartialEq, Properties)]
pub struct FrameProps {
    /// The page inside.
    pub route: Route,
    /// Whether the document is the app's own. A host's has a main part of its own, in which this is only a part.
    #[prop_or(true)]
    pub own_document: bool,
    /// How the draft stands.
    #[prop_or_default]
    pub saving: SavingContext,
}

/// Head, banners, page, foot.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let store = use_store();
    let Settings { lang, size, contrast } = store.settings;
    let size = (size == Size::Large).then_some("large");
    let contrast = (contrast == Contrast::High).then_some("high");
    let kiosk = store.mode == Mode::Kiosk;
    let app = html! {
        <>
            { head(&store, &props.route, &props.saving.saving) }
            if !kiosk {
                { banners(&store, &props.saving) }
                <Update />
            }
            { look(&store, &props.route) }
            <@{if props.own_document { "main" } else { "div" }} class="ow-main" id={document::MAIN_ID}>
                <Body route={props.route.clone()} saved_at={props.saving.saved_at.clone()} />
            </@>
            <Foot />
        </>
    };
    let app = match store.contents {
        Contents::Here(later) if kiosk => (later.kiosk)(&props.route, app),
        _ => app,
    };
    let kiosk = kiosk.then_some("kiosk");
    html! {
        <div class="ow-app" lang={lang.tag()} data-type={size} data-contrast={contrast} data-mode={kiosk}>{ app }</div>
    }
}

fn skip(event: MouseEvent) {
    // The fragment belongs to the router.
    event.prevent_default();
    document::focus_heading();
}

fn head(store: &Store, route: &Route, saving: &Saving) -> Html {
    let centre = &store.catalogue.centre.name;
    let chosen = store.case.items.len();
    html! {
        <header class="ow-head">
            <a class="ow-skip" href={route.href()} onclick={Callback::from(skip)}>{ store.say(Msg::Skip) }</a>
            <div class="ow-head__inner">
                <a class="ow-head__home" href={Route::Home.href()}>
                    { icon::logo() }
                    <span class="ow-head__names">
                        <span class="ow-head__product">{ store.say(Msg::Product) }</span>
                        <span class="ow-head__centre">{ store.tr(centre) }</span>
                    </span>
                </a>
                <div class="ow-head__saved" role="status">{ saved(store, saving) }</div>
                <nav class="ow-head__nav" aria-label={store.say(Msg::MainNavigation)}>
                    <a class="ow-head__link ow-head__link--mine" href={Route::Mine.href()}>
                        { mine(store) }
                        if chosen > 0 {
                            <span class="ow-head__count">{ chosen }</span>
                        }
                    </a>
                    { size_switch(store) }
                    { language_switch(store) }
                    if store.handles_files() {
                        <a class="ow-head__link" href={Route::Settings.href()}>{ store.say(Msg::Settings) }</a>
                    }
                </nav>
            </div>
        </header>
    }
}

/// The list, and whose it is: nobody should write in the other parent's.
fn mine(store: &Store) -> AttrValue {
    let name = &store.case.name;
    store.say(if name.is_empty() { Msg::MyList } else { Msg::ListOf(name) })
}

fn language_switch(store: &Store) -> Html {
    let other = match store.settings.lang {
        Lang::Zh => Lang::En,
        Lang::En => Lang::Zh,
    };
    let onclick = sends(store, Action::Settings(Settings { lang: other, ..store.settings }));
    // Named in the language it leads to.
    html! { <button type="button" class="ow-head__link" lang={other.tag()} {onclick}>{ Msg::LanguageName.say(other) }</button> }
}

fn size_switch(store: &Store) -> Html {
    let large = store.settings.size == Size::Large;
    let size = if large { Size::Normal } else { Size::Large };
    let onclick = sends(store, Action::Settings(Settings { size, ..store.settings }));
    html! {
        <button type="button" class="ow-head__link" aria-pressed={large.to_string()} {onclick}>{ store.say(Msg::LargeType) }</button>
    }
}

fn saved(store: &Store, saving: &Saving) -> Html {
    match saving {
        Saving::Untouched | Saving::MemoryOnly => Html::default(),
        Saving::Waiting => html! { store.say(Msg::SavingNow) },
        Saving::Saved(at) => {
            html! { <>{ icon::sign(icon::Sign::Yes) }{ store.say(Msg::Saved(at)) }</> }
        }
    }
}

fn banners(store: &Store, saving: &SavingContext) -> Html {
    let take_over = saving.take_over.reform(|_: MouseEvent| ());
    html! {
        <>
            if store.read_only {
                <div class="ow-banner" role="alert">
                    <p class="ow-banner__text">{ store.say(Msg::ReadOnly) }</p>
                    <button type="button" class="ow-button ow-button--quiet" onclick={take_over}>{ store.say(Msg::TakeOver) }</button>
                </div>
            }
            if saving.saving == Saving::MemoryOnly {
                <div class="ow-banner" role="alert">
                    <p class="ow-banner__text">{ store.say(Msg::MemoryOnly) }</p>
                    <a class="ow-banner__link" href={Route::Settings.href()}>{ store.say(Msg::SaveToFile) }</a>
                </div>
            }
            if saving.damaged {
                <div class="ow-banner" role="alert"><p class="ow-banner__text">{ store.say(Msg::DraftDamaged) }</p></div>
            }
        </>
    }
}

/// As whom one looks and by the rules of which day, when that is not the person's today; and the way back.
fn look(store: &Store, route: &Route) -> Html {
    let Look::Staff(on) = store.look else { return Html::default() };
    let lang = store.settings.lang;
    let day = on.map(|on| Page::OnDay(&Kind::Date.format(&Value::Date(on), lang)).say(lang));
    // The address may say so, too, and would say it again after a reload.
    let (today, leave) =
        (sends(store, Action::Look(Look::Staff(None))), sends(store, Action::Look(Look::Person)));
    html! {
        <div class="ow-banner ow-banner--look" role="region" aria-labelledby="looking-as">
            <p id="looking-as" class="ow-banner__text">
                { store.say(Page::StaffMode) }
                if let Some(day) = day {
                    { " " }<strong>{ day }</strong>
                }
            </p>
            if on.is_some() {
                <a class="ow-banner__link" href={route.href()} onclick={today}>{ store.say(Page::BackToToday) }</a>
            }
            <a class="ow-banner__link" href={route.href()} onclick={leave}>{ store.say(Page::StaffOff) }</a>
        </div>
    }
}

/// A new version is there. Whoever has nothing open gets it without a word.
#[component]
fn Update() -> Html {
    let store = use_store();
    let offline = use_context::<Offline>().unwrap_or_default();
    let Some(keeper) = offline.keeper.filter(|_| offline.standing.newer && store.is_busy()) else {
        return Html::default();
    };
    let saver = use_context::<Keeper>();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(Keeper(saver)) = &saver {
            saver.flush();
        }
        keeper.update();
    });
    html! {
        <div class="ow-banner" role="status">
            <p class="ow-banner__text">{ store.say(offline::Msg::NewVersion) }</p>
            <button type="button" class="ow-button ow-button--quiet" {onclick}>{ store.say(offline::Msg::Update) }</button>
        </div>
    }
}

/// What becomes of what somebody enters.
fn promise(store: &Store) -> AttrValue {
    match store.mode {
        Mode::Own => store.say(Msg::StaysHere),
        Mode::Kiosk => store.say(kiosk::Msg::NoTrace),
    }
}

/// Whose page it is, and of which catalogue: an old one, when nobody could look for a newer, with its day.
#[component]
fn Foot() -> Html {
    let store = use_store();
    let unchecked = use_context::<Offline>().is_some_and(|offline| offline.standing.unchecked);
    let centre = &store.catalogue.centre;
    let about = &store.catalogue.about;
    let since = about.effective_from.filter(|_| unchecked).map(|day| {
        let day = Kind::Date.format(&Value::Date(day), store.settings.lang);
        store.say(offline::Msg::Unchecked(&day))
    });
    html! {
        <footer class="ow-foot">
            <div class="ow-foot__inner">
                <p class="ow-foot__promise">{ promise(&store) }</p>
                <p class="ow-foot__line">
                    { store.tr(&centre.name) }
                    if let Some(phone) = &centre.phone {
                        { " · " }<a href={["tel:", phone].concat()}>{ phone }</a>
                    }
                </p>
                <p class="ow-foot__line">{ store.say(Msg::CatalogueVersion(about.name.get(store.settings.lang), &about.version)) }</p>
                if let Some(since) = since {
                    <p class="ow-foot__line">{ since }</p>
                }
            </div>
        </footer>
    }
}
