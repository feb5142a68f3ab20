//! One line of JSON in, one line out: the rule language for other programs and for test suites.
//!
//! In: `{"expr": "a and b", "context": {"a": true}, "unknown": ["b"]}`. Out: `{"value": …}`, `{"unknown": ["b"]}` (sorted) or
//! `{"error": {"code": …, "message": …, "at": …}}`; `at` is the number of the character in `expr`, from 1, or null. Dates and
//! durations are `{"date": "2026-11-23"}` and `{"duration": "P1Y2M"}`, both ways. A column that a row of the context lacks is
//! null, as the standard says, unless `unknown` lists its path (`members[2].income`).

use serde_json::{Map as Object, Value as Json};

use crate::domain::{Map, Set, Value};
use crate::text::feel::{Msg, Shape};
use crate::text::{Lang, Say};

use super::check::undeclared;
use super::{Dictionary, Outcome, Scope, Severity, Slot, eval, parse};

/// Answers one line. Nonsense gives an error line.
pub fn answer(line: &str, lang: Lang) -> String {
    match outcome(line) {
        Ok(Outcome::Known(value)) => {
            let mut out = String::from("{\"value\":");
            write(&value, &mut out);
            out.push('}');
            out
        }
        Ok(Outcome::Unknown(names)) => {
            let names: Vec<_> = names.iter().collect();
            serde_json::json!({ "unknown": names }).to_string()
        }
        Err((message, at)) => {
            let message_text = message.say(lang);
            serde_json::json!({ "error": { "code": message.code(), "message": message_text, "at": at } }).to_string()
        }
    }
}

type Refused = (Msg, Option<usize>);

fn outcome(line: &str) -> Result<Outcome, Refused> {
    let whole = |message: Msg| (message, None);
    let Ok(Json::Object(mut line)) = serde_json::from_str::<Json>(line) else {
        return Err(whole(Msg::Line));
    };
    let src = match line.remove("expr") {
        Some(Json::String(src)) => src,
        Some(_) => return Err(whole(member("expr", Shape::Text))),
        None => return Err(whole(Msg::NoExpr)),
    };
    let context = context(&mut line).map_err(whole)?;
    if let Some(name) = line.keys().next() {
        return Err(whole(member(name, Shape::Known)));
    }
    let (node, problems) = parse(&src, &context);
    let Some(node) = node else {
        let problem = problems.into_iter().find(|problem| problem.severity == Severity::Error);
        // Without a tree there is an error; the empty rule stands for none.
        return Err(problem.map_or((Msg::NoExpr, None), |problem| {
            let at = problem.character(&src);
            (problem.message, Some(at))
        }));
    };
    let names: Vec<String> = context.values.keys().chain(&context.unknown).cloned().collect();
    if let Some(problem) = undeclared(&node, &context, &names).into_iter().next() {
        let at = problem.character(&src);
        return Err((problem.message, Some(at)));
    }
    Ok(eval(&node.into_expr(), &context))
}

fn member(name: &str, needed: Shape) -> Msg {
    Msg::Member { name: name.to_owned(), needed }
}

/// The names of a line.
struct Context {
    values: Map<String, Value>,
    unknown: Set<String>,
}

impl Dictionary for Context {
    fn declares(&self, name: &str) -> bool {
        self.values.contains_key(name) || self.unknown.contains(name)
    }
}

impl Scope for Context {
    fn get(&self, name: &str) -> Slot<'_> {
        self.values.get(name).into()
    }

    fn column(&self, path: &str) -> Slot<'_> {
        if self.unknown.contains(path) { Slot::Unknown } else { Value::Null.into() }
    }
}

/// Takes `context` and `unknown` out of a line.
fn context(line: &mut Object<String, Json>) -> Result<Context, Msg> {
    let mut values = Map::new();
    match line.remove("context") {
        None | Some(Json::Null) => {}
        Some(Json::Object(members)) => {
            for (name, json) in members {
                let value = read(json, &name)?;
                if !name.split('.').all(is_name) {
                    return Err(member(&name, Shape::Name));
                }
                values.insert(name, value);
            }
        }
        Some(_) => return Err(member("context", Shape::Object)),
    }
    let mut unknown = Set::new();
    match line.remove("unknown") {
        None | Some(Json::Null) => {}
        Some(Json::Array(names)) => {
            for name in names {
                let Json::String(name) = name else { return Err(member("unknown", Shape::Names)) };
                if values.contains_key(&name) {
                    return Err(member(&name, Shape::Once));
                }
                unknown.insert(name);
            }
        }
        Some(_) => return Err(member("unknown", Shape::Names)),
    }
    Ok(Context { values, unknown })
}

fn is_name(part: &str) -> bool {
    let first = part.chars().next().is_some_and(super::token::is_name_start);
    first && part.chars().all(|c| super::token::is_name_part(c) || c == '-')
}

/// A value of the context; `path` names it in messages.
fn read(json: Json, path: &str) -> Result<Value, Msg> {
    Ok(match json {
        Json::Null => Value::Null,
        Json::Bool(b) => Value::Bool(b),
        Json::Number(n) => {
            // The shortest decimal text of a float is the number somebody wrote.
            let text =
                n.as_i64().map(|n| n.to_string()).or_else(|| n.as_f64().map(|n| n.to_string()));
            let number = text.and_then(|text| text.parse().ok());
            Value::Number(number.ok_or_else(|| member(path, Shape::Number))?)
        }
        Json::String(text) => Value::Text(text),
        Json::Array(items) => {
            let each = items.into_iter().enumerate();
            Value::List(
                each.map(|(i, item)| read(item, &format!("{path}[{}]", i + 1)))
                    .collect::<Result<_, _>>()?,
            )
        }
        Json::Object(members) => {
            let mut members = members;
            if members.len() == 1 {
                if let Some(date) = members.get("date") {
                    let date = date.as_str().and_then(|date| date.parse().ok());
                    return date.map(Value::Date).ok_or_else(|| member(path, Shape::Date));
                }
                if let Some(duration) = members.get("duration") {
                    let duration = duration.as_str().and_then(|duration| duration.parse().ok());
                    return duration
                        .map(Value::Duration)
                        .ok_or_else(|| member(path, Shape::Duration));
                }
            }
            let each = std::mem::take(&mut members).into_iter();
            let row = each.map(|(name, json)| {
                let value = read(json, &format!("{path}.{name}"))?;
                Ok((name, value))
            });
            Value::Row(row.collect::<Result<_, Msg>>()?)
        }
    })
}

/// A value as JSON; numbers keep every digit.
fn write(value: &Value, out: &mut String) {
    let text = |text: &str| Json::from(text).to_string();
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
        Value::Number(n) => out.push_str(&n.to_string()),
        Value::Text(t) => out.push_str(&text(t)),
        Value::Date(date) => out.push_str(&format!("{{\"date\":\"{date}\"}}")),
        Value::Duration(duration) => out.push_str(&format!("{{\"duration\":\"{duration}\"}}")),
        Value::List(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                out.push_str(if i == 0 { "" } else { "," });
                write(item, out);
            }
            out.push(']');
        }
        Value::Row(row) => {
            out.push('{');
            for (i, (name, cell)) in row.iter().enumerate() {
                out.push_str(if i == 0 { "" } else { "," });
                out.push_str(&text(name));
                out.push(':');
                write(cell, out);
            }
            out.push('}');
        }
    }
}
