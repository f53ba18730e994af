// Runs in <head>. Once the viewer stands, it registers sw.js, which keeps the site usable without a connection, and shows #update
// when a newer version of the site has been fetched whole. It needs nothing of the viewer, so that a version that does not start
// can be left too. Nothing is loaded anew but by the reader's own press. All text is in index.html.
//
// `roznama-pages` names the worker in the page; without that name, and wherever a browser refuses workers (private windows, files
// opened from disk, hosts without TLS), nothing happens here.
(function () {
  "use strict";
  var meta = document.querySelector('meta[name="roznama-offline"]');
  var workers = null;
  try {
    workers = navigator.serviceWorker;
  } catch (refused) {}
  if (!meta || !workers || !window.isSecureContext) return;

  var HOUR = 3600000;
  var controlled = Boolean(workers.controller);
  var begun = false;
  var pressed = false;
  var registration = null;

  function idle(then) {
    if (window.requestIdleCallback) requestIdleCallback(then, { timeout: 4000 });
    else setTimeout(then, 1000);
  }

  function begin() {
    if (begun) return;
    begun = true;
    idle(function () {
      // A worker that is about to go because the site has none any more must not be called back.
      var found = controlled ? workers.getRegistration() : workers.register(meta.content, { scope: "./" });
      found.then(watch).catch(function () {});
    });
  }

  addEventListener("TrunkApplicationStarted", begin);
  // A version that fails is not kept; one that was kept may have a newer one.
  addEventListener("roznama-failure", function () {
    if (controlled) begin();
  });

  function watch(found) {
    if (!found) return;
    registration = found;
    if (found.waiting && found.active) announce();
    follow(found.installing);
    found.addEventListener("updatefound", function () {
      follow(found.installing);
    });
    workers.ready.then(function (ready) {
      var all = matchMedia("(display-mode: standalone)").matches;
      // What was asked for before the worker answers may come after it is ready.
      new PerformanceObserver(function (list) {
        var used = list.getEntries().map(function (entry) {
          return entry.name;
        });
        ready.active.postMessage({ keep: used, all: all });
      }).observe({ type: "resource", buffered: true });
    });
    if (controlled) look();
    // Whoever leaves the site open for days is told too.
    var asked = Date.now();
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState !== "visible" || Date.now() - asked < HOUR) return;
      asked = Date.now();
      look();
    });
  }

  function look() {
    registration.update().catch(function () {});
  }

  function follow(worker) {
    if (!worker) return;
    worker.addEventListener("statechange", function () {
      if (worker.state === "installed" && registration.active) announce();
    });
  }

  // Another window has taken over a newer version.
  workers.addEventListener("controllerchange", function () {
    if (controlled && !pressed) announce();
    controlled = true;
  });

  function announce() {
    var bar = document.querySelector("#update > .update");
    if (!bar || !bar.hidden) return;
    bar.hidden = false;
    document.documentElement.setAttribute("data-update", "");
    bar.querySelector("[data-update-load]").onclick = load;
    bar.querySelector("[data-update-later]").onclick = function () {
      bar.hidden = true;
      document.documentElement.removeAttribute("data-update");
    };
  }

  function load() {
    if (pressed) return;
    pressed = true;
    var next = registration && registration.waiting;
    if (!next) return location.reload();
    next.addEventListener("statechange", function () {
      if (next.state === "activated") location.reload();
      // Replaced by one that is newer still.
      else if (next.state === "redundant") pressed = false;
    });
    next.postMessage({ activate: true });
  }
})();
