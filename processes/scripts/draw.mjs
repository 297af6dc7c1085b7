// Runs inside the browser page, where bpmn-js is loaded as BpmnJS: no imports, and nothing from outside the function.

/** Draws and measures the model, one drawing per plane: the process, then each collapsed sub-process. */
export async function drawModel(xml) {
  const viewer = new BpmnJS({ container: '#canvas' });
  const { warnings } = await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const drawings = [];

  for (const root of planes()) {
    canvas.setRootElement(root);
    const { svg } = await viewer.saveSVG();
    const suffix = drawings.length === 0 ? '' : `.${root.businessObject.id}`;

    drawings.push({ suffix, svg: clean(svg), elements: elementsOf(root).map(measure) });
  }
  return { drawings, warnings: warnings.map(({ message }) => message) };

  function planes() {
    const first = canvas.getRootElement();
    const others = canvas.getRootElements()
      .filter(root => root !== first && root.children?.length > 0)
      .sort((a, b) => a.id < b.id ? -1 : 1);

    return [first, ...others];
  }

  function elementsOf(root) {
    return registry.filter(element => element !== root && !element.hidden && rootOf(element) === root);
  }

  function rootOf(element) {
    return element.parent ? rootOf(element.parent) : element;
  }

  function measure(element) {
    const { id, type, businessObject, parent, host, x, y, width, height } = element;
    const visual = registry.getGraphics(element).querySelector('.djs-visual');
    const lines = [...visual.querySelectorAll('tspan')].filter(line => line.textContent.trim()).map(boxOf);
    const common = { id, type, name: businessObject.name ?? businessObject.text, parent: parent.id, lines };

    if (element.labelTarget) {
      return { ...common, kind: 'label', labelTarget: element.labelTarget.id };
    }
    if (element.waypoints) {
      const waypoints = element.waypoints.map(point => ({ x: point.x, y: point.y }));

      return { ...common, kind: 'edge', waypoints, source: element.source?.id, target: element.target?.id };
    }
    return {
      ...common,
      kind: kindOf(type),
      box: { x, y, width, height },
      host: host?.id,
      icon: /Task$/.test(type) && type !== 'bpmn:Task' ? { x: x + 5, y: y + 5, width: 20, height: 20 } : undefined,
      strip: stripOf(element),
      members: (businessObject.flowNodeRef ?? []).map(node => node.id)
    };
  }

  function kindOf(type) {
    return { 'bpmn:Participant': 'pool', 'bpmn:Lane': 'lane', 'bpmn:Group': 'group' }[type] ?? 'node';
  }

  function stripOf({ type, businessObject, di }) {
    if (type === 'bpmn:Lane' || type === 'bpmn:Participant' && businessObject.processRef) {
      return di?.isHorizontal === false ? 'top' : 'left';
    }
  }

  /** The box of a drawn thing in the coordinates of the diagram, however the canvas is moved and zoomed. */
  function boxOf(graphics) {
    const { left, top, right, bottom } = graphics.getBoundingClientRect();
    const toDiagram = canvas.getActiveLayer().getScreenCTM().inverse();
    const from = new DOMPoint(left, top).matrixTransform(toDiagram);
    const to = new DOMPoint(right, bottom).matrixTransform(toDiagram);

    return { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
  }

  /** Takes out what only serves the mouse, shares the arrow heads, and adds a white ground. */
  function clean(svg) {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const picture = drawing.documentElement;

    picture.querySelectorAll('.djs-hit, .djs-outline').forEach(helper => helper.remove());
    shareMarkers(picture, drawing);

    const [x, y, width, height] = picture.getAttribute('viewBox').split(' ');
    const ground = drawing.createElementNS('http://www.w3.org/2000/svg', 'rect');

    Object.entries({ x, y, width, height, fill: 'white' }).forEach(([name, value]) => ground.setAttribute(name, value));
    picture.insertBefore(ground, picture.querySelector(':scope > g'));
    return new XMLSerializer().serializeToString(drawing);
  }

  /** bpmn-js gives each arrow its own head under a random id: equal heads become one, numbered in order of use. */
  function shareMarkers(picture, drawing) {
    const defs = drawing.createElementNS('http://www.w3.org/2000/svg', 'defs');
    const shared = new Map();
    const newIds = new Map();

    for (const marker of picture.querySelectorAll('marker')) {
      const oldId = marker.id;

      marker.removeAttribute('id');
      const look = new XMLSerializer().serializeToString(marker);

      if (!shared.has(look)) {
        shared.set(look, `marker-${shared.size + 1}`);
        marker.setAttribute('id', shared.get(look));
        defs.append(marker);
      }
      newIds.set(oldId, shared.get(look));
    }
    for (const line of picture.querySelectorAll('[style*="#marker-"]')) {
      const style = line.getAttribute('style').replace(/#(marker-\w+)/g, (_, id) => `#${newIds.get(id)}`);

      line.setAttribute('style', style);
    }
    picture.querySelectorAll('defs').forEach(empty => empty.remove());
    picture.prepend(defs);
  }
}
