import { predicateSchema } from "./predicateSchema";
import { z } from "./zodSetup";

/**
 * The shape of a rule pack for zod; the same as the types of `src/core/rules/pack.ts`, which a type-level test holds
 * it to. What goes beyond shape (references, units, weights) is in `crossChecks.ts`.
 */

const localised = z
  .strictObject({
    "zh-CN": z.string().trim().min(1).describe("Chinese text."),
    en: z.string().trim().min(1).describe("English text."),
  })
  .meta({ id: "Localised", description: "A text in both languages; neither may be empty." });

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const isoMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);
const monthDay = z.string().regex(/^\d{2}-\d{2}$/);
const fieldId = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/);
const itemId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const clause = z
  .string()
  .trim()
  .min(1)
  .describe("The clause as the document numbers it, e.g. 二（一） or 第三条（七）.");
const texts = z.array(z.string().trim().min(1));
const severity = z
  .enum(["error", "warning", "info"])
  .describe(
    "Read off the wording: 须, 应, 不得, a number: error; 原则上, 一般: warning; advice, context: info.",
  );

const fieldSchema = z
  .strictObject({
    id: fieldId.describe(
      "Id of the field, e.g. memberCount; the built-in ids are listed in docs/rules/writing-a-pack.md.",
    ),
    kind: z
      .enum([
        "sequence",
        "integer",
        "number",
        "text",
        "personName",
        "partialDate",
        "honours",
        "phone",
        "choice",
        "yesNo",
      ])
      .describe("How the cells are read."),
    unit: z.string().min(1).describe("Unit of the figures, as printed in the header.").optional(),
    header: z
      .string()
      .trim()
      .min(1)
      .describe("Official header of the column, unit included, e.g. 成员人数（人）."),
    group: texts.describe("Headers above it, topmost first.").optional(),
    synonyms: texts.describe("Other headers that mean this field."),
    vagueHeaders: texts.describe("Headers that may mean this field; the user is asked.").optional(),
    label: localised.describe("Short name used in messages."),
    choices: texts.describe("The allowed values of a choice, or the two words of a yes/no.").optional(),
    choiceSynonyms: z
      .record(z.string(), z.string())
      .describe("Other words, each with the choice it stands for.")
      .optional(),
    noneIsLegal: z
      .boolean()
      .describe("True where “none” is an answer, so that / and — are read as none.")
      .optional(),
    width: z.number().positive().describe("Width of the printed column, in characters.").optional(),
    hint: localised.describe("Input hint on the blank form.").optional(),
  })
  .describe("A column of the form.");

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const caseEntry = z.record(z.string(), cellValue);

const rosterEntry = z.strictObject({
  studioName: z.string(),
  leaderName: z.string().optional(),
  hostUnit: z.string().optional(),
  remark: z.string().optional(),
});

/** An executed example of a rule. */
export const caseSchema = z
  .strictObject({
    name: localised,
    field: fieldId.describe("The field judged, for a rule over several fields.").optional(),
    entry: caseEntry.describe("Cells that differ from sampleEntry; null for an empty cell.").optional(),
    others: z.array(caseEntry).describe("Further entries of the sheet.").optional(),
    labels: z
      .strictObject({ recommendingUnit: z.string().optional(), preparedBy: z.string().optional() })
      .optional(),
    roster: z.array(rosterEntry).optional(),
    withoutColumns: z.array(fieldId).describe("Fields the sheet has no column for.").optional(),
    referenceDate: isoMoment.optional(),
    expect: z.enum(["met", "notMet", "missing", "malformed", "notApplicable", "needsJudgement"]),
  })
  .describe("An example of the rule that is executed.");

const ruleSchema = z
  .strictObject({
    id: itemId.describe("Unique in the pack, e.g. team-size; shown as <pack>/<rule>."),
    clause,
    severity,
    judgementSeverity: severity
      .describe("Severity where only a person can tell; default warning.")
      .optional(),
    scope: z.enum(["entry", "sheet"]).describe("Judged for each entry, or once for the sheet."),
    fields: z
      .union([z.literal("form"), z.array(fieldId).min(1)])
      .describe(
        'The rule is repeated for each of these fields, "$field" in the check; "form" is every column.',
      )
      .optional(),
    check: predicateSchema,
    anchor: z
      .string()
      .regex(/^(\$field|[a-zA-Z][a-zA-Z0-9]*)$/)
      .describe("The field whose cell carries the finding; default: the check's first field.")
      .optional(),
    anchorLabel: z
      .enum(["recommendingUnit", "preparedBy"])
      .describe("The label whose cell carries it.")
      .optional(),
    title: localised.describe("The demand in a few words."),
    message: localised.describe(
      "One plain sentence: what is wrong and what to do. Placeholders: {found} {required} {field} {unit} {row} " +
        "{others} {deadline} {referenceDate} {count}.",
    ),
    action: localised.describe("What to do next, where the message only says what is wrong.").optional(),
    judgementMessage: localised.describe("Message where only a person can tell.").optional(),
    cases: z.array(caseSchema).default([]).describe("Executed examples; may be left out."),
  })
  .describe("One demand of the document.");

