/*
 * Shows in the head of Tasklist how many notices wait, and leads to them. The number is asked for when the page opens, when
 * somebody comes back to it and when he goes to another task; never by a clock, which would keep his session alive.
 */
const root = window.location.pathname.replace(/\/camunda\/app\/.*$/, '');
const link = document.createElement('a');
const badge = document.createElement('span');
const item = document.createElement('li');

link.href = root + '/notices';
link.textContent = 'Thông báo ';
badge.className = 'badge';
badge.hidden = true;
link.append(badge);
item.append(link);

async function ask() {
  if (document.hidden) {
    return;
  }
  const answer = await fetch(root + '/desk/notices/count', {headers: {Accept: 'application/json'}}).catch(() => null);
  if (answer && answer.ok) {
    const {unread} = await answer.json();
    badge.textContent = unread;
    badge.hidden = unread === 0;
    link.title = unread === 0 ? 'Không có thông báo chưa đọc' : unread + ' thông báo chưa đọc';
  }
}

// the account menu is drawn when somebody is signed in; what stands beside it before that is copied by Tasklist
function place() {
  const account = document.querySelector('.app-menu li.account');
  if (account && !document.contains(item)) {
    account.before(item);
  }
}

new MutationObserver(place).observe(document.body, {childList: true, subtree: true});
place();
ask();
document.addEventListener('visibilitychange', ask);
window.addEventListener('hashchange', ask);
