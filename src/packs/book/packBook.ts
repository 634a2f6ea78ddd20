import { basisText, predicateInWords } from "../../core";
import type { Language, OutcomeStatus, RuleDefinition, RulePack, Severity } from "../../core";
import { exampleMessage, fieldName, givenText, namesOf } from "./cases";

/** The page of a pack in the rule book, as blocks. Pure: the same pack gives the same blocks. */

type Texts = Readonly<Record<Language, string>>;

const SEVERITIES: Readonly<Record<Severity, Texts>> = {
  error: { "zh-CN": "不符合（error）", en: "error" },
  warning: { "zh-CN": "需核实（warning）", en: "warning" },
  info: { "zh-CN": "提示（info）", en: "info" },
};

const OUTCOMES: Readonly<Record<OutcomeStatus, Texts>> = {
  met: { "zh-CN": "符合", en: "met" },
  notMet: { "zh-CN": "不符合", en: "not met" },
  missing: { "zh-CN": "缺填", en: "missing" },
  malformed: { "zh-CN": "无法识别", en: "malformed" },
  notApplicable: { "zh-CN": "不适用", en: "not applicable" },
  needsJudgement: { "zh-CN": "需人工判断", en: "needs judgement" },
};

const BECAME = {
  rule: { "zh-CN": "规则", en: "rule" },
  checklist: { "zh-CN": "清单项", en: "checklist item" },
  fact: { "zh-CN": "事实", en: "fact" },
  notAboutTheSheet: { "zh-CN": "与表无关", en: "not about the sheet" },
} as const satisfies Readonly<Record<string, Texts>>;

/** A piece of a table's cell: plain words, an id, or an id that leads to its rule. */
export type BookPart = string | { readonly code: string } | { readonly rule: string };
type Cell = string | readonly BookPart[];

/** A piece of a pack's page, whatever it is shown in. */
export type BookBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "text" | "strong"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly BookPart[])[])[];
    };

const heading = (level: 1 | 2 | 3, text: string): BookBlock => ({ kind: "heading", level, text });
const plain = (text: string): BookBlock => ({ kind: "text", text });
const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): BookBlock => ({
  kind: "table",
  head,
  rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? [cell] : cell))),
});
/** Parts with a separator between them. */
const joined = (parts: readonly BookPart[], separator: string): readonly BookPart[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));

/** The page of one pack in one language; a pack with its cases shows them too. */
export function packBook(pack: RulePack, language: Language): readonly BookBlock[] {
  const say = (zh: string, en: string): string => (language === "zh-CN" ? zh : en);
  return [
    heading(1, pack.name[language]),
    about(pack, language),
    heading(2, say("条款去向", "What became of each clause")),
    clauseTable(pack, language),
    heading(2, say("表格各栏", "Columns of the form")),
    fieldTable(pack, language),
    heading(2, say("规则", "Rules")),
    ...pack.rules.flatMap((rule) => ruleSection(rule, pack, language)),
    heading(2, say("需要人工确认的清单", "Checklist for a person to tick")),
    checklistBlock(pack, language),
    heading(2, say("应知事实", "Facts worth knowing")),
    ...(pack.facts.length === 0
      ? []
      : [
          {
            kind: "list" as const,
            items: pack.facts.map(({ clause, text }) => `${clause}${say("：", ": ")}${text[language]}`),
          },
        ]),
    heading(2, say("排序的默认依据", "Default criteria of the proposed order")),
    ...criteria(pack, language),
  ];
}

function checklistBlock(pack: RulePack, language: Language): BookBlock {
  const say = (zh: string, en: string): string => (language === "zh-CN" ? zh : en);
  if (pack.checklist.length === 0) return plain(say("没有。", "None."));
  return table(
    [say("条款", "Clause"), say("对象", "For"), say("内容", "Demand")],
    pack.checklist.map(({ clause, scope, text }) => [
      clause,
      scope === "studio" ? say("每个工作室", "each studio") : say("整份报送", "the submission"),
      text[language],
    ]),
  );
}

function about(pack: RulePack, language: Language): BookBlock {
  const say = (zh: string, en: string): string => (language === "zh-CN" ? zh : en);
  const { document, deadline } = pack;
  const until =
    deadline.kind === "date"
      ? deadline.date
      : deadline.kind === "none"
        ? say("由每年的通知规定，计算截止日为当日", "set by each year's notice; the reference date is today")
        : `${deadline.monthDay}${say("（每年）", " (each year)")}${Object.entries(deadline.exceptions)
            .map(([year, day]) => say(`，${year} 年为 ${day}`, `, ${day} in ${year}`))
            .join("")}`;
  return table(
    [say("项目", "Item"), say("内容", "Content")],
    [
      [say("文件", "Document"), document.title[language]],
      [say("文号", "Number"), document.number ?? say("原文没有", "none given")],
      [say("发文单位", "Issuer"), document.issuer[language]],
      [say("发文日期", "Issued"), document.issued ?? say("原文没有", "none given")],
      [say("核对依据", "Rule pack"), [{ code: pack.id }, ` ${pack.version}`]],
      [say("截止日", "Deadline"), until],
      [
        say("表样", "Form"),
        pack.form.official
          ? say(
              `文件所附（${pack.form.attachment ?? ""}）`,
              `printed in the document (${pack.form.attachment ?? ""})`,
            )
          : say("文件没有规定，按条件设置", "none in the document; suggested after its conditions"),
      ],
    ],
  );
}

