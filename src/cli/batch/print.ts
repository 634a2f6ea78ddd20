import path from "node:path";
import { draftRemark, outcomeText, reminder, unitStateText } from "../../core";
import type { Language, ReportedValue } from "../../core";
import type { BatchResult } from "./result";
import { oneLine, table, wrapped } from "../layout";
import { SEVERITY_MARK, TEXT } from "../text";

/** A file written by a call, and what it is. */
export interface Written {
  readonly path: string;
  readonly what: string;
}

const WIDTH = 110;

const heading = (text: string): string[] => ["", text, ""];

/** The report of a batch for a person: files, duplicates, who is missing, what changed, the units, what was written. */
export function printBatch(result: BatchResult, written: readonly Written[], language: Language): string {
  const zh = language === "zh-CN";
  const { report, pack } = result;
  const { summary } = report;
  const draft = draftRemark(pack);
  return [
    zh
      ? `汇荐汇总  ${summary.taken}/${summary.files} 个文件，${summary.entries} 个申报项`
      : `Huijian compile  ${summary.taken}/${summary.files} files, ${summary.entries} entries`,
    `${TEXT.pack[language]}  ${pack.name[language]}（${pack.id} ${pack.version}）`,
    ...(draft === null ? [] : [draft[language]]),
    `${TEXT.referenceDate[language]}  ${report.referenceDate}`,
    ...heading(zh ? "一、文件" : "1. Files"),
    ...report.files.flatMap(({ file, outcome, sheet, message }) =>
      paragraph(
        `[${outcomeText(outcome, language)}] ${path.basename(file)}${sheet === null ? "" : ` › ${sheet}`}`,
        message,
      ),
    ),
    ...heading(zh ? "二、重复和疑似重复" : "2. Duplicates and near duplicates"),
    ...(report.duplicates.length === 0
      ? [`  ${zh ? "没有发现。" : "None found."}`]
      : report.duplicates.flatMap(({ message, settled, entries }) =>
          paragraph("", settled ? `${message}${settledText(entries, language)}` : message),
        )),
    ...heading(zh ? "三、各单位" : "3. Units"),
    ...unitTable(result, language),
    ...unitLines(result, language),
    ...changeLines(result, language),
    ...findingLines(result, language),
    ...(written.length === 0 ? [] : heading(zh ? "已写出" : "Written")),
    ...written.map(({ path: file, what }) => `  ${file}  ${what}`),
  ].join("\n");
}

/** Which of the entries an option kept. */
function settledText(
  entries: BatchResult["report"]["duplicates"][number]["entries"],
  language: Language,
): string {
  const kept = entries.filter((entry) => entry.kept);
  const places = kept.map(({ file, row }) =>
    language === "zh-CN" ? `「${path.basename(file)}」第 ${row} 行` : `"${path.basename(file)}" row ${row}`,
  );
  return language === "zh-CN"
    ? `已按 --duplicates 只保留${places.join("、")}。`
    : ` Settled by --duplicates: ${places.join(", ")} kept.`;
}

function paragraph(first: string, text: string): string[] {
  const lines = wrapped(oneLine(text), WIDTH - 4).map((line) => `    ${line}`);
  return first === ""
    ? lines.map((line, index) => (index === 0 ? `  · ${line.trim()}` : line))
    : [`  ${oneLine(first)}`, ...lines];
}

function unitTable({ overview }: BatchResult, language: Language): string[] {
  const zh = language === "zh-CN";
  const known = (value: boolean | null): string =>
    value === null ? "?" : value ? (zh ? "是" : "yes") : zh ? "否" : "no";
  return table(
    [
      zh
        ? ["单位", "申报项", "不符合", "需核实", "达到最少数", "情况"]
        : ["Unit", "Entries", "Errors", "To verify", "Quota", "State"],
      ...overview.units.map(({ unit, entries, errors, warnings, quotaMet, state }) => [
        oneLine(unit),
        String(entries),
        String(errors),
        String(warnings),
        known(quotaMet),
        unitStateText(state, language),
      ]),
    ],
    "  ",
  );
}

