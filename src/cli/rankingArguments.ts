import type { Combination, CombinedCriterion, CriterionScale, Direction } from "../core";
import { callError } from "./callError";

/** What a call says about the order. Rows are 1-based sheet rows. */
export interface RankingCall {
  /** Field id, column letters or header to weight. */
  readonly weights: Readonly<Record<string, number>> | null;
  readonly directions: Readonly<Record<string, Direction>>;
  readonly scales: Readonly<Record<string, CriterionScale>>;
  readonly combined: readonly CombinedCriterion[];
  /** The order to start from, rows in the wanted order, or null: a valid 序号, else the proposal. */
  readonly order: "sheet" | "proposed" | readonly number[] | null;
  /** Rows ranked in spite of errors or missing figures, with the reason. */
  readonly included: ReadonlyMap<number, string>;
  /** Reasons of moved rows. */
  readonly reasons: ReadonlyMap<number, string>;
}

/** Parts of a list "a=1,b=2"; a name may stand once. */
function named<T>(
  option: string,
  text: string,
  example: string,
  read: (value: string) => T | null,
): Record<string, T> {
  const values: Record<string, T> = {};
  for (const part of text.split(/[,，]/u)) {
    const at = part.lastIndexOf("=");
    const name = part.slice(0, Math.max(0, at)).trim();
    const value = at < 0 ? null : read(part.slice(at + 1).trim());
    if (name === "" || value === null) {
      throw callError((texts) => texts.ranking.written(option, part.trim(), example));
    }
    if (Object.hasOwn(values, name)) {
      throw callError((texts) => texts.ranking.twice(option, name));
    }
    values[name] = value;
  }
  return values;
}

function weightsOf(text: string): Record<string, number> {
  const weights: Record<string, number> = {};
  for (const part of text.split(",")) {
    const match = /^\s*([^=\s]+)\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(part);
    if (!match) {
      throw callError((texts) => texts.ranking.weight(part.trim()));
    }
    const [, field, weight] = match as unknown as [string, string, string];
    if (Object.hasOwn(weights, field)) {
      throw callError((texts) => texts.ranking.weightTwice(field));
    }
    weights[field] = Number(weight);
  }
  if (Object.values(weights).every((weight) => weight === 0)) {
    throw callError((texts) => texts.ranking.noWeight);
  }
  return weights;
}

function orderOf(text: string): RankingCall["order"] {
  if (text === "sheet" || text === "proposed") return text;
  const rows = text.split(/[,，]/u).map((part) => part.trim());
  const bad = rows.find((row) => !/^[1-9]\d*$/.test(row));
  if (bad !== undefined) {
    throw callError((texts) => texts.ranking.orderRow(bad));
  }
  const numbers = rows.map(Number);
  if (new Set(numbers).size !== numbers.length) {
    throw callError((texts) => texts.ranking.orderRowTwice);
  }
  return numbers;
}

function scaleOf(text: string): CriterionScale | null {
  if (text === "minmax" || text === "rank" || text === "log") return text;
  const match = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(text);
  if (!match) return null;
  const [low, high] = [Number(match[1]), Number(match[2])];
  return low < high ? { low, high } : null;
}

const COMBINATIONS: Readonly<Record<string, Combination>> = {
  mean: "mean",
  trimmed: "trimmedMean",
  borda: "borda",
};

function combinedOf(text: string): CombinedCriterion {
  const match = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/u.exec(text);
  const [list = "", how = "mean", ...rest] = (match?.[2] ?? "").split(/[:：]/u);
  const columns = list
    .split(/[,，]/u)
    .map((column) => column.trim())
    .filter((column) => column !== "");
  const combination = COMBINATIONS[how.trim()];
  if (!match || rest.length > 0 || combination === undefined || columns.length < 2) {
    throw callError((texts) => texts.ranking.combination(text));
  }
  if (new Set(columns).size !== columns.length) {
    throw callError((texts) => texts.ranking.combinedTwice(match[1]));
  }
  return { id: match[1] as string, columns, combination };
}

/** Row=reason, given any number of times. */
function rowTexts(option: string, given: readonly string[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const text of given) {
    const match = /^\s*([1-9]\d*)\s*[=＝]\s*(\S[\s\S]*?)\s*$/u.exec(text);
    if (!match) {
      throw callError((texts) => texts.ranking.rowReason(option, text));
    }
    const row = Number(match[1]);
    if (texts.has(row)) throw callError((texts) => texts.ranking.rowTwice(option, row));
    texts.set(row, match[2] as string);
  }
  return texts;
}

/** The options of the order as they were given; `multiple` ones any number of times. */
export interface RankingValues {
  readonly weights?: string | undefined;
  readonly direction?: readonly string[] | undefined;
  readonly scale?: readonly string[] | undefined;
  readonly combine?: readonly string[] | undefined;
  readonly order?: string | undefined;
  readonly include?: readonly string[] | undefined;
  readonly reason?: readonly string[] | undefined;
}

/**
 * Reads what a call says about the order.
 * @throws CallError naming the part that cannot be read
 */
export function rankingCall(values: RankingValues): RankingCall {
  const joined = (parts: readonly string[] | undefined): string | null =>
    parts === undefined || parts.length === 0 ? null : parts.join(",");
  const directions = joined(values.direction);
  const scales = joined(values.scale);
  const combined = (values.combine ?? []).map(combinedOf);
  if (new Set(combined.map(({ id }) => id)).size !== combined.length) {
    throw callError((texts) => texts.ranking.combinationTwice);
  }
  return {
    weights: values.weights === undefined ? null : weightsOf(values.weights),
    directions:
      directions === null
        ? {}
        : named("--direction", directions, "economicBenefit=max", (value): Direction | null =>
            value === "max" || value === "min" ? value : null,
          ),
    scales: scales === null ? {} : named("--scale", scales, "economicBenefit=log,Q=0..100", scaleOf),
    combined,
    order: values.order === undefined ? null : orderOf(values.order),
    included: rowTexts("--include", values.include ?? []),
    reasons: rowTexts("--reason", values.reason ?? []),
  };
}
