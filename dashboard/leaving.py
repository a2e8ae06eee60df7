"""A browser that goes in the middle of a run: no fault, and no traceback in the server's log.

In: what Streamlit and its server log. Out: all of it, but that one thing.
"""

from __future__ import annotations

import logging

_LOGGERS = ("streamlit.web.server.starlette.starlette_websocket", "uvicorn.error")
_GONE = "WebSocketDisconnected"  # Starlette's class, by its name: older versions have none


def tell_no_leaving() -> None:
    """Leave out of the log that a page could not be sent to a browser since it has gone; all else is told."""
    for name in _LOGGERS:
        logger = logging.getLogger(name)
        if _is_told not in logger.filters:
            logger.addFilter(_is_told)


def _is_told(record: logging.LogRecord) -> bool:
    error = record.exc_info[1] if record.exc_info else None
    return type(error).__name__ != _GONE
