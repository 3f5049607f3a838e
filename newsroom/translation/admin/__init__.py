# Django's admin finds the classes of an app by importing this package.
from newsroom.releases.admin import ReleaseAdmin
from newsroom.translation.admin import machine
from newsroom.translation.admin.glossary import GlossaryTermAdmin
from newsroom.translation.admin.panel import SCRIPTS, STYLES, effects_panel, panel
from newsroom.translation.admin.translators import export_chosen, links

ReleaseAdmin.below_texts += [machine.panel, effects_panel, panel, links]
ReleaseAdmin.actions = [export_chosen]
ReleaseAdmin.Media.js += [*SCRIPTS, *machine.SCRIPTS]
ReleaseAdmin.Media.css["all"] += [*STYLES, *machine.STYLES, "newsroom/admin-memory.css"]

__all__ = ["GlossaryTermAdmin"]
