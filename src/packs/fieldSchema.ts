import { FIELD_KINDS, FIELD_ROLES } from "../core";
import { fieldId, localised, texts } from "./sharedSchema";
import { z } from "./zodSetup";

/** A column of the form. */
export const fieldSchema = z
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
