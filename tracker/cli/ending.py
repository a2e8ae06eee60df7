"""How the program ends: every way out of a command is an exit status and at most a line, never a traceback.

In: a command line to run. Out: its exit status: 0 done, also where nobody reads on; 1 something failed; 2 usage;
130 for Ctrl-C. SIGTERM and SIGHUP end the process as they would have, after what was at hand is cleaned up.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

import typer

from tracker.cli.streams import ReaderGoneError, prepare_streams, silence_output
from tracker.errors import TrackerError
from tracker.faults import explain_fault

_INTERRUPTED = 130
_SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


class _SignalledError(SystemExit):
    """Somebody told the process to end; its code is the number of the signal."""


def run_to_end(app: Callable[..., object]) -> int:
    """Run a command line.

    Args:
        app: The program, made with Typer.

    Returns:
        The exit status. A process that is interrupted or signalled does not return.
    """
    prepare_streams()
    _heed_signals()
    try:
        status = _run(app)
    except ReaderGoneError:
        status = 0
    except TrackerError as error:
        status = _complain(error)
    except _SignalledError as error:
        return _die(int(str(error)))
    except KeyboardInterrupt:
        status = _INTERRUPTED
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else int(error.code is not None)
    except BaseException as error:  # noqa: BLE001  the last place where it can become a line
        status = _complain(explain_fault(error))
    if status == _INTERRUPTED:
        _say_stopped()
        os._exit(status)  # taking the language model apart in good order would take longer than a user waits
    return _flush(status)


def _run(app: Callable[..., object]) -> int:
    try:
        status = app(standalone_mode=False)
    except typer.Abort:
        return 1
    except typer.TyperException as error:
        told = io.StringIO()
        error.show(file=told)  # type: ignore[attr-defined]  # of usage errors, which have no public name
        sys.stderr.write(told.getvalue())
        return error.exit_code
    return status if isinstance(status, int) else 0


def _flush(status: int) -> int:
    """Bring the last of the output out, while its failure can still be told."""
    if sys.stdout.closed:  # by a writer that failed, which was told
        return status
    try:
        sys.stdout.flush()
    except ReaderGoneError:
        silence_output()
    except TrackerError as error:
        silence_output()
        return status or _complain(error)
    return status


def _complain(error: TrackerError) -> int:
    sys.stderr.write(f"error: {error}\n")
    return 1


def _say_stopped() -> None:
    sys.stderr.write("stopped; what was stored is safe, run it again to go on\n")
    with suppress(ReaderGoneError, TrackerError):
        sys.stdout.flush()


def _heed_signals() -> None:
    """Let a signal unwind what is at hand: files without a name are removed, servers stopped.

    A signal that somebody ignores on purpose, as nohup does, stays ignored.
    """

    def stop(number: int, _frame: FrameType | None) -> None:
        for each in _SIGNALS:
            signal.signal(each, signal.SIG_IGN)  # cleaning up is not to be disturbed
        raise _SignalledError(number)

    for each in _SIGNALS:
        if signal.getsignal(each) is signal.SIG_DFL:
            signal.signal(each, stop)


def _die(number: int) -> int:
    """End by the signal itself, so that whoever waits sees which it was."""
    _say_stopped()
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    return 128 + number
