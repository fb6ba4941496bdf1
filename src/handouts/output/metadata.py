"""Metadata that says both things at once: PDF/A-2a and PDF/UA-1.

WeasyPrint writes one of the two. A file may claim both when it carries the PDF/A extension
schema that describes ``pdfuaid:part`` (ISO 19005-2, 6.6.2.3.3; ISO 14289-1, clause 5).
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from weasyprint import Document
from weasyprint.pdf.metadata import DocumentMetadata

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_UA = "http://www.aiim.org/pdfua/ns/id/"
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
_SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
_PROPERTY = "http://www.aiim.org/pdfa/ns/property#"

for _prefix, _uri in {
    "pdfuaid": _UA,
    "pdfaExtension": _EXTENSION,
    "pdfaSchema": _SCHEMA,
    "pdfaProperty": _PROPERTY,
}.items():
    register_namespace(_prefix, _uri)


class AccessibleMetadata(DocumentMetadata):  # type: ignore[misc]
    """Adds the PDF/UA claim to whatever else is claimed."""

    @classmethod
    def of(cls, document: Document) -> AccessibleMetadata:
        """Return the document's metadata with the claim."""
        return cls(**vars(document.metadata))

    def generate_rdf_metadata(self, variant: str, version: int, conformance: str) -> bytes:
        """Return the RDF with the claim and its extension schema in it."""
        rdf: bytes = super().generate_rdf_metadata(variant, version, conformance)
        end = b"</rdf:RDF>"
        return rdf.replace(end, _ua_claim() + end)


def _ua_claim() -> bytes:
    root = Element(f"{{{_RDF}}}RDF")
    claim = SubElement(root, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})
    SubElement(claim, f"{{{_UA}}}part").text = "1"
    described = SubElement(root, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})
    schemas = SubElement(SubElement(described, f"{{{_EXTENSION}}}schemas"), f"{{{_RDF}}}Bag")
    schema = SubElement(schemas, f"{{{_RDF}}}li", {f"{{{_RDF}}}parseType": "Resource"})
    SubElement(schema, f"{{{_SCHEMA}}}schema").text = "PDF/UA Universal Accessibility Schema"
    SubElement(schema, f"{{{_SCHEMA}}}namespaceURI").text = _UA
    SubElement(schema, f"{{{_SCHEMA}}}prefix").text = "pdfuaid"
    properties = SubElement(SubElement(schema, f"{{{_SCHEMA}}}property"), f"{{{_RDF}}}Seq")
    part = SubElement(properties, f"{{{_RDF}}}li", {f"{{{_RDF}}}parseType": "Resource"})
    for name, text in {
        "name": "part",
        "valueType": "Integer",
        "category": "internal",
        "description": "Indicates, which part of ISO 14289 standard is followed",
    }.items():
        SubElement(part, f"{{{_PROPERTY}}}{name}").text = text
    return b"".join(tostring(child, encoding="utf-8", xml_declaration=False) for child in root)
