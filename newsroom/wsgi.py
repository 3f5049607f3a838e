import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
application = get_wsgi_application()

# A page makes tens of thousands of objects, of which next to none need looking for to go away: Python looks after each
# 5,000 that stay instead of 700, and not through what was there before the first page.
gc.freeze()
gc.set_threshold(5_000)
