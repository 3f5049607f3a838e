"""The guard of a form in the admin: it saves nothing over what somebody else changed since the form was opened."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.translation import gettext as _

from newsroom.fields.conflicts.blank import with_one_blank_row
from newsroom.fields.conflicts.merge import Difference, Merged, merge
from newsroom.fields.conflicts.shape import Shape

# What a form showed when it was opened: a digest for each place, as JSON.
OPENED = "_opened"
# A choice for a place: `_take:texts:ko:title=theirs`.
TAKE = "_take:"
THEIRS = "theirs"


@dataclass(frozen=True)
class Saved:
    """A save that the form did not know of."""

    name: str
    at: datetime
    # Whether it was the same person, in another window.
    own: bool


@dataclass(frozen=True)
class ToldDifference:
    """A difference as the page shows it. `runs` tell it word by word where the page can."""

    place: str
    label: str
    anchor: str
    theirs: str | None
    mine: str | None
    runs: Sequence[Any] = ()


@dataclass(frozen=True)
class Conflict:
    """What the page of a conflict tells: who saved, what was taken over, what to decide."""

    saves: Sequence[Saved]
    taken: Sequence[ToldDifference]
    clashes: Sequence[ToldDifference]

    @property
    def is_own(self) -> bool:
        return bool(self.saves) and all(saved.own for saved in self.saves)


class ConflictGuard(admin.ModelAdmin):
    """Every change carries what its form showed when it was opened (`_opened`).

    If somebody saved meanwhile, nothing is stored: the form comes back with what only they changed taken over, all that
    was typed kept, and a choice where both changed the same. Rows are not changed from lists, where nobody would see
    what another person did to them.
    """

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        with transaction.atomic():
            if request.method == "POST":
                cast(Any, request).hindrance = self.hindrance(request)
                if object_id and not _hindrance_of(request):
                    self._settle(request, unquote(object_id))
            return super().changeform_view(request, object_id, form_url, extra_context)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """What was changed since the question was asked is shown once more before it is deleted."""
        with transaction.atomic():
            if request.method == "POST" and (hindrance := self.hindrance(request)):
                messages.warning(request, hindrance)
                return HttpResponseRedirect(request.get_full_path())
            obj = self._locked(request, unquote(object_id), self.has_delete_permission)
            if obj is None or not self.has_delete_permission(request, obj):
                return super().delete_view(request, object_id, extra_context)
            stored = self._shape(request, obj).stored().digests
            if request.method == "POST" and _digests(request.POST) != stored:
                messages.warning(
                    request, _("Somebody has changed it meanwhile. Look again before you delete it.")
                )
                return HttpResponseRedirect(request.get_full_path())
            context = {"opened": json.dumps(stored), **(extra_context or {})}
            return super().delete_view(request, object_id, context)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        if hindrance := _hindrance_of(request):
            _refuse(form, hindrance)
        elif conflict_of(request):
            _refuse(form, _("Nothing was saved yet. Look at what changed, then save again."))
        return form

    def get_formsets_with_inlines(self, request: HttpRequest, obj: Any = None) -> Iterator[Any]:
        for formset_class, inline in super().get_formsets_with_inlines(request, obj):
            yield with_one_blank_row(formset_class), inline

    def get_actions(self, request: HttpRequest) -> Any:
        """Deleting many at once would not look at what changed since the list was shown."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, obj: Any = None, **kwargs: Any
    ) -> HttpResponse:
        if obj is not None:
            context |= {"opened": self._opened(request, obj, context), "conflict": conflict_of(request)}
        return super().render_change_form(request, context, *args, **{**kwargs, "obj": obj})

    def hindrance(self, request: HttpRequest) -> str:
        """Why nothing can be stored now, if anything; asked in the transaction of a write, before rows are locked."""
        return ""

    def saves_since(self, request: HttpRequest, obj: Any) -> Sequence[Saved]:
        """Who saved `obj` since the form was opened, the last one first, as far as anything tells."""
        return []

    def difference(self, place: str, theirs: str, mine: str) -> Sequence[Any]:
        """The runs that lead from theirs to mine, where words can be compared."""
        return []

    def _settle(self, request: HttpRequest, object_id: str) -> None:
        """Bring what was sent up to what is stored, and remember the conflict if there is one."""
        obj = self._locked(request, object_id, self.has_change_permission)
        if obj is None or not self.has_change_permission(request, obj):
            return
        shape = self._shape(request, obj)
        theirs, mine = shape.stored(), shape.read(request.POST)
        give_way = {
            key.removeprefix(TAKE)
            for key, value in request.POST.items()
            if key.startswith(TAKE) and value == THEIRS
        }
        merged = merge(_digests(request.POST), theirs, mine, give_way)
        if not merged.is_conflict and not give_way:
            return
        data = shape.write(request.POST, merged.result)
        data[OPENED] = json.dumps(theirs.digests)
        for key in [key for key in data if key.startswith(TAKE)]:
            del data[key]
        cast(Any, request).POST = data
        if merged.is_conflict:
            cast(Any, request).conflict = self._told(request, obj, shape, merged)

    def _locked(self, request: HttpRequest, object_id: str, may: Callable[[HttpRequest, Any], bool]) -> Any:
        """The object as it is stored; for a write of somebody who `may` do it, under a lock that its inlines share.

        Of two people who save at once, the second one waits, and is compared with what the first one stored.
        """
        obj = self.get_object(request, object_id)
        if obj is None or request.method != "POST" or not may(request, obj):
            return obj
        list(type(obj)._base_manager.select_for_update(no_key=True).filter(pk=obj.pk).values_list("pk"))
        for formset_class, _inline in self._editable(request, obj):
            rows = formset_class.model._base_manager.filter(**{formset_class.fk.name: obj})
            list(rows.select_for_update(no_key=True).values_list("pk"))
        return self.get_object(request, object_id)

    def _shape(self, request: HttpRequest, obj: models.Model) -> Shape:
        """The places of the form as the stored object fills them."""
        fields = flatten_fieldsets(self.get_fieldsets(request, obj))
        form = self.get_form(request, obj, change=True, fields=fields)(instance=obj)
        prefixes: dict[str, int] = {}
        formsets = []
        for formset_class, inline in self._editable(request, obj, prefixes):
            prefix = formset_class.get_default_prefix()
            number = prefixes[prefix]
            formsets.append(
                formset_class(
                    instance=obj,
                    prefix=prefix if number == 1 else f"{prefix}-{number}",
                    queryset=inline.get_queryset(request),
                )
            )
        return Shape(form, formsets)

    def _editable(
        self, request: HttpRequest, obj: models.Model, prefixes: dict[str, int] | None = None
    ) -> Iterable[tuple[Any, Any]]:
        """The inlines whose stored rows the person may change; `prefixes` counts all of a kind, as the admin does."""
        prefixes = {} if prefixes is None else prefixes
        for formset_class, inline in self.get_formsets_with_inlines(request, obj):
            prefix = formset_class.get_default_prefix()
            prefixes[prefix] = prefixes.get(prefix, 0) + 1
            if inline.has_change_permission(request, obj):
                yield formset_class, inline

    def _opened(self, request: HttpRequest, obj: models.Model, context: dict[str, Any]) -> str:
        """What the form carries: of a form that came back, what it carried when it was sent."""
        if request.method == "POST":
            return request.POST.get(OPENED, "")
        if not self.has_change_permission(request, obj):
            return ""
        formsets = [
            each.formset
            for each in context["inline_admin_formsets"]
            if each.opts.has_change_permission(request, obj)
        ]
        return json.dumps(Shape(context["adminform"].form, formsets).stored().digests)

    def _told(self, request: HttpRequest, obj: Any, shape: Shape, merged: Merged) -> Conflict:
        def tell(difference: Difference) -> ToldDifference:
            theirs, mine = (side.words if side else None for side in (difference.theirs, difference.mine))
            runs = self.difference(difference.place, theirs or "", mine or "")
            return ToldDifference(difference.place, *shape.describe(difference.place), theirs, mine, runs)

        return Conflict(
            self.saves_since(request, obj),
            [tell(each) for each in merged.taken],
            [tell(each) for each in merged.clashes],
        )


def conflict_of(request: HttpRequest) -> Conflict | None:
    return getattr(request, "conflict", None)


def _hindrance_of(request: HttpRequest) -> str:
    return getattr(request, "hindrance", "")


def _digests(posted: QueryDict) -> dict[str, str] | None:
    """What the form showed when it was opened; None where it does not say."""
    try:
        opened = json.loads(posted.get(OPENED, ""))
    except ValueError:
        return None
    return opened if isinstance(opened, dict) else None


def _refuse(form: Any, reason: str) -> None:
    """Let no form of this class, which was made for one request, be valid."""
    clean = form.clean

    def refuse(self: Any) -> Any:
        cleaned = clean(self)
        self.add_error(None, ValidationError(reason))
        return cleaned

    form.clean = refuse
