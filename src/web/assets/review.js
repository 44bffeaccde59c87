// Makes the review pages quick: keys, pictures shown in place, evidence and findings tied together.
// Every page works without it.

const typing = (element) =>
  element instanceof HTMLElement && element.matches("textarea, input:not([type=radio], [type=checkbox])");

/** Presses the control that the page names for a key. */
function press(key) {
  const control = document.querySelector(`[data-key="${CSS.escape(key)}"]:not(:disabled)`);
  if (!control) return false;
  control.click();
  if (control.matches("input")) control.focus();
  return true;
}

function moveRow(step) {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (rows.length === 0) return false;
  const at = rows.indexOf(document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + step))].focus();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    if (press("Enter")) event.preventDefault();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  // by position on the keyboard: the same keys work in the Kazakh and the Russian layout
  const key = event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key;
  const done = key === "j" ? moveRow(1) : key === "k" ? moveRow(-1) : key.length === 1 && press(key);
  if (done) event.preventDefault();
});

/** Publishing takes no clause, and leaves no picture to know again. */
for (const form of document.querySelectorAll("[data-answer]")) {
  const clauses = form.querySelector("[data-clauses]");
  const update = () => {
    for (const offences of form.querySelectorAll("[data-offences]")) {
      offences.disabled = form.elements.verdict.value === "publish";
    }
  };
  form.addEventListener("change", update);
  form.addEventListener("submit", (event) => {
    const verdict = form.elements.verdict.value;
    const first = clauses.querySelector("input");
    const missing = verdict !== "publish" && verdict !== "" && !clauses.querySelector("input:checked");
    first.setCustomValidity(missing ? clauses.querySelector("legend").textContent : "");
    if (missing) {
      event.preventDefault();
      first.reportValidity();
    }
  });
  clauses.addEventListener("change", () => clauses.querySelector("input").setCustomValidity(""));
  update();
}

/** The picture is asked for, which is noted, and takes the blurred one's place. */
for (const form of document.querySelectorAll("[data-reveal]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const figure = form.closest("[data-picture]");
    form.querySelector("button").disabled = true;
    const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!response.ok || response.redirected) return location.reload();
    const image = figure.querySelector("img");
    image.src = URL.createObjectURL(await response.blob());
    await image.decode();
    URL.revokeObjectURL(image.src);
    figure.classList.add("revealed");
  });
}

for (const image of document.querySelectorAll("img[data-failed]")) {
  const failed = () => {
    const note = document.createElement("p");
    note.className = "hint";
    note.textContent = image.dataset.failed;
    image.closest("[data-picture]")?.replaceChildren(note);
  };
  if (image.complete && image.naturalWidth === 0 && image.loading !== "lazy") failed();
  else image.addEventListener("error", failed);
}

/** A mark points at its findings, a finding at its marks. */
const findingsOf = (mark) => mark.dataset.findings.split(" ");
const marks = [...document.querySelectorAll("mark[data-findings]")];
const items = [...document.querySelectorAll("[data-finding]")];
const light = (numbers) => {
  for (const item of items) item.classList.toggle("lit", numbers.includes(item.dataset.finding));
  for (const mark of marks)
    mark.classList.toggle(
      "lit",
      findingsOf(mark).some((number) => numbers.includes(number)),
    );
};
for (const mark of marks) mark.addEventListener("pointerenter", () => light(findingsOf(mark)));
for (const item of items) item.addEventListener("pointerenter", () => light([item.dataset.finding]));
for (const element of [...marks, ...items]) element.addEventListener("pointerleave", () => light([]));
