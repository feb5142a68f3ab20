//! The rule engines side by side, ours first, then jsonlogic-rs, rhai and CEL: the same rules, the same people, everything known.
//!
//! What an engine can do once is done once and not measured: reading and optimising rules, turning facts into its own values.

use std::collections::HashMap;

use onewindow::domain::{Map, Value};
use onewindow::feel::{self, Dictionary, Expr, Outcome, Scope, Slot};
use serde::Deserialize;
use serde_json::{Map as Object, Value as Json};

/// A rule in the language of each engine.
#[derive(Deserialize)]
struct Rule {
    feel: String,
    rhai: String,
    cel: String,
    jsonlogic: String,
}

/// The rules and the people of `rules.toml`.
#[derive(Deserialize)]
pub(crate) struct Given {
    rule: Vec<Rule>,
    /// Facts by name.
    person: Vec<Object<String, Json>>,
}

/// The engines with everything ready.
pub(crate) struct Peers {
    ours: Vec<Expr>,
    jsonlogic: Vec<Json>,
    engine: rhai::Engine,
    rhai: Vec<rhai::AST>,
    cel: Vec<cel::Program>,
    people: Vec<Person>,
}

/// One person as each engine sees them.
struct Person {
    facts: Facts,
    json: Json,
    scope: rhai::Scope<'static>,
    context: cel::Context<'static, 'static>,
}

/// What is known: everything.
struct Facts(Map<String, Value>);

impl Dictionary for Facts {
    fn declares(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }
}

impl Scope for Facts {
    fn get(&self, name: &str) -> Slot<'_> {
        self.0.get(name).into()
    }
}

impl Peers {
    /// Makes every engine ready.
    ///
    /// # Errors
    ///
    /// The first rule that an engine does not understand.
    pub(crate) fn new(given: &Given) -> Result<Self, String> {
        let people: Vec<Person> = given.person.iter().map(Person::new).collect();
        let engine = rhai::Engine::new();
        let mut peers = Self {
            ours: Vec::new(),
            jsonlogic: Vec::new(),
            rhai: Vec::new(),
            cel: Vec::new(),
            engine,
            people,
        };
        for rule in &given.rule {
            let facts = &peers.people.first().ok_or("nobody to ask about")?.facts;
            let (node, problems) = feel::parse(&rule.feel, facts);
            let node = node.ok_or_else(|| format!("{}: {problems:?}", rule.feel))?;
            peers.ours.push(node.into_expr());
            let says = |error: String| format!("{}: {error}", rule.feel);
            let compiled = peers.engine.compile_expression(&rule.rhai);
            peers.rhai.push(compiled.map_err(|error| says(error.to_string()))?);
            let compiled = cel::Program::compile(&rule.cel);
            peers.cel.push(compiled.map_err(|error| says(error.to_string()))?);
            let json = serde_json::from_str(&rule.jsonlogic);
            peers.jsonlogic.push(json.map_err(|error| says(error.to_string()))?);
        }
        Ok(peers)
    }

    /// How many rules there are, and people.
    pub(crate) fn size(&self) -> (usize, usize) {
        (self.ours.len(), self.people.len())
    }

    /// What an engine says of a rule for a person; `None` when it says neither yes nor no.
    pub(crate) fn answer(&mut self, engine: usize, rule: usize, person: usize) -> Option<bool> {
        let person = &mut self.people[person];
        match engine {
            0 => match feel::eval(&self.ours[rule], &person.facts) {
                Outcome::Known(Value::Bool(answer)) => Some(answer),
                _ => None,
            },
            1 => jsonlogic_rs::apply(&self.jsonlogic[rule], &person.json).ok()?.as_bool(),
            2 => self.engine.eval_ast_with_scope(&mut person.scope, &self.rhai[rule]).ok(),
            _ => match self.cel[rule].execute(&person.context) {
                Ok(cel::Value::Bool(answer)) => Some(answer),
                _ => None,
            },
        }
    }

    /// Every rule for everybody, so many times; how often the answer was yes.
    pub(crate) fn run(&mut self, engine: usize, rounds: usize) -> usize {
        let (rules, people) = self.size();
        let mut yes = 0;
        for _ in 0..rounds {
            for person in 0..people {
                for rule in 0..rules {
                    yes += usize::from(self.answer(engine, rule, person) == Some(true));
                }
            }
        }
        yes
    }
}

impl Person {
    fn new(facts: &Object<String, Json>) -> Self {
        // The others see `person.age` as the member of an object.
        let mut nested = Object::new();
        for (name, value) in facts {
            let Some((group, member)) = name.split_once('.') else { continue };
            let group = nested.entry(group).or_insert_with(|| Json::Object(Object::new()));
            if let Json::Object(group) = group {
                group.insert(member.to_owned(), value.clone());
            }
        }
        let mut scope = rhai::Scope::new();
        let mut context = cel::Context::default();
        for (group, members) in &nested {
            scope.push_dynamic(group.clone(), dynamic(members));
            context.add_variable_from_value(group.clone(), cel_value(members));
        }
        let ours = facts.iter().map(|(name, value)| (name.clone(), own_value(value)));
        Self { facts: Facts(ours.collect()), json: Json::Object(nested), scope, context }
    }
}

fn own_value(json: &Json) -> Value {
    match json {
        Json::Bool(b) => Value::Bool(*b),
        Json::Number(n) => n.to_string().parse().map_or(Value::Null, Value::Number),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(own_value).collect()),
        Json::Null | Json::Object(_) => Value::Null,
    }
}

fn dynamic(json: &Json) -> rhai::Dynamic {
    match json {
        Json::Bool(b) => (*b).into(),
        Json::Number(n) => n.as_i64().unwrap_or_default().into(),
        Json::String(text) => text.clone().into(),
        Json::Array(items) => items.iter().map(dynamic).collect::<rhai::Array>().into(),
        Json::Object(members) => {
            let member = |(name, value): (&String, _)| (name.as_str().into(), dynamic(value));
            members.iter().map(member).collect::<rhai::Map>().into()
        }
        Json::Null => ().into(),
    }
}

fn cel_value(json: &Json) -> cel::Value {
    match json {
        Json::Bool(b) => cel::Value::Bool(*b),
        Json::Number(n) => cel::Value::Int(n.as_i64().unwrap_or_default()),
        Json::String(text) => text.as_str().into(),
        Json::Array(items) => items.iter().map(cel_value).collect::<Vec<_>>().into(),
        Json::Object(members) => {
            let member = |(name, value): (&String, _)| (name.clone(), cel_value(value));
            members.iter().map(member).collect::<HashMap<String, cel::Value>>().into()
        }
        Json::Null => cel::Value::Null,
    }
}
