/*
 * Camunda's web applications load their texts while they already draw, and whatever asks too early shows the name of a
 * text instead of the text, for as long as the page is open. So the texts are here before the application starts. Then it
 * loads its locale file as usual, because it takes the names of months and days from there.
 */
const base = document.querySelector('base');
const application = base.getAttribute('app-name');
const language = document.documentElement.lang;

const answer = await fetch(`${base.getAttribute('app-root')}/app/${application}/locales/${language}.json`);
const {labels} = await answer.json();

window.angular.module(`cam.${application}`)
  .config(['$translateProvider', $translateProvider => $translateProvider.translations(language, labels).use(language)])
  .run(['$translate', $translate => {
    $translate.refresh(language);
  }]);
