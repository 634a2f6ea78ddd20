import compilingEn from "../../../docs/guide/compiling.md";
import compilingZh from "../../../docs/guide/compiling.zh-CN.md";
import guideEn from "../../../docs/user-guide.md";
import guideZh from "../../../docs/user-guide.zh-CN.md";
import type { Language } from "../../core";
import { sectionsOf, type Section } from "./sections";

/** The user guide as it stands in the repository, one document after the other, by its sections. */
export const guideIn = (language: Language): readonly Section[] =>
  (language === "zh-CN" ? [guideZh, compilingZh] : [guideEn, compilingEn]).flatMap(sectionsOf);
