from trangxa.search.models.entry import SearchEntry
from trangxa.search.models.synonym import SeededSynonym, Synonym

__all__ = ["SearchEntry", "SeededSynonym", "Synonym"]
