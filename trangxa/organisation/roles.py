from trangxa.core.roles import EVERYONE, HEAD, SECRETARY, TECHNICIAN, grant_model

for _model in ("commune", "superiorbody", "unit", "editorialboard"):
    grant_model(EVERYONE, f"organisation.{_model}", ("view",))
    grant_model((HEAD, SECRETARY, TECHNICIAN), f"organisation.{_model}", ("add", "change"))
