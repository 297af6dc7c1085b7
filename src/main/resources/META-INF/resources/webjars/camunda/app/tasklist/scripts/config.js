import '../../../../js/webapp-session.js';
import {face} from '../../../../js/webapp-face.js';

export default {
  ...face('Danh sách công việc', 'Tasklist', ['scripts/complete-button', 'scripts/form-texts', 'scripts/notice-badge',
    'scripts/form-drafts', 'scripts/attachments', 'scripts/case-cards', 'scripts/due-order']),
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'nhận công việc đang chọn'},
    focusFilter: {key: 'ctrl+shift+f', description: 'chuyển đến bộ lọc đầu tiên'},
    focusList: {key: 'ctrl+alt+l', description: 'chuyển đến công việc đầu tiên trong danh sách'},
    focusForm: {key: 'ctrl+alt+f', description: 'chuyển đến ô nhập đầu tiên của biểu mẫu'},
    startProcess: {key: 'ctrl+alt+p', description: 'mở hộp thoại khởi tạo quy trình'}
  }
};
