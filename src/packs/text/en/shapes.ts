import type { ShapeTexts } from "../zh/shapes";

/** What stands in a pack in place of what belongs there (English). */
export const shapes: ShapeTexts = {
  unknownKey: "There is no such key; check the spelling or delete it.",
  missing: (expected) => `This is missing; expected ${expected}.`,
  other: (expected, found) => `Expected ${expected}, found ${found}.`,

  types: {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list [ … ]",
    object: "an object { … }",
    record: "an object { … }",
  },
  forms: {
    moment: "a date YYYY-MM-DD or YYYY-MM-DDTHH:mm",
    date: "a date YYYY-MM-DD",
    year: "a year YYYY",
    monthDay: "a month and day MM-DD",
    version: "a version such as 1.0.0",
    fieldId: "a field id (letters and digits, a letter first)",
    id: "an id (small letters, digits and hyphens, such as team-size)",
  },
  oneOf: (values) => `one of: ${values}`,
  oneShape: "one of the shapes that the guide allows",
  filled: "a text (it must not be empty)",
  items: (least) => `at least ${least} item(s)`,
  characters: (most) => `at most ${most} characters`,
  above: (limit) => `a number above ${limit}`,
  notBelow: (limit) => `a number not below ${limit}`,
  notAbove: (limit) => `a number not above ${limit}`,
  somethingElse: (code) => `something else (${code})`,
};
