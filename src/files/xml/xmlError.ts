/** Markup that is not well-formed, or that is refused (`<!DOCTYPE`); `position` counts bytes. */
export class XmlError extends Error {
  constructor(
    detail: string,
    readonly position: number,
  ) {
    super(`${detail} at byte ${position}`);
    this.name = "XmlError";
  }
}
