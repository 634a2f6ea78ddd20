import { files } from "./files";
import * as notice from "./notice";
import { outputs } from "./outputs";
import { packs } from "./packs";
import { phrases } from "./phrases";
import { ranking } from "./ranking";
import { refusals } from "./refusals";
import { report } from "./report";
import { running } from "./running";
import { usage } from "./usage";
import { writeReasons } from "./writeReasons";

/** What the command line says, in Chinese, by subject. */
export const texts = {
  files,
  notice,
  outputs,
  packs,
  phrases,
  ranking,
  refusals,
  report,
  running,
  usage,
  writeReasons,
};

export type Texts = typeof texts;
