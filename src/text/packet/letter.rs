//! Words of letters, promises and the notice about personal information.

use crate::text::{Lang, Say};

/// A part of such a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Letter {
    /// To whom.
    To(String),
    /// Over the list of all who sign.
    EachSigns,
    /// Column: signature and fingerprint.
    SignedWithFinger,
    /// Column: day.
    Day,
    /// Label: the person.
    Person,
    /// Column: which items.
    NeededFor,
    /// Signature: who promises.
    Promiser,
    /// Signature: who takes it.
    Clerk,
    /// Small print: this is a draft.
    OfficialText,
    /// Title of the promise in place of certificates.
    PromiseTitle,
    /// What it is.
    PromiseLead,
    /// Column: what is promised.
    Promised,
    /// Column: which law asks for it.
    Basis,
    /// Column: what the person states.
    Facts,
    /// Nobody has to promise.
    PromiseFree,
    /// It is true.
    PromiseTrue,
    /// It may be checked.
    PromiseChecked,
    /// What follows when it is not true.
    PromiseFalse,
    /// Title of the promise to hand in later.
    LaterTitle,
    /// What it is.
    LaterLead,
    /// Column: the papers.
    Papers,
    /// Column: until when.
    Until,
    /// Only what the window allows.
    LaterAgreed,
    /// From when the days count.
    LaterCounted,
    /// What follows when they are missing.
    LaterMissed,
    /// They will be true.
    LaterTrue,
    /// Title of the notice about personal information.
    NoticeTitle,
    /// Who handles it: the centre.
    Who(String),
    /// For what: the items.
    Purpose(String),
    /// Which kinds.
    Kinds(String),
    /// Where it is.
    Where,
    /// How long it is kept.
    Kept,
    /// Seeing, copying, correcting, deleting; the telephone.
    Rights(String),
    /// Children under 14.
    Children,
    /// Heading: sensitive information.
    Sensitive,
    /// Column: what.
    What,
    /// Column: why.
    Why,
    /// The reason when none is written down.
    ForTheForm,
    /// One may refuse.
    Refuse,
    /// Boxes to tick.
    Choice,
    /// Signature: has read it.
    Read,
    /// Signature under the choice.
    Agreed,
}

impl Say for Letter {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => zh(self),
            Lang::En => en(self),
        }
    }
}

fn zh(msg: &Letter) -> String {
    match msg {
        Letter::To(whom) => return format!("致：{whom}"),
        Letter::Who(centre) => {
            return format!("谁来处理：{centre}。受委托的机构：________________（由中心填写）。");
        }
        Letter::Purpose(items) => return format!("用来做什么：只用来办理{items}，不作别的用途。"),
        Letter::Kinds(all) => return format!("处理哪些信息：{all}。"),
        Letter::Rights(phone) => {
            return format!(
                "您可以要求查看、复制、更正；符合规定的，可以要求删除。向窗口提出，或者打电话：{phone}。"
            );
        }
        Letter::EachSigns => "签字的人（没有行为能力的，由监护人代签并写明）：",
        Letter::SignedWithFinger => "签字（按手印）",
        Letter::Day => "日期",
        Letter::Person => "承诺人",
        Letter::NeededFor => "用于哪件事",
        Letter::Promiser => "承诺人（或代办人）",
        Letter::Clerk => "窗口经办人",
        Letter::OfficialText => "有正式文本的，以窗口发的文本为准；这份供先看清、先填好。",
        Letter::PromiseTitle => "告知承诺书",
        Letter::PromiseLead => "下面几样，可以用书面承诺代替证明材料：",
        Letter::Promised => "证明事项",
        Letter::Basis => "依据（窗口填）",
        Letter::Facts => "承诺的情况（本人写）",
        Letter::PromiseFree => "本人自愿用承诺代替材料；不愿意承诺的，可以改交材料。",
        Letter::PromiseTrue => "窗口已经告知每一样的内容和要求；本人写的情况真实，符合要求。",
        Letter::PromiseChecked => "窗口可以查询系统、向有关单位核实或者上门了解。",
        Letter::PromiseFalse => {
            "承诺不实的，本人承担相应责任：已经作出的决定可以撤销，多领的要退回，以后不再适用告知承诺。"
        }
        Letter::LaterTitle => "容缺受理承诺书",
        Letter::LaterLead => "下面的材料还没有带齐，请先收件，本人按期补交：",
        Letter::Papers => "材料",
        Letter::Until => "补交的最后一天（窗口填）",
        Letter::LaterAgreed => "哪些可以后补，由窗口确认；主要材料不能后补。",
        Letter::LaterCounted => "期限从收下其他材料那天算起。",
        Letter::LaterMissed => {
            "到期没有补齐的，按这里写的办：________________________（窗口填）。"
        }
        Letter::LaterTrue => "补交的材料真实、和说的一致。",
        Letter::NoticeTitle => "个人信息告知书",
        Letter::Where => {
            "信息在哪里：填写时只在您自己的设备上，不上传；您把打印件或文件交给窗口以后，窗口才处理。"
        }
        Letter::Kept => "保存多久：________________（由中心填写）。没有交来的草稿不保存。",
        Letter::Children => "不满十四周岁的，由父母或者其他监护人同意。",
        Letter::Sensitive => "敏感个人信息，单独征求您的同意",
        Letter::What => "哪一项",
        Letter::Why => "为什么要",
        Letter::ForTheForm => "申请表上要填",
        Letter::Refuse => {
            "您可以不同意，也可以以后撤回；不同意的，请问窗口可以用什么纸质材料代替。让窗口另外帮您看看还能办什么，也完全自愿，不影响要办的这件事。"
        }
        Letter::Choice => "☐同意处理上面的敏感个人信息　☐不同意，改用纸质方式　☐只同意一部分：________",
        Letter::Read => "我已看过（本人或监护人）",
        Letter::Agreed => "本人（或监护人）",
    }
    .to_owned()
}

