import type { Predicate } from "../core";
import { z } from "./zodSetup";

/** The zod side of `Predicate`: one strict object per predicate, so that an unknown key is refused by its path. */

/** Kebab-case or camel-case identifier of a field. `$field` stands for each field of a rule over several. */
const field = z
  .string()
  .regex(/^(\$field|[a-zA-Z][a-zA-Z0-9]*)$/)
  .describe('Id of a field of this pack; "$field" in a rule over several fields.');
const unit = z.string().min(1).describe("Unit of the figure; must be the field's own.").optional();
const texts = z.array(z.string().min(1)).min(1);
const patterns = texts.describe(
  'Texts in which "*" stands for any characters; the whole text must match one of them.',
);
const label = z.enum(["recommendingUnit", "preparedBy"]).describe("A value above the table.");
const years = z.number().positive();
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What sort of title an honour is. */
export const honourKind = z.enum([
  "modelWorker",
  "advancedWorker",
  "craftsman",
  "labourMedal",
  "governmentAllowance",
  "scienceAward",
  "academicLeader",
  "other",
]);

/** Who conferred an honour, from the highest to the lowest. */
export const honourLevel = z.enum(["national", "provincial", "municipal", "county", "enterprise"]);

const inner: z.ZodType<Predicate> = z.lazy(() => predicateSchema);

/** One condition of the closed set. */
export const predicateSchema = z
  .discriminatedUnion("is", [
    z.strictObject({ is: z.literal("required"), field }).describe("The cell holds an answer."),
    z
      .strictObject({ is: z.literal("hasColumn"), field })
      .describe("The sheet has a column for the field (sheet rules)."),
    z
      .strictObject({ is: z.literal("readable"), field })
      .describe("The cell could be read as the field's kind."),
    z
      .strictObject({ is: z.literal("stated"), field })
      .describe("The answer is exact: no 约, 余, and no dash for none."),
    z
      .strictObject({ is: z.literal("unitAssumed"), field })
      .describe("The unit of the figure rests on the header alone."),
    z
      .strictObject({
        is: z.literal("atLeast"),
        field,
        value: z.number(),
        unit,
        exclusive: z.boolean().optional(),
      })
      .describe("The figure is at least `value`, or more than it with `exclusive`."),
    z
      .strictObject({
        is: z.literal("atMost"),
        field,
        value: z.number(),
        unit,
        exclusive: z.boolean().optional(),
      })
      .describe("The figure is at most `value`, or less than it with `exclusive`."),
    z
      .strictObject({ is: z.literal("between"), field, min: z.number(), max: z.number(), unit })
      .describe("The figure lies between `min` and `max`, both included."),
    z.strictObject({ is: z.literal("wholeNumber"), field }).describe("The figure has no decimals."),
    z
      .strictObject({
        is: z.literal("withinMedian"),
        field,
        factor: z.number().positive(),
        minimumEntries: z.int().positive(),
      })
      .describe("At most `factor` times the sheet's median, with at least `minimumEntries` figures."),
    z.strictObject({ is: z.literal("oneOf"), field, values: texts }).describe("The text is one of `values`."),
    z
      .strictObject({ is: z.literal("answers"), field, value: z.boolean() })
      .describe("The yes/no answer is `value`."),
    z
      .strictObject({ is: z.literal("contains"), field, other: field.optional(), texts: texts.optional() })
      .describe("The text contains the text of the field `other`, or one of `texts`."),
    z
      .strictObject({
        is: z.literal("startsWith"),
        field,
        other: field.optional(),
        texts: texts.optional(),
        abbreviated: z.boolean().optional(),
      })
      .describe(
        "The text begins with that of `other` (or with `abbreviated` a short form of it), or one of `texts`.",
      ),
    z.strictObject({ is: z.literal("endsWith"), field, texts }).describe("The text ends in one of `texts`."),
    z
      .strictObject({ is: z.literal("matches"), field, patterns })
      .describe("The whole text matches one of `patterns`."),
    z
      .strictObject({ is: z.literal("labelMatches"), label, patterns })
      .describe("The value above the table matches one of `patterns`."),
    z
      .strictObject({ is: z.literal("labelFilled"), label })
      .describe("The value above the table is filled in."),
    z
      .strictObject({ is: z.literal("unique"), fields: z.array(field).min(1), differingIn: field.optional() })
      .describe("No two entries agree in all `fields` (with `differingIn`: and differ in that one)."),
    z
      .strictObject({ is: z.literal("inRoster") })
      .describe("The studio is on the list of studios already named."),
    z
      .strictObject({ is: z.literal("notInRoster") })
      .describe("The studio is not on the list of studios already named."),
    z
      .strictObject({ is: z.literal("runningAtLeast"), field, years })
      .describe("The date lies at least `years` years before the reference date."),
    z
      .strictObject({
        is: z.literal("atLeastPerYearRun"),
        field,
        since: field,
        perYear: z.number().positive(),
        minimum: z.number().nonnegative(),
      })
      .describe(
        "The figure is at least `perYear` for each full year since the date `since`, and at least `minimum`.",
      ),
    z
      .strictObject({ is: z.literal("dateBetween"), field, earliest: isoDay })
      .describe("The date is not before `earliest` and not after the reference date."),
    z
      .strictObject({
        is: z.literal("honourAtLeast"),
        field,
        accepts: z.array(z.strictObject({ kind: honourKind, level: honourLevel.optional() })).min(1),
      })
      .describe("At least one honour of one of these kinds, of its `level` or higher."),
    z
      .strictObject({ is: z.literal("honoursInFull"), field })
      .describe("Every honour has a year and a title."),
    z
      .strictObject({
        is: z.literal("titleAtLeast"),
        field,
        grade: z.literal("senior"),
        titles: texts.describe("Titles of that grade."),
        notTitles: z.array(z.string().min(1)).describe("Titles below it."),
      })
      .describe("The professional title is of that grade."),
    z
      .strictObject({
        is: z.literal("countBetween"),
        min: z.int().nonnegative().optional(),
        max: z.int().positive().optional(),
        by: field.optional(),
      })
      .describe("The number of entries, or with `by` the number for each value of that field."),
    z.strictObject({ is: z.literal("permutation"), field }).describe("The field holds 1 to n, each once."),
    z
      .strictObject({ is: z.literal("onOrBefore"), what: z.literal("deadline") })
      .describe("The reference date is not after the deadline."),
    z.strictObject({ is: z.literal("all"), of: z.array(inner).min(1) }).describe("Every condition holds."),
    z
      .strictObject({ is: z.literal("any"), of: z.array(inner).min(1) })
      .describe("At least one condition holds."),
    z.strictObject({ is: z.literal("not"), of: inner }).describe("The condition does not hold."),
    z
      .strictObject({ is: z.literal("when"), if: inner, then: inner })
      .describe("`then` must hold where `if` holds; elsewhere the rule does not apply."),
  ])
  .meta({ id: "Predicate", description: "A condition; a closed set, no expression language." });