function clauseTable(pack: RulePack, language: Language): BookBlock {
  const say = (zh: string, en: string): string => (language === "zh-CN" ? zh : en);
  return table(
    [
      say("条款", "Clause"),
      say("要求", "What it asks"),
      say("去向", "Became"),
      say("规则、清单项、事实", "Rules, items, facts"),
      say("说明", "Remark"),
    ],
    pack.clauses.map(({ clause, summary, became, refs, reason }) => [
      clause,
      summary[language],
      BECAME[became][language],
      joined(
        refs.map((ref) => (pack.rules.some(({ id }) => id === ref) ? { rule: ref } : { code: ref })),
        say("、", ", "),
      ),
      reason?.[language] ?? "",
    ]),
  );
}

function fieldTable(pack: RulePack, language: Language): BookBlock {
  const say = (zh: string, en: string): string => (language === "zh-CN" ? zh : en);
  return table(
    [
      "#",
      "id",
      say("栏名", "Header"),
      say("类型", "Kind"),
      say("单位", "Unit"),
      say("其他写法", "Other headers"),
      say("须询问的写法", "Headers asked about"),
    ],
    pack.fields.map((field, index) => [
      String(index + 1),
      [{ code: field.id }],
      [...(field.group ?? []), field.header].join(" › "),
      field.choices === undefined || field.kind === "yesNo"
        ? field.kind
        : `${field.kind}${say("：", ": ")}${field.choices.join(" / ")}`,
      field.unit ?? "",
      field.synonyms.join(say("、", ", ")),
      (field.vagueHeaders ?? []).join(say("、", ", ")),
    ]),
  );
}

function ruleSection(rule: RuleDefinition, pack: RulePack, language: Language): readonly BookBlock[] {
  const say = (zh: string, en: string): string => (language === "zh-CN" ? zh : en);
  const fields =
    rule.fields === undefined
      ? null
      : rule.fields === "form"
        ? say("各栏", "every column")
        : namesOf(rule.fields, pack, language);
  const example = exampleMessage(rule, pack, language);
  const facts: (readonly [string, string])[] = [
    [say("条款", "Clause"), basisText(rule.clause, language)],
    [say("等级", "Severity"), SEVERITIES[rule.severity][language]],
    [
      say("对象", "Judged"),
      rule.scope === "entry" ? say("每个工作室", "for each studio") : say("整张表", "for the sheet"),
    ],
    ...(fields === null ? [] : [[say("适用栏", "Columns"), fields] as const]),
    [say("条件", "Condition"), predicateInWords(rule.check, pack.fields, language)],
    [say("不符合时的提示", "Message"), rule.message[language]],
    ...(rule.judgementMessage === undefined
      ? []
      : [
          [
            say("需人工判断时的提示", "Message where only a person can tell"),
            rule.judgementMessage[language],
          ] as const,
        ]),
    ...(example === null ? [] : [[say("实际提示举例", "Example of the message"), example] as const]),
  ];
  return [
    heading(3, rule.id),
    { kind: "strong", text: rule.title[language] },
    table([say("项目", "Item"), say("内容", "Content")], facts),
    ...(rule.cases.length === 0
      ? []
      : [
          table(
            [say("用例（均已执行）", "Case (executed)"), say("给定", "Given"), say("结果", "Outcome")],
            rule.cases.map((example) => [
              example.name[language],
              givenText(example, pack, language),
              OUTCOMES[example.expect][language],
            ]),
          ),
        ]),
  ];
}

function criteria(pack: RulePack, language: Language): readonly BookBlock[] {
  const say = (zh: string, en: string): string => (language === "zh-CN" ? zh : en);
  const rows = pack.criteria.map(({ field, direction, weight }) => [
    fieldName(field, pack, language),
    direction === "max" ? say("越多越好", "more is better") : say("越少越好", "less is better"),
    String(Number(weight.toFixed(4))),
  ]);
  const scores = (pack.scoreColumns ?? []).map(({ header }) => header);
  return [
    plain(
      say(
        "文件要求排序而没有规定算法；以下只是建议，用户可以改。",
        "The document gives no formula; this is a proposal that the user can change.",
      ),
    ),
    table([say("依据", "Criterion"), say("方向", "Direction"), say("权重", "Weight")], rows),
    ...(scores.length === 0
      ? []
      : [
          plain(
            `${say("表中有下列评分栏的，可作为依据：", "Score columns that can serve as criteria where the sheet has them: ")}${scores.join(say("、", ", "))}`,
          ),
        ]),
  ];
}
