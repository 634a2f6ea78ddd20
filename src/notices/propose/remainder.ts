import type { ClauseContext } from "./context";
import type { Role } from "./roles";
import type { Found } from "./types";

/** Why a clause is not about the sheet, by what its section is about. */
const REASONS: Partial<Record<Role, string>> = {
  purpose: "说明目的、任务或总体要求，没有对汇总表的要求",
  unions: "是对各级工会工作的要求，不涉及汇总表",
  supplement: "说明解释、施行等，不涉及汇总表",
};
const FACT =
  /奖励|补助|资助|经费支持|授牌|颁发|公示|摘牌|撤销|取消|动态管理|候选|通报|复核|评审|专家|周期|挂牌|表彰|优先|备案|公布|考察/;
const SUPPLEMENT = /负责解释|自[^，。；]{0,10}之日起|同时废止|制定本/;
const PAPER =
  /材料|申报表|审批表|推荐表|登记表|证明|证书|复印件|纸质|电子|装订|盖章|光盘|视频|照片|加盖|A4|打印|原件|文件/;

/** What a clause became as a whole, where none of its sentences is a rule of the sheet. */
export function classify(context: ClauseContext): Found | null {
  const { role, passage } = context;
  const { text } = passage;
  if (text === "") return null;
  if (SUPPLEMENT.test(text)) return notAbout(REASONS.supplement as string);
  if (role === "exclusions")
    return { kind: "checklist", topic: "shut-out", text: firstWords(`没有下列情形：${text}`) };
  if (role === "materials" || role === "form")
    return { kind: "checklist", topic: "papers", text: firstWords(text), sure: role === "materials" };
  const reason = REASONS[role];
  if (role === "purpose" && reason !== undefined) return notAbout(reason);
  if (role === "reward" || role === "management" || (role === "procedure" && FACT.test(text)))
    return { kind: "fact", topic: "fact", text: firstWords(text) };
  if (PAPER.test(text) && role === "procedure")
    return { kind: "checklist", topic: "papers", text: firstWords(text) };
  if (role === "conditions") {
    return { kind: "checklist", topic: "condition", text: firstWords(text), sure: false, doubt: "wording" };
  }
  if (role === "unions" && reason !== undefined) return notAbout(reason, !/须|应当|必须/.test(text));
  if (FACT.test(text))
    return { kind: "fact", topic: "fact", text: firstWords(text), sure: false, doubt: "wording" };
  return null;
}

const notAbout = (reason: string, sure = true): Found => ({
  kind: "notAboutTheSheet",
  topic: "none",
  text: reason,
  sure,
  doubt: sure ? null : "wording",
});

const LONGEST_TEXT = 120;

/** The clause's own words, as far as a line of a checklist takes. */
export function firstWords(text: string): string {
  const plain = text.replace(/\n/g, " ").replace(/[；;。：:]$/, "");
  return plain.length <= LONGEST_TEXT ? plain : `${plain.slice(0, LONGEST_TEXT - 1)}…`;
}
