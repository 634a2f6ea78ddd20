import type { Localised } from "../../core";
import { productFile } from "./productFile";

/** A sample workbook that is part of the page. */
export interface Sample {
  readonly id: string;
  readonly title: Localised;
}

const SHEETS: readonly (readonly [string, string, string])[] = [
  ["leshan-2020", "乐山 2020：劳模创新工作室推荐汇总表", "Leshan 2020: model workers' studios"],
  ["dalian-2011", "大连 2011：职工创新工作室推荐汇总表", "Dalian 2011: staff innovation studios"],
  [
    "henan-jkwwt-2024",
    "河南 2024（教科文卫体）：推荐汇总表",
    "Henan 2024: education, science, culture, health, sports",
  ],
  ["nuc-2024", "中北大学 2024：推荐汇总表", "North University of China 2024"],
  ["pingdingshan", "平顶山：推荐汇总表", "Pingdingshan"],
];

/** The sample to begin with: filled in by many hands, with everything that goes wrong in real ones. */
export const FIRST_SAMPLE = "leshan-2020-messy";

/** Filled-in samples with faults, then without; names of units and people are made up. */
export const SAMPLES: readonly Sample[] = SHEETS.flatMap(([id, chinese, english]) => [
  {
    id: `${id}-messy`,
    title: { "zh-CN": `${chinese}（有问题）`, en: `${english} (with faults)` },
  },
  {
    id: `${id}-clean`,
    title: { "zh-CN": `${chinese}（无问题）`, en: `${english} (without faults)` },
  },
]);

/** The blank forms of the notices, by the ids of their samples. */
export const BLANK_FORMS: readonly Sample[] = SHEETS.map(([id, chinese, english]) => ({
  id: `${id}-blank`,
  title: { "zh-CN": chinese, en: english },
}));

/** The sample that an address asks for (`?sample=…`); null where none, or none of ours. */
export function sampleOf(search: string): string | null {
  const id = new URLSearchParams(search).get("sample");
  return SAMPLES.some((sample) => sample.id === id) ? id : null;
}

/** A sample as part of the page. */
export const fetchSample = (id: string): Promise<Uint8Array> => productFile(`assets/samples/${id}.xlsx`);
