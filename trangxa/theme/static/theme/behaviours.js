// Enhancements of the public site. Every page works without this file; each part looks for its own mark
// (data-behaviour) and shows what is hidden until a script can serve it.
(() => {
  "use strict";
  const each = (name, act) => document.querySelectorAll(`[data-behaviour~="${name}"]`).forEach(act);

  // Print: the link leads to the article without a script.
  each("print", (link) => link.addEventListener("click", (event) => { event.preventDefault(); window.print(); }));

  // Menu on narrow screens: closes with Escape and gives the focus back.
  each("open-menu", (link) => document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && location.hash === link.hash) { location.hash = "dau-trang"; link.focus(); }
  }));

  // Share with the device's own sheet.
  if (navigator.share) each("share", (details) => {
    const input = details.querySelector("input");
    details.querySelector("summary").addEventListener("click", (event) => {
      event.preventDefault();
      navigator.share({ title: document.title, url: input ? input.value : location.href }).catch(() => { details.open = true; });
    });
  });

  // Read aloud with a Vietnamese voice of the device, where there is one.
  const speech = window.speechSynthesis;
  if (speech) {
    const parts = () => [...document.querySelectorAll("#ban-in h1, #ban-in .prose > :not(figure, .table-frame)")]
      .map((element) => element.textContent.trim()).filter(Boolean);
    const start = (voice) => {
      speech.cancel();
      for (const text of parts()) {
        const words = new SpeechSynthesisUtterance(text);
        words.voice = voice; words.lang = "vi-VN"; words.rate = 0.95;
        speech.speak(words);
      }
    };
    const offer = () => {
      const voice = speech.getVoices().find((one) => /^vi\b/i.test(one.lang));
      if (!voice) return;
      each("read-aloud", (details) => {
        if (!details.hidden) return;
        details.hidden = false;
        details.querySelector('[data-act="play"]').addEventListener("click", () => start(voice));
        details.querySelector('[data-act="stop"]').addEventListener("click", () => speech.cancel());
      });
    };
    offer();
    speech.addEventListener && speech.addEventListener("voiceschanged", offer);
    window.addEventListener("pagehide", () => speech.cancel());
  }

  // A video of another site is loaded only when its picture is pressed.
  each("load-video", (figure) => figure.querySelector("a").addEventListener("click", (event) => {
    event.preventDefault();
    const player = document.createElement("iframe");
    player.src = `${figure.dataset.player}?autoplay=1`;
    player.title = figure.dataset.title;
    player.allow = "autoplay; fullscreen; encrypted-media";
    figure.querySelector("a").replaceWith(player);
    player.focus();
  }));
})();
