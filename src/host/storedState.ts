import type { CombinedCriterion, Direction, Normalisation, RankingMethod } from "../core";
import type { RankingState, WorkbookState } from "./state";

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === "string";
const isFigure: Test = (value) => typeof value === "number" && Number.isFinite(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const record =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test);
/** One of the words of a type; written as a record so that none can be forgotten. */
const oneOf =
  <Word extends string>(words: Readonly<Record<Word, true>>): Test =>
  (value) =>
    typeof value === "string" && Object.hasOwn(words, value);

const isDirection = oneOf<Direction>({ max: true, min: true });
const isCombination = oneOf<CombinedCriterion["combination"]>({ mean: true, trimmedMean: true, borda: true });

const isCombined: Test = (value) =>
  isObject(value) &&
  isText(value["id"]) &&
  list(isText)(value["columns"]) &&
  isCombination(value["combination"]) &&
  (value["label"] === undefined ||
    (isObject(value["label"]) && isText(value["label"]["zh-CN"]) && isText(value["label"]["en"]))) &&
  (value["direction"] === undefined || isDirection(value["direction"]));

const isScale: Test = (value) =>
  value === "minmax" ||
  value === "rank" ||
  value === "log" ||
  (isObject(value) && isFigure(value["low"]) && isFigure(value["high"]));

const RANKING: Readonly<Record<keyof RankingState, Test>> = {
  method: oneOf<RankingMethod>({ "weighted-sum": true, topsis: true, lexicographic: true }),
  weights: record(isFigure),
  directions: record(isDirection),
  priority: list(isText),
  normalisation: oneOf<Normalisation>({ minMax: true, vector: true }),
  combined: list(isCombined),
  order: oneOf<"sheet" | "proposed">({ sheet: true, proposed: true }),
  scales: record(isScale),
  indifference: record(isFigure),
  verified: record(list(isText)),
  manualOrder: list(isText),
  reasons: record(isText),
  included: record(isText),
  confirmed: (value) => typeof value === "boolean",
  confirmedOrder: list(isText),
};

const isVerification: Test = (value) =>
  isObject(value) &&
  ["rule", "by", "note", "value", "basis", "on"].every((name) => isText(value[name])) &&
  ["field", "entry"].every((name) => value[name] === null || isText(value[name]));

const isSendBack: Test = (value) => isObject(value) && isText(value["due"]) && isText(value["contact"]);

const isTrace: Test = (value) =>
  isObject(value) &&
  (["identity", "studio", "leader", "unit"] as const).every((key) => isText(value[key])) &&
  isFigure(value["row"]);

/** Members beside the ranking that the pane goes through without looking; one that is not as it should be is left out. */
const CHECKED: Readonly<Partial<Record<keyof WorkbookState, Test>>> = {
  ticks: list(isText),
  traces: (value) => isObject(value) && isText(value["sheet"]) && list(isTrace)(value["entries"]),
  outputs: (value) =>
    isObject(value) &&
    [value["notice"], value["record"]].every((texts) => texts === undefined || record(isText)(texts)) &&
    ["undefined", "boolean"].includes(typeof value["normaliseUnits"]),
  verified: list(isVerification),
  sendBack: isSendBack,
};

/**
 * The state that stands in a workbook, after `JSON.parse`. What another program or a later version wrote is not
 * trusted: without our version it counts as no state, and of the ranking every member that is not what it should be
 * is left out, as if it had never been decided. Members that this version does not know are kept.
 */
export function storedState(value: unknown): WorkbookState {
  if (!isObject(value) || value["version"] !== 1) return { version: 1 };
  const { ranking, ...others } = value;
  const rest = Object.fromEntries(
    Object.entries(others).filter(([key, member]) => CHECKED[key as keyof WorkbookState]?.(member) !== false),
  );
  return { ...rest, ...(isObject(ranking) ? { ranking: rankingState(ranking) } : {}), version: 1 };
}

function rankingState(value: Readonly<Record<string, unknown>>): RankingState {
  const kept = Object.entries(value).filter(
    ([key, member]) => !Object.hasOwn(RANKING, key) || RANKING[key as keyof RankingState](member),
  );
  return { method: "weighted-sum", weights: {}, ...Object.fromEntries(kept) };
}
