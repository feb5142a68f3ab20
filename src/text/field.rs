//! Sentences of `field`: what is wrong with an answer and how to put it right, as a good clerk would say it.

use super::{Lang, Localized, Say, count};

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// A rule of the catalogue is broken; the catalogue says how to put it right.
    Rule(Localized),
    /// What was agreed to was worded otherwise.
    NoticeChanged,
    /// Required and still empty.
    Missing,
    /// The answer has a shape the field cannot take, e.g. rows for a date. Comes from files and host pages.
    WrongShape,
    /// No number can be read.
    NotANumber,
    /// An amount with fractions of a fen.
    MoneyPlaces,
    /// An amount below zero.
    MoneyNegative,
    /// No date can be read.
    NotADate,
    /// Year and month, but no day.
    DateWithoutDay,
    /// A year of two digits.
    DateShortYear,
    /// There is no such day.
    NoSuchDay {
        /// Year as typed.
        year: i32,
        /// Month as typed.
        month: u32,
        /// Day as typed.
        day: u32,
    },
    /// No month can be read.
    NotAMonth,
    /// Neither yes nor no.
    NotYesNo,
    /// A code that is not (any more) among the options.
    NotAnOption,
    /// Digits or odd signs in a name.
    NameSigns,
    /// A character that computers draw as a box: a replacement or private-use character.
    NameUnreadable,
    /// Longer than most systems take.
    NameLong {
        /// Characters typed.
        found: usize,
    },
    /// A resident id that is not 18 characters long.
    ResidentIdLength {
        /// Characters typed.
        found: usize,
    },
    /// A resident id with something else than digits and a last X.
    ResidentIdSigns,
    /// The checksum of a resident id does not fit.
    ResidentIdChecksum,
    /// Digits 7–14 are no day.
    ResidentIdBirthDate,
    /// Digits 7–14 are a day to come.
    ResidentIdFuture,
    /// An old number of 15 digits.
    ResidentIdOld,
    /// Neither a mobile nor a fixed-line number.
    Phone,
    /// A bank account with something else than digits.
    BankAccountSigns,
    /// A bank account of unusual length.
    BankAccountLength {
        /// Digits typed.
        found: usize,
    },
    /// The checksum of a bank card does not fit.
    BankAccountChecksum,
    /// A unified social credit code that is not 18 characters long.
    OrgCodeLength {
        /// Characters typed.
        found: usize,
    },
    /// A character that no unified social credit code has.
    OrgCodeSigns,
    /// The checksum of a unified social credit code does not fit.
    OrgCodeChecksum,
    /// A disability certificate's number of another length.
    DisabilityNumberLength {
        /// Characters typed.
        found: usize,
    },
    /// Its first 18 characters are no resident identity number.
    DisabilityNumberId,
    /// Class, grade or what follows is none.
    DisabilityNumberEnd,
    /// Not six digits.
    Postcode,
    /// A typed value that a resident identity number tells otherwise.
    NotAsInId {
        /// What the number tells.
        told: Localized,
    },
    /// An address too short to find the door.
    AddressShort,
    /// The address does not say in which county.
    AddressNowhere,
    /// Two rows have the same resident id.
    SamePerson {
        /// Number of the first row.
        first: usize,
        /// Number of the other.
        second: usize,
    },
    /// Two rows say what only one can be.
    OnlyOne {
        /// Number of the first row.
        first: usize,
        /// Number of the other.
        second: usize,
    },
    /// Somebody of an older generation was born later.
    BornTheWrongWay {
        /// Number of the row of the older generation.
        older: usize,
        /// Number of the row of the younger one.
        younger: usize,
    },
    /// The relation and the resident id disagree about the sex.
    OtherSex {
        /// Number of the row.
        row: usize,
    },
    /// Fewer rows than needed.
    TooFewRows {
        /// Fewest rows.
        least: u16,
    },
}

impl Say for Msg {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }
}

