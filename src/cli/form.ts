import path from "node:path";
import { parseArgs } from "node:util";
import { blankForm, isOfNoNotice } from "../core";
import type { Language } from "../core";
import { callError } from "./callError";
import { asCommand } from "./failures";
import { choosePacks } from "./inputs";
import { writeOutput } from "./outputs";
import { textsIn, type Say } from "./text";
import { writeWorkbook } from "../files";
import { nodeCodec } from "../files/node";
import { builtInPacks } from "../packs";

/**
 * `huijian form --pack <id> out.xlsx`, in a checkout `npm run -s form -- …`: writes a pack's empty official form with input hints and checks that
 * prevent the commonest mistakes, so that the next round comes back cleaner. `program` is what the user typed to call it.
 *
 * @returns 0, or 2 for a wrong call
 */
export async function main(argv: string[], program = "npm run -s form --"): Promise<number> {
  const usage: Say = (texts) => texts.usage.form(program);
  const language: Language = argv.join("=").includes("--lang=en") ? "en" : "zh-CN";
  return asCommand(language, async () => {
    const { values, positionals } = parse(argv, usage);
    if (values.help) {
      console.log(usage(textsIn(language), language));
      return 0;
    }
    const target = positionals[0];
    if (
      target === undefined ||
      positionals.length > 1 ||
      (values.pack ?? values["pack-file"]) === undefined
    ) {
      const known = builtInPacks.map(({ id }) => id);
      throw callError(({ usage: { form }, phrases }) => `${form(program)} [${phrases.names(known)}]`);
    }
    const packs = await choosePacks(
      { pack: values.pack ?? null, packFile: values["pack-file"] ?? null, packs: values.packs ?? null },
      (problem) => console.error(problem[language]),
    );
    const [pack] = packs;
    if (!pack) throw callError(usage);
    if (isOfNoNotice(pack)) {
      throw callError((texts, spoken) => texts.packs.noForm(pack.name[spoken]));
    }
    await writeOutput(target, writeWorkbook(blankForm(pack, language), { codec: nodeCodec }), [], ".xlsx");
    console.log(`${path.resolve(target)}  ${pack.name[language]}`);
    return 0;
  });
}

function parse(argv: string[], usage: Say) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        pack: { type: "string" },
        "pack-file": { type: "string" },
        packs: { type: "string" },
        lang: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw callError(usage, error);
  }
}
