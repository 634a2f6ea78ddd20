import { useEffect, useState } from "react";

/**
 * Whether something has been going on for a while: what is shown for less would only flicker.
 *
 * @param after milliseconds
 */
export function useLasting(isGoingOn: boolean, after: number): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => setIsLong(true), after);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isGoingOn, after]);
  return isLong;
}
