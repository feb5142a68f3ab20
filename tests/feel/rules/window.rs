//! What the page does after every answer: work out what is known, look through all items, find the next question.

use onewindow::case::screen::{Viewer, next_question, screen};
use onewindow::case::{Case, Known};
use onewindow::catalog::Catalogue;
use onewindow::domain::{Date, ItemId};
use onewindow::field::{Answer, Kind};

/// A catalogue and a conversation: the case after each answer.
pub(crate) struct Window {
    catalogue: Catalogue,
    today: Date,
    cases: Vec<Case>,
}

impl Window {
    /// Asks what the screening asks until nothing more can be decided, and answers one way or the other in turns.
    pub(crate) fn new(catalogue: Catalogue, today: Date) -> Self {
        let mut window = Self { catalogue, today, cases: vec![Case::default()] };
        while let Some(case) = window.cases.last().and_then(|case| window.answered(case)) {
            window.cases.push(case);
        }
        window
    }

    /// The same conversation at a window with a catalogue so many times as large: every item again under another id.
    pub(crate) fn grown(&self, times: usize) -> Self {
        let mut catalogue = self.catalogue.clone();
        for copy in 1..times {
            let id = |id: &ItemId| ItemId::from(format!("{id}-{copy}").as_str());
            for item in &self.catalogue.items {
                let mut item = item.clone();
                item.id = id(&item.id);
                catalogue.items.push(item);
            }
            for entry in &self.catalogue.screening.items {
                let mut entry = entry.clone();
                entry.item = id(&entry.item);
                catalogue.screening.items.push(entry);
            }
        }
        // As when it is loaded.
        catalogue.screening.items.sort_by(|a, b| a.item.cmp(&b.item));
        Self { catalogue, today: self.today, cases: self.cases.clone() }
    }

    fn answered(&self, case: &Case) -> Option<Case> {
        let known = self.known(case);
        let asked = next_question(case, &known, &screen(&known, Viewer::Staff))?;
        let fact = self.catalogue.fact(&asked.fact)?;
        let codes = fact.codes.as_ref().and_then(|id| self.catalogue.code_list(id));
        let turn = self.cases.len();
        let code = codes.and_then(|list| list.codes.get(turn % list.codes.len().max(1)));
        let code = code.map(|code| code.code.to_string()).unwrap_or_default();
        let answer = match fact.kind {
            Kind::Choice => Answer::Text(code),
            Kind::Choices => Answer::Many(vec![code]),
            Kind::YesNo | Kind::Have | Kind::Consent => {
                Answer::Text(turn.is_multiple_of(2).to_string())
            }
            Kind::Number | Kind::Money => Answer::Text((turn * 7 % 90).to_string()),
            Kind::Date => Answer::Text("1950-05-01".into()),
            _ => Answer::Declined,
        };
        let mut case = case.clone();
        case.facts.insert(asked.fact.clone(), answer);
        Some(case)
    }

    fn known(&self, case: &Case) -> Known<'_> {
        Known::new(&self.catalogue, case, self.today)
    }

    /// How many items there are, and answers.
    pub(crate) fn size(&self) -> (usize, usize) {
        (self.catalogue.items.len(), self.cases.len() - 1)
    }

    /// Looks through all items after so many answers, so many times.
    pub(crate) fn screen(&self, answers: usize, rounds: usize) -> usize {
        let case = &self.cases[answers];
        (0..rounds).map(|_| screen(&self.known(case), Viewer::Staff).len()).sum()
    }

    /// Finds the next question after so many answers, so many times; everything else is worked out once.
    pub(crate) fn next(&self, answers: usize, rounds: usize) -> usize {
        let case = &self.cases[answers];
        let known = self.known(case);
        let findings = screen(&known, Viewer::Staff);
        let next = || usize::from(next_question(case, &known, &findings).is_some());
        (0..rounds).map(|_| next()).sum()
    }
}
