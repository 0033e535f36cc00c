"use strict";
// What the server finds is shown as text alone: nothing of an article is ever read as HTML.
const at = (id) => document.getElementById(id);
const made = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
const state = JSON.parse(at("state").textContent);
const PAUSE = 300;
// A file that is no text to edit, in base64; null for one that is.
let file = null;
// The line end of the text that was opened; a box for text has the line feed alone.
let lineEnd = "\n";
let found = { findings: [], segments: [] };
let waiting = 0;
let asked = 0;
const undone = [];
const dismissed = new Set();

const keyOf = (finding) => [finding.check, finding.text, finding.context].join("\u0000");
const shownFindings = () => found.findings.filter((finding) => !dismissed.has(keyOf(finding)));

function given() {
  const source = at("source").value;
  return {
    name: at("name").value, text: file === null ? at("text").value : null, file, source: source || null,
    target_lang: at("target-lang").value.trim(), source_lang: at("source-lang").value.trim(),
  };
}

async function ask(what, more = {}) {
  const answer = await fetch(what, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...given(), ...more }),
  });
  const data = await answer.json();
  if (!answer.ok) throw new Error(data.error);
  return data;
}

function checkSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(check, PAUSE);
}

async function check() {
  const number = ++asked;
  try {
    const data = await ask("/check");
    // A later question has a later answer.
    if (number !== asked) return;
    found = data;
    show();
  } catch (error) {
    if (number === asked) fail(error);
  }
}

function fail(error) {
  found = { findings: [], segments: [] };
  show();
  at("summary").textContent = `Not checked: ${error.message}`;
  at("list").replaceChildren(made("li", { className: "error", textContent: error.message }));
}

function show() {
  const findings = shownFindings();
  const safe = findings.filter((finding) => finding.safe).length;
  const language = found.target_lang ? ` Language: ${found.target_lang}.` : "";
  const notes = (found.notes || []).length ? ` ${found.notes.join(" ")}` : "";
  at("summary").textContent = found.segments.length
    ? `${findings.length} finding${findings.length === 1 ? "" : "s"} in ${found.words} words.${language}${notes}`
    : "Paste an article, or drop a file. Nothing leaves this machine.";
  at("fix-all").textContent = `Make safe fixes (${safe})`;
  at("fix-all").disabled = !safe;
  at("undo").disabled = !undone.length;
  at("copy").disabled = at("download").disabled = !found.segments.length;
  at("dismissed").hidden = !dismissed.size;
  at("dismissed").replaceChildren(`${dismissed.size} dismissed. `, made("button", {
    type: "button", textContent: "Show again", onclick: () => { dismissed.clear(); show(); },
  }));
  at("list").replaceChildren(...findings.map(item));
  at("marked").replaceChildren(...found.segments.map((segment, order) => paragraph(segment, order, findings)));
}

function item(finding, number) {
  const buttons = made("p", { className: "buttons" });
  const button = (label, act) => buttons.append(made("button", { type: "button", textContent: label, onclick: act }), " ");
  if (finding.fix) button(finding.safe ? "Fix" : "Fix, as I have read it", () => fix(finding));
  button("Dismiss", () => { dismissed.add(keyOf(finding)); show(); focusOn(number); });
  if (state.glossary && finding.of_term) button("Add to glossary", () => addEntry(finding));
  const title = made("button", {
    type: "button", className: "said", textContent: finding.message, onclick: () => choose(number, true),
  });
  return made("li", { className: finding.severity, id: `finding-${number}` },
    made("p", {}, title), made("p", { className: "evidence", textContent: finding.evidence }),
    made("p", { className: "check", textContent: `${finding.severity} · ${finding.check}${finding.fix ? ` · ${finding.fix}` : ""}` }),
    buttons);
}

