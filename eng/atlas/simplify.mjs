// Fewer points where nobody would see them (Visvalingam and Whyatt 1993): the point that spans the smallest triangle with its
// neighbours goes first. It works on the arcs that neighbours share, so that a border stays one line for both of them.

/**
 * @param {[number, number][]} arc points; the first and the last stay
 * @param {number} least triangles of at least this area stay
 * @param {(point: [number, number]) => [number, number]} place where a point lies on the map
 */
export function simplified(arc, least, place) {
  const points = arc.map((point, index) => ({ point, at: place(point), before: index - 1, after: index + 1 }));
  const area = ({ at: [x, y], before, after }) => {
    const [ax, ay] = points[before].at;
    const [cx, cy] = points[after].at;
    return Math.abs((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / 2;
  };
  const isRing = arc[0][0] === arc.at(-1)[0] && arc[0][1] === arc.at(-1)[1];
  const last = points.length - 1;
  // A ring needs three corners, an arc its two ends.
  for (let left = points.length; left > (isRing ? 4 : 2); left--) {
    let smallest = null;
    for (let index = points[0].after; index < last; index = points[index].after) {
      const spanned = area(points[index]);
      if (smallest === null || spanned < smallest.spanned) {
        smallest = { spanned, index };
      }
    }
    if (smallest === null || smallest.spanned >= least) {
      break;
    }
    const { before, after } = points[smallest.index];
    points[before].after = after;
    points[after].before = before;
  }
  const kept = [];
  for (let index = 0; index <= last; index = points[index].after) {
    kept.push(arc[index]);
  }
  return kept;
}
