//! Why a packet cannot be opened: each reason has a code that never changes and a sentence that says what to do.

use crate::text::{Lang, Say};

/// What is wrong with a packet. `String`s are names as they stand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PacketError {
    /// It does not start like a packet.
    NotAPacket,
    /// It ends too early.
    Truncated,
    /// More than 96 MB.
    TooLarge,
    /// More than 256 entries.
    TooMany,
    /// An entry of more than 24 MB.
    EntryTooLarge(String),
    /// ZIP64.
    Zip64,
    /// Split over several disks.
    Disks,
    /// Has a comment.
    Comment,
    /// Bytes behind the end.
    Trailing,
    /// Bytes between the parts.
    Gap,
    /// The directory is damaged.
    Directory,
    /// Bytes before an entry.
    Before(String),
    /// Entries overlap.
    Overlap(String),
    /// Encrypted.
    Encrypted(String),
    /// Streaming flag.
    Streaming(String),
    /// Unknown flags.
    Flags(String),
    /// Compressed.
    Method(String),
    /// Another version of ZIP.
    Version(String),
    /// Extra fields.
    Extra(String),
    /// Attributes, such as of a link.
    Attributes(String),
    /// A size that is not true.
    Size(String),
    /// Both headers differ.
    Mismatch(String),
    /// Bad CRC.
    Crc(String),
    /// Another time than the others.
    Time(String),
    /// Not in order of names.
    Order(String),
    /// The same name twice.
    Duplicate(String),
    /// A name outside the rules.
    Name(String),
    /// More than four levels.
    Depth(String),
    /// The name of a device.
    Device(String),
    /// Written otherwise than this program does.
    NotCanonical,
    /// `bagit.txt` is not that of BagIt 1.0.
    Declaration,
    /// A file that must be there is not.
    NoFile(String),
    /// A file no manifest lists.
    Unlisted(String),
    /// A manifest line that cannot be read.
    Manifest(String),
    /// A digest does not fit.
    Digest(String),
    /// `bag-info.txt` does not fit the content.
    Info,
    /// `application.json` cannot be read.
    Json(String),
    /// Made by a newer program.
    NewerMajor(String),
    /// The form of an item is not there.
    NoForm(String),
    /// A form for an item the data does not name.
    FormUnknown(String),
    /// A PDF without the application's data, or written again by another program.
    NoData,
}

