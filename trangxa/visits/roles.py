from trangxa.core.roles import EVERYONE, HEAD, SECRETARY, grant_model

grant_model(EVERYONE, "visits.dailyvisits", ("view",))
grant_model((HEAD, SECRETARY), "visits.dailyvisits", ("add", "change"))
