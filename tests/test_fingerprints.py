"""Runs of words as numbers: what makes two texts known as copies."""

from __future__ import annotations

from ingest.fingerprints import fingerprint, runs

TEXT = " ".join(
    f"Sentence number {n} of this report tells of the day on which {n * 7} ships left the harbour." for n in range(40)
)


def test_case_spacing_and_punctuation_do_not_count() -> None:
    other = TEXT.upper().replace(" ", "  ").replace(".", " !")
    assert fingerprint(TEXT) == fingerprint(other) != ()
    assert runs(TEXT) == runs(other)


def test_about_one_run_in_eight_is_kept() -> None:
    words = [f"w{n}" for n in range(4_000)]
    assert 380 < len(fingerprint(" ".join(words))) < 620


def test_a_part_keeps_the_numbers_of_its_words() -> None:
    half = TEXT[: len(TEXT) // 2]
    assert set(fingerprint(half)) < set(fingerprint(TEXT))
    assert runs(half) - runs(TEXT) <= runs(half[-200:]), "only the words that were cut in two differ"


def test_short_and_empty_texts_have_none() -> None:
    assert fingerprint("") == fingerprint("He did not elaborate.") == ()
    assert runs("") == runs("Four words stand here") == frozenset()


def test_a_character_of_a_script_without_spaces_is_a_word() -> None:
    assert len(runs("中国和挪威在北京举行对话")) == len("中国和挪威在北京举行对话") - 4


def test_numbers_fit_into_sqlite() -> None:
    assert all(0 <= number < 2**61 for number in fingerprint(TEXT))
