/** Every kind of field, in the order in which they are offered. */
export const FIELD_KINDS = [
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
] as const;
