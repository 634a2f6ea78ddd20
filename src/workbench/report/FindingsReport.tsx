import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons";
import { textsFor as paneTextsFor } from "../../pane";
import { classes } from "../../pane/classes";
import type { PaneModel, PaneState } from "../../pane";
import type { WorkbenchTexts } from "../text";
import { usePaneState } from "../usePaneState";
import "./report.css";

type Review = NonNullable<PaneState["review"]>;
type Finding = Review["findings"][number];

export interface FindingsReportProps {
  readonly pane: PaneModel;
  readonly open: boolean;
  readonly fileName: string;
  readonly texts: WorkbenchTexts;
  readonly onBack: () => void;
}

/** Findings put into the page at once: about 30 ms of its time. */
const FINDINGS_AT_ONCE = 60;
/** Parts of so many findings taken out of the page at once: about 10 ms. Whoever goes back may open another file next. */
const PARTS_REMOVED_AT_ONCE = 10;

/** The findings as a page to print: what was checked by what, and every finding, by studio. */
export function FindingsReport({ pane, open, fileName, texts, onBack }: FindingsReportProps) {
  const review = usePaneState(pane, (state) => state.review, null);
  const today = usePaneState(pane, (state) => state.today, "");
  const { reportTexts } = texts;
  const heading = useRef<HTMLHeadingElement>(null);
  const parts = useMemo(
    () => (review === null || !open ? null : partsOf(groups(review, reportTexts))),
    [review, open, reportTexts],
  );
  const [shown, setShown] = useState<readonly Part[]>([]);
  const all = parts?.length ?? 0;
  // Thousands of findings come part by part, and go again so: all at once would block the page for up to seconds.
  useEffect(() => {
    if (shown.length === all && (parts === null || shown[0] === parts[0])) return undefined;
    const timer = setTimeout(() => {
      const fits = parts === null || shown.length === 0 || shown[0] === parts[0];
      setShown(
        fits && shown.length < all
          ? (parts ?? []).slice(0, shown.length + 1)
          : shown.slice(0, -PARTS_REMOVED_AT_ONCE),
      );
    }, 0);
    return () => clearTimeout(timer);
  }, [shown, parts, all]);
  useLayoutEffect(() => {
    if (open) heading.current?.focus();
  }, [open]);
  if (!open && shown.length === 0) return null;
  const isWhole = shown.length === all;
  return (
    <main className={classes("hj-report", !open && "hj-report-away")} lang={texts.language}>
      <div className="hj-report-actions">
        <Button
          appearance="primary"
          icon={<PrintRegular />}
          disabled={!isWhole}
          onClick={() => window.print()}
        >
          {reportTexts.print}
        </Button>
        <Button onClick={onBack}>{reportTexts.back}</Button>
      </div>
      <h1 ref={heading} tabIndex={-1} className="hj-report-title">
        {reportTexts.title}
      </h1>
      {isWhole ? null : <p>{reportTexts.preparing(Math.floor((shown.length / all) * 100))}</p>}
      {review === null ? null : (
        <Body review={review} fileName={fileName} texts={texts} today={today} parts={shown} />
      )}
    </main>
  );
}

interface BodyProps {
  readonly review: Review;
  readonly fileName: string;
  readonly texts: WorkbenchTexts;
  readonly today: string;
  readonly parts: readonly Part[];
}

