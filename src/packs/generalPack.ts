import { withGeneralRules, type GeneralRule, type PackField, type RulePack } from "../core";
import type { SharedField } from "./compose";
import { withRoles } from "./roles";

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
        title: { "zh-CN": "通用核对（没有对应的通知）", en: "General checks (no notice at hand)" },
        number: null,
        issuer: { "zh-CN": "汇荐", en: "Huijian" },
        issued: null,
      },
      name: { "zh-CN": "通用核对", en: "General checks" },
      deadline: { kind: "none" },
      sampleDate: "2024-01-01",
      fields: columns,
      sampleEntry: {},
      sampleLabels: { recommendingUnit: "", preparedBy: "" },
      rules: [],
      switchedOff: [
        {
          rule: "missing-column",
          reason: {
            "zh-CN": "没有通知，就不知道表上应有哪些栏",
            en: "Without a notice nobody knows which columns the sheet is to have",
          },
        },
      ],
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
