/* Shows where the workbench is; ES3 only, see old-browser.js. */
(function () {
  var place = document.getElementById("address");
  var address = window.location.href.replace(/assets\/old-browser\.html.*$/, "workbench.html");
  place.appendChild(document.createTextNode(address));
})();
