"""The drawn scenes (tranh mẫu) that stand in for photographs; `render` makes pictures of them."""
