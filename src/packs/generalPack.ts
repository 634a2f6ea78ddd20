import { withGeneralRules, type GeneralRule, type PackField, type RulePack } from "../core";
import type { SharedField } from "./compose";
import { withRoles } from "./roles";
import { GENERAL_TEXT } from "./text";

/** Id of the pack of general checks alone. */
export const GENERAL_PACK = "general";

/**
 * The general checks alone, for a sheet whose notice no pack knows: every column that the built-in packs know, no
 * condition of any document.
 */
export function makeGeneralPack(
  fields: readonly SharedField[],
  generalRules: readonly GeneralRule[],
): RulePack {
  const columns: readonly PackField[] = withRoles(fields);
  return withGeneralRules(
    {
      schemaVersion: 1,
      id: GENERAL_PACK,
      version: "1.0.0",
      document: {
        title: GENERAL_TEXT.title,
        number: null,
        issuer: GENERAL_TEXT.issuer,
        issued: null,
      },
      name: GENERAL_TEXT.name,
      deadline: { kind: "none" },
      sampleDate: "2024-01-01",
      fields: columns,
      sampleEntry: {},
      sampleLabels: { recommendingUnit: "", preparedBy: "" },
      rules: [],
      switchedOff: [{ rule: "missing-column", reason: GENERAL_TEXT.columnsUnknown }],
      clauses: [],
      checklist: [],
      facts: [],
      criteria: [],
      form: {
        title: "创新工作室推荐汇总表",
        official: false,
        labels: { recommendingUnit: "推荐单位（盖章）", preparedBy: "填报人" },
        footer: [],
        sheetName: "推荐汇总表",
      },
      titleWords: ["创新工作室"],
    },
    generalRules,
  );
}
