import { useEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkbenchTexts } from "../text";
import "./tour.css";

/** What each step is about. */
const ABOUT = [".hj-pane", "[role=grid]", "[data-tour=save]"] as const;

interface Ring {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Three steps through the workbench, with a ring around what each is about. It stands in nobody's way: skip it, Esc. */
export function Tour({ texts, onEnd }: { readonly texts: WorkbenchTexts; readonly onEnd: () => void }) {
  const [step, setStep] = useState(0);
  const [ring, setRing] = useState<Ring | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const { tour } = texts;
  useEffect(() => {
    const place = (): void => {
      const box = document.querySelector(ABOUT[step] ?? "")?.closest("[data-stop], [data-tour]");
      const at = box?.getBoundingClientRect();
      setRing(
        at === undefined || at.width === 0
          ? null
          : { left: at.left, top: at.top, width: at.width, height: at.height },
      );
    };
    place();
    card.current?.focus();
    // The sheet may still be on its way.
    const timer = setInterval(place, 400);
    return () => clearInterval(timer);
  }, [step]);
  return (
    <>
      {ring === null ? null : <div className="hj-page-ring" style={ring} aria-hidden="true" />}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape ends it, as in any dialog */}
      <div
        ref={card}
        role="dialog"
        aria-label={tour.label(step + 1, tour.steps.length)}
        tabIndex={-1}
        className="hj-page-tour"
        onKeyDown={({ key }) => {
          if (key === "Escape") onEnd();
        }}
      >
        <p>
          <strong>{`${step + 1} / ${tour.steps.length}`}</strong> {tour.steps[step]}
        </p>
        <div className="hj-page-tour-buttons">
          <Button appearance="subtle" onClick={onEnd}>
            {tour.skip}
          </Button>
          {step > 0 ? <Button onClick={() => setStep(step - 1)}>{tour.back}</Button> : null}
          {step + 1 < tour.steps.length ? (
            <Button appearance="primary" onClick={() => setStep(step + 1)}>
              {tour.next}
            </Button>
          ) : (
            <Button appearance="primary" onClick={onEnd}>
              {tour.done}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
