//! Why papers cannot be made, and what to do.

use crate::text::{Lang, Say};

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportProblem {
    /// Nothing is chosen.
    NoItems,
    /// "Finished at" is no date and time.
    FinishedAt,
    /// Characters without glyph: character, sheet, label beside it.
    Missing(Vec<(char, String, String)>),
    /// The writer's own words.
    Writer(String),
    /// Photographs or files that are no longer there: what each shows.
    NoFile(Vec<String>),
}

impl Say for ExportProblem {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::NoItems => "还没有选要办的事项。请先选一项。".into(),
                Self::FinishedAt => {
                    "填写完成时间读不出来。请回到“核对答案”一页再点一次完成。".into()
                }
                Self::Missing(all) => {
                    let all: Vec<String> =
                        all.iter().map(|(c, sheet, label)| place(*c, sheet, label, "，")).collect();
                    format!(
                        "有的字打印不出来：{}。请换一个写法，或者先空着，到窗口手写。",
                        all.join("；")
                    )
                }
                Self::NoFile(names) => format!(
                    "有的照片或文件在这台设备上找不到了：{}。请到“拍材料”一页删掉，重新拍；签名的请重新签。",
                    names.join("、")
                ),
                Self::Writer(words) => {
                    format!("生成 PDF 时出错（{words}）。请把草稿存成文件，告诉窗口。")
                }
            },
            Lang::En => match self {
                Self::NoItems => "No item is chosen yet. Please choose one first.".into(),
                Self::FinishedAt => {
                    "The time of finishing cannot be read. Please finish again on “Check answers”."
                        .into()
                }
                Self::Missing(all) => {
                    let all: Vec<String> =
                        all.iter().map(|(c, sheet, label)| place(*c, sheet, label, ", ")).collect();
                    format!(
                        "Some characters cannot be printed: {}. Please write them otherwise, or leave them out and write by hand.",
                        all.join("; ")
                    )
                }
                Self::NoFile(names) => format!(
                    "Some photographs or files are no longer on this device: {}. Please remove them on “Photographs” and take them again; sign again where a signature is missing.",
                    names.join(", ")
                ),
                Self::Writer(words) => format!(
                    "Making the PDF failed ({words}). Please save the draft as a file and tell the window."
                ),
            },
        }
    }
}

/// `“𪚥”（U+2A6A5，申请表，姓名）`.
fn place(c: char, sheet: &str, label: &str, comma: &str) -> String {
    let more: Vec<&str> = [sheet, label].into_iter().filter(|s| !s.is_empty()).collect();
    let code = format!("U+{:04X}", u32::from(c));
    format!("“{c}” ({}{comma}{})", code, more.join(comma))
}
