import { basisText, predicateInWords } from "../../core";
import type { Language, RuleDefinition, RulePack } from "../../core";
import { BOOK_TEXT } from "../text";
import { exampleMessage, fieldName, givenText, namesOf } from "./cases";

/** The page of a pack in the rule book, as blocks. Pure: the same pack gives the same blocks. */

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
  const { headings, colon } = BOOK_TEXT.in(language);
  return [
    heading(1, pack.name[language]),
    about(pack, language),
    heading(2, headings.clauses),
    clauseTable(pack, language),
    heading(2, headings.fields),
    fieldTable(pack, language),
    heading(2, headings.rules),
    ...pack.rules.flatMap((rule) => ruleSection(rule, pack, language)),
    heading(2, headings.checklist),
    checklistBlock(pack, language),
    heading(2, headings.facts),
    ...(pack.facts.length === 0
      ? []
      : [
          {
            kind: "list" as const,
            items: pack.facts.map(({ clause, text }) => `${clause}${colon}${text[language]}`),
          },
        ]),
    heading(2, headings.criteria),
    ...criteria(pack, language),
  ];
}

function checklistBlock(pack: RulePack, language: Language): BookBlock {
  const { clause: clauseHead, checklist } = BOOK_TEXT.in(language);
  if (pack.checklist.length === 0) return plain(checklist.none);
  return table(
    [clauseHead, checklist.for, checklist.demand],
    pack.checklist.map(({ clause, scope, text }) => [
      clause,
      scope === "studio" ? checklist.eachStudio : checklist.submission,
      text[language],
    ]),
  );
}

function about(pack: RulePack, language: Language): BookBlock {
  const { item, content, about: texts } = BOOK_TEXT.in(language);
  const { document, deadline } = pack;
  const until =
    deadline.kind === "date"
      ? deadline.date
      : deadline.kind === "none"
        ? texts.noDeadline
        : `${deadline.monthDay}${texts.eachYear}${Object.entries(deadline.exceptions)
            .map(([year, day]) => texts.exception(year, day))
            .join("")}`;
  return table(
    [item, content],
    [
      [texts.document, document.title[language]],
      [texts.number, document.number ?? texts.notGiven],
      [texts.issuer, document.issuer[language]],
      [texts.issued, document.issued ?? texts.notGiven],
      [texts.pack, [{ code: pack.id }, ` ${pack.version}`]],
      [texts.deadline, until],
      [texts.form, pack.form.official ? texts.official(pack.form.attachment ?? "") : texts.suggested],
    ],
  );
}

function clauseTable(pack: RulePack, language: Language): BookBlock {
  const { clause: clauseHead, clauses, became: fates, comma } = BOOK_TEXT.in(language);
  return table(
    [clauseHead, clauses.asks, clauses.became, clauses.refs, clauses.remark],
    pack.clauses.map(({ clause, summary, became, refs, reason }) => [
      clause,
      summary[language],
      fates[became],
      joined(
        refs.map((ref) => (pack.rules.some(({ id }) => id === ref) ? { rule: ref } : { code: ref })),
        comma,
      ),
      reason?.[language] ?? "",
    ]),
  );
}

function fieldTable(pack: RulePack, language: Language): BookBlock {
  const { fields, colon, comma } = BOOK_TEXT.in(language);
  return table(
    ["#", "id", fields.header, fields.kind, fields.unit, fields.synonyms, fields.vagueHeaders],
    pack.fields.map((field, index) => [
      String(index + 1),
      [{ code: field.id }],
      [...(field.group ?? []), field.header].join(" › "),
      field.choices === undefined || field.kind === "yesNo"
        ? field.kind
        : `${field.kind}${colon}${field.choices.join(" / ")}`,
      field.unit ?? "",
      field.synonyms.join(comma),
      (field.vagueHeaders ?? []).join(comma),
    ]),
  );
}

function ruleSection(rule: RuleDefinition, pack: RulePack, language: Language): readonly BookBlock[] {
  const texts = BOOK_TEXT.in(language);
  const { cases } = texts;
  const fields =
    rule.fields === undefined
      ? null
      : rule.fields === "form"
        ? texts.rule.everyColumn
        : namesOf(rule.fields, pack, language);
  const example = exampleMessage(rule, pack, language);
  const facts: (readonly [string, string])[] = [
    [texts.clause, basisText(rule.clause, language)],
    [texts.rule.severity, texts.severities[rule.severity]],
    [texts.rule.judged, rule.scope === "entry" ? texts.rule.eachStudio : texts.rule.sheet],
    ...(fields === null ? [] : [[texts.rule.columns, fields] as const]),
    [texts.rule.condition, predicateInWords(rule.check, pack.fields, language)],
    [texts.rule.message, rule.message[language]],
    ...(rule.judgementMessage === undefined
      ? []
      : [[texts.rule.judgementMessage, rule.judgementMessage[language]] as const]),
    ...(example === null ? [] : [[texts.rule.example, example] as const]),
  ];
  return [
    heading(3, rule.id),
    { kind: "strong", text: rule.title[language] },
    table([texts.item, texts.content], facts),
    ...(rule.cases.length === 0
      ? []
      : [
          table(
            [cases.name, cases.given, cases.outcome],
            rule.cases.map((example) => [
              example.name[language],
              givenText(example, pack, language),
              texts.outcomes[example.expect],
            ]),
          ),
        ]),
  ];
}

function criteria(pack: RulePack, language: Language): readonly BookBlock[] {
  const { criteria: texts, comma } = BOOK_TEXT.in(language);
  const rows = pack.criteria.map(({ field, direction, weight }) => [
    fieldName(field, pack, language),
    direction === "max" ? texts.more : texts.less,
    String(Number(weight.toFixed(4))),
  ]);
  const scores = (pack.scoreColumns ?? []).map(({ header }) => header);
  return [
    plain(texts.proposal),
    table([texts.criterion, texts.direction, texts.weight], rows),
    ...(scores.length === 0 ? [] : [plain(`${texts.scores}${scores.join(comma)}`)]),
  ];
}
