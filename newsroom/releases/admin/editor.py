"""The rich-text editor of a release's body: what it offers is what `newsroom.fields.html` lets through."""

import json
from typing import Any

from django import forms
from django.forms.widgets import Script
from django.templatetags.static import static
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Extension of the editor: the elements that it writes. A test holds them against the sanitiser's list.
EXTENSIONS: dict[str, set[str]] = {
    "Paragraph": {"p"},
    "HardBreak": {"br"},
    "Heading": {"h2", "h3", "h4"},
    "Bold": {"strong"},
    "Italic": {"em"},
    "Underline": {"u"},
    "Strike": {"s"},
    "Subscript": {"sub"},
    "Superscript": {"sup"},
    "Link": {"a"},
    "BulletList": {"ul"},
    "OrderedList": {"ol"},
    "ListItem": {"li"},
    "Blockquote": {"blockquote"},
    "HorizontalRule": {"hr"},
    # The editor starts with a table only if the parts of one are named too.
    "Table": {"table", "tbody"},
    "TableRow": {"tr"},
    "TableHeader": {"th"},
    "TableCell": {"td"},
}

BUTTONS: dict[str, str | Promise] = {
    "heading2": _("Heading"),
    "heading3": _("Smaller heading"),
    "heading4": _("Smallest heading"),
    "bold": _("Bold"),
    "italic": _("Italic"),
    "underline": _("Underline"),
    "strike": _("Strike through"),
    "subscript": _("Subscript"),
    "superscript": _("Superscript"),
    "bulletList": _("Bulleted list"),
    "orderedList": _("Numbered list"),
    "blockquote": _("Quotation"),
    "horizontalRule": _("Dividing line"),
    "link": _("Link"),
    "unlink": _("Remove link"),
    "table": _("Insert table"),
    "table:addColumnAfter": _("Add column"),
    "table:deleteColumn": _("Delete column"),
    "table:addRowAfter": _("Add row"),
    "table:deleteRow": _("Delete row"),
    "table:mergeCells": _("Merge cells"),
    "table:splitCell": _("Split cell"),
    "table:toggleHeaderCell": _("Header cell"),
    "table:deleteTable": _("Delete table"),
    "history:undo": _("Undo"),
    "history:redo": _("Redo"),
}

# The editor's own words in its dialogs.
DIALOGS: dict[str, str | Promise] = {
    "Cancel": _("Cancel"),
    "Columns": _("Columns"),
    "Edit Link": _("Edit link"),
    "Include header row": _("Include header row"),
    "Insert Table": _("Insert table"),
    "Rows": _("Rows"),
    "Table Properties": _("Table properties"),
    "Title": _("Title"),
    "URL": _("Web address"),
    "Update": _("Update"),
}


class EditorWidget(forms.Textarea):
    """A text area of HTML over which a script puts the editor; without scripts it stays a text area."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-editor"] = json.dumps(self._configuration(), ensure_ascii=False)
        return context

    def _configuration(self) -> dict[str, Any]:
        return {
            # Told from here and not by an import map, which a content security policy would have to except.
            "module": static("django_prose_editor/editor.js"),
            "extensions": list(EXTENSIONS),
            "buttons": {name: str(label) for name, label in BUTTONS.items()},
            "dialogs": {word: str(label) for word, label in DIALOGS.items()},
            "toolbar": str(_("Formatting")),
        }

    class Media:
        css = {"all": ["django_prose_editor/material-icons.css", "django_prose_editor/editor.css"]}
        js = [Script("newsroom/editor.js", type="module")]
