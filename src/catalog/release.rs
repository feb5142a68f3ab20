//! `released.toml`: the ids that were published.

use super::Loaded;
use super::lint::RELEASED;

impl Loaded {
    /// What `released.toml` says once this version is published: every id of now, and those that were given up before.
    pub fn released(&self) -> String {
        let mut text = String::from(
            "# 已经发布过的代号。由 onewindow lint --release 写；市民存的草稿靠代号认，所以代号不改、不重用。\n\
             # 真的不要了的，从上面删掉，写到 [retired] 里。\n",
        );
        text.push_str(&format!("version = {:?}\n", self.catalogue.about.version));
        for (list, thing) in RELEASED {
            put(&mut text, list, self.ids.get(&thing).into_iter().flatten());
        }
        text.push_str("\n[retired]\n");
        for (list, thing) in RELEASED {
            let retired = self.retired.get(&thing).into_iter().flatten();
            if retired.clone().next().is_some() {
                put(&mut text, list, retired);
            }
        }
        text
    }
}

fn put<'i>(text: &mut String, list: &str, ids: impl Iterator<Item = &'i String>) {
    text.push_str(&format!("{list} = [\n"));
    for id in ids {
        text.push_str(&format!("  {id:?},\n"));
    }
    text.push_str("]\n");
}
