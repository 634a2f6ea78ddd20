import { use, type ComponentType } from "react";

/** A component whose script is fetched when it is first shown, or before, when `load` is called. */
export interface OnDemand<Props extends object = object> {
  readonly Component: ComponentType<Props>;
  /** Fetches the script; what is fetched already is not fetched again. Rejects when it does not load. */
  load(): Promise<void>;
}

/**
 * Makes a component out of one that is fetched on demand. It suspends while its script is on the way and throws to the
 * nearest boundary when it does not load; shown again, it tries again (React's `lazy` keeps a failure for ever:
 * https://react.dev/reference/react/lazy).
 */
export function onDemand<Props extends object = object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
): OnDemand<Props> {
  let Loaded: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  const load = (): Promise<void> => {
    loading ??= fetchComponent().then(
      (component) => {
        Loaded = component;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return {
    load,
    Component: function Shown(props) {
      if (Loaded === undefined) use(load());
      return Loaded === undefined ? null : <Loaded {...props} />;
    },
  };
}
