// Vietnamese for the menu of the table editor, which Wagtail ships in English. core/blocks.py asks for "vi".
(() => {
  if (!window.Handsontable) return;
  const { dictionaryKeys: keys, registerLanguageDictionary } = window.Handsontable.languages;
  registerLanguageDictionary({
    languageCode: "vi",
    [keys.CONTEXTMENU_ITEMS_ROW_ABOVE]: "Thêm dòng phía trên",
    [keys.CONTEXTMENU_ITEMS_ROW_BELOW]: "Thêm dòng phía dưới",
    [keys.CONTEXTMENU_ITEMS_INSERT_LEFT]: "Thêm cột bên trái",
    [keys.CONTEXTMENU_ITEMS_INSERT_RIGHT]: "Thêm cột bên phải",
    [keys.CONTEXTMENU_ITEMS_REMOVE_ROW]: ["Xóa dòng", "Xóa các dòng"],
    [keys.CONTEXTMENU_ITEMS_REMOVE_COLUMN]: ["Xóa cột", "Xóa các cột"],
    [keys.CONTEXTMENU_ITEMS_UNDO]: "Hoàn tác",
    [keys.CONTEXTMENU_ITEMS_REDO]: "Làm lại",
    [keys.CONTEXTMENU_ITEMS_MERGE_CELLS]: "Gộp ô",
    [keys.CONTEXTMENU_ITEMS_UNMERGE_CELLS]: "Tách ô",
    [keys.CONTEXTMENU_ITEMS_COPY]: "Sao chép",
    [keys.CONTEXTMENU_ITEMS_CUT]: "Cắt",
  });
})();
