"""Servers under load: the processes of a server, wrk and nginx, and rounds in which servers take turns."""
