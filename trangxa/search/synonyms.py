def alternatives() -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    return {}