function unitLines({ units, pack, due }: BatchResult, language: Language): string[] {
  if (units === null) return [];
  const zh = language === "zh-CN";
  const open = units.units.filter(({ match }) => match !== "exact");
  return [
    ...heading(zh ? "四、报送情况" : "4. Who has handed in"),
    ...(open.length === 0 ? [`  ${zh ? "应报单位都已报送。" : "All units have handed in."}`] : []),
    ...open.flatMap(({ expected, match, message }) => [
      ...paragraph("", message[language]),
      ...(match === "missing" || match === "asked"
        ? wrapped(reminder(expected, due, pack.form.title)[language], WIDTH - 8).map(
            (line) => `        ${line}`,
          )
        : []),
    ]),
    ...units.unexpected.flatMap(({ name, file }) =>
      paragraph(
        "",
        zh
          ? `“${name}”（${path.basename(file)}）不在应报单位名单里，请核对名称。`
          : `“${name}” (${path.basename(file)}) is not on the list of units; please check its name.`,
      ),
    ),
  ];
}

function changeLines({ report, returns, pack }: BatchResult, language: Language): string[] {
  if (returns.length === 0) return [];
  const zh = language === "zh-CN";
  const labelOf = (field: string): string =>
    pack.fields.find(({ id }) => id === field)?.label[language] ?? field;
  const shown = (value: ReportedValue): string =>
    value === null
      ? zh
        ? "空"
        : "blank"
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
  const sum = (count: (entry: (typeof report.returns)[number]) => number): number =>
    report.returns.reduce((total, entry) => total + count(entry), 0);
  const added = returns.reduce((total, one) => total + one.added.length, 0);
  return [
    ...heading(zh ? "五、与上次相比" : "5. Since the earlier list"),
    zh
      ? `  改好 ${sum(({ putRight }) => putRight.length)} 处，还没改 ${sum(({ stillOpen }) => stillOpen.length)} 处，新出现 ${sum((entry) => entry.new.length)} 处；新增申报项 ${added} 个，这次没有的 ${report.absent.length} 个。`
      : `  ${sum(({ putRight }) => putRight.length)} put right, ${sum(({ stillOpen }) => stillOpen.length)} still open, ${sum((entry) => entry.new.length)} new; ${added} entries added, ${report.absent.length} not in these files.`,
    ...report.changes.map(({ source, field, before, after, asked }) => {
      const mark = asked ? (zh ? "要求改的" : "asked") : zh ? "没有要求改" : "not asked for";
      return oneLine(
        `  [${mark}] ${path.basename(source.file)} ${zh ? `第 ${source.row} 行` : `row ${source.row}`} ${labelOf(field)}${zh ? "：" : ": "}${shown(before)} → ${shown(after)}`,
      );
    }),
    ...report.absent.map(
      ({ file, row }) =>
        `  ${zh ? "这次没有" : "not in these files"}  ${path.basename(file)} ${zh ? `第 ${row} 行` : `row ${row}`}`,
    ),
  ];
}

const MOST_SHOWN = 200;

function findingLines({ report }: BatchResult, language: Language): string[] {
  const zh = language === "zh-CN";
  const told = report.findings.filter(({ severity }) => severity !== "info");
  const lines = told.slice(0, MOST_SHOWN).flatMap(({ severity, source, message }) => {
    const at = source.cell ?? (source.row === null ? "" : zh ? `第 ${source.row} 行` : `row ${source.row}`);
    return wrapped(
      `${SEVERITY_MARK[severity]} ${oneLine(path.basename(source.file))} ${at}  ${oneLine(message)}`,
      WIDTH - 4,
    ).map((line, index) => (index === 0 ? `  ${line}` : `      ${line}`));
  });
  const { errors, warnings } = report.summary;
  return [
    ...heading(
      zh
        ? `需要处理的问题：不符合 ${errors} 处，需核实 ${warnings} 处`
        : `What needs attention: ${errors} errors, ${warnings} to verify`,
    ),
    ...lines,
    ...(told.length > MOST_SHOWN
      ? [
          zh
            ? `  … 其余 ${told.length - MOST_SHOWN} 处见汇总表的标注或 --json。`
            : `  … ${told.length - MOST_SHOWN} more: see the compiled workbook or --json.`,
        ]
      : []),
  ];
}
