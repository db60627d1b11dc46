# Renders chat templates as the model server does, with the library that it uses.
# stdin: [{"template": "...", "cases": [{variables}, ...]}, ...]; stdout: [[text or null where it refuses, ...], ...]
import json
import sys

from transformers.utils.chat_template_utils import _compile_jinja_template


def render(template, variables):
    try:
        return template.render(**variables)
    except Exception:
        return None


rendered = []
for asked in json.load(sys.stdin):
    template = _compile_jinja_template(asked["template"])
    rendered.append([render(template, variables) for variables in asked["cases"]])
json.dump(rendered, sys.stdout)
