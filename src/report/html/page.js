"use strict";
(() => {
  const findings = JSON.parse(document.getElementById("data").textContent);
  const form = document.getElementById("filter");
  const body = document.querySelector("#findings tbody");
  const more = document.getElementById("more");
  const STEP = 200;
  const review = window.review;
  let chosen = [];
  let shown = 0;

  // Everything of the report enters the page as text.
  const element = (name, text, properties) => {
    const it = document.createElement(name);
    if (text !== undefined) it.textContent = text;
    return Object.assign(it, properties);
  };

  const side = (pieces, lang, dir) => {
    const cell = element("td", undefined, { lang, dir });
    pieces.forEach((text, index) => {
      cell.append(index % 2 ? element("mark", text) : text);
    });
    return cell;
  };

  const row = (finding) => {
    const line = element("tr", undefined, { className: finding.status });
    const place = element("td", undefined, { dir: "ltr" });
    place.append(
      finding.url
        ? element("a", finding.place, { href: finding.url, rel: "noopener noreferrer" })
        : finding.place,
    );
    const what = element("td");
    what.append(
      element("strong", finding.severity, { className: finding.severity }),
      " " + finding.rule + (finding.status === "new" ? "" : " (" + finding.status + ")") + "\n",
      element("bdi", finding.message),
    );
    const list = element("dl");
    for (const [label, text] of finding.details || []) {
      list.append(element("dt", label), element("dd", text, { dir: "auto" }));
    }
    what.append(list);
    review?.add(finding, line, what);
    line.append(
      place,
      what,
      side(finding.source, "en", "ltr"),
      side(finding.target, finding.locale, finding.rtl ? "rtl" : "ltr"),
    );
    return line;
  };

  const grouped = (count) => count.toLocaleString("en");

  const showMore = () => {
    body.append(...chosen.slice(shown, shown + STEP).map(row));
    shown = Math.min(shown + STEP, chosen.length);
    more.hidden = shown === chosen.length;
    form.elements.count.value =
      chosen.length === findings.length
        ? grouped(findings.length) + " findings"
        : grouped(chosen.length) + " of " + grouped(findings.length) + " findings";
  };

  const searched = (finding) =>
    [finding.place, finding.rule, finding.message, finding.source.join(""), finding.target.join("")]
      .concat((finding.details || []).map((pair) => pair[1]))
      .join("\n")
      .toLowerCase();

  const filter = () => {
    const words = form.elements.text.value.toLowerCase().trim();
    const keys = ["severity", "rule", "locale", "status", "verdict"].filter((key) => form.elements[key]?.value);
    chosen = findings.filter(
      (finding) =>
        keys.every((key) => (finding[key] || "none") === form.elements[key].value) &&
        (words === "" || (finding.searched ??= searched(finding)).includes(words)),
    );
    shown = 0;
    body.replaceChildren();
    showMore();
  };

  for (const key of ["severity", "rule", "locale", "status"]) {
    const values = [...new Set(findings.map((finding) => finding[key]))].sort();
    form.elements[key].append(...values.map((value) => element("option", value, { value })));
    form.elements[key].closest("label").hidden = values.length < 2;
  }
  document.addEventListener("click", (event) => {
    const { rule, path } = event.target.dataset;
    if (rule === undefined && path === undefined) return;
    form.reset();
    if (rule !== undefined) form.elements.rule.value = rule;
    if (path !== undefined) form.elements.text.value = path;
    filter();
    form.scrollIntoView();
  });
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", showMore);
  review?.begin(findings);
  filter();
})();
