"use strict";
// The page's own script: filters, chart, the chosen letter, the table. It asks nobody for anything; all it shows is in #data.

const page = JSON.parse(document.getElementById("data").textContent);
const records = new Map(page.records.map((record) => [record.id, record]));
const at = (id) => document.getElementById(id);
const TITLE = at("title").textContent;
const state = { pair: page.dyad, from: page.years[0], to: page.years[1], kind: "", hidden: new Set(), coded: true, open: "", sort: "date", down: false };

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = { left: 46, right: 78, gap: 58, foot: 26 };
const HEIGHT = { warmth: 300, coded: 96, row: 17 };
const WIDE = 560; // pixels from which every year has its label and band names stand beside the axis
const MARK = 14; // pixels that a mark is wide
const ROOM = 42, MOST_SCORES = 12; // pixels that a score takes, and letters from which marks stand without
const REACH = 12; // radius of what a finger or a pointer hits around a mark
const DAY = 86400000, MOST_MONTHS = 550, MOST_DAYS = 62; // milliseconds; days, up to which an axis names months, and days: as in the printed chart
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const LETTER = 6.8, MOST_ROWS = 8; // width of a letter of a label, and rows of labels above the chart

function build(name, attributes = {}, ...children) {
  const svg = ["svg", "g", "line", "circle", "path", "text", "title"].includes(name);
  const element = svg ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const signed = (value) => (Math.abs(value) < 0.005 ? "" : value < 0 ? "−" : "+") + Math.abs(value).toFixed(2); // 0.00 has no sign
const shown = (record, scorer) => `${signed(record[scorer])} (${signed(record[scorer + "_low"])} to ${signed(record[scorer + "_high"])})`;
const dated = (record) => (record.date ? (record.about ? "about " : "") + record.date : "no date");

// The first and the last day shown: those of the page's own view, or of the years chosen.
function span() {
  const isOwn = state.from === page.years[0] && state.to === page.years[1];
  return isOwn ? page.days : [`${state.from}-01-01`, `${state.to}-12-31`];
}

function visible() {
  const [first, last] = span();
  return page.records.filter((record) => {
    const inSpan = record.day === null || (record.day >= first && record.day <= last);
    return (!state.pair || record.pair === state.pair) && inSpan && (!state.kind || record.kind === state.kind) && !state.hidden.has(record.direction);
  });
}

// ---------------------------------------------------------------- filters

function chooser(label, name, options, value, change) {
  const select = build("select", { name, onchange: (event) => { change(event.target.value); update(); } },
    ...options.map(([key, text]) => build("option", { value: key, selected: key === String(value) }, text)));
  return build("label", {}, build("span", {}, label), select);
}

function tick(label, name, checked, change) {
  return build("label", {}, build("input", { type: "checkbox", name, checked, onchange: (event) => { change(event.target.checked); update(); } }), " " + label);
}

function drawFilters() {
  const pairs = [...new Set(page.records.map((record) => record.pair))].sort();
  const own = page.records.filter((record) => !state.pair || record.pair === state.pair);
  const kinds = [...new Set(own.map((record) => record.kind))].sort();
  const years = page.records.filter((record) => record.day).map((record) => Number(record.day.slice(0, 4))).concat(page.years);
  const span = [];
  for (let year = Math.min(...years); year <= Math.max(...years); year += 1) span.push([String(year), String(year)]);
  const directions = [...new Set(own.map((record) => record.direction))].sort();
  if (!kinds.includes(state.kind)) state.kind = "";
  at("filters").replaceChildren(
    chooser("Correspondence", "pair", [...pairs.map((pair) => [pair, pair]), ["", "All"]], state.pair, (value) => { state.pair = value; state.hidden.clear(); drawFilters(); }),
    chooser("From", "from", span, state.from, (value) => { state.from = Number(value); state.to = Math.max(state.from, state.to); drawFilters(); }),
    chooser("To", "to", span, state.to, (value) => { state.to = Number(value); state.from = Math.min(state.from, state.to); drawFilters(); }),
    chooser("Kind", "kind", [["", "All kinds"], ...kinds.map((kind) => [kind, kind])], state.kind, (value) => { state.kind = value; }),
    build("fieldset", {}, build("legend", {}, "Direction"), ...directions.map((name) =>
      tick(name, name, !state.hidden.has(name), (checked) => (checked ? state.hidden.delete(name) : state.hidden.add(name))))),
    build("fieldset", {}, build("legend", {}, "Layer"), tick("coders’ ratings", "coded", state.coded, (checked) => { state.coded = checked; })),
  );
}

// ---------------------------------------------------------------- chart

const isFirst = (record) => (page.focus ? record.sender === page.focus : record.sender < record.recipient);
const outline = (record, x, y, r) => isFirst(record)
  ? build("circle", { class: "mark", cx: x, cy: y, r })
  : build("path", { class: "mark", d: `M${x} ${y - r * 1.15}L${x + r * 1.1} ${y + r * 0.9}L${x - r * 1.1} ${y + r * 0.9}Z` });

function drawKey(shownRecords) {
  const directions = [...new Set(shownRecords.map((record) => record.direction))].sort();
  at("key").replaceChildren(...directions.map((name) => {
    const record = shownRecords.find((one) => one.direction === name);
    return build("span", {}, (isFirst(record) ? "● " : "▲ ") + name);
  }));
}

function drawChart() {
  unhover();
  const list = visible().filter((record) => record.day);
  const scored = list.filter((record) => record.warmth !== null);
  const coded = state.coded ? list.filter((record) => record.coded !== null) : [];
  drawKey(list);
  const width = Math.max(280, at("chart").clientWidth || 700);
  const left = MARGIN.left, right = width - (width < WIDE ? 16 : MARGIN.right);
  const [first, last] = [Date.parse(span()[0]), Date.parse(span()[1]) + DAY];
  const x = (day) => left + ((Date.parse(day) - first) / (last - first)) * (right - left);
  const events = packEvents(x, width);
  const top = 24 + events.rows * HEIGHT.row;
  const ends = scaleOf(scored);
  const y = (value) => top + ((ends[1] - value) / (ends[1] - ends[0])) * HEIGHT.warmth;
  const below = top + HEIGHT.warmth + MARGIN.gap;
  const yCoded = (value) => below + (1 - value / 100) * HEIGHT.coded;
  const bottom = coded.length ? below + HEIGHT.coded : top + HEIGHT.warmth + HEIGHT.row; // under the scale stands "Cooler"
  const svg = build("svg", { viewBox: `0 0 ${width} ${bottom + MARGIN.foot}`, role: "group", "aria-label": `Chart of ${scored.length} scored letters by date` });
  svg.append(...events.draw(top, bottom), ...axes(width, left, right, top, y, ends), ...(last - first > MOST_MONTHS * DAY ? years(x, bottom, width) : days(x, first, last, bottom, right)));
  if (at("events")) at("events").textContent = "Events on the chart" + (events.left ? `, ${events.left} of them without room for a label` : "");
  if (coded.length) svg.append(...codedAxes(width, left, right, below, yCoded, coded.length));
  if (!scored.length) svg.append(build("text", { x: left + 10, y: y(0) - 8 }, "No letter with words at hand in this choice."));
  for (const record of coded) svg.append(point(record, x(record.day), yCoded(record.coded), true));
  const inOrder = [...scored].sort((one, other) => (one.day < other.day ? -1 : 1));
  const places = spread(inOrder.map((record) => x(record.day)));
  const gaps = places.slice(1).map((place, number) => place - places[number]);
  const wide = Math.max(2, Math.min(7, ...gaps.map((gap) => gap - 2))); // bars side by side stay apart
  svg.append(...inOrder.map((record, place) => interval(record, places[place], y, wide))); // all bars before all marks: none covers another letter's
  inOrder.forEach((record, place) => svg.append(point(record, places[place], y(record.warmth), false), ...score(record, places, place, y, right)));
  const held = document.activeElement.closest("#chart .point"); // drawn anew, the mark keeps the keyboard
  at("chart").replaceChildren(svg);
  const points = [...svg.querySelectorAll(".point")].reverse(); // scored letters stand last
  const again = (one) => (held ? one.dataset.id === held.dataset.id && one.classList.contains("coded") === held.classList.contains("coded") : one.dataset.id === state.open);
  const current = points.find(again) || points[scored.length - 1] || points[0];
  if (current) current.setAttribute("tabindex", "0");
  if (current && held) current.focus();
}

// The scale of the correspondence chosen is that of its printed chart, whatever is filtered; letters of other years can widen it.
function scaleOf(scored) {
  const scales = [page.scales[state.pair], ...scored.map((record) => record.scale)];
  return [Math.min(...scales.map(([low]) => low)), Math.max(...scales.map(([, high]) => high))];
}

const onAxis = (value) => (value ? signed(value).replace(/0+$/, "").replace(/\.$/, "") : "0");

function axes(width, left, right, top, y, [low, high]) {
  const bands = page.bands.filter(([bottom]) => bottom >= low);
  const ends = [{ at: low, line: true }, { at: high, line: true }];
  const parts = [...ends, ...page.bounds.filter((bound) => bound.at > low && bound.at < high)].flatMap(({ at: value, line }) => [
    line ? build("line", { class: "grid", x1: left, x2: right, y1: y(value), y2: y(value) }) : "",
    build("text", { x: left - 8, y: y(value) + 4, "text-anchor": "end" }, onAxis(value)),
  ].filter(Boolean));
  if (page.reference) parts.push(build("line", { class: "reference", x1: left, x2: right, y1: y(page.reference), y2: y(page.reference) }));
  if (width >= WIDE && page.referenceWord) parts.push(build("text", { class: "event", x: right + 11, y: y(page.reference) + 4 }, `${page.referenceWord} ${signed(page.reference)}`));
  if (width >= WIDE) parts.push(...bands.map(([bottom, end, name]) => build("text", { x: right + 11, y: y((bottom + end) / 2) + 4 }, name)));
  parts.push(build("text", { class: "warmer", x: left, y: top - 8 }, "Warmer ↑"), build("text", { class: "cooler", x: left, y: y(low) + 18 }, "Cooler ↓"));
  return parts;
}

function codedAxes(width, left, right, below, yCoded, count) {
  const parts = [0, 50, 100].flatMap((value) => [
    build("line", { class: "grid", x1: left, x2: right, y1: yCoded(value), y2: yCoded(value) }),
    build("text", { x: left - 8, y: yCoded(value) + 4, "text-anchor": "end" }, String(value)),
  ]);
  const label = width < WIDE ? `Coders’ ratings of ${count} letters` : `For comparison: ${count} letters as printed, as coders rated them, 0 (cold) to 100 (effusive)`;
  parts.push(build("text", { x: left, y: below - 12 }, label));
  return parts;
}

function years(x, bottom, width) {
  const span = state.to - state.from + 1;
  const step = Math.ceil(span / Math.max(1, Math.floor((width - MARGIN.left) / 62)));
  const parts = [];
  for (let year = state.from; year <= state.to; year += step) {
    parts.push(build("text", { x: x(`${year}-07-01`), y: bottom + 18, "text-anchor": "middle" }, String(year)));
  }
  return parts;
}

// Where months begin, or days where two months are shown at most: each named where it begins, as close as names have room.
function days(x, first, last, bottom, right) {
  const byDays = last - first <= MOST_DAYS * DAY, all = [];
  for (let time = first; time < last; time += DAY) all.push(new Date(time));
  const starts = byDays ? all : all.filter((day, place) => !place || day.getUTCDate() === 1);
  const most = (right - MARGIN.left) / (byDays ? 44 : 66), steps = byDays ? [1, 2, 7, 14, 31] : [1, 2, 3, 6, 12];
  const step = steps.find((one) => starts.length / one <= most) || starts.length;
  return starts.filter((_, place) => place % step === 0).flatMap((day, place, shown) => {
    const before = shown[place - 1], month = MONTHS[day.getUTCMonth()], at = x(day.toISOString().slice(0, 10));
    const name = byDays ? `${day.getUTCDate()}${before?.getUTCMonth() === day.getUTCMonth() ? "" : ` ${month}`}`
      : `${month}${before?.getUTCFullYear() === day.getUTCFullYear() ? "" : ` ${day.getUTCFullYear()}`}`;
    return [build("line", { class: "leader", x1: at, x2: at, y1: bottom, y2: bottom + 5 }), build("text", { x: at, y: bottom + 18 }, name)];
  });
}

// Latest first, lowest free row first: then no leader crosses a label.
function packEvents(x, width) {
  const rest = (event) => ["-07-01", "-15", ""][event.date.split("-").length - 1]; // of a date told to the year or month
  const taken = [], placed = []; // for each row, where the label that stands furthest left in it begins
  const inSpan = page.events.filter((event) => { const day = event.date + rest(event); return day >= span()[0] && day <= span()[1]; });
  for (const event of [...inSpan].sort((one, other) => (one.date < other.date ? 1 : -1))) {
    const lines = wrapped(event.label);
    const start = x(event.date + rest(event));
    const end = start + 8 + LETTER * Math.max(...lines.map((line) => line.length));
    let row = 0;
    while (lines.some((_, place) => taken[row + place] < end)) row += 1;
    if (end > width || row + lines.length > MOST_ROWS) continue; // its label would leave the page
    for (let place = 0; place < row + lines.length; place += 1) taken[place] = Math.min(taken[place] ?? Infinity, start);
    placed.push({ lines, start, row });
  }
  const draw = (top, bottom) => placed.flatMap(({ lines, start, row }) => {
    const foot = top - 24 - row * HEIGHT.row, head = foot - (lines.length - 1) * HEIGHT.row;
    const texts = lines.map((line, place) => build("text", { class: "event", x: start + 4, y: head + place * HEIGHT.row }, line));
    return [build("line", { class: "leader", x1: start, x2: start, y1: head - 11, y2: bottom }), ...texts];
  });
  return { rows: taken.length, draw, left: inSpan.length - placed.length };
}

function wrapped(label) {
  const lines = [""];
  for (const word of label.split(" ")) {
    const longer = (lines[lines.length - 1] + " " + word).trim();
    if (longer.length <= 14 || !lines[lines.length - 1]) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

// Places in order, moved apart for marks that would overlap, less where that would move one by more than its width: further than in the printed chart, for each must be pointed at and then tells its day.
function spread(places) {
  let gap = MARK, moved = sideBySide(places, gap);
  while (moved.some((place, number) => Math.abs(place - places[number]) > MARK)) moved = sideBySide(places, gap /= 2);
  return moved;
}

function sideBySide(places, gap) {
  const clusters = [];
  const start = (cluster) => cluster.reduce((sum, place) => sum + place, 0) / cluster.length - (gap * (cluster.length - 1)) / 2;
  for (const place of places) {
    let last = [place];
    while (clusters.length && start(clusters[clusters.length - 1]) + gap * clusters[clusters.length - 1].length > start(last)) last = clusters.pop().concat(last);
    clusters.push(last);
  }
  return clusters.flatMap((cluster) => cluster.map((_, number) => start(cluster) + gap * number));
}

const interval = (record, x, y, wide) => build("line", { class: "interval", x1: x, x2: x, y1: y(record.warmth_low), y2: y(record.warmth_high), "stroke-width": wide });

// The score beside its mark, on the side where no other mark is near; of many letters, or between two near ones, the mark alone.
function score(record, places, place, y, right) {
  const ends = (side) => [places[place] + side * MARK, places[place] + side * (MARK + ROOM)].sort((one, other) => one - other);
  const free = ([from, to]) => from > MARGIN.left && to < right && !places.some((other, number) => number !== place && other > from - MARK / 2 && other < to + MARK / 2);
  const side = [1, -1].find((one) => free(ends(one)));
  if (!side || places.length > MOST_SCORES) return [];
  return [build("text", { class: "score", x: places[place] + side * MARK, y: y(record.warmth) + 4, "text-anchor": side > 0 ? "start" : "end" }, signed(record.warmth))];
}

function point(record, x, y, isCoded) {
  const tone = record.warmth_low > page.reference ? "warm" : record.warmth_high < page.reference ? "cool" : "";
  const group = build("g", {
    class: "point " + (isCoded ? "coded" : tone), "data-id": record.id, role: "button", tabindex: "-1", "aria-label": sentence(record, isCoded),
    "aria-current": record.id === state.open ? "true" : undefined,
    onclick: () => open(record.id), onkeydown: (event) => onPointKey(event, record),
    onfocus: () => hover(record, x, y, isCoded), onblur: unhover, onmouseenter: () => hover(record, x, y, isCoded), onmouseleave: unhover,
  });
  group.append(build("circle", { class: "target", cx: x, cy: y, r: isCoded ? 8 : REACH }), outline(record, x, y, isCoded ? 4 : 7));
  return group;
}

function sentence(record, isCoded) {
  const head = `${dated(record)}, ${record.name}`;
  const coded = record.coded === null ? "" : `; coders ${Math.round(record.coded)} of 100`;
  return isCoded || record.warmth === null ? `${head}${coded || "; no words at hand"}` : `${head}: warmth ${shown(record, "warmth")}, ${record.band}${coded}`;
}

function onPointKey(event, record) {
  const points = [...document.querySelectorAll("#chart .point")].sort((one, other) => (one.dataset.id < other.dataset.id ? -1 : 1));
  const panel = points.filter((one) => one.classList.contains("coded") === event.currentTarget.classList.contains("coded"));
  const place = panel.indexOf(event.currentTarget);
  const others = points.filter((one) => !panel.includes(one));
  const moves = { ArrowLeft: panel[place - 1], ArrowRight: panel[place + 1], Home: panel[0], End: panel[panel.length - 1], ArrowDown: others[0], ArrowUp: others[0] };
  if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(record.id); return; }
  if (!(event.key in moves)) return;
  event.preventDefault();
  const next = moves[event.key];
  if (!next) return;
  points.forEach((one) => one.setAttribute("tabindex", "-1"));
  next.setAttribute("tabindex", "0");
  next.focus();
}

function hover(record, x, y, isCoded) {
  const box = at("hover"), chart = at("chart");
  box.textContent = sentence(record, isCoded);
  box.hidden = false;
  box.style.left = Math.max(0, Math.min(x + 14, chart.clientWidth - box.offsetWidth)) + "px";
  box.style.top = chart.offsetTop + y + 16 + "px";
}
function unhover() { at("hover").hidden = true; }

// ---------------------------------------------------------------- the chosen letter

function open(id, focus = true) {
  if (!records.has(id)) return;
  state.open = id;
  history.replaceState(null, "", "#" + encodeURIComponent(id));
  update();
  if (focus) { at("letter").focus({ preventScroll: true }); at("letter").scrollIntoView({ block: "nearest" }); }
}

function close() {
  const id = state.open;
  state.open = "";
  history.replaceState(null, "", "#");
  update();
  const points = document.querySelectorAll(`#chart .point[data-id="${CSS.escape(id)}"]`);
  (points[points.length - 1] || at("table").querySelector(`tr[data-id="${CSS.escape(id)}"] button`) || document.body).focus();
}

const link = (label, url) => (url ? build("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, label) : label);
const facts = (pairs) => build("dl", {}, ...pairs.filter(([, value]) => value).flatMap(([name, value]) => [build("dt", {}, name), build("dd", {}, value)]));

function drawLetter() {
  const record = records.get(state.open), box = at("letter");
  box.hidden = !record;
  document.querySelector(".columns").classList.toggle("reading", Boolean(record));
  if (!record) return;
  const counterpart = records.get(record.counterpart);
  const scored = record.warmth !== null;
  box.replaceChildren(
    build("button", { type: "button", class: "close", onclick: close, "aria-label": "Close the letter" }, "Close"),
    build("h2", {}, `${record.name}, ${dated(record)}`),
    facts([
      ["Occasion", record.occasion], ["Date", record.date ? record.dated : "not known"],
      ["Warmth", scored ? `${shown(record, "warmth")}, ${record.band}` : `no score: ${record.status}`],
      ["VADER", scored && record.vader !== null ? `${shown(record, "vader")}, for comparison` : ""],
      ["Coders", record.coded === null ? "" : `${Math.round(record.coded)} of 100 for the whole letter`],
      ["Words", record.words ? `${record.words} at hand` : ""], ["Not sure", record.doubt],
    ]),
    ...words(record),
    build("h3", {}, "Held against"),
    counterpart
      ? build("p", {}, build("button", { type: "button", onclick: () => open(counterpart.id) }, `${counterpart.name}, ${dated(counterpart)}`),
        ` ${record.chosen}; ${counterpart.warmth === null ? "no score" : "warmth " + shown(counterpart, "warmth")}${counterpart.coded === null ? "" : `, coders ${Math.round(counterpart.coded)} of 100`}`)
      : build("p", { class: "muted" }, "No earlier letter of this sender is known here."),
    ...sources(record),
  );
}

function words(record) {
  if (!record.paragraphs.length) return [];
  const quotes = record.paragraphs.map((paragraph) => build("blockquote", {},
    build("p", {}, "“", ...paragraph.segments.map(([text, effect, rule]) => (effect
      ? build("mark", { class: effect > 0 ? "warm" : "cool", title: rule }, text, build("sup", {}, signed(effect)))
      : text)), "”"),
    build("footer", {}, `as printed ${paragraph.printed}${paragraph.form === "direct" ? "" : ", " + paragraph.form}`)));
  const reasons = record.paragraphs.flatMap((paragraph) => paragraph.segments).filter(([, effect]) => effect);
  const rest = record.warmth - reasons.reduce((sum, [, effect]) => sum + effect, 0);
  const list = build("details", {}, build("summary", {}, `Why: ${reasons.length === 1 ? "one phrase" : reasons.length + " phrases"} moved the score`),
    build("p", { class: "muted" }, "Each figure is the score minus what it would be if the phrase said nothing."),
    build("ul", {}, ...reasons.map(([text, effect, rule]) => build("li", {}, `“${text}” ${signed(effect)} (${rule})`)),
      build("li", {}, `the rest of the score, ${signed(rest)}: where any such text starts, words not marked, and what several phrases say together`)));
  return [build("h3", {}, "Words at hand"), ...quotes, reasons.length ? list : null].filter(Boolean);
}

function sources(record) {
  const parts = [];
  if (record.witnesses.length) {
    parts.push(build("h3", {}, "Read in"), build("ul", {}, ...record.witnesses.map((witness) => build("li", {}, link(witness.label, witness.url)))));
  }
  if (record.printings.length) {
    parts.push(build("details", {}, build("summary", {}, `Known printings: ${record.printings.length}`),
      build("ul", {}, ...record.printings.map((printing) => build("li", {}, link(printing.label, printing.url), printing.facts ? ` (${printing.facts})` : "")))));
  }
  return parts;
}

// ---------------------------------------------------------------- table

function prepareTable() {
  for (const heading of at("table").tHead.querySelectorAll("th")) {
    heading.replaceChildren(build("button", { type: "button", onclick: () => sortBy(heading.dataset.key) }, heading.textContent));
  }
  for (const row of at("table").querySelectorAll("tbody tr[data-id]")) {
    const cell = row.querySelector("th");
    cell.replaceChildren(build("button", { type: "button", onclick: () => open(row.dataset.id) }, cell.textContent));
  }
}

function sortBy(key) {
  state.down = state.sort === key ? !state.down : false;
  state.sort = key;
  update();
}

function drawTable() {
  const body = at("table").tBodies[0], shownIds = new Set(visible().map((record) => record.id));
  const value = (row) => { const record = records.get(row.dataset.id); return state.sort === "interval" ? record.warmth_low : state.sort === "date" ? record.day : record[state.sort]; };
  const rows = [...body.querySelectorAll("tr[data-id]")];
  rows.sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === b) return one.dataset.id < other.dataset.id ? -1 : 1;
    if (a === null || a === "") return 1; // what is not known stands last either way
    if (b === null || b === "") return -1;
    return (a < b ? -1 : 1) * (state.down ? -1 : 1);
  });
  body.append(...rows);
  for (const row of rows) { row.hidden = !shownIds.has(row.dataset.id); row.classList.toggle("open", row.dataset.id === state.open); }
  for (const heading of at("table").tHead.querySelectorAll("th")) {
    if (heading.dataset.key === state.sort) heading.setAttribute("aria-sort", state.down ? "descending" : "ascending");
    else heading.removeAttribute("aria-sort");
  }
  at("count").textContent = `${shownIds.size} of ${page.records.length} shown`;
}

// The title tells what the first view shows; another view has a name and no finding.
function drawHeading() {
  const isWhole = state.pair === page.dyad && state.from === page.years[0] && state.to === page.years[1] && !state.kind && !state.hidden.size;
  const named = `Letters of ${state.pair || "all correspondences"}, ${state.from === state.to ? state.from : `${state.from}–${state.to}`}`;
  at("title").textContent = isWhole ? TITLE : named + (state.kind ? `, ${state.kind}` : "") + [...state.hidden].map((name) => `, without ${name}`).join("");
}

function update() { drawHeading(); drawLetter(); drawChart(); drawTable(); }

if (page.records.length) {
  at("filters").hidden = at("figure").hidden = false;
  at("filters").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && state.open) close(); });
  prepareTable();
  drawFilters();
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (records.has(wanted)) state.open = wanted;
  update();
  new ResizeObserver(() => drawChart()).observe(at("chart"));
}
