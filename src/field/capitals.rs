//! Amounts in words that cannot be altered by a stroke (大写金额), as banks and receipts write them.

use crate::domain::Decimal;

const DIGITS: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const PLACES: [&str; 4] = ["", "拾", "佰", "仟"];
const GROUPS: [&str; 4] = ["", "万", "亿", "万亿"];

/// `壹仟贰佰元伍角整`; `None` below zero and for fractions of a fen (支付结算办法 附一 正确填写票据和结算凭证的基本规定).
pub(super) fn words(amount: Decimal) -> Option<String> {
    let fen =
        u64::try_from(amount.millionths()).ok().filter(|n| n.is_multiple_of(10_000))? / 10_000;
    let (yuan, jiao, fen) = (fen / 100, fen / 10 % 10, fen % 10);
    let mut words = String::new();
    if yuan > 0 {
        words.push_str(&whole(yuan));
        words.push('元');
    }
    let digit = |n: u64| DIGITS[usize::try_from(n).unwrap_or_default()];
    match (jiao, fen) {
        (0, 0) if yuan == 0 => words.push_str("零元整"),
        (0, 0) => words.push('整'),
        (0, fen) => {
            if yuan > 0 {
                words.push('零');
            }
            words.push_str(digit(fen));
            words.push('分');
        }
        (jiao, 0) => {
            words.push_str(digit(jiao));
            words.push_str("角整");
        }
        (jiao, fen) => {
            for part in [digit(jiao), "角", digit(fen), "分"] {
                words.push_str(part);
            }
        }
    }
    Some(words)
}

/// A whole number above zero: every run of zeros between other digits is said once.
fn whole(n: u64) -> String {
    let mut words = String::new();
    let mut zero = false;
    for at in (0..4_u32).rev() {
        let group = n / 10_000_u64.pow(at) % 10_000;
        for place in (0..4_u32).rev() {
            let digit = usize::try_from(group / 10_u64.pow(place) % 10).unwrap_or_default();
            if digit == 0 {
                zero = !words.is_empty();
                continue;
            }
            if std::mem::take(&mut zero) {
                words.push_str(DIGITS[0]);
            }
            words.push_str(DIGITS[digit]);
            words.push_str(PLACES[place as usize]);
        }
        if group > 0 {
            words.push_str(GROUPS[at as usize]);
        }
    }
    words
}
