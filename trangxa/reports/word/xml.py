"""WordprocessingML elements put where the schema wants them: Word calls a file damaged over their order."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

PARAGRAPH_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid"),
    *("spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection"),
    *("textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)
RUN_ORDER = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline"),
    *("shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w"),
    *("kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign"),
    *("rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"),
)


def element(tag: str, **attributes: str | int) -> Any:
    """Return <w:tag> with w: attributes."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def put(parent: Any, child: Any, order: tuple[str, ...]) -> None:
    """Set `child` in `parent` in place of one of its kind, at its place in `order`."""
    name = child.tag.rsplit("}", 1)[1]
    for old in parent.findall(child.tag):
        parent.remove(old)
    later = {qn(f"w:{tag}") for tag in order[order.index(name) + 1 :]}
    following = next((each for each in parent if each.tag in later), None)
    if following is None:
        parent.append(child)
    else:
        following.addprevious(child)
