"""Made-up but plausible content of a commune, for the model portal and for measuring."""

from trangxa.demo.sample.articles import sample_articles
from trangxa.demo.sample.documents import sample_documents

__all__ = ["sample_articles", "sample_documents"]
