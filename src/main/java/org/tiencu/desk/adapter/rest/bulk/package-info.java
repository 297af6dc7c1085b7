/** Many tasks of one kind at once, for other programs. */
package org.tiencu.desk.adapter.rest.bulk;
