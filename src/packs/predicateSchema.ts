import { HONOUR_KINDS, PREDICATES, type Member, type Predicate } from "../core";
import { z } from "./zodSetup";

/**
 * The zod side of the predicates, built from their descriptors: one strict object each, so that an unknown key is
 * refused by its path.
 */

/** Identifier of a field. `$field` stands for each field of a rule over several. */
const field = z
  .string()
  .check(
    z.regex(/^(\$field|[a-zA-Z][a-zA-Z0-9]*)$/),
    z.describe('Id of a field of this pack; "$field" in a rule over several fields.'),
  );
const texts = z.array(z.string().check(z.minLength(1))).check(z.minLength(1));

/** What sort of title an honour is. */
const honourKind = z.enum(HONOUR_KINDS);

/** Who conferred an honour, from the highest to the lowest. */
const honourLevel = z.enum(["national", "provincial", "municipal", "county", "enterprise"]);

const inner: z.ZodMiniType<Predicate> = z.lazy(() => predicateSchema);

function numberSchema({ least, above, whole }: Extract<Member, { readonly kind: "number" }>): z.ZodMiniType {
  const figure = whole === true ? z.int() : z.number();
  const checks = [
    ...(least === undefined ? [] : [z.minimum(least)]),
    ...(above === undefined ? [] : [z.gt(above)]),
  ];
  return checks.length === 0 ? figure : figure.check(...(checks as [ReturnType<typeof z.minimum>]));
}

function memberSchema(member: Member): z.ZodMiniType {
  switch (member.kind) {
    case "field":
      return field;
    case "fields":
      return z.array(field).check(z.minLength(1));
    case "number":
      return numberSchema(member);
    case "yesNo":
      return z.boolean();
    case "unit":
      return z.string().check(z.minLength(1), z.describe("Unit of the figure; must be the field's own."));
    case "label":
      return z.enum(["recommendingUnit", "preparedBy"]).check(z.describe("A value above the table."));
    case "day":
      return z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
    case "dayOrMonthDay":
      return z.string().check(z.regex(/^(\d{4}-)?\d{2}-\d{2}$/));
    case "word":
      return z.enum(member.words as [string, ...string[]]);
    case "texts":
      return texts;
    case "patterns":
      return texts.check(
        z.describe('Texts in which "*" stands for any characters; the whole text must match one of them.'),
      );
    case "honours":
      return z
        .array(z.strictObject({ kind: honourKind, level: z.optional(honourLevel) }))
        .check(z.minLength(1));
    case "condition":
      return inner;
    case "conditions":
      return z.array(inner).check(z.minLength(1));
  }
}

const options = PREDICATES.map(({ is, meaning, members }) =>
  z
    .strictObject({
      is: z.literal(is),
      ...Object.fromEntries(
        Object.entries(members as Readonly<Record<string, Member>>).map(([name, member]) => [
          name,
          member.optional === true ? z.optional(memberSchema(member)) : memberSchema(member),
        ]),
      ),
    })
    .check(z.describe(meaning)),
);

/** One condition of the closed set. The descriptors' own types hold the schema to `Predicate`. */
export const predicateSchema = z
  .discriminatedUnion("is", options as [(typeof options)[number]])
  .register(z.globalRegistry, {
    id: "Predicate",
    description: "A condition; a closed set, no expression language.",
  }) as unknown as z.ZodMiniType<Predicate>;
