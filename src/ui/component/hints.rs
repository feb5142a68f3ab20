//! 顺便看看: what else may be open to the person, from what is known already. Never more than three, never anything sensitive, and
//! gone when it is not wanted.

use yew::prelude::*;

use crate::case::screen::{Finding, Group, Viewer, in_group, screen};
use crate::case::{Known, Words, leaving_concerns};
use crate::field::Answer;
use crate::text::Lang;
use crate::text::screen::Page;
use crate::text::ui::Msg;
use crate::ui::route::Route;
use crate::ui::store::{Action, Session, Store, sends};

use super::block;

/// How many hits are shown beside something else.
const FEW: usize = 3;

/// What the person said about being looked at; `None`: nobody asked.
pub fn consent(session: &Session) -> Option<bool> {
    match session.case.facts.get(session.catalogue.screening.consent.as_ref()?)? {
        Answer::Text(yes) => yes.parse().ok(),
        _ => None,
    }
}

/// Keeps what the person said about it.
pub fn consents(store: &Store, yes: bool) -> Callback<MouseEvent> {
    match &store.catalogue.screening.consent {
        Some(fact) => {
            let answer = Answer::Text(yes.to_string());
            sends(store, Action::Fact(fact.clone(), Some(answer)))
        }
        None => Callback::noop(),
    }
}

/// At most three further hits.
pub fn by_the_way(store: &Store) -> Html {
    if consent(store) == Some(false) {
        return Html::default();
    }
    let known = store.known();
    let findings = screen(&known, Viewer::Person);
    let hits = in_group(&findings, Group::Likely);
    let mut hits = hits.into_iter().filter(|f| !store.chosen(&f.item.id)).take(FEW).peekable();
    if hits.peek().is_none() {
        return Html::default();
    }
    let line = |finding: &Finding<'_>| {
        let choose = sends(store, Action::Choose(finding.item.id.clone()));
        html! {
            <li class="ow-hit" key={finding.item.id.as_str()}>
                <a class="ow-hit__name" href={Route::Item(finding.item.id.clone()).href()}>{ store.tr(&finding.item.name) }</a>
                <p>{ store.say(Page::Perhaps(&said(store, &known, finding))) }</p>
                <button type="button" class="ow-button ow-button--small ow-button--quiet" onclick={choose}>{ store.say(Msg::AddToList) }</button>
            </li>
        }
    };
    html! {
        <section class="ow-section" aria-labelledby="part-hints">
            { block::heading("part-hints", store.say(Page::ByTheWay)) }
            <ul class="ow-hits">{ for hits.map(line) }</ul>
            <p><button type="button" class="ow-button ow-button--small ow-button--quiet" onclick={consents(store, false)}>{ store.say(Page::Dismiss) }</button></p>
        </section>
    }
}

/// The way to the list of what stays open, for those who leave a benefit.
pub fn leaving(store: &Store) -> Html {
    let Some(leaving) = &store.catalogue.screening.leaving else { return Html::default() };
    if !leaving_concerns(&store.case, &store.known()) {
        return Html::default();
    }
    let title = leaving.title.get(store.settings.lang);
    html! {
        <section class="ow-section ow-resume" aria-labelledby="part-leaving">
            <div class="ow-resume__words">
                <h2 class="ow-resume__head" id="part-leaving">{ title.to_owned() }</h2>
                <p class="ow-resume__names">{ store.tr(&leaving.lead) }</p>
            </div>
            { block::next(&Route::Leaving, store.say(Page::OpenLeaving(title))) }
        </section>
    }
}

/// What was said that a finding rests on: `户口所在地：本社区；年龄：83 岁`.
pub fn said<'a>(session: &'a Session, known: &Known<'a>, finding: &Finding<'a>) -> String {
    let lang = session.settings.lang;
    let words = Words::new(&session.catalogue);
    let (colon, joint) = if lang == Lang::Zh { ("：", "；") } else { (": ", "; ") };
    let said = finding.said(known).into_iter();
    let said: Vec<String> = said
        .map(|(fact, value)| {
            [fact.label.get(lang), colon, &words.show_fact(fact, &value, lang)].concat()
        })
        .collect();
    said.join(joint)
}
