/** The engine as the desk sees it. */
package org.tiencu.desk.adapter.process;
