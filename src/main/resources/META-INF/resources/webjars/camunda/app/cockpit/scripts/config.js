import '../../../../js/webapp-session.js';

export default {};
