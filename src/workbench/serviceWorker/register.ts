/**
 * Lets the workbench work offline once it was loaded. Only where the page is served over https or from this machine;
 * elsewhere (a file opened from disk, an old browser) the page works as long as the network does.
 */
export function registerServiceWorker(): void {
  if (!("serviceWorker" in navigator) || !isSecureContext) return;
  // After loading, so that the first visit is not slowed down by filling the cache.
  const register = (): void => {
    // Refused by policy or by the browser's settings: the page itself is not affected, the browser says why.
    void navigator.serviceWorker.register("service-worker.js").catch(() => undefined);
  };
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}
