//! 帮我看看: consent first, then one question at a time, with the results following at once.

mod results;

use yew::prelude::*;

use crate::case::screen::{Finding, open_questions, screen};
use crate::case::{Case, Known};
use crate::catalog::{Asked, Fact};
use crate::domain::FactId;
use crate::field::Answer;
use crate::text::screen::Page;
use crate::text::ui::Msg;
use crate::ui::component::title::title;
use crate::ui::component::{block, hints};
use crate::ui::edge::document;
use crate::ui::field::{Field, Question, Taker, Target};
use crate::ui::route::Route;
use crate::ui::store::{Action, Session, Store, use_store};

/// The page.
pub(super) fn page() -> Html {
    html! { <Screen /> }
}

/// What was agreed about sensitive questions, which question stands there, and whether it is enough.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Talk {
    sensitive: Option<bool>,
    /// It stays while it is being answered, although the answer has made it superfluous.
    at: Option<FactId>,
    enough: bool,
}

#[component]
fn Screen() -> Html {
    let store = use_store();
    let talk = use_state_eq(Talk::default);
    let unfolded = use_state_eq(Vec::new);
    let known = store.known();
    let agreed = hints::consent(&store);
    // Nothing is looked at before somebody has agreed.
    let findings = if agreed == Some(true) { screen(&known, store.viewer()) } else { Vec::new() };
    let next = next(&store, &known, &findings, &talk);
    use_focus_on(&next);
    html! {
        <div class="ow-page">
            { title(store.say(Page::Look)) }
            if agreed == Some(true) {
                { stage(&store, &talk, &next) }
                { results::view(&store, &known, &findings, &unfolded) }
                { answers(&store, &known, &talk) }
            } else {
                { ask_consent(&store, agreed == Some(false)) }
            }
        </div>
    }
}

/// What comes next.
#[derive(Clone, PartialEq)]
enum Next {
    /// This question.
    Ask(FactId),
    /// Separate consent: the next question is sensitive.
    Consent,
    /// Nothing.
    Nothing,
}

fn next(session: &Session, known: &Known<'_>, findings: &[Finding<'_>], talk: &Talk) -> Next {
    if let Some(at) = &talk.at {
        return Next::Ask(at.clone());
    }
    if talk.enough {
        return Next::Nothing;
    }
    let sensitive = |asked: &Asked| known.fact(asked.fact.as_str()).is_some_and(is_sensitive);
    let mut open = open_questions(&session.case, known, findings).into_iter();
    let first = match talk.sensitive {
        Some(false) => open.find(|asked| !sensitive(asked)),
        _ => open.next(),
    };
    match first {
        None => Next::Nothing,
        Some(asked) if sensitive(asked) && talk.sensitive.is_none() => Next::Consent,
        Some(asked) => Next::Ask(asked.fact.clone()),
    }
}

fn is_sensitive(fact: &Fact) -> bool {
    fact.sensitivity >= 2
}

/// The question that has come takes the focus, but not the first one of the page.
#[hook]
fn use_focus_on(next: &Next) {
    let first = use_mut_ref(|| true);
    use_effect_with(next.clone(), move |next| {
        if first.replace(false) {
            return;
        }
        match next {
            Next::Ask(_) | Next::Consent | Next::Nothing => document::focus_id(STAGE),
        }
    });
}

/// Id of the part with the question.
const STAGE: &str = "stage";

/// Consent first: what for, and that refusing costs nothing.
fn ask_consent(store: &Store, refused: bool) -> Html {
    html! {
        <section class="ow-stage" id={STAGE} tabindex="-1" aria-labelledby="part-consent">
            { block::heading("part-consent", store.say(Page::ConsentHead)) }
            if refused {
                <p class="ow-lead" role="status">{ store.say(Page::Refused) }</p>
            } else {
                { block::lead(store.say(Page::ConsentText)) }
            }
            { block::text(store.say(Page::ConsentKept)) }
            <p class="ow-actions">
                <button type="button" class="ow-button" onclick={hints::consents(store, true)}>{ store.say(Page::Agree) }</button>
                if refused {
                    { block::aside(&Route::Home, store.say(Msg::ToHome)) }
                } else {
                    <button type="button" class="ow-button ow-button--quiet" onclick={hints::consents(store, false)}>{ store.say(Page::Refuse) }</button>
                }
            </p>
        </section>
    }
}

