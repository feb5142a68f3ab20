//! Sentences of the command line.

use super::{Lang, Say, count};

/// What the command line says besides its results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Stands before a warning.
    Warning,
    /// Stands before the reason the work stopped.
    Error,
    /// The command needs the project's files and found none.
    NotInProject,
    /// The wasm target is being added to the toolchain.
    AddingTarget {
        /// Its name.
        target: &'static str,
    },
    /// The wasm target is missing and rustup could not add it.
    TargetMissing {
        /// Its name.
        target: &'static str,
    },
    /// The app is being compiled.
    BuildingApp,
    /// The API without a screen is being compiled.
    BuildingKit,
    /// The export worker is being compiled.
    BuildingExport,
    /// Compiling the rule engines of the benchmark.
    BuildingPeers,
    /// The compiler has reported errors.
    CompileFailed,
    /// Files are being compressed.
    Compressing {
        /// How many.
        count: usize,
    },
    /// The site is written.
    SiteReady {
        /// The folder it is in.
        dir: String,
    },
    /// The site is written as one file.
    SingleFileReady {
        /// The file.
        file: String,
    },
    /// A search found nothing.
    NothingFound,
    /// The receipt of the first visit would be written over.
    FirstReceipt {
        /// The file.
        file: String,
    },
    /// A folder to be filled has files in it.
    FolderInUse {
        /// The folder.
        dir: String,
    },
    /// There is no site to serve.
    NothingBuilt {
        /// The folder that was looked at.
        dir: String,
    },
    /// The usual port is taken; a free one follows.
    PortTaken {
        /// The usual port.
        port: u16,
    },
    /// The port asked for cannot be used.
    CannotListen {
        /// The port asked for.
        port: u16,
    },
    /// A workbook was given where a catalogue is read.
    NoWorkbooks {
        /// The file.
        file: String,
    },
    /// The folder holds no catalogue.
    NoCatalogue {
        /// The folder that was looked at.
        dir: String,
    },
    /// The catalogue has errors and cannot be packed.
    CatalogueUnusable {
        /// Its folder.
        dir: String,
    },
    /// The catalogue has no findings.
    CatalogueClean {
        /// How many items it has.
        items: usize,
        /// Its version.
        version: String,
    },
    /// How many findings a catalogue has.
    Findings {
        /// How many.
        count: usize,
    },
    /// Waiting for the next change of a file.
    Watching,
    /// The item is there already.
    ItemExists {
        /// Its id.
        id: String,
    },
    /// There is no such item.
    NoItem {
        /// The id asked for.
        id: String,
        /// The nearest id there is, when one is near.
        near: Option<String>,
    },
    /// None of the items has a letter to print.
    NoLetters,
    /// There is no such life event.
    NoBundle {
        /// The id that was typed.
        id: String,
        /// The nearest id there is, when one is near.
        near: Option<String>,
    },
    /// There is no such fact.
    NoFact {
        /// The id in the file.
        id: String,
        /// The nearest id there is, when one is near.
        near: Option<String>,
    },
    /// The catalogue has no list of what stays open.
    NoLeaving,
    /// A text that is no time of day.
    NoTime {
        /// As typed.
        text: String,
    },
    /// Slips are made for one packet.
    OnePacket,
    /// A text that is no day.
    NoDate {
        /// The text.
        text: String,
    },
    /// How to stop the server.
    HowToStop,
    /// There is no Chromium to show a kiosk.
    NoBrowser,
    /// Row of the size table: everything before the first page works.
    TotalFirstLoad,
    /// Row of the size table: what follows the first page by itself.
    TotalContents,
    /// Row of the size table: what the service worker keeps by itself.
    TotalKept,
    /// Row of the size table: the API without a screen.
    TotalKit,
    /// Row of the size table: everything fetched on the first export.
    TotalExport,
    /// Row of the size table: the font slices.
    TotalFonts {
        /// How many.
        files: usize,
    },
}

