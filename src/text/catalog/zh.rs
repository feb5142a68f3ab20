use super::{Edit, Help, Msg, Part, Shape, Stage, Thing};
use crate::text::{Lang, Say};

fn thing(thing: Thing) -> &'static str {
    match thing {
        Thing::Category => "大项",
        Thing::Item => "事项",
        Thing::Bundle => "一件事",
        Thing::Material => "材料",
        Thing::ItemMaterial => "本事项的材料",
        Thing::Fact => "信息项",
        Thing::Field => "填写项",
        Thing::Section => "填写分组",
        Thing::CodeList => "代码表",
        Thing::Code => "选项",
        Thing::Parameter => "地方参数",
        Thing::Source => "依据",
        Thing::Year => "年份",
    }
}

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "文字",
        Shape::Localized => "中英文两份文字",
        Shape::Integer => "整数",
        Shape::Number => "数字",
        Shape::Bool => "true（是）或 false（否）",
        Shape::Date => "日期",
        Shape::DateTime => "带时刻的日期",
        Shape::List => "列表",
        Shape::Table => "一组“名称 = 值”",
    }
}

fn like(shape: Shape) -> &'static str {
    match shape {
        Shape::Text => "写成 \"文字\"，前后加英文双引号",
        Shape::Localized => "写成 { zh = \"中文\", en = \"English\" }",
        Shape::Integer => "写成不带引号、不带小数点的数字，例如 3",
        Shape::Number => "写成不带引号、最多六位小数的数字，例如 3 或 3.5",
        Shape::Bool => "写成 true 或 false，不加引号",
        Shape::Date | Shape::DateTime => "写成 2026-11-23 这样，不加引号",
        Shape::List => "写成 [\"甲\", \"乙\"] 这样，用方括号括起来",
        Shape::Table => "写成 { 名称 = 值 } 这样，或另起一行写 [名称]",
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Conditions => "受理条件 [[condition]]",
        Part::Materials => "申请材料 [[material]]",
        Part::Steps => "办理步骤 [[step]]",
        Part::Fee => "收费 [fee]",
        Part::Result => "办理结果 [result]",
        Part::Basis => "设定依据 [[basis]]",
        Part::Time => "办理时限 [time.statutory] 或 [time.promised]",
        Part::CentreRole => "社区能做什么 centre_role",
    }
}

/// The TOML parser speaks English only; these are the mistakes authors make.
fn syntax(english: &str) -> &'static str {
    const KNOWN: [(&str, &str); 12] = [
        ("duplicate key", "同一个名称写了两遍"),
        ("string values must be quoted", "文字前后要加英文双引号"),
        ("missing assignment", "名称后面缺一个等号"),
        ("unclosed table", "方括号没有写完"),
        ("unclosed array", "列表没有用 ] 结束"),
        ("unclosed inline table", "花括号没有用 } 结束"),
        ("missing comma", "两项之间缺一个英文逗号"),
        ("extra comma", "多了一个逗号"),
        ("missing value", "等号后面没有写值"),
        ("invalid unquoted key", "名称只能用英文字母、数字、- 和 _"),
        ("invalid basic string", "双引号没有成对，或文字里有换行"),
        ("invalid literal string", "单引号没有成对，或文字里有换行"),
    ];
    KNOWN
        .iter()
        .find(|(known, _)| english.starts_with(known))
        .map_or("这里的写法读不懂", |(_, chinese)| chinese)
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Accepting => "谁来受理",
        Stage::Checking => "谁审查",
        Stage::Deciding => "谁决定",
        Stage::Handing => "结果怎么告诉人",
    }
}

