import type { PackField } from "../pack";
import type { Finding } from "./types";
import type { Wording } from "../text";

/** A field's unit in the language, "" where it has none. An unknown unit is left as it is. */
export function unitIn(field: PackField | undefined, { units }: Wording): string {
  const unit = field?.unit ?? "";
  return units[unit] ?? unit;
}

const withUnit = (figure: string, unit: string, { ones }: Wording): string =>
  unit === "" ? figure : `${figure} ${figure === "1" ? (ones[unit] ?? unit) : unit}`;

/** What stands in the cell; where its format rounds the figure, the figure itself first: `4.6（显示为 5）`. */
export function foundInWords({ found, parameters }: Finding, { demands }: Wording): string {
  const { stored } = parameters;
  return stored === undefined
    ? found
    : demands.shownAs.replace("#", String(stored)).replace("*", () => found);
}

const BARE_FIGURE = /^-?[\d,，]+(?:\.\d+)?$/;

/** What stands there as a figure with its unit (4 人); any other text as it stands, in quotes. */
export function figureInWords(finding: Finding, unit: string, wording: Wording): string {
  const found = foundInWords(finding, wording);
  return BARE_FIGURE.test(found) ? withUnit(found, unit, wording) : wording.quoted(found);
}

/** The figure of a demand with its unit: 5 人 of `>= 5`; "" where the demand has none. */
export function boundInWords(required: string, unit: string, wording: Wording): string {
  const bound = /^(?:>=|<=|>|<) (\S+)$/.exec(required)?.[1];
  if (bound === undefined) return "";
  return DATE.test(bound)
    ? wording.day(bound)
    : withUnit(bound.replace("..", wording.demands.to), unit, wording);
}

const DATE = /^\d{4}-\d{2}-\d{2}/;

function patternInWords(pattern: string, { demands }: Wording): string {
  const inner = `“${pattern.replace(/^\*|\*$/g, "")}”`;
  const open = pattern.startsWith("*");
  const end = pattern.endsWith("*");
  if (open && end) return demands.containing.replace("*", () => inner);
  if (end) return demands.beginning.replace("*", () => inner);
  if (open) return demands.ending.replace("*", () => inner);
  return inner;
}

/**
 * A demand in words: `>= 5` with the unit 人 is `不少于 5 人`; `*创新工作室` is `以“创新工作室”结尾`. "" stays "".
 *
 * @param required the language-free demand of a finding
 * @param unit the unit in the language, "" for none
 */
export function requiredInWords(required: string, unit: string, wording: Wording): string {
  if (required === "") return "";
  const { comparisons, answers, to, or } = wording.demands;
  const comparison = /^(>=|<=|>|<|=) (.+)$/.exec(required);
  if (comparison !== null) {
    const [, sign, bound] = comparison as unknown as readonly [string, string, string];
    const words = comparisons[sign] as readonly [string, string];
    if (DATE.test(bound)) return `${words[1]} ${wording.day(bound)}`;
    const figure = bound.replace("..", to);
    return sign === "="
      ? `${words[0]}“${answers[figure] ?? figure}”`
      : `${words[0]} ${withUnit(figure, unit, wording)}`;
  }
  const days = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})?$/.exec(required);
  if (days !== null) return `${wording.day(days[1] as string)}${to}${wording.day(days[2] ?? "")}`.trimEnd();
  const range = /^(\S+)\.\.(\S*)$/.exec(required);
  if (range !== null) return withUnit(`${range[1]}${to}${range[2]}`, unit, wording);
  return required
    .split(" / ")
    .map((part) => patternInWords(part, wording))
    .join(or);
}
