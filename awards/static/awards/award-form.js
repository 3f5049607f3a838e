/* On the award form, grades and groups are searched among those of the chosen edition. */
(function () {
  "use strict";
  const $ = django.jQuery;
  const DEPENDENT = /field_name=(grade|group)\b/;

  $.ajaxPrefilter(function (options) {
    const edition = $("#id_edition").val();
    if (edition && /\/autocomplete\//.test(options.url) && DEPENDENT.test(options.data || options.url)) {
      const extra = "edition=" + encodeURIComponent(edition);
      if (options.data) {
        options.data += "&" + extra;
      } else {
        options.url += "&" + extra;
      }
    }
  });

  // A grade or group of another edition would be refused: it goes when the edition changes. The admin tells of a
  // change also when a page has loaded and nothing has changed; what is stored must stay then.
  $(function () {
    let chosen = $("#id_edition").val();
    $("#id_edition").on("change", function () {
      if (this.value === chosen) {
        return;
      }
      chosen = this.value;
      $("#id_grade, #id_group, select[id^='id_ranks-'][id$='-group']").val(null).trigger("change");
    });
  });
})();
