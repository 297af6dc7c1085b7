/*
 * What form-js 1.8.7 says in English of its own accord, in Vietnamese. It has no setting for it, so its texts are replaced
 * where they appear.
 */
const ERRORS = [
  [/^Field is required\.$/, 'Bắt buộc nhập.'],
  [/^Field must have maximum value of (.+)\.$/, 'Không được lớn hơn $1.'],
  [/^Field must have minimum value of (.+)\.$/, 'Không được nhỏ hơn $1.'],
  [/^Field must have maximum length of (.+)\.$/, 'Không được dài quá $1 ký tự.'],
  [/^Field must have minimum length of (.+)\.$/, 'Phải có ít nhất $1 ký tự.'],
  [/^Field must match pattern .+\.$/, 'Không đúng định dạng.']
];

const texts = root => document.createTreeWalker(root, NodeFilter.SHOW_TEXT);

function translateErrors(field) {
  field.querySelectorAll('.fjs-form-field-error').forEach(error => {
    for (const walker = texts(error); walker.nextNode();) {
      const text = walker.currentNode;
      const known = ERRORS.find(([english]) => english.test(text.data.trim()));
      if (known) {
        text.data = text.data.trim().replace(known[0], known[1]);
      }
    }
  });
}

function translatePlaceholders(form) {
  form.querySelectorAll('input[placeholder="Search"]').forEach(input => input.placeholder = 'Tìm và chọn');
  form.querySelectorAll('.fjs-select-placeholder').forEach(display => {
    const text = texts(display).nextNode();
    if (text && text.data === 'Select') {
      text.data = 'Chọn';
    }
  });
}

function translate() {
  document.querySelectorAll('.fjs-form').forEach(form => {
    translateErrors(form);
    translatePlaceholders(form);
  });
}

// Tasklist changes its page all the time; once for each drawing of it is enough
let waiting = false;

new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      translate();
    });
  }
}).observe(document.documentElement,
  {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['placeholder']});
