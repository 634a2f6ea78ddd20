import { HostObject, hostClass, invalidArgument } from "../hostObject";
import { formatArea, type Area } from "../address";
import type { Worksheet } from "./worksheet";

export interface StoredValidation {
  readonly area: Area;
  rule?: unknown;
  prompt?: unknown;
  errorAlert?: unknown;
  ignoreBlanks?: boolean;
}

/** What may be typed into a range. One validation per area is kept; overlapping areas are not taken apart. */
export class DataValidation extends HostObject {
  readonly hostClass = hostClass("DataValidation", ["rule", "prompt", "errorAlert", "ignoreBlanks"]);
  constructor(
    private readonly sheet: Worksheet,
    private readonly area: Area,
  ) {
    super();
  }
  private get stored(): StoredValidation {
    const key = formatArea(this.area);
    let found = this.sheet.validations.get(key);
    if (!found) this.sheet.validations.set(key, (found = { area: this.area, ignoreBlanks: true }));
    return found;
  }
  get rule(): unknown {
    return this.sheet.validations.get(formatArea(this.area))?.rule ?? {};
  }
  set rule(value: unknown) {
    const kinds = ["wholeNumber", "decimal", "list", "textLength", "custom", "date", "time"];
    if (
      typeof value !== "object" ||
      value === null ||
      Object.keys(value).some((name) => !kinds.includes(name))
    )
      throw invalidArgument();
    this.sheet.allowFormat();
    this.stored.rule = value;
  }
  get prompt(): unknown {
    return this.stored.prompt;
  }
  set prompt(value: unknown) {
    const { title = "", message = "" } = value as { title?: string; message?: string };
    if (title.length > 32 || message.length > 255) throw invalidArgument();
    this.stored.prompt = value;
  }
  get errorAlert(): unknown {
    return this.stored.errorAlert;
  }
  set errorAlert(value: unknown) {
    const { title = "", message = "" } = value as { title?: string; message?: string };
    if (title.length > 32 || message.length > 255) throw invalidArgument();
    this.stored.errorAlert = value;
  }
  get ignoreBlanks(): unknown {
    return this.stored.ignoreBlanks;
  }
  set ignoreBlanks(value: unknown) {
    this.stored.ignoreBlanks = Boolean(value);
  }
  clear(): void {
    this.sheet.clearValidations(this.area);
  }
}
