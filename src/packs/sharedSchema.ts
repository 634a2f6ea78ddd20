import { z } from "./zodSetup";

/** Shapes that fields, rules and the pack itself are made of. */

export const localised = z
  .strictObject({
    "zh-CN": z.string().check(z.trim(), z.minLength(1), z.describe("Chinese text.")),
    en: z.string().check(z.trim(), z.minLength(1), z.describe("English text.")),
  })
  .register(z.globalRegistry, {
    id: "Localised",
    description: "A text in both languages; neither may be empty.",
  });

export const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const isoMoment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/));
export const monthDay = z.string().check(z.regex(/^\d{2}-\d{2}$/));
export const fieldId = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]*$/));
export const itemId = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
export const clause = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.describe("The clause as the document numbers it, e.g. 二（一） or 第三条（七）."),
  );
export const texts = z.array(z.string().check(z.trim(), z.minLength(1)));
export const severity = z
  .enum(["error", "warning", "info"])
  .check(
    z.describe(
      "Read off the wording: 须, 应, 不得, a number: error; 原则上, 一般: warning; advice, context: info.",
    ),
  );

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const caseEntry = z.record(z.string(), cellValue);
