//! The key facts at a glance: who decides, how long, what it costs, what one gets, where.

use yew::prelude::*;

use crate::catalog::{Item, Mark, Note, Term};
use crate::domain::{ParameterId, Value};
use crate::field::Kind;
use crate::text::packet::Msg as Paper;
use crate::text::ui::Msg;
use crate::ui::component::{mark, word};
use crate::ui::store::Session;

/// The key facts.
pub(super) fn panel(session: &Session, item: &Item) -> Html {
    html! {
        <dl class="ow-facts">
            { pair(session, Msg::Decides, html! { session.tr(&item.decides) }) }
            { pair(session, Msg::TimeByLaw, time(session, item.statutory_time.as_ref())) }
            { pair(session, Msg::TimePromised, time(session, item.promised_time.as_ref())) }
            { pair(session, Msg::Fee, note(session, item.fee.as_ref())) }
            if item.result.is_some() {
                { pair(session, Msg::Gets, note(session, item.result.as_ref())) }
            }
            { for item.figures.iter().map(|id| figure(session, id)) }
            { pair(session, Msg::Where, place(session)) }
            if !item.line.is_empty() {
                { pair(session, Msg::ResponsibleLine, html! { session.tr(&item.line) }) }
            }
        </dl>
    }
}

/// A local figure, with the catalogue's own label.
fn figure(session: &Session, id: &ParameterId) -> Html {
    let Some(parameter) = session.catalogue.parameter(id) else { return Html::default() };
    let told = session.catalogue.figure(id, session.today, session.settings.lang);
    let value = told.map_or_else(
        || unknown(session),
        |told| html! { <>{ told }{ mark::mark(session, &parameter.mark) }</> },
    );
    labelled(session.tr(&parameter.label), value)
}

fn pair(session: &Session, label: Msg<'_>, value: Html) -> Html {
    labelled(session.say(label), value)
}

fn labelled(label: AttrValue, value: Html) -> Html {
    html! {
        <div class="ow-facts__pair">
            <dt class="ow-facts__label">{ label }</dt>
            <dd class="ow-facts__value">{ value }</dd>
        </div>
    }
}

fn time(session: &Session, term: Option<&Term>) -> Html {
    let Some(term) = term else { return unknown(session) };
    html! {
        <>
            if let Some(words) = word::term(session, term) {
                { words }
                { mark::mark(session, &term.mark) }
            } else {
                { unknown(session) }
            }
            if let Some((day, sure)) = session.catalogue.due(term, session.day()) {
                <span class="ow-facts__note">
                    { session.say(Msg::DueBy(&Kind::Date.format(&Value::Date(day), session.settings.lang))) }
                    if sure > term.mark.confidence {
                        { mark::mark(session, &Mark { confidence: sure, ..Mark::default() }) }
                    }
                </span>
            }
            if term.value.is_some() && session.catalogue.due(term, session.today).is_none() {
                <span class="ow-facts__note">{ session.say(Paper::HolidaysUnknown) }</span>
            }
            if !term.note.is_empty() {
                <span class="ow-facts__note">{ session.tr(&term.note) }</span>
            }
        </>
    }
}

fn note(session: &Session, note: Option<&Note>) -> Html {
    note.map_or_else(
        || unknown(session),
        |note| {
            html! {
                <span class="ow-facts__sentence">
                    { session.tr(&note.text) }
                    { mark::mark(session, &note.mark) }
                </span>
            }
        },
    )
}

/// What only the centre can fill in.
fn unknown(session: &Session) -> Html {
    html! { <>{ session.say(Msg::AskTheWindow) }{ mark::verify(session) }</> }
}

fn place(session: &Session) -> Html {
    let centre = &session.catalogue.centre;
    html! {
        <>
            { session.tr(&centre.name) }
            <span class="ow-facts__note">{ session.tr(&centre.windows) }</span>
            if let Some(address) = &centre.address {
                <span class="ow-facts__note">{ session.tr(address) }</span>
            }
            if let Some(hours) = &centre.hours {
                <span class="ow-facts__note">{ session.tr(hours) }</span>
            }
            if let Some(phone) = &centre.phone {
                <a class="ow-facts__note" href={["tel:", phone].concat()}>{ phone }</a>
            }
            if centre.address.is_none() || centre.hours.is_none() || centre.phone.is_none() {
                <span class="ow-facts__note">{ session.say(Msg::PlaceUnknown) }{ mark::verify(session) }</span>
            }
        </>
    }
}
