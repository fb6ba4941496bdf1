"use strict";
const form = document.querySelector("form");
const articles = [...document.querySelectorAll("article")];
const shown = () => articles.filter((article) => !article.hidden);
const filter = () => {
  const states = new Set([...form.querySelectorAll("[name=state]:checked")].map((box) => box.value));
  const name = form.elements.name.value.trim().toLowerCase();
  for (const article of articles) {
    article.hidden = !states.has(article.dataset.state) || !article.dataset.name.toLowerCase().includes(name);
  }
  document.body.dataset.view = form.querySelector("[name=view]:checked").value;
};
const step = (by) => {
  const list = shown();
  const at = list.findIndex((article) => article.contains(document.activeElement));
  const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + by, 0), list.length - 1)];
  next?.focus();
  next?.scrollIntoView();
};
const keys = { j: () => step(1), k: () => step(-1), "/": () => form.elements.name.focus() };
["beside", "slider", "difference"].forEach((view, index) => {
  keys[String(index + 1)] = () => {
    form.querySelector(`[value=${view}]`).checked = true;
    filter();
  };
});
if (form) {
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("[type=search]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });
}
for (const range of document.querySelectorAll(".wipe input")) {
  range.addEventListener("input", () => {
    range.closest(".sheet").style.setProperty("--shown", `${range.value}%`);
  });
}
