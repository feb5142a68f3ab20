//! Sentences about whose matter it is, where one device serves several people.

use super::{Lang, Say};

/// What the page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg<'a> {
    /// What the page is for.
    Lead,
    /// The matter at hand.
    AtHand,
    /// What to call it.
    Name,
    /// What the name is for.
    NameHint,
    /// The matters set aside.
    Others,
    /// There are none.
    NoOthers,
    /// A matter nobody named.
    Nameless,
    /// When it was saved last.
    SavedOn(&'a str),
    /// Go on with it.
    GoOn,
    /// The same, naming it, for screen readers.
    GoOnWith(&'a str),
    /// Throw it away.
    Remove,
    /// The same, naming it, for screen readers.
    RemoveThis(&'a str),
    /// What that means.
    RemoveSure,
    /// Yes.
    RemoveYes,
    /// Hand the unreadable one out.
    SaveAsIs,
    /// Begin one for somebody else.
    Begin,
    /// What happens to this one then.
    BeginText,
    /// The browser refused to write.
    Refused,
    /// The heading over a draft that could not be read.
    Damaged,
    /// What to do with it.
    DamagedText,
    /// A passphrase for the file.
    SaveWord,
    /// What it is for.
    SaveWordText,
    /// This browser cannot lock files.
    NoSealing,
    /// The file waits for its passphrase.
    NeedsWord,
    /// It was another one.
    WrongWord,
    /// The passphrase of the file.
    OpenWord,
    /// Open it.
    OpenIt,
    /// To the list.
    ToList,
    /// On the list: whose it is.
    For(&'a str),
    /// On the list: change it, or do somebody else's.
    Change,
}

impl Say for Msg<'_> {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => zh(self),
            Lang::En => en(self),
        }
    }
}

fn zh(message: &Msg<'_>) -> String {
    match message {
        Msg::Lead => "一台设备可以轮流给几个人办：父亲一份，母亲一份，各填各的，互不相混。",
        Msg::AtHand => "现在办的这一份",
        Msg::Name => "这一份是给谁办的？",
        Msg::NameHint => "例如“爸爸”“我自己”。只为您分得清，不会印在材料上。",
        Msg::Others => "放在一边的",
        Msg::NoOthers => "没有别人的。",
        Msg::Nameless => "没有写给谁",
        Msg::SavedOn(day) => return format!("{day} 保存"),
        Msg::GoOn => "换成这一份",
        Msg::GoOnWith(name) => return format!("换成“{name}”这一份"),
        Msg::Remove => "删除",
        Msg::RemoveThis(name) => return format!("删除“{name}”这一份"),
        Msg::RemoveSure => "删除以后找不回来。",
        Msg::RemoveYes => "确定删除",
        Msg::SaveAsIs => "原样存成文件",
        Msg::Begin => "再给一个人办",
        Msg::BeginText => "现在这一份会放在一边，随时可以换回来。",
        Msg::Refused => "这个浏览器没能保存，什么都没有变。请先把内容存成文件。",
        Msg::Damaged => "有一份读不出来的草稿",
        Msg::DamagedText => "原来的内容还在这台设备上。可以原样存成文件，带到服务中心请人看看。",
        Msg::SaveWord => "给文件加一句口令（可不填）",
        Msg::SaveWordText => "加了口令，别人拿到文件也打不开。口令请记在纸上：忘了，谁也打不开。",
        Msg::NoSealing => "这个浏览器在这里不能加口令，文件没有存。请把口令清空再存。",
        Msg::NeedsWord => "这个文件加了口令，请写下口令再打开。",
        Msg::WrongWord => "打不开：口令不对，或者文件被改过。请对照记下的口令再写一遍。",
        Msg::OpenWord => "文件的口令",
        Msg::OpenIt => "打开文件",
        Msg::ToList => "去办事单",
        Msg::For(name) => return format!("这一份是给“{name}”办的。"),
        Msg::Change => "换人，或再给一个人办",
    }
    .to_owned()
}

fn en(message: &Msg<'_>) -> String {
    match message {
        Msg::Lead => {
            "One device can serve several people in turn: one set for your father, one for your mother, each kept apart."
        }
        Msg::AtHand => "The one you are working on",
        Msg::Name => "Who is this one for?",
        Msg::NameHint => {
            "For example “Dad” or “me”. Only so that you can tell them apart; it is not printed."
        }
        Msg::Others => "Set aside",
        Msg::NoOthers => "None for anybody else.",
        Msg::Nameless => "Not said for whom",
        Msg::SavedOn(day) => return format!("Saved on {day}"),
        Msg::GoOn => "Switch to this one",
        Msg::GoOnWith(name) => return format!("Switch to the one for “{name}”"),
        Msg::Remove => "Remove",
        Msg::RemoveThis(name) => return format!("Remove the one for “{name}”"),
        Msg::RemoveSure => "This cannot be undone.",
        Msg::RemoveYes => "Yes, remove it",
        Msg::SaveAsIs => "Save to a file as it is",
        Msg::Begin => "Begin one for somebody else",
        Msg::BeginText => "This one will be set aside; you can switch back at any time.",
        Msg::Refused => {
            "This browser did not save it, so nothing has changed. Save to a file first."
        }
        Msg::Damaged => "A draft that cannot be read",
        Msg::DamagedText => {
            "What was written is still on this device. Save it to a file as it is and ask at the centre."
        }
        Msg::SaveWord => "A passphrase for the file (optional)",
        Msg::SaveWordText => {
            "With a passphrase nobody else can open the file. Write it down on paper: without it nobody can."
        }
        Msg::NoSealing => {
            "This browser cannot lock files here, so nothing was saved. Clear the passphrase and save again."
        }
        Msg::NeedsWord => "This file has a passphrase. Enter it to open the file.",
        Msg::WrongWord => {
            "It does not open: the passphrase is another one, or the file was changed. Compare with what you wrote down."
        }
        Msg::OpenWord => "The file’s passphrase",
        Msg::OpenIt => "Open the file",
        Msg::ToList => "To the list",
        Msg::For(name) => return format!("This one is for “{name}”."),
        Msg::Change => "Somebody else’s, or one more person",
    }
    .to_owned()
}
