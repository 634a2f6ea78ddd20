import { registerCommands } from ".";

/** Part of the pane's page: ties the ribbon's buttons as soon as Office is ready. In a plain browser there are none. */
if (typeof Office !== "undefined") {
  void Office.onReady().then(({ host }) => {
    // office.js answers null outside Office, although its types promise a host.
    if ((host as Office.HostType | null) === Office.HostType.Excel) registerCommands();
  });
}
