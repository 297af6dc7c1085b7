/*
 * What form-js 1.8.7 says in English of its own accord, in Vietnamese. It has no setting for it, so its texts are replaced
 * where they appear. Only the date picker can be told its language.
 */
const NUMBER = '(\\d+)';

/** English text as it stands in one text node, and Vietnamese. */
const TEXTS = [
  ['Field is required.', 'Bắt buộc nhập.'],
  ['Field must have maximum value of (.+).', 'Không được lớn hơn $1.'],
  ['Field must have minimum value of (.+).', 'Không được nhỏ hơn $1.'],
  ['Field must have maximum length of (.+).', 'Không được dài quá $1 ký tự.'],
  ['Field must have minimum length of (.+).', 'Phải có ít nhất $1 ký tự.'],
  ['Field must match pattern .+.', 'Không đúng định dạng.'],
  ['Field must be a valid email.', 'Phải là địa chỉ thư điện tử.'],
  ['Field must be a valid +international phone number. .*', 'Phải là số điện thoại quốc tế, ví dụ +84912345678.'],
  ['Date and time must both be entered.', 'Phải nhập cả ngày và giờ.'],
  ['Value is not a number.', 'Phải là số.'],
  ['Value is expected to be an integer.', 'Phải là số nguyên.'],
  [`Value is expected to have at most ${NUMBER} decimal digits?.`, 'Chỉ được có tối đa $1 chữ số thập phân.'],
  ['Please select a valid value, the two nearest valid values are (.+) and (.+).',
    'Không hợp lệ; hai giá trị hợp lệ gần nhất là $1 và $2.'],
  ['Select', 'Chọn'],
  ['Add new', 'Thêm dòng'],
  [`Expand all \\(${NUMBER}\\)`, 'Xem tất cả ($1)'],
  ['Collapse', 'Thu gọn'],
  ['Nothing to show.', 'Không có dữ liệu.'],
  ['No results', 'Không tìm thấy'],
  ['All values selected', 'Đã chọn tất cả'],
  ['Skip to search', 'Đến ô tìm kiếm'],
  ['No content to show.', 'Không có nội dung.'],
  ["External content couldn't be loaded.", 'Không tải được nội dung bên ngoài.']
];

/** The same for what stands in attributes. */
const ATTRIBUTES = [
  ['Search', 'Tìm và chọn'],
  ['hh:mm \\?m', 'giờ:phút'],
  ['hh:mm', 'giờ:phút'],
  ['(dd|d)/(mm|m)/(yyyy|yy)', 'ngày/tháng/năm'],
  ['(mm|m)/(dd|d)/(yyyy|yy)', 'tháng/ngày/năm'],
  [`Remove list item ${NUMBER}`, 'Bỏ dòng $1'],
  ['Remove tag', 'Bỏ mục này'],
  ['Increment', 'Tăng'],
  ['Decrement', 'Giảm'],
  ['Previous page', 'Trang trước'],
  ['Next page', 'Trang sau'],
  ['Click to sort by (.+) descending', 'Bấm để sắp xếp giảm dần theo $1'],
  ['Click to sort by (.+) ascending', 'Bấm để sắp xếp tăng dần theo $1'],
  ['Click to remove sorting', 'Bấm để bỏ sắp xếp'],
  ['This is an image placeholder', 'Chưa có hình ảnh']
];

const whole = ([english, vietnamese]) => [new RegExp(`^\\s*${english}\\s*$`), vietnamese];
const KNOWN_TEXTS = TEXTS.map(whole);
const KNOWN_ATTRIBUTES = ATTRIBUTES.map(whole);

// texts of the product's own forms stay as they are, even where they look like one of form-js
const OWN_TEXTS = 'label, .fjs-form-field-text, .fjs-form-field-description, .fjs-table-td, .fjs-dropdownlist-item, '
  + '.fjs-taglist-tag-label, .fjs-input-adornment';

function translated(text, known) {
  const found = known.find(([english]) => english.test(text));
  return found && text.trim().replace(found[0], found[1]);
}

function translateTexts(form) {
  for (const walker = document.createTreeWalker(form, NodeFilter.SHOW_TEXT); walker.nextNode();) {
    const text = walker.currentNode;
    const vietnamese = translated(text.data, KNOWN_TEXTS);
    if (vietnamese && !text.parentElement.closest(OWN_TEXTS)) {
      text.data = vietnamese;
    }
  }
}

function translateAttributes(form) {
  ['placeholder', 'aria-label', 'title', 'alt'].forEach(name => form.querySelectorAll(`[${name}]`).forEach(element => {
    const vietnamese = translated(element.getAttribute(name), KNOWN_ATTRIBUTES);
    if (vietnamese) {
      element.setAttribute(name, vietnamese);
    }
  }));
}

/** "1 of 3" below a table, in three text nodes. */
function translatePaging(form) {
  form.querySelectorAll('.fjs-table-nav-label').forEach(label => label.childNodes.forEach(text => {
    if (text.data && text.data.trim() === 'of') {
      text.data = ' / ';
    }
  }));
}

function translate() {
  document.querySelectorAll('.fjs-form').forEach(form => {
    translateTexts(form);
    translateAttributes(form);
    translatePaging(form);
  });
}

function teachTheDatePicker() {
  const months = Array.from({length: 12}, (_, index) => `Tháng ${index + 1}`);
  window.flatpickr.localize({
    weekdays: {
      shorthand: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
      longhand: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
    },
    months: {shorthand: months, longhand: months},
    firstDayOfWeek: 1,
    ordinal: () => '',
    rangeSeparator: ' đến ',
    weekAbbreviation: 'Tuần',
    scrollTitle: 'Cuộn để thay đổi',
    toggleTitle: 'Bấm để chuyển',
    amPM: ['SA', 'CH'],
    yearAriaLabel: 'Năm',
    monthAriaLabel: 'Tháng',
    hourAriaLabel: 'Giờ',
    minuteAriaLabel: 'Phút',
    time_24hr: true
  });
}

// Tasklist changes its page all the time; once for each drawing of it is enough
let waiting = false;

function translateSoon() {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      translate();
    });
  }
}

// an English Tasklist keeps English forms
if (document.documentElement.lang === 'vi') {
  if (window.flatpickr) {
    teachTheDatePicker();
  }
  new MutationObserver(translateSoon).observe(document.documentElement,
    {subtree: true, childList: true, characterData: true, attributes: true,
      attributeFilter: ['placeholder', 'aria-label', 'title', 'alt']});
}
