import './browser-drafts.js';

// The sign-in form: a demo user is chosen with a click, and a link to a task leads to that task after signing in.
const form = document.getElementById('sign-in');

document.querySelectorAll('[data-user-id]').forEach(row => row.addEventListener('click', () => {
  form.elements.username.value = row.dataset.userId;
  form.elements.password.focus();
}));

// Tasklist keeps the chosen task behind the #, which the server never sees
form.addEventListener('submit', () => {
  form.action += location.hash;
});
