//! The fixed words of the file format.

use super::super::raw::Word;
use super::super::{
    Channel, Confidence, Depth, ExampleVerdict, Handling, IdPart, ItemType, LegalStatus,
    MaterialForm, MaterialPart, Nature, Obtain, Unit,
};
use crate::field::{Kind, Level};

macro_rules! words {
    ($($type:ident { $($word:literal = $variant:ident,)* })*) => {$(
        impl Word for $type {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$variant),)*];
        }
    )*};
}

words! {
    ItemType {
        "apply" = Apply,
        "assist" = Assist,
        "certify" = Certify,
        "register" = Register,
        "refer" = Refer,
        "casework" = Casework,
    }
    Nature {
        "government" = Government,
        "window" = Window,
        "statutory" = Statutory,
        "professional" = Professional,
    }
    Depth {
        "outline" = Outline,
        "full" = Full,
    }
    Confidence {
        "sure-read" = SureRead,
        "sure-known" = SureKnown,
        "likely" = Likely,
        "verify" = Verify,
    }
    Obtain {
        "bring" = Bring,
        "fill-here" = FillHere,
        "system-check" = SystemCheck,
        "e-cert" = ECert,
        "promise" = Promise,
        "later" = Later,
    }
    Handling {
        "at-once" = AtOnce,
        "promised" = Promised,
    }
    Channel {
        "own" = Own,
        "government" = Government,
        "other" = Other,
    }
    MaterialPart {
        "issuer" = Issuer,
        "where_to_get" = WhereToGet,
        "valid_for" = ValidFor,
    }
    MaterialForm {
        "e-cert" = ECert,
        "copy" = Copy,
        "shown" = Shown,
        "original" = Original,
    }
    Unit {
        "workday" = Workday,
        "day" = Day,
        "month" = Month,
        "year" = Year,
    }
    LegalStatus {
        "in-force" = InForce,
        "replaced" = Replaced,
        "pending-check" = PendingCheck,
    }
    IdPart {
        "birth-date" = BirthDate,
        "sex" = Sex,
        "age" = Age,
    }
    Level {
        "note" = Note,
        "warning" = Warning,
        "error" = Error,
    }
    ExampleVerdict {
        "met" = Met,
        "not-met" = NotMet,
        "unknown" = Unknown,
    }
    Kind {
        "text" = Text,
        "long-text" = LongText,
        "number" = Number,
        "money" = Money,
        "date" = Date,
        "month" = Month,
        "yes-no" = YesNo,
        "have" = Have,
        "choice" = Choice,
        "choices" = Choices,
        "name" = Name,
        "resident-id" = ResidentId,
        "phone" = Phone,
        "bank-account" = BankAccount,
        "org-code" = OrgCode,
        "address" = Address,
        "table" = Table,
        "consent" = Consent,
        "signature" = Signature,
        "disability-number" = DisabilityNumber,
        "postcode" = Postcode,
        "attachment" = Attachment,
    }
}
