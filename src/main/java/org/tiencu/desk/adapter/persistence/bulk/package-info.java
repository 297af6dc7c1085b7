/** Tasks of one kind, and orders for many of them. */
package org.tiencu.desk.adapter.persistence.bulk;
