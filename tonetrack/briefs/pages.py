"""Pages made whole from a template of `templates/`; those that a user fills are in `text_filling`."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


def render_page(template: str, **values: object) -> str:
    """The page of a template: in HTML every value is shown literally, in Markdown every one but a table; a name without a value is an error."""
    is_html = template.endswith(".html")
    environment = Environment(loader=PackageLoader("tonetrack.briefs"), autoescape=is_html, undefined=StrictUndefined, keep_trailing_newline=True)
    if not is_html:
        environment.finalize = lambda value: value.replace("<", "&lt;") if isinstance(value, str) and not value.startswith("| ") else value
    return environment.get_template(template).render(**values)
