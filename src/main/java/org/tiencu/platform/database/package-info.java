/** The PostgreSQL that the product starts by itself when no other database is configured. */
package org.tiencu.platform.database;
