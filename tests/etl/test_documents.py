from __future__ import annotations

import pytest

from etl.documents import Document, document


@pytest.mark.parametrize(
    ("written", "title", "status"),
    [
        ("Memorandum of Understanding", "Memorandum of Understanding", "signed"),
        ("Cooperation agreement ISRS-Valdai", "Cooperation agreement ISRS-Valdai", "signed"),
        ("Roadmap 2025", "Roadmap 2025", "signed"),
        ("Tashkent Declaration", "Tashkent Declaration", "adopted"),
        ("Resolution", "Resolution", "adopted"),
        ("Communique of the Termez Dialogue", "Communique of the Termez Dialogue", "adopted"),
        ("final document with recommendations", "final document with recommendations", "adopted"),
        ("Joint Plan of Action (renewed)", "Joint Plan of Action", "adopted"),
        ("Memorandum (planned)", "Memorandum", "planned"),
        ("Memorandum (planned at the 1st Forum)", "Memorandum (planned at the 1st Forum)", "planned"),
        ("Concept of Regional Security (draft)", "Concept of Regional Security", "planned"),
        ("Memorandum of Understanding (2018, mentioned)", "Memorandum of Understanding (2018)", "mentioned"),
        ("UN General Assembly resolution (discussed)", "UN General Assembly resolution", "mentioned"),
        ('Report "The Iron Framework" (presented)', 'Report "The Iron Framework"', "mentioned"),
        (
            "memoranda of a sister centre (not of the Institute)",
            "memoranda of a sister centre (not of the Institute)",
            "mentioned",
        ),
        ("Programme of studies", "Programme of studies", "mentioned"),
    ],
)
def test_a_document_has_a_status_and_a_remark_in_brackets_decides(written: str, title: str, status: str) -> None:
    assert document(written) == Document(title, status)
