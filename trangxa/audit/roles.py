from trangxa.core.roles import HEAD, TECHNICIAN, grant_model

grant_model((HEAD, TECHNICIAN), "audit.auditentry", ("view",))
