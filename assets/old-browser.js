/*
 * Runs before anything else in the task pane, in browsers of any age (ES3 only). Volume-licensed Office 2016 and 2019
 * show add-ins in Internet Explorer, which cannot run the pane: say so and point to the workbench, instead of a blank
 * pane. `Array.prototype.at` stands for the language level the pages are built for.
 */
(function () {
  var isOld = typeof Promise === "undefined" || typeof Array.prototype.at !== "function";
  if (isOld) window.location.replace("assets/old-browser.html");
})();
