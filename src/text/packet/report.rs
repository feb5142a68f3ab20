//! Lines of the report on a packet.

use crate::text::{Lang, Say, count};

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// It is complete and unchanged.
    Sound,
    /// Made by a newer program: its version of the format.
    Newer(String),
    /// First half of the root digest, grouped.
    Root(String),
    /// When the person finished.
    Finished(String),
    /// The program.
    MadeWith(String),
    /// The catalogue.
    Catalogue(String),
    /// An item.
    Item(String),
    /// How many facts.
    Facts(usize),
    /// How many files.
    Files(usize),
    /// What was agreed to.
    Consent {
        /// Notice, version, item.
        what: String,
        /// Whether the person agreed.
        agreed: bool,
        /// When.
        at: String,
    },
    /// A photograph or file.
    Attached(String),
    /// A drawn signature, and its day.
    Signature(String, String),
    /// Compared with a catalogue of this version: nothing changed.
    Same(String),
    /// Heading over what changed.
    Changed(usize),
    /// The paper was printed from this packet.
    PaperFits,
    /// The paper was printed from another.
    OtherPaper,
    /// Made whole again.
    Repaired,
}

impl Say for Report {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::Sound => "申请包完整，内容和清单一致。".into(),
                Self::Newer(version) => {
                    format!("它是更新的版本（{version}）做的，新增的内容没有读。")
                }
                Self::Root(root) => format!("核对码：{root}（应和封面上的一样）"),
                Self::Finished(at) => format!("填写完成：{at}"),
                Self::MadeWith(it) => format!("制作程序：{it}"),
                Self::Catalogue(it) => format!("所用目录：{it}"),
                Self::Item(it) => format!("事项：{it}"),
                Self::Facts(n) => format!("信息项：{n} 项"),
                Self::Files(n) => format!("文件：{n} 个"),
                Self::Consent { what, agreed: true, at } => format!("同意：{what}，{at}"),
                Self::Consent { what, agreed: false, at } => format!("没有同意：{what}，{at}"),
                Self::Attached(what) => format!("附件：{what}"),
                Self::Signature(what, on) => format!("屏幕签名：{what}，{on}"),
                Self::Same(version) => format!("和现在的目录（{version}）一致，要的材料没有变。"),
                Self::Changed(n) => format!("和现在的目录比，有 {n} 处不同："),
                Self::PaperFits => "纸上的核对码一样：纸和文件是同一份。".into(),
                Self::OtherPaper => {
                    "纸上的核对码不一样：这份纸不是从这个文件打印的。请问申请人以哪一份为准。".into()
                }
                Self::Repaired => "已还原成当初下载的那一份，内容一个字节也没有变。".into(),
            },
            Lang::En => match self {
                Self::Sound => "The packet is complete, and its content fits the manifests.".into(),
                Self::Newer(version) => format!(
                    "It was made by a newer program ({version}); what that added was not read."
                ),
                Self::Root(root) => format!("Check code: {root} (must be the one on the cover)"),
                Self::Finished(at) => format!("Finished: {at}"),
                Self::MadeWith(it) => format!("Made with: {it}"),
                Self::Catalogue(it) => format!("Catalogue: {it}"),
                Self::Item(it) => format!("Item: {it}"),
                Self::Facts(n) => format!("Facts: {n}"),
                Self::Files(n) => count(*n, "file", "files"),
                Self::Consent { what, agreed: true, at } => format!("Agreed: {what}, {at}"),
                Self::Consent { what, agreed: false, at } => format!("Not agreed: {what}, {at}"),
                Self::Attached(what) => format!("Attached: {what}"),
                Self::Signature(what, on) => format!("Signed on the screen: {what}, {on}"),
                Self::Same(version) => {
                    format!(
                        "It agrees with today's catalogue ({version}); the papers are the same."
                    )
                }
                Self::PaperFits => "The code on the paper is the same: they belong together.".into(),
                Self::OtherPaper => {
                    "The code on the paper is another: it was not printed from this file. Ask which of them counts.".into()
                }
                Self::Repaired => {
                    "This is again the file that was handed out; no byte of its content has changed.".into()
                }
                Self::Changed(n) => {
                    format!("Beside today's catalogue: {}:", count(*n, "difference", "differences"))
                }
            },
        }
    }
}
