"""What the security headers need beyond the settings."""

from collections.abc import Callable

from csp.middleware import CSPMiddleware, PolicyParts
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

# Powerful features that no page of the newsroom uses.
UNUSED_FEATURES = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The policy of the settings, but for the admin: its rich-text editor sets styles on elements."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if request.resolver_match and "admin" in request.resolver_match.namespaces:
            parts.update = {**(parts.update or {}), "style-src": ["'self'", "'unsafe-inline'"]}
        return parts


class PermissionsPolicyMiddleware:
    """Tells browsers that no page may use the powerful features that no page uses."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response["Permissions-Policy"] = ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES)
        return response
