// Draws the map of the world that Regalia.Presentation embeds: `node eng/atlas/atlas.mjs FILE`. Shapes: Natural Earth (public
// domain) by the package world-atlas. What is shown where states disagree stands in borders.json; docs/maps.md explains it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { geoArea, geoEqualEarth, geoPath } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";
import { simplified } from "./simplify.mjs";

const width = 720;
const margin = 2;
// The cut goes through the Bering Strait, so that no continent is torn.
const meridian = 11;
// In pixels of the drawing, squared: what is smaller than a speck is left out.
const leastTriangle = 0.5;
const leastIsland = 1;
const leastPartOfCountry = 0.7;
// A country that covers less is given a disc beside it; see callouts.json.
const smallBelow = 60;
const dash = 2.4;

const read = (name) => JSON.parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8"));
const fail = (message) => {
  console.error(`atlas: ${message}`);
  process.exit(1);
};

const topology = read("../../node_modules/world-atlas/countries-50m.json");
const borders = read("borders.json");
const callouts = read("callouts.json").discs;
const numeric = read("codes.json").numeric;
const assessed = readFileSync(fileURLToPath(new URL("../../data/countries.csv", import.meta.url)), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.slice(0, 3));

const keyOf = (shape) => shape.id ?? shape.properties.name;
const excluded = new Set(borders.excludedLand.map((shape) => shape.id));
const shapes = topology.objects.countries.geometries.filter((shape) => !excluded.has(keyOf(shape)));
const within = ([west, south, east, north], [longitude, latitude]) =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

// From steps on a grid to degrees.
const { scale, translate } = topology.transform;
topology.arcs = topology.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});
delete topology.transform;

const everything = merge(topology, shapes);
const projection = geoEqualEarth().rotate([-meridian, 0]).precision(0);
projection.fitWidth(width - 2 * margin, everything);
const [[left, top], [, bottom]] = geoPath(projection).bounds(everything);
const [x0, y0] = projection.translate();
projection.translate([x0 + margin - left, y0 + margin - top]);
const height = Math.ceil(bottom - top + 2 * margin);
topology.arcs = topology.arcs.map((arc) => simplified(arc, leastTriangle, projection));

const number = (value) => String(Math.round(value * 10) / 10);

/** The rings of a shape on the map, rounded; each as its points. */
function rings(shape) {
  const found = [];
  let ring;
  geoPath(projection, {
    moveTo: (x, y) => found.push((ring = [[x, y]])),
    lineTo: (x, y) => ring.push([x, y]),
    closePath: () => {},
  })(shape);
  return found.map((points) =>
    points
      .map(([x, y]) => [number(x), number(y)])
      .filter(([x, y], index, all) => index === 0 || x !== all[index - 1][0] || y !== all[index - 1][1]),
  );
}

const areaOf = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length];
      return sum + Number(x) * Number(nextY) - Number(nextX) * Number(y);
    }, 0) / 2,
  );

/** Path data of rings of at least an area; of the largest alone if none is that large. */
function pathOf(all, least) {
  const sized = all.filter((ring) => ring.length > 2).map((ring) => ({ ring, area: areaOf(ring) }));
  const large = sized.filter(({ area }) => area >= least);
  const kept = large.length > 0 ? large : sized.sort((a, b) => b.area - a.area).slice(0, 1);
  return {
    area: sized.reduce((sum, { area }) => sum + area, 0),
    path: kept
      .map(({ ring }) => "M" + ring.map(([x, y]) => `${x},${y}`).join("L") + "Z")
      .join(""),
  };
}

function country(iso3) {
  const code = numeric[iso3] ?? fail(`${iso3} is in data/countries.csv but not in eng/atlas/codes.json: add its numeric code`);
  const own = shapes.filter((shape) => shape.id === code);
  if (own.length === 0) {
    fail(`${iso3}: world-atlas has no shape ${code}; correct eng/atlas/codes.json`);
  }
  const apart = borders.plainLand.parts.filter((part) => part.of === iso3);
  const polygons = own
    .map((shape) => feature(topology, shape).geometry)
    .flatMap((shape) => (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates))
    .filter((polygon) => !apart.some((part) => polygon[0].every((point) => within(part.within, point))));
  const shape = { type: "MultiPolygon", coordinates: polygons };
  const mainland = polygons
    .map((polygon) => ({ type: "Polygon", coordinates: polygon }))
    .sort((a, b) => geoArea(b) - geoArea(a))[0];
  const { path, area } = pathOf(rings(shape), leastPartOfCountry);
  const anchor = geoPath(projection).centroid(mainland);
  const disc = callouts[iso3];
  if (area < smallBelow && !disc) {
    fail(`${iso3} covers ${number(area)} square pixels, too few to hit: give it a disc in eng/atlas/callouts.json`);
  }
  return {
    path,
    anchor: anchor.map((value) => Number(number(value))),
    ...(disc ? { disc: projection(disc).map((value) => Number(number(value))) } : {}),
  };
}

