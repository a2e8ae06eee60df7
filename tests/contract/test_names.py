"""Every name in backticks, in a docstring or in ARCHITECTURE.md, is the name of something.

A name resolves in what its module can see: its own file, the modules of its unit and of the rows below (see
``test_layers``), files, the command line, spaCy's objects. What names data (a tag, a line of a file) stands in
``DATA_WORDS``.
"""

import ast
import builtins
import keyword
import re
from collections import defaultdict
from fnmatch import fnmatch
from functools import cache

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span, Token
from typer.main import get_command

from tests.contract.test_layers import ROOT, ROWS, unit_of
from tracker.cli import app
from tracker.readers.limits import PREFIX, Limits

DATA_WORDS = {
    "*",
    "$",  # of robots.txt
    "---",  # the fence of front matter
    "nmod:desc",  # a relation of Universal Dependencies
    "flat",  # another
    "title: No",
    "white-house [2011-02/2014-06]",
    "Foreign Minister of Russia [2004-03-09/] = Russian foreign minister; Russia's top diplomat",
    "YYYY[-MM[-DD]]",
}
OBJECTS = {
    "doc": Doc,
    "token": Token,
    "span": Span,
    "nlp": Language,
    "Doc": Doc,
    "DocBin": DocBin,
    "Language": Language,
    "spacy": spacy,
    "displacy": displacy,
}
_TICKED = re.compile(r"``(.+?)``|`([^`\n]+)`", re.DOTALL)
_MODULE = re.compile(r"python -m ([\w.]+)")
_TAG = re.compile(r"</?\w+>")
_ALWAYS = {*dir(builtins), *keyword.kwlist, *OBJECTS, "self", "error"}


def module_of(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


FILES = {module_of(path): path for top in ("tracker", "dashboard") for path in sorted((ROOT / top).rglob("*.py"))}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in FILES.items()}
TOPMOST = {"tracker", "dashboard", "tests", "docs", "articles"}
PATHS = {
    path.relative_to(ROOT).as_posix()
    for top in TOPMOST
    for path in (ROOT / top).rglob("*")
    if "__pycache__" not in path.parts
}
MODULES = set(FILES) | {module_of(path) for path in ROOT.glob("tests/**/*.py")}
PARTS = {part for name in MODULES for part in name.split(".")}


def words_of(tree):
    """Every name that a piece of code holds: defined, taken, used, and the words it knows as strings."""
    found = set()
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name) | ast.Name(id=name):
                found.add(name)
            case ast.Attribute(attr=name):
                found.add(name)
            case ast.alias(name=name, asname=other):
                found |= {*name.split("."), *((other,) if other else ())}
            case ast.Constant(value=str(name)) if re.fullmatch(r"[\w+-]+", name):
                found.add(name)
    return found


EXTENSIONS = {
    node.args[0].value
    for tree in TREES.values()
    for node in ast.walk(tree)
    if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "set_extension"
    if isinstance(node.args[0], ast.Constant)
}


def tops_of(tree):
    """What a module defines at its top, and the members of its classes."""
    found = set()
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name):
                found.add(name)
            case ast.ClassDef(name=name):
                found |= {name} | words_of(node)
            case ast.Assign(targets=targets):
                found |= {each.id for each in targets if isinstance(each, ast.Name)}
            case ast.AnnAssign(target=ast.Name(id=name)):
                found.add(name)
    return found


OWN = {name: words_of(tree) for name, tree in TREES.items()}
TOPS = {name: tops_of(tree) for name, tree in TREES.items()}
MEMBERS = defaultdict(set)
for _tree in TREES.values():
    for _node in ast.walk(_tree):
        if isinstance(_node, ast.ClassDef):
            MEMBERS[_node.name] |= words_of(_node)
            for _base in _node.bases:
                MEMBERS[_node.name] |= MEMBERS.get(getattr(_base, "id", ""), set())
INSTANCES = defaultdict(set)
"""What an object of a class, or a row of its table, may be asked: an ``article`` what an ``Article`` is."""
for _name, _words in MEMBERS.items():
    INSTANCES[_name.removesuffix("Row").lower()] |= _words


@cache
def visible(module):
    """The names a module's docstrings may use; those of ARCHITECTURE.md (None) are all there are."""
    row = max(ROWS.values()) if module is None else ROWS.get(unit_of(module), max(ROWS.values()))
    below = (
        TOPS[name]
        for name in TREES
        if module is None or unit_of(name) == unit_of(module) or ROWS.get(unit_of(name), 0) < row
    )
    return _ALWAYS.union(
        PARTS, EXTENSIONS, OWN.get(module, ()), *below, *((OWN[name] for name in TREES) if module is None else ())
    )


