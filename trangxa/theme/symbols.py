"""The drawn symbols: a 24 grid, round ends, the colour of the text; `mark` is the portal's own sign on a 64 grid."""

SYMBOLS: dict[str, str] = {
    "alert": '<path d="M12 3.5 22 20.5H2zM12 10v5M12 17.7v.1"/>',
    "calendar": '<path d="M4 6h16v14H4zM4 10.5h16M8 3.5V7M16 3.5V7M8 14.5h3M13.5 14.5H16"/>',
    "camera": (
        '<path d="M3.5 7.5H8l1.5-3h5l1.5 3h4.5V19h-17zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z"/>'
    ),
    "check": '<path d="M4.5 12.5l5 5 10-11"/>',
    "clock": '<circle cx="12" cy="12" r="9"/><path d="M12 6.5V12l4 2.5"/>',
    "close": '<path d="M5.5 5.5l13 13M18.5 5.5l-13 13"/>',
    "desk": '<path d="M3 9h18M5 9v11M19 9v11M8.5 9V4h7v5M9 14h6v3H9z"/>',
    "document": '<path d="M6 3h8.5L19 7.5V21H6zM14 3v5h5M9 12.5h7M9 16.5h5"/>',
    "down": '<path d="M5.5 9l6.5 6.5L18.5 9"/>',
    "download": '<path d="M12 3.5v11.5M7.5 10.5 12 15l4.5-4.5M4 17v3.5h16V17"/>',
    "eye": (
        '<path d="M2.5 12Q7 5.5 12 5.5t9.5 6.5Q17 18.5 12 18.5T2.5 12z"/><circle cx="12" cy="12" r="2.7"/>'
    ),
    "feed": '<path d="M5 19.2v-.1M5 13a6 6 0 0 1 6 6M5 6.5a12.5 12.5 0 0 1 12.5 12.5"/>',
    "filter": '<path d="M3.5 6h17M7 12h10M10 18h4"/>',
    "half": '<circle cx="12" cy="12" r="9"/><path d="M12 3v18M12 7h5M12 11h8M12 15h7"/>',
    "home": '<path d="M3 10.5Q8 9 12 3.5q4 5.5 9 7M5.5 10v10h13V10M10 20v-6h4v6"/>',
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.1"/>',
    "left": '<path d="M19 12H5M11 6l-6 6 6 6"/>',
    "mail": '<path d="M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7"/>',
    "menu": '<path d="M3.5 6.5h17M3.5 12h17M3.5 17.5h17"/>',
    "out": '<path d="M10 5H5v14h14v-5M13.5 4.5h6v6M19.5 4.5 11 13"/>',
    "pencil": '<path d="M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10"/>',
    "phone": (
        '<path d="M6 3.5h3.5l1.5 5-2.2 1.6a11 11 0 0 0 5.1 5.1l1.6-2.2 5 1.5V18a2.5 2.5 0 0 1-2.7 '
        '2.5A15.5 15.5 0 0 1 3.5 6.2 2.5 2.5 0 0 1 6 3.5z"/>'
    ),
    "phone-saved": '<path d="M7 2.5h10v19H7zM10.5 18.5h3M9.5 10.5l2 2 3.5-4"/>',
    "pin": (
        '<path d="M12 21.5S5 14.7 5 9.7a7 7 0 0 1 14 0c0 5-7 11.8-7 11.8zM12 12.2a2.6 2.6 0 1 0 '
        '0-5.2 2.6 2.6 0 0 0 0 5.2z"/>'
    ),
    "play": '<circle cx="12" cy="12" r="9"/><path d="M10 8v8l6-4z"/>',
    "print": '<path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z"/>',
    "question": (
        '<circle cx="12" cy="12" r="9"/><path d="M9.3 9.5a2.8 2.8 0 1 1 4 2.7c-.9.5-1.3 1-1.3 2M12 17.2v.1"/>'
    ),
    "replace": '<path d="M4 9a8 8 0 0 1 14-3l2 2M20 3.5V8h-4.5M20 15a8 8 0 0 1-14 3l-2-2M4 20.5V16h4.5"/>',
    "right": '<path d="M5 12h14M13 6l6 6-6 6"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5 21 21"/>',
    "share": (
        '<circle cx="6" cy="12" r="2.7"/><circle cx="17.5" cy="5.5" r="2.7"/><circle cx="17.5" '
        'cy="18.5" r="2.7"/><path d="M8.4 10.7l6.7-3.8M8.4 13.3l6.7 3.8"/>'
    ),
    "sound": (
        '<path d="M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11"/>'
    ),
    "speak": '<path d="M4 5h16v11h-9l-4.5 4v-4H4zM8 9.5h8M8 12.5h5"/>',
    "stop": '<circle cx="12" cy="12" r="9"/><path d="M5.7 5.7l12.6 12.6"/>',
}

# Five petals that form a star, over two furrows.
_PETAL = "M32 28C26.4 23 26.4 14.4 32 7.6 37.6 14.4 37.6 23 32 28z"
_PETALS = "".join(f'<path d="{_PETAL}" transform="rotate({turn} 32 28)"/>' for turn in range(0, 360, 72))
MARK = (
    '<circle cx="32" cy="32" r="30.5" fill="#751010" stroke="#f4c95d" stroke-width="2"/>'
    f'<g fill="#f4c95d">{_PETALS}</g>'
    '<g fill="none" stroke="#f4c95d" stroke-width="2.4" stroke-linecap="round">'
    '<path d="M12.5 49.5q9.7-6 19.5 0t19.5 0M19 55.4q6.5-4 13 0t13 0"/></g>'
)
