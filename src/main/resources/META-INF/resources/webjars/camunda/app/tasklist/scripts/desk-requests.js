// What Tasklist's scripts ask of the product's own pages (/desk), in the session of the user who is signed in.
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const SESSION_ENDED = 'Phiên làm việc đã hết. Hãy tải lại trang và đăng nhập lại.';
const NO_CONNECTION = 'Không kết nối được với máy chủ. Hãy thử lại sau.';

let token;

export const address = path => `${root}/desk/${path}`;

/** The header without which nothing can be changed; it stays the same as long as the session. */
export async function csrfHeader() {
  if (!token) {
    token = fetch(address('csrf'), {headers: {Accept: 'application/json'}}).then(read);
    token.catch(() => token = undefined);
  }
  const {header, token: value} = await token;
  return {[header]: value};
}

/** The sentence of a refusal; one of its own where the server had none. */
export function sentence(status, text) {
  if (status === 401) {
    return SESSION_ENDED;
  }
  try {
    return JSON.parse(text).detail;
  } catch {
    return NO_CONNECTION;
  }
}

async function read(response) {
  // without a valid token one is sent to the sign-in page
  if (response.redirected) {
    throw new Error(SESSION_ENDED);
  }
  const text = await response.text();
  if (!response.ok) {
    throw Object.assign(new Error(sentence(response.status, text)), {status: response.status});
  }
  return text ? JSON.parse(text) : undefined;
}

/** Sends a request; gives the object of the answer or an error with a Vietnamese sentence. */
export async function request(method, path, body, options = {}) {
  const headers = {Accept: 'application/json'};
  if (method !== 'GET') {
    Object.assign(headers, await csrfHeader());
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let response;
  try {
    response = await fetch(address(path),
      {method, headers, body: body === undefined ? undefined : JSON.stringify(body), ...options});
  } catch {
    throw new Error(NO_CONNECTION);
  }
  return read(response);
}

/** Sends a form with files; tells how far it is, from 0 to 1. */
export async function upload(path, form, progress) {
  const headers = await csrfHeader();
  return new Promise((done, failed) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', address(path));
    Object.entries({Accept: 'application/json', ...headers})
      .forEach(([name, value]) => sending.setRequestHeader(name, value));
    sending.upload.addEventListener('progress', event => event.lengthComputable && progress(event.loaded / event.total));
    sending.addEventListener('error', () => failed(new Error(NO_CONNECTION)));
    sending.addEventListener('load', () => {
      if (sending.status === 201) {
        done(JSON.parse(sending.responseText));
      } else {
        failed(new Error(sending.status === 200 ? SESSION_ENDED : sentence(sending.status, sending.responseText)));
      }
    });
    sending.send(form);
  });
}

/** Makes an element; children are elements or texts, never HTML. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  });
  made.append(...children.filter(child => child !== undefined && child !== false));
  return made;
}
