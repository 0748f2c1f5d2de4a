// Before anything is painted: the colours that somebody chose last.
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('js');
  try {
    var chosen = localStorage.getItem('suanpan-theme');
    if (chosen === 'dark' || chosen === 'light') {
      root.dataset.theme = chosen;
    }
  } catch (e) {
    // A browser that keeps nothing follows the system.
  }
})();
