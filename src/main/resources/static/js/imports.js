// a file that is too large is named before it is sent: the server would only cut the line
for (const form of document.querySelectorAll('form[data-most-bytes]')) {
  const file = form.querySelector('input[type=file]');
  file.addEventListener('change', () => {
    const tooLarge = file.files.length > 0 && file.files[0].size > Number(form.dataset.mostBytes);
    file.setCustomValidity(tooLarge ? 'Tệp lớn quá 10 MB.' : '');
    file.reportValidity();
  });
}
