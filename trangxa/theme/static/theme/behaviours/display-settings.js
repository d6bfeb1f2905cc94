// Show a choice at once; it is kept only when the form is sent.
const attributes = { chu: 'data-text', tuong_phan: 'data-contrast', nen: 'data-theme' };
for (const form of document.querySelectorAll('[data-behaviour="display-settings"]')) {
  const show = () => {
    for (const [name, attribute] of Object.entries(attributes)) {
      const chosen = new FormData(form).get(name);
      if (chosen) document.documentElement.setAttribute(attribute, chosen);
      else document.documentElement.removeAttribute(attribute);
    }
  };
  form.addEventListener('change', show);
}
