// Draws the charts from the numbers beside them, and switches the colours. Without it, all numbers stand in tables.
(function () {
  'use strict';

  var root = document.documentElement;
  var plots = [];

  function token(name) {
    return getComputedStyle(root).getPropertyValue(name).trim();
  }

  function isDark() {
    return root.dataset.theme
      ? root.dataset.theme === 'dark'
      : window.matchMedia('(prefers-color-scheme: dark)').matches;
  }

  // ---- numbers

  function number(value) {
    return typeof value === 'number' ? value : null;
  }

  function shown(value, scale) {
    if (value === null || value === undefined) {
      return '';
    }
    if (scale === 'share') {
      return (100 * value).toFixed(1) + ' %';
    }
    if (scale === 'date') {
      return new Date(1000 * value).toISOString().slice(0, 10);
    }
    return value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
  }

  // ---- lines

  function colour(index) {
    return token('--series-' + ((index % 8) + 1));
  }

  function font() {
    return '12px ' + token('--font');
  }

  function axis(label, scale, isX) {
    return {
      label: label,
      labelSize: 24,
      labelFont: font(),
      font: font(),
      stroke: token('--muted'),
      size: isX ? 36 : 56,
      grid: { stroke: token('--line'), width: 1 },
      ticks: { show: false },
      space: isX ? 72 : 40,
      values: scale === 'share'
        ? function (u, splits) { return splits.map(function (v) { return Math.round(100 * v) + ' %'; }); }
        : scale === 'date'
          ? undefined
          : function (u, splits) { return splits.map(function (v) { return shown(v, 'free'); }); }
    };
  }

  /** Of a band. */
  function isEdge(one) {
    return one.style === 'low' || one.style === 'high';
  }

  /** Without a colour of its own: it takes a quiet one, or that of the line before it. */
  function isQuiet(one) {
    return one.style === 'guide' || one.style === 'thin' || one.style === 'whisker' || isEdge(one);
  }

  function seriesOf(one, index, spec) {
    if (isEdge(one)) {
      return {
        label: one.label,
        stroke: colour(index) + '66',
        width: 1,
        points: { show: false },
        value: function (u, v) { return shown(v, spec.yScale); }
      };
    }
    var guide = one.style === 'guide';
    var thin = one.style === 'thin' || one.style === 'whisker';
    var line = guide ? token('--muted') : thin ? token('--soft') : colour(index);
    return {
      label: one.label,
      stroke: line,
      width: guide || thin ? 1.25 : 2,
      dash: guide ? [5, 5] : one.style === 'whisker' ? [2, 3] : undefined,
      spanGaps: true,
      points: { show: one.style === 'both' || one.style === 'points', size: 7, fill: line, stroke: line },
      value: function (u, v) { return shown(v, spec.yScale); }
    };
  }

  function range(scale) {
    return scale === 'share' ? [0, 1] : undefined;
  }

  /** A ROC curve goes straight up where it has one x for several y; uPlot wants ascending x. */
  function lines(spec, place) {
    var order = spec.x.map(function (_, i) { return i; });
    order.sort(function (a, b) { return spec.x[a] - spec.x[b] || a - b; });
    var data = [order.map(function (i) { return spec.x[i]; })];
    var solid = 0;
    var bands = [];
    var series = [{ label: spec.xLabel, value: function (u, v) { return shown(v, spec.xScale); } }];
    spec.series.forEach(function (one) {
      data.push(order.map(function (i) { return number(one.values[i]); }));
      series.push(seriesOf(one, isEdge(one) ? solid - 1 : solid, spec));
      if (one.style === 'high') {
        bands.push({ series: [series.length - 1, series.length - 2], fill: colour(solid - 1) + '24' });
      }
      solid += isQuiet(one) ? 0 : 1;
    });
    return new uPlot({
      width: place.clientWidth,
      height: height(place),
      scales: { x: { time: spec.xScale === 'date', range: range(spec.xScale) }, y: { range: range(spec.yScale) } },
      axes: [axis(spec.xLabel, spec.xScale, true), axis(spec.yLabel, spec.yScale, false)],
      series: series,
      bands: bands,
      cursor: { drag: { x: spec.xScale === 'date', y: false }, points: { size: 7 } },
      legend: { live: true },
      tzDate: function (seconds) { return uPlot.tzDate(new Date(1000 * seconds), 'Etc/UTC'); }
    }, data, place);
  }

  // ---- dots

  function dots(spec, place) {
    var data = [null];
    var series = [{}];
    var xs = [];
    var ys = [];
    spec.groups.forEach(function (group, index) {
      data.push([group.x.concat(group.centre.slice(0, 1)), group.y.concat(group.centre.slice(1))]);
      xs = xs.concat(group.x, group.centre[0]);
      ys = ys.concat(group.y, group.centre[1]);
      series.push({
        label: group.label,
        stroke: colour(index),
        fill: colour(index),
        paths: function (u, s) { drawDots(u, s, colour(index)); return null; },
        points: { show: false },
        value: function () { return ''; }
      });
    });
    function padded(values) {
      var low = Math.min.apply(null, values);
      var high = Math.max.apply(null, values);
      var room = 0.06 * (high - low || 1);
      return [low - room, high + room];
    }
    return new uPlot({
      mode: 2,
      width: place.clientWidth,
      height: Math.min(520, Math.max(320, Math.round(0.6 * place.clientWidth))),
      scales: { x: { time: false, range: padded(xs) }, y: { range: padded(ys) } },
      axes: [axis(spec.xLabel, 'free', true), axis(spec.yLabel, 'free', false)],
      series: series,
      cursor: { show: false },
      legend: { live: false }
    }, data, place);
  }

  function drawDots(u, s, fill) {
    var ratio = window.devicePixelRatio || 1;
    var xs = u.data[s][0];
    var ys = u.data[s][1];
    var context = u.ctx;
    context.save();
    context.beginPath();
    context.rect(u.bbox.left, u.bbox.top, u.bbox.width, u.bbox.height);
    context.clip();
    context.fillStyle = fill;
    for (var i = 0; i < xs.length; i++) {
      var centre = i === xs.length - 1;
      context.globalAlpha = centre ? 1 : 0.55;
      context.beginPath();
      context.arc(u.valToPos(xs[i], 'x', true), u.valToPos(ys[i], 'y', true), (centre ? 8 : 3) * ratio, 0, 2 * Math.PI);
      if (centre) {
        context.lineWidth = 6 * ratio;
        context.strokeStyle = token('--card');
        context.stroke();
        context.lineWidth = 3 * ratio;
        context.strokeStyle = fill;
        context.stroke();
      } else {
        context.fill();
      }
    }
    context.restore();
  }

  // ---- all of them

  function height(place) {
    return Math.min(320, Math.max(220, Math.round(0.62 * place.clientWidth)));
  }

  function draw(place) {
    var spec = JSON.parse(document.getElementById(place.dataset.plot).textContent);
    place.textContent = '';
    if (place.clientWidth > 0) {
      plots.push({ place: place, plot: spec.kind === 'scatter' ? dots(spec, place) : lines(spec, place) });
    }
  }

  function drawAll() {
    plots.forEach(function (it) { it.plot.destroy(); });
    plots = [];
    document.querySelectorAll('.plot').forEach(draw);
    root.dataset.drawn = String(plots.length);
  }

  var waiting;
  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(drawAll, 120);
  }

  // ---- colours

  function showTheme(button) {
    button.setAttribute('aria-pressed', String(isDark()));
  }

  function theme() {
    var button = document.querySelector('.theme');
    button.hidden = false;
    showTheme(button);
    button.addEventListener('click', function () {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem('suanpan-theme', root.dataset.theme);
      } catch (e) {
        // It holds for this page then.
      }
      showTheme(button);
      drawAll();
    });
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
      showTheme(button);
      drawAll();
    });
  }

  /** On a narrow screen the menu scrolls: what is open stands in its sight. */
  function menu() {
    var current = document.querySelector('.menu [aria-current]');
    var bar = document.querySelector('.menu');
    if (current) {
      bar.scrollLeft = current.offsetLeft - bar.offsetLeft - (bar.clientWidth - current.offsetWidth) / 2;
    }
  }

  function start() {
    theme();
    menu();
    drawAll();
    var width = window.innerWidth;
    window.addEventListener('resize', function () {
      if (window.innerWidth !== width) {
        width = window.innerWidth;
        later();
      }
    });
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
})();
