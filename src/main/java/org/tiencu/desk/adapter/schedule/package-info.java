/** What runs at a certain time by itself. */
package org.tiencu.desk.adapter.schedule;
