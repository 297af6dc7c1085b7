// Checks the element templates against the schema that Camunda Modeler applies (Camunda 7: no "$schema" in the file).
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import validator from '@bpmn-io/element-templates-validator';

const folder = fileURLToPath(new URL('../.camunda/element-templates', import.meta.url));
const ids = new Set();
let faults = 0;

for (const file of readdirSync(folder).filter(name => name.endsWith('.json')).sort()) {
  const templates = [JSON.parse(readFileSync(join(folder, file), 'utf8'))].flat();

  for (const template of templates) {
    const { errors } = validator.validate(template);
    const messages = (errors ?? []).map(({ message }) => message);

    if (ids.has(template.id)) {
      messages.push('the id is taken by another template');
    }
    ids.add(template.id);
    messages.forEach(message => console.error(`error  ${file}  ${template.id}: ${message}`));
    faults += messages.length;
  }
}
console.log(`${ids.size} element templates, ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
