"use strict";
window.review = (() => {
  // Key, verdict as it is posted, verdict as it is called on the page.
  const VERDICTS = [
    ["r", "real", "real"],
    ["f", "false-positive", "false alarm"],
    ["w", "wont-fix", "won’t fix"],
  ];
  const form = document.getElementById("filter");
  const body = document.querySelector("#findings tbody");
  const rows = new WeakMap();
  let all = [];
  let current = null;
  // One after the other: the last verdict on a finding is the one that stays.
  let queue = Promise.resolve();

  const element = (name, text, properties) => {
    const it = document.createElement(name);
    if (text !== undefined) it.textContent = text;
    return Object.assign(it, properties);
  };

  const select = element("select", undefined, { name: "verdict" });
  const choices = [["", "all"], ["none", "none yet"], ...VERDICTS.map(([, value, name]) => [value, name])];
  select.append(...choices.map(([value, name]) => element("option", name, { value })));
  const label = element("label", "Verdict ");
  label.append(select);
  const progress = element("span");
  const failure = element("strong", "", { className: "error", role: "alert" });
  const keys = element("span");
  const help = [...VERDICTS.map(([key, , name]) => [key, name]), ["u", "undo"], ["c", "comment"], ["j", "next"], ["k", "back"]];
  for (const [key, name] of help) keys.append(element("kbd", key), " " + name + " ");
  form.elements.count.before(label);
  form.append(progress, keys, failure);

  const count = () => {
    progress.textContent = all.filter((finding) => finding.verdict).length + " of " + all.length + " judged";
  };

  const show = ({ finding, buttons, by }) => {
    buttons.forEach((button, index) => {
      button.setAttribute("aria-pressed", finding.verdict === VERDICTS[index][1]);
    });
    by.textContent = finding.verdict && finding.reviewer ? "by " + finding.reviewer : "";
  };

  const choose = (line) => {
    if (!line) return;
    current?.removeAttribute("aria-current");
    current = line;
    line.setAttribute("aria-current", "true");
    line.scrollIntoView({ block: "nearest" });
  };

  // Who goes by key takes the focus along: the next tab stop is a button of the row, and a screen reader
  // reads it.
  const goTo = (line) => {
    choose(line);
    line?.focus({ preventScroll: true });
  };

  const step = (back) => {
    if (!current?.isConnected) return goTo(body.firstElementChild);
    const more = document.getElementById("more");
    if (!back && !current.nextElementSibling && !more.hidden) more.click();
    goTo(back ? current.previousElementSibling : current.nextElementSibling);
  };

  const post = async (row, verdict, comment) => {
    const { finding } = row;
    try {
      const answer = await fetch("verdicts", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ finding_id: finding.id, verdict, comment }),
      });
      if (!answer.ok) throw new Error(await answer.text());
      Object.assign(finding, await answer.json());
      failure.textContent = "";
    } catch (error) {
      failure.textContent = "not saved: " + finding.place + ": " + error.message;
    }
    show(row);
    count();
  };

  const judge = (row, verdict) => {
    const comment = row.comment.value;
    queue = queue.then(() => post(row, verdict, comment));
  };

  const add = (finding, line, cell) => {
    const comment = element("input", undefined, {
      value: finding.comment,
      placeholder: "comment",
      dir: "auto",
      maxLength: 4000,
    });
    comment.setAttribute("aria-label", "comment on " + finding.place);
    const by = element("small");
    const row = { finding, comment, by };
    row.buttons = VERDICTS.map(([, verdict, name]) => {
      const button = element("button", name, { type: "button" });
      // Pressed again, it takes the verdict back.
      button.addEventListener("click", () => judge(row, finding.verdict === verdict ? null : verdict));
      return button;
    });
    // A comment on what is not judged yet goes with the verdict.
    comment.addEventListener("change", () => finding.verdict && judge(row, finding.verdict));
    const box = element("div", undefined, { className: "judging" });
    box.append(...row.buttons, comment, by);
    cell.append(box);
    line.tabIndex = -1;
    line.addEventListener("click", () => choose(line));
    rows.set(line, row);
    show(row);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, select, textarea")) {
      if (event.key !== "Enter" && event.key !== "Escape") return;
      event.target.blur();
      if (current?.contains(event.target)) current.focus({ preventScroll: true });
      return;
    }
    // On a Greek or Russian keyboard the key counts, not the letter it writes.
    const key = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace(/^Key/, "").toLowerCase();
    const verdict = VERDICTS.find((it) => it[0] === key)?.[1];
    if (key === "j" || key === "k") step(key === "k");
    else if (!verdict && key !== "c" && key !== "u") return;
    else if (!current?.isConnected) step(false); // Nothing is judged unseen.
    else if (verdict) {
      judge(rows.get(current), verdict);
      step(false);
    } else if (key === "u") judge(rows.get(current), null);
    else rows.get(current).comment.focus();
    event.preventDefault();
  });

  const begin = (findings) => {
    all = findings;
    count();
  };

  return { add, begin };
})();
