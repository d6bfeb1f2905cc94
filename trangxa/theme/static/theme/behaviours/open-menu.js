// "Menu" is a link to the menu, and works as one. With a script it opens and closes in place, and Escape closes it.
for (const opener of document.querySelectorAll('[data-behaviour="open-menu"]')) {
  const menu = document.querySelector(opener.hash);
  if (!menu) continue;
  const isOpen = () => location.hash === opener.hash;
  const tell = () => opener.setAttribute('aria-expanded', String(isOpen()));
  const close = () => {
    if (!isOpen()) return;
    const { scrollX, scrollY } = window;
    location.hash = '#dau-trang';
    window.scrollTo(scrollX, scrollY);
    opener.focus();
  };
  opener.setAttribute('role', 'button');
  opener.setAttribute('aria-controls', menu.id);
  opener.addEventListener('click', (event) => {
    if (!isOpen()) return;
    event.preventDefault();
    close();
  });
  opener.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    opener.click();
  });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  window.addEventListener('hashchange', tell);
  tell();
}
