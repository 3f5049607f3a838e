# Django's admin finds what an app adds to it by importing this module.
from newsroom.desk.proposals.first_saving import refuse_kept
from newsroom.desk.proposals.panel import SCRIPTS, STYLES, panel
from newsroom.releases.admin import ReleaseAdmin

ReleaseAdmin.below_texts.append(panel)
ReleaseAdmin.Media.js += SCRIPTS
ReleaseAdmin.Media.css["all"] += STYLES
ReleaseAdmin.first_saving.append(refuse_kept)
