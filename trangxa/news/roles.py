from trangxa.core.roles import EVERYONE, HEAD, SECRETARY, grant_model

grant_model(EVERYONE, "news.category", ("view",))
grant_model((HEAD, SECRETARY), "news.category", ("add", "change"))
