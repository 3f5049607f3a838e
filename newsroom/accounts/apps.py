from django.apps import AppConfig
from django.contrib.auth import signals
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "newsroom.accounts"
    label = "accounts"
    verbose_name = _("Accounts")
    append_only = ("accounts_auditentry",)

    def ready(self) -> None:
        from newsroom.accounts import grants, groups, logins

        signals.user_logged_in.connect(logins.note_login, dispatch_uid="accounts.login")
        signals.user_logged_out.connect(logins.note_logout, dispatch_uid="accounts.logout")
        signals.user_login_failed.connect(logins.note_failure, dispatch_uid="accounts.login_failed")

        # Permissions come into being app by app, so the groups follow app by app; tables are all there by then.
        post_migrate.connect(groups.after_migrate, dispatch_uid="accounts.groups")
        post_migrate.connect(grants.after_migrate, sender=self, dispatch_uid="accounts.grants")
