/*
 * Keeps "Complete" and "Start" usable in Camunda Forms.
 *
 * Tasklist disables the button while form-js reports errors, and it takes the empty lists that form-js 1.8.7 leaves
 * behind for the rows of a dynamic list for errors: such a form could never be sent. A press on the button checks the
 * form anyway and shows what is wrong beside each field, and the server checks it again.
 */
window.angular.module('cam.tasklist').config(['$provide', $provide => {
  $provide.decorator('camTasklistFormDirective', ['$delegate', '$injector', ($delegate, $injector) => {
    const directive = $delegate[0];
    const original = directive.controller;
    directive.controller = ['$scope', '$element', function ($scope, $element) {
      $injector.invoke(original, this, {$scope, $element});
      const notify = this.notifyFormValidated;
      this.notifyFormValidated = invalid => notify.call(this, invalid && !$element[0].querySelector('.fjs-form'));
    }];
    return $delegate;
  }]);
}]);
