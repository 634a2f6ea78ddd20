import { FIELD_KINDS, FIELD_ROLES } from "../core";
import { predicateSchema } from "./predicateSchema";
import { z } from "./zodSetup";

/**
 * The shape of a rule pack for zod; the same as the types of `src/core/pack/types.ts`, which a type-level test holds
 * it to. What goes beyond shape (references, units, weights) is in `crossChecks.ts`.
 */

const localised = z
  .strictObject({
    "zh-CN": z.string().check(z.trim(), z.minLength(1), z.describe("Chinese text.")),
    en: z.string().check(z.trim(), z.minLength(1), z.describe("English text.")),
  })
  .register(z.globalRegistry, {
    id: "Localised",
    description: "A text in both languages; neither may be empty.",
  });

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const isoMoment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/));
const monthDay = z.string().check(z.regex(/^\d{2}-\d{2}$/));
const fieldId = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]*$/));
const itemId = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
const clause = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.describe("The clause as the document numbers it, e.g. 二（一） or 第三条（七）."),
  );
const texts = z.array(z.string().check(z.trim(), z.minLength(1)));
const severity = z
  .enum(["error", "warning", "info"])
  .check(
    z.describe(
      "Read off the wording: 须, 应, 不得, a number: error; 原则上, 一般: warning; advice, context: info.",
    ),
  );

const fieldSchema = z
  .strictObject({
    id: fieldId.check(
      z.describe(
        "Id of the field, e.g. memberCount; the built-in ids are listed in docs/rules/writing-a-pack.md.",
      ),
    ),
    kind: z.enum(FIELD_KINDS).check(z.describe("How the cells are read.")),
    role: z.optional(
      z
        .enum(FIELD_ROLES)
        .check(
          z.describe("What the column is to the product; fields with a built-in id have theirs already."),
        ),
    ),
    unit: z.optional(
      z.string().check(z.minLength(1), z.describe("Unit of the figures, as printed in the header.")),
    ),
    header: z
      .string()
      .check(
        z.trim(),
        z.minLength(1),
        z.describe("Official header of the column, unit included, e.g. 成员人数（人）."),
      ),
    group: z.optional(texts.check(z.describe("Headers above it, topmost first."))),
    synonyms: texts.check(z.describe("Other headers that mean this field.")),
    vagueHeaders: z.optional(texts.check(z.describe("Headers that may mean this field; the user is asked."))),
    label: localised.check(z.describe("Short name used in messages.")),
    choices: z.optional(
      texts.check(z.describe("The allowed values of a choice, or the two words of a yes/no.")),
    ),
    choiceSynonyms: z.optional(
      z.record(z.string(), z.string()).check(z.describe("Other words, each with the choice it stands for.")),
    ),
    noneIsLegal: z.optional(
      z
        .boolean()
        .check(
          z.describe(
            "True where “none” is an answer: 无 in a text, and / and — elsewhere, are read as none.",
          ),
        ),
    ),
    width: z.optional(
      z.number().check(z.positive(), z.describe("Width of the printed column, in characters.")),
    ),
    hint: z.optional(localised.check(z.describe("Input hint on the blank form."))),
  })
  .check(z.describe("A column of the form."));

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const caseEntry = z.record(z.string(), cellValue);

const rosterEntry = z.strictObject({
  studioName: z.string(),
  leaderName: z.optional(z.string()),
  hostUnit: z.optional(z.string()),
  remark: z.optional(z.string()),
  row: z.optional(z.int()),
});

/** An executed example of a rule. */
const caseSchema = z
  .strictObject({
    name: localised,
    field: z.optional(fieldId.check(z.describe("The field judged, for a rule over several fields."))),
    entry: z.optional(
      caseEntry.check(z.describe("Cells that differ from sampleEntry; null for an empty cell.")),
    ),
    others: z.optional(z.array(caseEntry).check(z.describe("Further entries of the sheet."))),
    labels: z.optional(
      z.strictObject({ recommendingUnit: z.optional(z.string()), preparedBy: z.optional(z.string()) }),
    ),
    roster: z.optional(z.array(rosterEntry)),
    withoutColumns: z.optional(z.array(fieldId).check(z.describe("Fields the sheet has no column for."))),
    referenceDate: z.optional(isoMoment),
    expect: z.enum(["met", "notMet", "missing", "malformed", "notApplicable", "needsJudgement"]),
  })
  .check(z.describe("An example of the rule that is executed."));

