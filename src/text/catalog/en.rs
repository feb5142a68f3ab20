use super::{Edit, Help, Msg, Part, Shape, Stage, Thing};
use crate::text::{Lang, Say, count};

fn thing(thing: Thing) -> &'static str {
    match thing {
        Thing::Category => "category",
        Thing::Item => "item",
        Thing::Bundle => "life event",
        Thing::Material => "material",
        Thing::ItemMaterial => "material of this item",
        Thing::Fact => "fact",
        Thing::Field => "field",
        Thing::Section => "section",
        Thing::CodeList => "code list",
        Thing::Code => "option",
        Thing::Parameter => "parameter",
        Thing::Source => "source",
        Thing::Year => "year",
    }
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "a text",
        Shape::Localized => "a text in two languages",
        Shape::Integer => "a whole number",
        Shape::Number => "a number",
        Shape::Bool => "true or false",
        Shape::Date => "a date",
        Shape::DateTime => "a date with a time of day",
        Shape::List => "a list",
        Shape::Table => "a group of `name = value`",
    }
}

fn like(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "write \"text\" in straight double quotes",
        Shape::Localized => "write { zh = \"中文\", en = \"English\" }",
        Shape::Integer => "write digits without quotes and decimal point, such as 3",
        Shape::Number => {
            "write digits without quotes, at most six decimal places, such as 3 or 3.5"
        }
        Shape::Bool => "write true or false without quotes",
        Shape::Date | Shape::DateTime => "write it like 2026-11-23, without quotes",
        Shape::List => "write it like [\"a\", \"b\"], in square brackets",
        Shape::Table => "write { name = value }, or start a line with [name]",
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Conditions => "conditions, [[condition]]",
        Part::Materials => "materials, [[material]]",
        Part::Steps => "steps, [[step]]",
        Part::Fee => "the fee, [fee]",
        Part::Result => "the result, [result]",
        Part::Basis => "its legal basis, [[basis]]",
        Part::Time => "a time limit, [time.statutory] or [time.promised]",
        Part::CentreRole => "what the community may do, centre_role",
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Accepting => "who takes the application in",
        Stage::Checking => "who checks",
        Stage::Deciding => "who decides",
        Stage::Handing => "how the person hears of it",
    }
}

