import '../../../../js/webapp-session.js';
import {face} from '../../../../js/webapp-face.js';

export default face('Hồ sơ của tôi', 'Welcome');
