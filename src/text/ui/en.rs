//! The app in English.

use std::borrow::Cow;

use super::Msg;
use crate::text::count;

/// The sentence.
pub(super) fn say(message: &Msg<'_>) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        Msg::ContentsComing => "Fetching the guide, just a moment…",
        Msg::ContentsFailed => {
            "The guide did not arrive; most likely the network is down. What you entered is safe. Please try again."
        }
        Msg::Product => "OneWindow",
        Msg::Skip => "Skip to content",
        Msg::LanguageName => "English",
        Msg::LargeType => "Large type",
        Msg::MainNavigation => "Main pages",
        Msg::Crumbs => "You are here",
        Msg::CannotStart => "This page could not start",
        Msg::CannotStartText => {
            "Everything you entered is still on this device. Please try again later, or come to the window."
        }
        Msg::Reload => "Try again",
        Msg::Home => "Home",
        Msg::ToHome => "Find a service",
        Msg::Settings => "Settings",
        Msg::MyList => "My list",
        Msg::Packet => "Application packet",
        Msg::StaysHere => "What you enter stays on this device. Nothing is uploaded.",
        Msg::SavingNow => "Saving…",
        Msg::MemoryOnly => {
            "This browser does not allow saving. What you enter is lost when you close the page, so keep it as a file."
        }
        Msg::ReadOnly => {
            "Your list is open in another tab. You can read it here, but not change it."
        }
        Msg::TakeOver => "Continue here instead",
        Msg::DraftDamaged => {
            "Part of what was saved last time could not be read. It has been kept. You can carry on or start again."
        }
        Msg::SaveToFile => "Save to a file",
        Msg::HomeTitle => "What would you like to do?",
        Msg::SearchLabel => "Search for a service",
        Msg::SearchExample => "e.g. residence permit",
        Msg::NoHits => {
            "Try other words, such as “elderly” or “medical”, or look through the categories below. If it is not there, this window probably does not handle it: ask, and they will tell you who does."
        }
        Msg::Events => "Life events",
        Msg::EventsLead => "One event often needs several services. Here they are together.",
        Msg::EventNote => "You may not need all of them. Take off your list what you do not need.",
        Msg::ChooseAll => "Add all to my list",
        Msg::Categories => "Browse by category",
        Msg::GoOn => "Continue where you left off",
        Msg::GoOnButton => "Continue",
        Msg::NotFound => "Page not found",
        Msg::NotFoundText => {
            "The address may be wrong, or the service was renamed. Everything you entered is still here."
        }
        Msg::OutlineHead => "The full guide to this service is still being written",
        Msg::OutlineText => {
            "Here you can see who handles it and who decides. For what to bring and how long it takes, please ask at the window; you will be told everything at once."
        }
        Msg::Who => "Who can apply",
        Msg::WhoAskWindow => "Please ask at the window for the exact conditions.",
        Msg::Ask => "A few questions first",
        Msg::AskLead => {
            "Your answers show what you yourself need to bring. You may leave any of them open."
        }
        Msg::AskListLead => "Your answers settle what now “depends”.",
        Msg::Decline => "Not sure / rather not say",
        Msg::Optional => "(optional)",
        Msg::DueBy(day) => return format!("Counted from today: until {day}").into(),
        Msg::Yes | Msg::Have => "Yes",
        Msg::No | Msg::HaveNot => "No",
        Msg::VerdictMet => "You may well qualify: we suggest you apply",
        Msg::VerdictMetNext => {
            "From what you told us, every condition that can be checked here is met."
        }
        Msg::VerdictNotMet => "Not met for now, because of:",
        Msg::VerdictNotMetNext => {
            "If things change or you are not sure, ask at the window. The staff will also look for what else you may be entitled to."
        }
        Msg::VerdictByPerson => "Let the window look at it",
        Msg::VerdictByPersonNext => "This page does not judge it for you: just come and ask.",
        Msg::VerdictLapsed => {
            "A rule has run out or does not hold yet; ask the window whether it goes on."
        }
        Msg::VerdictUnknown => "More is needed to tell",
        Msg::VerdictUnknownNext => "To tell, these are needed:",
        Msg::Holds => "Met",
        Msg::HoldsNot => "Not met for now",
        Msg::HoldsOpen => "Not known yet",
        Msg::HoldsByPerson => "Assessed by staff or a professional",
        Msg::Bring => "What to bring",
        Msg::BringAll => "Everything you need",
        Msg::BringAskWindow => "Please ask at the window; you will be told everything at once.",
        Msg::GroupBring => "Bring",
        Msg::GroupDepends => "Only in some cases",
        Msg::GroupFill => "Fill in here",
        Msg::GroupNotNeeded => "No need to bring: the window can look it up",
        Msg::GroupLater => "May follow later",
        Msg::Issuer => "Issued by",
        Msg::WhereToGet => "Where to get it",
        Msg::ValidFor => "Valid for",
        Msg::ForItems => "Needed for",
        Msg::WantECert => "The electronic certificate on your phone is enough",
        Msg::MarkLikely => "confirm at the window",
        Msg::MarkVerify => "to be confirmed",
        Msg::AskTheWindow => "Ask at the window",
        Msg::Decides => "Who decides",
        Msg::TimeByLaw => "Time limit by law",
        Msg::TimePromised => "Promised time",
        Msg::Fee => "Fee",
        Msg::Gets => "You get",
        Msg::Where => "Where",
        Msg::PlaceUnknown => "Address, hours, telephone",
        Msg::ResponsibleLine => "Handled under",
        Msg::Steps => "What happens",
        Msg::Tips => "Common mistakes",
        Msg::After => "Afterwards",
        Msg::CentreRole => "What the community does",
        Msg::LegalBasis => "Legal basis",
        Msg::LawReplaced => "replaced by a newer text",
        Msg::LawPending => "being checked against a newer law",
        Msg::Excludes => "Not together with",
        Msg::Related => "Related services",
        Msg::FillNow => "Fill in the form now",
        Msg::AddToList => "Add to my list",
        Msg::OnMyList => "On your list: view it",
        Msg::MyListLead => "Everything together: the same paper is prepared only once.",
        Msg::MyListEmpty => "Nothing here yet. Find a service and choose “Add to my list”.",
        Msg::Fill => "Fill in",
        Msg::Drop => "Remove",
        Msg::NoForm => "No form to fill in here",
        Msg::MakePacket => "Make the application packet",
        Msg::Print => "Print",
        Msg::AddMore => "Add another service",
        Msg::Language => "Language",
        Msg::TypeSize => "Size of type",
        Msg::TypeNormal => "Normal",
        Msg::TypeLarge => "Large (easier to read)",
        Msg::Contrast => "Contrast",
        Msg::ContrastNormal => "Normal",
        Msg::ContrastHigh => "High (easier to see)",
        Msg::OpenFile => "Open a saved file",
        Msg::OpenFileText => {
            "Choose a file you saved and go on where you were. What is entered on this device now is set aside; you find it under “Who it is for”."
        }
        Msg::FileOpened => "Opened. You can go on.",
        Msg::DraftFile => "Take it with you",
        Msg::DraftFileText => {
            "Save to a file to carry on with another device, or to hand it to somebody who helps you."
        }
        Msg::Anew => "Start again",
        Msg::AnewText => {
            "Removes your list and everything entered on this device, those set aside included."
        }
        Msg::AnewOpen => "Remove everything",
        Msg::AnewSure => "This cannot be undone. Save to a file first if you want to keep a copy.",
        Msg::Cleared => "Removed. Nothing is left on this device.",
        Msg::NotCleared => {
            "The browser did not remove it. Remove this site’s data in the browser’s settings."
        }
        Msg::ForWhom => "Who it is for",
        Msg::ListOf(name) => return format!("{name}: list").into(),
        Msg::AnewButton => "Yes, remove everything",
        Msg::FormLead => {
            "Fill in part by part. You can stop at any time; everything is saved as you go."
        }
        Msg::FormGoOn => "Continue filling in",
        Msg::CheckAnswers => "Check your answers",
        Msg::StatusNotStarted => "Not started",
        Msg::StatusInProgress => "In progress",
        Msg::StatusHasErrors => "Needs correcting",
        Msg::StatusComplete => "Done",
        Msg::Continue => "Save and continue",
        Msg::ToForm => "Back to the list of parts",
        Msg::Saved(at) => return Cow::Owned(["Saved ", at].concat()),
        Msg::SavedAt { date, time } => {
            return Cow::Owned(["Saved on ", date, " at ", time].concat());
        }
        Msg::CatalogueVersion(name, version) => {
            return Cow::Owned([name, ", version ", version].concat());
        }
        Msg::HomeLead { categories, items } => {
            return Cow::Owned(format!(
                "{items} services in {categories} categories. Find out what you need, fill in the forms, and come once."
            ));
        }
        Msg::Hits(n) => {
            return Cow::Owned(if *n == 0 {
                "Nothing found".into()
            } else {
                [&count(*n, "result", "results"), " found"].concat()
            });
        }
        Msg::Items(n) => return Cow::Owned(count(*n, "service", "services")),
        Msg::EventItems(n) => {
            return Cow::Owned([&count(*n, "service", "services"), " you may need"].concat());
        }
        Msg::ChosenItems(n) => return Cow::Owned(count(*n, "service", "services")),
        Msg::Of(what, whose) => return Cow::Owned([what, ": ", whose].concat()),
        Msg::List(names) => return Cow::Owned(names.join(", ")),
        Msg::Aka(names) => return Cow::Owned(["Also called: ", &names.join(", ")].concat()),
        Msg::DecidedBy(who) => return Cow::Owned(["The decision is made by: ", who, "."].concat()),
        Msg::DependsOn(names) => return Cow::Owned(["Depends on: ", &names.join(", ")].concat()),
        Msg::AnyOne(n) => return Cow::Owned(format!("Any one of these {n}")),
        Msg::Total { bring, fill, sign } => {
            return Cow::Owned(
                [
                    &count(*bring, "paper", "papers"),
                    " to bring, ",
                    &count(*fill, "form", "forms"),
                    " to fill in, ",
                    &count(*sign, "signature", "signatures"),
                ]
                .concat(),
            );
        }
        Msg::WantCopies(n) => return Cow::Owned(copies_en(*n)),
        Msg::WantShown(copies) => {
            return Cow::Owned(["Original (shown and given back)", &and_en(*copies)].concat());
        }
        Msg::WantOriginals(originals, copies) => {
            return Cow::Owned(match originals {
                Some(n) => {
                    [&count(usize::from(*n), "original", "originals"), and_en(*copies).as_str()]
                        .concat()
                }
                None => ["Original", &and_en(*copies)].concat(),
            });
        }
        Msg::Workdays(n) => {
            return Cow::Owned(count(usize::from(*n), "working day", "working days"));
        }
        Msg::Days(n) => return Cow::Owned(count(usize::from(*n), "day", "days")),
        Msg::Months(n) => return Cow::Owned(count(usize::from(*n), "month", "months")),
        Msg::Years(n) => return Cow::Owned(count(usize::from(*n), "year", "years")),
        Msg::DropItem(name) => return Cow::Owned(["Remove: ", name].concat()),
        Msg::SectionsDone { done, all } => {
            return Cow::Owned(format!("{done} of {all} parts done"));
        }
        Msg::SectionOf { at, all } => return Cow::Owned(format!("Part {at} of {all}")),
        Msg::ListIncomplete(names) => {
            return Cow::Owned(
                [
                    "The materials of these are not written yet, please ask at the window: ",
                    &names.join(", "),
                ]
                .concat(),
            );
        }
    })
}

fn copies_en(copies: Option<u8>) -> String {
    copies.map_or_else(|| "Copy".into(), |n| count(usize::from(n), "copy", "copies"))
}

/// Copies beside an original; none when none are wanted or nobody says so.
fn and_en(copies: Option<u8>) -> String {
    match copies {
        Some(0) | None => String::new(),
        Some(n) => [" and ", &count(usize::from(n), "copy", "copies")].concat(),
    }
}
