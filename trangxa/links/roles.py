from trangxa.core.roles import ALL, EVERYONE, HEAD, SECRETARY, grant_model

grant_model(EVERYONE, "links.link", ("view",))
grant_model((HEAD, SECRETARY), "links.link", ALL)
