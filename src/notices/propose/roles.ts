import type { NoticeClause } from "../read";

/** What a section of a notice is about; it decides what its clauses may become. */
export type Role =
  | "conditions"
  | "exclusions"
  | "materials"
  | "procedure"
  | "quota"
  | "purpose"
  | "reward"
  | "management"
  | "unions"
  | "form"
  | "supplement"
  | "unknown";

/** By the words of a heading or of the sentence that opens a list; the first that fits counts. */
const CUES: readonly (readonly [Role, RegExp])[] = [
  ["materials", /材料|提纲/],
  ["conditions", /(?:具备|符合|满足|达到)(?:以下|下列|如下)?(?:[^，。；]{0,6}(?:条件|要求|标准)|$)/],
  ["purpose", /任务|职责|目的|意义|指导思想|总体要求|总则/],
  ["conditions", /条件|资格|标准|(?:申报|推荐|评选|命名|建设)(?:范围|对象|要求)/],
  ["quota", /名额|数量|目标/],
  ["unions", /组织|领导/],
  ["reward", /奖励|激励|表彰|支持|待遇|政策/],
  ["procedure", /程序|步骤|流程|申报|推荐|评审|审定|命名|确定|报送|时间|方式|办法/],
  ["management", /管理|考核|监督|服务/],
  ["unions", /要求|措施|宣传|保障/],
  ["supplement", /附则|其他|其它/],
];

/** The role that a heading or an opening sentence names, or null. */
function roleNamed(words: string): Role | null {
  return CUES.find(([, cue]) => cue.test(words.replace(/\s/g, "")))?.[0] ?? null;
}

/** Attachments that are a form to be filled in. */
const FORM = /[表单]\s*(?:[（(][^（()）]*[)）])?\s*$/;

/** The role of a clause: its own heading or opening sentence, else what it stands in. */
export function roleOf(clause: NoticeClause, inherited: Role): Role {
  const heading = clause.heading ?? "";
  if (clause.kind === "notes") return "form";
  if (clause.kind === "attachment") {
    if (FORM.test(heading) || clause.tables.length > 0) return "form";
    return roleNamed(heading) ?? "unknown";
  }
  if (clause.kind === "part" && /和|与|及/.test(heading))
    return roleNamed(heading.split(/和|与|及/).at(-1) as string) ?? inherited;
  const lead = leadOf(clause.passage.text);
  const headed = heading === "" ? null : roleNamed(heading);
  // An opening sentence may speak of papers; of conditions its heading speaks more plainly.
  const led = lead === null ? null : roleNamed(lead);
  const named = headed === "conditions" && led !== "materials" ? headed : (led ?? headed);
  // Items of a list of conditions begin with a word of their own (经费保障：…), which names no other section.
  if (clause.heading === null && ["conditions", "materials", "exclusions"].includes(inherited))
    return inherited;
  return named ?? inherited;
}

/**
 * The role of one clause below another: an opening sentence right before the list that it is of decides (…材料包括：), or
 * a heading that shuts out (不予受理的情形).
 */
export function roleBelow(clause: NoticeClause, own: Role, child: NoticeClause): Role {
  const text = textBefore(clause, child);
  if (SHUTS_OUT.test(clause.heading ?? "") && CASES.test(clause.heading ?? "")) return "exclusions";
  if (new RegExp(`(?:${SHUTS_OUT.source})[^。；]*[：:]?\\s*$`).test(text) && CASES.test(text))
    return "exclusions";
  const opening = /([^。；;\n]{2,40})[：:](?:\n|$)/.exec(text)?.[1];
  const named = opening === undefined ? null : roleNamed(opening.slice(-16));
  // 申报市级工作室，须: opens a list of conditions in their section, whatever it is for.
  const stays = own === "conditions" && named !== "materials" && named !== "exclusions";
  return named === null || stays ? own : named;
}

const SHUTS_OUT = /不得|不予|不能|不受理|取消|一票否决/;
const CASES = /情形|情况|行为/;

/** The paragraphs of a clause that stand before one below it; each begins a line of the passage. */
function textBefore({ passage, spans }: NoticeClause, child: NoticeClause): string {
  const [first] = child.spans;
  if (first === undefined) return passage.text;
  return passage.text
    .split("\n")
    .filter((_line, index) => (spans[index]?.start ?? 0) < first.start)
    .join("\n");
}

const LONGEST_LEAD = 26;

/** What stands before a colon at the beginning (创新工作室的主要任务是：…), or null. */
function leadOf(text: string): string | null {
  const match = new RegExp(`^([^，,。；;：:\\n]{2,${LONGEST_LEAD}})[：:]`).exec(text);
  return match?.[1] ?? null;
}
