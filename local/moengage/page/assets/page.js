/* global document, location, sessionStorage, setInterval */
/** What the pages do beyond links and forms; all of them work without it. */

for (const select of document.querySelectorAll('select[data-submit]')) {
  select.addEventListener('change', () => select.form.submit());
}

const FOLLOW = 'follow';
for (const box of document.querySelectorAll('input[data-follow]')) {
  box.checked = sessionStorage.getItem(FOLLOW) === 'true';
  box.addEventListener('change', () => sessionStorage.setItem(FOLLOW, String(box.checked)));
  setInterval(() => {
    // An open body is being read: leave it.
    if (box.checked && document.querySelector('details[open]') === null) location.reload();
  }, 2000);
}
