"use strict";
const body = document.body;
const main = document.getElementById("texts");
const top_ = document.getElementById("top");
const live = document.getElementById("live");
const form = document.querySelector("form");
const frame = document.querySelector("iframe");
const toggle = document.getElementById("toggle-pane");
let version = Number(body.dataset.version);
let scroll = 0;

const rows = () => [...main.querySelectorAll(".row")];
const rowOf = (key) => rows().find((row) => row.dataset.key === key);
const shown = () => rows().filter((row) => !row.hidden);
const parse = (html) => {
  const box = document.createElement("template");
  box.innerHTML = html;
  return box.content.firstElementChild;
};

/* What is shown */
const filter = () => {
  const only = form.elements.faults.checked;
  const find = form.elements.find.value.trim().toLowerCase();
  for (const row of rows()) {
    const told = !find || `${row.dataset.key} ${row.textContent}`.toLowerCase().includes(find);
    row.hidden = !told || (only && !row.classList.contains("row--faulty"));
  }
};
const goTo = (row) => {
  if (!row) return;
  if (row.hidden) {
    form.reset();
    filter();
  }
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
};
const step = (by, list) => {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const places = list.map((row) => all.indexOf(row));
  const next = by > 0 ? places.find((place) => place > at) : places.findLast((place) => at < 0 || place < at);
  goTo(all[next]);
};
const faulty = () => shown().filter((row) => row.classList.contains("row--faulty"));

/* The leaflet */
const named = (name) => {
  const page = frame.contentDocument;
  for (let key = name; key.includes("/"); key = key.slice(0, key.lastIndexOf("/"))) {
    const exact = page.querySelector(`[data-text="${CSS.escape(key)}"]`);
    const found = exact ?? page.querySelector(`[data-text^="${CSS.escape(key)}/"]`);
    if (found) return found;
  }
  return null;
};
const showPane = (wanted) => {
  body.dataset.pane = wanted ? "shown" : "hidden";
  toggle.setAttribute("aria-pressed", String(wanted));
};
const showText = (row) => {
  if (!row) return;
  showPane(true);
  const found = named(row.dataset.key);
  for (const old of frame.contentDocument.querySelectorAll("[data-chosen]")) {
    delete old.dataset.chosen;
    old.style.outline = "";
  }
  if (!found) {
    live.textContent = "This text is not on the page by itself";
    return;
  }
  found.dataset.chosen = "";
  found.style.outline = "3px solid #2f6fab";
  found.scrollIntoView({ block: "center" });
};
frame.addEventListener("load", () => {
  frame.contentWindow.scrollTo(0, scroll);
  frame.contentDocument.addEventListener("click", (event) => {
    event.preventDefault();
    const text = event.target.closest("[data-text]");
    if (text) goTo(rowOf(text.dataset.text));
  });
});
const reloadPane = () => {
  scroll = frame.contentWindow.scrollY;
  frame.contentWindow.location.replace("/leaflet");
};

/* What changes */
const put = (told) => {
  const focused = document.activeElement?.closest?.("[data-key]")?.dataset.key;
  const old = new Map([...main.children].map((part) => [part.dataset.key, part]));
  let last = null;
  for (const key of told.order) {
    let part = old.get(key);
    if (key in told.parts) {
      const fresh = parse(told.parts[key]);
      fresh.classList.add("fresh");
      part?.replaceWith(fresh);
      part = fresh;
    }
    old.delete(key);
    const place = last ? last.nextElementSibling : main.firstElementChild;
    if (place !== part) main.insertBefore(part, place);
    last = part;
  }
  for (const gone of old.values()) gone.remove();
  top_.innerHTML = told.top;
  filter();
  if (focused && !document.activeElement?.closest?.("[data-key]")) {
    rowOf(focused)?.focus({ preventScroll: true });
  }
};
const update = async (wanted) => {
  if (wanted === version) return;
  const answer = await fetch(`/changes?since=${version}`);
  const told = await answer.json();
  put(told);
  if (told.pane > version) reloadPane();
  version = told.version;
  const count = Object.keys(told.parts).length;
  const faults = top_.querySelector(".count--bad")?.textContent ?? "nothing to mend";
  live.textContent = `Saved: ${count} ${count === 1 ? "text is" : "texts are"} different, ${faults}`;
  body.dataset.version = String(version);
};
const follow = () => {
  const events = new EventSource("/events");
  let lost = false;
  let last = Promise.resolve();
  events.addEventListener("message", (event) => {
    if (lost) location.reload();
    else last = last.then(() => update(Number(event.data))).catch(() => {});
  });
  events.addEventListener("error", () => {
    lost = true;
    live.textContent = "The preview was stopped";
  });
};

/* What a person does */
form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
toggle.addEventListener("click", () => showPane(body.dataset.pane !== "shown"));
document.addEventListener("click", (event) => {
  const go = event.target.closest(".finding__go");
  if (go) goTo(rowOf(go.dataset.to));
  if (event.target.closest(".row__show")) showText(event.target.closest(".row"));
});
const active = () => document.activeElement?.closest?.(".row");
const keys = {
  j: () => step(1, shown()),
  k: () => step(-1, shown()),
  n: () => step(1, faulty()),
  p: () => step(-1, faulty()),
  f: () => {
    form.elements.faults.checked = !form.elements.faults.checked;
    filter();
  },
  l: () => showPane(body.dataset.pane !== "shown"),
  "/": () => form.elements.find.focus(),
  Enter: () => showText(active()),
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.matches("[type=search]")) event.target.blur();
  const typing = event.target.matches("[type=search]") || (event.key === "Enter" && event.target.matches("button, a"));
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
  event.preventDefault();
  keys[event.key]();
});
filter();
follow();
