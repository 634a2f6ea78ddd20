import { isPlace } from "./honourTitles";
import { withoutEnd } from "./normalise";
import { SURNAMES } from "./surnames";

const NAME = new RegExp(
  `^(?:[${SURNAMES}]|欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|夏侯)[\\u4e00-\\u9fff]{1,2}(?:同志|先生|女士)?$`,
  "u",
);
const NO_NAME =
  /[获为被是系任省市县区州盟旗厂矿局院校所站司部级年度奖]$|全国|国家|金牌|首席|最美|优秀|先进|大国|中共|党员|本人|自己|骨干|单位|^曾[于经在被获任是为先两多连]/u;

/** The name of a person that a text is, without 同志; null where it is none. */
export function nameIn(text: string): string | null {
  const bare = withoutEnd(text, /[,:、。;\s]/u).replace(/^(?:同志|负责人|领衔人|带头人)/u, "");
  if (!NAME.test(bare) || NO_NAME.test(bare) || isPlace(bare)) return null;
  return bare.replace(/(?:同志|先生|女士)$/u, "");
}
