/** Pages of the desk, and what scripts in pages and in Tasklist ask. */
package org.tiencu.desk.adapter.page;
