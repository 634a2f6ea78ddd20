import { HostError } from "../host";

/** What Office says about itself to a page that wants to look and speak alike. */
export interface OfficeSurroundings {
  /** Language tag of Office's menus, such as zh-CN. */
  readonly displayLanguage: string;
  /** Name of the workbook's file without folder and ending; "" before it was saved. */
  documentName(): string;
  /** The theme as it is now; null where this Office does not tell. */
  theme(): { readonly dark: boolean; readonly highContrast: boolean } | null;
  /**
   * Shows another page of the same server in a window of Office's.
   *
   * @param closed called once the user has closed it
   * @throws HostError notSupported where Office refuses
   */
  openPage(address: string, closed: () => void): Promise<void>;
  /** Calls the listener when the theme changes; where Office cannot tell, never. */
  onThemeChange(listener: () => void): void;
}

/** A theme's background darker than this is a dark theme (relative luminance of sRGB, 0 … 1, without gamma). */
const DARK = 0.4;

function isDark(color: string | undefined): boolean {
  const hex = /^#?([0-9a-f]{6})/i.exec(color ?? "")?.[1];
  if (hex === undefined) return false;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return 0.2126 * (red as number) + 0.7152 * (green as number) + 0.0722 * (blue as number) < DARK;
}

/**
 * Waits until Office has said where the page runs (https://learn.microsoft.com/office/dev/add-ins/develop/initialize-add-in).
 *
 * @returns null where this is not Excel: office.js was not loaded, or the page is open in a plain browser
 */
export async function startOffice(): Promise<OfficeSurroundings | null> {
  if (typeof Office === "undefined") return null;
  const { host } = await Office.onReady();
  // office.js answers null outside Office, although its types promise a host.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) return null;
  const context = Office.context as Partial<Office.Context>;
  return {
    displayLanguage: context.displayLanguage ?? "zh-CN",
    documentName: () => fileName(context.document?.url ?? ""),
    theme: () => {
      const theme = context.officeTheme;
      if (!theme?.bodyBackgroundColor) return null;
      const dark = theme.isDarkTheme ?? isDark(theme.bodyBackgroundColor);
      const [back, text] = [theme.bodyBackgroundColor, theme.bodyForegroundColor].map((each) =>
        (each ?? "").toLowerCase(),
      );
      // Windows' contrast themes are the only ones with pure black or white on its opposite.
      const highContrast =
        back === "#000000" && (text === "#ffffff" || text === "#ffff00" || text === "#00ff00");
      return { dark, highContrast };
    },
    openPage: (address, closed) =>
      new Promise((resolve, reject) => {
        const { ui } = Office.context;
        ui.displayDialogAsync(address, { height: 90, width: 80 }, ({ status, value, error }) => {
          if (status === Office.AsyncResultStatus.Failed)
            return reject(new HostError("notSupported", `${error.code} | ${error.message}`));
          // 12006 is closing; whatever else ends the dialog is no reason to look less.
          value.addEventHandler(Office.EventType.DialogEventReceived, closed);
          resolve();
        });
      }),
    onThemeChange: (listener) => {
      // Typed as always there, but older hosts know no such event: they call back with an error, which changes nothing.
      const { document } = context;
      const event = (Office.EventType as Partial<typeof Office.EventType>).OfficeThemeChanged;
      if (document && event !== undefined) document.addHandlerAsync(event, listener, () => undefined);
    },
  };
}

function fileName(url: string): string {
  const last = url.split(/[\\/]/).pop() ?? "";
  const plain = last.replace(/[?#].*$/, "").replace(/\.[^.]+$/, "");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain; // A percent sign that is none: the name as it stands.
  }
}
