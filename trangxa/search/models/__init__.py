from trangxa.search.models.asked import AskedQuery
from trangxa.search.models.entry import SearchEntry, SearchTerm
from trangxa.search.models.synonym import SeededSynonym, Synonym

__all__ = ["AskedQuery", "SearchEntry", "SearchTerm", "SeededSynonym", "Synonym"]
