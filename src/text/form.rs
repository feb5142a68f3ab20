//! Sentences of the guided form, the check page and the packet page.

use std::borrow::Cow;

use super::{Lang, Say};

mod en;
mod zh;

/// What the form says. Questions are catalogue data; what is wrong with an answer is in [`super::field`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg<'a> {
    /// Before the reason of a question.
    Why,
    /// The answer was given in another item's form.
    BroughtFrom(&'a str),
    /// The answer was given to a guide's question.
    BroughtFromQuestions,
    /// Other forms use the answer too, so it is asked only once.
    UsedAlso {
        /// The first of them.
        first: &'a str,
        /// How many more.
        more: usize,
    },
    /// Other forms change with the answer.
    ChangesAlso {
        /// The first of them.
        first: &'a str,
        /// How many more.
        more: usize,
    },
    /// In place of a value that is worked out once the answers it needs are there.
    WorkedOutLater,
    /// Beside a value that was worked out.
    WorkedOut,
    /// Puts right by hand what an identity number tells.
    PutRight,
    /// Takes that back.
    AsInId,
    /// Begins an address with the area of the centre.
    BeginAddress(&'a str),
    /// Opens the lists an address can begin from.
    ChooseDivision,
    /// Label of the list of provinces.
    Province,
    /// Label of the list of cities.
    City,
    /// Label of the list of counties.
    County,
    /// First entry of a list to choose from.
    PleaseChoose,
    /// Unit of money.
    Yuan,
    /// Label of the year of a date.
    Year,
    /// Label of the month of a date.
    Month,
    /// Label of the day of a date.
    Day,
    /// What the machine has read: `2026年11月3日`.
    ReadAs(&'a str),
    /// In place of a field that is signed on paper.
    SignOnPaper,
    /// A table without rows.
    NoRows,
    /// Legend of a row, with a name when it has one.
    Row(Row<'a>),
    /// Button that adds a row.
    AddRow(Noun),
    /// Button that takes a row out.
    RemoveRow,
    /// The same for screen readers: which row.
    RemoveThisRow(Row<'a>),
    /// A row was taken out.
    RowRemoved(Row<'a>),
    /// Takes back the removal.
    Undo,
    /// Opens the picture of a document.
    WhereOnPaper(Paper),
    /// What the picture shows, for those who cannot see it.
    PaperDrawn(Paper),
    /// Reads the questions aloud.
    ReadAloud,
    /// Stops it.
    StopReading,
    /// Reads an identity card.
    ReadCard,
    /// It is being read.
    CardWaiting,
    /// It was read.
    CardRead,
    /// It could not be read.
    CardNotRead,
    /// Heading of the summary of what is missing or wrong. It stays while the lines under it become fewer.
    SummaryHead,
    /// Stands before the title of the document while there is such a summary.
    Wrong,
    /// Under it: nothing is lost, nothing blocks.
    SummaryText,
    /// Line of the summary: where, and what.
    SummaryLine {
        /// The label of the field.
        label: &'a str,
        /// What is wrong with it.
        problem: &'a str,
    },
    /// A question of a table's row, in a line of the summary: whose, and which.
    InRow {
        /// What the row is called.
        row: Row<'a>,
        /// The label of the question.
        label: &'a str,
    },
    /// Goes on although something is missing.
    ContinueAnyway,
    /// Goes back to the check page.
    SaveAndCheck,
    /// The section before.
    PreviousSection,
    /// Sections filled in, of all.
    Progress {
        /// How many are filled in.
        done: usize,
        /// How many there are.
        all: usize,
    },
    /// More sections may come.
    MoreMayCome,
    /// Everything is filled in; what now.
    FormReady,
    /// Heading of the check page.
    CheckTitle,
    /// Under it.
    CheckLead,
    /// Heading of the page with the answers of every form.
    CheckAllTitle,
    /// What is missing can be filled in at the window.
    MayFollow,
    /// Heading of answers whose questions do not arise any more.
    NoLongerNeeded,
    /// Under it.
    NoLongerNeededText,
    /// How many rows a table has.
    Rows(usize),
    /// The question's number in a section.
    QuestionOf {
        /// From 1.
        at: usize,
        /// How many there are.
        all: usize,
    },
    /// Change an answer.
    Change,
    /// The same for screen readers: which answer.
    ChangeThis(&'a str),
    /// A required answer is missing.
    MissingAnswer,
    /// A question that may stay open was left open.
    NotAnswered,
    /// A question was answered with "not known".
    Declined,
    /// What is still to do: missing answers and errors.
    StillToDo {
        /// Missing answers.
        missing: usize,
        /// Answers that cannot be handed in like this.
        errors: usize,
    },
    /// Everything required is there.
    AllThere,
    /// Warnings stay on the paper.
    WarningsStay(usize),
    /// To the packet page.
    ToPacket,
    /// Back to the list.
    ToMine,
    /// Heading of the packet page.
    PacketTitle,
    /// Under it.
    PacketLead,
    /// Nothing is chosen.
    PacketEmpty,
    /// Heading of what is inside.
    Inside,
    /// The cover sheet.
    CoverSheet,
    /// What it is.
    CoverSheetText,
    /// The merged checklist.
    ChecklistSheet,
    /// A form in the packet: filled in.
    FormComplete,
    /// A form in the packet: something is open.
    FormOpen {
        /// Missing answers.
        missing: usize,
        /// Answers that cannot be handed in like this.
        errors: usize,
    },
    /// An item without a form.
    NoForm,
    /// Link to what is open.
    FillIn,
    /// Some forms are not complete; the packet can be made all the same.
    OpenIsFine,
    /// Button: make it.
    Make,
    /// It is being made.
    Making,
    /// The first time takes longer.
    MakingText,
    /// It is made.
    Made,
    /// Opens the PDF to print it.
    PrintIt,
    /// Saves the PDF.
    SavePdf,
    /// Saves the packet.
    SavePacket,
    /// It could not be made.
    Failed,
    /// What to do then.
    FailedNext,
    /// Try again.
    Again,
    /// The export program could not be fetched or has stopped.
    NoWorker,
    /// The browser refused to hand out the file.
    NotHandedOut,
    /// Something was changed after it was made.
    Changed,
    /// Heading of how to hand in.
    HandIn,
    /// Print and sign.
    HandInPrint,
    /// Bring the papers on the list.
    HandInBring,
    /// The file is for the window.
    HandInFile,
    /// Where and when.
    HandInWhere,
    /// No printer.
    HandInNoPrinter,
    /// Size of a file.
    FileSize(usize),
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    /// A person.
    Person,
    /// Anything else.
    Thing,
}

/// A document people copy a number from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// Resident identity card.
    IdCard,
    /// Bank card.
    BankCard,
    /// Disability certificate.
    DisabilityCertificate,
    /// Business licence.
    Licence,
}

/// A row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// What it is about.
    pub noun: Noun,
    /// From 1.
    pub n: usize,
    /// The name in it; empty when there is none yet.
    pub name: &'a str,
}

impl Say for Msg<'_> {
    fn say(&self, lang: Lang) -> String {
        let said: Cow<'static, str> = match lang {
            Lang::Zh => zh::say(self),
            Lang::En => en::say(self),
        };
        said.into_owned()
    }
}

/// A file's size: `340 kB`, `1.2 MB`.
fn size(bytes: usize) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1000))
    } else {
        format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
    }
}
