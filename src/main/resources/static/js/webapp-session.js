// Tasklist, Cockpit and Admin have a sign-in form of their own at #/login. This product has one sign-in page for
// everything: loading the application again leads there, because the session has ended.
function leaveOwnSignIn() {
  if (/^#!?\/login/.test(location.hash)) {
    location.replace(location.pathname);
  }
}

window.addEventListener('hashchange', leaveOwnSignIn);
leaveOwnSignIn();
