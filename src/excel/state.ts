import { STATE_NAMESPACE, storedState, type WorkbookState } from "../host";
import type { Session } from "./session";

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Takes back what any program that saved the workbook may have escaped, numeric references included. */
const unescape = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi,
    (whole, hexadecimal?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(
        hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16),
      );
    },
  );

/** The state as a custom XML part (ExcelApi 1.5): the workbench and the command line read the same part from the file. */
export function stateToXml(state: WorkbookState): string {
  return `<state xmlns="${STATE_NAMESPACE}">${escape(JSON.stringify(state))}</state>`;
}

/** The state of such a part; an empty state where it holds something else, as after a newer version of the product. */
export function stateFromXml(xml: string): WorkbookState {
  const text = /<(?:\w+:)?state\b[^>]*>([\s\S]*?)<\/(?:\w+:)?state>/.exec(xml)?.[1];
  if (text === undefined) return { version: 1 };
  try {
    return storedState(JSON.parse(unescape(text)));
  } catch (error) {
    // A part that another program cut off is as good as none: nothing in it is the user's own data.
    if (error instanceof SyntaxError) return { version: 1 };
    throw error;
  }
}

async function parts(context: Excel.RequestContext): Promise<readonly Excel.CustomXmlPart[]> {
  const { customXmlParts } = context.workbook;
  const ours = customXmlParts.getByNamespace(STATE_NAMESPACE);
  ours.load("id");
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- `items` comes with any load of a collection
  return ours.items;
}

export async function readState(session: Session): Promise<WorkbookState> {
  return session.run(async (context) => {
    const [part] = await parts(context);
    if (!part) return { version: 1 };
    const xml = part.getXml();
    await context.sync();
    // A result of a method call, not a property to load.
    // eslint-disable-next-line office-addins/load-object-before-read
    return stateFromXml(xml.value);
  });
}

export async function writeState(session: Session, state: WorkbookState): Promise<void> {
  await session.run(async (context) => {
    const [part, ...others] = await parts(context);
    for (const other of others) other.delete();
    if (part) part.setXml(stateToXml(state));
    else context.workbook.customXmlParts.add(stateToXml(state));
    await context.sync();
  });
}

export async function clearState(session: Session): Promise<void> {
  await session.run(async (context) => {
    const found = await parts(context);
    if (found.length === 0) return;
    for (const part of found) part.delete();
    await context.sync();
  });
}
