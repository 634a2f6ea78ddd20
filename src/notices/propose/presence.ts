import type { Predicate, Severity } from "../../core";
import { generalTopic, isDefinition, severityOf, type ClauseContext, type Sentence } from "./context";
import { figuresIn } from "./figures";

/** A thing that a condition asks for without a figure, and the column that shows it. */
interface Presence {
  readonly topic: string;
  readonly field: string;
  readonly cue: RegExp;
  /** What follows or surrounds the cue and means another thing. */
  readonly not?: RegExp;
  readonly severity?: Severity;
  readonly condition: (unit: string | undefined) => Predicate;
}

const any =
  (field: string) =>
  (unit: string | undefined): Predicate => ({
    is: "atLeast",
    field,
    value: 0,
    ...(unit === undefined ? {} : { unit }),
    exclusive: true,
  });
const atLeast =
  (field: string, value: number) =>
  (unit: string | undefined): Predicate => ({
    is: "atLeast",
    field,
    value,
    ...(unit === undefined ? {} : { unit }),
  });
const yes = (field: string) => (): Predicate => ({ is: "answers", field, value: true });

const PRESENCES: readonly Presence[] = [
  {
    topic: "team-size",
    field: "memberCount",
    cue: /团队|队伍/,
    condition: atLeast("memberCount", 2),
  },
  {
    topic: "workplace",
    field: "floorArea",
    cue: /(?:活动|工作|办公|固定|独立)[^，。；、]{0,6}?(?:场所|场地|地点|空间)|(?:场所|场地)(?:固定|独立|面积)|场所|场地/,
    condition: any("floorArea"),
  },
  {
    topic: "equipment",
    field: "equipmentCount",
    cue: /设备|设施|器材|仪器/,
    condition: any("equipmentCount"),
  },
  {
    topic: "funds",
    field: "annualFunding",
    cue: /经费|资金/,
    not: /奖励|补助/,
    condition: any("annualFunding"),
  },
  {
    topic: "working-rules",
    field: "hasRules",
    cue: /制度/,
    condition: yes("hasRules"),
  },
  {
    topic: "signage",
    field: "hasSignage",
    cue: /标志|标识|标牌|牌匾|牌子|上墙/,
    condition: yes("hasSignage"),
  },
  {
    topic: "projects",
    field: "projectCount",
    cue: /(?:有|承担|开展|明确)[^，。；]{0,14}?(?:课题|攻关项目|创新项目|革新项目)/,
    not: /成果|每年|每[两二三\d]年|近[两二三五\d]年/,
    condition: atLeast("projectCount", 1),
  },
  {
    topic: "outcomes",
    field: "outcomeCount",
    cue: /(?:取得|获得|产生|形成|有|涌现)[^，。；、]{0,10}?成果/,
    not: /成果(?:[、，]?荣誉)?展示|每年|每[两二三\d]年|近[两二三五\d]年/,
    condition: atLeast("outcomeCount", 1),
  },
  {
    topic: "benefit",
    field: "economicBenefit",
    cue: /(?:取得|产生|创造|获得|有|带来)[^，。；]{0,12}?效益|经济(?:和社会)?效益(?:明显|显著|突出|较好)/,
    severity: "warning",
    condition: any("economicBenefit"),
  },
];

/** What the conditions ask for without saying how much: that there is some of it. */
export function findPresences(context: ClauseContext, sentence: Sentence): void {
  if (context.role !== "conditions" || isDefinition(sentence.text) || sentence.isHeading === true) return;
  const figures = figuresIn(sentence.text);
  for (const { topic, field, cue, not, severity, condition } of PRESENCES) {
    const match = firstMatch(sentence.text, cue, not);
    if (match === null) continue;
    // A figure of the same subject says it more exactly.
    if (context.found.some((proposal) => generalTopic(proposal.topic) === topic)) continue;
    if (context.found.some(({ newField }) => newField?.header.includes(match[0]) === true)) continue;
    if (figures.some(({ start }) => start > match.index && start < match.index + match[0].length)) continue;
    const place = { start: match.index, end: match.index + match[0].length };
    context.addRule(sentence, [place], field, {
      topic,
      predicate: condition(context.columns.field(field)?.unit),
      severity: severityOf(sentence.text, place) === "warning" ? "warning" : (severity ?? "error"),
      general: true,
    });
  }
}

/** An item's own heading before its colon (设施齐全：…) says nothing that its sentence does not. */
const LEAD = /^[^，,。；：:]{2,10}[：:]/;
const AROUND = 8;

function firstMatch(text: string, cue: RegExp, not: RegExp | undefined): RegExpExecArray | null {
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  for (const match of text.slice(lead).matchAll(new RegExp(cue.source, "g"))) {
    const start = match.index + lead;
    const around = text.slice(Math.max(0, start - AROUND), start + match[0].length + AROUND);
    if (not?.test(around) === true) continue;
    return Object.assign(match, { index: start });
  }
  return null;
}