pub(super) fn msg(msg: &Msg) -> String {
    match msg {
        Msg::NotUtf8 => "the file is not UTF-8".into(),
        Msg::Syntax(english) => english.clone(),
        Msg::UnknownFile => "no such file belongs to a catalogue; it is not read".into(),
        Msg::MissingFile => "this file is missing".into(),
        Msg::Format(n) => format!("the catalogue has format {n}, which this program does not read"),
        Msg::UnknownKey(key) => format!("unknown key `{key}`"),
        Msg::MissingKey(key) => format!("`{key}` is missing"),
        Msg::WrongType { expected, found } => {
            format!("expected {}, found {}", shape(*expected), shape(*found))
        }
        Msg::UnknownWord(word) => format!("unknown word `{word}`"),
        Msg::EmptyText => "this must not be empty".into(),
        Msg::OutOfRange { min, max } => format!("the number must lie between {min} and {max}"),
        Msg::BadId(id) => format!("`{id}` cannot be an id"),
        Msg::DuplicateId(what, id) => format!("{} `{id}` is there twice", thing(*what)),
        Msg::DuplicateNumber(no) => format!("another item has the number {no} already"),
        Msg::UnknownId(what, id) => format!("there is no {} `{id}`", thing(*what)),
        Msg::UnknownFolder(folder) => format!("the folder `{folder}` is not the id of a category"),
        Msg::Rule(problem) | Msg::RuleStyle(problem) => problem.say(Lang::En),
        Msg::DatesReversed => "the last day lies before the first".into(),
        Msg::FiguresOverlap => "two figures hold on the same day".into(),
        Msg::NoOptions => "a choice without options".into(),
        Msg::TwoOptionLists => "only one of options and codes can be given".into(),
        Msg::OptionsNotAllowed => "this is no choice, so it has no options".into(),
        Msg::NoColumns => "a table without columns".into(),
        Msg::ColumnsNotAllowed => "this is no table, so it has no columns".into(),
        Msg::FactOrId => {
            "a field has either fact (a shared fact) or id (its own), exactly one of them".into()
        }
        Msg::DeriveFrom(fact) => {
            format!("date of birth and sex cannot be read from `{fact}`: it is no resident id")
        }
        Msg::Cycle(facts) => format!("facts computed from each other: {}", facts.join(" → ")),
        Msg::ExampleValue(fact) => format!("`{fact}` cannot have this value"),
        Msg::NoTranslation => "English is missing; the English pages will show Chinese".into(),
        Msg::SameTranslation => "English and Chinese are the same; it looks untranslated".into(),
        Msg::Unused(what, id) => format!("{} `{id}` is not used anywhere", thing(*what)),
        Msg::MaterialInCondition(word) => format!("the condition names a material: {word}"),
        Msg::VerifyNotBlank => "marked `verify`, but a figure is given".into(),
        Msg::Incomplete(missing) => {
            format!("the item says depth = full, but lacks {}", part(*missing))
        }
        Msg::FewExamples(n) => {
            format!("the item says depth = full, but has only {}", count(*n, "example", "examples"))
        }
        Msg::Wording(word) => format!("{word} is a word that hurts or misleads"),
        Msg::PromisedLonger => "the promised time is longer than the statutory one".into(),
        Msg::StepsLonger { steps, promised } => {
            format!("the steps take {steps} working days, but {promised} are promised")
        }
        Msg::NoSource => "marked sure-read, but no source is named".into(),
        Msg::NoLegalSource => "a condition marked sure-known, but no text is named".into(),
        Msg::OddCode { found, length } => {
            format!("it has {found} characters, the standard says {length}")
        }
        Msg::ReplacedSource(source) => format!("source `{source}` has been replaced"),
        Msg::NotAsked(fact) => format!("rules need `{fact}`, but the item's page does not ask it"),
        Msg::GroupOfOne(group) => format!("`{group}` is any one of several, but has one material"),
        Msg::EmptyCategory => "a category without items".into(),
        Msg::NothingToFill => "the material is filled in here, but the item has no form".into(),
        Msg::NumbersDiffer { zh, en } => format!("the Chinese says {zh}, the English {en}"),
        Msg::Punctuation(sign) => format!("the mark {sign} belongs to the other language"),
        Msg::ColourOnly(word) => format!(
            "{word} tells it by colour alone: paper is black and white, and not everybody sees colours"
        ),
        Msg::Jargon(word) => format!("{word} is office language"),
        Msg::Placeholder(gap) => {
            format!("{gap} would be printed as it stands; it looks unfinished")
        }
        Msg::BlankOnce => "a blank to fill in stands in one language only".into(),
        Msg::TooLong { length, limit } => {
            format!("{length} characters, of which {limit} fit on the sheet")
        }
        Msg::SameName(what, other) => format!("the {} `{other}` has the same name", thing(*what)),
        Msg::NoChannel(name) => format!(
            "“{name}” must be brought, but nothing says who issues it, where to get it or how to prepare it"
        ),
        Msg::MaterialGap(name, key) => {
            format!("“{name}” is handed in, but {key} is neither said nor marked as not verified")
        }
        Msg::NoStandard => "it does not say which standard it follows".into(),
        Msg::NoReason(label) => format!("“{label}” does not say why it is asked"),
        Msg::NoPhone => "a telephone for complaints, none for questions".into(),
        Msg::NoWhen => "it is needed in some cases only, but no words say in which".into(),
        Msg::NoSheets => "it is handed in, but zero sheets of it".into(),
        Msg::FormNotListed => "the item has a form, but no material is filled in here".into(),
        Msg::EmptySection => "a section without fields".into(),
        Msg::Repeated(word) => format!("`{word}` is there once too often"),
        Msg::NoProof(claim) => {
            format!("the condition asks about {claim}, but no material shows it")
        }
        Msg::NoGuardian => {
            "the item is for people under age, but nothing says who acts for them".into()
        }
        Msg::NoStage(missing) => format!("no step says {}", stage(*missing)),
        Msg::StepsShorter { steps, promised } => format!(
            "every step has a time; together they take {steps} working days, but {promised} are promised"
        ),
        Msg::NotAtOnce => {
            "it is said to be done at once (即办件), but takes more than a day".into()
        }
        Msg::SlowStep(step) => format!("promised within a day, but a step takes longer: {step}"),
        Msg::NotInBasis(source) => {
            format!("the statutory time is taken from `{source}`, which the item does not rest on")
        }
        Msg::EmptyExample => "the example does not say what should come out".into(),
        Msg::AskedInVain(fact) => format!("“{fact}” is asked, but no suggested item waits for it"),
        Msg::NotInverse(code) => format!("relation “{code}” and its inverse do not fit together"),
        Msg::ExampleNoReason => "“not met”, but not because of which condition".into(),
        Msg::WhyButMet => "a reason for “not met”, but the verdict is another".into(),
        Msg::NoRuleToFail(number) => {
            format!("condition {number} is left to people: without a rule it never fails")
        }
        Msg::MissingButSure => "the verdict is certain, yet something is missing".into(),
        Msg::TwoAnswers(material) => format!("the example says two things about `{material}`"),
        Msg::ExampleTwice(other) => format!("the same case as example “{other}”"),
        Msg::ExamplesContradict(other) => {
            format!("the same case as example “{other}”, with another result")
        }
        Msg::PastDate(day) => format!("it held until {day}, which is past"),
        Msg::VerifiedLongAgo(day) => format!("verified on {day}, more than a year ago"),
        Msg::NoComplaintPhone => "a telephone for questions, but none for complaints".into(),
        Msg::IdGone(what, id) => format!("the {} `{id}` was published and is gone", thing(*what)),
        Msg::IdReused(what, id) => {
            format!("the {} id `{id}` was given up and must not come again", thing(*what))
        }
        Msg::OtherYear(day, year) => format!("{day} is not in {year}"),
        Msg::DayTwice(day) => format!("{day} is there twice, or is both off and worked"),
        Msg::BadDivision(line) => {
            format!("not a code and a name, or not in order of the codes: {line}")
        }
        Msg::NotWeekend(day) => format!("{day} is a working day anyway"),
        Msg::HolidaysEnd(year) => {
            format!(
                "the holidays are known up to {year} only: working days after it cannot be counted"
            )
        }
        Msg::OneSided(id) => format!("excludes `{id}`, which does not exclude it"),
        Msg::HaveOrIs("have") => "the question asks 有没有, but the answers are 是 and 否".into(),
        Msg::HaveOrIs(_) => {
            "the question does not ask 有没有, but the answers are 有 and 没有".into()
        }
        Msg::ItemTwice(id) => format!("item `{id}` is in two categories"),
        Msg::ExampleFailed { name, found } => {
            format!("example “{name}” does not come out as written: {found}")
        }
        Msg::CaseFailed { name, item, found } => {
            format!("in case “{name}” the item `{item}` does not come out as written: {found}")
        }
    }
}

