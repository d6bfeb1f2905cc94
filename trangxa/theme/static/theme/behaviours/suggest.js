// Titles that may be meant, below a search field while typing. Without this the form is sent as it is.
const ADDRESS = '/tim-kiem/goi-y/';
const WAIT = 200; // ms after the last key
const SHORTEST = 2;

for (const form of document.querySelectorAll('form.search[action="/tim-kiem/"]')) {
  const input = form.querySelector('input[type="search"]');
  const list = document.createElement('ul');
  list.id = `${input.id}-goi-y`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Gợi ý');
  list.hidden = true;
  form.append(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  let timer;
  let asking;
  let chosen = -1;

  const choose = (place) => {
    chosen = place;
    [...list.children].forEach((option, number) => option.setAttribute('aria-selected', number === place));
    if (place < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', list.children[place].id);
      list.children[place].scrollIntoView({ block: 'nearest' });
    }
  };
  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const show = (suggestions) => {
    list.replaceChildren(
      ...suggestions.map(({ text, url, kind_label: kind }, number) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${number}`;
        option.setAttribute('role', 'option');
        option.dataset.url = url;
        const note = document.createElement('span');
        note.className = 'soft';
        note.textContent = kind;
        option.append(text, ' ', note);
        return option;
      }),
    );
    list.hidden = !suggestions.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    choose(-1);
  };
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${ADDRESS}?q=${encodeURIComponent(input.value)}`, { signal: asking.signal });
      if (answer.ok && document.activeElement === input) show((await answer.json()).suggestions);
    } catch {
      // Broken off by the next key, or no connection: the form works without.
    }
  };

  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (input.value.trim().length < SHORTEST) close();
    else if (!event.isComposing) timer = setTimeout(ask, WAIT);
  });
  input.addEventListener('compositionend', () => {
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener('keydown', (event) => {
    const last = list.children.length - 1;
    if (list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown') choose(chosen < last ? chosen + 1 : -1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? last : chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) location.assign(list.children[chosen].dataset.url);
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus, which closes the list.
  list.addEventListener('pointerdown', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) {
      event.preventDefault();
      location.assign(option.dataset.url);
    }
  });
  input.addEventListener('blur', close);
}
