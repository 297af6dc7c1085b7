// Finds what makes a drawn model hard to read. Pure functions on boxes and lines, so that they run without a browser.
//
// A drawing is a list of elements { id, name, type, kind, parent, box, lines, ... }:
//   kind   'node' (flow node, data, annotation), 'pool', 'lane', 'group', 'edge', 'label'
//   box    { x, y, width, height } of the shape
//   lines  one box per line of text, as drawn (the bounds that a file notes for a label may be wrong)
//   node   host (id, boundary events only), icon (box of the type icon)
//   pool, lane   strip ('left' or 'top', where the name stands), members (ids)
//   edge   waypoints [{ x, y }], source, target (ids)
//   label  labelTarget (id)

const TOUCH = 1; // overlaps of up to one pixel are rounding, not a fault
const INSET = 2; // an edge may run along the border of a box
const LANE_HEADER = 30; // width of the strip that carries the name of a pool or lane

export function checkLayout(elements) {
  const byId = new Map(elements.map(element => [element.id, element]));
  const nodes = elements.filter(({ kind }) => kind === 'node');
  const pools = elements.filter(({ kind }) => kind === 'pool');
  const lanes = elements.filter(({ kind }) => kind === 'lane');
  const edges = elements.filter(({ kind }) => kind === 'edge');
  const labels = elements.filter(({ kind, lines }) => kind === 'label' && lines.length > 0);

  return [
    ...overlappingShapes([...pools, ...nodes], byId),
    ...outsideLane(lanes, byId),
    ...hiddenLabels(labels, nodes, byId),
    ...edgesThroughNodes(edges, nodes, byId),
    ...looseEnds(edges, nodes, byId),
    ...textOutsideShape([...nodes, ...pools, ...lanes]),
    ...edgesThroughLabels(edges, labels),
    ...textOverIcon(nodes)
  ];
}

function overlappingShapes(shapes, byId) {
  return pairs(shapes)
    .filter(([a, b]) => overlap(a.box, b.box, TOUCH))
    .filter(([a, b]) => !surrounds(a, b, byId) && !surrounds(b, a, byId))
    .filter(([a, b]) => a.host !== b.id && b.host !== a.id)
    .map(([a, b]) => error(`${show(a)} and ${show(b)} overlap`));
}

function outsideLane(lanes, byId) {
  return lanes.flatMap(lane => lane.members
    .map(id => byId.get(id))
    .filter(node => node && node.kind === 'node' && !node.host && !inside(node.box, lane.box))
    .map(node => error(`${show(node)} belongs to ${show(lane)} and is drawn outside of it`)));
}

function hiddenLabels(labels, nodes, byId) {
  const onNodes = labels.flatMap(label => nodes
    .filter(node => !surrounds(node, byId.get(label.labelTarget), byId))
    .filter(node => label.lines.some(line => overlap(line, node.box, TOUCH)))
    .map(node => error(`${show(label)} lies on ${show(node)}`)));
  const onLabels = pairs(labels)
    .filter(([a, b]) => a.lines.some(line => b.lines.some(other => overlap(line, other, TOUCH))))
    .map(([a, b]) => error(`${show(a)} and ${show(b)} overlap`));

  return [...onNodes, ...onLabels];
}

function edgesThroughNodes(edges, nodes, byId) {
  return edges.flatMap(edge => nodes
    .filter(node => node.id !== edge.source && node.id !== edge.target)
    .filter(node => ![edge.source, edge.target].some(id => surrounds(node, byId.get(id), byId)))
    .filter(node => crosses(edge.waypoints, node.box))
    .map(node => error(`${show(edge)} runs through ${show(node)}`)));
}

/** An edge that stops short of its shape, a boundary event away from the border of its activity. */
function looseEnds(edges, nodes, byId) {
  const ofEdges = edges.flatMap(edge => [[edge.source, edge.waypoints[0]], [edge.target, edge.waypoints.at(-1)]]
    .map(([id, point]) => [byId.get(id), point])
    .filter(([shape, { x, y }]) => shape?.box && !overlap({ x, y, width: 0, height: 0 }, shape.box, -INSET))
    .map(([shape]) => error(`${show(edge)} does not reach ${show(shape)}`)));
  const ofEvents = nodes
    .filter(({ host }) => byId.has(host))
    .map(event => [event, byId.get(event.host)])
    .filter(([event, host]) => !overlap(event.box, host.box, 0) || inside(event.box, host.box))
    .map(([event, host]) => error(`${show(event)} does not sit on the border of ${show(host)}`));

  return [...ofEdges, ...ofEvents];
}

function textOutsideShape(shapes) {
  return shapes
    .filter(shape => !shape.lines.every(line => inside(line, textArea(shape))))
    .map(shape => error(`the text of ${show(shape)} does not fit into its shape`));
}

function edgesThroughLabels(edges, labels) {
  return edges.flatMap(edge => labels
    .filter(label => label.lines.some(line => crosses(edge.waypoints, line)))
    .map(label => warning(`${show(edge)} runs through ${show(label)}`)));
}

function textOverIcon(nodes) {
  return nodes
    .filter(({ icon, lines }) => icon && lines.some(line => overlap(line, icon, TOUCH)))
    .map(node => warning(`the text of ${show(node)} runs over its icon`));
}

/** A lane, and a pool with a process in it, shows its name in a strip on the left (horizontal) or on top (vertical). */
function textArea({ box, strip }) {
  switch (strip) {
    case 'left': return { ...box, width: LANE_HEADER };
    case 'top': return { ...box, height: LANE_HEADER };
    default: return box;
  }
}

/** Whether `outer` is one of the shapes around `inner`: its sub-process, its pool. */
function surrounds(outer, inner, byId) {
  for (let parent = byId.get(inner?.parent); parent; parent = byId.get(parent.parent)) {
    if (parent.id === outer.id) {
      return true;
    }
  }
  return false;
}

function overlap(a, b, tolerance) {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > tolerance
    && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > tolerance;
}

function inside(inner, outer) {
  return inner.x >= outer.x - TOUCH && inner.x + inner.width <= outer.x + outer.width + TOUCH
    && inner.y >= outer.y - TOUCH && inner.y + inner.height <= outer.y + outer.height + TOUCH;
}

function crosses(waypoints, box) {
  const core = { x: box.x + INSET, y: box.y + INSET, width: box.width - 2 * INSET, height: box.height - 2 * INSET };

  return waypoints.slice(1).some((end, index) => segmentMeets(waypoints[index], end, core));
}

/** Clips the segment against the four sides (Liang-Barsky): something left means that it passes through the box. */
function segmentMeets(from, to, box) {
  let enter = 0;
  let leave = 1;

  for (const [axis, size] of [['x', 'width'], ['y', 'height']]) {
    const length = to[axis] - from[axis];
    const near = box[axis] - from[axis];
    const far = near + box[size];

    if (length === 0) {
      if (near >= 0 || far <= 0) {
        return false;
      }
    } else {
      enter = Math.max(enter, Math.min(near / length, far / length));
      leave = Math.min(leave, Math.max(near / length, far / length));
    }
  }
  return enter < leave;
}

function pairs(items) {
  return items.flatMap((first, index) => items.slice(index + 1).map(second => [first, second]));
}

function show({ id, name, kind, labelTarget }) {
  const text = name ? ` "${name.replace(/\s+/g, ' ')}"` : '';

  return kind === 'label' ? `label${text} of ${labelTarget}` : `${id}${text}`;
}

const error = text => ({ level: 'error', text });
const warning = text => ({ level: 'warning', text });