function Body({ review, fileName, texts, today, parts }: BodyProps) {
  const words = texts.reportTexts;
  const paneWords = paneTextsFor(texts.language).check;
  const { summary, labels } = review;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.file, fileName],
    [words.sheet, review.sheet],
    [words.pack, `${review.pack.name} ${review.pack.version}`],
    [words.document, review.pack.document],
    [words.referenceDate, review.referenceDate],
    [words.unit, labels.recommendingUnit],
    [words.preparedBy, labels.preparedBy],
  ];
  return (
    <>
      <dl className="hj-report-facts">
        {facts.map(([name, value]) =>
          value === null || value === "" ? null : (
            <div key={name}>
              <dt className="hj-report-fact">{name}</dt>
              <dd className="hj-report-value">{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p>{words.summary(summary.entries, summary.errors, summary.warnings, summary.infos)}</p>
      {review.findings.length === 0 ? <p>{words.nothing}</p> : null}
      {parts.map((part, index) => (
        <Groups key={index} part={part} texts={texts} />
      ))}
      {review.notChecked.length === 0 ? null : (
        <>
          <h2 className="hj-report-group">{words.notChecked}</h2>
          <ul>
            {review.notChecked.map(({ rule, reason, title, clause, entries }) => (
              <li key={`${rule}/${reason}`}>
                {title}（{clause}）：{paneWords.studios(entries)}，{paneWords.reasons[reason]}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="hj-report-made">{words.made(today)}</p>
    </>
  );
}

/** Some studios; drawn once. */
const Groups = memo(function Groups({
  part,
  texts,
}: {
  readonly part: Part;
  readonly texts: WorkbenchTexts;
}) {
  return (
    <div className="hj-report-part">
      {part.map(({ title, findings }) => (
        <Group
          key={title ?? ""}
          title={title ?? texts.reportTexts.wholeSheet}
          findings={findings}
          texts={texts}
        />
      ))}
    </div>
  );
});

function Group({
  title,
  findings,
  texts,
}: {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly texts: WorkbenchTexts;
}) {
  const words = texts.reportTexts;
  const { said } = paneTextsFor(texts.language).verify;
  return (
    <section>
      <h2 className="hj-report-group">{title}</h2>
      <table className="hj-report-table">
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th key={column} scope="col" className="hj-report-cell">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={finding.key} className="hj-report-line">
              <td className="hj-report-cell">{finding.cell ?? ""}</td>
              <td className="hj-report-cell">{words.severity[finding.severity]}</td>
              <td className="hj-report-wide">
                {finding.message}{" "}
                {finding.verified === undefined ? (
                  finding.action
                ) : (
                  <strong>{said(finding.verified.by, finding.verified.on, finding.verified.note)}</strong>
                )}
              </td>
              <td className="hj-report-cell">{finding.basisText}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FindingsOfOne {
  /** Null for what is about the whole sheet. */
  readonly title: string | null;
  readonly findings: readonly Finding[];
}

type Part = readonly FindingsOfOne[];

/** The groups in parts of about as many findings each. */
function partsOf(all: readonly FindingsOfOne[]): readonly Part[] {
  const parts: FindingsOfOne[][] = [];
  let room = 0;
  for (const group of all) {
    if (room <= 0) {
      parts.push([]);
      room = FINDINGS_AT_ONCE;
    }
    parts.at(-1)?.push(group);
    room -= group.findings.length;
  }
  return parts;
}

/** Findings by studio in the sheet's order, those about the whole sheet (title null) first. */
function groups(review: Review, words: WorkbenchTexts["reportTexts"]): readonly FindingsOfOne[] {
  const titles = new Map(
    review.entries.map(({ row, studioName, hostUnit }) => [
      row,
      `${words.row(row + 1)} ${studioName} ${hostUnit}`.trim(),
    ]),
  );
  const byRow = new Map<number | null, Finding[]>();
  const firstEntry = Math.min(...review.entries.map(({ row }) => row));
  for (const finding of review.findings) {
    // What stands above the studios (the unit, who filled it in) belongs to the whole sheet.
    const row = finding.entryRow === null || finding.entryRow < firstEntry ? null : finding.entryRow;
    const list = byRow.get(row);
    if (list) list.push(finding);
    else byRow.set(row, [finding]);
  }
  return [...byRow]
    .sort(([one], [other]) => (one ?? -1) - (other ?? -1))
    .map(([row, findings]) => ({
      title: row === null ? null : (titles.get(row) ?? words.row(row + 1)),
      findings,
    }));
}
