"""Times typst in this process: FOLDER FONTS RUNS.

Says the milliseconds of the first run, the most memory in kB and the pages, then the milliseconds of each
later run.
"""

import pathlib
import resource
import sys
import time

import typst

folder, fonts, runs = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])


def compile_once(form="pdf"):
    source = folder / "report.typ"
    start = time.perf_counter()
    made = typst.compile(source, root=folder, font_paths=[fonts], ignore_system_fonts=True, format=form)
    return (time.perf_counter() - start) * 1000, made


milliseconds, pdf = compile_once()
(folder / "typst.pdf").write_bytes(pdf)
print(milliseconds)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
sheets = compile_once("svg")[1]
print(len(sheets) if isinstance(sheets, list) else 1)
for _ in range(runs):
    print(compile_once()[0])
