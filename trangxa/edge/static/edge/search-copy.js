// Searches the list of pages of an offline copy (window.trangXaPages: address, title, summary, day, words without marks).
'use strict';

{
  const mostShown = 50;
  const fold = (text) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{Mn}/gu, '')
      .replace(/đ/g, 'd');
  const asked = new URLSearchParams(window.location.search).get('q') || '';
  const input = document.getElementById('tim-ban-sao');
  const status = document.getElementById('tim-thay');
  const list = document.getElementById('ket-qua');
  const words = fold(asked).match(/[\p{L}\p{N}]+/gu) || [];

  const found = words.length
    ? (window.trangXaPages || []).filter((page) => words.every((word) => page[4].includes(word)))
    : [];
  // Words of the title count first; the list is in the order of the site.
  const inTitle = (page) => words.every((word) => fold(page[1]).includes(word));
  found.sort((one, other) => inTitle(other) - inTitle(one));

  input.value = asked;
  if (words.length) {
    if (!found.length) status.textContent = status.dataset.none;
    else if (found.length > mostShown) status.textContent = `${status.dataset.more} ${found.length}`;
    else status.textContent = `${found.length} ${status.dataset.some}`;
  }
  for (const [address, title, summary, day] of found.slice(0, mostShown)) {
    const item = document.createElement('li');
    const heading = document.createElement('h2');
    const link = document.createElement('a');
    link.href = address;
    link.textContent = title;
    heading.append(link);
    item.append(heading);
    for (const text of [day, summary].filter(Boolean)) {
      const line = document.createElement('p');
      line.textContent = text;
      item.append(line);
    }
    list.append(item);
  }
}
