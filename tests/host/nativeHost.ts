/** A callback of the runtime, as the native interface hands it over. */
type Callback = (...values: unknown[]) => unknown;

/** What the emulated Excel answers at start-up. */
export interface NativeSettings {
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly version: string;
  /** Whether the host allows office.js to log; a real Excel may. */
  readonly allowLogging: boolean;
  /** Background and text of Office's theme. */
  readonly theme?: OfficeColours;
}

/** The colours of an Office theme, as numbers 0xRRGGBB. */
export interface OfficeColours {
  readonly background: number;
  readonly text: number;
}

/** The two doors to the workbook behind. */
export interface NativeDoors {
  /** Carries out one RichApi request: the response's text, or a native error code. */
  richApi(body: string, flags: number): Promise<string | number>;
  /** The whole document as a file's bytes, for getFileAsync. */
  documentBytes(): Promise<readonly number[]>;
}

export interface NativeHost {
  readonly external: Readonly<Record<string, unknown>>;
  /** Hands an event to the runtime as Excel does: rows of RichApi messages. */
  fire(rows: readonly unknown[][]): void;
  /** The user chooses another Office theme; Excel's runtime has no event for it. */
  setTheme(theme: OfficeColours): void;
}

/**
 * Emulates what office.js finds at `window.external` in Excel for Windows. It must stand alone (no imports, no outer
 * names): the same text runs in Node and, as an init script, in Chromium. Dispatch ids are those of office.js.
 */
export function createNativeHost(settings: NativeSettings, doors: NativeDoors): NativeHost {
  const dispatch = { documentCopy: 77, releaseCopy: 81, copyChunk: 80, richApi: 93, richApiMessage: 33 };
  const solution = "7d1c2f5e-3b0a-4a53-9a86-0e7a54c1f9b3";
  const messageHandlers: Callback[] = [];
  const legacySettings: { names: string[]; values: string[] } = { names: [], values: [] };
  let theme = settings.theme ?? { background: 0xffffff, text: 0 };
  const themeInfo = (): string =>
    JSON.stringify({
      bodyBackgroundColor: theme.background,
      bodyForegroundColor: theme.text,
      controlBackgroundColor: theme.background,
      controlForegroundColor: theme.text,
    });
  let copy: readonly number[] = [];
  const safeArray = (rows: unknown): unknown => ({ toArray: () => rows });
  const later = (run: () => void): void => void setTimeout(run, 0);
  const context: Record<string, unknown> = {
    GetAppType: () => 1,
    GetSolutionRef: () => solution,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => settings.locale,
    GetAppDataLocale: () => settings.locale,
    GetDocUrl: () => "C:\\Users\\clerk\\汇总表.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => `${solution}-1`,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(settings.requirementSets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => settings.version,
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: themeInfo,
    GetSettings: () => ({
      Read(names: string[], values: string[]) {
        names.push(...legacySettings.names);
        values.push(...legacySettings.values);
      },
      WriteAsync(names: string[], values: string[], done: Callback) {
        legacySettings.names = [...names];
        legacySettings.values = [...values];
        later(() => done(0));
      },
    }),
  };
  const external = {
    GetHostInfo: () =>
      `Excel|Win32|16.01|${settings.locale}|${settings.allowLogging ? "" : "telemetry"}||${settings.allowLogging ? "" : "disableLogging"}|0`,
    GetLoggingAllowed: () => settings.allowLogging,
    GetContext: () => context,
    Execute(id: number, values: unknown[], done: Callback) {
      if (id === dispatch.richApi) {
        const message = (Array.isArray(values[0]) ? values[0] : values) as unknown[];
        later(() => {
          void doors.richApi(String(message[4]), Number(message[6])).then((answer) => {
            done(typeof answer === "number" ? answer : safeArray([0, [200, [], answer]]));
          });
        });
      } else if (id === dispatch.documentCopy) {
        void doors.documentBytes().then((bytes) => {
          copy = bytes;
          done(safeArray([0, [1, bytes.length]]));
        });
      } else if (id === dispatch.copyChunk) {
        const [, offset, size] = values as number[];
        const slice = copy.slice(offset, (offset ?? 0) + (size ?? 0));
        later(() => done(safeArray([0, [slice, slice.length]])));
      } else if (id === dispatch.releaseCopy) {
        copy = [];
        later(() => done(safeArray([0])));
      } else {
        throw new Error(`simulated host: native call ${id} is not modelled`);
      }
    },
    RegisterEvent(id: number, _target: string, handler: Callback, done: Callback) {
      if (id === dispatch.richApiMessage) messageHandlers.push(handler);
      later(() => done(0));
    },
    UnregisterEvent(id: number, _target: string, done: Callback) {
      if (id === dispatch.richApiMessage) messageHandlers.length = 0;
      later(() => done(0));
    },
    MessageParent() {},
  };
  return {
    external,
    fire: (rows) => messageHandlers.forEach((handler) => handler(dispatch.richApiMessage, safeArray(rows))),
    setTheme: (chosen) => void (theme = chosen),
  };
}
