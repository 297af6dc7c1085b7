/** What every case of personnel work has: its kind, how far it is, what was put in writing, what was decided. */
package org.tiencu.personnel.domain.casefile;
