from newsroom.fields import languages
from newsroom.practices.published import PublishedPractice
from newsroom.public import links
from newsroom.public.api.written.common import Written, of_text


def brief(practice: PublishedPractice, origin: str) -> Written:
    """What `PracticeBriefSerializer` describes."""
    return {
        "id": practice.public_id,
        "title": of_text(practice.title),
        "urls": {code: origin + links.practice_url(practice, code) for code in languages.codes()},
        "api_url": origin + links.path("api:practice", practice.public_id),
    }