function paragraph(segment, order, findings) {
  const element = made("p", { className: segment.role });
  let done = 0;
  findings.forEach((finding, number) => {
    if (finding.order !== order || finding.side !== "target" || finding.from < done) return;
    element.append(segment.text.slice(done, finding.from));
    // A place between two letters is shown at the letter behind it.
    const end = Math.max(finding.to, Math.min(finding.from + 1, segment.text.length));
    element.append(made("mark", {
      className: finding.severity, textContent: segment.text.slice(finding.from, end), id: `mark-${number}`,
      title: finding.message, onclick: () => choose(number, false),
    }));
    done = end;
  });
  element.append(segment.text.slice(done));
  return element;
}

function choose(number, fromList) {
  document.querySelectorAll(".chosen").forEach((element) => element.classList.remove("chosen"));
  const mark = at(`mark-${number}`);
  const row = at(`finding-${number}`);
  [mark, row].forEach((element) => element && element.classList.add("chosen"));
  const shown = fromList ? mark : row;
  if (shown) shown.scrollIntoView({ block: "center" });
  if (!fromList && row) row.querySelector("button").focus({ preventScroll: true });
}

function focusOn(number) {
  const rows = document.querySelectorAll("#list li button.said");
  (rows[Math.min(number, rows.length - 1)] || at("findings")).focus();
}

async function change(more, number = 0) {
  try {
    const before = { text: at("text").value, file };
    const data = await ask("/fix", more);
    undone.push(before);
    if (file === null) at("text").value = data.text; else file = data.file;
    await check();
    focusOn(number);
  } catch (error) {
    at("summary").textContent = `Not fixed: ${error.message}`;
  }
}

const fix = (finding) => change({ finding: finding.number }, shownFindings().indexOf(finding));

async function addEntry(finding) {
  const dialog = at("entry-dialog");
  at("entry-preferred").value = finding.proposed || "";
  at("entry-deprecated").value = finding.text;
  at("entry-source").value = "";
  dialog.returnValue = "";
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
  if (dialog.returnValue !== "ok") return;
  try {
    const entry = {
      preferred: at("entry-preferred").value.trim(), deprecated: at("entry-deprecated").value.trim(),
      source_term: at("entry-source").value.trim(),
    };
    const data = await ask("/glossary", { entry });
    await check();
    at("summary").textContent = `Added to ${data.glossary}.`;
  } catch (error) {
    at("summary").textContent = `Not added: ${error.message}`;
  }
}

async function open(chosen) {
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  at("name").value = chosen.name;
  file = btoa(binary);
  undone.length = 0;
  dismissed.clear();
  try {
    const data = await ask("/open");
    // A text is edited as text; what stays a file is fixed as one.
    lineEnd = data.text !== null && data.text.includes("\r\n") ? "\r\n" : "\n";
    if (data.text !== null) { at("text").value = data.text; file = null; }
  } catch (error) {
    file = null;
    fail(error);
    return;
  }
  at("packed").hidden = file === null;
  at("text").hidden = document.querySelector("label[for=text]").hidden = file !== null;
  await check();
}

at("text").addEventListener("input", checkSoon);
for (const id of ["source", "name", "target-lang", "source-lang"]) at(id).addEventListener("input", checkSoon);
at("file").addEventListener("change", (event) => event.target.files[0] && open(event.target.files[0]));
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const chosen = event.dataTransfer.files[0];
  if (chosen) open(chosen);
});
at("fix-all").addEventListener("click", () => change({ finding: null }));
at("undo").addEventListener("click", () => {
  const before = undone.pop();
  if (!before) return;
  at("text").value = before.text;
  file = before.file;
  check();
});
at("copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText(found.segments.length && file !== null ? found.segments.map((s) => s.text).join("\n") : at("text").value);
  at("summary").textContent = "Copied.";
});
at("download").addEventListener("click", () => {
  const bytes = file === null ? at("text").value.replaceAll("\n", lineEnd) : Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
  const link = made("a", { href: URL.createObjectURL(new Blob([bytes])), download: at("name").value });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
});
