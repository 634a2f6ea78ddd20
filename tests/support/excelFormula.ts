/**
 * Evaluates the few functions that the blank forms' checks use, the way Excel does (ECMA-376 part 1, 18.17): AND and OR
 * look at all their parts and an error in one is the answer; IF looks at the branch it takes; numbers come before texts
 * and texts before truth values in comparisons; texts compare without case.
 */
export type Value = number | string | boolean | { readonly error: string };

const VALUE_ERROR: Value = { error: "#VALUE!" };
const isError = (value: Value): value is { readonly error: string } => typeof value === "object";

type Token = { readonly kind: "number" | "text" | "name" | "sign"; readonly text: string };

function tokens(formula: string): readonly Token[] {
  const found: Token[] = [];
  const pattern = /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|([A-Z]+\d*)|(<=|>=|<>|[()=<>,]))/gy;
  while (pattern.lastIndex < formula.length) {
    const match = pattern.exec(formula);
    if (match === null) throw new Error(`cannot read ${formula}`);
    const [, number, text, name, sign] = match;
    if (number !== undefined) found.push({ kind: "number", text: number });
    else if (text !== undefined) found.push({ kind: "text", text: text.replaceAll('""', '"') });
    else if (name !== undefined) found.push({ kind: "name", text: name });
    else found.push({ kind: "sign", text: sign as string });
  }
  return found;
}

type Lazy = () => Value;

/** A text as the number that Excel reads in it, or an error. */
function numberOf(value: Value): Value {
  if (typeof value !== "string") return typeof value === "boolean" ? Number(value) : value;
  const plain = value.normalize("NFKC").trim();
  return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : VALUE_ERROR;
}

const textOf = (value: Value): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : isError(value) ? "" : String(value);

function compare(a: Value, b: Value, sign: string): Value {
  if (isError(a)) return a;
  if (isError(b)) return b;
  const rank = (value: Value): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  const order =
    rank(a) !== rank(b)
      ? rank(a) - rank(b)
      : typeof a === "string"
        ? a.toLowerCase().localeCompare((b as string).toLowerCase(), "en")
        : Number(a) - Number(b);
  switch (sign) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

/** Truth values of all parts; the first error, or a text that is none, is the answer. */
function truths(parts: readonly Lazy[]): readonly boolean[] | Value {
  const all: boolean[] = [];
  for (const part of parts.map((each) => each())) {
    if (isError(part)) return part;
    if (typeof part === "string") return VALUE_ERROR;
    all.push(Boolean(part));
  }
  return all;
}

function call(name: string, parts: readonly Lazy[]): Value {
  const first = (): Value => (parts[0] as Lazy)();
  switch (name) {
    case "IF": {
      const condition = first();
      if (isError(condition)) return condition;
      return (parts[condition ? 1 : 2] as Lazy)();
    }
    case "AND":
    case "OR": {
      const all = truths(parts);
      if (!Array.isArray(all)) return all as Value;
      return name === "AND" ? all.every(Boolean) : all.some(Boolean);
    }
    case "ISNUMBER":
      return typeof first() === "number";
    case "ISTEXT":
      return typeof first() === "string";
    case "FALSE":
      return false;
    default:
  }
  const values = parts.map((part) => part());
  const failed = values.find(isError);
  if (failed !== undefined) return failed;
  const [value = "", second = 1, third = ""] = values;
  switch (name) {
    case "VALUE":
      return numberOf(value);
    case "LEN":
      return textOf(value).length;
    case "TRIM":
      return textOf(value).replace(/ +/g, " ").trim();
    case "LEFT":
      return textOf(value).slice(0, Number(second));
    case "SUBSTITUTE":
      return textOf(value).replaceAll(textOf(second), textOf(third));
    case "INT":
    case "MOD": {
      const number = numberOf(value);
      if (typeof number !== "number") return number;
      return name === "INT"
        ? Math.floor(number)
        : number - Number(second) * Math.floor(number / Number(second));
    }
    default:
      throw new Error(`unknown function ${name}`);
  }
}

/** What the formula answers when the cell it is about holds `cell`. */
export function evaluateFormula(formula: string, cell: Value): Value {
  const list = tokens(formula);
  let at = 0;
  const peek = (): string | undefined => list[at]?.text;
  function operand(): Lazy {
    const token = list[at++] as Token;
    if (token.kind === "number") return () => Number(token.text);
    if (token.kind === "text") return () => token.text;
    if (token.kind !== "name") throw new Error(`unexpected ${token.text} in ${formula}`);
    if (peek() !== "(" || list[at]?.kind !== "sign") {
      return token.text === "FALSE" || token.text === "TRUE" ? () => token.text === "TRUE" : () => cell;
    }
    at += 1;
    const parts: Lazy[] = [];
    while (peek() !== ")") {
      parts.push(expression());
      if (peek() === ",") at += 1;
    }
    at += 1;
    return () => call(token.text, parts);
  }
  function expression(): Lazy {
    const left = operand();
    const sign = peek();
    if (sign === undefined || list[at]?.kind !== "sign" || !/^(?:<=|>=|<>|[=<>])$/.test(sign)) return left;
    at += 1;
    const right = operand();
    return () => compare(left(), right(), sign);
  }
  const parsed = expression();
  if (at !== list.length) throw new Error(`rest of ${formula} at ${at}`);
  return parsed();
}
