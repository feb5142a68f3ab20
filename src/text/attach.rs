//! Sentences about photographs, files and signatures, and about forms that changed while somebody filled them in.

use super::{Lang, Say, count};

/// What the page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg<'a> {
    /// Title of the page with the photographs, and the way there.
    Photographs,
    /// What it is for.
    PhotographsLead,
    /// Nothing has to be photographed.
    NothingToTake,
    /// The same link, with how many there are.
    PhotographsWith(usize),
    /// How many photographs and files there are of something.
    Have(usize),
    /// Opens the camera of a telephone.
    Camera,
    /// The same, naming what of, for screen readers.
    CameraFor(&'a str),
    /// Chooses a file.
    Choose,
    /// The same, naming what of, for screen readers.
    ChooseFor(&'a str),
    /// Writes across the picture what it may be used for.
    Watermark(&'a str),
    /// What stands across the picture.
    OnlyFor(&'a str),
    /// A picture is being made smaller and stored.
    Taking,
    /// It is there.
    Taken(usize),
    /// The nth photograph of something.
    Photograph {
        /// Of what.
        of: &'a str,
        /// From 1.
        no: usize,
    },
    /// The nth document of a person's own.
    Document {
        /// Of what.
        of: &'a str,
        /// From 1.
        no: usize,
    },
    /// Its bytes are not there any more.
    Lost,
    /// Takes it out.
    Remove,
    /// The same, naming it, for screen readers.
    RemoveThis(&'a str),
    /// Why a file cannot be taken.
    Refused(Refused),
    /// Heading over the lines to sign.
    SignHeading,
    /// What can be done there.
    SignLead,
    /// A line that is signed on paper.
    OnPaper,
    /// Opens the place to sign on.
    SignHere,
    /// The same, naming who signs, for screen readers.
    SignHereAs(&'a str),
    /// The place to sign on, for those who cannot see it.
    Pad(&'a str),
    /// How to sign.
    PadHint,
    /// It is signed, on this day.
    SignedOn(&'a str),
    /// Takes the signature away.
    SignAgain,
    /// The form was changed after it was signed.
    SignedOtherwise,
    /// The form changed since somebody began: versions before and now.
    FormMoved(&'a str, &'a str),
    /// What became of the answers.
    Kept(usize),
    /// Heading: asked otherwise.
    AskedOtherwise,
    /// Heading: no longer asked.
    NoLongerAsked,
    /// Heading: new.
    NewlyAsked,
    /// Goes on with the new form.
    GoOnNew,
    /// Sets a copy aside first.
    CopyAside,
    /// It was.
    CopiedAside,
    /// Items on the list that the catalogue does not have any more.
    ItemsGone(&'a str),
}

/// Why a file cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// More than 50 million pixels.
    Pixels,
    /// A document of more than 10 MB.
    Large,
    /// A format of newer telephones that this browser cannot show.
    Heic,
    /// Neither a picture nor a PDF.
    Unknown,
    /// All together are too many for one packet.
    Together,
    /// The browser has no room.
    Full,
}

/// A name in quotation marks.
pub fn quoted(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("《{name}》"),
        Lang::En => format!("“{name}”"),
    }
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
    let said = match message {
        Msg::Photographs => "拍材料",
        Msg::PhotographsLead => {
            "可以先把材料拍好，放进申请包，窗口少录一遍。不拍也行；原件还是要带来看一眼。照片只存在这台设备上，拍摄地点等信息会去掉。"
        }
        Msg::NothingToTake => "现在没有要拍的材料。",
        Msg::PhotographsWith(0) => "拍材料（可以不拍）",
        Msg::PhotographsWith(n) => return format!("拍材料（已有 {n} 个）"),
        Msg::Have(0) => "还没有拍",
        Msg::Have(n) => return format!("已有 {n} 个"),
        Msg::Camera => "拍照",
        Msg::CameraFor(of) => return format!("拍照：{of}"),
        Msg::Choose => "选照片或 PDF",
        Msg::ChooseFor(of) => return format!("选照片或 PDF：{of}"),
        Msg::Watermark(words) => return format!("在照片上盖一行字“{words}”，防止挪作别用"),
        Msg::OnlyFor(what) => return format!("仅供办理{what}使用"),
        Msg::Taking => "正在处理照片……",
        Msg::Taken(n) => return format!("放好了，现在有 {n} 个。"),
        Msg::Photograph { of, no } => return format!("{of}，第 {no} 张"),
        Msg::Document { of, no } => return format!("{of}，第 {no} 个，PDF"),
        Msg::Lost => "在这台设备上找不到了，请删掉重拍",
        Msg::Remove => "删掉",
        Msg::RemoveThis(which) => return format!("删掉：{which}"),
        Msg::Refused(why) => match why {
            Refused::Pixels => {
                "这张照片太大（超过 5000 万像素）。请把相机的分辨率调低一点再拍，或者发一份小一点的。"
            }
            Refused::Large => "这个 PDF 超过 10 MB。请分成几份，或者拍成照片。",
            Refused::Heic => {
                "这是苹果手机的 HEIC 格式，这个浏览器打不开。请用这里的“拍照”直接拍；或者在手机的设置、相机、格式里选“兼容性最佳”再拍；也可以截个图用截图。"
            }
            Refused::Unknown => "这个文件打不开。只收照片（JPG、PNG 等）和 PDF。",
            Refused::Together => {
                "照片和文件加起来太多了，一个申请包装不下。请删掉几个，其余的带到窗口。"
            }
            Refused::Full => {
                "浏览器没有地方存这张照片了。已经填好、拍好的都还在；请删掉几张，或者把材料直接带到窗口。"
            }
        },
        Msg::SignHeading => "签字",
        Msg::SignLead => {
            "打印出来用笔签最稳妥。没有打印机，也可以核对完在屏幕上用手指签；签完再改内容，就要重新签。"
        }
        Msg::OnPaper => "打印后手写签名",
        Msg::SignHere => "在屏幕上签",
        Msg::SignHereAs(who) => return format!("在屏幕上签：{who}"),
        Msg::Pad(who) => return format!("签名的地方：{who}。不方便在屏幕上写的，打印出来再签。"),
        Msg::PadHint => "用手指、触控笔或鼠标在框里写名字，写完就存好了。",
        Msg::SignedOn(day) => return format!("已签，{day}"),
        Msg::SignAgain => "擦掉重签",
        Msg::SignedOtherwise => "签字以后内容又改过，这个签名不会印出来。请看一遍，重新签。",
        Msg::FormMoved(before, now) => {
            return if before == now {
                "这张表的问题有变动，和您开始填的时候不一样了。".into()
            } else {
                format!("这张表换了新版本：您开始填的时候是第 {before} 版，现在是第 {now} 版。")
            };
        }
        Msg::Kept(0) => "您填的都还在。",
        Msg::Kept(n) => return format!("您填的都还在，其中 {n} 项照旧。"),
        Msg::AskedOtherwise => "这几项的问法变了，请再看一遍：",
        Msg::NoLongerAsked => "这几项新表不问了，不会放进申请包：",
        Msg::NewlyAsked => "这几项是新加的：",
        Msg::GoOnNew => "知道了，照新表填",
        Msg::CopyAside => "先把原来的另存一份",
        Msg::CopiedAside => "存好了，在“给谁办”那一页可以找到。",
        Msg::ItemsGone(names) => {
            return format!(
                "办事单里的{names}，现在的目录里没有了。您填的还留着；怎么办，请问窗口。"
            );
        }
    };
    said.into()
}

fn en(message: &Msg<'_>) -> String {
    let said = match message {
        Msg::Photographs => "Photographs",
        Msg::PhotographsLead => {
            "You can photograph papers beforehand and put them into the packet, so that the window need not copy them. You need not; bring the originals all the same. Photographs stay on this device, and where they were taken is removed."
        }
        Msg::NothingToTake => "There is nothing to photograph now.",
        Msg::PhotographsWith(0) => "Photograph papers (optional)",
        Msg::PhotographsWith(n) => return format!("Photograph papers ({n} so far)"),
        Msg::Have(0) => "none yet",
        Msg::Have(n) => return format!("{n} so far"),
        Msg::Camera => "Take a photograph",
        Msg::CameraFor(of) => return format!("Take a photograph: {of}"),
        Msg::Choose => "Choose a picture or PDF",
        Msg::ChooseFor(of) => return format!("Choose a picture or PDF: {of}"),
        Msg::Watermark(_) => {
            "Write across the picture, in Chinese, what it may be used for, so that it serves nothing else"
        }
        Msg::OnlyFor(what) => return format!("for {what} only"),
        Msg::Taking => "Preparing the picture …",
        Msg::Taken(n) => return format!("Done: {} now.", count(*n, "file", "files")),
        Msg::Photograph { of, no } => return format!("{of}, photograph {no}"),
        Msg::Document { of, no } => return format!("{of}, file {no}, PDF"),
        Msg::Lost => "no longer on this device; please remove it and take it again",
        Msg::Remove => "Remove",
        Msg::RemoveThis(which) => return format!("Remove: {which}"),
        Msg::Refused(why) => match why {
            Refused::Pixels => {
                "This picture is too large (more than 50 million pixels). Take it with a lower resolution, or send a smaller copy."
            }
            Refused::Large => "This PDF has more than 10 MB. Divide it, or photograph its pages.",
            Refused::Heic => {
                "This is HEIC, a format of iPhones that this browser cannot open. Use “Take a photograph” here; or choose Settings, Camera, Formats, “Most Compatible” on the telephone; or use a screenshot."
            }
            Refused::Unknown => {
                "This file cannot be opened. Pictures (JPG, PNG and the like) and PDF are taken."
            }
            Refused::Together => {
                "Together these are too many for one packet. Remove some, and bring the others to the window."
            }
            Refused::Full => {
                "The browser has no room for this picture. Everything you filled in and took before is still there; remove some, or bring the papers to the window."
            }
        },
        Msg::SignHeading => "Signatures",
        Msg::SignLead => {
            "Signing the printed paper is safest. Without a printer you can sign on the screen once you have checked everything; what is changed afterwards has to be signed again."
        }
        Msg::OnPaper => "to be signed on the printed paper",
        Msg::SignHere => "Sign on the screen",
        Msg::SignHereAs(who) => return format!("Sign on the screen: {who}"),
        Msg::Pad(who) => {
            return format!(
                "Place to sign: {who}. Who cannot write on a screen signs the printed paper."
            );
        }
        Msg::PadHint => {
            "Write the name in the box with a finger, a pen or the mouse. It is kept as you write."
        }
        Msg::SignedOn(day) => return format!("signed, {day}"),
        Msg::SignAgain => "Clear and sign again",
        Msg::SignedOtherwise => {
            "Something was changed after it was signed, so this signature is not printed. Please read it again and sign anew."
        }
        Msg::FormMoved(before, now) => {
            return if before == now {
                "The questions of this form have changed since you began.".into()
            } else {
                format!(
                    "This form has a new version: it was {before} when you began and is {now} now."
                )
            };
        }
        Msg::Kept(0) => "Everything you filled in is still there.",
        Msg::Kept(n) => {
            let answers = count(*n, "answer stands as it was", "answers stand as they were");
            return format!("Everything you filled in is still there; {answers}.");
        }
        Msg::AskedOtherwise => "These are asked otherwise now; please look at them again:",
        Msg::NoLongerAsked => "These are no longer asked and do not go into the packet:",
        Msg::NewlyAsked => "These are new:",
        Msg::GoOnNew => "Go on with the new form",
        Msg::CopyAside => "Set a copy of the old one aside",
        Msg::CopiedAside => "Done; it is on the page “For whom”.",
        Msg::ItemsGone(names) => {
            return format!(
                "The catalogue no longer has {names}, which is on your list. What you filled in is kept; please ask the window."
            );
        }
    };
    said.into()
}
