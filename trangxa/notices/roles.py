from trangxa.core.roles import ALL, EVERYONE, HEAD, SECRETARY, grant_model

grant_model(EVERYONE, "notices.banner", ("view",))
grant_model((HEAD, SECRETARY), "notices.banner", ALL)
