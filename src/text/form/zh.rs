//! The form in Chinese, as a good window clerk would say it.

use std::borrow::Cow;

use super::{Msg, Noun, Paper, Row};

/// The sentence.
pub(super) fn say(message: &Msg<'_>) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        Msg::Why => "为什么问：",
        Msg::BroughtFromQuestions => "前面问过，带过来了。",
        Msg::WorkedOutLater => "前面几项填好了，这里自动算出来",
        Msg::WorkedOut => "自动算出来的，不用填",
        Msg::PutRight => "和证件不一样，我来改",
        Msg::AsInId => "还是按身份证号来",
        Msg::BeginAddress(area) => return Cow::Owned(["先填上“", area, "”"].concat()),
        Msg::ChooseDivision => "选省、市、县",
        Msg::Province => "省、自治区、直辖市",
        Msg::City => "市、州、盟",
        Msg::County => "县、市、区",
        Msg::PleaseChoose => "请选择",
        Msg::Yuan => "元",
        Msg::Year => "年",
        Msg::Month => "月",
        Msg::Day => "日",
        Msg::SignOnPaper => {
            "这里不用填。全部填好以后，在“核对一遍”那一页可以用手指签；也可以打印出来，当面用笔签名。"
        }
        Msg::NoRows => "还没有填。",
        Msg::AddRow(Noun::Person) => "加一位",
        Msg::AddRow(Noun::Thing) => "加一项",
        Msg::RemoveRow => "删掉",
        Msg::WhereOnPaper(Paper::IdCard) => "号码在身份证的哪里？",
        Msg::WhereOnPaper(Paper::BankCard) => "号码在银行卡的哪里？",
        Msg::WhereOnPaper(Paper::DisabilityCertificate) => "证号在残疾人证的哪里？",
        Msg::WhereOnPaper(Paper::Licence) => "代码在营业执照的哪里？",
        Msg::PaperDrawn(Paper::IdCard) => "身份证有照片的一面，号码在最下面一行",
        Msg::PaperDrawn(Paper::BankCard) => "银行卡，卡号是中间最长的一行数字；存折的账号在第一页",
        Msg::PaperDrawn(Paper::DisabilityCertificate) => {
            "残疾人证有照片的一页，证号在照片下面，20 位"
        }
        Msg::PaperDrawn(Paper::Licence) => "营业执照，代码在标题下面的左边，18 位",
        Msg::ReadAloud => "读给我听",
        Msg::StopReading => "不听了",
        Msg::ReadCard => "刷身份证填写",
        Msg::CardWaiting => "请把身份证放在读卡的地方……",
        Msg::CardRead => "读好了，已经填上。请看看对不对，不对可以改。",
        Msg::CardNotRead => "没有读出来。请再放一次，或者自己填。",
        Msg::Undo => "不删了，放回去",
        Msg::SummaryHead => "这一页有地方要看一看",
        Msg::Wrong => "错误：",
        Msg::SummaryText => {
            "填过的都已经保存。现在说不清的可以先往下填，回头再补，也可以到窗口当面说。"
        }
        Msg::ContinueAnyway => "先往下填，回头再补",
        Msg::SaveAndCheck => "保存，回去核对",
        Msg::PreviousSection => "上一步",
        Msg::MoreMayCome => "有的部分要看您怎么答，可能还会增加。",
        Msg::FormReady => "都填好了。请从头核对一遍，再做成申请包。",
        Msg::CheckTitle => "核对一遍",
        Msg::CheckLead => "对照证件看看有没有写错。要改哪一项，点它旁边的“更改”，改完会回到这里。",
        Msg::CheckAllTitle => "全部核对一遍",
        Msg::MayFollow => "下面这些还没有填。先保存、先打印都行，空着的地方到窗口用笔补上。",
        Msg::NoLongerNeeded => "不再需要",
        Msg::NoLongerNeededText => {
            "因为别的地方改了，这几项不用交了，也不会放进申请包。内容先留着，改回去还在。"
        }
        Msg::Change => "更改",
        Msg::MissingAnswer => "还没有填",
        Msg::NotAnswered => "没有填（可以不填）",
        Msg::Declined => "不清楚／不想说",
        Msg::AllThere => "必须填的都填好了。",
        Msg::ToPacket => "去做申请包",
        Msg::ToMine => "回到我的办事单",
        Msg::PacketTitle => "申请包",
        Msg::PacketLead => "把填好的表和要带的材料清单放在一起，打印出来签名，带到窗口就行。",
        Msg::PacketEmpty => "办事单里还没有事项。先选好要办的事，再来做申请包。",
        Msg::Inside => "里面有什么",
        Msg::CoverSheet => "封面",
        Msg::CoverSheetText => "写着办什么、有几张纸，窗口扫上面的二维码核对",
        Msg::ChecklistSheet => "材料清单",
        Msg::FormComplete => "表填好了",
        Msg::NoForm => "这一项不用填表",
        Msg::FillIn => "去补上",
        Msg::OpenIsFine => "没填完也可以先做，空着的地方打印出来是空格，到窗口用笔补上。",
        Msg::Make => "生成申请包",
        Msg::Making => "正在生成……",
        Msg::MakingText => "第一次要多等一会儿，正在准备打印用的字体。请不要关掉页面。",
        Msg::Made => "申请包做好了",
        Msg::PrintIt => "打开，打印",
        Msg::SavePdf => "保存 PDF（打印用）",
        Msg::SavePacket => "保存申请包（交给窗口用）",
        Msg::Failed => "没能做成申请包",
        Msg::FailedNext => {
            "您填写的内容都还在。可以照上面说的改一改再试；着急的话，直接带材料到窗口，工作人员帮您填表。"
        }
        Msg::Again => "再试一次",
        Msg::NoWorker => "生成申请包的程序没有打开，可能是网络断了。请连上网，再试一次。",
        Msg::NotHandedOut => {
            "浏览器不让保存或打开文件。请换一个浏览器，或者把草稿存成文件带到窗口。"
        }
        Msg::Changed => "做好以后内容又改过，请重新生成。",
        Msg::HandIn => "怎么交",
        Msg::HandInPrint => "打印出来，看一遍，在签名的地方用笔签名。",
        Msg::HandInBring => "照材料清单，把证件和材料带齐。",
        Msg::HandInFile => "申请包文件可以存在 U 盘里一起带来，窗口打开就不用重新输入。",
        Msg::HandInWhere => "到社区便民服务中心窗口交。工作人员当面核对，缺什么一次告诉您。",
        Msg::HandInNoPrinter => "家里没有打印机也没关系，把文件带到窗口，工作人员帮您打印。",
        Msg::BroughtFrom(item) => return Cow::Owned(["从《", item, "》带过来。"].concat()),
        Msg::UsedAlso { first, more } => {
            return Cow::Owned([&forms(first, *more), "也要用，填一次就行。"].concat());
        }
        Msg::ChangesAlso { first, more } => {
            return Cow::Owned(["改了它，", &forms(first, *more), "也跟着改。"].concat());
        }
        Msg::ReadAs(what) => return Cow::Owned(["也就是 ", what].concat()),
        Msg::Rows(n) => return Cow::Owned(format!("{n} 行")),
        Msg::QuestionOf { at, all } => {
            return Cow::Owned(format!("第 {at} 题，共 {all} 题"));
        }
        Msg::Row(of) => return Cow::Owned(row(of)),
        Msg::RemoveThisRow(of) => return Cow::Owned(["删掉", &row(of)].concat()),
        Msg::RowRemoved(of) => return Cow::Owned(["已删掉", &row(of), "。"].concat()),
        Msg::InRow { row: of, label } => return Cow::Owned([&row(of), "，", label].concat()),
        Msg::SummaryLine { label, problem } => return Cow::Owned([label, "：", problem].concat()),
        Msg::Progress { done, all } => {
            return Cow::Owned(format!("{all} 部分里填好了 {done} 部分"));
        }
        Msg::ChangeThis(label) => return Cow::Owned(["更改：", label].concat()),
        Msg::StillToDo { missing, errors } => {
            return Cow::Owned([&open(*missing, *errors), "。"].concat());
        }
        Msg::WarningsStay(n) => {
            return Cow::Owned(format!("另有 {n} 处提醒您再看看；没有错的不用改，可以照交。"));
        }
        Msg::FormOpen { missing, errors } => return Cow::Owned(open(*missing, *errors)),
        Msg::FileSize(bytes) => return Cow::Owned(super::size(*bytes)),
    })
}

/// `《甲》` or `《甲》等 3 张表`.
fn forms(first: &str, more: usize) -> String {
    match more {
        0 => format!("《{first}》"),
        more => format!("《{first}》等 {} 张表", more + 1),
    }
}

/// `第 2 位：张三`.
fn row(of: &Row<'_>) -> String {
    let noun = match of.noun {
        Noun::Person => "位",
        Noun::Thing => "项",
    };
    let colon = if of.name.is_empty() { "" } else { "：" };
    format!("第 {} {noun}{colon}{}", of.n, of.name)
}

fn open(missing: usize, errors: usize) -> String {
    match (missing, errors) {
        (missing, 0) => format!("还有 {missing} 处没填"),
        (0, errors) => format!("还有 {errors} 处要改"),
        (missing, errors) => format!("还有 {missing} 处没填，{errors} 处要改"),
    }
}
