//! One section of a form; in large type one question of it at a time.

use std::ops::Range;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::case::{FieldState, Journey, SectionState, journey};
use crate::catalog::Item;
use crate::domain::{FieldId, ItemId, SectionId};
use crate::field::{Kind, Level};
use crate::text::form::Msg as FormMsg;
use crate::text::kiosk;
use crate::text::ui::Msg;
use crate::ui::component::aloud::ReadAloud;
use crate::ui::component::block;
use crate::ui::component::card::ReadCard;
use crate::ui::component::moved::Moved;
use crate::ui::component::title::title;
use crate::ui::edge::{document, location};
use crate::ui::field::{Complaint, Field, FieldProps, Question};
use crate::ui::route::{Route, Then};
use crate::ui::store::{Action, Mode, Session, Size, Store, use_store};

use super::check::called;
use super::not_found;

/// Id of the summary of what is missing or wrong.
const SUMMARY: &str = "summary";

/// A section, at one of its questions or at its beginning; `None` when the form has no such section.
pub(super) fn page(
    item: &Item,
    section: &SectionId,
    question: Option<&FieldId>,
    then: Then,
) -> Option<Html> {
    item.form.as_ref()?.sections.iter().find(|known| known.id == *section)?;
    let at = question.map(FieldId::as_str).unwrap_or_default();
    let key = [item.id.as_str(), "/", section.as_str(), "/", at].concat();
    let (item, section, question) = (item.id.clone(), section.clone(), question.cloned());
    Some(html! { <Section {key} {item} {section} {question} {then} /> })
}

/// Properties of [`Section`].
#[derive(Clone, PartialEq, Properties)]
struct SectionProps {
    item: ItemId,
    section: SectionId,
    question: Option<FieldId>,
    then: Then,
}

/// The questions of a section, and the way on. What is missing is said when the person wants to go on, once; it holds nobody up.
#[component]
fn Section(props: &SectionProps) -> Html {
    let store = use_store();
    let asked = use_state_eq(Asked::default);
    use_effect_with(asked.times, |times| {
        if *times > 0 {
            document::focus_id(SUMMARY);
        }
    });
    {
        let dispatcher = store.dispatcher();
        use_effect_with((), |()| move || dispatcher.dispatch(Action::Wrong(false)));
    }
    use_focus_on(props, store.settings.size);
    let go_on = {
        let (store, props, asked) = (store.clone(), props.clone(), asked.clone());
        Callback::from(move |_: MouseEvent| {
            // The press did not take focus, so what is being typed is taken only now.
            document::leave_field();
            let Some(item) = store.catalogue.item(&props.item) else { return };
            let known = store.known();
            let journey = journey(item, &store.case, &known);
            let Some(here) = here(&store, &props, item, &journey) else { return };
            let problems = problems(&store, here.fields(&journey));
            if problems.is_empty() {
                location::go(&here.next);
            } else {
                let ids = problems.into_iter().map(|problem| problem.id).collect();
                asked.set(Asked { times: asked.times + 1, ids });
                store.dispatch(Action::Wrong(true));
            }
        })
    };
    let Some(item) = store.catalogue.item(&props.item) else { return not_found::page(&store) };
    let known = store.known();
    let journey = journey(item, &store.case, &known);
    // It is not relevant, or no longer: an answer somewhere else decides.
    let Some(here) = here(&store, props, item, &journey) else { return not_found::page(&store) };
    let state = &journey.sections[here.at];
    let kept = store.mode == Mode::Own;
    let word = match props.then {
        Then::Next if kept => store.say(Msg::Continue),
        Then::Next => store.say(kiosk::Msg::Next),
        Then::Check | Then::CheckAll if kept => store.say(FormMsg::SaveAndCheck),
        Then::Check | Then::CheckAll => store.say(kiosk::Msg::NextCheck),
    };
    let fields = here.fields(&journey);
    let asked_before = asked.times > 0;
    // Nobody is told before they want to go on.
    let mut told = if asked_before { problems(&store, fields) } else { Vec::new() };
    told.retain(|problem| asked.ids.contains(&problem.id));
    let questions: Vec<FieldProps> =
        fields.iter().map(|field| FieldProps::of(&store, item, field, asked_before)).collect();
    // Pressing the button must not move it away: leaving the field could make a complaint appear above it.
    let stay = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div class="ow-page">
            { block::crumbs(&store, [(Route::Mine, store.say(Msg::MyList)), (Route::Form(item.id.clone()), store.tr(&item.name))]) }
            <Moved item={item.id.clone()} />
            if !told.is_empty() {
                { summary(&store, props, &here, &told, asked.times) }
            }
            <p class="ow-step">
                { store.say(Msg::SectionOf { at: here.at + 1, all: journey.sections.len() }) }
                if let Some((at, all)) = here.step {
                    { " · " }{ store.say(FormMsg::QuestionOf { at: at + 1, all }) }
                }
            </p>
            { title(store.tr(&state.section.label)) }
            if !state.section.hint.is_empty() && here.shown.start == 0 {
                { block::lead(store.tr(&state.section.hint)) }
            }
            <ReadAloud text={aloud(&store, state, &questions)} />
            if fields.iter().any(|field| field.field.kind == Kind::ResidentId) {
                <ReadCard item={item.id.clone()} />
            }
            <div class="ow-fields">{ for questions.into_iter().map(question) }</div>
            <p class="ow-actions">
                <button type="button" class="ow-button" onmousedown={stay} onclick={go_on}>{ word }</button>
                <a class="ow-button ow-button--quiet" href={here.back.href()}>{ store.say(FormMsg::PreviousSection) }</a>
            </p>
        </div>
    }
}

