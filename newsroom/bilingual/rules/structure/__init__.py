"""Rules for the structure of a translation: nothing missing, nothing doubled, nothing left in the other language."""

from newsroom.bilingual.rules.rule import Rule
from newsroom.bilingual.rules.structure.distribution import EachBecameTotal, EachMissing
from newsroom.bilingual.rules.structure.emphasis import EmphasisMissing
from newsroom.bilingual.rules.structure.fields import FieldMissing, SubtitlesDiffer
from newsroom.bilingual.rules.structure.languages import EnglishLeft, HangulLeft, NotTranslated
from newsroom.bilingual.rules.structure.leftovers import CodeLeft, NoticeLeft
from newsroom.bilingual.rules.structure.lengths import ParagraphLength, TextLength
from newsroom.bilingual.rules.structure.links import LinkMissing
from newsroom.bilingual.rules.structure.lists import ListItems
from newsroom.bilingual.rules.structure.others import OthersDropped
from newsroom.bilingual.rules.structure.paragraphs import ParagraphAdded, ParagraphMissing, ParagraphTwice
from newsroom.bilingual.rules.structure.quoting import QuotationUnclosed, SpeechUnquoted
from newsroom.bilingual.rules.structure.tables import CellDiffers, TableShape

STRUCTURE: tuple[Rule, ...] = (
    NotTranslated(),
    FieldMissing(),
    SubtitlesDiffer(),
    ParagraphMissing(),
    ParagraphAdded(),
    ParagraphTwice(),
    ListItems(),
    TableShape(),
    CellDiffers(),
    HangulLeft(),
    EnglishLeft(),
    CodeLeft(),
    QuotationUnclosed(),
    SpeechUnquoted(),
    EachBecameTotal(),
    EachMissing(),
    LinkMissing(),
    TextLength(),
    ParagraphLength(),
    OthersDropped(),
    EmphasisMissing(),
    NoticeLeft(),
)
