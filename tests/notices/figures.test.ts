import type { Predicate } from "../../src/core";
import {
  addRule,
  buildPack,
  demandsOf,
  draftNotice,
  fieldsIn,
  figuresOf,
  noticeFromText,
  startDrafting,
  withField,
  withFigure,
} from "../../src/notices";
import { packKnowledge, withRoles } from "../../src/packs";
import { parsePack } from "../../src/packs/validate";
import fs from "node:fs";
import path from "node:path";

/** What is changed in place in a rule's sentence, and the list of what can be demanded. */

const atLeast: Predicate = { is: "atLeast", field: "memberCount", value: 5, unit: "人" };

describe("figures of a condition", () => {
  test("are found where they stand, in parts too", () => {
    const condition: Predicate = {
      is: "when",
      if: { is: "answers", field: "hasSignage", value: true },
      then: { is: "any", of: [atLeast, { is: "runningAtLeast", field: "established", years: 2 }] },
    };
    expect(figuresOf(condition).map(({ path: at, value, field }) => [at.join("."), value, field])).toEqual([
      ["then.of.0.value", 5, "memberCount"],
      ["then.of.1.years", 2, "established"],
    ]);
    expect(withFigure(condition, ["then", "of", 1, "years"], 3)).toMatchObject({
      then: { of: [atLeast, { years: 3 }] },
    });
  });

  test("a figure put in place of “some” is the least, itself included", () => {
    const some: Predicate = { is: "atLeast", field: "floorArea", value: 0, unit: "㎡", exclusive: true };
    expect(withFigure(some, ["value"], 30)).toEqual({
      is: "atLeast",
      field: "floorArea",
      value: 30,
      unit: "㎡",
    });
    expect(withFigure(some, ["value"], 0)).toEqual(some);
    const more: Predicate = { ...some, value: 20 };
    expect(withFigure(more, ["value"], 30)).toMatchObject({ value: 30, exclusive: true });
  });

  test("another column takes its unit with it, wherever it is named", () => {
    expect(fieldsIn(atLeast)).toEqual(["memberCount"]);
    expect(withField(atLeast, "memberCount", "patentCount", "项")).toEqual({
      is: "atLeast",
      field: "patentCount",
      value: 5,
      unit: "项",
    });
    expect(withField(atLeast, "memberCount", "own3")).toEqual({ is: "atLeast", field: "own3", value: 5 });
    const both: Predicate = { is: "all", of: [atLeast, { is: "required", field: "memberCount" }] };
    expect(fieldsIn(withField(both, "memberCount", "own3"))).toEqual(["own3"]);
    expect(withField(both, "other", "own3")).toEqual(both);
  });
});

describe("what can be demanded", () => {
  const text = fs.readFileSync(path.join(__dirname, "fixtures", "binhai.txt"), "utf8");
  const result = draftNotice(noticeFromText(text), packKnowledge);
  if (!result.ok) throw new Error(result.problem.code);
  const fields = withRoles(packKnowledge.fields);
  const drafting = {
    ...startDrafting(result.draft, packKnowledge),
    columns: fields.map((field) => ({ field, on: true })),
  };
  const demands = demandsOf(packKnowledge);
  const input = { figure: 3, most: 9, texts: ["甲", "乙"] };

  test.each(demands.map((demand) => [demand.id, demand] as const))(
    "%s makes a rule that is accepted",
    (_, demand) => {
      const field =
        demand.kinds === null
          ? null
          : fields.find(
              (each) => demand.kinds?.includes(each.kind) && demand.make(each, input, fields) !== null,
            );
      expect(field).not.toBeUndefined();
      const predicate = demand.make(field ?? null, input, fields);
      expect(predicate).not.toBeNull();
      const changed = addRule(drafting, {
        id: "own-1",
        clause: result.draft.clauses[0]?.number ?? "一",
        predicate: predicate as Predicate,
        severity: "error",
      });
      const { pack, withoutColumn } = buildPack(changed, packKnowledge, { id: "own" });
      expect(withoutColumn).toEqual([]);
      const parsed = parsePack(JSON.stringify(pack));
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      expect(pack.rules.some(({ id }) => id === "own-1")).toBe(true);
    },
  );

  test("no rule is made of figures the wrong way round, or of no words", () => {
    const make = (id: string, more: Partial<typeof input>) => {
      const demand = demands.find((each) => each.id === id);
      const field = fields.find(({ kind }) => demand?.kinds?.includes(kind)) ?? null;
      return demand?.make(field, { ...input, ...more }, fields);
    };
    expect(make("between", { most: 2 })).toBeNull();
    expect(make("oneOf", { texts: [] })).toBeNull();
    expect(demands.find(({ id }) => id === "perYear")?.make(fields[0] ?? null, input, [])).toBeNull();
  });
});
