"""Which code a step of training is made by, and when it is another."""

from tracker.training import digests


def test_code_is_compared_by_what_it_does(tmp_path, monkeypatch):
    folder = tmp_path / "training"
    folder.mkdir()
    monkeypatch.setattr(digests, "PACKAGE", tmp_path)

    def digest(**files):
        for name, text in files.items():
            (folder / f"{name}.py").write_text(text, encoding="utf-8")
        return digests.digest_code("tracker.training.one")

    one = 'from tracker.training.two import value\n\nTABLE = "words.txt"\n'
    (folder / "words.txt").write_text("a", encoding="utf-8")
    (folder / "others.txt").write_text("a", encoding="utf-8")
    first = digest(one=one, two="value = 1\n")
    assert digest(one=f'"""Says."""\n# why\n{one}') == first
    (folder / "others.txt").write_text("b", encoding="utf-8")
    assert digest() == first
    assert digest(two="value = 2\n") != first
    assert digest(two="value = 1\n") == first
    (folder / "words.txt").write_text("b", encoding="utf-8")
    assert digest() != first


def test_the_code_of_a_step_is_all_that_it_builds_on():
    found = digests.find_modules("tracker.training.learning")
    assert {"tracker.training.fit", "tracker.training.network", "tracker.annotator.words"} <= found
    assert not {"tracker.training.plan", "tracker.training.recipe", "tracker.training.silver"} & found
