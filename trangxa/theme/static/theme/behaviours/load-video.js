// The player of another site is loaded only after its picture has been pressed.
for (const figure of document.querySelectorAll('[data-behaviour="load-video"]')) {
  const link = figure.querySelector('a');
  const { player, title } = figure.dataset;
  if (!link || !player) continue;
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.src = player;
    frame.title = title;
    frame.allowFullscreen = true;
    link.replaceWith(frame);
    frame.focus();
  });
}
