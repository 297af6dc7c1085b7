/*
 * Draws the models of a case and marks where it stands. Without this script the page says the same in words.
 */
const PADDING = 20;

async function draw(place) {
  const answer = await fetch(place.dataset.model, {credentials: 'same-origin'});
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  const viewer = new window.BpmnJS({container: place, keyboard: {bindTo: place}});
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  const current = place.dataset.current.split(' ').filter(id => id && known.get(id));
  current.forEach(id => canvas.addMarker(id, 'tc-current'));
  place.dataset.marked = current.length;
  show(canvas, place, current.map(id => known.get(id)));
}

/* the whole picture if it can be read, otherwise the part with the current step */
function show(canvas, place, current) {
  canvas.zoom('fit-viewport');
  const box = canvas.viewbox();
  if (box.scale < 0.6 && current.length > 0) {
    const {x, y, width, height} = current[0];
    const scale = place.clientWidth < 600 ? 0.6 : 0.75;
    const seen = {width: place.clientWidth / scale, height: place.clientHeight / scale};
    canvas.viewbox({x: Math.max(box.inner.x - PADDING, x + width / 2 - seen.width / 2),
      y: Math.max(box.inner.y - PADDING, y + height / 2 - seen.height / 2), ...seen});
  }
}

document.querySelectorAll('.tc-picture').forEach(place => draw(place).catch(() => place.remove()));
