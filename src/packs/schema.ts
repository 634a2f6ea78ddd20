import { fieldSchema } from "./fieldSchema";
import { ruleSchema } from "./ruleSchema";
import {
  caseEntry,
  clause,
  fieldId,
  isoDate,
  isoMoment,
  itemId,
  localised,
  monthDay,
  texts,
} from "./sharedSchema";
import { z } from "./zodSetup";

/**
 * The shape of a rule pack for zod; the same as the types of `src/core/pack/types.ts`, which a type-level test holds
 * it to. What goes beyond shape (references, units, weights) is in `crossChecks.ts`.
 */

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