/** A rule pack. */
export const rulePackSchema = z
  .strictObject({
    $schema: z.string().describe("Lets an editor help; ignored.").optional(),
    schemaVersion: z.literal(1),
    id: itemId.describe("Id of the pack, e.g. leshan-2020."),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/)
      .describe("Version of the pack, e.g. 1.0.0."),
    document: z
      .strictObject({
        title: localised,
        number: z.string().min(1).nullable().describe("Number of the document, or null."),
        issuer: localised,
        issued: isoDate.nullable().describe("Day of issue, or null."),
      })
      .describe("The document the pack stands for."),
    name: localised.describe("Short name of the pack in lists."),
    deadline: z
      .discriminatedUnion("kind", [
        z
          .strictObject({ kind: z.literal("date"), date: isoMoment })
          .describe("One day, YYYY-MM-DD, or with THH:mm."),
        z
          .strictObject({
            kind: z.literal("yearly"),
            year: z.int().min(1949),
            monthDay,
            exceptions: z.record(z.string().regex(/^\d{4}$/), monthDay),
          })
          .describe("The same day each year (MM-DD), with exceptions by year."),
        z
          .strictObject({ kind: z.literal("none") })
          .describe("Set by each year's notice; the reference date is today."),
      ])
      .describe("The deadline; periods of running are counted up to it."),
    sampleDate: isoDate.describe("Reference date of the cases where the deadline is “none”."),
    fields: z.array(fieldSchema).min(1).describe("The columns of the form, from left to right."),
    scoreColumns: z
      .array(
        z.strictObject({ id: fieldId, header: z.string().trim().min(1), synonyms: texts, label: localised }),
      )
      .describe("Columns of scores that serve for the proposed order when the sheet has them.")
      .optional(),
    sampleEntry: caseEntry.describe(
      "A complete entry that meets every rule, by field; the base of every case.",
    ),
    sampleLabels: z.strictObject({ recommendingUnit: z.string(), preparedBy: z.string() }),
    rules: z.array(ruleSchema).describe("The demands that the sheet can show."),
    clauses: z
      .array(
        z.strictObject({
          clause,
          summary: localised.describe("What the clause asks, in your own words."),
          became: z.enum(["rule", "checklist", "fact", "notAboutTheSheet"]),
          refs: z.array(itemId).describe("Ids of the rules, checklist items and facts it became."),
          reason: localised.describe("Why it is not about the sheet, or a remark.").optional(),
        }),
      )
      .describe("Every numbered clause of the document, each once."),
    checklist: z
      .array(z.strictObject({ id: itemId, clause, scope: z.enum(["studio", "submission"]), text: localised }))
      .describe("Demands that a sheet cannot show; a person ticks them."),
    facts: z.array(z.strictObject({ id: itemId, clause, text: localised })).describe("Facts worth knowing."),
    criteria: z
      .array(
        z.strictObject({
          field: fieldId,
          direction: z.enum(["max", "min"]),
          weight: z.number().positive().max(1),
        }),
      )
      .describe("Default criteria of the proposed order; the weights sum to 1."),
    form: z
      .strictObject({
        title: z.string().trim().min(1),
        official: z.boolean().describe("True where the document itself prints the form."),
        attachment: z.string().min(1).optional(),
        labels: z.strictObject({ recommendingUnit: z.string().min(1), preparedBy: z.string().min(1) }),
        footer: texts.describe("Lines below the table."),
        sheetName: z.string().trim().min(1).max(31),
      })
      .describe("The layout of the summary sheet."),
    titleWords: texts.min(1).describe("Words of a title that tell this pack's award from another."),
  })
  .meta({
    title: "Huijian rule pack",
    description: "What one document demands of a summary sheet, as data.",
  });
