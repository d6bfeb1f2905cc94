from trangxa.core.roles import HEAD, SECRETARY, grant_model

grant_model((HEAD, SECRETARY), "wagtailsearchpromotions.searchpromotion", ("add", "change", "delete", "view"))
grant_model((HEAD, SECRETARY), "search.askedquery", ("view",))
grant_model((HEAD, SECRETARY), "search.synonym")