pub(super) fn help(help: &Help) -> String {
    match help {
        Help::DidYouMean(word) => format!("did you mean `{word}`?"),
        Help::OneOf(words) => format!("one of: {}", words.join(", ")),
        Help::Add(line) => format!("add a line: {line}"),
        Help::SayInstead(word) => format!("say {word}"),
        Help::SaveAsUtf8 => "save the file again with the encoding UTF-8".into(),
        Help::FileLayout => {
            "items are items/<category>/<item>.toml, code lists are code-lists/<id>.toml".into()
        }
        Help::ReadsFormat(n) => format!("write format = {n}, or use a newer program"),
        Help::WriteLike(shape) => like(*shape).into(),
        Help::Quote => "compare with a good line: name = \"text\", with straight punctuation".into(),
        Help::IdCharacters => {
            "ids have small letters a–z, digits and -, and start with a letter: some-allowance".into()
        }
        Help::NameCharacters => {
            "names that rules use have small letters, digits and _, and start with a letter: income_month".into()
        }
        Help::KindChoice => "choices have kind = \"choice\" (one) or \"choices\" (several)".into(),
        Help::KindTable => "what has columns has kind = \"table\"".into(),
        Help::AddColumn => "write each column as [[….column]] with id, label and kind".into(),
        Help::FactOrId => "write fact = \"person.name\" for a shared fact, or id, label and kind for its own".into(),
        Help::RenameOne => "change one of the two".into(),
        Help::FirstAt { file, line } => {
            format!("the first is in {file}, line {line}; change or remove one of them")
        }
        Help::RemoveOrUse => "remove it, or name it in an item".into(),
        Help::RemoveOne => "remove one of the two".into(),
        Help::SwapDates => "check the two dates".into(),
        Help::CloseEarlier => "give the earlier figure a last day: to = the day before".into(),
        Help::BlankOrVerified => {
            "remove the figure until it is verified; then set confidence = \"sure-read\" with source and verified_on".into()
        }
        Help::MoveToMaterial => {
            "a condition says what must hold for the person; papers belong under [[material]]".into()
        }
        Help::Translate => "add en = \"…\"".into(),
        Help::AddOrOutline => "add this part, or write depth = \"outline\"".into(),
        Help::FourExamples => {
            "write at least four [[example]]: met, not met, unknown, and one that is easily mistaken".into()
        }
        Help::NameSourceOrLikely => {
            "name the `source`; if no text says so, change the confidence to likely".into()
        }
        Help::CheckCode => "compare it with the register, character by character".into(),
        Help::CheckTimes => "check the figures and units (workday, day)".into(),
        Help::NameSource => "add source = \"…\", or use sure-known or likely".into(),
        Help::NameNewSource => "name the text in force, or change its status in sources.toml".into(),
        Help::AddToAsk(fact) => format!("add \"{fact}\" to ask"),
        Help::GroupNeedsTwo => "add another material, or remove any_of".into(),
        Help::AddForm => "add [form], or write obtain = \"bring\"".into(),
        Help::MakeInverse => "name each other as inverse, with opposite generations".into(),
        Help::BreakCycle => "remove one calculate, so that it is asked instead".into(),
        Help::DeriveFromId => "from must be a fact with kind = \"resident-id\"".into(),
        Help::CheckNumbers => "compare the two and correct the wrong one".into(),
        Help::FullWidth => "use full-width marks in Chinese".into(),
        Help::HalfWidth => "use ASCII marks in English".into(),
        Help::SayPlace => "name it or say where it is: the first button, the lines with a star".into(),
        Help::FillOrRemove => "fill it in or take it out".into(),
        Help::Shorten => "shorten it; the rest belongs into summary or hint".into(),
        Help::TellApart => "if they are one thing, make them one; else give them names that differ".into(),
        Help::SayWhere => "add issuer, where_to_get or hint in materials.toml".into(),
        Help::SayOrVerify(key) => format!(
            "write {key}; verify = [\"{key}\"] while nobody has asked, none = [\"{key}\"] where there is none"
        ),
        Help::SayReason => "say in reason what the answer is good for and who sees it".into(),
        Help::SayWhen => "add when = { zh = \"……时\", en = \"When …\" }".into(),
        Help::CountSheets => "say how many; if unknown, leave originals and copies out".into(),
        Help::ListForm => "add a material with obtain = \"fill-here\": the form itself".into(),
        Help::AddProof => "add a material that shows it; what the window looks up has obtain = \"system-check\"".into(),
        Help::SayGuardian => "say who acts and signs, in a material, a tip or a condition".into(),
        Help::AddStep => "add it: taking in, checking, deciding and handing over are all steps".into(),
        Help::AddBasis(source) => format!("add [[basis]] with source = \"{source}\", or correct the mark"),
        Help::SayExpected => "write verdict, needed, not_needed or depends; missing goes with unknown only, why with not-met".into(),
        Help::SayWhy => "add a line like why = [2]: which conditions fail, counted from 1".into(),
        Help::ChangeExample => "change the facts of one, or remove one".into(),
        Help::AskAgain => "verify it again and write the new figure and verified_on; until then leave it blank".into(),
        Help::KeepId(near) => format!("give the id back (names may change){}; if it is gone for good, list it under [retired] in released.toml", near.as_ref().map(|id| format!(": is it `{id}` now?")).unwrap_or_default()),
        Help::DivisionLine => "one a line, a code of two, four or six digits, a space, the name, smaller codes first: 330106 西湖区".into(),
        Help::CheckNotice => "compare with the notice of the State Council's General Office".into(),
        Help::MoveToYear(year) => format!("move it to the block with year = {year}"),
        Help::AddYear(year) => format!("add a block with year = {year} when its notice is out; until then nothing is wrong"),
        Help::NameBack { file, id } => format!("add \"{id}\" to excludes in {file}.toml, or take this one out"),
        Help::ChangeKind(kind) => format!("write kind = \"{kind}\", or ask otherwise"),
        Help::NewId => "take an id that was never used".into(),
        Help::ExampleOrRule => "compare with the rule: is the example wrong, or the rule?".into(),
    }
}

pub(super) fn edit(edit: &Edit) -> String {
    match edit {
        Edit::Added(what, id) => format!("adds {} `{id}`", thing(*what)),
        Edit::Hidden(what, id) => format!("hides {} `{id}`", thing(*what)),
        Edit::Changed(what, id, keys) => {
            format!("changes {} `{id}`: {}", thing(*what), keys.join(", "))
        }
        Edit::Set(keys) => format!("changes {}", keys.join(", ")),
    }
}
