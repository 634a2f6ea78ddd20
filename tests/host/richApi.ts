import { HostObject, RichApiError, invalidReference, member, notModelled } from "./hostObject";
import { lower, query } from "./projection";
import {
  ActionType,
  PathType,
  type ArgumentInfo,
  type QueryInfo,
  type WireAction,
  type WirePath,
  type WireRequest,
  type WireResponse,
} from "./wire";

/**
 * Interprets the batches ("ProcessQuery") that Microsoft's runtime sends: object paths are resolved, actions carried
 * out in order, the first failure ends the batch and what went before stays applied, as in Excel. It knows nothing
 * about workbooks. The wire format was observed, see docs/developing/excel.md.
 */

/** One request of the add-in, for counting. */
export interface BatchLogEntry {
  readonly request: WireRequest;
  readonly flags: number;
  readonly requestBytes: number;
  responseBytes: number;
  /** The request only releases references: the runtime's own clean-up after `Excel.run`, not a sync of ours. */
  readonly cleanUp: boolean;
  error: string | null;
}

/** Native error codes of Excel's request queue. */
export const NativeError = {
  cellEditMode: 5004,
  sessionExpired: 5012,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

export interface RichApiOptions {
  /** Bytes (UTF-8) a request or response may have; Excel on the web refuses above 5 MB. */
  readonly payloadLimit?: number;
  /** Makes objects that are not reached from the workbook; null refuses. */
  readonly newObject?: (typeName: string) => HostObject | null;
}

interface BatchState {
  readonly paths: WireRequest["ObjectPaths"];
  readonly resolved: Map<number, HostObject | null>;
  readonly kept: Set<number>;
  readonly autoKeep: boolean;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export class RichApiHost {
  readonly log: BatchLogEntry[] = [];
  readonly references = new Map<string, HostObject>();
  private nextReference = 1;
  /** Failures by `Class.member` as Excel names places: whoever uses that member meets them. */
  readonly failing = new Map<string, RichApiError>();
  /** How many more actions are carried out before one of them fails, once; null lets all of them be. */
  actionsUntilFailure: number | null = null;
  /** Set to make the next requests fail natively, for example with `NativeError.activityLimit`. */
  nativeError: number | null = null;

  constructor(
    private readonly root: HostObject,
    private readonly options: RichApiOptions = {},
  ) {}

  /** Carries out one request; answers the response's JSON text or a native error code. */
  execute(body: string, flags: number): string | number {
    const request = JSON.parse(body) as WireRequest;
    const internal = Object.values(request.ObjectPaths).some(
      (path) => path.ObjectPathType === PathType.newObject && path.Name.startsWith("Microsoft."),
    );
    if (internal) return JSON.stringify(this.answerInternal(request));
    const entry: BatchLogEntry = {
      request,
      flags,
      requestBytes: bytesOf(body),
      responseBytes: 0,
      cleanUp: request.Actions.every(
        ({ Name, ActionType: type }) => type === 1 || Name === "_RemoveReference",
      ),
      error: null,
    };
    this.log.push(entry);
    const limit = this.options.payloadLimit ?? Number.POSITIVE_INFINITY;
    const refused = this.nativeError ?? (entry.requestBytes > limit ? NativeError.requestTooLarge : null);
    if (refused !== null) {
      entry.error = String(refused);
      return refused;
    }
    const response = this.run(request);
    entry.error = response.Error?.Code ?? null;
    const text = JSON.stringify(response);
    entry.responseBytes = bytesOf(text);
    return entry.responseBytes > limit ? NativeError.responseTooLarge : text;
  }

  /** Batches sent on purpose since `from`, the runtime's clean-up left out. */
  syncs(from = 0): readonly BatchLogEntry[] {
    return this.log.slice(from).filter((entry) => !entry.cleanUp);
  }

  /** The runtime's own start-up messages: accepted, kept out of the log. */
  private answerInternal(request: WireRequest): WireResponse {
    return {
      Results: request.Actions.map(({ Id, ActionType: type }) => ({
        ActionId: Id,
        Value: type === 1 ? {} : null,
      })),
    };
  }

  private run(request: WireRequest): WireResponse {
    const state: BatchState = {
      paths: request.ObjectPaths,
      resolved: new Map(),
      kept: new Set(),
      autoKeep: request.AutoKeepReference === true,
    };
    const response: WireResponse = { Results: [] };
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        this.interrupt();
        if (action.ActionType === ActionType.trace) traces.push(action.Id);
        const value = action.ActionType === ActionType.trace ? null : this.act(action, state);
        if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof RichApiError)) throw error;
        response.Error = {
          Code: error.code,
          Message: error.message,
          HttpStatusCode: error.httpStatusCode,
          ActionIndex: index,
          ...(error.location === undefined ? {} : { Location: error.location }),
        };
        break;
      }
    }
    if (traces.length > 0) response.TraceIds = traces;
    return response;
  }

  private interrupt(): void {
    if (this.actionsUntilFailure === null) return;
    if (this.actionsUntilFailure-- > 0) return;
    this.actionsUntilFailure = null;
    throw new RichApiError("RequestAborted", "interrupted");
  }

  private act(action: WireAction, state: BatchState): unknown {
    const object = this.resolve(action.ObjectPathId, state);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : this.identity(object, state, action.ObjectPathId);
      case ActionType.query:
        return object === null ? null : this.query(object, action.QueryInfo ?? {}, state);
      case ActionType.method:
        return this.callAction(object, action, state);
      case ActionType.setProperty:
        return this.setProperty(object, action.Name, this.argumentsOf(action.ArgumentInfo, state)[0]);
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.setProperty(object, name, value);
        return undefined;
      default:
        throw notModelled(`action type ${action.ActionType}`);
    }
  }

  private callAction(object: HostObject | null, action: WireAction, state: BatchState): unknown {
    if (action.Name === "_KeepReference") {
      if (object !== null) {
        state.kept.add(action.ObjectPathId);
        this.referenceOf(object);
      }
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    if (object === null) return null;
    const result = this.call(object, action.Name, action.ArgumentInfo, state);
    if (result instanceof HostObject) return this.identity(result, state, null);
    return result === undefined ? null : result;
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined, state: BatchState): unknown {
    const method = member(object, lower(name));
    if (typeof method !== "function") throw notModelled(`${object.hostClass.name}.${lower(name)}`);
    const values = this.argumentsOf(info, state);
    return this.locate(object, name, () =>
      (method as (...values: unknown[]) => unknown).apply(object, values),
    );
  }

  private setProperty(object: HostObject | null, name: string, value: unknown): undefined {
    // What Excel does when a property of a null object is set is not documented; nothing of ours may rely on it.
    if (object === null) throw notModelled(`setting ${name} of a null object`);
    const descriptor = settable(object, lower(name));
    if (!descriptor) throw notModelled(`setting ${object.hostClass.name}.${lower(name)}`);
    this.locate(object, name, () => {
      (object as unknown as Record<string, unknown>)[lower(name)] = value;
    });
    return undefined;
  }

  private locate<T>(object: HostObject, name: string, run: () => T): T {
    try {
      const injected = this.failing.get(`${object.hostClass.name}.${lower(name)}`);
      if (injected !== undefined) throw injected;
      return run();
    } catch (error) {
      if (error instanceof RichApiError) error.location ??= `${object.hostClass.name}.${lower(name)}`;
      throw error;
    }
  }

  /** Follows an object path; each is evaluated once per batch, in the order of the actions. */
  private resolve(id: number, state: BatchState): HostObject | null {
    const known = state.resolved.get(id);
    if (known !== undefined) return known;
    const path = state.paths[String(id)];
    if (!path)
      throw new RichApiError("InvalidObjectPath", `simulated host: object path ${id} is not in the batch`);
    const object = this.follow(path, state);
    state.resolved.set(id, object);
    return object;
  }

  private follow(path: WirePath, state: BatchState): HostObject | null {
    if (path.ObjectPathType === PathType.nothing) return null;
    if (path.ObjectPathType === PathType.root) return this.root;
    if (path.ObjectPathType === PathType.reference) {
      const kept = this.references.get(path.Name);
      if (!kept) throw invalidReference();
      return kept;
    }
    if (path.ObjectPathType === PathType.newObject) {
      const made = this.options.newObject?.(path.Name) ?? null;
      if (!made) throw notModelled(`new ${path.Name}`);
      return made;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0, state);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.property: {
        const name = lower(path.Name);
        if (!parent.hostClass.navigations.includes(name))
          throw notModelled(`${parent.hostClass.name}.${name}`);
        return this.locate(parent, name, () => member(parent, name)) as HostObject | null;
      }
      case PathType.method:
        return (this.call(parent, path.Name, path.ArgumentInfo, state) ?? null) as HostObject | null;
      case PathType.indexer:
        return this.call(parent, "GetItem", path.ArgumentInfo, state) as HostObject;
      default:
        throw notModelled(`object path type ${path.ObjectPathType}`);
    }
  }

  private argumentsOf(info: ArgumentInfo | undefined, state: BatchState): unknown[] {
    const inner = (value: unknown): unknown => {
      if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
      if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId), state);
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inner(part)]));
    };
    const swap = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference))
        return (value as unknown[]).map((part, index) => swap(part, reference[index]));
      return reference ? this.resolve(Number(reference), state) : inner(value);
    };
    const references = info?.ReferencedObjectPathIds;
    // `undefined` travels as null.
    return (info?.Arguments ?? []).map((value, index) => swap(value, references?.[index]) ?? undefined);
  }

  private referenceOf(object: HostObject): string {
    for (const [id, kept] of this.references) if (kept === object) return id;
    const id = `{reference-${this.nextReference++}}`;
    this.references.set(id, object);
    return id;
  }

  private identity(object: HostObject, state: BatchState, path: number | null): Record<string, unknown> {
    const { keepsReference, scalars } = object.hostClass;
    if (keepsReference && path !== null && state.kept.has(path))
      return { _ReferenceId: this.referenceOf(object) };
    return !keepsReference && scalars.includes("id") ? { Id: member(object, "id") } : {};
  }

  private query(object: HostObject, info: QueryInfo, state: BatchState): unknown {
    return query(object, info, {
      identity: (each) => this.identity(each, state, null),
      reference: (each) =>
        state.autoKeep || [...this.references.values()].includes(each) ? this.referenceOf(each) : null,
      locate: (each, name, run) => this.locate(each, name, run),
    });
  }
}

function settable(object: HostObject, name: string): boolean {
  for (
    let at: object | null = object;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at) as object | null
  ) {
    const descriptor = Object.getOwnPropertyDescriptor(at, name);
    if (descriptor) return descriptor.set !== undefined;
  }
  return false;
}
