// Date and time choosers of the staff site. Wagtail's own widget templates start them with an inline script,
// which the content policy forbids; ours leave a <template data-chooser> beside the field instead.
(() => {
  const start = (mark) => {
    const chooser = window[mark.dataset.chooser];
    if (typeof chooser !== "function" || !document.getElementById(mark.dataset.for)) return;
    mark.removeAttribute("data-chooser");
    chooser(mark.dataset.for, JSON.parse(mark.dataset.config));
  };
  const startAll = (root) => root.querySelectorAll("template[data-chooser]").forEach(start);
  document.addEventListener("DOMContentLoaded", () => {
    startAll(document);
    new MutationObserver((changes) => {
      for (const change of changes) for (const node of change.addedNodes) if (node.nodeType === 1) startAll(node);
    }).observe(document.body, { childList: true, subtree: true });
  });
})();
