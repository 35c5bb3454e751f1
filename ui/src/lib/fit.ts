/** The largest scale from a fifth to 1 at which something fits, to a hundredth. */
export function largestFitting(fits: (scale: number) => boolean): number {
  if (fits(1)) return 1;
  let [low, high] = [0.2, 1];
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
