//! The app in Chinese, as a good window clerk would say it.

use std::borrow::Cow;

use super::Msg;

/// The sentence.
pub(super) fn say(message: &Msg<'_>) -> Cow<'static, str> {
    Cow::Borrowed(match message {
        Msg::ContentsComing => "正在取办事指南，马上就好……",
        Msg::ContentsFailed => {
            "办事指南没有取到，多半是网络断了。您填写的内容都还在，请稍等再试一次。"
        }
        Msg::Product => "一窗",
        Msg::Skip => "跳到正文",
        Msg::LanguageName => "中文",
        Msg::LargeType => "大字",
        Msg::MainNavigation => "主要页面",
        Msg::Crumbs => "所在位置",
        Msg::CannotStart => "页面没能打开",
        Msg::CannotStartText => {
            "您以前填写的内容都还在这台设备上。请稍后再试，也可以直接到窗口办理。"
        }
        Msg::Reload => "再试一次",
        Msg::Home => "首页",
        Msg::ToHome => "去首页找事项",
        Msg::Settings => "设置",
        Msg::MyList => "我的办事单",
        Msg::Packet => "申请包",
        Msg::StaysHere => "您填写的内容只留在这台设备上，不会上传。",
        Msg::SavingNow => "正在保存……",
        Msg::MemoryOnly => "这个浏览器不让保存，关掉页面内容就没有了。请随时存成文件。",
        Msg::ReadOnly => "这份办事单正在另一个页面里填写，这里只能看，不能改。",
        Msg::TakeOver => "在这里接着填",
        Msg::DraftDamaged => {
            "上次保存的内容有一部分读不出来，原样留着没有删。您可以接着填，或者重新填。"
        }
        Msg::SaveToFile => "存成文件",
        Msg::HomeTitle => "您想办什么事？",
        Msg::SearchLabel => "搜索事项",
        Msg::SearchExample => "比如：残疾证、居住证",
        Msg::NoHits => {
            "换个说法再试试，比如“老人”“看病”“房子”，也可以按下面的类别找。还是没有，多半不归这个窗口办：到窗口问一声，会告诉您该找谁。"
        }
        Msg::Events => "遇到这些事",
        Msg::EventsLead => "一件事往往要办好几样，这里一次说清。",
        Msg::EventNote => "不是每样都要办。放进办事单以后，不需要的可以拿掉。",
        Msg::ChooseAll => "全部放进我的办事单",
        Msg::Categories => "按类别找",
        Msg::GoOn => "接着上次的办",
        Msg::GoOnButton => "接着办",
        Msg::NotFound => "没有这个页面",
        Msg::NotFoundText => "地址可能写错了，或者事项改了名。您填写的内容都还在。",
        Msg::OutlineHead => "这个事项的详细指南还在编写",
        Msg::OutlineText => {
            "这里先列出由谁办、谁决定、归哪个条线。要带什么、多长时间，请到窗口或打电话问，窗口会一次告知。"
        }
        Msg::Who => "谁可以办",
        Msg::WhoAskWindow => "具体条件以窗口告知为准。",
        Msg::Ask => "先答几个问题",
        Msg::AskLead => "答了就能看到您自己该带什么。不想说的可以不答。",
        Msg::AskListLead => "答了，“看情况”的那几样就能定下来。",
        Msg::Decline => "不清楚／不想说",
        Msg::Optional => "（可不填）",
        Msg::Yes => "是",
        Msg::No => "不是",
        Msg::DueBy(day) => return format!("从今天受理算起，到 {day}").into(),
        Msg::Have => "有",
        Msg::HaveNot => "没有",
        Msg::VerdictMet => "可能符合，建议申请",
        Msg::VerdictMetNext => "按您说的情况，能核对的条件都符合。",
        Msg::VerdictNotMet => "暂时不符合，差在：",
        Msg::VerdictNotMetNext => {
            "情况变了，或者拿不准，都可以到窗口问。窗口还会看您能不能办别的。"
        }
        Msg::VerdictByPerson => "请窗口帮您看",
        Msg::VerdictByPersonNext => "这件事页面不替您判断，直接来办、来问都行。",
        Msg::VerdictLapsed => "有的规定已经到期或者还没施行，是不是照旧，请窗口核实。",
        Msg::VerdictUnknown => "还需了解",
        Msg::VerdictUnknownNext => "知道下面这些，才能说清楚：",
        Msg::Holds => "符合",
        Msg::HoldsNot => "目前不符合",
        Msg::HoldsOpen => "还需了解",
        Msg::HoldsByPerson => "由工作人员或专业人员评定",
        Msg::Bring => "您要带什么",
        Msg::BringAll => "一共要准备这些",
        Msg::BringAskWindow => "要带的材料请先问窗口，窗口会一次告知。",
        Msg::GroupBring => "要带来",
        Msg::GroupDepends => "看情况才要",
        Msg::GroupFill => "在这里填",
        Msg::GroupNotNeeded => "不用带，窗口能查到",
        Msg::GroupLater => "可以后补",
        Msg::Issuer => "谁出具",
        Msg::WhereToGet => "去哪办",
        Msg::ValidFor => "有效期",
        Msg::ForItems => "用于",
        Msg::WantECert => "手机上的电子证照就行",
        Msg::MarkLikely => "以窗口告知为准",
        Msg::MarkVerify => "待核实",
        Msg::AskTheWindow => "请问窗口",
        Msg::Decides => "谁来定",
        Msg::TimeByLaw => "法定时限",
        Msg::TimePromised => "承诺时限",
        Msg::Fee => "费用",
        Msg::Gets => "办成后",
        Msg::Where => "在哪办",
        Msg::PlaceUnknown => "地址、时间、电话",
        Msg::ResponsibleLine => "归口",
        Msg::Steps => "办理经过",
        Msg::Tips => "容易出错的地方",
        Msg::After => "办成以后",
        Msg::CentreRole => "社区管什么",
        Msg::LegalBasis => "依据",
        Msg::LawReplaced => "已被新文件取代",
        Msg::LawPending => "正在对照新法核实",
        Msg::Excludes => "不能同时享受",
        Msg::Related => "相关事项",
        Msg::FillNow => "现在填表",
        Msg::AddToList => "放进我的办事单",
        Msg::OnMyList => "已在办事单里，去看看",
        Msg::MyListLead => "要办的事放在一起，同样的材料只准备一份。",
        Msg::MyListEmpty => "还没有放进事项。先找到要办的事，点“放进我的办事单”。",
        Msg::Fill => "填表",
        Msg::Drop => "拿掉",
        Msg::NoForm => "这一项不用在这里填表",
        Msg::MakePacket => "做成申请包",
        Msg::Print => "打印",
        Msg::AddMore => "再加一项",
        Msg::Language => "语言",
        Msg::TypeSize => "字的大小",
        Msg::TypeNormal => "标准",
        Msg::TypeLarge => "大字（适合老年人）",
        Msg::Contrast => "对比度",
        Msg::ContrastNormal => "标准",
        Msg::ContrastHigh => "高对比（看得更清楚）",
        Msg::OpenFile => "打开存下的文件",
        Msg::OpenFileText => {
            "选中以前存下的文件，就能接着填。这台设备上现在填的会放在一边，在“给谁办”里可以换回来。"
        }
        Msg::FileOpened => "打开了，可以接着填。",
        Msg::DraftFile => "把内容带走",
        Msg::DraftFileText => "存成文件，可以换一台设备接着填，也可以交给帮您的人。",
        Msg::Anew => "从头再来",
        Msg::AnewText => "清除这台设备上的办事单和填过的全部内容，放在一边的几份也一起清除。",
        Msg::AnewOpen => "清除全部内容",
        Msg::AnewSure => "清除以后找不回来。要留底，请先存成文件。",
        Msg::Cleared => "已清除，这台设备上没有留下内容。",
        Msg::NotCleared => "浏览器没能清除。请在浏览器的设置里清除本网站的数据。",
        Msg::ForWhom => "给谁办",
        Msg::ListOf(name) => return format!("{name}的办事单").into(),
        Msg::AnewButton => "确定清除",
        Msg::FormLead => "一部分一部分填，可以随时停下，填过的都会自动保存。",
        Msg::FormGoOn => "接着填",
        Msg::CheckAnswers => "核对一遍",
        Msg::StatusNotStarted => "还没填",
        Msg::StatusInProgress => "没填完",
        Msg::StatusHasErrors => "有地方要改",
        Msg::StatusComplete => "填好了",
        Msg::Continue => "保存，下一步",
        Msg::ToForm => "回到目录",
        Msg::Saved(at) => return Cow::Owned(["已保存 ", at].concat()),
        Msg::SavedAt { date, time } => return Cow::Owned(["保存于 ", date, " ", time].concat()),
        Msg::CatalogueVersion(name, version) => {
            return Cow::Owned([name, "，版本 ", version].concat());
        }
        Msg::HomeLead { categories, items } => {
            return Cow::Owned(format!(
                "{categories} 大类、{items} 个事项。在这里问清楚、填好表，跑一趟就办成。"
            ));
        }
        Msg::Hits(n) => {
            return Cow::Owned(if *n == 0 {
                "没有找到".into()
            } else {
                format!("找到 {n} 项")
            });
        }
        Msg::Items(n) => return Cow::Owned(format!("{n} 项")),
        Msg::EventItems(n) => return Cow::Owned(format!("可能要办的 {n} 项")),
        Msg::ChosenItems(n) => return Cow::Owned(format!("要办 {n} 项")),
        Msg::Of(what, whose) => return Cow::Owned([what, "：", whose].concat()),
        Msg::List(names) => return Cow::Owned(names.join("、")),
        Msg::Aka(names) => return Cow::Owned(["也叫：", &names.join("、")].concat()),
        Msg::DecidedBy(who) => return Cow::Owned(["最后由", who, "决定。"].concat()),
        Msg::DependsOn(names) => return Cow::Owned(["要看：", &names.join("、")].concat()),
        Msg::AnyOne(n) => return Cow::Owned(format!("下面 {n} 样，有一样就行")),
        Msg::Total { bring, fill, sign } => {
            return Cow::Owned(format!("带 {bring} 样，填 {fill} 张，签字 {sign} 处"));
        }
        Msg::WantCopies(n) => return Cow::Owned(copies_zh(*n)),
        Msg::WantShown(copies) => {
            return Cow::Owned(["原件（看过就还您）", &and_zh(*copies)].concat());
        }
        Msg::WantOriginals(originals, copies) => {
            return Cow::Owned(match originals {
                Some(n) => format!("原件 {n} 份{}", and_zh(*copies)),
                None => ["原件", &and_zh(*copies)].concat(),
            });
        }
        Msg::Workdays(n) => return Cow::Owned(format!("{n} 个工作日")),
        Msg::Days(n) => return Cow::Owned(format!("{n} 日")),
        Msg::Months(n) => return Cow::Owned(format!("{n} 个月")),
        Msg::Years(n) => return Cow::Owned(format!("{n} 年")),
        Msg::DropItem(name) => return Cow::Owned(["拿掉：", name].concat()),
        Msg::SectionsDone { done, all } => {
            return Cow::Owned(format!("{all} 部分，填好 {done} 部分"));
        }
        Msg::SectionOf { at, all } => return Cow::Owned(format!("第 {at} 部分，共 {all} 部分")),
        Msg::ListIncomplete(names) => {
            return Cow::Owned(
                ["下面这些事项的材料清单还没写好，请先问窗口：", &names.join("、")].concat(),
            );
        }
    })
}

fn copies_zh(copies: Option<u8>) -> String {
    copies.map_or_else(|| "复印件".into(), |n| format!("复印件 {n} 份"))
}

/// Copies beside an original; none when none are wanted or nobody says so.
fn and_zh(copies: Option<u8>) -> String {
    match copies {
        Some(0) | None => String::new(),
        Some(n) => format!("，另带复印件 {n} 份"),
    }
}
