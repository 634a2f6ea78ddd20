import { formSheet, type RulePack } from "../../src/core";
import { writeWorkbook } from "../../src/files";
import { packById } from "../../src/packs";

const LESHAN = packById("leshan-2020") as RulePack;

/** Ten complete studios in an order of their own, which is not the proposed one. */
export function orderedWorkbook(): Uint8Array {
  const studios = [..."赵钱孙李周吴郑王冯陈"].map((surname, index) => {
    const unit = `云溪县第${index + 1}机械厂`;
    return {
      ...LESHAN.sampleEntry,
      seq: index + 1,
      hostUnit: unit,
      studioName: `${unit}${surname}明远劳模和工匠人才创新工作室`,
      leaderName: `${surname}明远`,
      leaderPost: `${unit}车间主任`,
      phone: String(13_900_000_000 + index),
      outcomeCount: 20 + ((index * 7) % 10),
      projectCount: 20 + ((index * 3) % 10),
      economicBenefit: index === 4 ? "8600000元" : 200 + ((index * 53) % 100),
    };
  });
  const labels = { recommendingUnit: "云溪县总工会", preparedBy: "测试员" };
  return writeWorkbook({ sheets: [formSheet(LESHAN, studios, labels)] });
}
