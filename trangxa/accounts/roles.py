from trangxa.core.roles import TECHNICIAN, grant_model

# No deletion: what a person did keeps their name. Someone who leaves is made inactive.
grant_model((TECHNICIAN,), "accounts.user", ("add", "change", "view"))