impl PacketError {
    /// The code, for programs and telephones.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAPacket => "zip.not-a-packet",
            Self::Truncated => "zip.truncated",
            Self::TooLarge => "zip.too-large",
            Self::TooMany => "zip.too-many",
            Self::EntryTooLarge(_) => "zip.entry-too-large",
            Self::Zip64 => "zip.zip64",
            Self::Disks => "zip.disks",
            Self::Comment => "zip.comment",
            Self::Trailing => "zip.trailing",
            Self::Gap => "zip.gap",
            Self::Directory => "zip.directory",
            Self::Before(_) => "zip.before",
            Self::Overlap(_) => "zip.overlap",
            Self::Encrypted(_) => "zip.encrypted",
            Self::Streaming(_) => "zip.streaming",
            Self::Flags(_) => "zip.flags",
            Self::Method(_) => "zip.method",
            Self::Version(_) => "zip.version",
            Self::Extra(_) => "zip.extra",
            Self::Attributes(_) => "zip.attributes",
            Self::Size(_) => "zip.size",
            Self::Mismatch(_) => "zip.mismatch",
            Self::Crc(_) => "zip.crc",
            Self::Time(_) => "zip.time",
            Self::Order(_) => "zip.order",
            Self::Duplicate(_) => "zip.duplicate",
            Self::Name(_) => "zip.name",
            Self::Depth(_) => "zip.depth",
            Self::Device(_) => "zip.device",
            Self::NotCanonical => "zip.not-canonical",
            Self::Declaration => "bag.declaration",
            Self::NoFile(_) => "bag.no-file",
            Self::Unlisted(_) => "bag.unlisted",
            Self::Manifest(_) => "bag.manifest",
            Self::Digest(_) => "bag.digest",
            Self::Info => "bag.info",
            Self::Json(_) => "app.json",
            Self::NewerMajor(_) => "app.newer",
            Self::NoForm(_) => "app.no-form",
            Self::FormUnknown(_) => "app.form-unknown",
            Self::NoData => "pdf.no-data",
        }
    }

    fn zh(&self) -> String {
        match self {
            Self::NotAPacket => "这不是申请包。请选从本页面下载的 .zip 文件。".into(),
            Self::Truncated => "文件不完整，可能没有下载或拷贝完。请重新拷贝一份。".into(),
            Self::TooLarge => "文件超过 96 MB，不是本系统做的申请包。请到窗口当面递交。".into(),
            Self::TooMany => "里面的文件超过 256 个，不是本系统做的申请包。".into(),
            Self::EntryTooLarge(it) => format!("“{it}”超过 24 MB。请换小一点的照片重新生成。"),
            Self::Zip64 => "文件被别的软件重新压缩过。请用原来下载的那一份。".into(),
            Self::Disks => "文件被分卷压缩过。请用原来下载的那一份。".into(),
            Self::Comment => "文件被改动过（加了注释）。请用原来下载的那一份。".into(),
            Self::Trailing => "文件后面多出了内容，可能被改动过。请用原来下载的那一份。".into(),
            Self::Gap => "文件中间夹着多余的内容，可能被改动过。请用原来下载的那一份。".into(),
            Self::Directory => "文件的目录损坏了。请重新拷贝一份。".into(),
            Self::Before(it) => format!("“{it}”前面夹着多余的内容。请用原来下载的那一份。"),
            Self::Overlap(it) => {
                format!("“{it}”和别的文件重叠，文件被改动过。请用原来下载的那一份。")
            }
            Self::Encrypted(it) => format!("“{it}”加了密码，窗口打不开。请用原来下载的那一份。"),
            Self::Streaming(it) => {
                format!("文件被别的软件重新压缩过（{it}）。请用原来下载的那一份。")
            }
            Self::Flags(it) => format!("文件被别的软件重新压缩过（{it}）。请用原来下载的那一份。"),
            Self::Method(it) => format!("文件被别的软件重新压缩过（{it}）。请用原来下载的那一份。"),
            Self::Version(it) => {
                format!("文件被别的软件重新压缩过（{it}）。请用原来下载的那一份。")
            }
            Self::Extra(it) => format!("文件被别的软件重新压缩过（{it}）。请用原来下载的那一份。"),
            Self::Attributes(it) => {
                format!("“{it}”带有特殊属性，不是普通文件。请用原来下载的那一份。")
            }
            Self::Size(it) => format!("“{it}”的大小对不上。请重新拷贝一份。"),
            Self::Mismatch(it) => {
                format!("“{it}”前后两处记录不一致，文件被改动过。请用原来下载的那一份。")
            }
            Self::Crc(it) => format!("“{it}”的内容损坏了。请重新拷贝一份。"),
            Self::Time(it) => {
                format!("“{it}”的时间和其他文件不一样，可能被替换过。请用原来下载的那一份。")
            }
            Self::Order(it) => {
                format!("文件顺序不对（{it}），可能被重新压缩过。请用原来下载的那一份。")
            }
            Self::Duplicate(it) => {
                format!("“{it}”出现了两次，文件被改动过。请用原来下载的那一份。")
            }
            Self::Name(it) => format!("里面有不该有的文件名“{it}”。请用原来下载的那一份。"),
            Self::Depth(it) => format!("“{it}”的文件夹太深。请用原来下载的那一份。"),
            Self::Device(it) => format!("“{it}”是电脑的设备名，不能作文件名。请不要打开这个文件。"),
            Self::NotCanonical => {
                "文件不是本系统生成的样子，可能被重新压缩过。请用原来下载的那一份。".into()
            }
            Self::Declaration => "bagit.txt 的内容不对，这不是申请包，或者被改动过。".into(),
            Self::NoFile(it) => format!("缺少“{it}”。请用原来下载的那一份，或者重新生成。"),
            Self::Unlisted(it) => {
                format!("“{it}”不在清单里，可能是后来加进去的。请不要受理电子件，核对纸件。")
            }
            Self::Manifest(it) => format!("清单“{it}”的格式不对。请用原来下载的那一份。"),
            Self::Digest(it) => format!(
                "“{it}”的内容和清单对不上，改动过或者损坏了。请核对纸件，或者请申请人重新生成。"
            ),
            Self::Info => "bag-info.txt 和内容对不上。请用原来下载的那一份。".into(),
            Self::Json(it) => format!("申请数据读不出来（{it}）。请申请人重新生成。"),
            Self::NewerMajor(it) => {
                format!("这份申请包是更新的版本（{it}）做的，请先更新窗口的程序。")
            }
            Self::NoForm(it) => format!("缺少事项“{it}”的申请表。请申请人重新生成。"),
            Self::FormUnknown(it) => {
                format!("申请表“{it}”不属于申请数据里的任何事项。请核对纸件。")
            }
            Self::NoData => "这份 PDF 里读不到申请数据：不是从本页面下载的那一份，或者被别的程序另存过。请用申请包（.zip），或者照纸件录入。".into(),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::NotAPacket => "This is not a packet. Please choose the .zip file that was downloaded from the page.".into(),
            Self::Truncated => "The file is cut short. Please copy it again.".into(),
            Self::TooLarge => "The file is larger than 96 MB and no packet of ours. Please hand the papers in at the window.".into(),
            Self::TooMany => "It has more than 256 files and is no packet of ours.".into(),
            Self::EntryTooLarge(it) => format!("“{it}” is larger than 24 MB. Please make the packet again with a smaller photo."),
            Self::Zip64 => "The file was packed again with another program. Please use the one that was downloaded.".into(),
            Self::Disks => "The file was split. Please use the one that was downloaded.".into(),
            Self::Comment => "The file was changed (a comment was added). Please use the one that was downloaded.".into(),
            Self::Trailing => "There is something behind the end of the file. Please use the one that was downloaded.".into(),
            Self::Gap => "There is something between the parts of the file. Please use the one that was downloaded.".into(),
            Self::Directory => "The directory of the file is damaged. Please copy it again.".into(),
            Self::Before(it) => format!("There is something before “{it}”. Please use the file that was downloaded."),
            Self::Overlap(it) => format!("“{it}” overlaps another file. Please use the file that was downloaded."),
            Self::Encrypted(it) => format!("“{it}” has a password. Please use the file that was downloaded."),
            Self::Streaming(it) => format!("The file was packed again with another program ({it}). Please use the one that was downloaded."),
            Self::Flags(it) => format!("The file was packed again with another program ({it}). Please use the one that was downloaded."),
            Self::Method(it) => format!("The file was packed again with another program ({it}). Please use the one that was downloaded."),
            Self::Version(it) => format!("The file was packed again with another program ({it}). Please use the one that was downloaded."),
            Self::Extra(it) => format!("The file was packed again with another program ({it}). Please use the one that was downloaded."),
            Self::Attributes(it) => format!("“{it}” is no ordinary file. Please use the file that was downloaded."),
            Self::Size(it) => format!("The size of “{it}” does not fit. Please copy the file again."),
            Self::Mismatch(it) => format!("The two records of “{it}” differ. Please use the file that was downloaded."),
            Self::Crc(it) => format!("The content of “{it}” is damaged. Please copy the file again."),
            Self::Time(it) => format!("“{it}” carries another time than the rest. Please use the file that was downloaded."),
            Self::Order(it) => format!("The files are not in order ({it}). Please use the file that was downloaded."),
            Self::Duplicate(it) => format!("“{it}” is there twice. Please use the file that was downloaded."),
            Self::Name(it) => format!("There is a file name that must not be: “{it}”. Please use the file that was downloaded."),
            Self::Depth(it) => format!("The folders of “{it}” are too deep. Please use the file that was downloaded."),
            Self::Device(it) => format!("“{it}” is the name of a device. Please do not open this file."),
            Self::NotCanonical => "The file is not as this program writes it. Please use the one that was downloaded.".into(),
            Self::Declaration => "bagit.txt is not as it should be. This is no packet, or it was changed.".into(),
            Self::NoFile(it) => format!("“{it}” is missing. Please use the file that was downloaded, or make it again."),
            Self::Unlisted(it) => format!("“{it}” is in no manifest; somebody may have added it. Please check the paper."),
            Self::Manifest(it) => format!("The manifest “{it}” cannot be read. Please use the file that was downloaded."),
            Self::Digest(it) => format!("“{it}” does not fit its digest: it was changed or damaged. Please check the paper or have it made again."),
            Self::Info => "bag-info.txt does not fit the content. Please use the file that was downloaded.".into(),
            Self::Json(it) => format!("The application data cannot be read ({it}). Please have it made again."),
            Self::NewerMajor(it) => format!("The packet was made by a newer program ({it}). Please update this one first."),
            Self::NoForm(it) => format!("The form of “{it}” is missing. Please have it made again."),
            Self::FormUnknown(it) => format!("The form “{it}” belongs to no item of the data. Please check the paper."),
            Self::NoData => "This PDF carries no application data: it is not the one that was downloaded, or another program saved it again. Please use the packet (.zip), or type in what stands on paper.".into(),
        }
    }
}

impl Say for PacketError {
    fn say(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.zh(),
            Lang::En => self.en(),
        }
    }
}
