// The address that the editor sees while typing a title is the one that the server would make (vitext.vi_slug).
// Wagtail's own formatter makes "djang-ky" of "Đăng ký" and drops ươ. The words are replaced before it gets them,
// and it leaves plain ASCII as it is. tests/vitext/slug_table.json holds for both.
(() => {
  const MAX_LENGTH = 80;
  const INVISIBLE =
    /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

  const vietnameseSlug = (text, maxLength = MAX_LENGTH) => {
    const bare = text.replace(INVISIBLE, "").normalize("NFKD").toLowerCase();
    const plain = bare.replace(/\p{Mn}/gu, "").replace(/[đðɖ]/g, "d");
    const slug = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    if (slug.length <= maxLength) return slug;
    const border = slug.lastIndexOf("-", maxLength);
    return border > 0 ? slug.slice(0, border) : slug.slice(0, maxLength);
  };
  const isAddress = (element) => element instanceof HTMLInputElement && element.matches('[data-controller~="w-slug"]');

  // Capture: before the field's own controller.
  for (const name of ["w-sync:check", "w-sync:apply"]) {
    document.addEventListener(
      name,
      (event) => {
        if (isAddress(event.target) && event.detail?.value) event.detail.value = vietnameseSlug(event.detail.value);
      },
      true,
    );
  }
  document.addEventListener(
    "blur",
    ({ target }) => {
      if (isAddress(target)) target.value = vietnameseSlug(target.value);
    },
    true,
  );
  window.vietnameseSlug = vietnameseSlug;
})();
