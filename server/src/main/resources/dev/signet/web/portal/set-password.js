// Moves the one-time code from the address into the form, and out of the address and this tab's history.
const code = document.getElementById("code");
const given = location.hash.slice(1);

if (given) {
  history.replaceState(null, "", location.pathname);
  code.value = given;
}
if (code.value) {
  document.getElementById("code-field").hidden = true;
  document.getElementById("password").focus();
}
