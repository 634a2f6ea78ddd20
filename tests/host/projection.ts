import { HostCollection, invalidArgument, member, type HostObject } from "./hostObject";
import type { QueryInfo } from "./wire";

/** What is answered of an object beside the members asked for; the host knows. */
export interface Answering {
  readonly identity: (object: HostObject) => Record<string, unknown>;
  /** Id under which the object stays known to the add-in; null where it does not. */
  readonly reference: (object: HostObject) => string | null;
  /** Reads a member; a failure names the object and the member. */
  readonly locate: <T>(object: HostObject, name: string, run: () => T) => T;
}

type Tree = { [name: string]: Tree };

/** A name of the wire as the object model has it. */
export const lower = (name: string): string =>
  name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
const upper = (name: string): string =>
  name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);

/** The members that a load asks for, as the runtime expects them. */
export function query(object: HostObject, info: QueryInfo, answering: Answering): unknown {
  const tree: Tree = {};
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((name) => `${name}/*`)];
  for (const path of paths.length > 0 ? paths : ["*"]) {
    let node = tree;
    for (const part of path.split(/[/.]/)) node = node[lower(part)] ??= {};
  }
  return project(object, tree, info, answering);
}

/** Nothing below a name stands for everything there. */
const orAll = (tree: Tree): Tree => (Object.keys(tree).length > 0 ? tree : { "*": {} });

function project(object: HostObject | null, tree: Tree, info: QueryInfo, answering: Answering): unknown {
  if (object === null) return null;
  if (object instanceof HostCollection) return projectCollection(object, tree, info, answering);
  const { scalars, navigations, name, keepsReference } = object.hostClass;
  const out = answering.identity(object);
  const reference = keepsReference ? answering.reference(object) : null;
  if (reference !== null) out["_ReferenceId"] = reference;
  for (const [key, below] of Object.entries(tree)) {
    if (key === "*") for (const scalar of scalars) out[upper(scalar)] = member(object, scalar);
    else if (scalars.includes(key))
      out[upper(key)] = answering.locate(object, key, () => member(object, key));
    else if (navigations.includes(key)) {
      const target = answering.locate(object, key, () => member(object, key)) as HostObject | null;
      out[upper(key)] = project(target, orAll(below), {}, answering);
    } else throw invalidArgument(`simulated host: load of unknown or unmodelled ${name}.${key}`);
  }
  return out;
}

function projectCollection(
  object: HostCollection,
  tree: Tree,
  info: QueryInfo,
  answering: Answering,
): unknown {
  const { scalars } = object.hostClass;
  const out: Record<string, unknown> = {};
  const below: Tree = {};
  for (const [key, inner] of Object.entries(tree)) {
    if (scalars.includes(key)) out[upper(key)] = member(object, key);
    else below[key] = inner;
  }
  const skip = info.Skip ?? 0;
  const items = object.items.slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  out["_Items"] = items.map((item, index) => ({
    ...(project(item, orAll(below), {}, answering) as object),
    _Index: skip + index,
  }));
  return out;
}
