def number_variants(previous: str, fold: str) -> tuple[str, ...]:
    return ()
