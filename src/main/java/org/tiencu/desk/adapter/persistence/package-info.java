/** Tables behind the ports of the desk. The engine's tables are read here, and never written. */
package org.tiencu.desk.adapter.persistence;
