"""A stock Wagtail site with the sample articles: what the portal's own pages are compared with."""
