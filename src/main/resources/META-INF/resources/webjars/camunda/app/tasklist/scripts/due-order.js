/*
 * What is due first stands first. Tasklist asks for the newest tasks first unless its address says another order; the
 * address gets one as soon as it has none. Whoever chooses another order keeps it.
 */
const DUE_FIRST = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]);

window.angular.module('cam.tasklist').run(['$rootScope', '$location', ($rootScope, $location) => {
  const order = () => {
    if (!$location.search().sorting) {
      $location.search('sorting', DUE_FIRST).replace();
    }
  };
  $rootScope.$on('$locationChangeSuccess', order);
  order();
}]);
