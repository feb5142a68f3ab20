//! Choosing the province, city and county an address begins with. Closed, it is one button: most people begin with the centre's
//! own area.

use std::fmt;
use std::rc::Rc;

use yew::prelude::*;

use crate::catalog::{Catalogue, Division, Divisions};
use crate::text::form::Msg;
use crate::text::{Lang, Say};

use super::Choice;
use super::select::List;

/// The divisions of a catalogue. The same catalogue's are equal, without a look at three thousand names.
#[derive(Clone)]
pub struct Gazetteer(Rc<Catalogue>);

impl Gazetteer {
    /// Those of a catalogue that has a list of them.
    pub(super) fn of(catalogue: &Rc<Catalogue>) -> Option<Self> {
        (!catalogue.divisions.is_empty()).then(|| Self(Rc::clone(catalogue)))
    }

    fn divisions(&self) -> &Divisions {
        &self.0.divisions
    }
}

impl PartialEq for Gazetteer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gazetteer")
    }
}

/// Properties of [`Chooser`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChooserProps {
    /// Id of the address's own control.
    pub id: AttrValue,
    /// The address.
    pub value: AttrValue,
    /// Where the names come from.
    pub gazetteer: Gazetteer,
    /// Language of the words.
    pub lang: Lang,
    /// Takes the address that begins with what was chosen.
    pub answered: Callback<AttrValue>,
}

/// A button, and behind it a list for each level.
#[component]
pub(super) fn Chooser(props: &ChooserProps) -> Html {
    let open = use_state_eq(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let lists = [&props.id, "-division"].concat();
    html! {
        <div class="ow-division">
            <button type="button" class="ow-button ow-button--small ow-button--quiet" onclick={toggle}
                aria-expanded={open.to_string()} aria-controls={open.then(|| lists.clone())}>
                { Msg::ChooseDivision.say(props.lang) }
            </button>
            if *open {
                <div class="ow-division__lists" role="group" aria-label={Msg::ChooseDivision.say(props.lang)} id={lists}>
                    { for levels(props) }
                </div>
            }
        </div>
    }
}

/// A list for every division chosen so far and for the one still to choose.
fn levels(props: &ChooserProps) -> Vec<Html> {
    let divisions = props.gazetteer.divisions();
    let located = divisions.locate(&props.value);
    let (code, rest) = located.map_or(("", &*props.value), |at| (at.division.code, at.rest));
    let path: Vec<&str> = divisions.path(code).map(|division| division.code).collect();
    let mut lists = Vec::new();
    for level in 0..=path.len() {
        let above = if level == 0 { "" } else { path[level - 1] };
        let below: Vec<Division<'_>> = divisions.below(above).collect();
        if !below.is_empty() {
            lists.push(list(props, above, path.get(level).copied(), &below, rest));
        }
    }
    lists
}

/// The list of the divisions below another.
fn list(
    props: &ChooserProps,
    above: &str,
    chosen: Option<&str>,
    below: &[Division<'_>],
    rest: &str,
) -> Html {
    let label = match (above.len(), below.iter().all(|division| division.code.len() == 6)) {
        (0, _) => Msg::Province,
        (_, false) => Msg::City,
        (_, true) => Msg::County,
    };
    let answered = {
        let (gazetteer, rest, above) = (props.gazetteer.clone(), rest.to_owned(), above.to_owned());
        props.answered.reform(move |code: AttrValue| {
            let code = if code.is_empty() { &above } else { &*code };
            AttrValue::from([&*gazetteer.divisions().full_name(code), &*rest].concat())
        })
    };
    let id = AttrValue::from([&props.id, "-below-", above].concat());
    let choice = |division: &Division<'_>| Choice {
        code: AttrValue::from(division.code.to_owned()),
        label: AttrValue::from(division.name.to_owned()),
    };
    let options: Rc<[Choice]> = below.iter().map(choice).collect();
    let chosen = AttrValue::from(chosen.unwrap_or_default().to_owned());
    html! {
        <div class="ow-division__level" key={id.to_string()}>
            <label for={id.clone()}>{ label.say(props.lang) }</label>
            <List {id} {options} {chosen} lang={props.lang} {answered} />
        </div>
    }
}
