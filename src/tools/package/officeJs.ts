/**
 * Where the task pane gets Office.js from. Addresses: learn.microsoft.com, "Referencing the Office JavaScript API
 * library", with its section on the cloud that 21Vianet operates in China.
 */
const OFFICE_JS = {
  /** The unmodified files of the npm package beside the pages: for closed networks. Microsoft does not support it. */
  self: "office/office.js",
  /** Microsoft's own, which grows with Excel. */
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  /** That of Microsoft 365 operated by 21Vianet in China. */
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
} as const;

export type OfficeSource = keyof typeof OFFICE_JS;

export const isOfficeSource = (text: string): text is OfficeSource => Object.hasOwn(OFFICE_JS, text);

/**
 * The task pane's page for a source: its script's address, and that origin, and no other, allowed by the page's policy
 * for scripts.
 *
 * @returns null where the page does not load Office.js or has no such policy
 */
export function pageFor(source: OfficeSource, html: string): string | null {
  const script = `<script src="${OFFICE_JS.self}">`;
  const policy = /script-src 'self'(?=[;"])/;
  if (source === "self") return html;
  if (!html.includes(script) || !policy.test(html)) return null;
  const address = OFFICE_JS[source];
  return html
    .replace(script, `<script src="${address}">`)
    .replace(policy, `script-src 'self' ${new URL(address).origin}`);
}
