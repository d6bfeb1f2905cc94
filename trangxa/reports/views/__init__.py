"""Screens of the staff site for the periodic report."""