/// The question, the separate consent, or that there is nothing more to ask.
fn stage(store: &Store, talk: &UseStateHandle<Talk>, next: &Next) -> Html {
    let become_ = |change: fn(&mut Talk)| {
        let talk = talk.clone();
        Callback::from(move |_: MouseEvent| {
            let mut changed = (*talk).clone();
            change(&mut changed);
            talk.set(changed);
        })
    };
    let body = match next {
        Next::Ask(fact) => question(store, talk, fact),
        Next::Consent => html! {
            <>
                { block::heading("part-sensitive", store.say(Page::SensitiveHead)) }
                { block::lead(store.say(Page::SensitiveText)) }
                <p class="ow-actions">
                    <button type="button" class="ow-button" onclick={become_(|talk| talk.sensitive = Some(true))}>{ store.say(Page::SensitiveAgree) }</button>
                    <button type="button" class="ow-button ow-button--quiet" onclick={become_(|talk| talk.sensitive = Some(false))}>{ store.say(Page::SensitiveRefuse) }</button>
                </p>
            </>
        },
        Next::Nothing => html! {
            <>
                <p class="ow-lead">{ store.say(Page::Done) }</p>
                if talk.enough || talk.sensitive == Some(false) {
                    <p class="ow-actions">
                        <button type="button" class="ow-button ow-button--quiet" onclick={become_(|talk| *talk = Talk::default())}>{ store.say(Page::GoOn) }</button>
                    </p>
                }
            </>
        },
    };
    html! { <section class="ow-stage" id={STAGE} tabindex="-1">{ body }</section> }
}

fn question(store: &Store, talk: &UseStateHandle<Talk>, id: &FactId) -> Html {
    let Some(fact) = store.catalogue.fact(id) else { return Html::default() };
    let mut question = Question::of_fact(store, fact);
    // Saying nothing is a button of its own here, the same for every kind of question.
    question.decline = AttrValue::default();
    if let Some(asked) = store.catalogue.screening.question(id.as_str()) {
        if !asked.text.is_empty() {
            question.label = store.tr(&asked.text);
        }
        if !asked.hint.is_empty() {
            question.hint = store.tr(&asked.hint);
        }
    }
    let answer = store.case.facts.get(id).filter(|answer| **answer != Answer::Declined).cloned();
    let moves = |action: Option<Action>, enough: bool| {
        let (store, talk) = (store.clone(), talk.clone());
        Callback::from(move |_: MouseEvent| {
            // What is being typed is taken before the question goes.
            document::leave_field();
            if let Some(action) = &action {
                store.dispatch(action.clone());
            }
            talk.set(Talk { at: None, enough, ..(*talk).clone() });
        })
    };
    // The question stays until somebody says "next": a second option can be ticked, a slip mended.
    let stay = {
        let (talk, id) = (talk.clone(), id.clone());
        Callback::from(move |()| {
            if talk.at.is_none() {
                talk.set(Talk { at: Some(id.clone()), ..(*talk).clone() });
            }
        })
    };
    let onfocusin = stay.reform(|_: FocusEvent| ());
    let onchange = stay.reform(|_: Event| ());
    let decline = Action::Fact(id.clone(), Some(Answer::Declined));
    html! {
        <div key={id.as_str()}>
            <div {onfocusin} {onchange}>
                <Field {question} {answer} target={Target::Fact(id.clone())} taker={Taker::of_guide(store)} />
            </div>
            <p class="ow-actions">
                <button type="button" class="ow-button" onclick={moves(None, false)}>{ store.say(Page::Go) }</button>
                <button type="button" class="ow-button ow-button--quiet" onclick={moves(Some(decline), false)}>{ store.say(Page::Skip) }</button>
                <button type="button" class="ow-button ow-button--quiet" onclick={moves(None, true)}>{ store.say(Page::Enough) }</button>
            </p>
        </div>
    }
}

/// What was answered, each with a way to change it.
fn answers(store: &Store, known: &Known<'_>, talk: &UseStateHandle<Talk>) -> Html {
    let questions = known.catalogue().screening.questions.iter();
    let answered = questions.filter_map(|asked| Some((asked, answer(&store.case, asked)?)));
    let answered: Vec<(&Asked, &Answer)> = answered.collect();
    if answered.is_empty() {
        return Html::default();
    }
    let line = |(asked, answer): &(&Asked, &Answer)| {
        let fact = known.fact(asked.fact.as_str())?;
        let (talk, id) = (talk.clone(), asked.fact.clone());
        let change = Callback::from(move |_: MouseEvent| {
            talk.set(Talk { at: Some(id.clone()), ..(*talk).clone() });
        });
        let label = fact.label.get(store.settings.lang);
        Some(html! {
            <div class="ow-facts__pair" key={asked.fact.as_str()}>
                <dt class="ow-facts__label">{ label.to_owned() }</dt>
                <dd class="ow-facts__value">
                    { results::shown(store, known, fact, answer) }
                    { " " }
                    <button type="button" class="ow-button ow-button--small ow-button--quiet" onclick={change} aria-label={store.say(Page::Change(label))}>{ store.say(Page::ChangeShort) }</button>
                </dd>
            </div>
        })
    };
    html! {
        <details class="ow-fold">
            <summary class="ow-fold__head">{ store.say(Page::Answers(answered.len())) }</summary>
            <dl class="ow-facts">{ for answered.iter().filter_map(line) }</dl>
        </details>
    }
}

fn answer<'c>(case: &'c Case, asked: &Asked) -> Option<&'c Answer> {
    case.facts.get(&asked.fact)
}
