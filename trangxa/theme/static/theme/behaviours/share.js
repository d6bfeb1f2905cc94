// Mail, text message and the address itself need no script; an app of the device and copying do.
for (const panel of document.querySelectorAll('[data-behaviour="share"]')) {
  const { title, url } = panel.dataset;
  const app = panel.querySelector('[data-share="app"]');
  const copy = panel.querySelector('[data-share="copy"]');
  if (app && navigator.share) {
    app.addEventListener('click', () => navigator.share({ title, url }).catch(() => {}));
    app.hidden = false;
  }
  if (copy && navigator.clipboard) {
    copy.setAttribute('aria-live', 'polite');
    copy.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(url);
        copy.textContent = copy.dataset.done;
      } catch {
        copy.hidden = true; // the address stands above, to be chosen by hand
      }
    });
    copy.hidden = false;
  }
}
