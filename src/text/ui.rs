//! Sentences of the app.

use std::borrow::Cow;

use super::{Lang, Say};

mod en;
mod zh;

/// What the app says. Sentences about items are catalogue data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg<'a> {
    /// The rest of the catalogue is on its way.
    ContentsComing,
    /// It did not come.
    ContentsFailed,
    /// Name of the product.
    Product,
    /// Link over the head to the page.
    Skip,
    /// A language's name in itself, for the language switch.
    LanguageName,
    /// Switch to large type.
    LargeType,
    /// Name of the navigation, for screen readers.
    MainNavigation,
    /// Name of the path to this page, for screen readers.
    Crumbs,
    /// The app cannot start.
    CannotStart,
    /// What to do then.
    CannotStartText,
    /// Load the page again.
    Reload,
    /// First page.
    Home,
    /// Button to the first page.
    ToHome,
    /// Settings page.
    Settings,
    /// The person's list of matters.
    MyList,
    /// The application packet.
    Packet,
    /// The promise in the foot.
    StaysHere,
    /// The draft is being written.
    SavingNow,
    /// The browser keeps nothing.
    MemoryOnly,
    /// Another page of this browser writes.
    ReadOnly,
    /// Take the right to write.
    TakeOver,
    /// A draft was there that could not be read.
    DraftDamaged,
    /// Offer the draft as a file.
    SaveToFile,
    /// The device is clear.
    Cleared,
    /// The browser did not clear it.
    NotCleared,
    /// The page that says whose the list is.
    ForWhom,
    /// The list of somebody whose name is given.
    ListOf(&'a str),
    /// Heading of the first page.
    HomeTitle,
    /// Label of the search box.
    SearchLabel,
    /// Example in the search box.
    SearchExample,
    /// Nothing was found.
    NoHits,
    /// Heading of the life events.
    Events,
    /// Under it.
    EventsLead,
    /// Under a life event.
    EventNote,
    /// Put all items of a life event on the list.
    ChooseAll,
    /// Heading of the categories.
    Categories,
    /// Heading of the card that goes on with a draft.
    GoOn,
    /// Its button.
    GoOnButton,
    /// There is no such page.
    NotFound,
    /// What to do then.
    NotFoundText,
    /// An item of which only the outline is written.
    OutlineHead,
    /// What is there, and who tells the rest.
    OutlineText,
    /// Who may apply.
    Who,
    /// The conditions are not written.
    WhoAskWindow,
    /// Heading of the quick questions.
    Ask,
    /// Under it.
    AskLead,
    /// Under it, on the list.
    AskListLead,
    /// Leave a question open.
    Decline,
    /// A question that may stay open.
    Optional,
    /// Yes.
    Yes,
    /// No.
    No,
    /// There is.
    Have,
    /// There is not.
    HaveNot,
    /// The last day of a term that begins today.
    DueBy(&'a str),
    /// Every condition a rule can check holds.
    VerdictMet,
    /// What that means.
    VerdictMetNext,
    /// A condition does not hold.
    VerdictNotMet,
    /// What that means.
    VerdictNotMetNext,
    /// Something is missing.
    VerdictUnknown,
    /// Only people can judge.
    VerdictByPerson,
    /// What to do then.
    VerdictByPersonNext,
    /// A rule does not count on the day; what to do.
    VerdictLapsed,
    /// What is missing follows.
    VerdictUnknownNext,
    /// A condition holds.
    Holds,
    /// A condition does not hold.
    HoldsNot,
    /// A condition is open.
    HoldsOpen,
    /// Only a person can judge a condition.
    HoldsByPerson,
    /// What to bring.
    Bring,
    /// What to bring for everything on the list.
    BringAll,
    /// The materials are not written.
    BringAskWindow,
    /// Materials to bring.
    GroupBring,
    /// Materials that may be needed.
    GroupDepends,
    /// Materials filled in here.
    GroupFill,
    /// Materials nobody has to bring.
    GroupNotNeeded,
    /// Materials that may follow.
    GroupLater,
    /// Who issues a material.
    Issuer,
    /// Where to get a material.
    WhereToGet,
    /// How long a material holds.
    ValidFor,
    /// A material and whose it is.
    Of(&'a str, &'a str),
    /// Which items need a material.
    ForItems,
    /// An electronic certificate is enough.
    WantECert,
    /// Usual practice.
    MarkLikely,
    /// The centre has to fill it in.
    MarkVerify,
    /// Not known: ask.
    AskTheWindow,
    /// Who decides.
    Decides,
    /// Time limit by law.
    TimeByLaw,
    /// Time limit the centre promises.
    TimePromised,
    /// What it costs.
    Fee,
    /// What one gets.
    Gets,
    /// Where it is handled.
    Where,
    /// Address, hours or telephone are not filled in.
    PlaceUnknown,
    /// The responsible line of government.
    ResponsibleLine,
    /// What happens.
    Steps,
    /// Common mistakes.
    Tips,
    /// What comes after.
    After,
    /// What the community itself does.
    CentreRole,
    /// Texts it rests on.
    LegalBasis,
    /// A text that was replaced.
    LawReplaced,
    /// A text that is being checked against a newer law.
    LawPending,
    /// Items nobody can have together with this one.
    Excludes,
    /// Related items.
    Related,
    /// Fill in the form now.
    FillNow,
    /// Put the item on the list.
    AddToList,
    /// The item is on the list; leads there.
    OnMyList,
    /// Under the list's heading.
    MyListLead,
    /// The list is empty.
    MyListEmpty,
    /// Fill in this form.
    Fill,
    /// Take off the list.
    Drop,
    /// An item without a form.
    NoForm,
    /// Make the application packet.
    MakePacket,
    /// Print.
    Print,
    /// Look for more.
    AddMore,
    /// Choice of language.
    Language,
    /// Choice of type size.
    TypeSize,
    /// Normal type.
    TypeNormal,
    /// Large type.
    TypeLarge,
    /// Choice of contrast.
    Contrast,
    /// Normal contrast.
    ContrastNormal,
    /// High contrast.
    ContrastHigh,
    /// Label of the file to open.
    OpenFile,
    /// What opening does.
    OpenFileText,
    /// It was opened.
    FileOpened,
    /// Heading of the file section.
    DraftFile,
    /// What the file is for.
    DraftFileText,
    /// Heading of starting anew.
    Anew,
    /// What that does.
    AnewText,
    /// Opens the question.
    AnewOpen,
    /// The question.
    AnewSure,
    /// Removes everything.
    AnewButton,
    /// Under the form's heading.
    FormLead,
    /// To the first open section.
    FormGoOn,
    /// To the check page.
    CheckAnswers,
    /// A section with nothing answered.
    StatusNotStarted,
    /// A section with answers missing.
    StatusInProgress,
    /// A section with errors.
    StatusHasErrors,
    /// A section that is done.
    StatusComplete,
    /// Save and go on.
    Continue,
    /// Back to the sections.
    ToForm,
    /// Saved and acknowledged at this time of the day.
    Saved(&'a str),
    /// When the draft was saved.
    SavedAt {
        /// Day, ISO 8601.
        date: &'a str,
        /// Time of the day.
        time: &'a str,
    },
    /// Name and version of the catalogue.
    CatalogueVersion(&'a str, &'a str),
    /// Under the heading of the first page.
    HomeLead {
        /// Categories.
        categories: usize,
        /// Items.
        items: usize,
    },
    /// How many items were found.
    Hits(usize),
    /// How many items a category has.
    Items(usize),
    /// How many items a life event has.
    EventItems(usize),
    /// How many items are on the list.
    ChosenItems(usize),
    /// Names one after the other.
    List(&'a [&'a str]),
    /// What people call an item.
    Aka(&'a [&'a str]),
    /// Who really decides.
    DecidedBy(&'a str),
    /// It depends on these.
    DependsOn(&'a [String]),
    /// Any one of so many.
    AnyOne(usize),
    /// The total over a list of materials.
    Total {
        /// To bring.
        bring: usize,
        /// To fill in.
        fill: usize,
        /// Signatures.
        sign: usize,
    },
    /// Copies; `None`: how many, the centre must say.
    WantCopies(Option<u8>),
    /// The original, shown and given back, and copies.
    WantShown(Option<u8>),
    /// Originals that stay, and copies.
    WantOriginals(Option<u8>, Option<u8>),
    /// Working days.
    Workdays(u16),
    /// Calendar days.
    Days(u16),
    /// Months.
    Months(u16),
    /// Years.
    Years(u16),
    /// Take this item off the list.
    DropItem(&'a str),
    /// How many sections of a form are done.
    SectionsDone {
        /// Done.
        done: usize,
        /// All.
        all: usize,
    },
    /// Which section this is.
    SectionOf {
        /// This one, from 1.
        at: usize,
        /// All.
        all: usize,
    },
    /// Items whose materials are not written.
    ListIncomplete(&'a [&'a str]),
}

impl Say for Msg<'_> {
    fn say(&self, lang: Lang) -> String {
        let sentence: Cow<'static, str> = match lang {
            Lang::Zh => zh::say(self),
            Lang::En => en::say(self),
        };
        sentence.into_owned()
    }
}
