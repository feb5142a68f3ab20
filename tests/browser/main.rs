//! What only a browser can show, in a real headless Chromium: the whole way from the first page to the packet in hand.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests are an edge, and stop at the first surprise"
)]

mod support;

use support::{Profile, Screen, Visitor};

#[test]
fn driver_smoke() {
    let v = Visitor::new(&Profile::new(), Screen::Phone);
    v.open("data:text/html;charset=utf-8,<label for=a>姓名</label><input id=a><fieldset><legend>几个</legend><label><input type=radio name=r> 一</label><label><input type=radio name=r id=two> 二</label></fieldset><button onclick=\"document.body.append('好了'+a.value+two.checked)\">继续</button>");
    v.fill("姓名", "张三𬱖");
    v.choose("几个", "二");
    v.press("继续");
    v.see("好了张三𬱖true");
    assert_eq!(v.console(), Vec::<String>::new());
    v.kill();
}
