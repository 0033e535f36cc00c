"use strict";
/* Everything from articles reaches the page as text nodes and attributes, never as markup. */
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const ROW = 58;
  const AROUND = 120;
  const SEVERITIES = ["critical", "major", "minor", "neutral"];
  const SIGNS = {critical: "▲", major: "◆", minor: "●", neutral: "○"};
  const STATES = {accepted: "✓ accepted", dismissed: "✕ dismissed", entry: "✎ glossary"};

  const byId = (id) => document.getElementById(id);
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  };
  const nameOf = (a) => `${data.articles[a].name}${data.systems.length > 1 ? ` · ${data.systems[data.articles[a].system]}` : ""}`;
  const number = (value) => value.toLocaleString("en");
  const plural = (count, word) => `${number(count)} ${word}${count === 1 ? "" : "s"}`;

  /* Decisions: kept in this browser, by the findings that the report is about. */
  const KEY = `mtcheck:${data.id}`;
  let decisions = {};
  try {
    decisions = JSON.parse(localStorage.getItem(KEY)) || {};
  } catch {
    decisions = {};
  }
  const keep = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(decisions));
    } catch {
      /* A browser that keeps nothing still exports. */
    }
  };
  const stateOf = (finding) => (decisions[finding.n] ? decisions[finding.n].state : "open");
  const decide = (finding, decision) => {
    if (decision) decisions[finding.n] = decision;
    else delete decisions[finding.n];
    keep();
    exportsChanged();
    filter(true);
  };

  /* What is shown. */
  data.findings.forEach((finding, n) => {
    finding.n = n;
    finding.article = data.articles[finding.a];
  });
  const filters = {};
  let shown = data.findings;
  let chosen = data.findings[0] || null;

  const haystack = (finding) =>
    (finding.haystack ??= [finding.check, finding.message, finding.evidence, finding.text, finding.place].join("\n").toLowerCase());

  const passes = (finding) => {
    const wanted = filters;
    return (
      (!wanted.check || finding.check === wanted.check) &&
      (!wanted.severity || finding.severity === wanted.severity) &&
      (!wanted.confidence || finding.confidence === wanted.confidence) &&
      (!wanted.seen || finding.seen === wanted.seen) &&
      (!wanted.document || String(finding.a) === wanted.document) &&
      (!wanted.system || String(finding.article.system) === wanted.system) &&
      (!wanted.state || stateOf(finding) === wanted.state) &&
      (!wanted.text || haystack(finding).includes(wanted.text.toLowerCase()))
    );
  };

  const filter = (stay = false) => {
    shown = data.findings.filter(passes);
    if (filters.order === "severity") shown.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.n - b.n);
    byId("shown").textContent = shown.length === data.findings.length ? plural(shown.length, "finding") : `${number(shown.length)} of ${plural(data.findings.length, "finding")}`;
    if (!stay && !shown.includes(chosen)) chosen = shown[0] || null;
    byId("rows").style.height = `${shown.length * ROW}px`;
    drawRows();
    drawDetail();
  };

  /* The list: only the rows in view are in the page. */
  const list = byId("list");
  const rows = byId("rows");
  const drawRows = () => {
    const first = Math.max(0, Math.floor(list.scrollTop / ROW) - 8);
    const last = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + 8);
    rows.replaceChildren(...shown.slice(first, last).map((finding, at) => row(finding, first + at)));
    if (chosen && shown.includes(chosen)) list.setAttribute("aria-activedescendant", `finding-${chosen.n}`);
    else list.removeAttribute("aria-activedescendant");
  };
  const row = (finding, at) => {
    const state = stateOf(finding);
    const element = make(
      "div",
      {
        class: `row ${state}`, id: `finding-${finding.n}`, role: "option", "aria-selected": String(finding === chosen),
        "aria-posinset": at + 1, "aria-setsize": shown.length, onclick: () => choose(finding),
      },
      make("div", {}, severity(finding), ` ${finding.check} `, make("span", {class: "place", dir: "auto"}, finding.place), badge(state)),
      make("div", {class: "said", dir: "auto"}, finding.message),
    );
    element.style.top = `${at * ROW}px`;
    return element;
  };
  const severity = (finding) => make("span", {class: `severity ${finding.severity}`}, `${SIGNS[finding.severity]} ${finding.severity}`);
  const badge = (state) => (STATES[state] ? make("span", {class: "state"}, STATES[state]) : null);

  const choose = (finding) => {
    if (!finding) return;
    chosen = finding;
    const at = shown.indexOf(finding);
    if (at >= 0) {
      if (at * ROW < list.scrollTop) list.scrollTop = at * ROW;
      if ((at + 1) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = (at + 1) * ROW - list.clientHeight;
    }
    drawRows();
    drawDetail();
  };
  const move = (by) => {
    const at = shown.indexOf(chosen);
    choose(shown[Math.min(shown.length - 1, Math.max(0, (at < 0 ? 0 : at) + by))]);
  };
  let drawing = false;
  list.addEventListener("scroll", () => {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      drawRows();
    });
  });

  /* The chosen finding in its article, beside the source. Places count code points. */
  const characters = (text) => (/[\ud800-\udfff]/.test(text) ? Array.from(text) : null);
  const cutter = (text) => {
    const letters = characters(text);
    return letters ? (start, end) => letters.slice(start, end).join("") : (start, end) => text.slice(start, end);
  };
  const marked = (text, spans) => {
    const cut = cutter(text);
    const size = (characters(text) || text).length;
    const edges = [...new Set([0, size, ...spans.flatMap((span) => [span.start, span.end])])].sort((a, b) => a - b);
    const pieces = [];
    for (const span of spans) if (span.start === span.end) pieces.push([span.start, make("span"), span]);
    edges.slice(0, -1).forEach((start, n) => {
      const over = spans.filter((span) => span.start <= start && edges[n + 1] <= span.end && span.start < span.end);
      pieces.push([start, cut(start, edges[n + 1]), over[0], over]);
    });
    pieces.sort((a, b) => a[0] - b[0]);
    return pieces.map(([, piece, span, over]) => {
      if (!span) return piece;
      const best = (over || [span]).find((one) => one.finding === chosen) || span;
      const mark = make("mark", {class: best.finding ? best.finding.severity : "related", title: best.finding ? `${best.finding.severity}: ${best.finding.check}` : "evidence"}, typeof piece === "string" ? piece : "");
      if (best.finding === chosen) mark.classList.add("chosen");
      if (best.finding) mark.addEventListener("click", () => choose(best.finding));
      return mark;
    });
  };

  const spansOf = new Map();
  for (const finding of data.findings) {
    const key = `${finding.a} ${finding.s} ${finding.side}`;
    if (!spansOf.has(key)) spansOf.set(key, []);
    spansOf.get(key).push({start: finding.start, end: finding.end, finding});
  }
  const cell = (articleNumber, segmentNumber, side, text, language) => {
    const related = (chosen ? chosen.related : []).filter((r) => r.a === articleNumber && r.s === segmentNumber && r.side === side);
    const spans = [...(spansOf.get(`${articleNumber} ${segmentNumber} ${side}`) || []), ...related];
    return make("td", {dir: "auto", lang: language || null}, ...marked(text, spans));
  };

  let window_ = null;
  const drawDetail = () => {
    const detail = byId("detail");
    if (!chosen) {
      detail.replaceChildren(make("p", {class: "muted"}, data.findings.length ? "No finding fits the filters." : "Nothing was found."));
      return;
    }
    const finding = chosen;
    const decision = decisions[finding.n] || {};
    const state = stateOf(finding);
    const manual = data.checks[finding.check] || {};
    const button = (label, pressed, action) => make("button", {type: "button", "aria-pressed": String(pressed), onclick: action}, label);
    const head = make(
      "div",
      {class: "head"},
      make("h3", {}, severity(finding), ` ${finding.check} `, badge(state)),
      make("p", {class: "said", dir: "auto"}, finding.message),
      make("p", {class: "muted", dir: "auto"}, finding.evidence),
      make("p", {class: "muted", dir: "auto"}, `${finding.place} · ${finding.category} · ${finding.confidence} confidence${finding.fix ? ` · fix (${finding.fix.safe ? "safe" : "unsafe"}): ${finding.fix.title}` : ""}`),
      finding.witness ? make("p", {class: "muted", dir: "auto"}, finding.witness) : null,
      decision.reason ? make("p", {class: "muted", dir: "auto"}, `Dismissed: ${decision.reason}`) : null,
      make(
        "div",
        {class: "actions"},
        button("Accept", state === "accepted", () => decide(finding, state === "accepted" ? null : {state: "accepted"})),
        button("Dismiss …", state === "dismissed", () => askReason(finding)),
        button("Glossary entry …", state === "entry", () => askEntry(finding)),
        state === "open" ? null : button("Undo", false, () => decide(finding, null)),
      ),
      make("details", {}, make("summary", {}, `About ${finding.check}`), make("p", {}, manual.first || ""), make("p", {class: "muted"}, manual.why || "")),
    );
    const body = make("div", {class: "body", tabindex: "0", role: "region", "aria-label": "The article"}, ...articleTable(finding));
    detail.replaceChildren(head, body);
    const mark = body.querySelector("mark.chosen");
    if (mark) body.scrollTop += mark.getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight / 3;
  };

  const articleTable = (finding) => {
    const article = finding.article;
    const bilingual = article.segments.some((segment) => segment[2] !== null);
    if (!window_ || window_.a !== finding.a || finding.s < window_.first || finding.s >= window_.last) {
      window_ = {a: finding.a, first: Math.max(0, finding.s - AROUND), last: Math.min(article.segments.length, finding.s + AROUND)};
    }
    const more = (label, first, last) =>
      make("button", {type: "button", onclick: () => { window_ = {a: finding.a, first, last}; drawDetail(); }}, label);
    const body = article.segments.slice(window_.first, window_.last).map((segment, at) => {
      const order = window_.first + at;
      return make(
        "tr",
        {class: order === finding.s ? "here" : null},
        bilingual ? cell(finding.a, order, "source", segment[2] || "", article.source_lang) : null,
        cell(finding.a, order, "target", segment[1], article.target_lang),
      );
    });
    const columns = bilingual ? ["Source", "Translation"] : ["Text"];
    const parts = [
      make("h3", {dir: "auto"}, nameOf(finding.a)),
      window_.first > 0 ? more("Earlier", Math.max(0, window_.first - AROUND), window_.last) : null,
      make("table", {class: "text"}, make("thead", {}, make("tr", {}, ...columns.map((name) => make("th", {scope: "col"}, name)))), make("tbody", {}, ...body)),
      window_.last < article.segments.length ? more("Later", window_.first, Math.min(article.segments.length, window_.last + AROUND)) : null,
    ];
    return parts.filter((part) => part !== null);
  };

  /* Decisions that ask something. */
  const ask = (id, done) => {
    const dialog = byId(id);
    dialog.returnValue = "cancel";
    dialog.onclose = () => {
      if (dialog.returnValue === "ok" && done) done();
      list.focus({preventScroll: true});
    };
    dialog.showModal();
  };
  const askReason = (finding) => {
    byId("reason").value = (decisions[finding.n] || {}).reason || "";
    ask("reason-dialog", () => decide(finding, {state: "dismissed", reason: byId("reason").value.trim()}));
  };
  const FIELDS = ["preferred", "deprecated", "source", "language", "note"];
  const askEntry = (finding) => {
    const entry = (decisions[finding.n] || {}).entry || finding.entry;
    for (const field of FIELDS) byId(`entry-${field}`).value = entry[field] || "";
    byId("entry-error").textContent = "";
    ask("entry-dialog", () => {
      const made = Object.fromEntries(FIELDS.map((field) => [field, byId(`entry-${field}`).value.trim()]));
      decide(finding, {state: "entry", entry: made});
    });
  };
  byId("entry-dialog").querySelector("form").addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.value !== "ok") return;
    const value = (field) => byId(`entry-${field}`).value.trim();
    const wrong =
      (!value("preferred") && "An entry needs a preferred term.") ||
      (value("preferred") === value("deprecated") && "The preferred term cannot be the deprecated one.") ||
      (!value("deprecated") && !value("source") && "An entry needs a deprecated term or a source term.") ||
      (value("source") && !value("language") && "Say which language the source term is in (zh, ru …).");
    byId("entry-error").textContent = wrong || "";
    if (wrong) event.preventDefault();
  });
  byId("reason-dialog").querySelector("form").addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.value === "ok" && !byId("reason").value.trim()) event.preventDefault();
  });

  /* Files that the command line reads: --baseline and --glossary. */
  const decided = (state) => data.findings.filter((finding) => stateOf(finding) === state);
  const exportsChanged = () => {
    for (const [id, state, name] of [["export-baseline", "dismissed", "baseline"], ["export-glossary", "entry", "glossary"]]) {
      const count = decided(state).length;
      byId(id).textContent = `Export ${name} (${number(count)})`;
      byId(id).disabled = count === 0;
    }
  };
  const baseline = () => {
    const entries = new Map();
    const add = (key, count, reason) => {
      const name = JSON.stringify(key);
      const entry = entries.get(name) || {key, count: 0, reasons: []};
      entry.count += count;
      if (reason && !entry.reasons.includes(reason)) entry.reasons.push(reason);
      entries.set(name, entry);
    };
    for (const known of data.known) add(known.slice(0, 4), known[4], known[5]);
    for (const finding of decided("dismissed")) add(finding.key, 1, decisions[finding.n].reason);
    const lines = [...entries.values()].map((entry) => JSON.stringify([...entry.key, entry.count, ...(entry.reasons.length ? [entry.reasons.join("; ")] : [])]));
    return `{"version": 1, "entries": [\n${lines.join(",\n")}\n]}\n`;
  };
  /* A string of JSON is one of YAML, but for characters that YAML wants escaped. */
  const quoted = (text) =>
    JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const glossary = () => {
    const entries = new Map();
    for (const finding of decided("entry")) {
      const made = decisions[finding.n].entry;
      const entry = entries.get(made.preferred) || {deprecated: new Set(), source: {}, notes: new Set()};
      if (made.deprecated) entry.deprecated.add(made.deprecated);
      if (made.source) (entry.source[made.language] ??= new Set()).add(made.source);
      if (made.note) entry.notes.add(made.note);
      entries.set(made.preferred, entry);
    }
    const list_ = (values) => `[${[...values].map(quoted).join(", ")}]`;
    const used = new Set();
    return [...entries].map(([preferred, entry]) => {
      const stem = preferred.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "") || "entry";
      let id = stem;
      for (let n = 2; used.has(id); n += 1) id = `${stem}-${n}`;
      used.add(id);
      const lines = [`- id: ${quoted(id)}`, `  preferred: ${quoted(preferred)}`];
      if (entry.deprecated.size) lines.push(`  deprecated: ${list_(entry.deprecated)}`);
      const languages = Object.entries(entry.source);
      if (languages.length) lines.push(`  source: {${languages.map(([language, terms]) => `${quoted(language)}: ${list_(terms)}`).join(", ")}}`);
      if (entry.notes.size) lines.push(`  note: ${quoted([...entry.notes].join(". "))}`);
      return `${lines.join("\n")}\n`;
    }).join("");
  };
  const download = (name, text, type) => {
    const address = URL.createObjectURL(new Blob([text], {type}));
    make("a", {href: address, download: name}).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  };
  byId("export-baseline").addEventListener("click", () => download("baseline.json", baseline(), "application/json"));
  byId("export-glossary").addEventListener("click", () => download("glossary.yaml", glossary(), "application/yaml"));

  /* Keys; single letters only where they cannot be part of what somebody writes. */
  const ACTIONS = {
    j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1), Home: () => choose(shown[0]), End: () => choose(shown[shown.length - 1]),
    PageDown: () => move(Math.max(1, Math.floor(list.clientHeight / ROW) - 1)), PageUp: () => move(-Math.max(1, Math.floor(list.clientHeight / ROW) - 1)),
    a: () => chosen && decide(chosen, {state: "accepted"}), d: () => chosen && askReason(chosen), g: () => chosen && askEntry(chosen), u: () => chosen && decide(chosen, null),
  };
  const onKey = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inList = event.currentTarget === list;
    const letter = event.key.length === 1;
    if (event.key === "Enter" && inList) byId("detail").focus();
    else if (event.key === "Escape" && !inList) list.focus();
    else if (ACTIONS[letter ? event.key.toLowerCase() : event.key] && (inList || letter)) ACTIONS[letter ? event.key.toLowerCase() : event.key]();
    else return;
    event.preventDefault();
  };
  list.addEventListener("keydown", onKey);
  byId("detail").addEventListener("keydown", onKey);
  byId("keys").addEventListener("click", () => ask("keys-dialog", null));

  /* The filters. */
  const count = (values) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
    return counts;
  };
  const setFilters = (changes) => {
    for (const [name, value] of Object.entries(changes)) {
      filters[name] = value;
      const control = byId(`filter-${name}`);
      if (control) control.value = value;
    }
    list.scrollTop = 0;
    filter();
  };
  const setFilter = (name, value) => setFilters({[name]: value});
  const select = (name, label, options) => {
    const control = make("select", {id: `filter-${name}`, onchange: (event) => setFilter(name, event.target.value)}, ...options.map(([value, text]) => make("option", {value}, text)));
    byId("filters").append(make("label", {}, label, control));
  };
  const options = (counts, names) => [["", "all"], ...names.filter((name) => counts.has(name)).map((name) => [name, `${name} (${number(counts.get(name))})`])];
  const perCheck = count(data.findings.map((finding) => finding.check));
  const perSeverity = count(data.findings.map((finding) => finding.severity));
  const perArticle = count(data.findings.map((finding) => finding.a));
  const search = make("input", {type: "search", id: "filter-text", oninput: (event) => setFilter("text", event.target.value)});
  byId("filters").append(make("label", {}, "Text", search));
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  select("check", "Check", options(perCheck, [...perCheck.keys()].sort()));
  select("severity", "Severity", options(perSeverity, SEVERITIES));
  select("confidence", "Confidence", options(count(data.findings.map((finding) => finding.confidence)), ["high", "medium", "low"]));
  if (data.findings.some((finding) => finding.seen)) select("seen", "Second witness", options(count(data.findings.map((finding) => finding.seen)), ["marked", "not marked", "not asked"]));
  select("document", "Document", [["", "all"], ...[...perArticle.keys()].sort((a, b) => a - b).map((a) => [String(a), `${nameOf(a)} (${number(perArticle.get(a))})`])]);
  if (data.systems.length > 1) select("system", "System", [["", "all"], ...data.systems.map((name, n) => [String(n), name])]);
  select("state", "Decision", [["", "all"], ["open", "open"], ["accepted", "accepted"], ["dismissed", "dismissed"], ["entry", "glossary entry"]]);
  select("order", "Order", [["", "by place"], ["severity", "by severity"]]);
  byId("filters").append(make("button", {type: "button", id: "reset", onclick: () => setFilters(Object.fromEntries(Object.keys(filters).map((name) => [name, ""])))}, "Show all"));

  /* The overview: charts are tables, so that they can be read as well as seen. */
  const figure = (title, head, body, caption) =>
    make("figure", {}, make("h3", {}, title),
      make("table", {}, make("thead", {}, make("tr", {}, ...head.map(([name, kind, full]) => make("th", {scope: "col", class: kind || null, title: full, "aria-label": full}, name)))), make("tbody", {}, ...body)),
      caption ? make("figcaption", {}, caption) : null);
  const stacked = (counts, most) => {
    const bar = make("div", {class: "bar", "aria-hidden": "true"});
    for (const name of SEVERITIES) {
      if (!counts.get(name)) continue;
      const part = make("span", {class: name});
      part.style.width = `${(100 * counts.get(name)) / most}%`;
      bar.append(part);
    }
    return bar;
  };
  const drawn = (score, interval, most) => {
    const namespace = "http://www.w3.org/2000/svg";
    const part = (tag, attributes) => {
      const element = document.createElementNS(namespace, tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return element;
    };
    const at = (value) => (200 * Math.min(value, most)) / (most || 1);
    const picture = part("svg", {class: "interval", viewBox: "0 0 200 14", preserveAspectRatio: "none", "aria-hidden": "true"});
    picture.append(part("rect", {x: 0, y: 2, width: at(score), height: 10}));
    if (interval) picture.append(part("path", {"vector-effect": "non-scaling-stroke", d: `M${at(interval[0])} 7H${at(interval[1])}M${at(interval[0])} 3V11M${at(interval[1])} 3V11`}));
    return picture;
  };
  const pick = (name, value, label) => make("button", {type: "button", class: "plain", dir: "auto", onclick: () => { setFilter(name, value); byId("findings").scrollIntoView(); }}, label);
  const exact = (score, interval) => `${score.toFixed(1)}${interval ? ` (${interval[0].toFixed(1)} to ${interval[1].toFixed(1)})` : ""}`;
  const present = SEVERITIES.filter((name) => perSeverity.get(name));
  const severityHead = present.map((name) => [SIGNS[name], "number", name]);
  const bySeverity = (title, first, groups, name, label) => {
    const most = Math.max(...groups.map((group) => group.findings.length), 1);
    return figure(title, [[first], ["findings", "number"], ["share"], ...severityHead], groups.map((group) => {
      const counts = count(group.findings.map((finding) => finding.severity));
      return make("tr", {}, make("th", {scope: "row"}, pick(name, group.value, label(group))), make("td", {class: "number"}, number(group.findings.length)),
        make("td", {}, stacked(counts, most)), ...present.map((one) => make("td", {class: "number"}, counts.get(one) ? number(counts.get(one)) : "–")));
    }));
  };
  const grouped = (keyOf) => {
    const groups = new Map();
    for (const finding of data.findings) {
      const value = String(keyOf(finding));
      if (!groups.has(value)) groups.set(value, {value, findings: []});
      groups.get(value).findings.push(finding);
    }
    return [...groups.values()].sort((a, b) => b.findings.length - a.findings.length || (a.value < b.value ? -1 : 1));
  };
  const penalties = (title, first, rows_, caption) => {
    const most = Math.max(...rows_.map((one) => (one.interval ? one.interval[1] : one.score)), 0);
    return figure(title, [[first], ["penalty (95 % interval)", "number"], ["drawn"]], rows_.map((one) =>
      make("tr", {}, make("th", {scope: "row"}, pick(one.name, one.value, one.label)), make("td", {class: "number"}, exact(one.score, one.interval)), make("td", {}, drawn(one.score, one.interval, most)))), caption);
  };
  const overview = () => {
    const tile = (name, value, small) => make("div", {}, make("dt", {}, name), make("dd", {}, value, small ? make("small", {}, ` ${small}`) : null));
    byId("tiles").append(
      tile("Findings", number(data.findings.length)),
      ...present.map((name) => tile(`${SIGNS[name]} ${name}`, number(perSeverity.get(name)))),
      tile("Documents", number(data.counts.documents)),
      tile("Words", number(data.counts.words)),
    );
    if (data.counts.baselined) byId("tiles").append(tile("Known to the baseline", number(data.counts.baselined)));
    const charts = byId("charts");
    if (data.findings.length) charts.append(bySeverity("Findings by check", "check", grouped((finding) => finding.check), "check", (group) => group.value));
    const penalty = data.penalty;
    if (penalty) {
      const unit = penalty.signature.includes("per:segment") ? "a segment" : "per 1,000 words";
      if (data.systems.length === 1 && penalty.systems[0]) {
        const [score, interval] = penalty.systems[0];
        byId("tiles").append(tile(`MQM penalty ${unit}`, score.toFixed(1), interval ? `${interval[0].toFixed(1)} to ${interval[1].toFixed(1)}` : ""));
      } else {
        charts.append(penalties(`MQM penalty ${unit}, by system`, "system", data.systems.map((label, n) => ({label, name: "system", value: String(n), score: penalty.systems[n][0], interval: penalty.systems[n][1]})), penalty.signature));
        charts.append(bySeverity("Findings by system", "system", grouped((finding) => finding.article.system), "system", (group) => data.systems[Number(group.value)]));
      }
      const worst = penalty.articles.map(([a, score, interval]) => ({label: nameOf(a), name: "document", value: String(a), score, interval})).filter((one) => one.score > 0);
      worst.sort((a, b) => b.score - a.score || Number(a.value) - Number(b.value));
      if (worst.length && data.articles.length > data.systems.length) charts.append(penalties(`MQM penalty ${unit}, by document`, "document", worst.slice(0, 50), `${worst.length > 50 ? `The 50 worst of ${number(worst.length)}. ` : ""}${penalty.signature}`));
    }
    if (data.findings.length && data.articles.length > data.systems.length) charts.append(bySeverity("Findings by document", "document", grouped((finding) => finding.a).slice(0, 50), "document", (group) => nameOf(Number(group.value))));
  };

  /* Light and dark. */
  const theme = (name) => {
    document.documentElement.dataset.theme = name;
    byId("theme").textContent = name === "dark" ? "Light" : "Dark";
  };
  byId("theme").addEventListener("click", () => theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
  theme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

  byId("summary").textContent = data.summary;
  if (data.failures.length) {
    byId("failures").hidden = false;
    byId("failures").querySelector("ul").append(...data.failures.map((failure) => make("li", {dir: "auto"}, failure)));
  }
  overview();
  exportsChanged();
  filter();
})();
