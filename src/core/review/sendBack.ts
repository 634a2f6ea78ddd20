import { fieldWithRole, type FieldRole } from "../pack";
import { renderFinding, type Finding } from "../findings";
import { inertLines } from "../grid";
import type { Language } from "../language";
import type { Entry, Review } from "./types";
import { displayTrim, unitNameForm } from "../values";

/** What goes back to one host unit: its rows, what is to be put right, and a text ready to paste into a message. */
export interface SendBack {
  /** The unit's name as it stands on the sheet (the first of its rows); "" for rows without one. */
  readonly unit: string;
  /** 0-based sheet rows, in sheet order. */
  readonly rows: readonly number[];
  /** Errors and warnings of these rows, in sheet order. */
  readonly findings: readonly Finding[];
  readonly text: Readonly<Record<Language, string>>;
}

const MARK: Readonly<Record<Language, Readonly<Record<Finding["severity"], string>>>> = {
  "zh-CN": { error: "须改正", warning: "请核实", info: "提示" },
  en: { error: "to correct", warning: "to check", info: "note" },
};

/** The reading of the field with a role as it is shown, "" where there is none. */
function shownIn(review: Review, entry: Entry, role: FieldRole): string {
  const index = fieldWithRole(review.pack.fields, role);
  return displayTrim(entry.readings[index]?.shown ?? "");
}

function textFor(review: Review, group: Group, language: Language): string {
  const zh = language === "zh-CN";
  const form = review.pack.form.title;
  const unit = group.unit === "" ? (zh ? "（未填所属单位）" : "(host unit not given)") : group.unit;
  const lines: string[] = [
    zh
      ? `${unit}：你单位报来的《${form}》有以下内容需要核实、补正，请改好后报回。`
      : `${unit}: please check and correct the following in your rows of “${form}”, and send them back.`,
  ];
  let number = 0;
  let next = 0;
  for (const entry of group.entries) {
    // Both lists are in sheet order, and every entry of a group has findings.
    const start = next;
    while (group.findings[next]?.row === entry.row) next++;
    const findings = group.findings.slice(start, next);
    const studio = shownIn(review, entry, "studioName");
    const row = entry.row + 1;
    const named = studio === "" ? "" : zh ? `“${studio}”` : ` “${studio}”`;
    lines.push(zh ? `第 ${row} 行${named}：` : `Row ${row}${named}:`);
    for (const finding of findings) {
      const { cell, message, action } = renderFinding(finding, review.pack, language);
      number++;
      const mark = MARK[language][finding.severity];
      const at = cell === null ? "" : `${cell} `;
      lines.push(
        zh
          ? `${number}. 【${mark}】${at}${message}${action}`
          : `${number}. [${mark}] ${at}${message} ${action}`,
      );
    }
  }
  return inertLines(lines.join("\n"));
}

interface Group {
  readonly unit: string;
  readonly entries: Entry[];
  readonly findings: Finding[];
}

/**
 * The findings to send back, grouped by host unit (names compared after normalising), in the order in which the units
 * first appear; only units with an error or a warning in one of their rows. Findings about the sheet itself are the
 * recommending union's own and are not in it, nor is the form's example row.
 */
export function sendBackList(review: Review): readonly SendBack[] {
  const byRow = new Map<number, Finding[]>();
  for (const finding of review.findings) {
    if (finding.row === null || finding.severity === "info") continue;
    const known = byRow.get(finding.row);
    if (known === undefined) byRow.set(finding.row, [finding]);
    else known.push(finding);
  }
  const groups = new Map<string, Group>();
  for (const entry of review.entries) {
    const findings = byRow.get(entry.row);
    if (entry.sample || findings === undefined) continue;
    const unit = shownIn(review, entry, "hostUnit");
    const key = unitNameForm(unit);
    const group = groups.get(key) ?? { unit, entries: [], findings: [] };
    groups.set(key, group);
    group.entries.push(entry);
    group.findings.push(...findings);
  }
  return [...groups.values()].map((group) => ({
    unit: group.unit,
    rows: group.entries.map(({ row }) => row),
    findings: group.findings,
    text: { "zh-CN": textFor(review, group, "zh-CN"), en: textFor(review, group, "en") },
  }));
}
