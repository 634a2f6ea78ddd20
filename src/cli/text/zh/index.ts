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

/** What the command line says, in Chinese, by subject. */
export const texts = {
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

export type Texts = typeof texts;
