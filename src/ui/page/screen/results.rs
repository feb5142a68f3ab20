//! What the answers come to so far.

use std::rc::Rc;

use yew::prelude::*;

use crate::case::household::{Member, members};
use crate::case::screen::{
    Clash, Finding, Group, Told, clashes, in_group, own_likely, screen, tell,
};
use crate::case::{Case, Known, Words};
use crate::catalog::{Fact, Item};
use crate::field::Answer;
use crate::text::screen::{Msg, Page};
use crate::text::{Say, ui};
use crate::ui::component::{block, hints, leaving, mark};
use crate::ui::edge::location;
use crate::ui::edge::saver::Keeper;
use crate::ui::route::Route;
use crate::ui::store::{Action, Session, Store, sends, use_store};

/// The groups that were unfolded: what nobody looks at is not worded.
pub(super) type Unfolded = UseStateHandle<Vec<Group>>;

/// What the results are made of.
struct Results<'s, 'a> {
    store: &'s Store,
    known: &'s Known<'a>,
    findings: &'s [Finding<'a>],
}

/// The groups; what may be open stands open, the others can be unfolded.
pub(super) fn view<'a>(
    store: &Store,
    known: &Known<'a>,
    findings: &[Finding<'a>],
    unfolded: &Unfolded,
) -> Html {
    let results = Results { store, known, findings };
    let likely = in_group(findings, Group::Likely);
    let fold = |group: Group, head: Msg<'_>| results.fold(group, &head, unfolded);
    html! {
        <section class="ow-section" aria-labelledby="part-results">
            { block::heading("part-results", store.say(Page::Results)) }
            <p class="ow-lead" role="status">{ counted(store, &Msg::Likely, likely.len()) }</p>
            if likely.is_empty() {
                { block::text(store.say(Msg::NothingLikely)) }
            }
            <ul class="ow-hits">{ for likely.iter().map(|finding| results.line(finding)) }</ul>
            { results.clashes() }
            { leaving::panel(store) }
            { results.others() }
            { fold(Group::Open, Msg::Open) }
            { fold(Group::NotNow, Msg::NotNow) }
            { fold(Group::Received, Msg::Received) }
            { fold(Group::OnRequest, Msg::OnRequest) }
        </section>
    }
}

/// A heading with how many there are.
fn counted(session: &Session, head: &Msg<'_>, n: usize) -> AttrValue {
    session.say(Page::Count(&head.say(session.settings.lang), n))
}

