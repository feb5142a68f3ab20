//! Words of the app on the device: without a network, and when a new version has come.

use super::{Lang, Say};

/// What is said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg<'a> {
    /// A new version waits while somebody has something open.
    NewVersion,
    /// Takes it.
    Update,
    /// There was no way to look for a newer catalogue; this one holds from a day.
    Unchecked(&'a str),
    /// Heading of its part of the settings.
    Head,
    /// Nothing is kept (yet).
    NotKept,
    /// What is kept, in megabytes.
    Kept(&'a str),
    /// Everything is kept, in megabytes.
    KeptAll(&'a str),
    /// What is not kept by itself, in megabytes.
    Rest(&'a str),
    /// Keeps that too.
    KeepAll,
    /// How far it is, in megabytes.
    Fetching(&'a str, &'a str),
    /// It broke off.
    Failed,
}

impl Say for Msg<'_> {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => zh(self),
            Lang::En => en(self),
        }
    }
}

fn zh(msg: &Msg<'_>) -> String {
    match msg {
        Msg::NewVersion => "有新版本，办完手头的事再更新。填好的内容不会丢。".into(),
        Msg::Update => "现在更新".into(),
        Msg::Unchecked(date) => {
            ["没能联网查看有没有新内容，这里是存在本机上的目录，自 ", date, " 起施行。"].concat()
        }
        Msg::Head => "断网也能用".into(),
        Msg::NotKept => {
            "还没有存到本机。连着网把这一页开着等一会儿；浏览器若不许网页在本机存东西，就只能联网使用。".into()
        }
        Msg::Kept(size) => {
            ["已经存到本机（", size, " MB）：断了网也能查事项、填表、出申请包。"].concat()
        }
        Msg::KeptAll(size) => ["全部内容都在本机上了，共 ", size, " MB。"].concat(),
        Msg::Rest(size) => [
            "还有一些大、又不常用的内容（",
            size,
            " MB），用到才取：打印生僻字的字体、受理规则的图、给其他系统用的目录文件。",
        ]
        .concat(),
        Msg::KeepAll => "全部存到本机".into(),
        Msg::Fetching(got, all) => ["正在存：", got, " / ", all, " MB"].concat(),
        Msg::Failed => "没有存完。连上网后再试一次，已经存好的不用重来。".into(),
    }
}

fn en(msg: &Msg<'_>) -> String {
    match msg {
        Msg::NewVersion => {
            "There is a new version. Finish what you are doing first; what you entered is kept.".into()
        }
        Msg::Update => "Update now".into(),
        Msg::Unchecked(date) => [
            "There is no connection to look for anything newer. This is the catalogue kept on this device, in force since ",
            date,
            ".",
        ]
        .concat(),
        Msg::Head => "Without a network".into(),
        Msg::NotKept => {
            "Not kept on this device yet. Stay on this page for a moment while you are online. If your browser does not let pages keep \
             anything, you need a network."
                .into()
        }
        Msg::Kept(size) => [
            "Kept on this device (",
            size,
            " MB): without a network you can still look things up, fill in forms and make a packet.",
        ]
        .concat(),
        Msg::KeptAll(size) => ["Everything is on this device, ", size, " MB in all."].concat(),
        Msg::Rest(size) => [
            "Some large, rarely needed things (",
            size,
            " MB) are fetched when they are used: the font for rare characters, pictures of the rules, the catalogue's files for \
             other systems.",
        ]
        .concat(),
        Msg::KeepAll => "Keep everything on this device".into(),
        Msg::Fetching(got, all) => ["Fetching: ", got, " of ", all, " MB"].concat(),
        Msg::Failed => {
            "Not everything came. Try again when you are online; what is here already is not fetched again.".into()
        }
    }
}
