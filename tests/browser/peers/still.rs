//! The page as somebody would write it by hand: labels, controls, a few lines of style, and a small program for branches, rows and
//! what is missing. Nothing that asks these questions can be faster: it is the limit the others are measured against.

use super::questions::{Question, Questions};

const STYLE: &str = "body { font: 17px/1.6 sans-serif; max-width: 42em; margin: auto } \
    input:not([type=radio]), select, textarea { font: inherit; width: 20em; padding: .4em } .error { color: #b00 }";

/// The page.
pub fn page(questions: &Questions) -> String {
    let fields: String = questions.fields.iter().map(field).collect();
    let columns: String = questions.table.columns.iter().map(field).collect();
    let people = serde_json::to_string(&questions.people).expect("names are always JSON");
    let (title, label) = (text(&questions.title), text(&questions.table.label));
    let script = include_str!("still.js");
    format!(
        "<!doctype html><html lang=zh><meta charset=utf-8><meta name=viewport content='width=device-width'><link rel=icon href=data:,>\
         <title>{title}</title><style>{STYLE}</style><h1>{title}</h1><form novalidate><fieldset><legend>{label}</legend>\
         <div id=rows></div><button type=button id=add>+</button></fieldset>{fields}<button id=submit>OK</button></form>\
         <template id=row><fieldset class=row>{columns}<button type=button class=remove>−</button></fieldset></template>\
         <script type=application/json id=people>{people}</script><script>{script}</script>"
    )
}

fn field(question: &Question) -> String {
    let label = text(&question.label);
    let of = &question.id;
    let required = if question.required { " required" } else { "" };
    let pattern = question.pattern.map(|p| format!(" pattern='{p}'")).unwrap_or_default();
    let options = || question.options.iter().flatten();
    let control = match question.control {
        "radio" => {
            let option = |code: &str, label: &str| {
                format!(
                    "<label><input type=radio name={of} data-of={of} value='{code}'{required}> {label}</label> "
                )
            };
            let options: String = options().map(|o| option(&o.code, &text(&o.label))).collect();
            format!("<fieldset><legend>{label}</legend>{options}</fieldset>")
        }
        "select" => {
            let option = |o: &super::questions::Choice| {
                format!("<option value='{}'>{}", o.code, text(&o.label))
            };
            let options: String = options().map(option).collect();
            format!(
                "<label>{label}<br><select name={of} data-of={of}{required}><option value=''>{options}</select></label>"
            )
        }
        "area" => format!(
            "<label>{label}<br><textarea name={of} data-of={of} rows=3{required}></textarea></label>"
        ),
        kind => format!(
            "<label>{label}<br><input type={kind} name={of} data-of={of}{pattern}{required}></label>"
        ),
    };
    let when = question.when.as_ref().map(|when| {
        format!(" data-when={} data-codes='{}' hidden", when.field, when.codes.join(" "))
    });
    format!("<div class=f{}>{control}<div class=error></div></div>", when.unwrap_or_default())
}

fn text(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;")
}
