import path from "node:path";
import { parseArgs } from "node:util";
import { blankForm, isOfNoNotice } from "../core";
import type { Language, Localised } from "../core";
import { callError } from "./callError";
import { asCommand } from "./failures";
import { choosePacks } from "./inputs";
import { writeOutput } from "./outputs";
import { writeWorkbook } from "../files";
import { nodeCodec } from "../files/node";
import { builtInPacks } from "../packs";

const usageOf = (program: string) => ({
  "zh-CN": `用法：${program} --pack <核对依据> 空白表.xlsx（自己的核对依据用 --pack-file；--lang en 提示用英文）`,
  en: `Usage: ${program} --pack <id> out.xlsx (--pack-file for a pack of your own; --lang zh-CN|en)`,
});

/**
 * `huijian form --pack <id> out.xlsx`, in a checkout `npm run -s form -- …`: writes a pack's empty official form with input hints and checks that
 * prevent the commonest mistakes, so that the next round comes back cleaner. `program` is what the user typed to call it.
 *
 * @returns 0, or 2 for a wrong call
 */
export async function main(argv: string[], program = "npm run -s form --"): Promise<number> {
  const usage = usageOf(program);
  const language: Language = argv.join("=").includes("--lang=en") ? "en" : "zh-CN";
  return asCommand(language, async () => {
    const { values, positionals } = parse(argv, usage);
    if (values.help) {
      console.log(usage[language]);
      return 0;
    }
    const target = positionals[0];
    if (
      target === undefined ||
      positionals.length > 1 ||
      (values.pack ?? values["pack-file"]) === undefined
    ) {
      const known = builtInPacks.map(({ id }) => id).join(language === "en" ? ", " : "、");
      throw callError(`${usage["zh-CN"]} [${known}]`, `${usage.en} [${known}]`);
    }
    const packs = await choosePacks(
      { pack: values.pack ?? null, packFile: values["pack-file"] ?? null, packs: values.packs ?? null },
      (problem) => console.error(problem[language]),
    );
    const [pack] = packs;
    if (!pack) throw callError(usage["zh-CN"], usage.en);
    if (isOfNoNotice(pack)) {
      throw callError(
        `「${pack.name["zh-CN"]}」没有对应的通知，也就没有规定的表样，不能生成空白表；请用 --pack 指定一份通知，或从通知的文字做一份核对依据（huijian notice）。`,
        `"${pack.name.en}" stands for no notice and has no form of its own: name a notice with --pack, or make a pack from the notice's text (huijian notice).`,
      );
    }
    await writeOutput(target, writeWorkbook(blankForm(pack, language), { codec: nodeCodec }), [], ".xlsx");
    console.log(`${path.resolve(target)}  ${pack.name[language]}`);
    return 0;
  });
}

function parse(argv: string[], usage: Localised) {
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
    throw callError(usage["zh-CN"], usage.en, error);
  }
}
