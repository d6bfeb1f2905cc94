"""The light markup of story bodies: blank line, `## ` heading, `- ` list, `| ` table with a head row."""

from html import escape


def html_blocks(body: str) -> tuple[str, ...]:
    """Return one piece of HTML per block of `body`; slots stay as they are."""
    return tuple(html_of(block.splitlines()) for block in body.strip().split("\n\n"))


def html_of(lines: list[str]) -> str:
    if lines[0].startswith("## "):
        return f"<h2>{escape(lines[0][3:], quote=False)}</h2>"
    if lines[0].startswith("- "):
        items = "".join(f"<li>{escape(line[2:], quote=False)}</li>" for line in lines)
        return f"<ul>{items}</ul>"
    if lines[0].startswith("| "):
        head, *rows = (cells_of(line) for line in lines)
        return (
            f"<table><thead>{row_of(head, 'th')}</thead><tbody>{''.join(map(row_of, rows))}</tbody></table>"
        )
    return f"<p>{escape(' '.join(lines), quote=False)}</p>"


def cells_of(line: str) -> list[str]:
    return [escape(cell.strip(), quote=False) for cell in line.strip().strip("|").split("|")]


def row_of(cells: list[str], tag: str = "td") -> str:
    scope = ' scope="col"' if tag == "th" else ""
    return "<tr>" + "".join(f"<{tag}{scope}>{cell}</{tag}>" for cell in cells) + "</tr>"
