/*
 * Tasklist keeps what was typed into a form in the browser, where the next person at the same computer can read it: under
 * "camunda-form:<task>" for Camunda Forms, under "camForm:<task>" for embedded ones, and under "camunda-form:undefined" what
 * was in a start form when the session ended. Here nothing of that is stored, and what was stored before is removed.
 * Drafts of tasks are kept by the server.
 */
const DRAFT = /^(camunda-form|camForm):/;
const setItem = Storage.prototype.setItem;

Storage.prototype.setItem = function (key, value) {
  if (!DRAFT.test(key)) {
    setItem.call(this, key, value);
  }
};

Object.keys(localStorage).filter(key => DRAFT.test(key)).forEach(key => localStorage.removeItem(key));
