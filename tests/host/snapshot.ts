import { formatArea } from "./address";
import type { Workbook } from "./model/workbook";
import type { Worksheet } from "./model/worksheet";

/** Everything a workbook holds, in one comparable value: cell by cell, format by format. Ids and selection are left out. */
export function snapshot(workbook: Workbook): unknown {
  return {
    sheets: workbook.worksheets.items.map(snapshotSheet),
    names: workbook.names.items.map(({ name, value, visible }) => ({ name, value, visible })),
    settings: Object.fromEntries(workbook.settings.items.map(({ key, value }) => [key, value])),
    customXml: workbook.customXmlParts.items.map((part) => part.getXml()),
    active: workbook.active.name,
  };
}

function snapshotSheet(sheet: Worksheet): unknown {
  const cells: Record<string, unknown> = {};
  for (const [row, line] of [...sheet.store.rows].sort(([a], [b]) => a - b)) {
    for (const [column, cell] of [...line].sort(([a], [b]) => a - b)) {
      const format = Object.fromEntries(
        Object.entries(cell.format ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
      );
      const holds = { ...cell, ...(Object.keys(format).length > 0 ? { format } : {}) };
      if (Object.keys(format).length === 0) delete (holds as { format?: unknown }).format;
      if (Object.keys(holds).length > 0)
        cells[formatArea({ top: row, left: column, bottom: row, right: column })] = holds;
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    merges: sheet.merges.map(formatArea).sort(),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      type: format.type,
      areas: format.areas.map(formatArea),
      formula: format.customOrNullObject?.rule.formula,
      rule: format.cellValueOrNullObject?.rule,
      fill: (format.customOrNullObject ?? format.cellValueOrNullObject)?.format.fill.color,
      stopIfTrue: format.stopIfTrue,
    })),
    validations: [...sheet.validations.values()].map(({ area, ...rest }) => ({
      area: formatArea(area),
      ...rest,
    })),
    notes: sheet.notes.items.map(({ area, content }) => ({ cell: formatArea(area), content })),
    names: sheet.names.items.map(({ name, value, visible }) => ({ name, value, visible })),
    hiddenRows: [...sheet.store.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.store.hiddenColumns].sort((a, b) => a - b),
    rowHeights: [...sheet.store.rowHeights].sort(([a], [b]) => a - b),
    columnWidths: [...sheet.store.columnWidths].sort(([a], [b]) => a - b),
    protection: sheet.protection.options,
    autoFilter: sheet.autoFilter.area ? formatArea(sheet.autoFilter.area) : null,
    frozen: sheet.freezePanes.frozen,
    page: {
      ...sheet.pageLayout.stored,
      footer: sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter,
      header: sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader,
    },
  };
}
