import { predicateSchema } from "./predicateSchema";
import { caseEntry, clause, fieldId, isoMoment, itemId, localised, severity } from "./sharedSchema";
import { z } from "./zodSetup";

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

/** One demand of the document. */
export const ruleSchema = z
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
