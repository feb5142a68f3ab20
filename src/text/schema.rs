//! What an editor says about a key of the catalogue files while somebody types.

/// One line about a key; the same key means the same wherever it stands. Empty when the name says it.
pub fn about(key: &str) -> &'static str {
    match key {
        "format" => "目录格式的版本",
        "no" => "序号，不能和别的事项相同",
        "id" => "代号：一旦用了就不改",
        "hide" => "true：不显示，也不出现在搜索里",
        "name" => "名称",
        "summary" => "一句大白话",
        "aka" => "老百姓怎么叫它：俗名、旧名、错叫、整句的问法",
        "audience" => "给谁办",
        "line" => "哪条线",
        "decides" => "谁决定",
        "type" => {
            "apply 依申请 · assist 协助初审 · certify 证明 · register 登记 · refer 咨询转介 · casework 专业服务"
        }
        "nature" => {
            "government 协助政府 · window 窗口便民 · statutory 依法履职 · professional 专业社工"
        }
        "depth" => "outline 只有概要 · full 完整",
        "sensitive" => "true：敏感，只有直接说出名字才找得到",
        "notice" => "印在最上面的提示",
        "centre_role" => "社区能做什么、不能做什么",
        "related" => "相关事项的代号",
        "ask" => "事项：先问哪些信息项；参数：向谁核实",
        "condition" => "受理条件：人要符合什么",
        "material" => "材料：要带什么、填什么",
        "step" => "办理步骤",
        "time" => "时限；没核实就不写 value",
        "statutory" => "法定时限",
        "promised" => "承诺时限",
        "fee" => "收费",
        "result" => "办理结果",
        "basis" => "依据",
        "after" => "办完以后",
        "tip" => "容易弄错的",
        "form" => "事项：表单；材料：原件、复印件还是电子证照",
        "example" => "例子：事项的考题，每次检查都会算一遍",
        "mark" => "有多大把握、出自哪里、哪天核实的",
        "confidence" => {
            "sure-read 读过原文 · sure-known 全国稳定 · likely 通常这样 · verify 要本地核实"
        }
        "source" => "sources.toml 里的代号",
        "article" | "articles" => "第几条",
        "effective_from" | "from" => "从哪天起",
        "effective_to" | "to" => "到哪天为止",
        "verified_on" => "哪天核实的",
        "rule" => "规则，例如 person.age >= 60",
        "needed_if" => "规则：什么情况下才要",
        "when" => "什么情况下才要，一句大白话",
        "obtain" => {
            "bring 要带来 · fill-here 这里填 · system-check 系统可查 · e-cert 电子证照 · promise 告知承诺 · later 可以后补"
        }
        "originals" => "原件几份；不写就是待核实",
        "copies" => "复印件几份；不写就是待核实",
        "any_of" => "同一个名字的几种材料，任选一种",
        "holder" => "谁的",
        "kind" => "填什么：text、number、date、yes-no、choice……",
        "codes" => "代码表的代号",
        "options" => "直接写选项",
        "relevant" => "规则：什么时候才问",
        "required" => "true 必填，或一条规则",
        "calculate" => "规则：自动算，不用填",
        "constraint" => "核对答案的规则",
        "sensitivity" => "0 一般 · 1 个人信息 · 2 敏感个人信息",
        "derive" => "从身份证号读出生日期、性别",
        "question" => "大白话的问题",
        "reason" => "为什么要问",
        "hint" => "补充说明",
        "unit" => "单位",
        "verdict" => "met 可能符合 · not-met 目前不符合 · unknown 还需了解",
        "missing" => "还需了解时，缺的正好是哪些",
        "needed" => "一定要的材料",
        "not_needed" => "一定不要的材料",
        "depends" => "还说不准的材料",
        "case" => "情形：一个人的情况，好几个事项各应得出什么",
        "met" => "应当得出“可能符合”的事项",
        "not_met" => "应当得出“目前不符合”的事项",
        "unknown" => "应当得出“还需了解”的事项，和缺的是哪些",
        "item" => "事项的代号",
        "retired" => "停用的代号，不再使用",
        _ => "",
    }
}