/// What stands there to be read aloud: the title, the questions and their help.
fn aloud(session: &Session, state: &SectionState<'_>, questions: &[FieldProps]) -> AttrValue {
    let mut text = session.tr(&state.section.label).to_string();
    for FieldProps { question, .. } in questions {
        for part in [&question.label, &question.hint].into_iter().filter(|part| !part.is_empty()) {
            text.push('\n');
            text.push_str(part);
        }
    }
    AttrValue::from(text)
}

/// Who comes to change one answer of a whole section finds it under the fingers.
#[hook]
fn use_focus_on(props: &SectionProps, size: Size) {
    let id = props.question.as_ref().filter(|_| size == Size::Normal).map(Question::id_of);
    use_effect_with(id, |id| {
        // The page moves focus to its heading first.
        let later = id.clone().map(|id| Timeout::new(0, move || document::focus_control(&id)));
        move || drop(later)
    });
}

fn question(props: FieldProps) -> Html {
    let key = props.question.id.clone();
    html! { <Field key={&*key} ..props /> }
}

/// What the person was told when they wanted to go on although something is open. What comes up afterwards stands at its question
/// and is told the next time: a list that grows while somebody works through it is read out again and again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked {
    /// How often.
    times: u32,
    /// Ids of the widgets that something was wrong with, the last time.
    ids: Vec<AttrValue>,
}

/// Something that is missing or wrong.
struct Problem {
    /// Id of the widget.
    id: AttrValue,
    /// What and where, in one line.
    line: AttrValue,
}

/// Where the person stands in the form.
struct Here {
    /// The section's place among the relevant ones.
    at: usize,
    /// Which of its fields are shown.
    shown: Range<usize>,
    /// The question's number and how many there are, where one is shown at a time.
    step: Option<(usize, usize)>,
    next: Route,
    back: Route,
}

impl Here {
    /// What is shown.
    fn fields<'j, 'a>(&self, journey: &'j Journey<'a>) -> &'j [FieldState<'a>] {
        &journey.sections[self.at].fields[self.shown.clone()]
    }
}

/// `None` when the section is not relevant for this person.
fn here(
    session: &Session,
    props: &SectionProps,
    item: &Item,
    journey: &Journey<'_>,
) -> Option<Here> {
    let at = journey.sections.iter().position(|state| state.section.id == props.section)?;
    let state = &journey.sections[at];
    let all = steps(session.settings.size, state);
    let asks = |range: &Range<usize>| {
        let fields = &state.fields[range.clone()];
        fields.iter().any(|field| Some(&field.field.id) == props.question.as_ref())
    };
    let step = all.iter().position(asks).unwrap_or(0);
    let shown = all.get(step).cloned().unwrap_or(0..0);
    let sibling = |step: usize| {
        let field = &state.fields[all.get(step)?.start].field;
        let (item, section) = (item.id.clone(), state.section.id.clone());
        Some(Route::Question(item, section, field.id.clone(), Then::Next))
    };
    let next = match props.then {
        Then::CheckAll => Route::CheckAll,
        Then::Check => Route::Check(item.id.clone()),
        Then::Next => sibling(step + 1).unwrap_or_else(|| match journey.sections.get(at + 1) {
            Some(next) => Route::Section(item.id.clone(), next.section.id.clone(), Then::Next),
            None => Route::Check(item.id.clone()),
        }),
    };
    let back = match props.then {
        Then::CheckAll => Route::CheckAll,
        Then::Check => Route::Check(item.id.clone()),
        Then::Next => step
            .checked_sub(1)
            .and_then(sibling)
            .unwrap_or_else(|| last_of_before(session, item, journey, at)),
    };
    let step = (all.len() > 1).then_some((step, all.len()));
    Some(Here { at, shown, step, next, back })
}

