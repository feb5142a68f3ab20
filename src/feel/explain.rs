//! Why a rule says what it says.

use crate::domain::Value;
use crate::text::feel::Phrase;
use crate::text::{Lang, Say};

use super::describe::Teller;
use super::eval::Run;
use super::{Builtin, Expr, Scope, Words};

/// How a part of a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It holds.
    Held,
    /// It does not hold.
    Failed,
    /// It waits for something.
    Open,
    /// The data makes no sense here; never the same as "does not hold".
    Broken,
}

/// How the parts of an explanation belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// All must hold.
    All,
    /// One is enough.
    Any,
}

/// A rule or a part of it, with how it stands. A part under `not` is turned round: its sentence says what is needed, and
/// `Held` means that this is so.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// How it stands.
    pub state: State,
    /// What is needed, as a sentence.
    pub needed: String,
    /// What was found, where there is one value to show.
    pub found: Option<String>,
    /// What it waits for: names and their labels.
    pub missing: Vec<(String, String)>,
    /// Its parts; empty for a term.
    pub parts: Vec<Self>,
    /// How the parts belong together.
    pub join: Join,
}

impl Why {
    /// One line a term, indented by nesting: `✓ …`, `✗ …：现在是 73 岁`, `？ …：还需了解：…`.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let mark = match self.state {
            State::Held => "✓",
            State::Failed => "✗",
            State::Open => "？",
            State::Broken => "！",
        };
        let tail = match self.state {
            State::Held | State::Failed => {
                self.found.as_deref().map(|found| Phrase::Found(found).say(lang))
            }
            State::Open => {
                let labels: Vec<String> =
                    self.missing.iter().map(|(_, label)| label.clone()).collect();
                Some(Phrase::Needs(&labels).say(lang))
            }
            State::Broken => Some(Phrase::Broken.say(lang)),
        };
        let colon = if lang == Lang::Zh { "：" } else { ": " };
        let tail = tail
            .filter(|_| self.parts.is_empty())
            .map_or(String::new(), |tail| [colon, &tail].concat());
        let mut lines = vec![format!("{mark} {}{tail}", self.needed)];
        for part in &self.parts {
            lines.extend(part.lines(lang).into_iter().map(|line| format!("  {line}")));
        }
        lines
    }
}

/// Explains a rule: which terms held, which failed with the value found, which are open.
pub fn explain(rule: &Expr, scope: &dyn Scope, words: &dyn Words, lang: Lang) -> Why {
    Explainer { run: Run::new(scope), words, lang }.why(rule, true)
}

struct Explainer<'a> {
    run: Run<'a>,
    words: &'a dyn Words,
    lang: Lang,
}

impl Explainer<'_> {
    fn why(&self, rule: &Expr, yes: bool) -> Why {
        if let Expr::Call(Builtin::Not, arguments) = rule
            && let [of] = arguments.as_slice()
        {
            return self.why(of, !yes);
        }
        let (state, missing) = match self.run.settled(rule) {
            Ok(Some(value)) if value == yes => (State::Held, Vec::new()),
            Ok(Some(_)) => (State::Failed, Vec::new()),
            Ok(None) => (State::Broken, Vec::new()),
            Err(missing) => {
                (State::Open, missing.into_iter().map(|name| self.labelled(name)).collect())
            }
        };
        let and = |all: bool| if all { Join::All } else { Join::Any };
        let (parts, join) = match rule {
            Expr::All(parts) => (parts.iter().map(|part| self.why(part, yes)).collect(), and(yes)),
            Expr::Any(parts) => (parts.iter().map(|part| self.why(part, yes)).collect(), and(!yes)),
            Expr::If(parts) => (self.branch(parts, yes), Join::All),
            _ => (Vec::new(), Join::All),
        };
        let needed = Teller::new(self.words, self.lang).condition(rule, yes);
        Why { state, needed, found: self.found(rule), missing, parts, join }
    }

    /// Of a decided `if`: its condition, and the branch taken.
    fn branch(&self, parts: &(Expr, Expr, Expr), yes: bool) -> Vec<Why> {
        match self.run.truth(&parts.0, None) {
            Ok(Some(true)) => vec![self.why(&parts.0, true), self.why(&parts.1, yes)],
            Ok(Some(false)) => vec![self.why(&parts.0, false), self.why(&parts.2, yes)],
            _ => Vec::new(),
        }
    }

    /// The value a term is about.
    fn found(&self, term: &Expr) -> Option<String> {
        let subject = match term {
            Expr::Compare(_, a, b) if matches!(**a, Expr::Const(_)) => b,
            Expr::Compare(_, a, _) | Expr::In(a, _) => a,
            Expr::Call(Builtin::ListContains, arguments) => arguments.first()?,
            Expr::Name(_) | Expr::Field(..) => term,
            _ => return None,
        };
        let value = self.run.eval(subject, None).ok()?;
        let rows = matches!(&*value, Value::Row(_))
            || matches!(&*value, Value::List(items) if items.iter().any(|item| matches!(item, Value::Row(_))));
        (!rows).then(|| Teller::new(self.words, self.lang).constant(&value, Some(subject)))
    }

    /// A missing name with its label; of a row, the column's label and the row.
    fn labelled(&self, name: String) -> (String, String) {
        let label = self.words.label(&name, self.lang).or_else(|| {
            let (list, rest) = name.split_once('[')?;
            let (row, column) = rest.split_once(']')?;
            let label = self.words.label(&format!("{list}{column}"), self.lang)?;
            Some(Phrase::Row(&label, row).say(self.lang))
        });
        let label = label.unwrap_or_else(|| name.clone());
        (name, label)
    }
}
