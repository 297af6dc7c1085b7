import '../../../../js/webapp-session.js';
import {face} from '../../../../js/webapp-face.js';

export default face('Quản trị', 'Admin');
