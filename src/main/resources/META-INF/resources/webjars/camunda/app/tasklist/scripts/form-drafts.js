/*
 * Keeps what is typed into the form of a task on the server, for the user who has taken it: some seconds after he stops
 * typing, when he leaves the task, and with "Save". Opening the task again, on whatever computer, brings it back.
 *
 * Tasklist holds the form in a variable of its own. It is found through what preact leaves in the page, which form-js 1.8.7
 * draws with; if that should change, a form has no draft, and nothing else happens.
 */
import '../../../../js/browser-drafts.js';
import {element, request} from './desk-requests.js';

const PAUSE = 3000;
const LARGEST_LAST_REQUEST = 60000;
const DEEPEST = 10;

// ---- what is in a form

function formIn(place) {
  const find = (node, depth) => {
    if (!node || depth > DEEPEST) {
      return undefined;
    }
    const getService = node.props?.value?.getService;
    const form = getService && getService('form', false);
    if (form) {
      return form;
    }
    for (const child of [].concat(node.__k || [])) {
      const found = find(child, depth + 1);
      if (found) {
        return found;
      }
    }
    return undefined;
  };
  return find(place.querySelector('.fjs-container'), 0);
}

const valuesOf = form => form._getSubmitData();

/** A field that a user can fill in here; what the server fills in is not a draft's business. */
const isInput = field => field.key && !field.readonly && !field.disabled && field.type !== 'expression';

const at = (object, path) => path.split('.').reduce((inner, name) => inner?.[name], object);

function put(object, path, value) {
  const names = path.split('.');
  const last = names.pop();
  names.reduce((inner, name) => inner[name] ??= {}, object)[last] = value;
}

/** The row of the draft that is about the same as this row of the form. */
function sameRow(list, drafted, row, index) {
  const fixed = list.components.filter(field => field.key && !isInput(field)).map(field => field.key);
  return fixed.length === 0 ? drafted[index]
    : drafted.find(one => fixed.every(key => JSON.stringify(at(one, key)) === JSON.stringify(at(row, key))));
}

function restoreRows(list, draft, data) {
  const drafted = at(draft, list.path);
  if (!Array.isArray(drafted)) {
    return;
  }
  const rows = at(data, list.path) || [];
  if (list.allowAddRemove === false) {
    rows.forEach((row, index) => restore(list.components, sameRow(list, drafted, row, index) || {}, row));
  } else {
    put(data, list.path, drafted.map((one, index) => {
      const row = {...sameRow(list, rows, one, index)};
      restore(list.components, one, row);
      return row;
    }));
  }
}

/** Puts the values of a draft into the data of a form, field by field. */
function restore(fields, draft, data) {
  fields.forEach(field => {
    if (field.components && field.path && field.isRepeating) {
      restoreRows(field, draft, data);
    } else if (field.components && field.path) {
      const inner = at(data, field.path) || {};
      restore(field.components, at(draft, field.path) || {}, inner);
      put(data, field.path, inner);
    } else if (field.components) {
      restore(field.components, draft, data);
    } else if (isInput(field) && at(draft, field.key) !== undefined) {
      put(data, field.key, at(draft, field.key));
    }
  });
}

/** A copy that form-js can read again: it writes its own notes into the schema. */
const copy = schema => JSON.parse(JSON.stringify(schema,
  (key, value) => key === '_parent' || key === '_path' ? undefined : value));

// ---- one form that is open

class Draft {
  constructor(taskId, place, mayEdit) {
    this.path = `drafts/${encodeURIComponent(taskId)}`;
    this.mayEdit = mayEdit;
    this.line = element('div', {class: 'tc-draft', role: 'status', 'aria-live': 'polite'});
    place.before(this.line);
    // the form changes by itself as well, and says so as if somebody had typed; that is no draft
    ['input', 'change', 'click', 'keydown'].forEach(name => place.addEventListener(name,
      event => this.touched ||= event.isTrusted, true));
    this.leaving = () => document.visibilityState === 'hidden' && this.flush();
    document.addEventListener('visibilitychange', this.leaving);
  }

  /** Opens the form with the draft in it, if there is one. */
  async open(form) {
    this.form = form;
    const empty = this.empty = {schema: copy(form._getState().schema), data: structuredClone(form._getState().data)};
    const saved = this.mayEdit() ? await this.load() : undefined;
    if (saved) {
      const data = structuredClone(empty.data);
      restore(empty.schema.components, saved.data, data);
      await form.importSchema(copy(empty.schema), data);
      this.say(`Đã khôi phục bản nháp lúc ${saved.savedAtText}.`, this.discardButton());
    }
    this.known = JSON.stringify(valuesOf(form));
    form.on('changed', () => this.changed());
  }