/** A line cut into dashes, as path data. */
function dashes(lines) {
  let path = "";
  for (const line of lines) {
    let walked = 0;
    for (let index = 1; index < line.length; index++) {
      const [a, b] = [projection(line[index - 1]), projection(line[index])];
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      for (let from = 0; from < length; ) {
        const place = (walked + from) % (2 * dash);
        const isDash = place < dash;
        const to = Math.min(length, from + (isDash ? dash - place : 2 * dash - place) + 1e-9);
        if (isDash) {
          const at = (way) => [0, 1].map((axis) => number(a[axis] + ((b[axis] - a[axis]) * way) / length)).join(",");
          path += `M${at(from)}L${at(to)}`;
        }
        from = to;
      }
      walked += length;
    }
  }
  return path;
}

const assessedShapes = new Set(assessed.map((iso3) => numeric[iso3]));
const isOpen = (stretch, a, b, point) => {
  const pair = new Set([keyOf(a), keyOf(b)]);
  return stretch.between.every((key) => pair.has(key)) && within(stretch.within, point);
};
const isApart = (shape, point) =>
  borders.plainLand.parts.some((part) => numeric[part.of] === shape.id && within(part.within, point));

/** Land borders of assessed countries, cut wherever they change from agreed to open or end. */
function landBorders() {
  const [agreed, open] = [[], []];
  const found = new Set();
  const pairs = new Map();
  mesh(topology, topology.objects.countries, (a, b) => {
    if (a !== b && (assessedShapes.has(a.id) || assessedShapes.has(b.id))) {
      pairs.set([keyOf(a), keyOf(b)].sort().join("|"), [a, b]);
    }
    return false;
  });
  for (const [a, b] of pairs.values()) {
    const lines = mesh(topology, topology.objects.countries, (x, y) => (x === a && y === b) || (x === b && y === a));
    for (const line of lines.coordinates) {
      let run = null;
      line.forEach((point, index) => {
        if (isApart(a, point) || isApart(b, point)) {
          run = null;
          return;
        }
        const stretch = borders.openBorders.stretches.find((candidate) => isOpen(candidate, a, b, point));
        if (stretch) {
          found.add(stretch);
        }
        const kind = stretch ? open : agreed;
        if (run?.kind !== kind) {
          // The piece between the two belongs to the run that begins.
          const before = run && index > 0 ? [line[index - 1]] : [];
          run = { kind, points: before };
          kind.push(run.points);
        }
        run.points.push(point);
      });
    }
  }
  for (const stretch of borders.openBorders.stretches) {
    if (!found.has(stretch)) {
      fail(`borders.json: the package has no border for "${stretch.name}"`);
    }
  }
  return { agreed: agreed.filter((line) => line.length > 1), open: open.filter((line) => line.length > 1) };
}

/** Lines as path data. */
const lineOf = (lines) =>
  lines
    .map((line) => line.map((point) => projection(point).map(number).join(",")))
    .map((points) => points.filter((point, index) => point !== points[index - 1]))
    .filter((points) => points.length > 1)
    .map((points) => "M" + points.join("L"))
    .join("");

for (const part of borders.plainLand.shapes) {
  if (!shapes.some((shape) => (part.id ?? part.name) === keyOf(shape))) {
    fail(`borders.json: the package has no shape for "${part.name}"`);
  }
}

const drawn = landBorders();
const atlas = {
  width,
  height,
  land: pathOf(rings(merge(topology, shapes)), leastIsland).path,
  borders: lineOf(drawn.agreed),
  openBorders: dashes(drawn.open),
  countries: Object.fromEntries(assessed.sort().map((iso3) => [iso3, country(iso3)])),
};
const out = process.argv[2] ?? fail("name the file to write");
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, JSON.stringify(atlas));
