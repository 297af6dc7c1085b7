/*
 * Camunda's web applications have links and buttons that are only a picture. Screen readers get a name for them here: what shows
 * when the mouse rests on them, or what the picture stands for. What has words of its own, or a name, stays as it is. The place
 * where the applications answer is made one that is read out.
 */
const ENGLISH = document.documentElement.lang !== 'vi';

/** Class of the picture; what it does, in Vietnamese and English. */
const PICTURES = {
  pencil: ['Sửa', 'Edit'],
  link: ['Sao chép đường dẫn', 'Copy link'],
  'floppy-disk': ['Điều kiện lọc đã lưu', 'Stored criteria'],
  remove: ['Bỏ', 'Remove'],
  ok: ['Đồng ý', 'Confirm'],
  plus: ['Thêm', 'Add'],
  'plus-sign': ['Thêm', 'Add'],
  minus: ['Bớt', 'Less'],
  trash: ['Xóa', 'Delete'],
  search: ['Tìm', 'Search'],
  'new-window': ['Mở trong Theo dõi quy trình', 'Open in Cockpit'],
  'chevron-up': ['Đổi chiều sắp xếp', 'Change the order'],
  'chevron-down': ['Đổi chiều sắp xếp', 'Change the order'],
  'menu-up': ['Đổi chiều sắp xếp', 'Change the order'],
  'menu-down': ['Đổi chiều sắp xếp', 'Change the order'],
  'resize-full': ['Mở rộng', 'Enlarge'],
  'resize-small': ['Thu nhỏ', 'Reduce'],
  'eye-open': ['Xem', 'Show'],
  cog: ['Cài đặt', 'Settings'],
  home: ['Trang đầu', 'Home'],
  user: ['Tài khoản', 'Account'],
  'question-sign': ['Trợ giúp', 'Help'],
  'info-sign': ['Thông tin', 'Information'],
  refresh: ['Tải lại', 'Reload']
};

const PLACES = {
  'button.region-toggle': ['Thu gọn hoặc mở cột', 'Collapse or open the column'],
  '.new-sort > .dropdown-toggle': ['Thêm cách sắp xếp', 'Add an order'],
  'button.bjs-drilldown': ['Xem quy trình được gọi', 'Open the called process'],
  'a.circle': ['Trạng thái và sự cố', 'State and incidents'],
  'th > a': ['Sắp xếp', 'Sort'],
  '.cockpit-app > .app-label-wrapper': ['Theo dõi quy trình', 'Cockpit'],
  '.tasklist-app > .app-label-wrapper': ['Danh sách công việc', 'Tasklist'],
  '.admin-app > .app-label-wrapper': ['Quản trị', 'Admin']
};

/** What is written in it is for the eye only. */
const UNSPOKEN = '.new-sort > .dropdown-toggle';

const word = ([vietnamese, english]) => ENGLISH ? english : vietnamese;
const named = new WeakSet();

function nameOf(element) {
  const tooltip = element.getAttribute('uib-tooltip');
  if (tooltip) {
    return tooltip;
  }
  const place = Object.keys(PLACES).find(selector => element.matches(selector));
  if (place) {
    return word(PLACES[place]);
  }
  const picture = [element, ...element.querySelectorAll('.glyphicon')].flatMap(glyph => [...glyph.classList])
    .map(name => PICTURES[name.replace('glyphicon-', '')]).find(Boolean);
  return picture && word(picture);
}

/** A link without an address, which the Tab key passes by. */
function makeButton(element) {
  element.setAttribute('role', 'button');
  element.tabIndex = 0;
  element.addEventListener('keydown', event => event.key === 'Enter' && element.click());
}

function nameAll() {
  document.querySelectorAll('a, button').forEach(element => {
    const isNameless = !element.title && !element.hasAttribute('aria-label')
      && (!element.innerText.trim() || element.matches(UNSPOKEN));
    const name = (isNameless || named.has(element)) && nameOf(element);
    if (name && name !== element.getAttribute('aria-label')) {
      if (!named.has(element) && element.matches('a:not([href])')) {
        makeButton(element);
      }
      named.add(element);
      element.setAttribute('aria-label', name);
    }
  });
  // what a page answers, a refusal too, is read out as soon as it appears
  document.querySelectorAll('.page-notifications:not([role])').forEach(panel => panel.setAttribute('role', 'alert'));
  // it shows that the numbers in the diagram are on or off, which the words beside it say
  document.querySelectorAll('input.toggle:not([aria-hidden])').forEach(light => {
    light.setAttribute('aria-hidden', 'true');
    light.tabIndex = -1;
  });
  // they say whether their list is open, which only a combobox may
  document.querySelectorAll('input[uib-typeahead]:not([role])').forEach(input => {
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-label', input.placeholder);
  });
}

// the applications change their page all the time; once for each drawing of it is enough
let waiting = false;

new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      nameAll();
    });
  }
}).observe(document.documentElement, {subtree: true, childList: true, attributes: true, attributeFilter: ['uib-tooltip']});