pub(super) fn msg(msg: &Msg) -> String {
    match msg {
        Msg::NotUtf8 => "文件不是 UTF-8 编码，读不出里面的字".into(),
        Msg::Syntax(english) => format!("{}（{english}）", syntax(english)),
        Msg::UnknownFile => "目录里没有这样的文件，它不会被读取".into(),
        Msg::MissingFile => "缺少这个文件".into(),
        Msg::Format(n) => format!("这份目录的格式是第 {n} 版，本程序不会读"),
        Msg::UnknownKey(key) => format!("不认识“{key}”这个名称"),
        Msg::MissingKey(key) => format!("缺少“{key}”"),
        Msg::WrongType { expected, found } => {
            format!("这里应当是{}，写的却是{}", shape(*expected), shape(*found))
        }
        Msg::UnknownWord(word) => format!("不认识“{word}”这个词"),
        Msg::EmptyText => "这里不能是空的".into(),
        Msg::OutOfRange { min, max } => format!("这个数字应当在 {min} 到 {max} 之间"),
        Msg::BadId(id) => format!("“{id}”不能用作代号"),
        Msg::DuplicateId(what, id) => format!("{}“{id}”出现了两次", thing(*what)),
        Msg::DuplicateNumber(no) => format!("序号 {no} 已经有别的事项在用"),
        Msg::UnknownId(what, id) => format!("没有“{id}”这个{}", thing(*what)),
        Msg::UnknownFolder(folder) => format!("文件夹“{folder}”不是任何一个大项的代号"),
        Msg::Rule(problem) | Msg::RuleStyle(problem) => problem.say(Lang::Zh),
        Msg::DatesReversed => "结束的日子早于开始的日子".into(),
        Msg::FiguresOverlap => "同一天有两个数字生效".into(),
        Msg::NoOptions => "选择题没有写可以选什么".into(),
        Msg::TwoOptionLists => "options 和 codes 只能写一个".into(),
        Msg::OptionsNotAllowed => "不是选择题，不能写选项".into(),
        Msg::NoColumns => "表格没有写有哪几列".into(),
        Msg::ColumnsNotAllowed => "不是表格，不能写列".into(),
        Msg::FactOrId => {
            "填写项要么写 fact（用共享的信息项），要么写 id（本表自己的），只能写一个".into()
        }
        Msg::DeriveFrom(fact) => format!("从“{fact}”里读不出出生日期和性别，它不是身份证号"),
        Msg::Cycle(facts) => format!("这几个信息项互相推算，成了一个圈：{}", facts.join(" → ")),
        Msg::ExampleValue(fact) => format!("“{fact}”不会有这样的值"),
        Msg::NoTranslation => "缺英文，英文页面上会显示中文".into(),
        Msg::SameTranslation => "英文和中文写得一样，多半是忘了翻译".into(),
        Msg::Unused(what, id) => format!("{}“{id}”没有任何地方用到", thing(*what)),
        Msg::MaterialInCondition(word) => format!("受理条件里写了材料“{word}”"),
        Msg::VerifyNotBlank => "标了“待核实”，却已经写了数字".into(),
        Msg::Incomplete(missing) => format!("写明是完整的事项，却缺少{}", part(*missing)),
        Msg::FewExamples(n) => format!("写明是完整的事项，例子只有 {n} 个"),
        Msg::Wording(word) => format!("“{word}”这个说法伤人或容易误会"),
        Msg::PromisedLonger => "承诺的时限比法定的还长".into(),
        Msg::StepsLonger { steps, promised } => {
            format!("各步骤加起来要 {steps} 个工作日，承诺的只有 {promised} 个")
        }
        Msg::NoSource => "标了“读过原文”，却没有写出自哪份文件".into(),
        Msg::NoLegalSource => "受理条件标了“业内都知道”，却没有写出自哪份文件".into(),
        Msg::OddCode { found, length } => format!("有 {found} 位，标准里是 {length} 位"),
        Msg::ReplacedSource(source) => format!("依据“{source}”已经被新文件取代"),
        Msg::NotAsked(fact) => format!("规则要用到“{fact}”，事项页面却不会问"),
        Msg::GroupOfOne(group) => format!("“{group}”是任选其一，却只有一种材料"),
        Msg::EmptyCategory => "这个大项下面一个事项也没有".into(),
        Msg::NothingToFill => "材料写的是“这里填”，事项却没有表单".into(),
        Msg::NumbersDiffer { zh, en } => format!("中文写的是 {zh}，英文写的是 {en}"),
        Msg::Punctuation(sign) => format!("标点“{sign}”和文字不是同一种语言的"),
        Msg::ColourOnly(word) => format!("“{word}”只靠颜色：黑白纸上看不出，有的人也分不清"),
        Msg::Jargon(word) => format!("“{word}”是公文话，老百姓不这么说"),
        Msg::Placeholder(gap) => format!("“{gap}”会原样印出来，像是没有填完"),
        Msg::BlankOnce => "一种语言里留了横线，另一种里没有".into(),
        Msg::TooLong { length, limit } => format!("有 {length} 个字，纸上只放得下 {limit} 个"),
        Msg::SameName(what, other) => format!("和{}“{other}”同名，分不清", thing(*what)),
        Msg::NoChannel(name) => format!("要带“{name}”，却没有写谁开、在哪里开、怎么准备"),
        Msg::MaterialGap(name, key) => format!("要交“{name}”，却没有写 {key}，也没有写明还没核实"),
        Msg::NoStandard => "没有写照的是哪个标准".into(),
        Msg::NoReason(label) => format!("“{label}”没有写为什么要问"),
        Msg::NoPhone => "有投诉电话，没有咨询电话".into(),
        Msg::NoWhen => "写了什么情况才要，却没有用大白话说出来".into(),
        Msg::NoSheets => "要交的材料写了 0 份".into(),
        Msg::FormNotListed => "事项有表单，材料里却没有一样是“这里填”的".into(),
        Msg::EmptySection => "这一组里一个填写项也没有".into(),
        Msg::Repeated(word) => format!("“{word}”写重了"),
        Msg::NoProof(claim) => format!("条件要看{claim}，材料里却没有一样能说明{claim}"),
        Msg::NoGuardian => "事项给未成年人办，却没有写由谁（监护人、父母）来办".into(),
        Msg::NoStage(missing) => format!("步骤里看不出{}", stage(*missing)),
        Msg::StepsShorter { steps, promised } => {
            format!("每一步都写了时限，加起来只有 {steps} 个工作日，承诺的却是 {promised} 个")
        }
        Msg::NotAtOnce => "写明是即办件，承诺的却不止一天".into(),
        Msg::SlowStep(step) => format!("承诺一天以内办好，步骤里却有“{step}”"),
        Msg::NotInBasis(source) => format!("法定时限出自“{source}”，事项的依据里却没有它"),
        Msg::EmptyExample => "例子没有写应当得出什么".into(),
        Msg::AskedInVain(fact) => format!("问了“{fact}”也定不下任何一个提到的事项"),
        Msg::NotInverse(code) => format!("关系“{code}”和它反过来的关系对不上"),
        Msg::ExampleNoReason => "写了不符合，却没有写是因为哪一条".into(),
        Msg::WhyButMet => "没有写不符合，却又写了因为哪一条".into(),
        Msg::NoRuleToFail(number) => {
            format!("第 {number} 条只有人能判断，没有规则，算不出不符合")
        }
        Msg::MissingButSure => "结果已经确定，却又写了还缺什么".into(),
        Msg::TwoAnswers(material) => format!("“{material}”在同一个例子里有两种说法"),
        Msg::ExampleTwice(other) => format!("和例子“{other}”是同一种情况"),
        Msg::ExamplesContradict(other) => format!("和例子“{other}”是同一种情况，结果却不一样"),
        Msg::PastDate(day) => format!("到 {day} 为止，已经过期"),
        Msg::VerifiedLongAgo(day) => format!("{day} 核实的，已经过了一年"),
        Msg::NoComplaintPhone => "有咨询电话，没有投诉电话".into(),
        Msg::IdGone(what, id) => format!("上一版发布过{}“{id}”，现在没有了", thing(*what)),
        Msg::IdReused(what, id) => format!("{}代号“{id}”已经停用，不能再用", thing(*what)),
        Msg::OtherYear(day, year) => format!("{day} 不在 {year} 年"),
        Msg::DayTwice(day) => format!("{day} 写了两遍，或者又放假又上班"),
        Msg::BadDivision(line) => format!("这一行不是“代码 名称”，或者没有按代码排：{line}"),
        Msg::NotWeekend(day) => format!("{day} 本来就是上班的日子，不用调休"),
        Msg::HolidaysEnd(year) => format!("放假安排只写到 {year} 年，往后的工作日算不出来"),
        Msg::OneSided(id) => format!("写了和“{id}”不能同时享受，“{id}”那边却没有写"),
        Msg::HaveOrIs("have") => "问的是“有没有”，给人选的却是“是”“否”".into(),
        Msg::HaveOrIs(_) => "没有问“有没有”，给人选的却是“有”“没有”".into(),
        Msg::ItemTwice(id) => format!("事项“{id}”在两个大项的文件夹里都有"),
        Msg::ExampleFailed { name, found } => format!("例子“{name}”的结果和写的不一样：{found}"),
        Msg::CaseFailed { name, item, found } => {
            format!("情形“{name}”里，事项 {item} 的结果和写的不一样：{found}")
        }
    }
}

