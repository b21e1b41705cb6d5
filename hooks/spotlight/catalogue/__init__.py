"""Content on disk made into a typed, checked catalogue."""

from spotlight.catalogue.catalogue import Catalogue, Package
from spotlight.catalogue.document import Document
from spotlight.catalogue.problem import Place, Problem, Severity
from spotlight.catalogue.reading.read_catalogue import Reading, read_catalogue

__all__ = ["Catalogue", "Document", "Package", "Place", "Problem", "Reading", "Severity", "read_catalogue"]
