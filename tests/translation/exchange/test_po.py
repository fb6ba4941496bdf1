"""PO: what is written, what editors make of it, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import polib
import pytest

from exchanging import expected, odd_units, one, plain, real_units
from handouts.errors import ContentError
from handouts.translation.exchange.formats import read_file
from handouts.translation.exchange.incoming import check_incoming
from handouts.translation.exchange.po import read_po, write_po
from handouts.translation.unit import Unit

STALE = one(
    "Eat little.", "Coma poco.", state="stale", previous="Eat.", note="On page 1.", max_length=170
)


def export(*units: Unit, locale: str = "es") -> str:
    return write_po(units, "en", locale).decode("utf-8")


def test_a_stale_text_is_fuzzy_and_has_its_older_english() -> None:
    (entry,) = polib.pofile(export(STALE))
    assert entry.msgctxt == "general/key_points/one/text"
    assert (entry.msgid, entry.msgstr) == ("Eat little.", "Coma poco.")
    assert entry.previous_msgid == "Eat."
    assert entry.fuzzy
    assert "max-length:170" in entry.flags
    assert entry.comment == "On page 1.\nAt most 170 characters."


def test_only_stale_texts_are_fuzzy() -> None:
    units = (one("A.", "B."), one("C.", id="new"), one("D.", "E.", id="r", state="reviewed"))
    assert not [entry for entry in polib.pofile(export(*units)) if entry.fuzzy]


@pytest.mark.parametrize(
    ("locale", "language", "forms"),
    [
        ("es", "es", "nplurals=2"),
        ("ar", "ar", "nplurals=6"),
        ("uk", "uk", "nplurals=3"),
        ("hi", "hi", "nplurals=2"),
        ("zh-Hans", "zh_Hans", "nplurals=1"),
        ("pt-BR", "pt_BR", "nplurals=2"),
    ],
)
def test_the_header_knows_the_language(locale: str, language: str, forms: str) -> None:
    header = polib.pofile(export(STALE, locale=locale)).metadata
    assert header["Language"] == language
    assert header["Plural-Forms"].startswith(forms)
    assert header["Content-Type"] == "text/plain; charset=UTF-8"


def wrap(text: str) -> str:
    signs, stands = "\x85\u2028\u2029", "\ue000\ue001\ue002"
    text = text.translate(str.maketrans(signs, stands))
    wrapped = str(polib.pofile("\n" + text, wrapwidth=40))
    return wrapped.translate(str.maketrans(stands, signs))


def poedit(text: str) -> str:
    """Add the headers that Poedit adds, and an obsolete entry."""
    header = '"X-Poedit-Basepath: .\\n"\n"Last-Translator: Ana <ana@example.org>\\n"\n'
    text = text.replace('"MIME-Version', f'{header}"MIME-Version', 1)
    return text + '\n#~ msgctxt "gone"\n#~ msgid "Gone"\n#~ msgstr "Ido"\n'


def note(text: str) -> str:
    return text.replace("\nmsgctxt", "\n# ¿Está bien así?\nmsgctxt")


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def reorder(text: str) -> str:
    header, *entries = text.strip().split("\n\n")
    return "\n\n".join([header, *reversed(entries)]) + "\n"


def mark(text: str) -> str:
    return "\ufeff" + text


def drop_previous(text: str) -> str:
    return re.sub(r"^#\|.*\n", "", text, flags=re.MULTILINE)


def drop_context(text: str) -> str:
    """As converters do: only the place is left."""
    return re.sub(r"^msgctxt .*\n", "", text, flags=re.MULTILINE)


def drop_header(text: str) -> str:
    return text.split("\n\n", 1)[1]


@pytest.mark.parametrize(
    "edit", [wrap, poedit, note, crlf, reorder, mark, drop_previous, drop_context, drop_header]
)
def test_a_catalogue_that_an_editor_has_saved_says_the_same(edit: Callable[[str], str]) -> None:
    units = (*real_units()[::11], STALE, *(unit for unit in odd_units() if unit.state != "new"))
    text = export(*units)
    edited = edit(text)
    assert edited != text
    assert sorted(plain(read_po(edited.encode(), "x"))) == sorted(expected(units))
    report = check_incoming(units, read_po(edited.encode(), "x"))
    assert report.counts()["unchanged"] == len(units)


def test_a_guess_is_told() -> None:
    first, second = read_po(export(STALE, one("A.", "B.", id="other")).encode(), "x")
    assert (first.mark, second.mark) == ("fuzzy", "translated")


def test_each_text_knows_its_line() -> None:
    text = export(STALE, one("A.", "B.", id="other"), one("C.", "D.", id="third"))
    lines = text.split("\n")
    for arrival in read_po(text.encode(), "x"):
        assert arrival.line is not None
        assert arrival.key in "".join(lines[arrival.line - 1 : arrival.line + 6])


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b'msgid "a"\nmsgstr "b\nmsgid "c"\n', "po", 2),
        (b'msgid "a"\nmsgstr "b"\n\nnonsense\n', "po", 4),
        (b'msgid "a"\nmsgstr "\xff"\n', "encoding", None),
        ('msgid "a"\nmsgstr "é"\n'.encode("utf-16"), "encoding", None),
        (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"\n', "encoding", None),
        (b'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "c"\n', "plural", 1),
        (b"", "empty", None),
    ],
)
def test_a_broken_catalogue_is_refused_whole(data: bytes, code: str, line: int | None) -> None:
    with pytest.raises(ContentError) as caught:
        read_po(data, "es.po")
    (fault,) = caught.value.faults
    assert (fault.code, fault.file) == (code, "es.po")
    assert fault.line == line


def test_a_text_is_never_taken_for_the_name_of_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.po"
    secret.write_text('msgid "a"\nmsgstr "b"\n', "utf-8")
    with pytest.raises(ContentError):
        read_po(str(secret).encode(), "x")


def test_a_comment_is_never_taken_for_the_name_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "# secret.po").write_text('msgid "a"\nmsgstr "b"\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    assert read_po(b"# secret.po", "x") == ()


def test_a_language_whose_plurals_nobody_wrote_down() -> None:
    data = write_po((one("Eat."),), "en", "hmn")
    assert b"Plural-Forms" not in data
    assert b"Language: hmn" in data


def test_a_catalogue_of_another_language_is_refused() -> None:
    unit = one("Eat.", "Mange.")
    data = write_po((unit,), "en", "fr")
    assert read_po(data, "x", "fr")[0].target == "Mange."
    with pytest.raises(ContentError, match="is in “fr”, and it is to go into “es”"):
        read_po(data, "x", "es")


def test_a_catalogue_of_wide_characters_is_known_for_one() -> None:
    unit = one("Eat.", "Coma.")
    data = write_po((unit,), "en", "es").decode().encode("utf-16")
    with pytest.raises(ContentError, match="the file is UTF-16 — save it as UTF-8"):
        read_file(data, "x", (unit,))
