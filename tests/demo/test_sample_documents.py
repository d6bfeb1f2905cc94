"""Made-up official documents are numbered as an office numbers them."""

from collections import defaultdict
from datetime import date
from unicodedata import is_normalized

from trangxa.demo.sample import sample_documents

PERIOD = {"first_day": date(2022, 6, 1), "last_day": date(2023, 11, 1)}


def test_documents_have_number_symbol_abstract_issuer_and_signatory():
    for document in sample_documents(200, seed=5, **PERIOD):
        assert document["type"] == "document"
        assert document["number_symbol"] == f"{document['number']}/{document['symbol']}"
        assert document["abstract"]
        assert document["issuer"].endswith("xã Hòa Phong")
        assert document["signatory"]
        assert document["sample"] is True
        assert "Văn bản mẫu" in document["body_html"]
        assert is_normalized("NFC", str(document))


def test_numbers_run_on_within_kind_and_year_and_start_again():
    numbers = defaultdict(list)
    for document in sample_documents(400, seed=5, **PERIOD):
        numbers[document["symbol"], document["issued_on"][:4]].append(int(document["number"]))
    assert {year for _, year in numbers} == {"2022", "2023"}
    assert all(given == list(range(1, len(given) + 1)) for given in numbers.values())


def test_a_number_below_ten_has_a_leading_zero():
    assert next(sample_documents(1, seed=5, **PERIOD))["number"] == "01"


def test_a_document_takes_no_effect_before_it_is_issued():
    for document in sample_documents(200, seed=5, **PERIOD):
        assert document["effective_on"] >= document["issued_on"]


def test_the_same_seed_makes_the_same_documents():
    assert list(sample_documents(50, seed=5, **PERIOD)) == list(sample_documents(50, seed=5, **PERIOD))
    assert list(sample_documents(50, seed=5, **PERIOD)) != list(sample_documents(50, seed=6, **PERIOD))


def test_only_the_council_passes_resolutions():
    for document in sample_documents(400, seed=5, **PERIOD):
        is_council = document["issuer"].startswith("Hội đồng nhân dân")
        assert is_council == (document["kind"] == "Nghị quyết")
