//! What the answers come to so far.

use yew::prelude::*;

use crate::case::household::members;
use crate::case::screen::{Finding, Group, conflicts, finding, in_group, opened_by, sources};
use crate::case::{Group as Sheet, Known, Presence, Verdict, Words, checklist, leaving_concerns};
use crate::catalog::{Fact, Item};
use crate::field::Answer;
use crate::text::screen::{Msg, Page};
use crate::text::{Say, ui};
use crate::ui::component::{block, hints, mark, word};
use crate::ui::route::Route;
use crate::ui::store::{Action, Session, Store, sends};

/// The groups; what may be open stands open, the others can be unfolded.
pub(super) fn view<'a>(store: &'a Store, known: &Known<'a>, findings: &[Finding<'a>]) -> Html {
    let likely = in_group(findings, Group::Likely);
    let head = |msg: Msg<'_>, n: usize| store.say(Page::Count(&msg.say(store.settings.lang), n));
    let fold = |group: Group, msg: Msg<'_>, line: &dyn Fn(&Finding<'a>) -> Html| {
        let found = in_group(findings, group);
        if found.is_empty() {
            return Html::default();
        }
        html! {
            <details class="ow-fold">
                <summary class="ow-fold__head">{ head(msg, found.len()) }</summary>
                <ul class="ow-hits">{ for found.into_iter().map(line) }</ul>
            </details>
        }
    };
    html! {
        <section class="ow-section" aria-labelledby="part-results">
            { block::heading("part-results", store.say(Page::Results)) }
            <p class="ow-lead" role="status">{ head(Msg::Likely, likely.len()) }</p>
            if likely.is_empty() {
                { block::text(store.say(Msg::NothingLikely)) }
            }
            <ul class="ow-hits">{ for likely.iter().map(|finding| likely_line(store, known, finding)) }</ul>
            { clashes(store, known, findings) }
            { leaving(store, known) }
            { others(store, known) }
            { fold(Group::Open, Msg::Open, &|finding| open_line(store, finding)) }
            { fold(Group::NotNow, Msg::NotNow, &|finding| not_now_line(store, known, findings, finding)) }
            { fold(Group::Received, Msg::Received, &|finding| name_line(store, finding, Html::default())) }
        </section>
    }
}

fn name_line(store: &Store, finding: &Finding<'_>, body: Html) -> Html {
    let item = finding.item;
    html! {
        <li class="ow-hit" key={item.id.as_str()}>
            <a class="ow-hit__name" href={Route::Item(item.id.clone()).href()}>{ store.tr(&item.name) }</a>
            { body }
        </li>
    }
}

/// What may be open: why, and one tap to put it on the list with everything that was said.
fn likely_line<'a>(store: &'a Store, known: &Known<'a>, finding: &Finding<'a>) -> Html {
    let item = finding.item;
    let lang = store.settings.lang;
    let list = checklist(&[item], known);
    let names = |group: Sheet, sure: bool| -> Vec<String> {
        let lines = list.lines.iter().filter(|line| line.group == group);
        let lines = lines.filter(|line| (line.presence == Presence::Needed) == sure);
        lines.map(|line| line.material.name.get(lang).to_owned()).collect()
    };
    let mut perhaps = names(Sheet::Bring, false);
    perhaps.extend(names(Sheet::Fill, false));
    let part = |head: Msg<'_>, names: &[String]| {
        if names.is_empty() {
            return Html::default();
        }
        html! { <p>{ store.say(head) }{ store.say(Msg::Joined(names)) }</p> }
    };
    let choose = if store.chosen(&item.id) {
        html! { <a class="ow-button ow-button--quiet" href={Route::Mine.href()}>{ store.say(ui::Msg::OnMyList) }</a> }
    } else {
        let onclick = sends(store, Action::Choose(item.id.clone()));
        // Every result has such a button; which one it is says the name above it.
        html! { <button type="button" class="ow-button" aria-describedby={name_id(item)} {onclick}>{ store.say(ui::Msg::AddToList) }</button> }
    };
    let rules = || item.conditions.iter().filter(|condition| condition.rule.is_some());
    html! {
        <li class="ow-hit ow-hit--likely" key={item.id.as_str()}>
            <a class="ow-hit__name" id={name_id(item)} href={Route::Item(item.id.clone()).href()}>{ store.tr(&item.name) }</a>
            <p class="ow-hit__state">{ store.say(Page::YouSaid(&hints::said(store, known, finding))) }</p>
            <details class="ow-fold">
                <summary class="ow-fold__head">{ store.say(Page::More) }</summary>
                { part(Msg::Bring, &names(Sheet::Bring, true)) }
                { part(Msg::Fill, &names(Sheet::Fill, true)) }
                { part(Msg::Perhaps, &perhaps) }
                <ul class="ow-verdict__list">{ for rules().map(|c| html! { <li>{ store.tr(&c.text) }{ mark::mark(store, &c.mark) }</li> }) }</ul>
                { part(Msg::Source, &sources(rules(), known, lang)) }
                <p>{ store.say(Msg::Decides) }{ store.tr(&item.decides) }</p>
            </details>
            <p>{ choose }</p>
        </li>
    }
}

