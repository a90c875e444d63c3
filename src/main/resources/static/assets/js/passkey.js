/*
 * A form in [data-passkey] is sent with what the browser's authenticator answered to the challenge that the server gives at
 * <action>/challenge. What is for passkeys only stays hidden where the browser knows none.
 */
import { busy } from "./composer.js";

const able = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";

async function answer(place, form) {
  const response = await fetch(`${new URL(form.action).pathname}/challenge`, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(String(response.status));
  const asked = await response.json();
  const credential = place.dataset.passkey === "get"
    ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) })
    : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) });
  return JSON.stringify(credential.toJSON());
}

function prepare(place) {
  const said = place.querySelector("[role=alert]:last-of-type");
  place.addEventListener("submit", async event => {
    const form = event.target;
    const field = form.elements.namedItem("answer");
    if (!field || field.value) return;
    if (!form.checkValidity()) return; // the server says what is missing, before anybody is asked for a finger
    event.preventDefault();
    event.stopImmediatePropagation();
    try {
      field.value = await answer(place, form);
    } catch (problem) {
      said.textContent = problem.name === "InvalidStateError" ? place.dataset.known : place.dataset.failed;
    }
    busy(form, false);
    if (field.value) form.requestSubmit();
  }, { capture: true });
}

for (const place of able ? document.querySelectorAll("[data-passkey]") : []) {
  place.hidden = false;
  place.querySelector("[data-passkey-none]")?.remove();
  prepare(place);
}
