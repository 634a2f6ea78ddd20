import { batch, remedies } from "./batch";
import { draft } from "./draft";
import { files } from "./files";
import * as notice from "./notice";
import { outputs } from "./outputs";
import { packs } from "./packs";
import { phrases } from "./phrases";
import { ranking } from "./ranking";
import { refusals } from "./refusals";
import { report } from "./report";
import { running } from "./running";
import { sentences } from "./sentences";
import { usage } from "./usage";
import { writeReasons } from "./writeReasons";
import type { Texts } from "../zh";

/** What the command line says, in English, by subject. */
export const texts: Texts = {
  batch,
  draft,
  files,
  notice,
  outputs,
  packs,
  phrases,
  ranking,
  refusals,
  remedies,
  report,
  running,
  sentences,
  usage,
  writeReasons,
};