  async load() {
    try {
      return await request('GET', this.path);
    } catch (e) {
      // what is on the server must not be replaced by what is typed without having seen it
      this.closed = true;
      this.say(`Không tải được bản nháp, nội dung nhập sẽ không được lưu tạm. ${e.message}`);
      return undefined;
    }
  }

  changed() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.save(), PAUSE);
  }

  /** Saves what is in the form if it is not what was saved last. */
  async save(asked, options) {
    clearTimeout(this.waiting);
    if (this.closed || !this.form || !this.mayEdit()) {
      return;
    }
    const values = JSON.stringify(valuesOf(this.form));
    if (!asked && (values === this.known || !this.touched)) {
      return;
    }
    try {
      const saved = await request('PUT', this.path, JSON.parse(values), options);
      this.known = values;
      this.say(`Đã lưu bản nháp lúc ${saved.savedAtText}.`, this.discardButton());
    } catch (e) {
      // the task was completed or given back in between
      if (!this.closed && e.status !== 404) {
        this.say(`Chưa lưu được bản nháp. ${e.message}`);
      }
    }
  }

  /** Saves at once; the page may be gone before the answer comes. */
  flush() {
    if (this.form && JSON.stringify(valuesOf(this.form)).length < LARGEST_LAST_REQUEST) {
      this.save(false, {keepalive: true});
    } else {
      this.save();
    }
  }

  discardButton() {
    return element('button', {type: 'button', class: 'btn btn-link btn-xs', onclick: () => this.discard()}, 'Bỏ bản nháp');
  }

  /** Removes the draft and shows the form as the server gave it. */
  async discard() {
    clearTimeout(this.waiting);
    try {
      await request('DELETE', this.path);
    } catch (e) {
      this.say(`Chưa bỏ được bản nháp. ${e.message}`);
      return;
    }
    await this.form.importSchema(copy(this.empty.schema), structuredClone(this.empty.data));
    clearTimeout(this.waiting);
    this.touched = false;
    this.say('Đã bỏ bản nháp.');
  }

  /** The task is completed: there is nothing to be saved any more. */
  end() {
    this.closed = true;
    clearTimeout(this.waiting);
    document.removeEventListener('visibilitychange', this.leaving);
  }

  close() {
    this.flush();
    this.end();
    this.line.remove();
  }

  say(text, ...more) {
    this.line.replaceChildren(text, ...more);
  }
}

// ---- its place in Tasklist

window.angular.module('cam.tasklist').config(['$provide', $provide => {
  $provide.decorator('camTasklistFormDirective', ['$delegate', '$injector', ($delegate, $injector) => {
    const directive = $delegate[0];
    const original = directive.controller;
    directive.controller = ['$scope', '$element', function ($scope, $element) {
      $injector.invoke(original, this, {$scope, $element});
      const api = this;
      const {notifyFormInitialized, registerSaveHandler, registerCompletionHandler} = this;
      const isKept = () => !!$scope.params?.taskId && $scope.tasklistForm?.type === 'camunda-forms';
      let draft;

      // the form is shown when the draft is in it, so nobody types what is then replaced
      this.notifyFormInitialized = async () => {
        const form = isKept() && !draft ? formIn($element[0]) : undefined;
        try {
          if (form) {
            draft = new Draft($scope.params.taskId, $element[0], () => !$scope.options?.disableForm && !$scope.taskRemoved);
            await draft.open(form);
          }
        } catch (e) {
          console.error(e);
        }
        notifyFormInitialized.call(api);
        api.notifyFormDirty(false);
      };

      this.registerSaveHandler = handler => registerSaveHandler.call(api, async event => {
        if (!isKept()) {
          handler(event);
        } else if (draft) {
          await draft.save(true);
          api.notifyFormDirty(false);
        }
      });

      this.registerCompletionHandler = handler => registerCompletionHandler.call(api,
        callback => handler((error, result) => {
          if (!error && draft) {
            draft.end();
          }
          callback(error, result);
        }));

      $scope.$on('$destroy', () => draft?.close());
    }];
    return $delegate;
  }]);
}]);
