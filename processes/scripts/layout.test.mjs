import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLayout } from './layout.mjs';

const node = (id, x, y, more) =>
  ({ id, kind: 'node', parent: 'process', box: { x, y, width: 100, height: 80 }, lines: [], ...more });
const edge = (id, source, target, ...points) =>
  ({ id, kind: 'edge', parent: 'process', source, target, lines: [], waypoints: points.map(([x, y]) => ({ x, y })) });
const label = (of, x, y) =>
  ({ id: `${of}_label`, kind: 'label', parent: 'process', labelTarget: of, lines: [{ x, y, width: 60, height: 14 }] });
const errors = (...elements) => checkLayout(elements).filter(({ level }) => level === 'error').map(({ text }) => text);

test('accepts shapes side by side, joined by an edge', () => {
  assert.deepEqual(errors(node('A', 0, 0), node('B', 200, 0), edge('F', 'A', 'B', [100, 40], [200, 40])), []);
});

test('reports two shapes that overlap', () => {
  assert.deepEqual(errors(node('A', 0, 0), node('B', 90, 0)), ['A and B overlap']);
});

test('accepts a shape inside of its sub-process', () => {
  const sub = node('Sub', 0, 0, { box: { x: 0, y: 0, width: 300, height: 200 } });

  assert.deepEqual(errors(sub, node('A', 50, 50, { parent: 'Sub' })), []);
});

test('reports a shape that lies on a sub-process it does not belong to', () => {
  const sub = node('Sub', 0, 0, { box: { x: 0, y: 0, width: 300, height: 200 } });

  assert.deepEqual(errors(sub, node('A', 50, 50)), ['Sub and A overlap']);
});

test('accepts a boundary event on the border of its activity and reports one away from it', () => {
  const event = y => node('E', 0, 0, { host: 'A', box: { x: 32, y, width: 36, height: 36 } });

  assert.deepEqual(errors(node('A', 0, 0), event(62)), []);
  assert.deepEqual(errors(node('A', 0, 0), event(200)), ['E does not sit on the border of A']);
});

test('reports an edge that runs through a third shape', () => {
  const shapes = [node('A', 0, 0), node('B', 200, 0), node('C', 400, 0)];

  assert.deepEqual(errors(...shapes, edge('F', 'A', 'C', [100, 40], [400, 40])), ['F runs through B']);
  assert.deepEqual(errors(...shapes, edge('F', 'A', 'C', [50, 80], [50, 120], [450, 120], [450, 80])), []);
});

test('accepts an edge along the border of a shape', () => {
  const shapes = [node('A', 0, 0), node('B', 200, 0), node('C', 400, 0)];

  assert.deepEqual(errors(...shapes, edge('F', 'A', 'C', [100, 80], [400, 80])), []);
});

test('reports an edge that stops short of its target', () => {
  const flow = edge('F', 'A', 'B', [100, 40], [190, 40]);

  assert.deepEqual(errors(node('A', 0, 0), node('B', 200, 0), flow), ['F does not reach B']);
});

test('reports a label on a shape, its own included, and on another label', () => {
  assert.deepEqual(errors(node('A', 0, 0), label('A', 20, 70)), ['label of A lies on A']);
  assert.deepEqual(errors(node('A', 0, 0), label('A', 20, 82)), []);
  assert.deepEqual(errors(label('A', 0, 0), label('B', 50, 5)), ['label of A and label of B overlap']);
});

test('reports a shape drawn outside of its lane', () => {
  const box = { x: 0, y: 0, width: 600, height: 100 };
  const lane = { id: 'Lane', kind: 'lane', box, lines: [], members: ['A', 'B'] };

  assert.deepEqual(errors(lane, node('A', 50, 10), node('B', 200, 60)), ['B belongs to Lane and is drawn outside of it']);
});

test('reports text that does not fit: into a task, into the name strip of a lane', () => {
  const line = (x, width) => [{ x, y: 10, width, height: 14 }];
  const lane = { id: 'Lane', kind: 'lane', strip: 'left', members: [], box: { x: 0, y: 0, width: 600, height: 100 } };

  assert.deepEqual(errors(node('A', 0, 0, { lines: line(0, 120) })), ['the text of A does not fit into its shape']);
  assert.deepEqual(errors({ ...lane, lines: line(5, 20) }), []);
  assert.deepEqual(errors({ ...lane, lines: line(5, 40) }), ['the text of Lane does not fit into its shape']);
});

test('warns of an edge through a label', () => {
  const flow = edge('F', 'A', 'B', [100, 40], [300, 40]);
  const drawing = [node('A', 0, 0), node('B', 300, 0), flow, label('F', 150, 33)];

  assert.deepEqual(checkLayout(drawing), [{ level: 'warning', text: 'F runs through label of F' }]);
});
