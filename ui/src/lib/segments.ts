export interface Stretch {
  start: number;
  end: number;
  meaning: string;
}

export interface Segment {
  text: string;
  meaning: string | null;
}

/** A line cut at its spans, so that it can be drawn with the spans in colour; joined, it is the line. */
export function segments(line: string, spans: readonly Stretch[]): Segment[] {
  const cut: Segment[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, Math.min(span.start, line.length));
    const end = Math.min(span.end, line.length);
    if (end <= start) continue;
    if (start > at) cut.push({ text: line.slice(at, start), meaning: null });
    cut.push({ text: line.slice(start, end), meaning: span.meaning });
    at = end;
  }
  if (at < line.length) cut.push({ text: line.slice(at), meaning: null });
  return cut;
}
