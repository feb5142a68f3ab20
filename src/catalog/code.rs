use std::fmt;

use crate::text::catalog::Msg;

use super::Severity;

macro_rules! codes {
    ($($severity:ident { $($name:ident = $word:literal: $pattern:pat,)* })*) => {
        /// Stable codes of findings. A code is never renamed and never used for something else.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "the sentences of `text::catalog::Msg` say what each one means")]
        pub enum Code { $($($name,)*)* }

        impl Code {
            /// Every code, errors first.
            pub const ALL: &'static [Self] = &[$($(Self::$name,)*)*];

            /// The code of a message.
            pub fn of(message: &Msg) -> Self {
                match message { $($($pattern => Self::$name,)*)* }
            }

            /// The word that is printed.
            pub fn as_str(self) -> &'static str {
                match self { $($(Self::$name => $word,)*)* }
            }

            /// How bad a finding with this code is.
            pub fn severity(self) -> Severity {
                match self { $($(Self::$name => Severity::$severity,)*)* }
            }
        }
    };
}

codes! {
    Error {
        NotUtf8 = "not-utf8": Msg::NotUtf8,
        Syntax = "syntax": Msg::Syntax(_),
        MissingFile = "missing-file": Msg::MissingFile,
        Format = "unknown-format": Msg::Format(_),
        UnknownKey = "unknown-key": Msg::UnknownKey(_),
        MissingKey = "missing-key": Msg::MissingKey(_),
        WrongType = "wrong-type": Msg::WrongType { .. },
        UnknownWord = "unknown-word": Msg::UnknownWord(_),
        EmptyText = "empty-text": Msg::EmptyText,
        OutOfRange = "out-of-range": Msg::OutOfRange { .. },
        BadId = "bad-id": Msg::BadId(_),
        DuplicateId = "duplicate-id": Msg::DuplicateId(..),
        ItemTwice = "item-twice": Msg::ItemTwice(_),
        DuplicateNumber = "duplicate-number": Msg::DuplicateNumber(_),
        UnknownId = "unknown-id": Msg::UnknownId(..),
        UnknownFolder = "unknown-folder": Msg::UnknownFolder(_),
        Rule = "rule": Msg::Rule(_),
        DatesReversed = "dates-reversed": Msg::DatesReversed,
        FiguresOverlap = "figures-overlap": Msg::FiguresOverlap,
        NoOptions = "no-options": Msg::NoOptions,
        TwoOptionLists = "two-option-lists": Msg::TwoOptionLists,
        OptionsNotAllowed = "options-not-allowed": Msg::OptionsNotAllowed,
        NoColumns = "no-columns": Msg::NoColumns,
        ColumnsNotAllowed = "columns-not-allowed": Msg::ColumnsNotAllowed,
        FactOrId = "fact-or-id": Msg::FactOrId,
        DeriveFrom = "derive-from": Msg::DeriveFrom(_),
        Cycle = "fact-cycle": Msg::Cycle(_),
        ExampleValue = "example-value": Msg::ExampleValue(_),
        ExampleFailed = "example-failed": Msg::ExampleFailed { .. },
        CaseFailed = "case-failed": Msg::CaseFailed { .. },
        NothingToFill = "nothing-to-fill": Msg::NothingToFill,
        IdGone = "id-gone": Msg::IdGone(..),
        IdReused = "id-reused": Msg::IdReused(..),
        OtherYear = "other-year": Msg::OtherYear(..),
        DayTwice = "day-twice": Msg::DayTwice(_),
        BadDivision = "bad-division": Msg::BadDivision(_),
    }
    Warning {
        UnknownFile = "unknown-file": Msg::UnknownFile,
        RuleStyle = "rule-style": Msg::RuleStyle(_),
        NoTranslation = "no-translation": Msg::NoTranslation,
        SameTranslation = "same-translation": Msg::SameTranslation,
        Unused = "unused": Msg::Unused(..),
        MaterialInCondition = "material-in-condition": Msg::MaterialInCondition(_),
        VerifyNotBlank = "verify-not-blank": Msg::VerifyNotBlank,
        Incomplete = "incomplete-item": Msg::Incomplete(_),
        FewExamples = "few-examples": Msg::FewExamples(_),
        Wording = "wording": Msg::Wording(_),
        PromisedLonger = "promised-longer": Msg::PromisedLonger,
        StepsLonger = "steps-longer": Msg::StepsLonger { .. },
        NoSource = "no-source": Msg::NoSource,
        NoLegalSource = "no-legal-source": Msg::NoLegalSource,
        OddCode = "odd-code": Msg::OddCode { .. },
        ReplacedSource = "replaced-source": Msg::ReplacedSource(_),
        NotAsked = "not-asked": Msg::NotAsked(_),
        GroupOfOne = "group-of-one": Msg::GroupOfOne(_),
        EmptyCategory = "empty-category": Msg::EmptyCategory,
        NumbersDiffer = "numbers-differ": Msg::NumbersDiffer { .. },
        Punctuation = "punctuation": Msg::Punctuation(_),
        ColourOnly = "colour-only": Msg::ColourOnly(_),
        Jargon = "jargon": Msg::Jargon(_),
        Placeholder = "placeholder": Msg::Placeholder(_),
        BlankOnce = "blank-in-one-language": Msg::BlankOnce,
        TooLong = "too-long": Msg::TooLong { .. },
        SameName = "same-name": Msg::SameName(..),
        NoChannel = "no-channel": Msg::NoChannel(_),
        MaterialGap = "material-gap": Msg::MaterialGap(..),
        NoStandard = "no-standard": Msg::NoStandard,
        NoReason = "no-reason": Msg::NoReason(_),
        NoPhone = "no-phone": Msg::NoPhone,
        NoWhen = "no-when": Msg::NoWhen,
        NoSheets = "no-sheets": Msg::NoSheets,
        FormNotListed = "form-not-listed": Msg::FormNotListed,
        EmptySection = "empty-section": Msg::EmptySection,
        Repeated = "repeated": Msg::Repeated(_),
        NoProof = "no-proof": Msg::NoProof(_),
        NoGuardian = "no-guardian": Msg::NoGuardian,
        NoStage = "no-stage": Msg::NoStage(_),
        StepsShorter = "steps-shorter": Msg::StepsShorter { .. },
        NotAtOnce = "not-at-once": Msg::NotAtOnce,
        SlowStep = "slow-step": Msg::SlowStep(_),
        NotInBasis = "not-in-basis": Msg::NotInBasis(_),
        EmptyExample = "empty-example": Msg::EmptyExample,
        MissingButSure = "missing-but-sure": Msg::MissingButSure,
        ExampleNoReason = "example-no-reason": Msg::ExampleNoReason,
        NoRuleToFail = "no-rule-to-fail": Msg::NoRuleToFail(_),
        WhyButMet = "why-but-met": Msg::WhyButMet,
        TwoAnswers = "two-answers": Msg::TwoAnswers(_),
        ExampleTwice = "example-twice": Msg::ExampleTwice(_),
        ExamplesContradict = "examples-contradict": Msg::ExamplesContradict(_),
        PastDate = "past-date": Msg::PastDate(_),
        VerifiedLongAgo = "verified-long-ago": Msg::VerifiedLongAgo(_),
        AskedInVain = "asked-in-vain": Msg::AskedInVain(_),
        NotInverse = "not-inverse": Msg::NotInverse(_),
        NoComplaintPhone = "no-complaint-phone": Msg::NoComplaintPhone,
        NotWeekend = "not-weekend": Msg::NotWeekend(_),
        HolidaysEnd = "holidays-end": Msg::HolidaysEnd(_),
        OneSided = "one-sided": Msg::OneSided(_),
        HaveOrIs = "have-or-is": Msg::HaveOrIs(_),
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
