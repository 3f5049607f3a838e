"""The proof itself: a world with something in every hidden state, and all that can be seen of it from outside."""

import re
from collections.abc import Iterable, Iterator
from itertools import cycle
from typing import Any
from unittest import mock

from django.db import connection
from django.test import Client

from tests.awards.make import make_award, tell_of
from tests.make import make_department, make_topic, make_user
from tests.newsroom.practices.make import make_practice
from tests.visibility.asking import Ask, Reply, Visitor, ways
from tests.visibility.canaries import FIRST_KEY, Canaries
from tests.visibility.colleagues import seen_from_elsewhere
from tests.visibility.guests import kept_or_told, logged, opened
from tests.visibility.guests_files import opened_beside, opened_by_the_dead
from tests.visibility.hidden import STATES, WHOLLY, Hidden, make_hidden
from tests.visibility.links import make_dead_links
from tests.visibility.roles import leading_nowhere, read_by_others, readable
from tests.visibility.surfaces import addresses, editorial_addresses, lists, subject_of, unlike

# Of these states there is no sign at all; of what was withdrawn after it was public readers are told.
UNKNOWN = tuple(maker.__name__ for maker in WHOLLY if maker.__name__ != "withdrawn")
ELSEWHERE = "author elsewhere"
ACTORS = (ELSEWHERE, "author", "desk editor", "awards officer", "administrator")
OWN_KEYS = """
    SELECT pg_get_serial_sequence(format('%I.%I', table_schema, table_name), column_name)
    FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'id' AND is_identity = 'YES'
        AND (table_name LIKE 'releases\\_%' OR table_name LIKE 'awards\\_%' OR table_name LIKE 'accounts\\_%'
            OR table_name LIKE 'media\\_%' OR table_name LIKE 'certificates\\_%'
            OR table_name LIKE 'practices\\_%')
    ORDER BY table_name
"""
VALUES_AT_ONCE = 20
NOBODYS = re.compile(r"zyzy[2-9]{6}|zy[a-z]+\d{5}", re.IGNORECASE)
# What breaks down where pages and the API ask for a release, and what it says: errors are told to the log alone.
BREAKS = "newsroom.public.queries.releases.release"


