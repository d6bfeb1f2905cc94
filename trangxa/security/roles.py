from trangxa.core.roles import HEAD, LEADER, SECRETARY, TECHNICIAN, grant_model

for _model in ("securityreview", "incident"):
    grant_model((HEAD, SECRETARY, TECHNICIAN, LEADER), f"security.{_model}", ("view",))
    grant_model((HEAD, SECRETARY, TECHNICIAN), f"security.{_model}", ("add", "change"))