impl Msg {
    fn zh(&self) -> String {
        match self {
            Self::Rule(text) => text.get(Lang::Zh).into(),
            Self::NoticeChanged => "这段话改过了，请再看一遍，同意的话重新打勾".into(),
            Self::Missing => "这一项还没有填".into(),
            Self::WrongShape => "这一项的内容读不出来，请重新填写".into(),
            Self::NotANumber => "这里只写数字，例如 3 或 1200.50".into(),
            Self::MoneyPlaces => "金额写到分就可以，小数点后最多两位".into(),
            Self::MoneyNegative => "金额一般不会是负数，请再看一遍".into(),
            Self::NotADate => {
                "请写公历的年、月、日（以证件上的为准），例如 2026年11月3日 或 20261103".into()
            }
            Self::DateWithoutDay => "还差是几号，请把年、月、日写全".into(),
            Self::DateShortYear => "年份请写四位数，例如 1952".into(),
            Self::NoSuchDay { year, month, day } => {
                format!("没有 {year}年{month}月{day}日 这一天，请对照证件再看一遍")
            }
            Self::NotAMonth => "请写年和月，例如 2026年11月".into(),
            Self::NotYesNo => "请选“是”或者“否”".into(),
            Self::NotAnOption => "这个选项现在没有了，请重新选一个".into(),
            Self::NameSigns => {
                "姓名里好像有数字或符号，请对照证件再看一遍；证件上就是这样的，不用改".into()
            }
            Self::NameUnreadable => {
                "姓名里有一个字电脑没有认出来，请重新输入这个字；输不出来的，打印后手写，告诉窗口"
                    .into()
            }
            Self::NameLong { found } => {
                format!("姓名有 {found} 个字，比较长，请对照证件再看一遍；证件上就是这样的，不用改")
            }
            Self::ResidentIdLength { found } => {
                format!("身份证号应当是 18 位，现在是 {found} 位，请看看是不是漏了或者多了")
            }
            Self::ResidentIdSigns => {
                "身份证号只有数字，最后一位可以是 X，请对照证件再看一遍".into()
            }
            Self::ResidentIdChecksum => "身份证号最后一位对不上，请对照证件再看一遍".into(),
            Self::ResidentIdBirthDate => {
                "身份证号第 7 到 14 位应当是出生日期，现在不是一个日期，请对照证件再看一遍".into()
            }
            Self::ResidentIdFuture => "身份证号里的出生日期还没有到，请对照证件再看一遍".into(),
            Self::ResidentIdOld => {
                "这是 15 位的旧号码，请改写现在身份证上的 18 位号码；手边没有的，可以先留着".into()
            }
            Self::Phone => {
                "这个号码看起来不像手机号或座机号，请再看一遍；座机请带区号，例如 0512-58000000"
                    .into()
            }
            Self::BankAccountSigns => "银行账号一般只有数字，请对照银行卡或存折再看一遍".into(),
            Self::BankAccountLength { found } => {
                format!("银行账号一般是 12 到 22 位，现在是 {found} 位，请对照银行卡或存折再看一遍")
            }
            Self::BankAccountChecksum => {
                "卡号好像有一位写错了，请对照银行卡再看一遍；存折账号没有错的，不用改".into()
            }
            Self::OrgCodeLength { found } => {
                format!("统一社会信用代码应当是 18 位，现在是 {found} 位，请看看是不是漏了或者多了")
            }
            Self::OrgCodeSigns => {
                "统一社会信用代码里没有 I、O、S、V、Z 这几个字母，看看是不是数字 1、0、5、2".into()
            }
            Self::OrgCodeChecksum => {
                "统一社会信用代码最后一位对不上，请对照营业执照再看一遍".into()
            }
            Self::DisabilityNumberLength { found } => {
                format!("残疾人证号一般是 20 位，补办过的 22 位，现在是 {found} 位，请对照证件再看一遍")
            }
            Self::DisabilityNumberId => {
                "残疾人证号前 18 位应当是持证人的身份证号，现在对不上，请对照证件再看一遍".into()
            }
            Self::DisabilityNumberEnd => {
                "残疾人证号第 19 位是类别（1 到 7），第 20 位是等级（1 到 4），补办过的后面还有 B1 这样两位，请对照证件再看一遍"
                    .into()
            }
            Self::Postcode => "邮政编码是 6 位数字，例如 215628，请再看一遍".into(),
            Self::NotAsInId { told } => {
                let told = told.get(Lang::Zh);
                format!("和身份证号里的“{told}”不一样。以证件为准；确实不一样的，到窗口说明原因，带上户口簿")
            }
            Self::AddressNowhere => "请从省、市、县（市、区）写起，表上要写完整的地址".into(),
            Self::AddressShort => "地址请写到门牌号，工作人员才找得到".into(),
            Self::SamePerson { first, second } => {
                format!("第 {first} 行和第 {second} 行的身份证号一样，同一个人只写一次")
            }
            Self::OnlyOne { first, second } => {
                format!("第 {first} 行和第 {second} 行的关系只能有一个，请看看是不是写错了")
            }
            Self::BornTheWrongWay { older, younger } => {
                format!("第 {older} 行辈分大，出生却比第 {younger} 行晚，请核对关系和身份证号")
            }
            Self::OtherSex { row } => format!("第 {row} 行的关系和身份证号上的性别对不上"),
            Self::TooFewRows { least } => format!("这张表至少要填 {least} 行"),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::Rule(text) => text.get(Lang::En).into(),
            Self::NoticeChanged => "The wording has changed. Please read it again, and tick it again if you agree".into(),
            Self::Missing => "Please fill this in".into(),
            Self::WrongShape => "This answer cannot be read. Please enter it again".into(),
            Self::NotANumber => "Enter a number only, such as 3 or 1200.50".into(),
            Self::MoneyPlaces => "Enter at most two places after the point".into(),
            Self::MoneyNegative => "Amounts are rarely below zero. Please check".into(),
            Self::NotADate => "Enter year, month and day as on the document, such as 2026-11-03 or 20261103".into(),
            Self::DateWithoutDay => "The day is missing. Enter year, month and day".into(),
            Self::DateShortYear => "Enter the year with four digits, such as 1952".into(),
            Self::NoSuchDay { year, month, day } => {
                format!("There is no day {year}-{month}-{day}. Please compare with the document")
            }
            Self::NotAMonth => "Enter year and month, such as 2026-11".into(),
            Self::NotYesNo => "Choose yes or no".into(),
            Self::NotAnOption => "This option is no longer there. Please choose again".into(),
            Self::NameSigns => {
                "The name seems to contain digits or signs. Please compare it with the document; leave it if it is right"
                    .into()
            }
            Self::NameUnreadable => {
                "One character of the name was not recognised. Enter it again, or write it by hand on the printed paper"
                    .into()
            }
            Self::NameLong { found } => format!(
                "The name has {found} characters. Please compare it with the document; leave it if it is right"
            ),
            Self::ResidentIdLength { found } => format!(
                "A resident identity number has 18 characters; this one has {found}. Is one missing or one too many?"
            ),
            Self::ResidentIdSigns => {
                "A resident identity number has digits only; the last may be X. Please compare it with the card".into()
            }
            Self::ResidentIdChecksum => "The last character does not fit. Please compare the number with the card".into(),
            Self::ResidentIdBirthDate => {
                "Digits 7 to 14 should be a date of birth, but are no date. Please compare the number with the card".into()
            }
            Self::ResidentIdFuture => {
                "The date of birth in the number is still to come. Please compare it with the card".into()
            }
            Self::ResidentIdOld => {
                "This is an old number of 15 digits. Enter the 18 characters of the present card; leave it if you do not have it at hand"
                    .into()
            }
            Self::Phone => {
                "This does not look like a mobile or fixed-line number. Enter fixed lines with area code, such as 0512-58000000"
                    .into()
            }
            Self::BankAccountSigns => "Bank accounts usually have digits only. Please compare with the card or book".into(),
            Self::BankAccountLength { found } => format!(
                "Bank accounts usually have 12 to 22 digits; this one has {found}. Please compare with the card or book"
            ),
            Self::BankAccountChecksum => {
                "One digit seems to be wrong. Please compare with the card; leave it if it is the account of a passbook".into()
            }
            Self::OrgCodeLength { found } => format!(
                "A unified social credit code has 18 characters; this one has {found}. Is one missing or one too many?"
            ),
            Self::OrgCodeSigns => {
                "A unified social credit code never has the letters I, O, S, V, Z. Are they the digits 1, 0, 5, 2?".into()
            }
            Self::OrgCodeChecksum => "The last character does not fit. Please compare the code with the licence".into(),
            Self::DisabilityNumberLength { found } => format!(
                "The number of a disability certificate has 20 characters, or 22 when it was reissued; this one has {found}. Please compare it with the certificate"
            ),
            Self::DisabilityNumberId => {
                "Its first 18 characters should be the holder's resident identity number, but do not fit. Please compare them with the certificate".into()
            }
            Self::DisabilityNumberEnd => {
                "Character 19 is the class (1 to 7), character 20 the grade (1 to 4), then B1 or the like when it was reissued. Please compare them with the certificate".into()
            }
            Self::Postcode => "A postcode has 6 digits, such as 215628. Please check".into(),
            Self::NotAsInId { told } => format!(
                "The identity number says “{}”. The document decides; if they really differ, tell the window why and bring the household register",
                told.get(Lang::En)
            ),
            Self::AddressNowhere => "Begin with the province, city and county, in Chinese, as the form wants it".into(),
            Self::AddressShort => "Give the address down to the house number, so that the door can be found".into(),
            Self::SamePerson { first, second } => format!(
                "Rows {first} and {second} have the same ID number: write each person once"
            ),
            Self::OnlyOne { first, second } => format!(
                "Rows {first} and {second} give a relation only one person can have; please check"
            ),
            Self::BornTheWrongWay { older, younger } => format!(
                "Row {older} is of an older generation but was born after row {younger}; please check relations and ID numbers"
            ),
            Self::OtherSex { row } => {
                format!("The relation in row {row} does not fit the sex in the ID number")
            }
            Self::TooFewRows { least } => {
                format!("Fill in at least {}", count(usize::from(*least), "row", "rows"))
            }
        }
    }
}