class World:
    """Something in each of `states`, and one release of which nothing hides; make it within a transaction.

    Every method yields what it finds wrong, in words; in the world as it should be nothing. `thorough` asks in all
    ways where otherwise some are taken in turns.
    """

    def __init__(self, states: Iterable[str] = tuple(STATES)) -> None:
        self.told: dict[str, str] = {}
        release = tell_of(make_award(), topics=[make_topic(slug="open-topic")], featured=True)
        practice = make_practice(released=True)
        self.open = Hidden("open", release, release.mentions.get().award, practice=practice)
        keys_become_canaries()
        self.hidden = {state: make_hidden(state, self.told) for state in states}
        for each in self.hidden.values():
            practice.award_links.create(award=each.award)
            practice.release_links.create(release=each.release)
        self.dead_links = make_dead_links()
        self.anonymous = Visitor()
        self.actors = {name: self._visitor(name) for name in ACTORS}
        self._nothing: dict[tuple[Any, ...], Reply] = {}

    def _visitor(self, name: str) -> Visitor:
        """Somebody who has logged in: of the department of what hides, or of another."""
        own = next(iter(self.hidden.values())).release.department
        department = make_department() if name == ELSEWHERE else own
        client = Client()
        client.force_login(make_user(name.removesuffix(" elsewhere"), department=department))
        return Visitor(client.cookies.output(header="", sep=";"))

    def findings(self, thorough: bool = False) -> Iterator[str]:
        yield from self.told_apart(thorough)
        yield from self.found_by_searching(thorough)
        yield from self.seen(thorough)
        yield from self.seen_where_staff_work(thorough)
        yield from self.seen_in_errors()
        yield from self.seen_by_guests()
        yield from self.seen_by_colleagues(thorough)
        yield from self.seen_by_the_public_role()

    def addresses(self) -> list[str]:
        """Every public address there is, of what hides and of what does not."""
        subjects = [subject_of(each) for each in (*self.hidden.values(), self.open)]
        return list(dict.fromkeys(path for subject in subjects for path in addresses(subject)))

    def seen(self, thorough: bool = False) -> Iterator[str]:
        """Canaries in answers; answers that depend on who asks."""
        others, actors = cycle(range(1, len(ways("/x/")))), cycle([*ACTORS, None, None])
        for path in self.addresses():
            every = ways(path)
            plain = self.anonymous.ask(every[0])
            yield from self._wrong(plain)
            for ask in every[1:] if thorough else [every[next(others) % len(every)]]:
                yield from self._wrong(self.anonymous.ask(ask))
            for actor in ACTORS if thorough else filter(None, [next(actors)]):
                if self.actors[actor].ask(plain.ask) != plain:
                    yield f"{plain.ask}: {actor} is answered otherwise than anybody"

    def told_apart(self, thorough: bool = False) -> Iterator[str]:
        """Answers by which what hides can be told from what does not exist."""
        for state in filter(self.hidden.get, UNKNOWN):
            for path in addresses(subject_of(self.hidden[state])):
                for ask in ways(path) if thorough else ways(path)[:1]:
                    if path != unlike(path):
                        yield from self._apart(ask)

    def found_by_searching(self, thorough: bool = False) -> Iterator[str]:
        """Lists that tell a hidden value from one that nobody has, whatever parameter it is given to.

        The pages take the parameters of the API by the same code: they are asked for each when `thorough`.
        """
        for path, parameters in lists(subject_of(self.open)):
            yield from self._apart(Ask(path, query=(("q", "zq"),)))
            for parameter in parameters if thorough or path.startswith("/api/") else ():
                for values in self._values(thorough):
                    yield from self._apart(Ask(path, query=tuple((parameter, value) for value in values)))

    def seen_where_staff_work(self, thorough: bool = False) -> Iterator[str]:
        """Editorial addresses that let somebody in who has not logged in, or tell them anything."""
        for hidden in list(self.hidden.values())[: None if thorough else 1]:
            for path in dict.fromkeys(editorial_addresses(hidden.release.pk)):
                for method in ("GET", "POST"):
                    reply = self.anonymous.ask(Ask(path, method))
                    yield from reply.leaks(self.told)
                    if reply.status[:3] not in ("302", "403", "404", "405") and path != "/admin/login/":
                        yield f"{reply.ask}: {reply.status}"

    def seen_in_errors(self) -> Iterator[str]:
        """What an answer tells of an error inside the site."""
        error = Canaries("error", self.told).word("what an error says")
        subject = subject_of(self.open)
        with mock.patch(BREAKS, side_effect=RuntimeError(error)):
            for path in addresses(subject):
                reply = self.anonymous.ask(Ask(path))
                yield from reply.leaks(self.told)

    def seen_by_guests(self) -> Iterator[str]:
        """What preview links give away: dead ones, those spelt otherwise, and the pages of those alive."""
        links = [each for each in self.hidden.values() if each.token and not each.dead_token]
        alive = [each.token for each in links]
        yield from opened(self.anonymous, self.dead_links)
        yield from kept_or_told(self.anonymous, alive)
        yield from opened_by_the_dead(self.anonymous, self.dead_links)
        yield from opened_beside(self.anonymous, links)
        yield from logged(self.anonymous, [*alive, *self.dead_links.values()])

    def seen_by_colleagues(self, thorough: bool = False) -> Iterator[str]:
        """What an author sees of another department, wherever staff work."""
        author = make_user("author", department=make_department())
        secrets = list(self.hidden.values())[: None if thorough else 3]
        yield from seen_from_elsewhere(author, secrets, self.told, thorough)

    def seen_by_the_public_role(self) -> Iterator[str]:
        """What would stand between a page that asks for too much and what hides: the database."""
        yield from readable(self.told)
        yield from leading_nowhere()
        yield from read_by_others()

    def _values(self, thorough: bool) -> Iterator[list[str]]:
        """Words to look for, some at a time: slugs and grades, or all there are when `thorough`."""
        words = [
            word
            for word, place in self.told.items()
            if word.startswith("zq") and (thorough or ".slug" in place or "Grade.name" in place)
        ]
        for start in range(0, len(words), VALUES_AT_ONCE):
            yield words[start : start + VALUES_AT_ONCE]

    def _wrong(self, reply: Reply) -> Iterator[str]:
        yield from reply.leaks(self.told)
        if reply.status.startswith("5"):
            yield f"{reply.ask}: {reply.status}"
        if "Set-Cookie" in reply.headers:
            yield f"{reply.ask}: a cookie"

    def _apart(self, ask: Ask) -> Iterator[str]:
        reply, of_nobody = self.anonymous.ask(ask), ask.nobodys()
        shape = (of_nobody.method, of_nobody.headers, masked(of_nobody.url))
        if shape not in self._nothing:
            self._nothing[shape] = self.anonymous.ask(of_nobody)
        nothing = self._nothing[shape]
        if masked(reply.whole) != masked(nothing.whole):
            yield f"{ask}: “{reply.status}” is not the answer to what does not exist (“{nothing.status}”)"


def masked(text: str) -> str:
    """The same for all canaries, and for what nobody has in their place."""
    return NOBODYS.sub("~", unlike(text))


def keys_become_canaries() -> None:
    """Let keys of rows that are made from now on be such as stand nowhere else; undone with the transaction."""
    with connection.cursor() as cursor:
        cursor.execute(OWN_KEYS)
        for number, (sequence,) in enumerate(cursor.fetchall()):
            cursor.execute(f"ALTER SEQUENCE {sequence} RESTART WITH {FIRST_KEY + number * 10_000}")
