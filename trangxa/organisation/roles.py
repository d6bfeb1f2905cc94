from trangxa.core.roles import EVERYONE, HEAD, SECRETARY, TECHNICIAN, grant_model

for _model in ("commune", "superiorbody", "unit", "editorialboard"):
    grant_model(EVERYONE, f"organisation.{_model}", ("view",))
    grant_model((HEAD, SECRETARY), f"organisation.{_model}", ("add", "change"))
# The technician fills in whose portal it is; who sits on the board and which units send news is not his to say.
for _model in ("commune", "superiorbody"):
    grant_model((TECHNICIAN,), f"organisation.{_model}", ("add", "change"))