/// Where one comes from, going back from the beginning of a section.
fn last_of_before(session: &Session, item: &Item, journey: &Journey<'_>, at: usize) -> Route {
    let Some(before) = at.checked_sub(1).map(|before| &journey.sections[before]) else {
        return Route::Form(item.id.clone());
    };
    let (id, section) = (item.id.clone(), before.section.id.clone());
    match steps(session.settings.size, before).as_slice() {
        [_, .., last] => {
            Route::Question(id, section, before.fields[last.start].field.id.clone(), Then::Next)
        }
        _ => Route::Section(id, section, Then::Next),
    }
}

/// Which fields stand on the screen together: all of the section, or in large type one question and what is worked out from it.
fn steps(size: Size, section: &SectionState<'_>) -> Vec<Range<usize>> {
    let all = section.fields.len();
    if size == Size::Normal {
        return std::iter::once(0..all).collect();
    }
    let asked = section.fields.iter().enumerate().filter(|(_, field)| !field.readonly);
    // What stands before the first question comes with it.
    let mut starts: Vec<usize> = asked.map(|(n, _)| n).skip(1).collect();
    starts.insert(0, 0);
    let ends = starts.iter().skip(1).copied().chain(std::iter::once(all));
    starts.iter().zip(ends).map(|(start, end)| *start..end).collect()
}

/// What is missing or wrong, in the order of the questions.
fn problems(session: &Session, fields: &[FieldState<'_>]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for field in fields {
        let id = Question::id_of(&field.field.id);
        let label = session.tr(&field.field.label);
        problems.extend(problem(session, id.clone(), &label, field));
        for (n, row) in field.rows.iter().enumerate() {
            for cell in &row.cells {
                let id = Question::id_of_cell(&id, row.id, &cell.field.id);
                let label = session.tr(&cell.field.label);
                let label =
                    session.say(FormMsg::InRow { row: called(field, n, row), label: &label });
                problems.extend(problem(session, id, &label, cell));
            }
        }
    }
    problems
}

fn problem(
    session: &Session,
    id: AttrValue,
    label: &str,
    state: &FieldState<'_>,
) -> Option<Problem> {
    let complaint = Complaint::all(session, state, true);
    let complaint = complaint.iter().find(|complaint| complaint.level == Level::Error)?;
    let line = session.say(FormMsg::SummaryLine { label, problem: &complaint.text });
    Some(Problem { id, line })
}

/// What is missing or wrong, with links to it, and the way on all the same. It has the focus and is an alert, once for each time the
/// person wanted to go on; lines that go away are not read out.
fn summary(store: &Store, props: &SectionProps, here: &Here, told: &[Problem], times: u32) -> Html {
    let (item, section) = (props.item.clone(), props.section.clone());
    let route = match props.question.clone() {
        Some(question) => Route::Question(item, section, question, props.then),
        None => Route::Section(item, section, props.then),
    };
    let line = |problem: &Problem| {
        let id = problem.id.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            // The fragment belongs to the router.
            event.prevent_default();
            document::focus_control(&id);
        });
        html! { <li key={&*problem.id}><a href={route.href()} {onclick}>{ problem.line.clone() }</a></li> }
    };
    let text = match store.mode {
        Mode::Own => store.say(FormMsg::SummaryText),
        Mode::Kiosk => store.say(kiosk::Msg::SummaryText),
    };
    html! {
        <div class="ow-summary" id={SUMMARY} tabindex="-1" role="group" aria-labelledby="summary-head" key={times}>
            <div role="alert">
                <h2 class="ow-summary__head" id="summary-head">{ store.say(FormMsg::SummaryHead) }</h2>
                <ul class="ow-summary__list">{ for told.iter().map(line) }</ul>
            </div>
            <p class="ow-summary__text">{ text }</p>
            <a class="ow-button ow-button--quiet" href={here.next.href()}>{ store.say(FormMsg::ContinueAnyway) }</a>
        </div>
    }
}
