// Runs in <head>. While the viewer is on its way, the article that the address asks for is shown from its plain page, which is a
// hundred times smaller; the viewer then takes its place. Where a worker has kept the site the viewer is there at once.
(function () {
  "use strict";
  var asked = /[?&]page=article(&|$)/.test(location.search) && /[?&]id=([^&]+)/.exec(location.search);
  // Other ids have another name on disk; a reader's own corpus has no plain pages.
  var isPlain = asked && /^[\w-]+(\.[\w-]+)*$/.test(asked[1]) && asked[1].length <= 100;
  var isOwn = /[?&]own=/.test(location.search);
  if (!isPlain || isOwn || !window.fetch || isKept()) return;

  function isKept() {
    try {
      return Boolean(navigator.serviceWorker.controller);
    } catch (refused) {
      return false;
    }
  }

  var text = fetch("article/" + asked[1] + ".html").then(function (answer) {
    return answer.ok ? answer.text() : "";
  });
  document.documentElement.setAttribute("data-boot-article", "");
  // What the viewer waits for, a moment at most (assets/boot.mjs).
  window.roznamaFirst = new Promise(function (done) {
    addEventListener("DOMContentLoaded", function () {
      text.then(show).catch(forget).then(done);
    });
  });

  function show(html) {
    var article = new DOMParser().parseFromString(html, "text/html").querySelector(".reader__main");
    var list = document.getElementById("static-list");
    if (!article || !list) throw new Error("no article");
    // What is not the publisher's: it stands in the article's language, not in the interface's.
    article.querySelectorAll(".reader__byline, .reader__anchor").forEach(function (element) {
      element.remove();
    });
    list.before(document.adoptNode(article));
  }

  function forget() {
    document.documentElement.removeAttribute("data-boot-article");
  }
})();
