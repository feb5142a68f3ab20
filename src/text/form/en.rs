//! The form in English.

use std::borrow::Cow;

use super::{Msg, Noun, Paper, Row};
use crate::text::count;

/// The sentence.
pub(super) fn say(message: &Msg<'_>) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        Msg::Why => "Why we ask: ",
        Msg::BroughtFromQuestions => "Brought over from the questions you answered.",
        Msg::WorkedOutLater => "Worked out once the answers above are there",
        Msg::WorkedOut => "Worked out for you",
        Msg::PutRight => "The document says otherwise: change it",
        Msg::AsInId => "Go back to the identity number",
        Msg::BeginAddress(area) => return Cow::Owned(["Begin with “", area, "”"].concat()),
        Msg::ChooseDivision => "Choose the province, city and county",
        Msg::Province => "Province",
        Msg::City => "City",
        Msg::County => "County or district",
        Msg::PleaseChoose => "Please choose",
        Msg::Yuan => "yuan",
        Msg::Year => "Year",
        Msg::Month => "Month",
        Msg::Day => "Day",
        Msg::SignOnPaper => {
            "Nothing to do here. When everything is filled in you can sign with a finger on “Check your answers”, or by hand on the printed paper."
        }
        Msg::NoRows => "Nothing entered yet.",
        Msg::AddRow(Noun::Person) => "Add a person",
        Msg::AddRow(Noun::Thing) => "Add an entry",
        Msg::RemoveRow => "Remove",
        Msg::WhereOnPaper(Paper::IdCard) => "Where on the identity card?",
        Msg::WhereOnPaper(Paper::BankCard) => "Where on the bank card?",
        Msg::WhereOnPaper(Paper::DisabilityCertificate) => "Where on the disability certificate?",
        Msg::WhereOnPaper(Paper::Licence) => "Where on the business licence?",
        Msg::PaperDrawn(Paper::IdCard) => {
            "The side of the identity card with the photograph; the number is the last line"
        }
        Msg::PaperDrawn(Paper::BankCard) => {
            "A bank card; the number is the longest row of digits, in the middle. A passbook has it on the first page"
        }
        Msg::PaperDrawn(Paper::DisabilityCertificate) => {
            "The page of the disability certificate with the photograph; the number of 20 digits is below it"
        }
        Msg::PaperDrawn(Paper::Licence) => {
            "A business licence; the code of 18 characters is on the left below the title"
        }
        Msg::ReadAloud => "Read it to me",
        Msg::StopReading => "Stop reading",
        Msg::ReadCard => "Fill in from my identity card",
        Msg::CardWaiting => "Please put the card on the reader…",
        Msg::CardRead => "Done. Please check what was filled in; you can change it.",
        Msg::CardNotRead => "The card could not be read. Try again, or fill it in yourself.",
        Msg::Undo => "Put it back",
        Msg::SummaryHead => "There is a problem on this page",
        Msg::Wrong => "Error: ",
        Msg::SummaryText => {
            "Everything you entered is saved. What you cannot say now can be filled in later, or told at the window."
        }
        Msg::ContinueAnyway => "Go on and come back later",
        Msg::SaveAndCheck => "Save and return to checking",
        Msg::PreviousSection => "Previous part",
        Msg::MoreMayCome => "Some parts depend on your answers, so there may be more.",
        Msg::FormReady => "Everything is filled in. Check your answers, then make the packet.",
        Msg::CheckTitle => "Check your answers",
        Msg::CheckLead => {
            "Compare with your documents. To change an answer, press “Change” beside it; you come back here afterwards."
        }
        Msg::CheckAllTitle => "Check everything",
        Msg::MayFollow => {
            "These are not filled in yet. You can save and print all the same, and fill the blanks in by hand at the window."
        }
        Msg::NoLongerNeeded => "No longer needed",
        Msg::NoLongerNeededText => {
            "Another answer has made these superfluous, and they do not go into the packet. They are kept in case you change it back."
        }
        Msg::Change => "Change",
        Msg::MissingAnswer => "Not filled in yet",
        Msg::NotAnswered => "Not filled in (optional)",
        Msg::Declined => "Not known / rather not say",
        Msg::AllThere => "Everything that must be filled in is there.",
        Msg::ToPacket => "Go to the packet",
        Msg::ToMine => "Back to my list",
        Msg::PacketTitle => "Application packet",
        Msg::PacketLead => {
            "Your forms and the list of what to bring, in one piece. Print it, sign it and bring it to the window."
        }
        Msg::PacketEmpty => {
            "There is nothing on your list yet. Choose what you would like to do first."
        }
        Msg::Inside => "What is inside",
        Msg::CoverSheet => "Cover sheet",
        Msg::CoverSheetText => "Says what it is for; the window scans its QR code to check it",
        Msg::ChecklistSheet => "What to bring",
        Msg::FormComplete => "Form filled in",
        Msg::NoForm => "No form needed",
        Msg::FillIn => "Fill in",
        Msg::OpenIsFine => {
            "You can make the packet all the same: what is open is printed as a blank, to be filled in by hand at the window."
        }
        Msg::Make => "Make the packet",
        Msg::Making => "Making the packet…",
        Msg::MakingText => {
            "The first time takes a little longer, while the fonts for printing are prepared. Please keep the page open."
        }
        Msg::Made => "Your packet is ready",
        Msg::PrintIt => "Open and print",
        Msg::SavePdf => "Save the PDF (for printing)",
        Msg::SavePacket => "Save the packet (for the window)",
        Msg::Failed => "The packet could not be made",
        Msg::FailedNext => {
            "Nothing you entered is lost. Change what is named above and try again, or come to the window with your papers; the staff will help you."
        }
        Msg::Again => "Try again",
        Msg::NoWorker => {
            "The program that makes the packet did not start; the network may be down. Please connect and try again."
        }
        Msg::NotHandedOut => {
            "The browser does not let the file be saved or opened. Try another browser, or save the draft as a file."
        }
        Msg::Changed => "Something was changed after it was made. Please make it again.",
        Msg::HandIn => "How to hand it in",
        Msg::HandInPrint => "Print it, read it through, and sign it by hand where it says so.",
        Msg::HandInBring => "Bring the documents on the list.",
        Msg::HandInFile => {
            "You can bring the packet file on a USB stick; the window opens it and need not type again."
        }
        Msg::HandInWhere => {
            "Hand it in at the window of the community service centre. They check it with you and name everything missing at once."
        }
        Msg::HandInNoPrinter => "No printer? Bring the file; the window prints it for you.",
        Msg::BroughtFrom(item) => {
            return Cow::Owned(["Brought over from “", item, "”."].concat());
        }
        Msg::UsedAlso { first, more } => {
            let forms = forms(first, *more);
            return Cow::Owned(["Also used in ", &forms, "; you only enter it once."].concat());
        }
        Msg::ChangesAlso { first, more } => {
            return Cow::Owned(["A change here also changes ", &forms(first, *more), "."].concat());
        }
        Msg::ReadAs(what) => return Cow::Owned(["That is ", what].concat()),
        Msg::Rows(n) => return Cow::Owned(count(*n, "row", "rows")),
        Msg::QuestionOf { at, all } => return Cow::Owned(format!("question {at} of {all}")),
        Msg::Row(of) => return Cow::Owned(row(of)),
        Msg::RemoveThisRow(of) => return Cow::Owned(["Remove ", &row(of)].concat()),
        Msg::RowRemoved(of) => return Cow::Owned([&row(of), " was removed."].concat()),
        Msg::InRow { row: of, label } => return Cow::Owned([&row(of), ", ", label].concat()),
        Msg::SummaryLine { label, problem } => return Cow::Owned([label, ": ", problem].concat()),
        Msg::Progress { done, all } => {
            return Cow::Owned(format!("{done} of {} filled in", count(*all, "part", "parts")));
        }
        Msg::ChangeThis(label) => return Cow::Owned(["Change: ", label].concat()),
        Msg::StillToDo { missing, errors } => {
            return Cow::Owned([&open(*missing, *errors), "."].concat());
        }
        Msg::WarningsStay(n) => {
            return Cow::Owned(format!(
                "{} to look at once more; leave what is right.",
                count(*n, "further answer", "further answers")
            ));
        }
        Msg::FormOpen { missing, errors } => return Cow::Owned(open(*missing, *errors)),
        Msg::FileSize(bytes) => return Cow::Owned(super::size(*bytes)),
    })
}

/// `“A”` or `“A” and 2 more forms`.
fn forms(first: &str, more: usize) -> String {
    match more {
        0 => format!("“{first}”"),
        more => format!("“{first}” and {}", count(more, "more form", "more forms")),
    }
}

/// `Person 2: Li Si`.
fn row(of: &Row<'_>) -> String {
    let noun = match of.noun {
        Noun::Person => "Person",
        Noun::Thing => "Entry",
    };
    let colon = if of.name.is_empty() { "" } else { ": " };
    format!("{noun} {}{colon}{}", of.n, of.name)
}

fn open(missing: usize, errors: usize) -> String {
    let missing_words = count(missing, "answer missing", "answers missing");
    let error_words = count(errors, "answer to put right", "answers to put right");
    match (missing, errors) {
        (_, 0) => missing_words,
        (0, _) => error_words,
        _ => [missing_words.as_str(), ", ", &error_words].concat(),
    }
}
