import type { Predicate } from "../../core";
import type { Span } from "../passages";
import type { ClauseContext } from "./context";
import { figuresIn } from "./figures";
import type { Proposal } from "./types";

/** Where two ways of meeting a condition are parted: the stretches before and after the "or". */
interface Fork {
  readonly left: Span;
  readonly right: Span;
}

const ENDS = /[。；;\n]/;
const STOPS = /[。；;\n，,：:]/;

/** Demands that a clause joins by "or" (成果2项以上，或效益20万元以上): either will do. */
export function joinAlternatives(context: ClauseContext): void {
  for (const { left, right } of forksIn(context.passage.text)) {
    const inLeft = rulesIn(context, left);
    const inRight = rulesIn(context, right);
    // One that rests on both sides knows of the "or" already.
    if (inLeft.length === 0 || inLeft.some((rule) => inRight.includes(rule))) continue;
    const [one, other] = [inLeft[0], inRight[0]];
    if (inLeft.length === 1 && inRight.length === 1 && one !== undefined && other !== undefined) {
      if (join(context, one, other)) continue;
    }
    const open = new Set([...inLeft, ...inRight].map(({ id }) => id));
    context.weaken(({ id }) => open.has(id), "alternative");
  }
}

/** "Or" opens a stretch, or stands between two figures of one. */
function forksIn(text: string): readonly Fork[] {
  const figures = figuresIn(text);
  const forks = [...text.matchAll(/(?:或者?|要么)(?!以上|以下)/g)];
  const further = forks.map(({ index }) => index).filter((index) => STOPS.test(text.charAt(index - 1)));
  return forks.flatMap(({ index }): Fork[] => {
    const mark = text.charAt(index - 1);
    const from = startOf(text, index, STOPS);
    const until = endOf(text, index, STOPS);
    const opens = STOPS.test(mark) && mark !== "：";
    const between =
      figures.some(({ start, end, bound }) => bound && start >= from && end <= index) &&
      figures.some(({ start, end, bound }) => bound && start > index && end <= until);
    if (!opens && !between) return [];
    const before = opens ? index - 1 : index;
    const start = startOf(text, before, ENDS.test(mark) ? ENDS : STOPS);
    return [
      {
        left: { start, end: before },
        right: {
          start: index,
          end: Math.min(
            endOf(text, index, ENDS.test(mark) ? ENDS : STOPS),
            ...further.filter((at) => at > index),
          ),
        },
      },
    ];
  });
}

function startOf(text: string, before: number, stop: RegExp): number {
  let at = before;
  while (at > 0 && !stop.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function endOf(text: string, from: number, stop: RegExp): number {
  let at = from;
  while (at < text.length && !stop.test(text.charAt(at))) at += 1;
  return at;
}

const rulesIn = (context: ClauseContext, { start, end }: Span): readonly Proposal[] =>
  context.found.filter(
    ({ kind, scope, id }) =>
      kind === "rule" &&
      scope === "entry" &&
      (context.places.get(id) ?? []).some((place) => place.start < end && place.end > start),
  );

/** Makes one rule of two that weigh the same; false where they do not, or where both need a column of their own. */
function join(context: ClauseContext, one: Proposal, other: Proposal): boolean {
  const both = [one, other];
  if (one.predicate === null || other.predicate === null || one.severity !== other.severity) return false;
  const columns = both.filter(({ newField }) => newField !== null);
  if (columns.length > 1 || both.some(({ everyField }) => everyField)) return false;
  // Two figures for one column are not two ways that it shows.
  const fields = both.map(({ predicate }) => (predicate as { readonly field?: string } | null)?.field);
  if (fields[0] !== undefined && fields[0] === fields[1]) return false;
  const doubtful = both.find(({ sure }) => !sure);
  const of = both.flatMap(({ predicate }): readonly Predicate[] =>
    predicate === null ? [] : predicate.is === "any" ? predicate.of : [predicate],
  );
  const joined: Proposal = {
    ...one,
    predicate: { is: "any", of },
    words: [...one.words, ...other.words],
    general: one.general && other.general,
    newField: columns[0]?.newField ?? null,
    sure: doubtful === undefined,
    doubt: doubtful?.doubt ?? null,
  };
  context.places.set(
    one.id,
    both.flatMap(({ id }) => context.places.get(id) ?? []),
  );
  context.found.splice(context.found.indexOf(other), 1);
  context.found[context.found.indexOf(one)] = joined;
  return true;
}

/** Words by which a notice lets some depart from what it asks for. */
const EXCEPTS =
  /放宽|可以?(?:适当|酌情)?(?:降低|减少|增加|增报)|的[，,]?([^，。；]{0,10}(?:工会|单位|企业|学校))?可以?(?:再|另|多)?(?:推荐|申报|上报|报)|除外|不受[^，。；]{0,8}限制|不[作做](?:硬性|统一|具体)?(?:要求|限制)/g;

/** What an exception speaks of is the demand that stands right before it. */
export function markExceptions(context: ClauseContext): void {
  const { text } = context.passage;
  for (const match of text.matchAll(EXCEPTS)) {
    const { index } = match;
    const [, ofWhom] = match;
    const ends = context.found
      .filter(({ kind, predicate }) => kind === "rule" && hasFigure(predicate))
      .map(({ id }) => Math.max(...(context.places.get(id) ?? []).map(({ end }) => end)))
      .filter((end) => end <= index);
    const last = Math.max(-1, ...ends);
    if (last < 0 || (text.slice(last, index).match(/[。\n]/g) ?? []).length > 1) continue;
    context.weaken(
      ({ id, predicate }) =>
        hasFigure(predicate) &&
        // An exception for some offices is one to the limit of such offices.
        (ofWhom === undefined || !/工会/.test(ofWhom) || JSON.stringify(predicate).includes(ofWhom)) &&
        (context.places.get(id) ?? []).some(({ end }) => end === last),
      "exception",
    );
  }
}

/** Whose leader a sentence speaks of: 劳模创新工作室带头人 and 职工创新工作室带头人 are two demands. */
const OF_WHICH =
  /([\u4e00-\u9fff]{2,6}?)(?:创新)?工作室(?:的)?(?:带头人|领衔人|领办人|领军人|负责人|牵头人|主持人)/g;

/** Demands on the leaders of several kinds of studios hold for none of them all. */
export function markKinds(context: ClauseContext): void {
  const kinds = new Set([...context.passage.text.matchAll(OF_WHICH)].map(([, kind]) => kind));
  if (kinds.size < 2) return;
  context.weaken(({ topic }) => topic === "leader-honour" || topic === "senior-title", "exception");
}

const hasFigure = (predicate: Predicate | null): boolean =>
  predicate !== null && /"(?:value|years|max|min|minimum)":\d/.test(JSON.stringify(predicate));