fn en(msg: &Letter) -> String {
    match msg {
        Letter::To(whom) => return format!("To: {whom}"),
        Letter::Who(centre) => {
            return format!(
                "Who handles it: {centre}. Entrusted organisation: ________________ (filled in by the centre)."
            );
        }
        Letter::Purpose(items) => return format!("What for: {items}, and nothing else."),
        Letter::Kinds(all) => return format!("What is handled: {all}."),
        Letter::Rights(phone) => {
            return format!(
                "You may ask to see, copy and correct it and, where the rules say so, to have it deleted: at the window, or by telephone {phone}."
            );
        }
        Letter::EachSigns => "Signed by (a guardian signs, and says so, for those without capacity):",
        Letter::SignedWithFinger => "Signature (fingerprint)",
        Letter::Day => "Date",
        Letter::Person => "Promised by",
        Letter::NeededFor => "Needed for",
        Letter::Promiser => "The person (or agent)",
        Letter::Clerk => "The clerk",
        Letter::OfficialText => {
            "Where there is an official text, the one from the window counts; this one is for reading and filling in beforehand."
        }
        Letter::PromiseTitle => "Written promise in place of certificates",
        Letter::PromiseLead => "For these, a written promise may take the place of a certificate:",
        Letter::Promised => "What is to be proved",
        Letter::Basis => "Basis (the window fills in)",
        Letter::Facts => "What I state",
        Letter::PromiseFree => {
            "I promise of my own will. Anyone who would rather not may hand in the papers instead."
        }
        Letter::PromiseTrue => {
            "I have been told what each of them means and asks for. What I state is true and meets it."
        }
        Letter::PromiseChecked => {
            "The window may look it up, ask the offices concerned or visit."
        }
        Letter::PromiseFalse => {
            "If it is not true I answer for it: decisions may be withdrawn, what was paid too much goes back, and a promise will not do again."
        }
        Letter::LaterTitle => "Promise to hand papers in later",
        Letter::LaterLead => {
            "These papers are still missing. Please take in the others first; I shall hand these in in time:"
        }
        Letter::Papers => "Papers",
        Letter::Until => "Last day (the window fills in)",
        Letter::LaterAgreed => {
            "The window says what may follow later; the main papers may not."
        }
        Letter::LaterCounted => "The time counts from the day the other papers were taken in.",
        Letter::LaterMissed => {
            "What happens when they are missing then: ________________________ (the window fills in)."
        }
        Letter::LaterTrue => "The papers handed in later will be true and as I said.",
        Letter::NoticeTitle => "What is done with your information",
        Letter::Where => {
            "Where it is: only on your own device while you fill in, nothing is sent; the window handles it after you hand over the papers or the file."
        }
        Letter::Kept => {
            "How long it is kept: ________________ (filled in by the centre). Drafts that are not handed in are not kept."
        }
        Letter::Children => "For a child under 14, a parent or other guardian agrees.",
        Letter::Sensitive => "Sensitive information: you are asked separately",
        Letter::What => "What",
        Letter::Why => "Why",
        Letter::ForTheForm => "The form asks for it",
        Letter::Refuse => {
            "You may refuse, and may withdraw later; then ask the window which papers will do instead. Having the window look at what else you may be entitled to is up to you as well, and does not affect this matter."
        }
        Letter::Choice => {
            "☐ I agree　☐ I do not agree and hand in papers　☐ I agree in part: ________"
        }
        Letter::Read => "Read by (the person or guardian)",
        Letter::Agreed => "The person (or guardian)",
    }
    .to_owned()
}
