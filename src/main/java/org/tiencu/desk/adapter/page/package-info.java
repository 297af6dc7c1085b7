/** Pages of the desk. */
package org.tiencu.desk.adapter.page;
