"""Times typst in this process: FOLDER FONTS RUNS.

Says the milliseconds of the first run and the most memory in kB. With RUNS also the pages, and then for each
the milliseconds of that changed document and of the unchanged one.
"""

import pathlib
import resource
import sys
import time

import typst

folder, fonts, runs = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])


def compile_once(name, form="pdf"):
    source = folder / name
    start = time.perf_counter()
    made = typst.compile(source, root=folder, font_paths=[fonts], ignore_system_fonts=True, format=form)
    return (time.perf_counter() - start) * 1000, made


milliseconds, pdf = compile_once("report.typ")
print(milliseconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
if runs:
    (folder / "typst.pdf").write_bytes(pdf)
    sheets = compile_once("report.typ", "svg")[1]
    print(len(sheets) if isinstance(sheets, list) else 1)
for run in range(runs):
    print(compile_once(f"report-{run}.typ")[0], compile_once("report.typ")[0])
