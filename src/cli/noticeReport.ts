import {
  startDrafting,
  type CarriedOver,
  type ComparedClause,
  type NoticeDraft,
  type PackComparison,
  type Span,
} from "../notices";
import { packKnowledge } from "../packs";

/** What a draft was compared with, if anything: last year's pack, or last year's notice. */
export interface Compared {
  readonly pack: PackComparison | null;
  readonly clauses: readonly ComparedClause[] | null;
  /** What is taken over from last year's pack; null where there is none. */
  readonly carried: CarriedOver | null;
}

/**
 * The JSON of a draft: what was read from the notice's head, its form, every clause with what it may become, what
 * contradicts, and what was not understood. Offsets of words are characters of the notice's text.
 */
export function noticeReport(draft: NoticeDraft, file: string, compared: Compared): unknown {
  const { notice, document, deadlines, form } = draft;
  const quoted = (span: Span) => ({ ...span, text: notice.text.slice(span.start, span.end) });
  return {
    schemaVersion: 1,
    file,
    document: {
      title: document.title,
      number: document.number,
      issuer: document.issuer,
      issued: document.issued,
      award: document.award,
      place: document.place,
      year: document.year,
      contact: document.contact,
    },
    deadline: deadlines[0]?.deadline ?? { kind: "none" },
    deadlines: deadlines.map(({ deadline, clause, words }) => ({
      ...deadline,
      clause,
      words: words.map(quoted),
    })),
    form:
      form === null
        ? null
        : {
            title: form.title,
            attachment: form.attachment,
            recommendingUnit: form.recommendingUnit,
            preparedBy: form.preparedBy,
            footer: form.footer,
          },
    fields: fieldsOf(draft),
    clauses: draft.clauses.map((clause) => ({
      number: clause.number,
      kind: clause.kind,
      parent: clause.parent,
      heading: clause.heading,
      text: clause.text,
      about: clause.role,
      proposals: clause.proposals.map((proposal) => ({
        id: proposal.id,
        kind: proposal.kind,
        topic: proposal.topic,
        predicate: proposal.predicate,
        severity: proposal.severity,
        scope: proposal.scope,
        ...(proposal.everyField ? { fields: "form" } : {}),
        ...(proposal.newField === null ? {} : { newField: proposal.newField }),
        text: proposal.text,
        sure: proposal.sure,
        doubt: proposal.doubt,
        words: proposal.words.map(quoted),
      })),
    })),
    contradictions: draft.contradictions.map(({ field, one, other }) => ({
      field,
      places: [one, other].map(({ clause, predicate, words }) => ({
        clause,
        predicate,
        words: words.map(quoted),
      })),
    })),
    unreadable: draft.unreadable,
    notUnderstood: draft.notUnderstood.map(({ clause, text, words }) => ({ clause, text, ...words })),
    ...(compared.pack === null ? {} : { comparedWith: compared.pack }),
    ...(compared.clauses === null ? {} : { comparedClauses: compared.clauses }),
    ...(compared.carried === null ? {} : { carriedOver: carriedReport(compared.carried) }),
  };
}

/** What last year's pack decides of this notice: proposals by verdict, rules taken over as they were, what is asked. */
function carriedReport({ drafting, ask, offered }: CarriedOver): unknown {
  const decided = (verdict: string): readonly string[] =>
    Object.entries(drafting.decisions).flatMap(([id, decision]) =>
      decision.verdict === verdict ? [id] : [],
    );
  return {
    accepted: decided("accepted"),
    aside: decided("aside"),
    rules: drafting.added.map(({ id, clause }) => ({ id, clause })),
    ask,
    offered: offered.map(({ id, clause }) => ({ id, clause })),
  };
}

/** The columns: those of the notice's form, or without one those that its demands need. */
function fieldsOf(draft: NoticeDraft): unknown {
  return startDrafting(draft, packKnowledge).columns.map(({ field, on }) => {
    const printed = draft.form?.columns.find((column) => column.field.id === field.id);
    const known = packKnowledge.fields.some(({ id }) => id === field.id);
    return {
      id: field.id,
      header: field.header,
      group: field.group ?? [],
      kind: field.kind,
      unit: field.unit ?? null,
      match: printed?.match ?? (known ? "known" : "new"),
      candidates: printed?.candidates ?? [],
      inForm: printed !== undefined,
      on,
    };
  });
}
