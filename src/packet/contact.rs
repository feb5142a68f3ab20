//! The centre as a contact (vCard 4.0, RFC 6350), for the phone's address book.

use crate::catalog::Centre;
use crate::text::packet::Calendar;
use crate::text::{Lang, Say};

use super::calendar::{Writer, escaped};

/// Type of the file, for programs.
pub const MEDIA_TYPE: &str = "text/vcard";

/// The file; `None` when neither a telephone number nor an address is known: a name alone helps nobody.
pub fn file(centre: &Centre, lang: Lang) -> Option<String> {
    if centre.phone.is_none() && centre.address.is_none() {
        return None;
    }
    let mut out = Writer::default();
    out.line("BEGIN:VCARD");
    out.line("VERSION:4.0");
    out.line("KIND:org");
    out.property("FN", centre.name.get(lang));
    if let Some(phone) = &centre.phone {
        out.line(&format!("TEL;TYPE=work:{}", escaped(phone)));
    }
    if let Some(address) = &centre.address {
        // Post office box, extension, street: an address here is one text.
        out.line(&format!("ADR;TYPE=work:;;{};;;;", escaped(address.get(lang))));
    }
    if let Some(hours) = &centre.hours {
        out.property("NOTE", &Calendar::Hours(hours.get(lang).to_owned()).say(lang));
    }
    out.line("END:VCARD");
    Some(out.text)
}
