/** One answer, one reminder or one new holder for many tasks of the same kind: preview, then a result for each of them. */
package org.tiencu.desk.application.bulk;