const ruleSchema = z
  .strictObject({
    id: itemId.check(z.describe("Unique in the pack, e.g. team-size; shown as <pack>/<rule>.")),
    clause: z
      .nullable(clause)
      .check(z.describe("The clause that carries the demand; null for a general check that none carries.")),
    severity,
    byField: z.optional(
      z
        .record(z.string(), z.strictObject({ clause, severity }))
        .check(z.describe("Clause and severity for single fields of a rule over several.")),
    ),
    quote: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.describe(
            'The words of the document that carry the demand, as they stand there; "$header" for the column\'s own header.',
          ),
        ),
    ),
    guards: z.optional(
      z.boolean().check(z.describe("Where it is not met, other rules over the same cell are not judged.")),
    ),
    yields: z.optional(
      z.boolean().check(z.describe("Not told where another rule is told at the same cell.")),
    ),
    judgementSeverity: z.optional(
      severity.check(z.describe("Severity where only a person can tell; default warning.")),
    ),
    scope: z.enum(["entry", "sheet"]).check(z.describe("Judged for each entry, or once for the sheet.")),
    fields: z.optional(
      z
        .union([z.literal("form"), z.array(fieldId).check(z.minLength(1))])
        .check(
          z.describe(
            'The rule is repeated for each of these fields, "$field" in the check; "form" is every column.',
          ),
        ),
    ),
    check: predicateSchema,
    anchor: z.optional(
      z
        .string()
        .check(
          z.regex(/^(\$field|[a-zA-Z][a-zA-Z0-9]*)$/),
          z.describe("The field whose cell carries the finding; default: the check's first field."),
        ),
    ),
    anchorLabel: z.optional(
      z.enum(["recommendingUnit", "preparedBy"]).check(z.describe("The label whose cell carries it.")),
    ),
    title: localised.check(z.describe("The demand in a few words.")),
    message: localised.check(
      z.describe(
        "One plain sentence: what is wrong and what to do. Placeholders: {found} {required} {field} {unit} {row} " +
          "{others} {deadline} {referenceDate} {count} {figure} (4 人) {bound} (5 人) {years} {median}.",
      ),
    ),
    action: z.optional(
      localised.check(z.describe("What to do next, where the message only says what is wrong.")),
    ),
    judgementMessage: z.optional(localised.check(z.describe("Message where only a person can tell."))),
    cases: z._default(z.array(caseSchema), []).check(z.describe("Executed examples; may be left out.")),
  })
  .check(z.describe("One demand of the document."));