impl<'a> Results<'_, 'a> {
    fn fold(&self, group: Group, head: &Msg<'_>, unfolded: &Unfolded) -> Html {
        let found = in_group(self.findings, group);
        if found.is_empty() {
            return Html::default();
        }
        let unfold = {
            let unfolded = unfolded.clone();
            Callback::from(move |_: MouseEvent| {
                if !unfolded.contains(&group) {
                    let mut groups = (*unfolded).clone();
                    groups.push(group);
                    unfolded.set(groups);
                }
            })
        };
        html! {
            <details class="ow-fold">
                <summary class="ow-fold__head" onclick={unfold}>{ counted(self.store, head, found.len()) }</summary>
                if unfolded.contains(&group) {
                    <ul class="ow-hits">{ for found.into_iter().map(|finding| self.line(finding)) }</ul>
                }
            </details>
        }
    }

    /// A result: what it is, why it stands where it stands, and everything one has to know to go on.
    fn line(&self, finding: &Finding<'a>) -> Html {
        let (store, item) = (self.store, finding.item);
        let lang = store.settings.lang;
        let told = tell(finding, self.findings, self.known, lang);
        let class = match finding.group {
            Group::Likely => "ow-hit ow-hit--likely",
            _ => "ow-hit",
        };
        html! {
            <li {class} key={item.id.as_str()}>
                <a class="ow-hit__name" id={name_id(item)} href={Route::Item(item.id.clone()).href()}>{ store.tr(&item.name) }</a>
                { self.state(finding, &told) }
                { details(store, &told, finding.group) }
                if finding.group != Group::Received {
                    <p>{ choose(store, item, finding.group == Group::Likely) }</p>
                }
            </li>
        }
    }

    /// What one sees without unfolding anything.
    fn state(&self, finding: &Finding<'a>, told: &Told) -> Html {
        let store = self.store;
        let said = || store.say(Page::YouSaid(&hints::said(store, self.known, finding)));
        match finding.group {
            Group::Likely => html! { <p class="ow-hit__state">{ said() }</p> },
            Group::Open => html! {
                <>
                    if finding.waits_for_figures_only() {
                        <p class="ow-hit__state">{ store.say(Msg::OnlyFigures) }</p>
                    } else if finding.missing.is_empty() && finding.lapsed.is_empty() {
                        <p class="ow-hit__state">{ store.say(Msg::Broken) }</p>
                    }
                    { list(store, Msg::Missing, &told.missing) }
                    { figures(store, told) }
                    { list(store, Msg::Lapsed, &told.lapsed) }
                </>
            },
            Group::NotNow => html! {
                <>
                    { list(store, Msg::Change, &told.change) }
                    { list(store, Msg::Unsuited, &told.unsuited) }
                    { list(store, Msg::Lapsed, &told.lapsed) }
                    { list(store, Msg::After, &told.after) }
                </>
            },
            Group::Received => list(store, Msg::Why, &told.why),
            Group::OnRequest => Html::default(),
        }
    }

    /// What does not go together: shown, not decided for the person.
    fn clashes(&self) -> Html {
        let store = self.store;
        let lang = store.settings.lang;
        let found = clashes(self.known, self.findings, lang);
        if found.is_empty() {
            return Html::default();
        }
        let line = |clash: &Clash<'a>| {
            let names: Vec<String> =
                clash.items.iter().map(|item| item.name.get(lang).to_owned()).collect();
            html! {
                <li>
                    { clash.text.clone() }{ mark::mark(store, clash.mark) }
                    { row(store, Msg::Between, &names) }
                    { row(store, Msg::Source, &clash.sources) }
                </li>
            }
        };
        html! {
            <div class="ow-notice" role="note">
                <h3>{ store.say(Msg::Conflicts) }</h3>
                <ul class="ow-verdict__list">{ for found.iter().map(line) }</ul>
            </div>
        }
    }

    /// What may be open to the other members of the household, each for themselves.
    fn others(&self) -> Html {
        let people = members(&self.store.case, self.known);
        html! { <>{ for people.iter().map(|member| self.member(member)) }</> }
    }

    fn member(&self, member: &Member) -> Html {
        let (store, lang) = (self.store, self.store.settings.lang);
        let known = Known::new(self.known.catalogue(), &member.case, self.known.today());
        let findings = screen(&known, store.viewer());
        let likely = own_likely(&findings);
        if likely.is_empty() {
            return Html::default();
        }
        let called = member.called(lang);
        let line = |finding: &Finding<'_>| {
            let told = tell(finding, &findings, &known, lang);
            html! {
                <li class="ow-hit ow-hit--likely" key={finding.item.id.as_str()}>
                    <a class="ow-hit__name" href={Route::Item(finding.item.id.clone()).href()}>{ store.tr(&finding.item.name) }</a>
                    <p class="ow-hit__state">{ store.say(Page::Known(&hints::said(store, &known, finding))) }</p>
                    { details(store, &told, finding.group) }
                </li>
            }
        };
        let case = Case {
            name: called.clone(),
            items: likely.iter().map(|finding| finding.item.id.clone()).collect(),
            ..member.case.clone()
        };
        html! {
            <section key={member.row.0}>
                <h3 class="ow-hit__name">{ store.say(Msg::ForMember(&called)) }</h3>
                <ul class="ow-hits">{ for likely.iter().map(|finding| line(finding)) }</ul>
                <Begin case={Rc::new(case)} />
            </section>
        }
    }
}

