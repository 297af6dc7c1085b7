import '../../../../js/webapp-session.js';
import {face} from '../../../../js/webapp-face.js';

export default face('Theo dõi quy trình', 'Cockpit');
