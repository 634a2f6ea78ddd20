import { Component, type ReactNode } from "react";
import { errorDetails } from "../model/errorDetails";
import type { Texts } from "../text";
import { CopyDetails } from "./CopyDetails";
import { Button } from "./Button";

export interface ViewBoundaryProps {
  readonly texts: Texts;
  readonly children: ReactNode;
}

interface Failed {
  readonly failure: { readonly error: unknown } | null;
}

/**
 * What stands in the place of a part of the page that failed: the other parts stay, and this one can be tried again.
 * (React asks for a class here: https://react.dev/reference/react/Component#catching-rendering-errors-with-an-error-boundary)
 */
export class ViewBoundary extends Component<ViewBoundaryProps, Failed> {
  override state: Failed = { failure: null };

  static getDerivedStateFromError(error: unknown): Failed {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { texts, children } = this.props;
    const { failure } = this.state;
    if (failure === null) return children;
    return (
      <div className="hj-empty" role="alert">
        <h2>{texts.errors.viewFailed}</h2>
        <p>{texts.errors.viewFailedHint}</p>
        <p>
          <Button appearance="primary" onClick={() => this.setState({ failure: null })}>
            {texts.errors.showAgain}
          </Button>
        </p>
        <CopyDetails details={errorDetails(failure.error) ?? ""} texts={texts} />
      </div>
    );
  }
}
