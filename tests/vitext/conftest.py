from hypothesis import settings

settings.register_profile("vitext", max_examples=60, deadline=None, derandomize=True)
settings.load_profile("vitext")
