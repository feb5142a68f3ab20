//! How each page is used: where to click and what to look for. Expressions of JavaScript.

use super::questions::{Part, Questions};
use crate::support::PEERS;

/// A page.
pub struct Page {
    /// Its name in the table.
    pub name: &'static str,
    /// Its address, with the table empty.
    pub address: String,
    /// Its address with people in the table; `None`: they have to be typed in.
    pub filled: Option<String>,
    /// The text field to type into.
    pub text: &'static str,
    /// The button that adds a row.
    pub add: &'static str,
    /// The button that checks everything.
    pub submit: &'static str,
    /// How many complaints there are.
    pub complaints: &'static str,
    /// Controls at which it does not complain.
    pub silent: &'static [&'static str],
    /// A number that changes when the branch is shown or hidden.
    pub shown: &'static str,
}

/// Controls in the document.
const CONTROLS: &str = "document.querySelectorAll('input, select, textarea').length";
/// Parts that are in the document and not shown.
const HIDDEN: &str = "document.querySelectorAll('[hidden]').length";
/// The first text field: the name in the first row.
const TEXT: &str = "[...document.querySelectorAll('main input, #app input, form input')].find(e => e.type === 'text' && ow.seen(e))";

impl Page {
    /// The app.
    pub fn app(origin: &str, part: &Part<'_>) -> Self {
        Self {
            name: "OneWindow",
            address: format!("{origin}/#/form/{}/{}", part.item.id, part.section.id),
            filled: None,
            text: TEXT,
            add: "document.querySelector('.ow-table__add')",
            submit: "document.querySelector('main .ow-actions button')",
            complaints: "document.querySelectorAll('.ow-field__complaint--error').length",
            silent: &[],
            shown: CONTROLS,
        }
    }

    /// The page written by hand.
    pub fn still(questions: &Questions) -> Self {
        Self {
            add: "document.getElementById('add')",
            complaints: "document.querySelectorAll('.error:not(:empty)').length",
            shown: HIDDEN,
            ..Self::peer("by hand", "still", questions)
        }
    }

    /// The pages of the libraries.
    pub fn peers(questions: &Questions) -> [Self; 3] {
        [
            Self {
                add: "document.querySelector('.sd-paneldynamic__add-btn')",
                submit: "document.querySelector('.sd-navigation__complete-btn')",
                complaints: "document.querySelectorAll('.sd-error__item').length",
                ..Self::peer("SurveyJS 3.0.0", "surveyjs", questions)
            },
            Self {
                add: "document.querySelector('.btn-add')",
                submit: "document.querySelector('button[type=submit]')",
                complaints: "document.querySelectorAll('.error-detail li').length",
                ..Self::peer("react-jsonschema-form 6.11.1", "rjsf", questions)
            },
            Self {
                add: "document.querySelector('#app header button')",
                complaints: "document.querySelectorAll('.validation_error').length",
                silent: &["radio"],
                shown: HIDDEN,
                ..Self::peer("JSON Forms 3.8.0", "jsonforms", questions)
            },
        ]
    }

    /// How many controls stand in the document.
    pub fn controls(&self) -> &'static str {
        CONTROLS
    }

    fn peer(name: &'static str, id: &str, questions: &Questions) -> Self {
        let people = questions.people.len();
        Self {
            name,
            address: format!("{PEERS}/{id}/index.html"),
            filled: Some(format!("{PEERS}/{id}/index.html#{people}")),
            text: TEXT,
            add: "",
            submit: "document.getElementById('submit')",
            complaints: "",
            silent: &[],
            shown: CONTROLS,
        }
    }
}