pub(super) fn help(help: &Help) -> String {
    match help {
        Help::DidYouMean(word) => format!("是不是想写“{word}”？"),
        Help::OneOf(words) => format!("可以写：{}", words.join("、")),
        Help::Add(line) => format!("加上一行：{line}"),
        Help::SayInstead(word) => format!("改说“{word}”"),
        Help::SaveAsUtf8 => "用记事本打开，选“另存为”，编码选 UTF-8，再保存".into(),
        Help::FileLayout => {
            "事项放在 items/<大项代号>/<事项代号>.toml，代码表放在 code-lists/<代号>.toml".into()
        }
        Help::ReadsFormat(n) => format!("写成 format = {n}，或换用新版程序"),
        Help::WriteLike(shape) => like(*shape).into(),
        Help::Quote => "对照旁边正确的一行：名称 = \"文字\"，标点都用英文半角".into(),
        Help::IdCharacters => "代号只用小写英文字母、数字和 -，以字母开头，例如 some-allowance".into(),
        Help::NameCharacters => {
            "规则里要用的代号只用小写英文字母、数字和 _，以字母开头，例如 income_month".into()
        }
        Help::KindChoice => "选择题要写 kind = \"choice\"（选一个）或 \"choices\"（可选几个）".into(),
        Help::KindTable => "有几列的要写 kind = \"table\"".into(),
        Help::AddColumn => "用 [[….column]] 一列一列地写，每列有 id、label、kind".into(),
        Help::FactOrId => "共享的信息项写 fact = \"person.name\"；只有本表要的写 id、label、kind".into(),
        Help::RenameOne => "把其中一个改成别的".into(),
        Help::FirstAt { file, line } => format!("第一次在 {file} 第 {line} 行；改掉或删掉其中一个"),
        Help::RemoveOrUse => "用不着就删掉；要用就在事项里写上它的代号".into(),
        Help::RemoveOne => "删掉一个，留下一个".into(),
        Help::SwapDates => "检查两个日期，是不是写反了".into(),
        Help::CloseEarlier => "给前一个数字补上最后一天：to = 新数字生效的前一天".into(),
        Help::BlankOrVerified => {
            "没有核实就把数字删掉；核实过了，就把 confidence 改成 sure-read 并写上 source 和 verified_on".into()
        }
        Help::MoveToMaterial => {
            "条件只写“人要符合什么”；要带什么写到 [[material]] 里，否则会算成不符合".into()
        }
        Help::Translate => "补上 en = \"…\"".into(),
        Help::AddOrOutline => "补上这一部分；还没整理好就写 depth = \"outline\"".into(),
        Help::FourExamples => {
            "至少写四个 [[example]]：符合的、不符合的、还缺信息的，再加一个容易弄错的".into()
        }
        Help::NameSourceOrLikely => {
            "写上 source；没有文件规定、只是通常这样的，把 confidence 改成 likely".into()
        }
        Help::CheckCode => "和实施清单上的编码一位一位对一遍".into(),
        Help::CheckTimes => "核对几处时限的数字和单位（工作日、日）".into(),
        Help::NameSource => "写上 source = \"…\"；没读过原文就用 sure-known 或 likely".into(),
        Help::NameNewSource => "换成现行的文件，或在 sources.toml 里改它的 status".into(),
        Help::AddToAsk(fact) => format!("在 ask 里加上 \"{fact}\""),
        Help::GroupNeedsTwo => "再加一种材料，或者去掉 any_of".into(),
        Help::AddForm => "加上 [form]，或者把 obtain 改成 \"bring\"".into(),
        Help::MakeInverse => "两边的 inverse 互相写上，generation 一正一负".into(),
        Help::BreakCycle => "去掉其中一个 calculate，改成直接问".into(),
        Help::DeriveFromId => "from 要写一个 kind = \"resident-id\" 的信息项".into(),
        Help::CheckNumbers => "对照两种语言的数字，改掉错的那个".into(),
        Help::FullWidth => "中文里用全角标点：，。；：？！".into(),
        Help::HalfWidth => "英文里用半角标点：, . ; : ? !".into(),
        Help::SayPlace => "说清位置或名称，例如“第一个按钮”“带星号的”".into(),
        Help::FillOrRemove => "填上，或者删掉".into(),
        Help::Shorten => "说短些，多出来的话放到 summary 或 hint 里".into(),
        Help::TellApart => "同一样东西就合成一个；不是，就把名称写得分得开".into(),
        Help::SayWhere => "在 materials.toml 里补上 issuer、where_to_get 或 hint".into(),
        Help::SayOrVerify(key) => {
            format!("写上 {key}；还没核实的写 verify = [\"{key}\"]，本来就没有的写 none = [\"{key}\"]")
        }
        Help::SayReason => "用一句话写 reason：填了有什么用、谁会看".into(),
        Help::SayWhen => "补上 when = { zh = \"……时\", en = \"When …\" }".into(),
        Help::CountSheets => "写几份；不知道就不写 originals 和 copies，纸上会标待核实".into(),
        Help::ListForm => "加一个 obtain = \"fill-here\" 的材料，就是这张表".into(),
        Help::AddProof => "补上能说明它的材料；系统查得到的写 obtain = \"system-check\"".into(),
        Help::SayGuardian => "在材料、提示或条件里写明由谁来办、谁签字".into(),
        Help::AddStep => "补上这一步：受理、审查、决定、送达都要看得出".into(),
        Help::AddBasis(source) => format!("加上 [[basis]]、source = \"{source}\"，或者改正时限的出处"),
        Help::SayExpected => "写上 verdict，或 needed、not_needed、depends；missing 只和 unknown 一起写，why 只和 not-met 一起写".into(),
        Help::SayWhy => "写上 why = [2] 这样一行：不符合的是第几条受理条件，从 1 数起".into(),
        Help::ChangeExample => "改掉其中一个的信息，或者删掉一个".into(),
        Help::AskAgain => "再核实一次：写上新的数字和 verified_on；还没问到就留空".into(),
        Help::KeepId(near) => format!("代号改回来（名称可以随便改）{}；真的不要了，就把它写进 released.toml 的 [retired]", near.as_ref().map(|id| format!("，现在写的是不是“{id}”")).unwrap_or_default()),
        Help::NewId => "换一个没有用过的代号".into(),
        Help::DivisionLine => "一行一个，两位、四位或六位代码，空一格，写名称，小的代码在前：330106 西湖区".into(),
        Help::CheckNotice => "对照国务院办公厅的放假通知".into(),
        Help::MoveToYear(year) => format!("写到 year = {year} 那一段里"),
        Help::AddYear(year) => format!("{year} 年的放假通知出来了，就加一段 year = {year}；没出来先不用管"),
        Help::NameBack { file, id } => format!("在 {file}.toml 的 excludes 里加上 \"{id}\"；不是这样，就把这里的删掉"),
        Help::ChangeKind(kind) => format!("写成 kind = \"{kind}\"，或者换个问法"),
        Help::ExampleOrRule => "对照规则：是例子写错了，还是规则写错了？".into(),
    }
}

pub(super) fn edit(edit: &Edit) -> String {
    match edit {
        Edit::Added(what, id) => format!("新增{}“{id}”", thing(*what)),
        Edit::Hidden(what, id) => format!("不再显示{}“{id}”", thing(*what)),
        Edit::Changed(what, id, keys) => format!("改了{}“{id}”：{}", thing(*what), keys.join("、")),
        Edit::Set(keys) => format!("改了：{}", keys.join("、")),
    }
}
