for (const button of document.querySelectorAll('[data-behaviour="print"]')) {
  button.addEventListener('click', () => window.print());
  button.hidden = false;
}
