"""XLIFF 1.2: what is written, what tools make of it, and what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from exchanging import expected, odd_units, one, plain, real_units
from handouts.errors import ContentError, Fault
from handouts.translation.exchange import arrival, markup
from handouts.translation.exchange.incoming import check_incoming
from handouts.translation.exchange.xliff import read_xliff, write_xliff
from handouts.translation.unit import Unit

NS = {"x": "urn:oasis:names:tc:xliff:document:1.2"}
STALE = one(
    "**Call** {emergency_number} about a [stent](#stent).",
    "**Llame** al {emergency_number} por un [stent](#stent).",
    state="stale",
    previous="Call about a [stent](#stent).",
    note="Prints on page 1 & 2.",
    max_length=170,
)


def written(*units: Unit) -> ElementTree.Element:
    return ElementTree.fromstring(write_xliff(units, "en", "es", version="1.0"))


def found(root: ElementTree.Element, path: str) -> ElementTree.Element:
    element = root.find(path, NS)
    assert element is not None, path
    return element


def test_a_file_of_ours_is_a_file_of_xliff() -> None:
    units = (one("A.", file="pancreatic"), one("B.", file="labels"), one("C.", id="other"))
    root = written(*units)
    files = root.findall("x:file", NS)
    assert [file.get("original") for file in files] == ["pancreatic", "labels", "general"]
    assert files[0].get("source-language") == "en"
    assert files[0].get("target-language") == "es"
    assert [unit.get("id") for unit in root.iter(f"{{{NS['x']}}}trans-unit")] == [
        "key_points/one/text",
        "key_points/one/text",
        "other",
    ]
    assert found(root, ".//x:trans-unit").get("resname") == "pancreatic/key_points/one/text"


def test_what_a_translator_should_know_is_there() -> None:
    unit = found(written(STALE), ".//x:trans-unit")
    assert (unit.get("maxwidth"), unit.get("size-unit")) == ("170", "char")
    assert found(unit, "x:note").text == "Prints on page 1 & 2."
    older = found(unit, "x:alt-trans")
    assert "".join(found(older, "x:source").itertext()) == STALE.previous
    assert older.get("alttranstype") == "previous-version"
    names = [child.tag.partition("}")[2] for child in unit]
    assert names == ["source", "target", "context-group", "note", "alt-trans"]


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("new", "needs-translation"),
        ("stale", "needs-adaptation"),
        ("translated", "translated"),
        ("reviewed", "final"),
    ],
)
def test_states_are_told(state: str, told: str) -> None:
    unit = found(written(one("A.", "B.", state=state)), ".//x:trans-unit")
    assert found(unit, "x:target").get("state") == told
    assert unit.get("approved") == ("yes" if state == "reviewed" else None)


def test_codes_are_protected_and_hold_what_they_stand_for() -> None:
    source = found(written(STALE), ".//x:source")
    codes = [
        (code.tag.partition("}")[2], code.get("id"), code.get("ctype"), code.text)
        for code in source
    ]
    assert codes == [
        ("bpt", "1", "bold", "**"),
        ("ept", "1", None, "**"),
        ("ph", "2", "x-slot", "{emergency_number}"),
        ("bpt", "3", "link", "["),
        ("ept", "3", None, "](#stent)"),
    ]


def test_a_code_has_the_same_number_in_both_languages() -> None:
    unit = one("{fever_limit} and {emergency_number}", "{emergency_number} y {fever_limit}")
    target = found(written(unit), ".//x:target")
    assert [(code.get("id"), code.text) for code in target] == [
        ("2", "{emergency_number}"),
        ("1", "{fever_limit}"),
    ]


def export(*units: Unit) -> str:
    return write_xliff(units, "en", "es").decode("utf-8")


def indent(text: str) -> str:
    """Indent anew, also inside source and target, as some tools do."""
    text = re.sub(r"^(<)", r"\t  \1", text, flags=re.MULTILINE)
    text = text.replace("\t  <?xml", "<?xml", 1)
    return re.sub(r"<(source|target)([^>/]*)>(.+?)</\1>", "<\\1\\2>\n\t\\3\n  </\\1>", text)


def reorder(text: str) -> str:
    units = re.findall(r"<trans-unit.*?</trans-unit>", text, flags=re.DOTALL)
    for first, last in zip(units[: len(units) // 2], reversed(units), strict=False):
        text = text.replace(first, "<!--A-->").replace(last, first).replace("<!--A-->", last)
    return text


def as_memoq(text: str) -> str:
    text = text.replace('version="1.2"', 'version="1.2" xmlns:mq="MQXliff" mq:version="9"', 1)
    text = text.replace("<header>", '<header><mq:docinformation mq:id="x"/>')
    return text.replace(
        "<trans-unit ", '<trans-unit mq:status="Edited" mq:translatorcommitusername="ana" '
    )


def as_trados(text: str) -> str:
    """Add the segmented source, and parts of the target in marks."""
    text = re.sub(
        r"<source>(.*?)</source>\n<target",
        r'<source>\1</source><seg-source><mrk mtype="seg" mid="1">\1</mrk></seg-source>\n<target',
        text,
        flags=re.DOTALL,
    )
    return re.sub(
        r"(<target[^>]*>)([^<]+)(?=<)",
        r'\1<mrk mtype="seg" mid="1">\2</mrk>',
        text,
    )


def as_omegat(text: str) -> str:
    """Drop the states, and end with what OmegaT adds."""
    text = re.sub(r' state="[a-z-]+"', "", text)
    return text.replace("</body>", "</body><!-- OmegaT 6.0 -->")


def as_weblate(text: str) -> str:
    text = text.replace(
        '<?xml version="1.0" encoding="UTF-8"?>', "<?xml version='1.0' encoding='utf-8'?>"
    )
    text = text.replace("</note>", '</note><note from="translator">¿Correcto?</note>')
    return re.sub("(?<!])&gt;", ">", text).replace("“", "&#8220;").replace("é", "&#xE9;")


def as_okapi(text: str) -> str:
    """Pairs become g and single codes x, without what they stand for."""
    text = re.sub(r"<bpt id=\"(\d+)\"[^>]*>[^<]*</bpt>", r'<g id="\1">', text)
    text = re.sub(r"<ept[^>]*>[^<]*</ept>", "</g>", text)
    return re.sub(r"<ph id=\"(\d+)\"[^>]*>[^<]*</ph>", r'<x id="\1"/>', text)


def hollow(text: str) -> str:
    """Codes keep their numbers and lose their content."""
    return re.sub(r"(<(bpt|ept|ph)\b[^>]*>)[^<]*</\2>", r"\1</\2>", text)


def add_cdata(text: str) -> str:
    return re.sub(r"<source>([^<&]+)</source>", r"<source><![CDATA[\1]]></source>", text)


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def rename(text: str) -> str:
    """Files are named after where they lay, and units are numbered."""
    text = re.sub(r'original="[^"]*"', 'original="C:\\\\es\\\\es.xliff"', text)
    numbers = iter(range(10**6))
    return re.sub(r'<trans-unit id="[^"]*"', lambda _: f'<trans-unit id="{next(numbers)}"', text)


def drop_namespace(text: str) -> str:
    return text.replace(' xmlns="urn:oasis:names:tc:xliff:document:1.2"', "")


@pytest.mark.parametrize(
    "edit",
    [
        indent, reorder, as_memoq, as_trados, as_omegat, as_weblate, as_okapi, hollow, add_cdata,
        crlf, rename, drop_namespace,
    ],
)  # fmt: skip
def test_a_file_that_a_tool_has_saved_says_the_same(edit: Callable[[str], str]) -> None:
    units = (*real_units()[::11], STALE, *(unit for unit in odd_units() if "\n" not in unit.source))
    text = export(*units)
    edited = edit(text)
    assert edited != text
    arrivals = read_xliff(edited.encode("utf-8"), "x", units)
    assert {each.key for each in arrivals} == {unit.key for unit in units}
    report = check_incoming(units, arrivals)
    assert [result for result in report.refused if " ='" not in result.target] == []
    assert report.accepted == ()


def test_utf_16_is_read() -> None:
    text = export(STALE).replace('encoding="UTF-8"', 'encoding="UTF-16"')
    assert plain(read_xliff(text.encode("utf-16"), "x")) == expected((STALE,))


@pytest.mark.parametrize(
    ("attributes", "mark"),
    [
        ('state="translated"', "translated"),
        ('state="final"', "reviewed"),
        ('state="signed-off"', "reviewed"),
        ('state="needs-translation"', None),
        ('state="needs-adaptation"', None),
        ('state="needs-review-translation"', "fuzzy"),
        ('state="translated" state-qualifier="mt-suggestion"', "fuzzy"),
        ('state="translated" state-qualifier="exact-match"', "translated"),
        ('state="x-mine"', None),
        ("", None),
    ],
)
def test_what_the_file_says_of_a_text(attributes: str, mark: str | None) -> None:
    text = re.sub(r"<target[^>]*>", f"<target {attributes}>", export(one("A.", "B.")))
    assert read_xliff(text.encode(), "x")[0].mark == mark


def test_approved_without_a_state_is_reviewed() -> None:
    text = export(one("A.", "B.", state="reviewed")).replace(' state="final"', "")
    assert read_xliff(text.encode(), "x")[0].mark == "reviewed"


def test_each_text_knows_its_line() -> None:
    text = export(one("A.", "B."), one("C.", "D.", id="second"))
    lines = [number for number, line in enumerate(text.splitlines(), 1) if "<trans-unit" in line]
    assert [each.line for each in read_xliff(text.encode(), "x")] == lines


BOMB = """<?xml version="1.0"?>
<!DOCTYPE xliff [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<xliff version="1.2"><file original="x"><body><trans-unit id="1"><source>&b;</source>
</trans-unit></body></file></xliff>"""
OUTSIDE = """<?xml version="1.0"?>
<!DOCTYPE xliff [<!ENTITY out SYSTEM "file:///etc/passwd">]>
<xliff version="1.2"><file original="x"><body><trans-unit id="1"><source>&out;</source>
</trans-unit></body></file></xliff>"""
REMOTE = '<!DOCTYPE xliff SYSTEM "http://localhost:9/x.dtd"><xliff version="1.2"/>'


def refused(data: bytes) -> Fault:
    with pytest.raises(ContentError) as caught:
        read_xliff(data, "es.xliff")
    (fault,) = caught.value.faults
    assert fault.file == "es.xliff"
    assert fault.mend
    return fault


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (BOMB.encode(), "doctype"),
        (OUTSIDE.encode(), "doctype"),
        (REMOTE.encode(), "doctype"),
        (BOMB.replace('<?xml version="1.0"?>', "").encode("utf-16"), "doctype"),
        (b"<xliff version='1.2'>&undeclared;</xliff>", "xml"),
        (b"<xliff version='1.2'><file></xliff>", "xml"),
        (b"<xliff version='1.2'>\xff</xliff>", "xml"),
        (b"<?xml version='1.0' encoding='klingon'?><xliff/>", "encoding"),
        (b"<html/>", "xliff"),
        (b"<xliff version='2.0'/>", "xliff_version"),
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"<a>" * 5000, "depth"),
    ],
)
def test_a_hostile_or_broken_file_is_refused_whole(data: bytes, code: str) -> None:
    assert refused(data).code == code


def test_a_broken_file_is_refused_at_its_place() -> None:
    fault = refused(b"<xliff version='1.2'>\n  <file>\n  </fil>\n</xliff>")
    assert (fault.line, fault.column) == (3, 5)


def test_a_file_of_any_size_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrival, "SIZE_LIMIT", 100)
    assert refused(export(STALE).encode()).code == "too_large"


def test_elements_may_nest_as_deep_as_tools_nest_them() -> None:
    inner = "<g id='1'>" * (markup.DEPTH_LIMIT - 5) + "x" + "</g>" * (markup.DEPTH_LIMIT - 5)
    text = re.sub(
        r"<target[^>]*>.*?</target>", f"<target>{inner}</target>", export(one("A.", "B."))
    )
    assert read_xliff(text.encode(), "x")[0].target == "x"


def test_a_text_that_xml_cannot_say_is_never_written() -> None:
    with pytest.raises(ContentError):
        write_xliff((replace(STALE, note="\x02"),), "en", "es")


def test_elements_that_are_no_codes_are_told_as_html() -> None:
    """Their words would go in and what they mean would be lost."""
    unit = one("Eat now.")
    data = write_xliff((unit,), "en", "es").decode()
    data = re.sub(r"<target[^>]*/>", "<target><b>Coma</b> ya.</target>", data)
    (arrival_,) = read_xliff(data.encode(), "x", (unit,))
    assert arrival_.target == "<b>Coma</b> ya."
    (result,) = check_incoming((unit,), (arrival_,)).results
    assert result.verdict == "refused"
    assert "“<b>” is HTML" in result.problems[0].what


def test_segments_and_their_marks_are_only_words() -> None:
    unit = one("Eat now.")
    data = write_xliff((unit,), "en", "es").decode()
    marked = '<target><mrk mtype="seg" mid="0">Coma</mrk> ya.</target>'
    data = re.sub(r"<target[^>]*/>", marked, data)
    (arrival_,) = read_xliff(data.encode(), "x", (unit,))
    assert arrival_.target == "Coma ya."


@pytest.mark.parametrize("told", ["es", "ES", "es-ES", "es_MX", ""])
def test_a_file_of_the_language(told: str) -> None:
    unit = one("Eat.", "Coma.")
    data = write_xliff((unit,), "en", "es").replace(b'guage="es"', f'guage="{told}"'.encode())
    assert read_xliff(data, "x", (unit,), "es")[0].target == "Coma."


def test_a_file_of_another_language_is_refused() -> None:
    unit = one("Eat.", "Mange.")
    with pytest.raises(ContentError) as raised:
        read_xliff(write_xliff((unit,), "en", "fr"), "x", (unit,), "es")
    (fault,) = raised.value.faults
    assert fault.line == 3
    assert "the file is in “fr”, and it is to go into “es”" in fault.what
