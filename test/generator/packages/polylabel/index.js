// @ts-nocheck
// In the shape of the package: a polygon to a point in it; here the middle of its outer ring.
export default function polylabel([ring]) {
  const middle = (axis) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length;
  return [middle(0), middle(1)];
}
