/* The papers of an open task, above its form: what is there, and for who has taken the task how to add and remove some. */
import {address, element, request, upload} from './desk-requests.js';

const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.docx,application/pdf,image/png,image/jpeg';
const PERCENT = 100;

document.head.append(element('link', {rel: 'stylesheet',
  href: new URL('../styles/attachments.css', import.meta.url).href}));

// a file that is dropped beside the panel would otherwise take the place of the page, and of what was typed
['dragover', 'drop'].forEach(name => window.addEventListener(name, event => {
  if (event.dataTransfer?.types.includes('Files')) {
    event.preventDefault();
  }
}));

class Panel {
  constructor(taskId, place) {
    this.path = `tasks/${encodeURIComponent(taskId)}/attachments`;
    this.count = element('span', {class: 'badge'}, '…');
    this.list = element('ul', {class: 'tc-attachment-list'});
    this.status = element('p', {class: 'tc-attachment-status', role: 'status', 'aria-live': 'polite'});
    this.input = element('input', {type: 'file', multiple: true, accept: ACCEPTED, class: 'tc-file',
      'aria-label': 'Chọn tệp', onchange: () => this.send([...this.input.files])});
    this.title = element('input', {type: 'text', class: 'form-control input-sm', maxlength: '200',
      placeholder: 'Tên tài liệu (không bắt buộc)', 'aria-label': 'Tên tài liệu (không bắt buộc)'});
    this.progress = element('progress', {max: String(PERCENT), value: '0', 'aria-label': 'Đang gửi tệp', hidden: true});
    this.zone = element('div', {class: 'tc-attachment-zone', hidden: true,
      ondragenter: () => this.zone.classList.add('tc-over'),
      ondragover: () => this.zone.classList.add('tc-over'),
      ondragleave: () => this.zone.classList.remove('tc-over'),
      ondrop: event => {
        this.zone.classList.remove('tc-over');
        this.send([...event.dataTransfer.files]);
      }},
    this.title, element('label', {class: 'btn btn-default btn-sm'}, 'Chọn tệp', this.input),
    element('span', {class: 'tc-hint'}, 'hoặc kéo tệp vào đây: PDF, PNG, JPEG, Word (.docx)'), this.progress);
    this.hint = element('p', {class: 'tc-hint'}, 'Nhận công việc để đính kèm tài liệu.');
    this.root = element('details', {class: 'tc-attachments'},
      element('summary', {}, 'Tài liệu đính kèm ', this.count), this.list, this.zone, this.hint, this.status);
    place.before(this.root);
    this.load();
  }

  allow(mayEdit) {
    this.mayEdit = mayEdit;
    this.zone.hidden = !mayEdit;
    this.hint.hidden = mayEdit;
    this.draw();
  }

  async load() {
    try {
      this.all = await request('GET', this.path);
      this.draw();
    } catch (e) {
      this.count.textContent = '?';
      this.say(e.message, true);
    }
  }

  draw() {
    if (!this.all) {
      return;
    }
    this.count.textContent = String(this.all.length);
    this.list.replaceChildren(...this.all.map(one => this.row(one)));
    if (this.all.length === 0) {
      this.list.append(element('li', {class: 'tc-hint'}, 'Chưa có tài liệu.'));
    }
  }

  row(one) {
    const file = address(`attachments/${one.id}`);
    const actions = element('span', {class: 'tc-attachment-actions'});
    const ask = element('button', {type: 'button', class: 'btn btn-link btn-xs', 'aria-label': `Xóa ${one.name}`,
      onclick: () => {
        const no = element('button', {type: 'button', class: 'btn btn-default btn-xs', onclick: () => {
          actions.replaceChildren(...usual);
          ask.focus();
        }}, 'Không');
        actions.replaceChildren('Xóa tài liệu này? ', element('button', {type: 'button', class: 'btn btn-danger btn-xs',
          onclick: () => this.remove(one)}, 'Xóa'), ' ', no);
        no.focus();
      }}, 'Xóa');
    // Tasklist runs in a sandbox that its new windows inherit, and Chromium shows no PDF in such a window: it is downloaded
    const usual = [one.mediaType.startsWith('image/') && element('a', {href: `${file}?inline=true`, target: '_blank', rel: 'noopener',
      class: 'btn btn-link btn-xs', 'aria-label': `Xem ${one.name}`}, 'Xem'),
    one.own && this.mayEdit && ask].filter(Boolean);
    actions.append(...usual);
    return element('li', {}, element('span', {class: 'tc-attachment-name'},
      one.title && element('strong', {}, one.title), element('a', {href: file, download: one.name}, one.name)),
    element('span', {class: 'tc-hint'}, `${one.sizeText} · ${one.author} · ${one.addedAtText}`), actions);
  }

  async send(files) {
    this.input.value = '';
    if (this.sending || !this.mayEdit || files.length === 0) {
      return;
    }
    this.sending = true;
    this.progress.hidden = false;
    const refused = [];
    for (const file of files) {
      this.say(`Đang gửi ${file.name}…`);
      try {
        await this.sendOne(file);
      } catch (e) {
        refused.push(`${file.name}: ${e.message}`);
      }
    }
    this.sending = false;
    this.progress.hidden = true;
    this.say(refused.length ? refused.join(' ') : files.length === 1 ? `Đã đính kèm ${files[0].name}.`
      : `Đã đính kèm ${files.length} tệp.`, refused.length > 0);
    this.input.focus();
  }

  async sendOne(file) {
    const form = new FormData();
    form.append('title', this.title.value);
    form.append('file', file);
    this.progress.value = 0;
    this.all.push(await upload(this.path, form, part => this.progress.value = part * PERCENT));
    this.title.value = '';
    this.draw();
  }

  async remove(one) {
    try {
      await request('DELETE', `${this.path}/${one.id}`);
      this.all = this.all.filter(other => other !== one);
      this.say(`Đã xóa ${one.name}.`);
    } catch (e) {
      this.say(e.message, true);
    }
    this.draw();
    this.root.querySelector('summary').focus();
  }

  say(text, isError = false) {
    this.status.textContent = text;
    this.status.classList.toggle('text-danger', isError);
  }
}

window.angular.module('cam.tasklist').config(['$provide', $provide => {
  $provide.decorator('camTasklistFormDirective', ['$delegate', '$injector', ($delegate, $injector) => {
    const directive = $delegate[0];
    const original = directive.controller;
    directive.controller = ['$scope', '$element', function ($scope, $element) {
      $injector.invoke(original, this, {$scope, $element});
      let panel;
      $scope.$watch('params.taskId', taskId => {
        panel?.root.remove();
        panel = taskId && new Panel(taskId, $element[0]);
        panel && panel.allow(!$scope.options?.disableForm);
      });
      $scope.$watch('options.disableForm', disabled => panel && panel.allow(!disabled));
      $scope.$on('$destroy', () => panel?.root.remove());
    }];
    return $delegate;
  }]);
}]);
