// Start the staff site's widgets. Wagtail starts them with inline scripts, which the content policy forbids; ours
// leave <template data-widget="Name" data-arguments="[…]"> beside the field instead (core/inert_widgets.py).
(() => {
  // Only what is named here is ever called: a name in a page's own text starts nothing.
  const functions = new Set([
    "initDateChooser",
    "initDateTimeChooser",
    "initTimeChooser",
    "createTaskChooser",
  ]);
  const isClass = (name) => /^(InlinePanel|MultipleChooserPanel|([A-Z]\w*)?Chooser)$/.test(name);

  const start = (mark) => {
    const { widget, arguments: values } = mark.dataset;
    const known = functions.has(widget) || isClass(widget);
    if (!known || typeof window[widget] !== "function") return;
    mark.removeAttribute("data-widget");
    if (isClass(widget)) Reflect.construct(window[widget], JSON.parse(values));
    else window[widget](...JSON.parse(values));
  };
  const startAll = (root) => {
    if (root.matches?.("template[data-widget]")) start(root);
    root.querySelectorAll("template[data-widget]").forEach(start);
  };

  document.addEventListener("DOMContentLoaded", () => {
    startAll(document);
    new MutationObserver((changes) => {
      for (const change of changes) for (const node of change.addedNodes) if (node.nodeType === 1) startAll(node);
    }).observe(document.body, { childList: true, subtree: true });
  });
})();
