/** What the commands say of themselves. */
export const usage = {
  huijian: {
    head: "用法：huijian <命令> [选项]",
    /** What each command does, by its name. */
    commands: {
      check: "校验推荐汇总表，打印结果，或另存标记副本、排序名单、公示稿",
      compile: "把许多文件的汇总表合成一份，列出重复、未报和改动",
      form: "生成带填写提示的空白表",
      notice: "从通知的文字起草核对依据",
    },
    foot: "huijian <命令> --help 查看该命令的全部选项。",
  },
  check: {
    head: (program: string): string => `用法：${program} <工作簿> [<工作簿> …] [选项]`,
    /** By option. */
    options: (packIds: readonly string[], methods: readonly string[]) => ({
      "--pack <id>": `核对依据：${packIds.join("、")}；不写则按表头选最合适的`,
      "--pack-file <file>": "自己的核对依据（JSON 文件）",
      "--packs <folder>":
        "自己的核对依据所在的文件夹；不写则用 ~/.config/huijian/packs，其中的核对依据一并参加选择",
      "--sheet <name>": "工作表名；不写则选表头最合适的",
      "--on <YYYY-MM-DD>": "计算截止日；不写则用通知规定的",
      "--roster <file>": "已命名工作室名单（工作簿或 CSV）",
      "--json": "只在标准输出打印 JSON 报告",
      "--flagged <out.xlsx>": "另存一份标出问题的副本",
      "--unflag <out.xlsx>": "另存一份去掉全部标记的副本",
      "--ranked <out.xlsx>": "按正式表样生成排序后的推荐汇总表",
      "--publication <out.xlsx>": "生成公示用名单（按姓氏笔画、手机号打码）",
      "--weights <field=w,...>": "排序权重",
      "--method <name>": methods.join(" | "),
      "--direction <field=max|min>": "指标越大越好还是越小越好",
      "--scale <field=…>": "折算办法：minmax | rank | log | 下限..上限",
      "--combine <name=col,col:how>": "几列评委分合成一项：mean | trimmed | borda",
      "--order <sheet|proposed|row,…>":
        "顺序：表中序号、建议排序，或行号；不写时有有效序号按序号，否则按建议",
      "--include <row=reason>": "写明理由列入有问题的一行，可多次",
      "--reason <row=reason>": "一行名次调整的理由，可多次",
      "--units <sheet|form>": "--ranked 里的数字：照原表写，或换算成表样的单位",
      "--lang zh-CN|en": "界面语言",
    }),
    exit: "退出状态：0 没有不符合项；1 有不符合项；2 文件不能读、不是这样的表，或命令写错。",
  },
  compile: {
    head: (program: string): string => `用法：${program} <文件|文件夹> … --out 汇总.xlsx [选项]`,
    /** By option. */
    options: {
      "--out <out.xlsx>": "汇总表：正式表样，另有“来源”“汇总情况”两张表，问题已标出",
      "--pack <id>": "核对依据；不写则按多数文件的表头选",
      "--pack-file <file>": "自己的核对依据（JSON 文件）",
      "--packs <folder>": "放自己的核对依据的文件夹",
      "--on <YYYY-MM-DD>": "计算截止日；不写则用核对依据的",
      "--sheet <name>": "只汇总这个名称的工作表；不写则汇总每个对得上的可见工作表",
      "--expected <units>": "应报单位名单（工作簿、CSV 或一行一个的文本）",
      "--roster <file>": "已命名工作室名单（工作簿或 CSV）",
      "--previous <summary.xlsx>": "上一次的汇总表：列出改了什么",
      "--notices <folder>": "给每个单位的补正通知：文字、可打印的页、只有自己行的小表",
      "--overview <out.xlsx>": "各单位总览",
      "--duplicates first|last": "同一工作室、同一负责人重复时留先给或后给的文件；不写则都留下并列出",
      "--due <YYYY-MM-DD>": "要求报回的日期；不写则用通知的截止日期",
      "--contact <text>": "通知上的联系人和电话",
      "--json": "只在标准输出打印 JSON 报告",
      "--lang zh-CN|en": "界面语言",
    },
    exit: "退出状态：0 没有不符合项，也没有待处理的重复（--duplicates 处理掉的不算）；1 有；2 一份也汇总不了，或命令写错。",
  },
  form: (program: string): string =>
    `用法：${program} --pack <核对依据> 空白表.xlsx（自己的核对依据用 --pack-file；--lang en 提示用英文）`,
  notice: (program: string): readonly string[] => [
    `用法：${program} <通知.docx|.txt> [选项]`,
    "",
    "  从通知的文字起草核对依据：列出每个条款可能成为的规则、清单项或事实。没有人确认，什么都不会成为规则。",
    "",
    "  --form <表.xlsx>          通知所附的空白表（另外单独成一个工作簿的）",
    "  --from <去年的>           去年的核对依据（编号或 .json 文件）或去年的通知（.docx、.txt）：列出有变化的；",
    "                            接续核对依据时，没有变化的条款照去年的规则、提示语和说明写出",
    "  --packs <文件夹>          自己的核对依据所在的文件夹（不写则用 ~/.config/huijian/packs）",
    "  --accept sure             把有把握的提议写成核对依据（标为草稿，直到有人确认）",
    "  --out <核对依据.json>       写出核对依据（与 --accept sure 一起用），否则写出起草结果",
    "  --id <编号>               核对依据的编号，如 yunfan-2027；不写则按年份和文号取",
    "  --examples                每条带数字的规则略低于、等于、略高于时的判断（与 --accept sure 一起用）",
    "  --json                    在标准输出打印 JSON",
    "  --lang zh-CN|en           界面语言",
  ],
};

export type Usage = typeof usage;
