import { REQUIREMENT_SETS, NativeError, bootExcel, snapshot, type BootedExcel } from ".";

/** The simulated host answers like Excel where Microsoft documents it, and loudly where nothing is modelled. */
let excel: BootedExcel;
beforeAll(async () => {
  excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.excel2021 });
});

const sheet = () => excel.workbook.active;
const code = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => "no error",
    (error: OfficeExtension.Error) => error.code,
  );

test("only Microsoft's own files are loaded, unmodified, from where office.js lies", () => {
  expect(excel.requested[0]).toBe("office.js");
  expect([...excel.requested].sort()).toEqual(
    ["excel-win32-16.01.js", "office.js", "zh-cn/office_strings.js"].sort(),
  );
});

test("values are coerced as typed, text behind an apostrophe or in a text cell stays text", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:F1");
    range.getCell(0, 5).numberFormat = [["@"]];
    range.values = [["007", "'007", "=1+1", "2018-3-1", "'=cmd", "=cmd|x"]];
    range.load("values,formulas,numberFormat,text");
    await context.sync();
    expect(range.values).toEqual([[7, "007", "#SIMULATED", 43160, "=cmd", "=cmd|x"]]);
    expect(range.formulas[0]?.[2]).toBe("=1+1");
    expect(range.numberFormat[0]?.[3]).toBe("yyyy/m/d");
    expect(range.text[0]?.[3]).toBe("2018/3/1");
  });
});

test("proxies raise before load, before sync, and after their run", async () => {
  let kept: Excel.Range | undefined;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read -- the fault is the point
    expect(() => range.values).toThrow(OfficeExtension.Error);
    kept = range;
    await context.sync();
  });
  expect(
    await code(
      Excel.run(async (context) => {
        kept?.load("values");
        await context.sync();
        await kept?.context.sync();
      }),
    ),
  ).toBe("InvalidObjectPath");
  expect(excel.rich.references.size).toBe(0);
});

test("documented errors", async () => {
  const run = (act: (sheets: Excel.WorksheetCollection) => void) =>
    code(
      Excel.run(async (context) => {
        act(context.workbook.worksheets);
        await context.sync();
      }),
    );
  expect(await run((sheets) => sheets.getItem("没有").load("name"))).toBe("ItemNotFound");
  expect(await run((sheets) => (sheets.getActiveWorksheet().getRange("A1:B2").values = [[1]]))).toBe(
    "InvalidArgument",
  );
  expect(await run((sheets) => sheets.add("Sheet1"))).toBe("ItemAlreadyExists");
  expect(
    await run((sheets) =>
      sheets
        .getActiveWorksheet()
        .getRanges("A1,".repeat(3000) + "A1")
        .load("address"),
    ),
  ).toBe("InvalidArgument");
  expect(await run((sheets) => sheets.getActiveWorksheet().charts.load("count"))).toBe("NotImplemented");
  expect(await run((sheets) => sheets.getActiveWorksheet().load("standardWidth"))).toBe("InvalidArgument");
});

test("null objects", async () => {
  await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("没有");
    missing.load("name");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
  });
});

test("a member beyond the reported requirement set is refused by Microsoft's own check", async () => {
  expect(
    await code(
      Excel.run(async (context) => {
        context.workbook.linkedWorkbooks.load("items");
        await context.sync();
      }),
    ),
  ).toBe("ApiNotFound");
});

test("merged areas, conditional formats, notes and names are told apart in the snapshot", async () => {
  const before = snapshot(excel.workbook);
  await Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.getRange("C5:D6").merge();
    const format = active.getRanges("A1:A3,C5").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = "=TRUE";
    format.custom.format.fill.color = "#FF0000";
    active.names.add("_mark", "=1");
    await context.sync();
  });
  expect(snapshot(excel.workbook)).not.toEqual(before);
  expect(sheet().conditionalFormats[0]?.areas).toHaveLength(2);
  await Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    const merged = active.getRange("A1:F9").getMergedAreasOrNullObject();
    merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    // eslint-disable-next-line office-addins/load-object-before-read -- a navigation
    const formats = active.getRange().conditionalFormats;
    formats.load("items/id,items/type");
    await context.sync();
    expect(
      merged.areas.items.map((area) => [area.rowIndex, area.columnIndex, area.rowCount, area.columnCount]),
    ).toEqual([[4, 2, 2, 2]]);
    active.getRange("C5:D6").unmerge();
    for (const format of formats.items) format.delete();
    active.names.getItem("_mark").delete();
    await context.sync();
  });
  expect(snapshot(excel.workbook)).toEqual(before);
});

test("changes reach the listener with their source, after the batch", async () => {
  const seen: string[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      seen.push(`${event.source} ${event.changeType} ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  excel.workbook.type(sheet(), "B2", 5);
  sheet().shiftRows(9, 2, "Remote");
  await excel.settle();
  expect(seen).toEqual(["Local RangeEdited B2", "Remote RowInserted 10:11"]);
  await Excel.run(handler.context as unknown as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
  excel.workbook.type(sheet(), "B3", 5);
  await excel.settle();
  expect(seen).toHaveLength(2);
});

test("protected sheets, cell editing, payload limits and native failures", async () => {
  const write = (options: Excel.RunOptions = {}) =>
    Excel.run(options, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A9").values = [[1]];
      await context.sync();
    });
  sheet().protection.protect({});
  expect(await code(write())).toBe("AccessDenied");
  sheet().protection.unprotect();
  excel.beginCellEdit();
  expect(await code(write())).toBe("InvalidOperationInCellEditMode");
  const waiting = write({ delayForCellEdit: true });
  await excel.settle();
  excel.endCellEdit();
  expect(await code(waiting)).toBe("no error");
  excel.rich.nativeError = NativeError.activityLimit;
  expect(await code(write())).toBe("ActivityLimitReached");
  excel.rich.nativeError = null;
  expect(
    await code(
      Excel.run(async (context) => {
        const big = Array.from({ length: 6000 }, () => ["文".repeat(300)]);
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:A6000").values = big;
        await context.sync();
      }),
    ),
  ).toBe("RequestPayloadSizeLimitExceeded");
});
