import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { usePane } from "./usePane";

/**
 * A part of a view that is loaded when it is first shown: few need it, and those who do not are spared it. Where it does
 * not arrive that is said, and it can be asked for again.
 */
export function later(load: () => Promise<ComponentType>): ComponentType {
  let loaded: ComponentType | null = null;
  return function Later() {
    const { texts } = usePane();
    const [Part, setPart] = useState<ComponentType | null>(() => loaded);
    /** How often it was asked for, and the time in which it did not come. */
    const [tries, setTries] = useState(0);
    const [failed, setFailed] = useState(-1);
    useEffect(() => {
      if (loaded !== null) return undefined;
      let isWaited = true;
      load().then(
        (part) => {
          loaded = part;
          if (isWaited) setPart(() => part);
        },
        () => {
          if (isWaited) setFailed(tries);
        },
      );
      return () => {
        isWaited = false;
      };
    }, [tries]);
    if (Part !== null) return <Part />;
    if (failed !== tries) return null;
    return (
      <div role="alert">
        <p>{texts.errors.byCode.partNotLoaded}</p>
        <Button size="small" onClick={() => setTries(tries + 1)}>
          {texts.retry}
        </Button>
      </div>
    );
  };
}