@cache
def command_words():
    """The commands and options of the command line."""

    def walk(command):
        yield from (word for each in command.params for word in each.opts + each.secondary_opts)
        for name, child in getattr(command, "commands", {}).items():
            yield name
            yield from walk(child)

    return set(walk(get_command(app)))


def is_file(name):
    """Whether a path, or a pattern of paths, is one from the root, from here, or the end of one."""
    name = name.strip("./")
    if name in TOPMOST:
        return True
    return bool(re.fullmatch(r"[\w./*-]+", name)) and any(
        path == name or (fnmatch(path, f"*/{name}") if "*" in name else path.endswith(f"/{name}")) for path in PATHS
    )


def is_command(name):
    if (match := _MODULE.match(name)) is not None:
        return match[1] in MODULES or match[1] == "streamlit"
    if name.startswith("streamlit run "):
        return (ROOT / name.split()[2]).exists()
    if re.match(r"tracker(\.training\.\w+)? -|tracker [a-z]", name):
        options = [word.partition("=")[0] for word in name.split()[1:] if word.startswith("--")]
        known = command_words() if name.startswith("tracker ") else OWN[name.split()[0]]
        return all(word in known for word in options) and (
            not name.startswith("tracker ") or name.split()[1] in known or name.split()[1].startswith("-")
        )
    return False


def is_setting(name):
    settings = {"TRACKER_DATABASE", "TRACKER_ROSTER"} | {PREFIX + each.upper() for each in Limits.__dataclass_fields__}
    word = name.partition("=")[0]
    return word in settings or (word.endswith("*") and any(each.startswith(word[:-1]) for each in settings))


def is_python(name, module):
    """Whether all names of a piece of code are known; of a class, or an object of spaCy's, its members are asked."""
    for code in (name, f"self({name})", f"self{name}"):
        try:
            tree = ast.parse(code)
        except SyntaxError:
            continue
        return all(is_known(node, visible(module)) for node in ast.walk(tree))
    return False


def is_known(node, known):
    match node:
        case ast.Name(id=name, ctx=ast.Load()):
            return name in known or name in INSTANCES
        case ast.Attribute(value=ast.Name(id=owner), attr=name) if owner in OBJECTS:
            return hasattr(OBJECTS[owner], name)
        case ast.Attribute(value=ast.Name(id=owner), attr=name) if owner in MEMBERS:
            return name in MEMBERS[owner]
        case ast.Attribute(value=ast.Name(id=owner), attr=name) if owner in INSTANCES and owner not in PARTS:
            return name in INSTANCES[owner]
        case ast.Attribute(attr=name):
            return name in known or hasattr(Language, name)
    return True


def is_record(name, module):
    """Whether a piece of JSON has only keys that the module writes."""
    return name.startswith("{") and set(re.findall(r'"(\w+)"', name)) <= OWN[module]


def resolves(name, module):
    name = " ".join(name.split())
    return (
        name in DATA_WORDS
        or name in command_words()
        or name in PARTS | MODULES
        or _TAG.fullmatch(name) is not None
        or is_command(name)
        or is_setting(name)
        or is_file(name)
        or is_record(name, module)
        or is_python(name, module)
        or (name.endswith("*") and any(each.startswith(name[:-1]) for each in visible(module)))
    )


def ticked(text):
    return [one or other for one, other in _TICKED.findall(text)]


def docstrings(tree):
    for node in ast.walk(tree):
        for each in getattr(node, "body", None) if isinstance(getattr(node, "body", None), list) else ():
            match each:
                case ast.Expr(value=ast.Constant(value=str(text))):
                    yield each.lineno, text


@pytest.mark.parametrize("module", TREES)
def test_a_name_in_a_docstring_resolves(module):
    wrong = [
        f"{FILES[module].relative_to(ROOT)}:{line}: {name}"
        for line, text in docstrings(TREES[module])
        for name in ticked(text)
        if not resolves(name, module)
    ]
    assert wrong == []


def test_a_name_in_the_architecture_resolves():
    text = re.sub(r"^```.*?^```", "", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"), flags=re.DOTALL | re.M)
    assert [name for name in ticked(text) if not resolves(name, None)] == []


@pytest.mark.parametrize(
    "name",
    [
        "Outputs",
        "doc.quotations",
        "ClaimFilter.nonsense",
        "no_such_module.py",
        "tracker nonsense",
        "tracker search --nonsense",
        "TRACKER_NONSENSE",
        "python -m tracker.nonsense",
        "make_nonsense()",
    ],
)
def test_a_name_of_nothing_is_seen(name):
    assert not resolves(name, "tracker.annotator.network")
