"""Words of articles and links do nothing where Streamlit reads Markdown: each goes through ``to_label``."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "dashboard"
MARKDOWN = {
    "title", "header", "subheader", "markdown", "caption", "write", "info", "warning", "success", "error", "expander",
    "toast", "badge", "button", "toggle", "status", "metric", "page_link", "link_button", "checkbox", "spinner",
    "form_submit_button", "download_button", "text_input", "text_area", "selectbox", "multiselect", "pills",
    "segmented_control", "number_input", "file_uploader",
}  # fmt: skip
READ = {"label", "body", "help", "caption"}
"""The arguments by name that are read as Markdown; the first one by place is too."""
SAFE_CALLS = {"to_label", "len", "count", "tell_years", "sum"}
OWN = {
    "label", "heading", "entry.label", "entry.help", "what", "told", "undated", "notes", "every", "choice.every",
    "kind", "begin", "page", "pages", "max(1, pages)", "before.number", "after.number", "stored", "part", "said",
    "LIMITS", "VERDICTS", "PROGRAM", "job.progress",
    "make_codebook('md').replace('\\n#', '\\n###').removeprefix('#').strip()",
}  # fmt: skip
"""Names that hold words of the tool's own, or numbers."""


def list_leaves(node: ast.expr) -> list[ast.expr]:
    """The parts of an expression whose words would be shown; numbers with a format are none."""
    parts: list[ast.expr] = []
    match node:
        case ast.Constant() | ast.FormattedValue(format_spec=ast.JoinedStr()):
            return []
        case ast.Call() if ast.unparse(node.func) in SAFE_CALLS:
            return []
        case ast.JoinedStr() | ast.BoolOp():
            parts = node.values
        case ast.FormattedValue() | ast.Subscript():
            parts = [node.value]
        case ast.IfExp():
            parts = [node.body, node.orelse]
        case ast.BinOp():
            parts = [node.left, node.right]
        case ast.GeneratorExp():
            parts = [node.elt]
        case ast.Call(func=ast.Attribute(attr="join")):
            parts = node.args
    return [leaf for part in parts for leaf in list_leaves(part)] if parts else [node]


def list_suspects(path: Path) -> list[str]:
    """Where a module gives Streamlit words as Markdown that may be somebody else's."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or ast.unparse(node.func).startswith("stream."):  # a file's bytes
            continue
        if MARKDOWN & {each.attr for each in ast.walk(node.func) if hasattr(each, "attr")}:
            read = [*node.args[:1], *(each.value for each in node.keywords if each.arg in READ)]
            leaves = [leaf for each in read for leaf in list_leaves(each)]
            found += [f"{node.lineno}: {ast.unparse(leaf)}" for leaf in leaves if ast.unparse(leaf) not in OWN]
    return found


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: path.stem)
def test_words_of_others_are_made_inert(path):
    assert not list_suspects(path)


@pytest.mark.parametrize(
    "line",
    [
        "st.title(claim.title)",
        "st.caption(show_directions(note))",
        "(st.warning if failed else st.info)(str(error))",
        "left.button('Go', help=f'All of {speaker.name}')",
    ],
)
def test_words_that_are_not_made_inert_are_found(line, tmp_path):
    path = tmp_path / "page.py"
    path.write_text(line, encoding="utf-8")
    assert list_suspects(path)
