"""A picture drawn for one use, for the components that show it."""

from django import template

from trangxa.core.pictures import picture_of

register = template.Library()

register.simple_tag(picture_of, name="rendition")
