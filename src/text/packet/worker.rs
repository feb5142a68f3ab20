//! What the export worker says of a message it cannot read.

use crate::text::{Lang, Say};

/// The bytes are no job: page and worker are not of one build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkerProblem;

impl WorkerProblem {
    /// The code, for programs.
    pub fn code(self) -> &'static str {
        "export.job"
    }

    /// In both languages: which one was wanted cannot be read either.
    pub fn both(self) -> String {
        format!("{} {}", self.say(Lang::Zh), self.say(Lang::En))
    }
}

impl Say for WorkerProblem {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => "生成材料的程序读不懂收到的内容，请刷新页面再试。",
            Lang::En => "The export program cannot read what it was given. Please reload the page.",
        }
        .to_owned()
    }
}
