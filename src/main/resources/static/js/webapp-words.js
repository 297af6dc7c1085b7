/*
 * The few words of Camunda's web applications that their locale file does not reach, in Vietnamese: the names of the
 * applications in the menu, and the calendar that AngularJS brings along.
 */
const APPLICATIONS = {
  welcome: 'Hồ sơ của tôi',
  admin: 'Quản trị',
  cockpit: 'Theo dõi quy trình',
  tasklist: 'Danh sách công việc'
};

const MONTHS = Array.from({length: 12}, (_, index) => `Tháng ${index + 1}`);

const CALENDAR = {
  MONTH: MONTHS,
  STANDALONEMONTH: MONTHS,
  SHORTMONTH: MONTHS.map(month => month.replace('Tháng', 'Thg')),
  DAY: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  FIRSTDAYOFWEEK: 0      // counted from Monday
};

const application = document.querySelector('base').getAttribute('app-name');

window.angular.module(`cam.${application}`).config(['$provide', $provide => {
  $provide.decorator('$locale', ['$delegate', $locale => {
    Object.assign($locale.DATETIME_FORMATS, CALENDAR);
    return $locale;
  }]);

  $provide.decorator('camWidgetHeaderDirective', ['$delegate', '$injector', ($delegate, $injector) => {
    const directive = $delegate[0];
    const original = directive.controller;
    directive.controller = ['$scope', function ($scope) {
      $injector.invoke(original, this, {$scope});
      $scope.$watchCollection('apps', apps => Object.entries(apps || {})
        .forEach(([name, app]) => app.label = APPLICATIONS[name] || app.label));
    }];
    return $delegate;
  }]);
}]);
