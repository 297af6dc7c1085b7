/** Many tasks of one kind at once, as pages. */
package org.tiencu.desk.adapter.page.bulk;
