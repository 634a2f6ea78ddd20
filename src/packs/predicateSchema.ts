import type { Predicate } from "../core";
import { z } from "./zodSetup";

/** The zod side of `Predicate`: one strict object per predicate, so that an unknown key is refused by its path. */

/** Kebab-case or camel-case identifier of a field. `$field` stands for each field of a rule over several. */
const field = z
  .string()
  .check(
    z.regex(/^(\$field|[a-zA-Z][a-zA-Z0-9]*)$/),
    z.describe('Id of a field of this pack; "$field" in a rule over several fields.'),
  );
const unit = z.optional(
  z.string().check(z.minLength(1), z.describe("Unit of the figure; must be the field's own.")),
);
const texts = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));
const patterns = texts.check(
  z.describe('Texts in which "*" stands for any characters; the whole text must match one of them.'),
);
const label = z.enum(["recommendingUnit", "preparedBy"]).check(z.describe("A value above the table."));
const years = z.number().check(z.positive());
const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

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

const inner: z.ZodMiniType<Predicate> = z.lazy(() => predicateSchema);

/** One condition of the closed set. */
export const predicateSchema = z
  .discriminatedUnion("is", [
    z.strictObject({ is: z.literal("required"), field }).check(z.describe("The cell holds an answer.")),
    z
      .strictObject({ is: z.literal("hasColumn"), field })
      .check(z.describe("The sheet has a column for the field (sheet rules).")),
    z
      .strictObject({ is: z.literal("readable"), field })
      .check(z.describe("The cell could be read as the field's kind.")),
    z
      .strictObject({ is: z.literal("stated"), field })
      .check(z.describe("The answer is exact: no 约, 余, and no dash for none.")),
    z
      .strictObject({ is: z.literal("unitAssumed"), field })
      .check(z.describe("The unit of the figure rests on the header alone.")),
    z
      .strictObject({
        is: z.literal("atLeast"),
        field,
        value: z.number(),
        unit,
        exclusive: z.optional(z.boolean()),
      })
      .check(z.describe("The figure is at least `value`, or more than it with `exclusive`.")),
    z
      .strictObject({
        is: z.literal("atMost"),
        field,
        value: z.number(),
        unit,
        exclusive: z.optional(z.boolean()),
      })
      .check(z.describe("The figure is at most `value`, or less than it with `exclusive`.")),
    z
      .strictObject({ is: z.literal("between"), field, min: z.number(), max: z.number(), unit })
      .check(z.describe("The figure lies between `min` and `max`, both included.")),
    z.strictObject({ is: z.literal("wholeNumber"), field }).check(z.describe("The figure has no decimals.")),
    z
      .strictObject({
        is: z.literal("withinMedian"),
        field,
        factor: z.number().check(z.positive()),
        minimumEntries: z.int().check(z.positive()),
      })
      .check(
        z.describe("At most `factor` times the sheet's median, with at least `minimumEntries` figures."),
      ),
    z
      .strictObject({ is: z.literal("oneOf"), field, values: texts })
      .check(z.describe("The text is one of `values`.")),
    z
      .strictObject({ is: z.literal("answers"), field, value: z.boolean() })
      .check(z.describe("The yes/no answer is `value`.")),
    z
      .strictObject({ is: z.literal("contains"), field, other: z.optional(field), texts: z.optional(texts) })
      .check(z.describe("The text contains the text of the field `other`, or one of `texts`.")),
    z
      .strictObject({
        is: z.literal("startsWith"),
        field,
        other: z.optional(field),
        texts: z.optional(texts),
        abbreviated: z.optional(z.boolean()),
      })
      .check(
        z.describe(
          "The text begins with that of `other` (or with `abbreviated` a short form of it), or one of `texts`.",
        ),
      ),
    z
      .strictObject({ is: z.literal("endsWith"), field, texts })
      .check(z.describe("The text ends in one of `texts`.")),
    z
      .strictObject({ is: z.literal("matches"), field, patterns })
      .check(z.describe("The whole text matches one of `patterns`.")),
    z
      .strictObject({ is: z.literal("labelMatches"), label, patterns })
      .check(z.describe("The value above the table matches one of `patterns`.")),
    z
      .strictObject({ is: z.literal("labelFilled"), label })
      .check(z.describe("The value above the table is filled in.")),
    z
      .strictObject({
        is: z.literal("unique"),
        fields: z.array(field).check(z.minLength(1)),
        differingIn: z.optional(field),
      })
      .check(
        z.describe("No two entries agree in all `fields` (with `differingIn`: and differ in that one)."),
      ),
    z
      .strictObject({ is: z.literal("inRoster") })
      .check(z.describe("The studio is on the list of studios already named.")),
    z
      .strictObject({ is: z.literal("notInRoster") })
      .check(z.describe("The studio is not on the list of studios already named.")),
    z
      .strictObject({ is: z.literal("runningAtLeast"), field, years })
      .check(z.describe("The date lies at least `years` years before the reference date.")),
    z
      .strictObject({
        is: z.literal("atLeastPerYearRun"),
        field,
        since: field,
        perYear: z.number().check(z.positive()),
        minimum: z.number().check(z.nonnegative()),
      })
      .check(
        z.describe(
          "The figure is at least `perYear` for each full year since the date `since`, and at least `minimum`.",
        ),
      ),
    z
      .strictObject({ is: z.literal("dateBetween"), field, earliest: isoDay })
      .check(z.describe("The date is not before `earliest` and not after the reference date.")),
    z
      .strictObject({
        is: z.literal("honourAtLeast"),
        field,
        accepts: z
          .array(z.strictObject({ kind: honourKind, level: z.optional(honourLevel) }))
          .check(z.minLength(1)),
      })
      .check(z.describe("At least one honour of one of these kinds, of its `level` or higher.")),
    z
      .strictObject({ is: z.literal("honoursInFull"), field })
      .check(z.describe("Every honour has a year and a title.")),
    z
      .strictObject({
        is: z.literal("titleAtLeast"),
        field,
        grade: z.literal("senior"),
        titles: texts.check(z.describe("Titles of that grade.")),
        notTitles: z.array(z.string().check(z.minLength(1))).check(z.describe("Titles below it.")),
      })
      .check(z.describe("The professional title is of that grade.")),
    z
      .strictObject({
        is: z.literal("countBetween"),
        min: z.optional(z.int().check(z.nonnegative())),
        max: z.optional(z.int().check(z.positive())),
        by: z.optional(field),
      })
      .check(z.describe("The number of entries, or with `by` the number for each value of that field.")),
    z
      .strictObject({ is: z.literal("permutation"), field })
      .check(z.describe("The field holds 1 to n, each once.")),
    z
      .strictObject({ is: z.literal("onOrBefore"), what: z.literal("deadline") })
      .check(z.describe("The reference date is not after the deadline.")),
    z
      .strictObject({ is: z.literal("all"), of: z.array(inner).check(z.minLength(1)) })
      .check(z.describe("Every condition holds.")),
    z
      .strictObject({ is: z.literal("any"), of: z.array(inner).check(z.minLength(1)) })
      .check(z.describe("At least one condition holds.")),
    z.strictObject({ is: z.literal("not"), of: inner }).check(z.describe("The condition does not hold.")),
    z
      .strictObject({ is: z.literal("when"), if: inner, then: inner })
      .check(z.describe("`then` must hold where `if` holds; elsewhere the rule does not apply.")),
  ])
  .register(z.globalRegistry, {
    id: "Predicate",
    description: "A condition; a closed set, no expression language.",
  });
