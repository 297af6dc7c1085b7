// What the four web applications of Camunda have in common in this product: its name, and Vietnamese before English.
// Camunda takes the first language of the browser if it is available here, otherwise Vietnamese.
const LOCALES = {availableLocales: ['vi', 'en'], fallbackLocale: 'vi'};

const english = /^en\b/i.test(navigator.languages ? navigator.languages[0] : navigator.language);

document.documentElement.lang = english ? 'en' : 'vi';

export function face(vietnameseName, englishName, customScripts = []) {
  return {
    app: {vendor: 'Tiến Cử –', name: english ? englishName : vietnameseName},
    locales: LOCALES,
    customScripts: ['../../../js/webapp-locale', '../../../js/webapp-names',
      ...english ? [] : ['../../../js/webapp-words'], ...customScripts]
  };
}
