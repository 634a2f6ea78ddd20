/**
 * What every object of the simulated workbook is made of. The interpreter walks these by reflection: `scalars` may be
 * loaded, `navigations` may be followed, other public methods may be called. Anything else raises.
 */

/** A failure as Excel reports it; see learn.microsoft.com, "Error handling with the application-specific JavaScript APIs". */
export class RichApiError extends Error {
  location: string | undefined;
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
  }
}

export const notFound = (): RichApiError =>
  new RichApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): RichApiError => new RichApiError("InvalidArgument", message);
export const accessDenied = (): RichApiError =>
  new RichApiError("AccessDenied", "You cannot perform the requested operation.", 403);
export const alreadyExists = (): RichApiError =>
  new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
export const invalidOperation = (message: string): RichApiError =>
  new RichApiError("InvalidOperation", message);
export const invalidReference = (): RichApiError =>
  new RichApiError("InvalidReference", "This reference is not valid for the current operation.");
export const notModelled = (what: string): RichApiError =>
  new RichApiError("NotImplemented", `simulated host: ${what} is not modelled`, 501);

/** What a class says about itself to the interpreter. */
export interface HostClass {
  readonly name: string;
  readonly scalars: readonly string[];
  readonly navigations: readonly string[];
  /** Members of a collection; null for a single object. */
  readonly itemScalars: readonly string[] | null;
  /** Ranges live on the host under a reference id while the client tracks them. */
  readonly keepsReference: boolean;
}

export abstract class HostObject {
  abstract readonly hostClass: HostClass;
}

/** An object that holds others; `items` is what a load of the collection returns. */
export abstract class HostCollection extends HostObject {
  abstract readonly items: readonly HostObject[];
}

/** Describes a class of single objects. */
export function hostClass(
  name: string,
  scalars: readonly string[],
  navigations: readonly string[] = [],
): HostClass {
  return { name, scalars, navigations, itemScalars: null, keepsReference: false };
}

/** Describes a collection whose items have these scalars. */
export function hostCollection(
  name: string,
  itemScalars: readonly string[],
  scalars: readonly string[] = [],
): HostClass {
  return { name, scalars, navigations: [], itemScalars, keepsReference: false };
}

/** Runs an action given as a method of a host object; the interpreter's only way in. */
export function member(object: HostObject, name: string): unknown {
  return (object as unknown as Record<string, unknown>)[name];
}
