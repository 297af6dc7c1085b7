/*
 * Says on each card of the list, and beside the open task, which case it belongs to: number, unit, kind, and whether it is
 * late. All tasks of a page of the list are asked for at once, and the server answers for those that the user may see.
 */
const ADDRESS = new URL('../../../../', window.location.href.split('#')[0]);
const TOGETHER_MILLIS = 40;
const MARKS = {LATE: 'Quá hạn', TODAY: 'Đến hạn hôm nay'};

let waiting = new Map();

function ask() {
  const asked = waiting;
  waiting = new Map();
  const query = new URLSearchParams({ids: [...asked.keys()].join(',')});
  fetch(new URL(`desk/cards?${query}`, ADDRESS), {credentials: 'same-origin', headers: {Accept: 'application/json'}})
    .then(answer => answer.ok ? answer.json() : {})
    .catch(() => ({}))
    .then(cards => asked.forEach((answers, id) => answers.forEach(answer => answer(cards[id] || null))));
}

function cardOf(taskId) {
  return new Promise(answer => {
    if (waiting.size === 0) {
      setTimeout(ask, TOGETHER_MILLIS);
    }
    waiting.set(taskId, [...(waiting.get(taskId) || []), answer]);
  });
}

const CASE = `<span class="tc-case-number">
    <a ng-if="card.href" ng-href="{{ card.href }}" target="_blank" rel="noopener" ng-click="$event.stopPropagation()"
       title="Mở trang của vụ việc">{{ card.caseId }}</a><span ng-if="!card.href">{{ card.caseId }}</span></span>
  <span ng-if="card.unit"> · {{ card.unit }}</span><span ng-if="card.kind"> · {{ card.kind }}</span>
  <strong ng-if="card.markText" class="tc-case-mark tc-case-{{ card.mark | lowercase }}">{{ card.markText }}</strong>`;

function controller($scope) {
  $scope.$watch('task.id + task.due', () => {
    const task = $scope.task;
    $scope.card = null;
    if (task && task.id) {
      cardOf(task.id).then(card => $scope.$applyAsync(() => {
        if (card && card.caseId && $scope.task && $scope.task.id === task.id) {
          const href = card.address && new URL(card.address.slice(1), ADDRESS).href;
          $scope.card = {...card, markText: MARKS[card.mark], href};
        }
      }));
    }
  });
}

window.angular.module('cam.tasklist').config(['ViewsProvider', views => {
  const view = (component, id) => views.registerDefaultView(component, {
    id, priority: 1000, controller: ['$scope', controller],
    template: `<div class="tc-case" ng-if="card">${CASE}</div>`
  });
  view('tasklist.card', 'case-of-card');
  view('tasklist.task.action', 'case-of-task');
}]);

const style = document.createElement('style');
style.textContent = `
  .tc-case { padding: 2px 0; font-size: 12px; overflow-wrap: anywhere; }
  .task-actions .tc-case { display: inline-block; margin-left: 12px; }
  .tc-case-number { font-weight: bold; white-space: nowrap; }
  .tc-case-mark { display: inline-block; margin-left: 6px; padding: 0 6px; border-radius: 3px; }
  .tc-case-late { color: #fff; background: #a3181c; }
  .tc-case-today { color: #3b2a00; background: #f3c04b; }`;
document.head.append(style);
