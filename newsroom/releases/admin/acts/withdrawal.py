"""The page on which a release, or one language of it, is taken back."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.fields import languages
from newsroom.releases import publishing, versions
from newsroom.releases.admin.acts import linked
from newsroom.releases.admin.acts.forms import WithdrawalForm
from newsroom.releases.admin.acts.page import ActPage
from newsroom.releases.times import kst


class WithdrawPage(ActPage):
    act = "withdraw"
    title = gettext_lazy("Withdraw")
    form_class = WithdrawalForm

    @property
    def public_in(self) -> list[str]:
        """The languages in which readers see it now."""
        public = versions.public_version(self.release)
        return public.languages if public else []

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "public_in": self.public_in}

    def get_initial(self) -> dict[str, Any]:
        # The readiness panel leads here with the language that was meant to be left out.
        return {"language": self.request.GET.get("language")}

    def perform(self, form: Any) -> str:
        language, was_public = form.chosen, bool(self.public_in)
        publishing.withdraw(
            self.release,
            by=self.user,
            reason=form.cleaned_data["reason"],
            language=language,
            seen=self.seen,
        )
        if not was_public:
            return _("The release was taken off the schedule. Nothing of it was public.")
        told = {"hour": kst(self.release.withdrawals.all()[0].withdrawn_at)}
        if language is None:
            return _("The release was withdrawn on %(hour)s. Readers find the reason in its place.") % told
        told["language"] = dict(languages.choices())[language]
        return _("%(language)s was withdrawn on %(hour)s. Readers find the reason in its place.") % told

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        hour = self.release.publish_at
        public = versions.public_version(self.release)
        return super().get_context_data(
            is_public=public is not None,
            at=kst(hour) if hour else "",
            linked=linked.going_away(public) if public else [],
            **kwargs,
        )