/** A rule pack. */
export const rulePackSchema = z
  .strictObject({
    $schema: z.optional(z.string().check(z.describe("Lets an editor help; ignored."))),
    schemaVersion: z.literal(1),
    id: itemId.check(z.describe("Id of the pack, e.g. leshan-2020.")),
    version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/), z.describe("Version of the pack, e.g. 1.0.0.")),
    draft: z.optional(
      z.boolean().check(z.describe("True until a person has confirmed a pack drafted from a notice.")),
    ),
    document: z
      .strictObject({
        title: localised,
        number: z
          .nullable(z.string().check(z.minLength(1)))
          .check(z.describe("Number of the document, or null.")),
        issuer: localised,
        places: z.optional(texts.check(z.describe("Places whose unions send their sheets under it."))),
        issued: z.nullable(isoDate).check(z.describe("Day of issue, or null.")),
      })
      .check(z.describe("The document the pack stands for.")),
    name: localised.check(z.describe("Short name of the pack in lists.")),
    deadline: z
      .discriminatedUnion("kind", [
        z
          .strictObject({ kind: z.literal("date"), date: isoMoment })
          .check(z.describe("One day, YYYY-MM-DD, or with THH:mm.")),
        z
          .strictObject({
            kind: z.literal("yearly"),
            year: z.int().check(z.minimum(1949)),
            monthDay,
            exceptions: z.record(z.string().check(z.regex(/^\d{4}$/)), monthDay),
          })
          .check(z.describe("The same day each year (MM-DD), with exceptions by year.")),
        z
          .strictObject({ kind: z.literal("none") })
          .check(z.describe("Set by each year's notice; the reference date is today.")),
      ])
      .check(z.describe("The deadline; periods of running are counted up to it.")),
    sampleDate: isoDate.check(z.describe("Reference date of the cases where the deadline is “none”.")),
    fields: z
      .array(fieldSchema)
      .check(z.minLength(1), z.describe("The columns of the form, from left to right.")),
    scoreColumns: z.optional(
      z
        .array(
          z.strictObject({
            id: fieldId,
            header: z.string().check(z.trim(), z.minLength(1)),
            synonyms: texts,
            label: localised,
          }),
        )
        .check(z.describe("Columns of scores that serve for the proposed order when the sheet has them.")),
    ),
    sampleEntry: caseEntry.check(
      z.describe("A complete entry that meets every rule, by field; the base of every case."),
    ),
    sampleLabels: z.strictObject({ recommendingUnit: z.string(), preparedBy: z.string() }),
    rules: z.array(ruleSchema).check(z.describe("The demands that the sheet can show.")),
    switchedOff: z.optional(
      z
        .array(z.strictObject({ rule: itemId, reason: localised }))
        .check(z.describe("General checks that are not to be made, each with the reason.")),
    ),
    clauses: z
      .array(
        z.strictObject({
          clause,
          summary: localised.check(z.describe("What the clause asks, in your own words.")),
          text: z.optional(
            z.string().check(z.describe("The clause's own words, for comparing next year's notice.")),
          ),
          became: z.enum(["rule", "checklist", "fact", "notAboutTheSheet"]),
          refs: z.array(itemId).check(z.describe("Ids of the rules, checklist items and facts it became.")),
          reason: z.optional(localised.check(z.describe("Why it is not about the sheet, or a remark."))),
        }),
      )
      .check(z.describe("Every numbered clause of the document, each once.")),
    checklist: z
      .array(
        z.strictObject({
          id: itemId,
          clause,
          scope: z.enum(["studio", "submission"]),
          stage: z.optional(
            z
              .enum(["before", "after"])
              .check(z.describe("after: can only be ticked once the papers are sent; default before.")),
          ),
          text: localised,
        }),
      )
      .check(z.describe("Demands that a sheet cannot show; a person ticks them.")),
    facts: z
      .array(
        z.strictObject({
          id: itemId,
          clause,
          toBeNamed: z.optional(
            z.string().check(z.describe("Of the fact that says how many are to be named: the figure.")),
          ),
          text: localised,
        }),
      )
      .check(z.describe("Facts worth knowing.")),
    criteria: z
      .array(
        z.strictObject({
          field: fieldId,
          direction: z.enum(["max", "min"]),
          weight: z.number().check(z.minimum(0), z.maximum(1)),
          perYear: z.optional(
            z
              .strictObject({ since: fieldId })
              .check(z.describe("Divides by the full years run since this date, at least 1.")),
          ),
          scale: z.optional(
            z
              .union([
                z.enum(["minmax", "rank", "log"]),
                z.strictObject({ low: z.number(), high: z.number() }),
              ])
              .check(z.describe("How figures become 0 to 1: by range, rank, logarithm, or fixed figures.")),
          ),
          indifference: z.optional(
            z.number().check(z.positive(), z.describe("Smaller differences decide nothing.")),
          ),
          why: z.optional(localised.check(z.describe("Why the document speaks for it."))),
          clause: z.optional(clause),
        }),
      )
      .check(z.describe("Default criteria of the proposed order; the weights sum to 1.")),
    form: z
      .strictObject({
        title: z.string().check(z.trim(), z.minLength(1)),
        official: z.boolean().check(z.describe("True where the document itself prints the form.")),
        attachment: z.optional(z.string().check(z.minLength(1))),
        labels: z.strictObject({
          recommendingUnit: z.string().check(z.minLength(1)),
          preparedBy: z.string().check(z.minLength(1)),
        }),
        footer: texts.check(z.describe("Lines below the table.")),
        sheetName: z.string().check(z.trim(), z.minLength(1), z.maxLength(31)),
      })
      .check(z.describe("The layout of the summary sheet.")),
    titleWords: texts.check(
      z.minLength(1),
      z.describe("Words of a title that tell this pack's award from another."),
    ),
  })
  .register(z.globalRegistry, {
    title: "Huijian rule pack",
    description: "What one document demands of a summary sheet, as data.",
  });
