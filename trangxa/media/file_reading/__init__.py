"""Take the plain text out of a file that anybody may have made.

This package is a program of its own (`python -m trangxa.media.file_reading ENDING < FILE`): it runs in a process
with little memory and little time, knows nothing of the portal, and prints one JSON object.
"""
