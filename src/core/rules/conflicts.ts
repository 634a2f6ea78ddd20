import type { Localised } from "../language";
import { fieldsOfRule, replaceField } from "./compile";
import type { Predicate, RulePack } from "../pack";

/** Two rules (or one with itself) that no entry can ever meet together. */
export interface Conflict {
  /** The field they are about; null where they count entries. */
  readonly field: string | null;
  /** Ids of the rules within the pack, in the pack's order; the same id twice for a rule at odds with itself. */
  readonly rules: readonly [string, string];
  readonly message: Localised;
}

/** What one rule demands of one field, unconditionally. */
interface Demand {
  readonly rule: string;
  readonly subject: string;
  readonly field: string | null;
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
  /** Accepted values, null for any. */
  readonly values: readonly string[] | null;
  readonly endings: readonly string[] | null;
  readonly beginnings: readonly string[] | null;
  readonly text: string;
}

const ANYTHING = {
  low: -Infinity,
  lowOpen: false,
  high: Infinity,
  highOpen: false,
  values: null,
  endings: null,
  beginnings: null,
};

/** The unconditional demands of a predicate: its own, and those of every part of `all`. */
function demandsOf(rule: string, predicate: Predicate): readonly Demand[] {
  const about = (field: string, demand: Partial<Demand>): Demand[] => [
    { ...ANYTHING, rule, subject: field, field, text: "", ...demand },
  ];
  switch (predicate.is) {
    case "all":
      return predicate.of.flatMap((part) => demandsOf(rule, part));
    case "atLeast": {
      const open = predicate.exclusive === true;
      const text = `${open ? ">" : ">="} ${predicate.value}`;
      return about(predicate.field, { low: predicate.value, lowOpen: open, text });
    }
    case "atMost": {
      const open = predicate.exclusive === true;
      const text = `${open ? "<" : "<="} ${predicate.value}`;
      return about(predicate.field, { high: predicate.value, highOpen: open, text });
    }
    case "between":
      return about(predicate.field, {
        low: predicate.min,
        high: predicate.max,
        text: `${predicate.min}..${predicate.max}`,
      });
    case "oneOf":
      return about(predicate.field, { values: predicate.values, text: predicate.values.join(" / ") });
    case "answers": {
      const answer = predicate.value ? "是" : "否";
      return about(predicate.field, { values: [answer], text: answer });
    }
    case "endsWith":
      return about(predicate.field, {
        endings: predicate.texts,
        text: predicate.texts.map((text) => `…${text}`).join(" / "),
      });
    case "startsWith":
      return predicate.other !== undefined || predicate.texts === undefined
        ? []
        : about(predicate.field, {
            beginnings: predicate.texts,
            text: predicate.texts.map((text) => `${text}…`).join(" / "),
          });
    case "countBetween":
      return [
        {
          ...ANYTHING,
          rule,
          subject: `#${predicate.by ?? ""}`,
          field: predicate.by ?? null,
          low: predicate.min ?? 0,
          high: predicate.max ?? Infinity,
          text: `${predicate.min ?? 0}..${predicate.max ?? "∞"}`,
        },
      ];
    default:
      return [];
  }
}

const share = <T>(
  one: readonly T[] | null,
  other: readonly T[] | null,
  fit: (a: T, b: T) => boolean,
): boolean => one === null || other === null || one.some((a) => other.some((b) => fit(a, b)));

/** True when at least one value meets both demands. */
function areCompatible(one: Demand, other: Demand): boolean {
  const low = Math.max(one.low, other.low);
  const high = Math.min(one.high, other.high);
  const lowOpen = (one.low === low && one.lowOpen) || (other.low === low && other.lowOpen);
  const highOpen = (one.high === high && one.highOpen) || (other.high === high && other.highOpen);
  if (low > high || (low === high && (lowOpen || highOpen))) return false;
  return (
    share(one.values, other.values, (a, b) => a === b) &&
    share(one.endings, other.endings, (a, b) => a.endsWith(b) || b.endsWith(a)) &&
    share(one.beginnings, other.beginnings, (a, b) => a.startsWith(b) || b.startsWith(a))
  );
}

/**
 * Rules of a pack that can never be met together for the same field: at least 5 and at most 3, yes and no, two name
 * endings of which neither ends in the other. Only unconditional demands are compared (`when`, `any` and `not` may
 * exclude each other for good reason). Rules that inform are no demands and are left out.
 */
export function conflicts(pack: RulePack): readonly Conflict[] {
  const demands = pack.rules
    .filter(({ severity }) => severity !== "info")
    .flatMap((rule) =>
      fieldsOfRule(rule, pack).flatMap((field) =>
        demandsOf(rule.id, field === null ? rule.check : replaceField(rule.check, field)),
      ),
    );
  const found: Conflict[] = [];
  demands.forEach((one, index) => {
    for (const other of demands.slice(index)) {
      if (one.subject !== other.subject || areCompatible(one, other)) continue;
      const label = pack.fields.find(({ id }) => id === one.field)?.label;
      const what = {
        zh: label?.["zh-CN"] ?? one.field ?? "数量",
        en: label?.en ?? one.field ?? "number of entries",
      };
      found.push({
        field: one.field,
        rules: [one.rule, other.rule],
        message: {
          "zh-CN": `“${what.zh}”的两项要求互相矛盾，没有哪个值能同时满足：${one.rule}（${one.text}）与 ${other.rule}（${other.text}）。`,
          en: `Two demands on “${what.en}” contradict each other, no value meets both: ${one.rule} (${one.text}) and ${other.rule} (${other.text}).`,
        },
      });
    }
  });
  return found;
}
