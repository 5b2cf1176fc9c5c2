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
  const help = [...VERDICTS.map(([key, , name]) => [key, name]), ["c", "comment"], ["j", "next"], ["k", "back"]];
  for (const [key, name] of help) keys.append(element("kbd", key), " " + name + " ");
  form.elements.count.before(label);
  form.append(progress, keys, failure);

  const count = () => {
    progress.textContent = all.filter((finding) => finding.verdict).length + " judged";
  };

  const show = ({ finding, buttons, by }) => {
    buttons.forEach((button, index) => {
      button.setAttribute("aria-pressed", finding.verdict === VERDICTS[index][1]);
    });
    by.textContent = finding.verdict && finding.reviewer ? "by " + finding.reviewer : "";
  };

  const choose = (line) => {
    if (!line) return;
    current?.classList.remove("current");
    current = line;
    line.classList.add("current");
    line.scrollIntoView({ block: "nearest" });
  };

  const step = (back) => {
    if (!current?.isConnected) return choose(body.firstElementChild);
    if (!back && !current.nextElementSibling) document.getElementById("more").click();
    choose(back ? current.previousElementSibling : current.nextElementSibling);
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
      ariaLabel: "comment",
      dir: "auto",
      maxLength: 4000,
    });
    const by = element("small");
    const row = { finding, comment, by };
    row.buttons = VERDICTS.map(([, verdict, name]) => {
      const button = element("button", name, { type: "button" });
      button.addEventListener("click", () => judge(row, verdict));
      return button;
    });
    // A comment on what is not judged yet goes with the verdict.
    comment.addEventListener("change", () => finding.verdict && judge(row, finding.verdict));
    const box = element("div", undefined, { className: "judging" });
    box.append(...row.buttons, comment, by);
    cell.append(box);
    line.addEventListener("click", () => choose(line));
    rows.set(line, row);
    show(row);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, select, textarea")) {
      if (event.key === "Enter" || event.key === "Escape") event.target.blur();
      return;
    }
    const row = current?.isConnected ? rows.get(current) : undefined;
    const verdict = VERDICTS.find(([key]) => key === event.key)?.[1];
    if (event.key === "j" || event.key === "k") step(event.key === "k");
    else if (verdict && row) {
      judge(row, verdict);
      step(false);
    } else if (event.key === "c" && row) row.comment.focus();
    else return;
    event.preventDefault();
  });

  const begin = (findings) => {
    all = findings;
    count();
  };

  return { add, begin };
})();
