// Draws the map of a plan from the numbers beside it, and renews the part about a stop without the page around it.
// Without it, the day chart, the tables and their links say and do the same.
(function () {
  'use strict';

  var PANEL = '#route-stop';
  var NICE = [45, 30, 15, 10, 5, 2, 1, 0.5, 0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.0025, 0.001];

  // ---- the part about a stop

  function isStop(url) {
    return url.origin === location.origin && url.pathname === location.pathname && url.searchParams.has('stop');
  }

  function look(url) {
    window.htmx.ajax('GET', url.pathname + url.search, { target: PANEL, select: PANEL, swap: 'outerHTML' }).then(function () {
      history.replaceState(null, '', url.pathname + url.search + PANEL);
      var panel = document.querySelector(PANEL);
      panel.scrollIntoView({ block: 'start' });
      panel.focus({ preventScroll: true });
    });
  }

  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) {
      return;
    }
    var url = new URL(link.getAttribute('href'), location.href);
    if (isStop(url)) {
      event.preventDefault();
      look(url);
    }
  });

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'get' || !form.closest(PANEL)) {
      return;
    }
    event.preventDefault();
    var url = new URL(form.action, location.href);
    url.search = new URLSearchParams(new FormData(form)).toString();
    look(url);
  });

  // ---- the map

  function dotted(degrees, positive, negative) {
    var text = Math.abs(degrees).toFixed(3).replace(/\.?0+$/, '');
    return text + '° ' + (degrees < 0 ? negative : positive);
  }

  // Where there are no tiles, lines of latitude and longitude are the ground.
  function graticule(map) {
    var layer = L.layerGroup().addTo(map);
    function label(latitude, longitude, text, side) {
      var icon = L.divIcon({ className: 'map-degree is-' + side, html: '', iconSize: null });
      var marker = L.marker([latitude, longitude], { icon: icon, interactive: false, keyboard: false }).addTo(layer);
      marker.getElement().textContent = text;
    }
    function draw() {
      layer.clearLayers();
      var bounds = map.getBounds();
      var span = bounds.getEast() - bounds.getWest();
      var step = NICE[NICE.length - 1];
      for (var i = 0; i < NICE.length; i++) {
        if (span / NICE[i] >= 4) {
          step = NICE[i];
          break;
        }
      }
      var style = { className: 'map-grid', interactive: false, weight: 1 };
      for (var x = Math.ceil(bounds.getWest() / step) * step; x <= bounds.getEast(); x += step) {
        L.polyline([[bounds.getSouth(), x], [bounds.getNorth(), x]], style).addTo(layer);
        label(bounds.getSouth(), x, dotted(x, 'E', 'W'), 'bottom');
      }
      for (var y = Math.ceil(bounds.getSouth() / step) * step; y <= bounds.getNorth(); y += step) {
        L.polyline([[y, bounds.getWest()], [y, bounds.getEast()]], style).addTo(layer);
        label(y, bounds.getWest(), dotted(y, 'N', 'S'), 'left');
      }
    }
    map.on('moveend', draw);
    draw();
  }

  function pin(spot, className, text, href) {
    var icon = L.divIcon({ className: className, html: '', iconSize: [24, 24] });
    var marker = L.marker([spot.latitude, spot.longitude], { icon: icon, title: spot.label, alt: spot.label, keyboard: Boolean(href), interactive: Boolean(href), riseOnHover: true });
    marker.on('add', function () {
      var element = marker.getElement();
      element.textContent = text;
      if (href) {
        element.setAttribute('aria-label', spot.label);
      }
    });
    if (href) {
      marker.on('click', function () { look(new URL(href, location.href)); });
    }
    return marker;
  }

  function route(it) {
    var path = [it.depot].concat(it.stops, [it.depot]).map(function (spot) { return [spot.latitude, spot.longitude]; });
    var group = L.featureGroup([
      L.polyline(path, { className: 'map-casing', weight: 6, interactive: false }),
      L.polyline(path, { className: 'map-line route-' + it.colour, weight: 3, interactive: false })
    ]);
    it.stops.forEach(function (stop) {
      group.addLayer(pin(stop, 'map-stop route-' + it.colour + (stop.late ? ' is-late' : ''), stop.number, stop.href));
    });
    return group;
  }

  function show(node) {
    var spec = JSON.parse(document.getElementById(node.dataset.map).textContent);
    var map = L.map(node, { zoomSnap: 0.25, attributionControl: spec.ground !== null });
    var routes = {};
    var all = L.featureGroup();
    spec.routes.forEach(function (it) {
      routes[it.van] = { place: it.place, layer: route(it) };
      all.addLayer(routes[it.van].layer);
    });
    spec.leftOut.forEach(function (it) { all.addLayer(pin(it, 'map-stop is-left', '×', it.href)); });
    var depots = L.featureGroup(spec.depots.map(function (it) { return pin(it, 'map-depot', '', ''); }));
    fit(map, all.getLayers().length ? all : depots);
    all.addTo(map);
    depots.addTo(map);
    if (spec.ground) {
      L.tileLayer(spec.ground.url, { attribution: spec.ground.attribution, maxZoom: 19 }).addTo(map);
    } else {
      graticule(map);
    }
    L.control.scale({ imperial: false }).addTo(map);
    map.attributionControl && map.attributionControl.setPrefix(false);
    vans(map, routes, all);
  }

  function fit(map, layer) {
    map.fitBounds(layer.getBounds().pad(0.08), { maxZoom: 15, animate: false });
  }

  // The legend's boxes hide and show; the choice of a place shows its vans alone.
  function vans(map, routes, all) {
    var boxes = Array.prototype.slice.call(document.querySelectorAll('input[data-van]'));
    function apply() {
      boxes.forEach(function (box) {
        var layer = routes[box.dataset.van].layer;
        if (box.checked) {
          map.addLayer(layer);
        } else {
          map.removeLayer(layer);
        }
      });
    }
    boxes.forEach(function (box) { box.addEventListener('change', apply); });
    var place = document.querySelector('select[data-map-place]');
    if (place) {
      place.addEventListener('change', function () {
        var shown = L.featureGroup();
        boxes.forEach(function (box) {
          var it = routes[box.dataset.van];
          box.checked = !place.value || it.place === place.value;
          if (box.checked) {
            shown.addLayer(it.layer);
          }
        });
        apply();
        fit(map, place.value ? shown : all);
      });
    }
    if (boxes.some(function (box) { return !box.checked; })) {
      apply();
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('.map[data-map]').forEach(show);
  });
})();
