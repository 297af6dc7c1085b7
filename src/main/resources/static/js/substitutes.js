// Suggests users while a name is typed; the arrow keys, Enter and Escape do what they do in a list of choices.

const WAIT = 200;

function personField(root) {
  const text = root.querySelector('[role=combobox]');
  const id = root.querySelector('input[type=hidden]');
  const list = root.querySelector('[role=listbox]');
  const status = root.querySelector('[role=status]');
  const hint = status.textContent;
  let timer;
  let asked = 0;
  let active = -1;

  function close() {
    list.hidden = true;
    active = -1;
    text.setAttribute('aria-expanded', 'false');
    text.removeAttribute('aria-activedescendant');
  }

  function mark(next) {
    const options = [...list.children];
    if (options.length === 0) {
      return;
    }
    active = (next + options.length) % options.length;
    options.forEach((option, i) => {
      option.classList.toggle('active', i === active);
      option.setAttribute('aria-selected', String(i === active));
    });
    text.setAttribute('aria-activedescendant', options[active].id);
    options[active].scrollIntoView({block: 'nearest'});
  }

  function choose(option) {
    id.value = option.dataset.id;
    text.value = option.dataset.name;
    text.setCustomValidity('');
    status.textContent = option.dataset.roles || hint;
    close();
  }

  function show(people) {
    list.replaceChildren(...people.map((person, i) => {
      const option = document.createElement('li');
      const roles = document.createElement('small');
      option.id = `${list.id}-${i}`;
      option.className = 'list-group-item list-group-item-action';
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      Object.assign(option.dataset, {id: person.id, name: `${person.name} (${person.id})`, roles: person.roles});
      option.textContent = `${person.name} (${person.id})`;
      roles.className = 'd-block';
      roles.textContent = person.roles;
      option.append(roles);
      // before the field loses the focus
      option.addEventListener('mousedown', event => {
        event.preventDefault();
        choose(option);
      });
      return option;
    }));
    list.hidden = people.length === 0;
    active = -1;
    text.setAttribute('aria-expanded', String(people.length > 0));
    status.textContent = people.length > 0 ? hint : 'Không tìm thấy ai.';
  }

  async function ask() {
    const number = ++asked;
    const query = text.value.trim();
    if (query.length < 2) {
      close();
      status.textContent = hint;
      return;
    }
    const answer = await fetch(`/desk/users?q=${encodeURIComponent(query)}`, {headers: {Accept: 'application/json'}});
    if (number === asked && answer.ok) {
      show(await answer.json());
    }
  }

  text.addEventListener('input', () => {
    id.value = '';
    text.setCustomValidity(text.value.trim() === '' ? '' : 'Hãy chọn một người trong danh sách gợi ý.');
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  text.addEventListener('keydown', event => {
    if (list.hidden) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark(active < 0 && event.key === 'ArrowUp' ? -1 : active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(list.children[Math.max(active, 0)]);
    } else if (event.key === 'Escape') {
      close();
    }
  });
  text.addEventListener('blur', close);
}

document.querySelectorAll('[data-person]').forEach(personField);

// all kinds take in each single one
const all = document.getElementById('kind-all');
const single = [...document.querySelectorAll('input[name=kinds]')].filter(box => box !== all);
all?.addEventListener('change', () => all.checked && single.forEach(box => { box.checked = false; }));
single.forEach(box => box.addEventListener('change', () => box.checked && (all.checked = false)));