/// The id of the name of a result.
fn name_id(item: &Item) -> String {
    ["hit-", item.id.as_str()].concat()
}

/// What has to be known. A figure of the place is not the person's to tell.
fn open_line(store: &Store, finding: &Finding<'_>) -> Html {
    let missing = |name: &String| {
        html! { <li>{ word::name(store, name) }if name.starts_with("param.") { { mark::verify(store) } }</li> }
    };
    let head = if finding.waits_for_figures_only() {
        Msg::OnlyFigures
    } else if finding.missing.is_empty() {
        Msg::Broken
    } else {
        Msg::Missing
    };
    let body = html! {
        <>
            <p class="ow-hit__state">{ store.say(head) }</p>
            <ul class="ow-verdict__list">{ for finding.missing.iter().map(missing) }</ul>
        </>
    };
    name_line(store, finding, body)
}

/// What does not fit now: which condition, what was said, and what opens the way.
fn not_now_line<'a>(
    store: &'a Store,
    known: &Known<'a>,
    findings: &[Finding<'a>],
    finding: &Finding<'a>,
) -> Html {
    let failed: &[usize] = match &finding.verdict {
        Verdict::NotMet(failed) => failed,
        _ => &[],
    };
    let texts = failed.iter().filter_map(|index| finding.item.conditions.get(*index));
    let after = opened_by(finding, findings);
    let after: Vec<String> =
        after.iter().map(|f| f.item.name.get(store.settings.lang).to_owned()).collect();
    let body = html! {
        <>
            <ul class="ow-verdict__list">{ for texts.map(|c| html! { <li>{ store.tr(&c.text) }</li> }) }</ul>
            <p class="ow-hit__state">{ store.say(Page::YouSaid(&hints::said(store, known, finding))) }</p>
            if !after.is_empty() {
                <p>{ store.say(Msg::After) }{ store.say(Msg::Joined(&after)) }</p>
            }
        </>
    };
    name_line(store, finding, body)
}

fn clashes<'a>(store: &Store, known: &Known<'a>, findings: &[Finding<'a>]) -> Html {
    let found = conflicts(known, findings);
    if found.is_empty() {
        return Html::default();
    }
    let line = |note: &crate::catalog::Note| {
        html! { <li>{ store.tr(&note.text) }{ mark::mark(store, &note.mark) }</li> }
    };
    html! {
        <div class="ow-notice" role="note">
            <h3>{ store.say(Msg::Conflicts) }</h3>
            <ul class="ow-verdict__list">{ for found.iter().map(|conflict| line(&conflict.note)) }</ul>
        </div>
    }
}

fn leaving(store: &Store, known: &Known<'_>) -> Html {
    if leaving_concerns(&store.case, known) { hints::leaving(store) } else { Html::default() }
}

/// What may be open to the other members of the household, each for themselves.
fn others(store: &Store, known: &Known<'_>) -> Html {
    let catalogue = known.catalogue();
    let people = members(&store.case, known).into_iter().filter_map(|member| {
        let theirs = Known::new(catalogue, &member.case, known.today());
        let entries = catalogue.screening.items.iter().filter(|entry| entry.each);
        let items = entries.filter_map(|entry| catalogue.item(&entry.item));
        let found = items.filter(|item| !item.sensitive).map(|item| finding(item, &theirs));
        let likely: Vec<Finding<'_>> = found.filter(|f| f.group == Group::Likely).collect();
        let name = member.name.unwrap_or_default();
        let lines = likely.iter().map(|finding| name_line(store, finding, Html::default()));
        (!likely.is_empty()).then(|| {
            html! {
                <section>
                    <h3 class="ow-hit__name">{ store.say(Msg::ForMember(&name)) }</h3>
                    <ul class="ow-hits">{ for lines }</ul>
                </section>
            }
        })
    });
    html! { <>{ for people }</> }
}

/// An answer in words.
pub(super) fn shown(session: &Session, known: &Known<'_>, fact: &Fact, answer: &Answer) -> String {
    let lang = session.settings.lang;
    let words = Words::new(&session.catalogue);
    match (answer, known.value(fact.id.as_str())) {
        (Answer::Declined, _) | (_, None) => Msg::Declined.say(lang),
        (_, Some(value)) => words.show_fact(fact, value, lang),
    }
}
