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
  let loading: Promise<ComponentType<Props>> | undefined;
  const fetched = (): Promise<ComponentType<Props>> => {
    if (loading !== undefined) return loading;
    const started = fetchComponent();
    loading = started;
    started.then(
      // React reads these two, so that what is there already is shown at once (`FulfilledReactPromise` of its types).
      (value) => void Object.assign(started, { status: "fulfilled", value }),
      () => (loading = undefined),
    );
    return started;
  };
  return {
    load: async () => {
      await fetched();
    },
    Component: function Shown(props) {
      const Loaded = use(fetched());
      return <Loaded {...props} />;
    },
  };
}
