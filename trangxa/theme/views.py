from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from trangxa.theme.display import COOKIE, COOKIE_AGE_SECONDS, Display
from trangxa.theme.patterns import PATTERN_VALUES

DISPLAY_PATH = "/hien-thi/"


class DisplayForm(forms.Form):
    text = forms.ChoiceField(
        label=_("Cỡ chữ"),
        required=False,
        widget=forms.RadioSelect,
        choices=[("", _("Thường")), ("large", _("To")), ("larger", _("Rất to"))],
    )
    contrast = forms.ChoiceField(
        label=_("Tương phản"),
        required=False,
        widget=forms.RadioSelect,
        choices=[("", _("Thường")), ("high", _("Cao: chữ đen trên nền trắng"))],
    )
    theme = forms.ChoiceField(
        label=_("Nền"),
        required=False,
        widget=forms.RadioSelect,
        choices=[("", _("Theo máy của tôi")), ("light", _("Sáng")), ("dark", _("Tối"))],
    )


# Changes nothing but the sender's own page; without a session there is no token to check.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def display_settings(request: HttpRequest) -> HttpResponse:
    """Choose text size, contrast and ground (hiển thị). Works without script and without a session."""
    current = Display.parse(request.COOKIES.get(COOKIE))
    if request.method == "POST":
        chosen = Display.chosen(request.POST)
        back = request.POST.get("ve", "")
        safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/")
        response = redirect(back if safe else DISPLAY_PATH)
        if chosen:
            response.set_cookie(
                COOKIE,
                str(chosen),
                max_age=COOKIE_AGE_SECONDS,
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )
        else:
            response.delete_cookie(COOKIE, samesite="Lax")
        return response
    form = DisplayForm(initial={"text": current.text, "contrast": current.contrast, "theme": current.theme})
    return render(request, "theme/display_settings.html", {"form": form, "back": request.GET.get("ve", "")})


@require_safe
def patterns(request: HttpRequest) -> HttpResponse:
    """Every component in every state, for those who change the theme."""
    return render(request, "theme/patterns.html", PATTERN_VALUES)
