from trangxa.core.roles import EVERYONE, HEAD, SECRETARY, grant_model

grant_model(EVERYONE, "documents.regulation", ("view",))
grant_model((HEAD, SECRETARY), "documents.regulation", ("add", "change"))