/// Everything else about a result.
fn details(store: &Store, told: &Told, group: Group) -> Html {
    let why = matches!(group, Group::Likely | Group::Open | Group::OnRequest);
    html! {
        <details class="ow-fold">
            <summary class="ow-fold__head">{ store.say(Page::More) }</summary>
            if why {
                { list(store, Msg::Why, &told.why) }
            }
            { row(store, Msg::Against, &told.against) }
            { row(store, Msg::Bring, &told.bring) }
            { row(store, Msg::Fill, &told.fill) }
            { row(store, Msg::Perhaps, &told.perhaps) }
            if group != Group::Open {
                { figures(store, told) }
            }
            { row(store, Msg::Source, &told.sources) }
            <p>{ store.say(Msg::Decides) }{ told.decides.clone() }</p>
        </details>
    }
}

/// One tap puts an item on the list, with everything that was said. Every result has such a button; which one it is says the name
/// above it.
fn choose(store: &Store, item: &Item, first: bool) -> Html {
    if store.chosen(&item.id) {
        return block::aside(&Route::Mine, store.say(ui::Msg::OnMyList));
    }
    let onclick = sends(store, Action::Choose(item.id.clone()));
    let class = if first { "ow-button" } else { "ow-button ow-button--small ow-button--quiet" };
    html! {
        <button type="button" {class} aria-describedby={name_id(item)} {onclick}>{ store.say(ui::Msg::AddToList) }</button>
    }
}

/// Sentences under what they are.
fn list(session: &Session, head: Msg<'_>, parts: &[String]) -> Html {
    if parts.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="ow-hit__state">{ session.say(head) }</p>
            <ul class="ow-verdict__list">{ for parts.iter().map(|part| html! { <li>{ part.clone() }</li> }) }</ul>
        </>
    }
}

/// Names in a row.
fn row(session: &Session, head: Msg<'_>, names: &[String]) -> Html {
    if names.is_empty() {
        return Html::default();
    }
    html! { <p>{ session.say(head) }{ session.say(Msg::Joined(names)) }</p> }
}

/// Figures of the place that nobody has filled in: they are not the person's to tell.
fn figures(session: &Session, told: &Told) -> Html {
    if told.figures.is_empty() {
        return Html::default();
    }
    let line = |name: &String| html! { <li>{ name.clone() }{ mark::verify(session) }</li> };
    html! {
        <>
            <p class="ow-hit__state">{ session.say(Msg::Figures) }</p>
            <ul class="ow-verdict__list">{ for told.figures.iter().map(line) }</ul>
        </>
    }
}

/// The id of the name of a result.
fn name_id(item: &Item) -> String {
    ["hit-", item.id.as_str()].concat()
}

/// Properties of [`Begin`].
#[derive(Clone, PartialEq, Properties)]
struct BeginProps {
    case: Rc<Case>,
}

/// Begins a matter of somebody else of the household, with what is known about them; the one at hand is set aside.
#[component]
fn Begin(props: &BeginProps) -> Html {
    let store = use_store();
    let keeper = use_context::<Keeper>();
    let refused = use_state_eq(|| false);
    let onclick = {
        let (store, case, refused) = (store.clone(), Rc::clone(&props.case), refused.setter());
        Callback::from(move |_: MouseEvent| {
            let Some(Keeper(saver)) = keeper.clone() else { return };
            let (store, case, refused) = (store.clone(), Rc::clone(&case), refused.clone());
            wasm_bindgen_futures::spawn_local(async move {
                if saver.exchange(&store.case, None).await.is_none() {
                    return refused.set(true);
                }
                store.dispatch(Action::Restore(case));
                location::go(&Route::Mine);
            });
        })
    };
    html! {
        <div>
            <button type="button" class="ow-button ow-button--quiet" disabled={store.read_only} {onclick}>
                { store.say(Page::BeginFor(&props.case.name)) }
            </button>
            <p class="ow-hit__state">{ store.say(Page::BeginText) }</p>
            <div role="status">
                if *refused {
                    <p class="ow-notice">{ store.say(crate::text::people::Msg::Refused) }</p>
                }
            </div>
        </div>
    }
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
