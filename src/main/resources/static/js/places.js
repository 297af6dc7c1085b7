// Where marks stand and how long bars are comes with the page as data: browsers are told to take no styles from elements.
for (const property of ['left', 'width']) {
  for (const element of document.querySelectorAll(`[data-${property}]`)) {
    element.style[property] = element.dataset[property];
  }
}
