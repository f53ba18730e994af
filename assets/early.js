// Runs in <head> before the first paint, in every browser that knows any JavaScript (hence its plain syntax).
// It sets the interface's language and theme on <html>, so that the page that stands before the app is already in
// them, and shows #failure when the app cannot start or breaks. All text is in index.html.
//
// The app (or anything else) reports a failure with
//   dispatchEvent(new CustomEvent("roznama-failure", { detail: { reason: REASON, message: "technical detail" } }))
// where REASON is webassembly | browser | download | crash | corpus; a detail that is only a string means "corpus".
(function () {
  "use strict";
  var root = document.documentElement;
  var LANGUAGES = ["en", "ar", "fa", "ur"];
  var RTL = ["ar", "fa", "ur"];

  // Storage may be refused (private windows, files opened from disk): then the defaults hold.
  function kept(key) {
    try {
      return (localStorage.getItem("roznama." + key) || "").replace(/"/g, "");
    } catch (refused) {
      return "";
    }
  }

  function interfaceLanguage() {
    var asked = /[?&]ui=([a-z]+)/.exec(location.search);
    var candidates = [asked ? asked[1] : "", kept("ui")].concat(navigator.languages || [navigator.language || ""]);
    for (var i = 0; i < candidates.length; i++) {
      var tag = String(candidates[i]).toLowerCase().split("-")[0];
      if (LANGUAGES.indexOf(tag) >= 0) return tag;
    }
    return "en";
  }

  var lang = interfaceLanguage();
  root.lang = lang;
  root.dir = RTL.indexOf(lang) >= 0 ? "rtl" : "ltr";
  root.setAttribute("data-boot", "");
  if (/[?&](page|own)=/.test(location.search)) root.setAttribute("data-boot-page", "");
  var theme = kept("theme");
  if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);

  var list = null;
  addEventListener("DOMContentLoaded", function () {
    var page = document.getElementById("static");
    // The app removes the list when it mounts; should it break later, the list is put back.
    if (page) list = page.cloneNode(true);
    if (waiting) show(waiting[0], waiting[1]);
  });

  var waiting = null;
  function show(reason, message) {
    var section = document.getElementById("failure");
    if (!section) {
      waiting = [reason, message];
      return;
    }
    waiting = null;
    if (!section.hidden) return;
    var texts = section.querySelectorAll("[data-reason]");
    for (var i = 0; i < texts.length; i++) {
      texts[i].hidden = texts[i].getAttribute("data-reason") !== reason;
    }
    section.querySelector(".failure__detail").textContent = message || "";
    section.hidden = false;
    root.removeAttribute("data-boot-running");
    root.setAttribute("data-failed", reason);
    if (!document.getElementById("static") && list) document.body.appendChild(list);
    section.focus();
  }

  addEventListener("roznama-failure", function (event) {
    var detail = event.detail;
    if (detail && detail.reason) show(detail.reason, detail.message);
    else show("corpus", detail ? String(detail) : "");
  });

  // A script that cannot be fetched reports here (in the capturing phase) and nowhere else; a panic of the wasm is a
  // RuntimeError that nothing caught.
  addEventListener("error", function (event) {
    if (event.target && event.target.nodeName === "SCRIPT") {
      show("download", event.target.src || "");
    } else if (isTrap(event.error)) {
      show("crash", String(event.error));
    }
  }, true);
  addEventListener("unhandledrejection", function (event) {
    if (isTrap(event.reason)) show("crash", String(event.reason));
  });
  function isTrap(error) {
    return typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
  }

  // Browsers before 2018 leave module scripts unread, silently.
  if (!("noModule" in document.createElement("script"))) show("browser", navigator.userAgent);
  else if (typeof WebAssembly !== "object") show("webassembly", navigator.userAgent);
})();
