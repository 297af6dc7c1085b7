/** What somebody was told, as pages. */
package org.tiencu.desk.adapter.page.notice;