impl Say for Msg {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => match self {
                Self::Warning => "注意：".into(),
                Self::Error => "出错：".into(),
                Self::NotInProject => "这里不是一窗项目的文件夹，请进入项目文件夹再运行".into(),
                Self::AddingTarget { target } => format!("正在用 rustup 添加编译目标 {target}"),
                Self::TargetMissing { target } => {
                    format!(
                        "缺少编译目标 {target}，请先安装 rustup，再运行：rustup target add {target}"
                    )
                }
                Self::BuildingApp => "正在编译页面程序（第一次要几分钟）".into(),
                Self::BuildingKit => "正在编译供其他网站使用的接口".into(),
                Self::BuildingExport => "正在编译导出程序".into(),
                Self::BuildingPeers => "正在编译对比用的规则引擎".into(),
                Self::CompileFailed => "编译没有通过，原因见上面".into(),
                Self::Compressing { count } => format!("正在压缩 {count} 个文件"),
                Self::SiteReady { dir } => format!("网站已经写到 {dir}"),
                Self::SingleFileReady { file } => {
                    format!("整个网站已经写成一个文件：{file}，不用服务器，双击就能打开")
                }
                Self::FirstReceipt { file } => {
                    format!("{file} 是第一次的凭证，会被盖掉；请用 --out 换一个名字")
                }
                Self::FolderInUse { dir } => format!("{dir} 里已经有文件，请换一个空的文件夹"),
                Self::NothingFound => "没有找到，换个说法再试试".into(),
                Self::NothingBuilt { dir } => format!("{dir} 里还没有网站，请先运行 build"),
                Self::PortTaken { port } => format!("端口 {port} 已被占用，换用一个空闲端口"),
                Self::CannotListen { port } => format!("无法使用端口 {port}"),
                Self::NoWorkbooks { file } => format!(
                    "{file} 是表格文件。表格只能导出，不能读入：一格里写不下条件和它的出处。怎样写事项，看 catalog/README.md"
                ),
                Self::NoCatalogue { dir } => format!("{dir} 里没有 catalog.toml，不是目录文件夹"),
                Self::CatalogueUnusable { dir } => {
                    format!("目录有错误，不能使用。请运行 onewindow lint {dir} 看哪里要改")
                }
                Self::CatalogueClean { items, version } => {
                    format!("目录 {version}：{items} 个事项，没有发现问题")
                }
                Self::Findings { count } => format!("目录里有 {count} 处要看一看"),
                Self::Watching => "文件一改就再检查；按 Ctrl+C 停止".into(),
                Self::ItemExists { id } => format!("事项 {id} 已经有了"),
                Self::NoItem { id, near: None } => format!("没有事项 {id}"),
                Self::NoItem { id, near: Some(near) } => format!("没有事项 {id}，是不是 {near}？"),
                Self::NoLetters => "这些事项没有要在这里打印的声明、承诺书或委托书".into(),
                Self::NoBundle { id, near: None } => format!("没有“一件事” {id}"),
                Self::NoBundle { id, near: Some(near) } => {
                    format!("没有“一件事” {id}，是不是 {near}？")
                }
                Self::NoFact { id, near: None } => format!("没有信息项 {id}"),
                Self::NoFact { id, near: Some(near) } => {
                    format!("没有信息项 {id}，是不是 {near}？")
                }
                Self::NoLeaving => "目录里没有写退出待遇以后要看什么".into(),
                Self::NoTime { text } => format!("“{text}”不是时间，请写成 09:30 这样"),
                Self::OnePacket => {
                    "一次只能给一份申请包出单子；要汇总几张收件凭证，请加 --csv。".into()
                }
                Self::NoDate { text } => format!("“{text}”不是日期，请写成 2026-11-23 这样"),
                Self::HowToStop => "按 Ctrl+C 停止".into(),
                Self::NoBrowser => "没有找到 Chromium：请装一个（Debian：apt-get install chromium），或者用环境变量 CHROMIUM 写明它在哪里".into(),
                Self::TotalFirstLoad => "首次打开合计".into(),
                Self::TotalContents => "随后自动取的事项内容".into(),
                Self::TotalKept => "断网也能用（打开后自动存到本机）".into(),
                Self::TotalKit => "供其他网站使用的接口合计".into(),
                Self::TotalExport => "导出合计（用到才取）".into(),
                Self::TotalFonts { files } => format!("字体切片 {files} 个（按需取）"),
            },
            Lang::En => match self {
                Self::Warning => "warning: ".into(),
                Self::Error => "error: ".into(),
                Self::NotInProject => {
                    "this is not the folder of the OneWindow project; run inside it".into()
                }
                Self::AddingTarget { target } => format!("Adding the target {target} with rustup"),
                Self::TargetMissing { target } => {
                    format!(
                        "the target {target} is missing; install rustup and run: rustup target add {target}"
                    )
                }
                Self::BuildingApp => "Compiling the app (some minutes the first time)".into(),
                Self::BuildingKit => "Compiling the API for other sites".into(),
                Self::BuildingExport => "Compiling the export module".into(),
                Self::BuildingPeers => "Compiling the rule engines to compare with".into(),
                Self::CompileFailed => "it does not compile; the reason stands above".into(),
                Self::Compressing { count: n } => {
                    format!("Compressing {}", count(*n, "file", "files"))
                }
                Self::SiteReady { dir } => format!("The site is in {dir}"),
                Self::SingleFileReady { file } => {
                    format!("The whole site is in one file, {file}; it opens without a server")
                }
                Self::FirstReceipt { file } => {
                    format!(
                        "{file} is the receipt of the first visit; choose another name with --out"
                    )
                }
                Self::FolderInUse { dir } => {
                    format!("{dir} has files in it; choose an empty folder")
                }
                Self::NothingFound => "Nothing found; try other words".into(),
                Self::NothingBuilt { dir } => {
                    format!("there is no site in {dir}; run `build` first")
                }
                Self::PortTaken { port } => format!("Port {port} is taken; using a free one"),
                Self::CannotListen { port } => format!("cannot use port {port}"),
                Self::NoWorkbooks { file } => format!(
                    "{file} is a workbook. Workbooks are written, not read: a cell has no room for a rule and its source. How items are written: catalog/README.md"
                ),
                Self::NoCatalogue { dir } => {
                    format!("{dir} has no catalog.toml; it is not the folder of a catalogue")
                }
                Self::CatalogueUnusable { dir } => {
                    format!(
                        "the catalogue has errors and cannot be used; see: onewindow lint {dir}"
                    )
                }
                Self::CatalogueClean { items, version } => {
                    format!(
                        "Catalogue {version}: {}, nothing found",
                        count(*items, "item", "items")
                    )
                }
                Self::Findings { count: n } => {
                    format!("{} in the catalogue", count(*n, "finding", "findings"))
                }
                Self::Watching => "Checking again at every change; press Ctrl+C to stop".into(),
                Self::ItemExists { id } => format!("the item {id} is there already"),
                Self::NoItem { id, near: None } => format!("there is no item {id}"),
                Self::NoItem { id, near: Some(near) } => {
                    format!("there is no item {id}; did you mean {near}?")
                }
                Self::NoLetters => "none of these items has a letter to print".into(),
                Self::NoBundle { id, near: None } => format!("there is no life event {id}"),
                Self::NoBundle { id, near: Some(near) } => {
                    format!("there is no life event {id}; did you mean {near}?")
                }
                Self::NoFact { id, near: None } => format!("there is no fact {id}"),
                Self::NoFact { id, near: Some(near) } => {
                    format!("there is no fact {id}; did you mean {near}?")
                }
                Self::NoLeaving => {
                    "The catalogue does not say what stays open after leaving a benefit".into()
                }
                Self::NoTime { text } => format!("“{text}” is no time; write it like 09:30"),
                Self::OnePacket => {
                    "Slips are made for one packet at a time; for a table of receipts add --csv."
                        .into()
                }
                Self::NoDate { text } => {
                    format!("“{text}” is no date; write it like 2026-11-23")
                }
                Self::HowToStop => "Press Ctrl+C to stop".into(),
                Self::NoBrowser => "no Chromium found: install it (Debian: apt-get install chromium), or name one in the variable CHROMIUM".into(),
                Self::TotalFirstLoad => "first load".into(),
                Self::TotalContents => "contents (follow by themselves)".into(),
                Self::TotalKept => "kept on the device for use without a network".into(),
                Self::TotalKit => "API for other sites".into(),
                Self::TotalExport => "export (fetched when used)".into(),
                Self::TotalFonts { files } => {
                    format!("{} (fetched as needed)", count(*files, "font slice", "font slices"))
                }
            },
        }
    }
}
