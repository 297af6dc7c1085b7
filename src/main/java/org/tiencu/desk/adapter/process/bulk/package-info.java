/** Does in the engine what was ordered for many tasks, and reads their forms. */
package org.tiencu.desk.adapter.process.bulk;
