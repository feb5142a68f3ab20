//! What the export worker says of a message it cannot read.

use crate::text::{Lang, Say};

/// The part of the message that cannot be read: `op`, `catalogue`, `case`, `today`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkerProblem(pub &'static str);

impl WorkerProblem {
    /// The code, for programs.
    pub fn code(self) -> &'static str {
        match self.0 {
            "catalogue" => "export.catalogue",
            "case" => "export.case",
            "today" => "export.today",
            _ => "export.op",
        }
    }
}

impl Say for WorkerProblem {
    fn say(&self, lang: Lang) -> String {
        let which = self.0;
        match lang {
            Lang::Zh => format!("生成材料的程序读不懂收到的内容（{which}）。请刷新页面再试。"),
            Lang::En => format!(
                "The export program cannot read what it was given ({which}). Please reload the page."
            ),
        }
    }
}
