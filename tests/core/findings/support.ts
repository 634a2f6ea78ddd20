import type { Finding, RuleDefinition, RulePack } from "../../../src/core";
import { TEST_PACK } from "../pack/support";

export const rule = (more: Partial<RuleDefinition>): RuleDefinition => ({
  id: "team",
  clause: "二（一）",
  severity: "error",
  scope: "entry",
  check: { is: "atLeast", field: "memberCount", value: 5 },
  title: { "zh-CN": "至少 5 人", en: "at least 5" },
  message: {
    "zh-CN": "{cell}“{field}”填的是 {found}，要求 {required}",
    en: "{cell} says {found}, needs {required}",
  },
  cases: [],
  ...more,
});

export const packWith = (...rules: RuleDefinition[]): RulePack => ({ ...TEST_PACK, rules });

export const finding = (more: Partial<Finding> = {}): Finding => ({
  severity: "error",
  kind: "notMet",
  rule: "test/team",
  clause: "二（一）",
  row: 5,
  column: 8,
  field: "memberCount",
  status: "notMet",
  found: "4",
  required: ">= 5",
  message: "rule",
  parameters: {},
  related: [],
  ...more,
});
